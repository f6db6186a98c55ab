"""Say who the mentions stand for: one actor per someone, each link with its reason."""

import msgspec

from reportedly.coding.component import Draft, component
from reportedly.coding.words.actors.kinds import is_country, link_body, link_people, tag_groups
from reportedly.coding.words.actors.named import name_states_and_groups
from reportedly.coding.words.actors.offices import link_office, link_owner
from reportedly.coding.words.actors.persons import name_persons
from reportedly.coding.words.actors.pronouns import link_country, link_pronoun, read_places
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.coding.words.actors.tables import open_tables
from reportedly.model import Actor
from reportedly.terms import NameKind


@component("actors", needs=["mentions", "namings", "mention_at", "sentences"], gives=["actors"])
def actors(draft: Draft) -> None:
    """Fill `draft.actors` in the order of their first mentions, and each mention's `actor` and
    `reason`. A mention that could mean two stays without actor.
    """
    cast = Cast(draft, open_tables(draft.codebook))
    name_states_and_groups(cast)
    name_persons(cast)
    tag_groups(cast)
    _link_the_rest(cast)
    _write(cast)


def _link_the_rest(cast: Cast) -> None:
    """Link what depends on other mentions, in the order of heads, owners first."""
    places = read_places(cast)
    namings = cast.draft.namings
    rows = [
        (max(naming.head, *(namings[at].head + 1 for at in naming.owners), 0), index, naming)
        for index, _, naming in cast.rows()
    ]
    for _, index, naming in sorted(rows, key=lambda row: row[:2]):
        if naming.kind is NameKind.PERSON:
            link_owner(cast, index, naming)
        elif index in cast.meant:
            continue
        elif naming.kind is NameKind.BODY:
            link_body(cast, index, naming)
        elif naming.kind is NameKind.PEOPLE and is_country(cast, naming):
            link_country(cast, places, index, naming)
        elif naming.kind is NameKind.PEOPLE:
            link_people(cast, index, naming)
        elif naming.kind is NameKind.OFFICE:
            link_office(cast, index, naming)
        elif naming.kind is NameKind.PRONOUN:
            link_pronoun(cast, places, index, naming)


def _write(cast: Cast) -> None:
    """Number those who are mentioned and write them down."""
    met = sorted({min(one.mentions): one for one in cast.meant.values()}.items())
    number = {id(one): f"a{place}" for place, (_, one) in enumerate(met, start=1)}
    for _, one in met:
        cast.draft.actors.append(_actor(one, number))
        if one.role is not None:
            cast.draft.roles[number[id(one)]] = one.role
    for index, one in cast.meant.items():
        cast.draft.mentions[index] = msgspec.structs.replace(
            cast.draft.mentions[index], actor=number[id(one)], reason=cast.reasons[index]
        )


def _actor(one: Someone, number: dict[int, str]) -> Actor:
    return Actor(
        id=number[id(one)],
        name=one.name,
        country=one.country,
        role=one.role,
        of=number.get(id(one.of)) if one.of is not None else None,
        title=one.title,
        mentions=tuple(sorted(one.mentions)),
    )
