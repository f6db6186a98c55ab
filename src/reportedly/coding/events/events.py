"""Put the events together: one record a pair of sides, with its reading, firmness and reasons."""

from collections.abc import Sequence

import msgspec

from reportedly.coding.component import Arguments, Draft, Firmness, Reading, Trigger, component
from reportedly.coding.syntax.clauses import clause_span, governors, sentence_of
from reportedly.model import Event, Span

WITHOUT_SIDES = 0.6  # a judgement, not calibrated yet
IMPLIED = 0.85  # likewise
BARE = 0.45  # what triggers give to a noun that stands alone
EMBEDDED = 0.8  # the main act of a sentence comes first


@component(
    "events",
    needs=["triggers", "arguments", "readings", "firmness", "sentences"],
    gives=["events"],
)
def events(draft: Draft) -> None:
    """Fill `draft.events` in text order, with ids e0, e1, ..."""
    embedded = _embedded(draft)
    rows = sorted(draft.arguments, key=lambda row: (draft.triggers[row.trigger].span, row.trigger))
    for row in rows:
        if _is_empty(draft, row):
            continue
        event = _event(draft, row, f"e{len(draft.events)}")
        if row.trigger in embedded:
            less = round(event.confidence * EMBEDDED, 3)
            event = msgspec.structs.replace(event, confidence=less)
        draft.events.append(event)


def _is_empty(draft: Draft, row: Arguments) -> bool:
    """True for a bare noun ("the war") with nobody, nothing, no place and no time beside it."""
    parts = (row.actor, row.recipient, row.object, row.quantity, row.weapon, row.place, row.time)
    return all(part is None for part in parts) and draft.triggers[row.trigger].confidence <= BARE


def _embedded(draft: Draft) -> frozenset[int]:
    """The triggers that stand below another one: in its content, beside it or modifying it."""
    at = {trigger.token for trigger in draft.triggers}
    return frozenset(
        index
        for index, trigger in enumerate(draft.triggers)
        if any(head.i in at for head in governors(draft.parse[trigger.token]))
    )


def _event(draft: Draft, row: Arguments, name: str) -> Event:
    trigger = draft.triggers[row.trigger]
    reading = _at(draft.readings, row.trigger, Reading())
    firmness = _at(draft.firmness, row.trigger, Firmness())
    stretch = _stretch(draft, trigger)
    reasons = (trigger.reason, *row.reasons, reading.reason, firmness.reason)
    return Event(
        start=stretch.start,
        end=stretch.end,
        id=name,
        type=trigger.type,
        mode=trigger.mode,
        cameo=trigger.cameo,
        trigger=trigger.span,
        actor=row.actor,
        recipient=row.recipient,
        object=row.object,
        quantity=row.quantity,
        weapon=row.weapon,
        place=row.place,
        time=row.time,
        polarity=reading.polarity,
        modality=reading.modality,
        factuality=firmness.factuality,
        says=firmness.says,
        voices=firmness.voices,
        implied=row.implied,
        confidence=_confidence(trigger, row),
        reasons=tuple(reason for reason in reasons if reason),
        cues=(*reading.cues, *firmness.cues),
    )


def _stretch(draft: Draft, trigger: Trigger) -> Span:
    """The clause of the trigger, or its sentence where the clause would not hold the trigger."""
    clause = clause_span(draft.parse[trigger.token])
    if clause.start <= trigger.span.start and trigger.span.end <= clause.end:
        return clause
    return sentence_of(trigger.span.start, draft.sentences) or trigger.span


def _confidence(trigger: Trigger, row: Arguments) -> float:
    """The frame's confidence, less where nobody is named or the actor is only implied."""
    confidence = trigger.confidence
    if row.actor is None and row.recipient is None:
        confidence *= WITHOUT_SIDES
    elif row.implied or row.actor is None or row.recipient is None:
        confidence *= IMPLIED
    return round(confidence, 3)


def _at[Item](items: Sequence[Item], index: int, default: Item) -> Item:
    return items[index] if index < len(items) else default
