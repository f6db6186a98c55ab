"""Who else can be the other side, where nobody stands at the positions that the frame names.

From near to far: after another preposition of the act, in what hangs on its object, in its
complement, and last the place where it is done. Each finding tells where it was found.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.circumstances import read_circumstances
from reportedly.coding.events.arguments.fitness import is_date
from reportedly.coding.events.arguments.sites import (
    Site,
    identity,
    is_named_actor,
    nouns_at,
    owner_of,
)
from reportedly.coding.syntax.clauses import is_verb, subject_of
from reportedly.terms import Elsewhere, MentionType, Position

if TYPE_CHECKING:
    from spacy.tokens import Token

PREPOSITIONS = frozenset({"prep", "agent", "dative"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "pcomp"})
PLACES = frozenset({MentionType.GPE, MentionType.LOC, MentionType.FAC})
DEEPEST = 3  # prepositions that are followed into one another
Candidate = tuple["Token", str]


def find_other(site: Site, taken: "list[Token]") -> "Candidate | None":
    """The nearest one who can be the other side, with where he stands; None if there is none."""
    if site.pattern is None:
        return None
    actors = {identity(site, token) for token in taken}
    for kind in site.pattern.event.elsewhere:
        for token, where in FINDERS[kind](site):
            if not is_date(site, token) and identity(site, token) not in actors:
                return token, where
    return None


def _by_preposition(site: Site) -> Iterator[Candidate]:
    locatives = read_circumstances(site.draft.codebook).locatives
    for token, preposition in _after(_heads(site)):
        if preposition not in locatives and is_named_actor(site.draft, token):
            yield token, f"after '{preposition}'"


def _by_owner(site: Site) -> Iterator[Candidate]:
    locatives = read_circumstances(site.draft.codebook).locatives
    for noun in nouns_at(site, Position.OBJECT):
        owner = owner_of(site.draft, noun)
        if owner is not None:
            yield owner, f"whose the '{noun.text}' is"
        for token, preposition in _after([noun]):
            if preposition not in locatives and is_named_actor(site.draft, token):
                yield token, f"after '{preposition}' of the '{noun.text}'"


def _by_complement(site: Site) -> Iterator[Candidate]:
    for token in _in_clauses(_heads(site)):
        if is_named_actor(site.draft, token):
            yield token, "in the complement"


def _by_place(site: Site) -> Iterator[Candidate]:
    for token, preposition in _after([*_heads(site), *nouns_at(site, Position.OBJECT)]):
        if _is_place(site, token):
            yield token, f"place after '{preposition}', in the last resort"


def _heads(site: Site) -> "list[Token]":
    return [*site.tokens, *([site.verb] if site.verb is not None else [])]


def _after(heads: "list[Token]", depth: int = 0) -> "Iterator[tuple[Token, str]]":
    """The nouns after any preposition of the heads, and those that hang on these by others."""
    for head in heads:
        for child in head.rights:
            if child.dep_ not in PREPOSITIONS:
                continue
            nouns = [noun for noun in child.children if noun.dep_ == "pobj"]
            for noun in nouns:
                yield noun, child.lower_
            if depth < DEEPEST:
                yield from _after([child, *nouns], depth + 1)


def _in_clauses(heads: "list[Token]") -> "Iterator[Token]":
    """Subjects, objects and what follows prepositions in the clauses that the heads take."""
    for head in heads:
        for clause in head.rights:
            if clause.dep_ not in CLAUSES or not is_verb(clause):
                continue
            subject = subject_of(clause)
            if subject is not None:
                yield subject
            yield from (child for child in clause.rights if child.dep_ == "dobj")
            for child in clause.rights:
                if child.dep_ == "dobj":
                    yield from (noun for noun, _ in _after([child]))
            yield from (noun for noun, _ in _after([clause]))


def _is_place(site: Site, token: "Token") -> bool:
    at = site.draft.mention_at.get(token.i)
    return at is not None and site.draft.mentions[at].type in PLACES


FINDERS: dict[Elsewhere, Callable[[Site], Iterator[Candidate]]] = {
    Elsewhere.PREPOSITION: _by_preposition,
    Elsewhere.OWNER: _by_owner,
    Elsewhere.COMPLEMENT: _by_complement,
    Elsewhere.PLACE: _by_place,
}
