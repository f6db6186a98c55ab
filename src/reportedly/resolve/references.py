"""References back: "he called this deployment an escalation" speaks of a happening told before.

Such a sentence codes no happening of its own, yet its speaker takes the happening for a fact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Attribution, Span, Statement
from reportedly.resolve.events import Report, sentence_at, stem_of
from reportedly.resolve.pages import Page
from reportedly.resolve.statements import Newsroom, teller_of
from reportedly.terms import Factuality, Stance

POINTING = re.compile(r"\b([^\W\d_]+)\s+([^\W\d_]{5,})")
SENTENCES_BACK = 2


@dataclass(frozen=True, slots=True)
class Backward:
    """An attribution and the report of the happening that it speaks of."""

    attribution: int
    words: Span
    report: Report


def find_backward(page: Page, reports: Sequence[Report], words: ResolveWords) -> Iterator[Backward]:
    """Each attribution that points at a happening of the sentences before it."""
    for index, attribution in enumerate(page.coding.attributions):
        if any(index in report.event.says for report in reports) or attribution.source is None:
            continue
        at = sentence_at(page, attribution)
        if at < 0:
            continue
        sentence = page.coding.sentences[at]
        near = [
            report
            for report in reports
            if at - SENTENCES_BACK <= sentence_at(page, report.event.trigger) < at
        ]
        for report in reversed(near):
            if points_at(page, sentence, report, words):
                yield Backward(index, sentence, report)
                break


def points_at(page: Page, sentence: Span, report: Report, words: ResolveWords) -> bool:
    """True if a sentence names the act again with a word that points back."""
    for pointer, noun in POINTING.findall(sentence.of(page.document.text)):
        if pointer.lower() in words.determiners and stem_of(noun, words) == report.stem:
            return True
    return False


def statement_back(backward: Backward, page: Page, room: Newsroom) -> Statement:
    """The statement of whoever speaks of the happening as a fact."""
    layers = layers_of(page, backward.attribution)
    teller = teller_of(page, layers, room)
    return Statement(
        backward.words.start,
        backward.words.end,
        document=page.id,
        speaker=teller.speaker,
        chain=teller.chain,
        stance=Stance.ASSERTS if teller.speaker is not None else Stance.REPEATS,
        factuality=Factuality.CT_PLUS,
        origin=teller.origin if teller.speaker is not None else None,
        event=None,
        reason=f"{teller.reason}; takes what was told before for a fact",
    )


def layers_of(page: Page, index: int) -> list[Attribution]:
    """An attribution and those that report it, outermost first."""
    found: dict[int, Attribution] = {}
    place: int | None = index
    while place is not None and place not in found:
        found[place] = page.coding.attributions[place]
        place = found[place].outer
    return list(reversed(found.values()))
