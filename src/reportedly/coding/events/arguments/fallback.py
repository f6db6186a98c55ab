"""Who else can be the other side, where nobody stands at the positions that the frame names.

From near to far: after another preposition of the act, in what hangs on its object, in its
complement, and last the place where it is done. Each finding tells where it was found.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.coding.events.arguments.circumstances import read_circumstances
from reportedly.coding.events.arguments.fitness import (
    is_actor_like,
    is_body,
    is_in_date,
    is_land,
    is_nobody,
)
from reportedly.coding.events.arguments.reach import Reached, reach, relatives
from reportedly.coding.events.arguments.sites import (
    Site,
    identity,
    is_named_actor,
    joined,
    nouns_at,
    owner_of,
)
from reportedly.coding.syntax.clauses import governors, subject_of
from reportedly.coding.syntax.frames import core
from reportedly.coding.syntax.nouns import possessor
from reportedly.terms import Elsewhere, Position

if TYPE_CHECKING:
    from spacy.tokens import Token

OF = "of"
AIMING = frozenset({"to", "on"})
FARTHEST = 2  # verbs above the act that its condition may hang on
NEAR = 1  # prepositions between the act and a noun that hangs on it
Candidate = tuple["Token", str]


def find_other(site: Site, taken: "list[Token]") -> "Candidate | None":
    """The nearest one who can be the other side, with where he stands; None if there is none."""
    if site.pattern is None:
        return None
    actors = {identity(site, token) for token in taken}
    kinds = [kind for kind in site.pattern.event.elsewhere if kind in FINDERS]
    for kind in kinds:
        for token, where in FINDERS[kind](site):
            if not _is_barred(site, token, actors):
                return token, where
    return None


def _is_barred(site: Site, token: "Token", actors: set[object]) -> bool:
    """True for a date, a number, and for those who act themselves, or what is theirs."""
    if token.pos_ == "NUM" or token.tag_ == "WP" or is_in_date(site, token):
        return True
    unknown = token.tag_ == "PRP$" and identity(site, token) == token.i
    if unknown or identity(site, token) in actors or "Reflex=Yes" in token.morph:
        return True
    owner = possessor(token)
    return owner is not None and owner.tag_ == "PRP$" and identity(site, owner) in actors


def _by_preposition(site: Site) -> Iterator[Candidate]:
    words = read_circumstances(site.draft.codebook)
    for one in _reached(site):
        if one.clauses or one.depth > NEAR or not one.preposition:
            continue
        if one.preposition == OF and is_land(site, one.token):
            continue
        if one.preposition not in words.locatives and _is_somebody(site, one.token):
            yield one.token, f"after '{one.preposition}'"


def _by_owner(site: Site) -> Iterator[Candidate]:
    locatives = read_circumstances(site.draft.codebook).locatives
    for noun in nouns_at(site, Position.OBJECT):
        owner = owner_of(site.draft, noun)
        if owner is not None:
            yield owner, f"whose the '{noun.text}' is"
        for one in relatives(noun, _passed_by(site.draft.codebook)):
            if one.preposition not in locatives and _is_somebody(site, one.token):
                yield one.token, f"after '{one.preposition}' of the '{noun.text}'"


def _by_condition(site: Site) -> Iterator[Candidate]:
    """The subject of a clause that says until when, or unless what, it will be done."""
    words = read_circumstances(site.draft.codebook).conditions
    head = site.verb if site.verb is not None else site.tokens[0]
    content = (child for child in head.rights if child.dep_ in ("xcomp", "ccomp"))
    for verb in (head, *content, *islice(governors(head), FARTHEST)):
        for clause in verb.rights:
            mark = next((one.lower_ for one in clause.lefts if one.dep_ == "mark"), None)
            subject = subject_of(clause) if mark in words and clause.dep_ == "advcl" else None
            if subject is None or not (subject.pos_ == "PROPN" or _is_somebody(site, subject)):
                continue
            yield subject, f"in the clause after '{mark}'"


def _by_complement(site: Site) -> Iterator[Candidate]:
    places = read_circumstances(site.draft.codebook).sites
    found = []
    for one in _reached(site):
        at = one.preposition in places and one.preposition not in AIMING
        if _is_somebody(site, one.token) and not (at and is_land(site, one.token)):
            found.append(one.token)
    named = [token for token in found if is_named_actor(site.draft, token)]
    for token in dict.fromkeys((*named, *found)):
        yield token, "in the complement"


def _by_thing(site: Site) -> Iterator[Candidate]:
    for noun in joined(nouns_at(site, Position.OBJECT)):
        if not is_nobody(site, noun):
            yield noun, "thing that it is done to"


def _by_place(site: Site) -> Iterator[Candidate]:
    for one in _reached(site):
        if one.preposition and is_land(site, one.token):
            yield one.token, f"place after '{one.preposition}', in the last resort"


def _reached(site: Site) -> Iterator[Reached]:
    heads = [*site.tokens, *([site.verb] if site.verb is not None else [])]
    return reach(heads, _passed_by(site.draft.codebook))


@cache
def _passed_by(codebook: Codebook) -> frozenset[str]:
    """The words behind which nobody is looked for."""
    words = read_circumstances(codebook)
    return frozenset((*words.asides, *words.occasions))


def _is_somebody(site: Site, token: "Token") -> bool:
    inner = core(site.frames, token)
    if is_nobody(site, inner):
        return False
    return is_actor_like(site, inner) or is_body(site, inner)


FINDERS: dict[Elsewhere, Callable[[Site], Iterator[Candidate]]] = {
    Elsewhere.PREPOSITION: _by_preposition,
    Elsewhere.OWNER: _by_owner,
    Elsewhere.CONDITION: _by_condition,
    Elsewhere.COMPLEMENT: _by_complement,
    Elsewhere.THING: _by_thing,
    Elsewhere.PLACE: _by_place,
}
