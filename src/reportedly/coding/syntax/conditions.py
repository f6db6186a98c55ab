"""Conditions: on what a clause says that something depends, and what is left without them."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.acts import phrase_span
from reportedly.coding.syntax.doers import read_acts
from reportedly.model import Span
from reportedly.text import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

GAPS = ",;: "


def condition_of(draft: Draft, verb: "Token") -> "Token | None":
    """The head of the clause or phrase that a verb's clause depends on: "if", "without" ..."""
    words = read_acts(draft.codebook).conditions
    for child in verb.children:
        if child.dep_ == "advcl" and _opens(child, words):
            return child
        if child.dep_ == "prep" and child.lower_ in words and child.n_rights:
            return child
    return None


def whole_span(condition: "Token") -> Span:
    """The stretch of a condition with the word that opens it."""
    span = phrase_span(condition)
    return Span(min(span.start, condition.left_edge.idx), span.end)


def rest_of(clause: Span, condition: Span, text: str) -> Span | None:
    """What a clause says beside a condition in it: the longer of the two parts around it."""
    before = trimmed(text, clause.start, max(clause.start, min(condition.start, clause.end)))
    after = trimmed(text, min(max(condition.end, clause.start), clause.end), clause.end)
    start, end = max(before, after, key=lambda part: part[1] - part[0])
    while start < end and text[start] in GAPS:
        start += 1
    while end > start and text[end - 1] in GAPS:
        end -= 1
    return Span(start, end) if start < end else None


def _opens(clause: "Token", words: tuple[str, ...]) -> bool:
    """True if a clause begins with a word of condition, also inverted ("should it ...")."""
    return any(
        child.lower_ in words
        and (child.dep_ in ("mark", "advmod") or child.i == clause.left_edge.i)
        for child in clause.lefts
    )
