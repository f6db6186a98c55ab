"""Acts in the content of acts: who promises to help Norvia promises it to Norvia."""

from dataclasses import replace

from reportedly.coding.component import Arguments, Draft
from reportedly.coding.syntax.clauses import content_heads
from reportedly.coding.syntax.nouns import conjuncts
from reportedly.model import ActorSpan


def share_recipients(draft: Draft) -> None:
    """Give an act without a recipient that of the act in its content, if both have one actor."""
    by_token: dict[int, list[int]] = {}
    for index, row in enumerate(draft.arguments):
        trigger = draft.triggers[row.trigger]
        for at in {trigger.token, *trigger.words[:1]}:
            by_token.setdefault(at, []).append(index)
    for index in reversed(range(len(draft.arguments))):
        row = draft.arguments[index]
        if row.recipient is None and row.actor is not None:
            draft.arguments[index] = _completed(draft, row, by_token)


def _completed(draft: Draft, row: Arguments, by_token: dict[int, list[int]]) -> Arguments:
    token = draft.parse[draft.triggers[row.trigger].token]
    for head in content_heads(token):
        for one in conjuncts(head):
            for index in by_token.get(one.i, ()):
                inner = draft.arguments[index]
                if inner.recipient is not None and _same(inner.actor, row.actor):
                    reason = f"recipient of the act in its content, '{one.text}'"
                    return replace(row, recipient=inner.recipient, reasons=(*row.reasons, reason))
    return row


def _same(inner: ActorSpan | None, outer: ActorSpan | None) -> bool:
    """True if the inner act has no other actor than the outer."""
    if inner is None or outer is None:
        return inner is None
    same_words = (inner.start, inner.end) == (outer.start, outer.end)
    return same_words or (inner.id is not None and inner.id == outer.id)
