"""First persons: "I" in a quotation is who says it, "we" the body that the speaker speaks for."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.coding.component import Draft
from reportedly.model import ActorSpan, Attribution
from reportedly.terms import AttributionKind

FIRST, PLURAL = "Person=1", "Number=Plur"


def name_speakers(draft: Draft) -> None:
    """Resolve the first persons among the sides of the acts inside quotations."""
    quoted = [one for one in draft.attributions if one.kind is not AttributionKind.INDIRECT]
    if not quoted:
        return
    bodies = {one.id: one.of for one in draft.actors}
    for index, row in enumerate(draft.arguments):
        actor = _named(draft, row.actor, quoted, bodies)
        recipient = _named(draft, row.recipient, quoted, bodies)
        if (actor, recipient) != (row.actor, row.recipient):
            reasons = (*row.reasons, "first person of a quotation: its speaker")
            draft.arguments[index] = replace(row, actor=actor, recipient=recipient, reasons=reasons)


def _named(
    draft: Draft,
    side: ActorSpan | None,
    quoted: Iterable[Attribution],
    bodies: dict[str, str | None],
) -> ActorSpan | None:
    if side is None or side.id is not None:
        return side
    words = draft.parse.char_span(side.start, side.end)
    if words is None or FIRST not in str(words.root.morph):
        return side
    speaker = _speaker_at(side.start, quoted)
    if speaker is None:
        return side
    several = PLURAL in str(words.root.morph)
    whose = (bodies.get(speaker) or speaker) if several else speaker
    return ActorSpan(side.start, side.end, whose)


def _speaker_at(start: int, quoted: Iterable[Attribution]) -> str | None:
    """Who says the narrowest content that holds an offset."""
    around = [
        (content.end - content.start, one.source.id)
        for one in quoted
        for content in one.content
        if one.source is not None and content.start <= start < content.end
    ]
    return min(around, key=lambda pair: pair[0])[1] if around else None
