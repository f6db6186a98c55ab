"""Put the events together: one record a pair of sides, with its reading, firmness and reasons."""

from collections.abc import Sequence

from reportedly.coding.component import Arguments, Draft, Firmness, Reading, Trigger, component
from reportedly.coding.syntax.clauses import clause_span, sentence_of
from reportedly.model import Event, Span

BARE = 0.45  # what triggers give to a noun that stands alone


@component(
    "events",
    needs=["arguments", "readings", "firmness", "confidences", "sentences"],
    gives=["events"],
)
def events(draft: Draft) -> None:
    """Fill `draft.events` in text order, with ids e0, e1, ..."""
    rows = list(zip(draft.arguments, draft.confidences, strict=True))
    rows.sort(key=lambda pair: (draft.triggers[pair[0].trigger].span, pair[0].trigger))
    for row, confidence in rows:
        if not _is_empty(draft, row):
            draft.events.append(_event(draft, row, f"e{len(draft.events)}", confidence))


def _is_empty(draft: Draft, row: Arguments) -> bool:
    """True for a bare noun ("the war") with nobody, nothing, no place and no time beside it."""
    parts = (row.actor, row.recipient, row.object, row.quantity, row.weapon, row.place, row.time)
    return all(part is None for part in parts) and draft.triggers[row.trigger].confidence <= BARE


def _event(draft: Draft, row: Arguments, name: str, confidence: float) -> Event:
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
        confidence=confidence,
        reasons=tuple(reason for reason in reasons if reason),
        cues=(*reading.cues, *firmness.cues),
    )


def _stretch(draft: Draft, trigger: Trigger) -> Span:
    """The clause of the trigger, or its sentence where the clause would not hold the trigger."""
    clause = clause_span(draft.parse[trigger.token])
    if clause.start <= trigger.span.start and trigger.span.end <= clause.end:
        return clause
    return sentence_of(trigger.span.start, draft.sentences) or trigger.span


def _at[Item](items: Sequence[Item], index: int, default: Item) -> Item:
    return items[index] if index < len(items) else default
