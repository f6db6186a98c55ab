"""Who else can be the other side, where nobody stands at the positions that the frame names.

From near to far: after another preposition of the act, in what hangs on its object, in its
complement, and last the place where it is done. Each finding tells where it was found.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.circumstances import read_circumstances
from reportedly.coding.events.arguments.fitness import (
    is_actor_like,
    is_attack,
    is_date,
    is_land,
    is_nobody,
)
from reportedly.coding.events.arguments.reach import Reached, reach, relatives
from reportedly.coding.events.arguments.sites import (
    Site,
    identity,
    nouns_at,
    owner_of,
)
from reportedly.coding.syntax.frames import core
from reportedly.coding.syntax.nouns import possessor
from reportedly.terms import Elsewhere, Position

if TYPE_CHECKING:
    from spacy.tokens import Token

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
    if token.pos_ == "NUM" or token.tag_ == "WP" or is_date(site, token):
        return True
    if identity(site, token) in actors or "Reflex=Yes" in token.morph:
        return True
    owner = possessor(token)
    return owner is not None and owner.tag_ == "PRP$" and identity(site, owner) in actors


def _by_preposition(site: Site) -> Iterator[Candidate]:
    words = read_circumstances(site.draft.codebook)
    for one in _reached(site):
        if one.clauses or one.depth > NEAR or not one.preposition:
            continue
        if one.preposition not in words.locatives and _is_somebody(site, one.token):
            yield one.token, f"after '{one.preposition}'"


def _by_owner(site: Site) -> Iterator[Candidate]:
    locatives = read_circumstances(site.draft.codebook).locatives
    for noun in nouns_at(site, Position.OBJECT):
        owner = owner_of(site.draft, noun)
        if owner is not None:
            yield owner, f"whose the '{noun.text}' is"
        for one in relatives(noun):
            if one.preposition not in locatives and _is_somebody(site, one.token):
                yield one.token, f"after '{one.preposition}' of the '{noun.text}'"


def _by_complement(site: Site) -> Iterator[Candidate]:
    locatives = read_circumstances(site.draft.codebook).locatives if is_attack(site) else ()
    for one in _reached(site):
        site_of_it = one.preposition in locatives and is_land(site, one.token)
        if _is_somebody(site, one.token) and not site_of_it:
            yield one.token, "in the complement"


def _by_place(site: Site) -> Iterator[Candidate]:
    for one in _reached(site):
        if one.preposition and is_land(site, one.token):
            yield one.token, f"place after '{one.preposition}', in the last resort"


def _reached(site: Site) -> Iterator[Reached]:
    heads = [*site.tokens, *([site.verb] if site.verb is not None else [])]
    asides = read_circumstances(site.draft.codebook).asides
    return reach(heads, asides)


def _is_somebody(site: Site, token: "Token") -> bool:
    inner = core(site.frames, token)
    return is_actor_like(site, inner) and not is_nobody(site, inner)


FINDERS: dict[Elsewhere, Callable[[Site], Iterator[Candidate]]] = {
    Elsewhere.PREPOSITION: _by_preposition,
    Elsewhere.OWNER: _by_owner,
    Elsewhere.COMPLEMENT: _by_complement,
    Elsewhere.PLACE: _by_place,
}
