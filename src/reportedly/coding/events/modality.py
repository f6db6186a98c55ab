"""In which way the text presents each act: done or not; planned, possible, asked, denied."""

from reportedly.coding.component import Draft, Reading, component
from reportedly.coding.syntax.scope import judge_of
from reportedly.model import Span


@component("modality", needs=["triggers", "attributions"], gives=["readings"])
def modality(draft: Draft) -> None:
    """Fill `draft.readings`, one a trigger in the same order, with the words that decided it."""
    judge = judge_of(draft)
    for trigger in draft.triggers:
        hold = judge.hold(draft.parse[trigger.token])
        cues = tuple(_span(draft, at) for at in sorted(set(hold.cues)))
        reason = " > ".join(hold.rules) or "plain statement"
        draft.readings.append(Reading(hold.polarity, hold.modality, cues, reason))


def _span(draft: Draft, at: int) -> Span:
    token = draft.parse[at]
    return Span(token.idx, token.idx + len(token))
