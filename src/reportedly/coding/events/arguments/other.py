"""Whom an act can be done to: which nouns at a position can stand on its other side."""

from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.circumstances import read_circumstances
from reportedly.coding.events.arguments.fitness import (
    can_be_hit,
    can_suffer,
    is_actor_like,
    is_attack,
    is_body,
    is_date,
    is_land,
    is_material,
    is_nobody,
    is_place,
    is_projectile,
    is_thing,
)
from reportedly.coding.events.arguments.sites import (
    Site,
    identity,
    joined,
    nouns_at,
    owner_of,
)
from reportedly.coding.syntax.clauses import (
    objects_after,
)
from reportedly.coding.syntax.frames import core, lemma
from reportedly.coding.syntax.nouns import possessor
from reportedly.terms import Position

if TYPE_CHECKING:
    from spacy.tokens import Token

AIMED = "on"  # "an attack on Sarn", but a bomb explodes "on" a street
ACTED_ON = frozenset({Position.OBJECT, Position.OWNER, Position.MODIFIER})


def other_side(site: Site, token: "Token", position: str) -> "Token | None":
    """The token if it can be acted on; of a thing in a verbal act, the one whose it is."""
    inner = core(site.frames, token)
    if _is_no_side(site, inner, position):
        return None
    if is_actor_like(site, inner):
        return token
    if is_material(site):
        return _other_by_force(site, token, inner, position)
    if is_body(site, inner) or (position not in ACTED_ON and is_land(site, inner)):
        return token
    owner = owner_of(site.draft, inner)
    if owner is not None:
        return None if _is_theirs(site, owner) else owner
    return None if is_nobody(site, inner) or is_thing(site, inner) else token


def _is_no_side(site: Site, token: "Token", position: str) -> bool:
    """True for dates, and for numbers that count nobody."""
    if is_date(site, token):
        return True
    return token.pos_ == "NUM" and (is_attack(site) or position != Position.OBJECT)


def _is_theirs(site: Site, token: "Token") -> bool:
    """True for what belongs to who acts: "its forces" are not on the other side of its pledge."""
    whose = possessor(token)
    if whose is None or whose.tag_ != "PRP$":
        return False
    doers = (identity(site, one) for one in nouns_at(site, Position.SUBJECT))
    return identity(site, whose) in doers


def _other_by_force(site: Site, token: "Token", inner: "Token", position: str) -> "Token | None":
    """The thing that force is used on; of one that cannot suffer it, its owner."""
    fit = can_be_hit(site, inner) if is_attack(site) else can_suffer(site, inner)
    if not fit:
        return owner_of(site.draft, inner)
    return None if position == Position.OBJECT and _is_theme(site) else token


def hit_at(site: Site, position: str) -> list["Token"]:
    """The nouns at a position without what is fired, and without places: those say where."""
    found = joined(nouns_at(site, position))
    if is_attack(site):
        found = [_beyond(site, token) for token in found]
    if position == Position.OBJECT:
        return [token for token in found if not is_projectile(site, token)]
    if position == Position.OWNER and site.noun is None:
        return [_envoy(site, token) for token in found]
    aimed = site.noun is not None and position == AIMED
    if (
        aimed
        or not is_attack(site)
        or position not in read_circumstances(site.draft.codebook).sites
    ):
        return found
    return [token for token in found if not is_place(site, core(site.frames, token))]


def _envoy(site: Site, owner: "Token") -> "Token":
    """The one sent for a state that stands before it: "the Norvian envoy"."""
    noun = owner.head
    return noun if owner.i < noun.i and is_actor_like(site, noun) else owner


def _beyond(site: Site, token: "Token") -> "Token":
    """The thing itself for a word that only says where by it: "in front of the embassy"."""
    if lemma(token) not in read_circumstances(site.draft.codebook).relations:
        return token
    return next(iter(objects_after(token, "of", "to")), token)


def _is_theme(site: Site) -> bool:
    if site.pattern is None:
        return False
    return Position.OBJECT in (site.pattern.frame.theme or site.pattern.event.positions.theme)
