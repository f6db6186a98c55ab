"""Who says what by which word: every report of a text as an attribution, layer by layer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft, component
from reportedly.coding.events.attribution.found import (
    Page,
    Report,
    content_spans,
    kind_of,
    merged,
)
from reportedly.coding.events.attribution.headlines import headline_reports
from reportedly.coding.events.attribution.layers import with_layers
from reportedly.coding.events.attribution.nouns import noun_report
from reportedly.coding.events.attribution.phrases import phrase_report
from reportedly.coding.events.attribution.quoted import QuoteReader
from reportedly.coding.events.attribution.sources import (
    relative_pronoun,
    source_offsets,
    source_span,
)
from reportedly.coding.events.attribution.verbs import adjective_report, verb_report
from reportedly.coding.events.attribution.weak import is_weak
from reportedly.coding.syntax.clauses import sentence_of
from reportedly.coding.syntax.cues import lexicon
from reportedly.coding.syntax.quotes import find_quotations
from reportedly.model import ActorSpan, Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
NONE = frozenset({"there", "which", "what"})


@component("attribution", needs=["sentences", "mentions", "actors"], gives=["attributions"])
def attribution(draft: Draft) -> None:
    """Fill `draft.attributions`: source, cue and content, sorted by cue, each layer by itself."""
    page = Page(draft, lexicon(draft.codebook), find_quotations(draft.document.text))
    reports = [*_reports(page), *headline_reports(page)]
    for report in reports:
        report.spans = content_spans(page, report)
    QuoteReader(page, reports).read()
    for report in reports:
        if report.quotes:
            report.spans = merged([*report.spans, *((q.start, q.end) for q in report.quotes)])
    reports = [report for report in reports if report.spans and not is_weak(page, report)]
    pairs = [(report, one) for report in reports if (one := _attribution(page, report)) is not None]
    pairs.sort(key=lambda pair: (pair[1].cue or pair[1], pair[1]))
    at_head = {report.head.i: at for at, (report, _) in enumerate(pairs)}
    known = [None if one.inside is None else at_head.get(one.inside.i) for one, _ in pairs]
    draft.attributions.extend(with_layers([one for _, one in pairs], known))


def _reports(page: Page) -> Iterator[Report]:
    """The report of every cue word in the coded sentences."""
    for sentence in page.draft.parse.sents:
        if sentence_of(sentence.start_char, page.draft.sentences) is None:
            continue
        for token in sentence:
            report = _report(page, token)
            if report is not None:
                yield report


def _report(page: Page, token: "Token") -> Report | None:
    pos = token.pos_
    if pos in ("VERB", "AUX"):
        return phrase_report(page, token) or verb_report(page, token)
    if pos in NOUNS:
        return noun_report(page, token)
    if pos in ("ADJ", "ADV"):
        return phrase_report(page, token) or adjective_report(page, token)
    return phrase_report(page, token) if pos == "ADP" else None


def _attribution(page: Page, report: Report) -> Attribution | None:
    """The record of a report; None if it has no content or only says what its cue says."""
    draft = page.draft
    if not report.spans:
        return None
    source = _source(page, report)
    sentence = sentence_of(report.cue[0], draft.sentences)
    if sentence is None:
        return None
    return Attribution(
        sentence.start,
        sentence.end,
        source=source,
        cue=Span(*report.cue),
        content=tuple(Span(*span) for span in report.spans),
        kind=kind_of(page, report.spans),
        cue_class=report.kind.id if report.kind is not None else None,
        reason=report.reason,
    )


def _source(page: Page, report: Report) -> ActorSpan | None:
    """Who speaks; for a relative pronoun the noun with it, or itself if its actor is known."""
    speaker = report.speaker
    if speaker is None or speaker.lower_ in NONE:
        return None
    source = source_span(page.draft, speaker, report.source or source_offsets(speaker, report.cue))
    pronoun = relative_pronoun(report.head)
    if pronoun is None:
        return source
    start, end = pronoun.idx, pronoun.idx + len(pronoun)
    if source.id is None and start - source.end == 1:
        start = source.start
    elif source.id is None:
        return source
    return ActorSpan(start, end, source.id)
