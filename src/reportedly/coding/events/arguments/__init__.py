"""Find who does each act to whom, with what, where and when: one row a pair of sides."""

from itertools import product
from typing import TYPE_CHECKING

from reportedly.coding.component import Arguments, Draft, component
from reportedly.coding.events.arguments.circumstances import (
    Anchors,
    anchor_places,
    anchor_times,
    anchored,
    find_quantity,
    find_theme,
    find_weapon,
    span_of,
)
from reportedly.coding.events.arguments.embedded import complete_sides
from reportedly.coding.events.arguments.fitness import is_attack
from reportedly.coding.events.arguments.identified import name_victims
from reportedly.coding.events.arguments.names import named_instead
from reportedly.coding.events.arguments.sides import Sides, find_sides
from reportedly.coding.events.arguments.sites import Site, site_of
from reportedly.coding.events.arguments.spans import side_span
from reportedly.coding.events.arguments.speakers import name_speakers
from reportedly.coding.syntax.frames import core, load_frames
from reportedly.model import ActorSpan
from reportedly.terms import Quad
from reportedly.text import overlap

if TYPE_CHECKING:
    from spacy.tokens import Token

MATERIAL = frozenset({Quad.MATERIAL_CONFLICT})
CIRCUMSTANCES = ("places", "times", "quantities")
MOST_EACH = 4  # actors, and recipients: a longer list is a list, not a coordination


@component(
    "arguments",
    needs=["triggers", "actors", "attributions", *CIRCUMSTANCES],
    gives=["arguments"],
)
def arguments(draft: Draft) -> None:
    """Fill `draft.arguments` in the order of the triggers: at least one row a trigger."""
    frames = load_frames(draft.codebook)
    words = frozenset(at for trigger in draft.triggers for at in (*trigger.words, trigger.token))
    places, times = anchor_places(draft, words), anchor_times(draft, words)
    sites = [site_of(draft, frames, trigger) for trigger in draft.triggers]
    sides = [find_sides(site) for site in sites]
    complete_sides(sites, sides)
    for index, site in enumerate(sites):
        draft.arguments.extend(_rows(site, sides[index], index, places, times))
    name_victims(draft)
    name_speakers(draft)


def _rows(site: Site, sides: Sides, index: int, places: Anchors, times: Anchors) -> list[Arguments]:
    theme = find_theme(site)
    weapon = sides.weapon or find_weapon(site, sides.recipients)
    place = _place(site, sides, places)
    time = anchored(site, times, site.draft.times)
    rows = []
    for actor, recipient in _pairs(site, sides):
        thing = None if theme is None else span_of(site, theme)
        rows.append(
            Arguments(
                trigger=index,
                actor=actor,
                recipient=recipient,
                object=thing,
                quantity=find_quantity(site.draft, (thing, recipient)),
                weapon=None if weapon is None else span_of(site, core(site.frames, weapon)),
                place=place,
                time=time,
                implied=sides.implied and actor is not None,
                reasons=tuple(sides.reasons),
            )
        )
    return rows


def _place(site: Site, sides: Sides, places: Anchors) -> int | None:
    """Where it happened; in other than conflict, a side of the act is no place of it too."""
    place = anchored(site, places, site.draft.places)
    if place is None or (site.pattern is not None and site.pattern.event.quad in MATERIAL):
        return place
    stretch = site.draft.places[place]
    sides_too = (side_span(site, token) for token in (*sides.actors, *sides.recipients))
    taken = any(overlap((one.start, one.end), (stretch.start, stretch.end)) for one in sides_too)
    return None if taken else place


def _pairs(site: Site, sides: Sides) -> list[tuple[ActorSpan | None, ActorSpan | None]]:
    pairs = product(_spans(site, sides.actors), _spans(site, sides.recipients))
    return [pair for pair in pairs if pair[0] is None or pair[0] != pair[1]] or [(None, None)]


def _spans(site: Site, tokens: list["Token"]) -> list[ActorSpan | None]:
    if is_attack(site):
        tokens = [name for token in tokens[:MOST_EACH] for name in named_instead(site, token)]
    return [side_span(site, token) for token in tokens[:MOST_EACH]] or [None]
