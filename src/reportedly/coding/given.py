"""Triggers that somebody gives: they stand where found ones would, and each becomes an event."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.coding.component import Draft, Firmness, Reading, Trigger
from reportedly.model import Event, Span

UNTYPED = ""


def place_triggers(draft: Draft, spans: Sequence[Span]) -> None:
    """Put given triggers in the place of the found ones; one that was found keeps its type."""
    found = list(draft.triggers)
    draft.triggers = [_trigger(draft, span, found) for span in sorted(set(spans))]


def complete_events(draft: Draft) -> None:
    """Add an event for each trigger that has none, with the modality and factuality read there."""
    known = {event.trigger for event in draft.events}
    for index, trigger in enumerate(draft.triggers):
        if trigger.span not in known:
            draft.events.append(_bare_event(draft, index, trigger))
    draft.events.sort(key=lambda event: event.trigger)


def _trigger(draft: Draft, span: Span, found: Sequence[Trigger]) -> Trigger:
    after = bisect_right(found, span.start, key=lambda trigger: trigger.span.end)
    if after < len(found) and found[after].span.start < span.end:
        return replace(found[after], span=span)
    tokens = draft.parse.char_span(span.start, span.end, alignment_mode="expand")
    at = tokens.root.i if tokens is not None and len(tokens) else 0
    return Trigger(span, at, UNTYPED, reason="given, of no type that the codebook knows")


def _bare_event(draft: Draft, index: int, trigger: Trigger) -> Event:
    reading = draft.readings[index] if index < len(draft.readings) else Reading()
    firmness = draft.firmness[index] if index < len(draft.firmness) else Firmness()
    sentence = _sentence(draft, trigger.span)
    return Event(
        start=sentence.start,
        end=sentence.end,
        id=f"given{index + 1}",
        type=trigger.type,
        mode=trigger.mode,
        cameo=trigger.cameo,
        trigger=trigger.span,
        actor=None,
        recipient=None,
        polarity=reading.polarity,
        modality=reading.modality,
        factuality=firmness.factuality,
        says=firmness.says,
        voices=firmness.voices,
        confidence=trigger.confidence,
        reasons=tuple(reason for reason in (reading.reason, firmness.reason) if reason),
        cues=(*reading.cues, *firmness.cues),
    )


def _sentence(draft: Draft, span: Span) -> Span:
    before = bisect_right(draft.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if before >= 0 and span.end <= draft.sentences[before].end:
        return draft.sentences[before]
    return span
