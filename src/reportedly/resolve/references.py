"""References back: "he called this deployment an escalation" speaks of a happening told before.

Such a sentence codes no happening of its own, yet its speaker takes the happening for a fact.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Span, Statement
from reportedly.resolve.events import (
    Report,
    by_sentence,
    content_stems,
    just_before,
    sentence_at,
    stem_of,
)
from reportedly.resolve.pages import Page
from reportedly.resolve.statements import Newsroom, layers_of, teller_of
from reportedly.terms import Factuality, Stance

NEIGHBOURS = 4
POINTING = re.compile(r"\b([^\W\d_]+)\s+([^\W\d_]{5,})")


@dataclass(frozen=True, slots=True)
class Backward:
    """An attribution and the report of the happening that it speaks of."""

    attribution: int
    words: Span
    report: Report


def find_backward(page: Page, reports: Sequence[Report], words: ResolveWords) -> Iterator[Backward]:
    """Each attribution that points at a happening of the sentences before it."""
    told = {index for report in reports for index in report.event.says}
    reports_by_sentence = by_sentence(page, reports)
    for index, attribution in enumerate(page.coding.attributions):
        at = sentence_at(page, attribution)
        if index in told or attribution.source is None or at < 0:
            continue
        sentence = page.coding.sentences[at]
        for report in just_before(at, reports_by_sentence):
            if points_at(page, sentence, report, words):
                yield Backward(index, Span(sentence.start, sentence.end), report)
                break


def without_cues(page: Page, reports: Sequence[Report], words: ResolveWords) -> list[Report]:
    """The reports without acts of speech whose content is itself told or speaks of what was told.

    "Holt asked Norvia to withdraw" is the request for a withdrawal, not a claim that Holt spoke.
    """
    contents = [report for report in reports if report.event.type not in words.uttered]
    told = {report.event.says[-1] for report in contents if report.event.says}
    told |= {backward.attribution for backward in find_backward(page, contents, words)}
    cues = [page.coding.attributions[index].cue for index in told]
    spans = sorted(Span(cue.start, cue.end) for cue in cues if cue is not None)
    return [
        report
        for report in reports
        if report.event.type not in words.uttered
        or not (meets_any(report.event.trigger, spans) or in_own_words(page, report))
    ]


def in_own_words(page: Page, report: Report) -> bool:
    """True if somebody is reported to speak within his own words."""
    says, actor = report.event.says, report.event.actor
    source = page.coding.attributions[says[-1]].source if says else None
    return source is not None and actor is not None and source.id == actor.id is not None


def meets_any(span: Span, spans: Sequence[Span]) -> bool:
    """True if a span overlaps one of some sorted spans, of which few overlap each other."""
    place = bisect_left(spans, span.end, key=lambda each: each.start)
    return any(each.end > span.start for each in spans[max(0, place - NEIGHBOURS) : place])


def points_at(page: Page, sentence: Span, report: Report, words: ResolveWords) -> bool:
    """True if a sentence names the act again with a word that points back."""
    act = content_stems(report.event.trigger.of(page.document.text), words)
    for pointer, noun in POINTING.findall(sentence.of(page.document.text)):
        if pointer.lower() in words.determiners and stem_of(noun, words) in act:
            return True
    return False


def statement_back(backward: Backward, page: Page, room: Newsroom) -> Statement:
    """The statement of whoever speaks of the happening as a fact."""
    layers = layers_of(page, backward.attribution)
    teller = teller_of(page, [page.coding.attributions[layer] for layer in layers], room)
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
