"""A document as pieces for the reader: every span of its coding as marks on the untouched text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from reportedly.model import Coding, Document, Span
from reportedly.terms import MentionType, ZoneType

GAP = re.compile(r"\n[^\S\n]*\n\s*")
REPORT = frozenset({ZoneType.TITLE, ZoneType.DEK, ZoneType.HEADING, ZoneType.BODY})


class Mark(msgspec.Struct, frozen=True):
    """One span with its kind (a style class) and what a reader is told about it."""

    start: int
    end: int
    kind: str
    tip: str = ""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text under the same marks."""

    start: int
    text: str
    kinds: tuple[str, ...]
    tip: str


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The whole text cut at the edges of all marks; joined, the pieces are the text."""
    marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
    edges = sorted({0, len(text), *(at for mark in marks for at in (mark.start, mark.end))})
    live: list[Mark] = []
    coming = 0
    for start, end in pairwise(edges):
        live = [mark for mark in live if mark.end > start]
        while coming < len(marks) and marks[coming].start <= start:
            if marks[coming].end > start:
                live.append(marks[coming])
            coming += 1
        kinds = tuple(dict.fromkeys(mark.kind for mark in live))
        tip = "\n".join(dict.fromkeys(mark.tip for mark in live if mark.tip))
        yield Piece(start, text[start:end], kinds, tip)


def document_marks(document: Document, coding: Coding) -> list[Mark]:
    """Every mark of a document: furniture, who says what, events, places, times, figures."""
    return [
        *(Mark(gap.start(), gap.end(), "gap") for gap in GAP.finditer(document.text)),
        *(zone_mark(zone.start, zone.end, zone.type) for zone in document.zones),
        *attribution_marks(document.text, coding),
        *event_marks(coding),
        *mention_marks(coding),
        *(Mark(one.start, one.end, "place", f"place: {one.name}") for one in coding.places),
        *(Mark(one.start, one.end, "time", f"time: {one.value}") for one in coding.times),
        *(Mark(one.start, one.end, "figure", "figure") for one in coding.quantities),
    ]


def zone_mark(start: int, end: int, type: ZoneType) -> Mark:
    """Furniture is greyed, not deleted; title and headings look like what they are."""
    if type in REPORT:
        return Mark(start, end, f"zone-{type.lower()}")
    return Mark(start, end, "furniture", f"page furniture: {type.lower().replace('_', ' ')}")


def attribution_marks(text: str, coding: Coding) -> Iterator[Mark]:
    """Source, cue and content of each layer."""
    names = {actor.id: actor.name for actor in coding.actors}
    for layer in coding.attributions:
        who = layer.source and (names.get(layer.source.id or "") or layer.source.of(text))
        said = f"{who or 'an unnamed source'}, {layer.kind}"
        if layer.source is not None:
            yield Mark(layer.source.start, layer.source.end, "source", f"source: {who}")
        if layer.cue is not None:
            yield Mark(layer.cue.start, layer.cue.end, "cue", f"said by {said}")
        for content in layer.content:
            yield Mark(content.start, content.end, "content", f"content: {said}")


def event_marks(coding: Coding) -> Iterator[Mark]:
    """The trigger of each event with its coding, and the cues that decided it."""
    names = {actor.id: actor.name for actor in coding.actors}
    for event in coding.events:
        actor = names.get(event.actor.id or "", "?") if event.actor is not None else "nobody named"
        tip = f"{event.type}: {event.modality}, {event.polarity}, {event.factuality}; by {actor}"
        yield Mark(event.trigger.start, event.trigger.end, "trigger", tip)
        for cue in event.cues:
            yield Mark(cue.start, cue.end, "modal", f"makes it {event.modality}")


def mention_marks(coding: Coding) -> Iterator[Mark]:
    """Mentions that resolve to an actor, with the name and the reason of the link."""
    names = {actor.id: actor.name for actor in coding.actors}
    for mention in coding.mentions:
        if mention.actor is not None:
            kind = "weapon" if mention.type is MentionType.WEAPON else "actor"
            reason = f" ({mention.reason})" if mention.reason else ""
            yield Mark(mention.start, mention.end, kind, f"{names[mention.actor]}{reason}")


def span_marks(spans: Iterable[Span], kind: str) -> list[Mark]:
    """Marks of one kind over given spans (those that a claim or a brief cites)."""
    return [Mark(span.start, span.end, kind) for span in spans]
