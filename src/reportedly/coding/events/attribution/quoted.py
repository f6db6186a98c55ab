"""Quotations and who says them: by a cue beside them, or by going on from the one before."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.coding.events.attribution.found import Page, Report
from reportedly.coding.events.attribution.signed import signed_report
from reportedly.coding.events.attribution.verbs import quoting_report
from reportedly.coding.syntax.quotes import Quotation
from reportedly.terms import Frame
from reportedly.text import overlap

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 30
NEAR = 600
SENTENCE_WORDS = 4


class QuoteReader:
    """Gives every quotation of a document its report, or leaves it as scare quotes."""

    def __init__(self, page: Page, reports: list[Report]) -> None:
        self.page = page
        self.reports = reports
        self.by_cue = {report.head.i: report for report in reports}
        self.order = sorted((report.cue[0], number) for number, report in enumerate(reports))
        self.starts = [token.idx for token in page.draft.parse]
        self.owner: dict[int, Report] = {}
        self.quotes: Sequence[Quotation] = [q for q in page.quotations if not q.single]

    def read(self) -> None:
        """Attach each quotation to a report; new reports are added to the list."""
        for at, quote in enumerate(self.quotes):
            report = (
                self._signed(quote)
                or self._around(quote)
                or self._beside(at, quote)
                or self._going_on(at, quote)
            )
            if report is not None:
                self.owner[at] = report
        for at in range(len(self.quotes) - 2, -1, -1):
            if self.quotes[at].runs_on and at not in self.owner and at + 1 in self.owner:
                self.owner[at] = self.owner[at + 1]
                self.owner[at].quotes.append(self.quotes[at])

    def _signed(self, quote: Quotation) -> Report | None:
        report = signed_report(self.page, quote, self.starts)
        if report is not None:
            self._add(report)
        return report

    def _around(self, quote: Quotation) -> Report | None:
        """A report with words of the quotation in its content: it takes in the whole."""
        best: tuple[int, Report] | None = None
        for report in self._near(quote):
            if overlap(report.cue, (quote.start, quote.end)):
                continue
            shared = sum(overlap(span, (quote.start, quote.end)) for span in report.spans)
            if shared and (best is None or len(report.words) < best[0]):
                best = (len(report.words), report)
        if best is None:
            return None
        report = best[1]
        if not any(s <= quote.start and quote.end <= e for s, e in report.spans):
            report.quotes.append(quote)
        return report

    def _near(self, quote: Quotation) -> list[Report]:
        return self._cued_between(quote.start - NEAR, quote.end + NEAR)

    def _cued_between(self, low: int, high: int) -> list[Report]:
        """The reports whose cue begins in a stretch, in text order."""
        first, last = bisect_left(self.order, (low, 0)), bisect_left(self.order, (high, 0))
        return [self.reports[number] for _, number in self.order[first:last]]

    def _add(self, report: Report) -> None:
        insort(self.order, (report.cue[0], len(self.reports)))
        self.reports.append(report)
        self.by_cue[report.head.i] = report

    def _beside(self, at: int, quote: Quotation) -> Report | None:
        """The report of the nearest cue after the quotation, else before it, in its paragraph."""
        for token in (*self._after(at, quote), *self._before(at, quote)):
            known = self.by_cue.get(token.i)
            if known is not None:
                if known.kind is None or Frame.QUOTE not in known.kind.frames:
                    continue
                if known.quotes or not known.words or self._is_quoting(known):
                    known.quotes.append(quote)
                    return known
                continue
            report = quoting_report(self.page, token)
            if report is not None and self._is_whole(quote, token):
                report.quotes.append(quote)
                self._add(report)
                return report
        return None

    def _after(self, at: int, quote: Quotation) -> list["Token"]:
        """Verbs between the quotation and the next one or the end of the sentence."""
        limit = self._line_end(quote.end)
        if at + 1 < len(self.quotes):
            limit = min(limit, self.quotes[at + 1].start)
        found = []
        for token in self._tokens(quote.end, limit)[:REACH]:
            if token.pos_ in ("VERB", "AUX"):
                found.append(token)
            if token.text in (".", "?", "!"):
                break
        return found[:2]

    def _before(self, at: int, quote: Quotation) -> list["Token"]:
        """Verbs before the quotation, nearest first, back to the one or the sentence before."""
        limit = self.page.text.rfind("\n", 0, quote.start) + 1
        if at > 0:
            limit = max(limit, self.quotes[at - 1].end)
        found = []
        for token in reversed(self._tokens(limit, quote.start)[-REACH:]):
            if token.text in (".", "?", "!"):
                break
            if token.pos_ in ("VERB", "AUX"):
                found.append(token)
        return found[:2]

    def _going_on(self, at: int, quote: Quotation) -> Report | None:
        """The report of the quotation before, if this one stands alone as a sentence after it."""
        previous = self.owner.get(at - 1)
        if at > 0 and self.quotes[at - 1].runs_on and previous is not None:
            previous.quotes.append(quote)
            return previous
        if not self._is_sentence(quote):
            return None
        report = previous if previous is not None and self._follows(at, quote) else None
        report = report or self._last_speaker(quote)
        if report is not None:
            report.quotes.append(quote)
        return report

    def _follows(self, at: int, quote: Quotation) -> bool:
        """True if only little stands between this quotation and the one before."""
        between = self.page.text[self.quotes[at - 1].end : quote.start]
        return between.count("\n\n") <= 1 and len(between.split()) <= REACH

    def _last_speaker(self, quote: Quotation) -> Report | None:
        """The last report before the quotation in its own paragraph or right before it."""
        text = self.page.text
        start = text.rfind("\n", 0, quote.start) + 1
        if not text[start : quote.start].strip():
            start = text.rfind("\n", 0, len(text[:start].rstrip())) + 1
        before = [
            report
            for report in self._cued_between(start, quote.start)
            if report.speaker is not None
            and report.kind is not None
            and Frame.QUOTE in report.kind.frames
        ]
        return max(before, key=lambda report: report.cue[0], default=None)

    def _is_quoting(self, report: Report) -> bool:
        """True if a report's content so far begins or ends in a quotation."""
        return any(
            self.page.quotation_at(edge) is not None
            for start, end in report.spans
            for edge in (start, end - 1)
        )

    def _is_whole(self, quote: Quotation, cue: "Token") -> bool:
        """True if the quotation is speech, not a word in marks: a clause, or set off by a mark."""
        inner = self.page.text[quote.start + 1 : quote.end - 1].strip()
        before = self.page.text[: quote.start].rstrip()[-1:]
        return (
            len(inner.split()) >= SENTENCE_WORDS
            or inner[-1:] in ",?!"
            or (cue.idx < quote.start and before in ":,")
        )

    def _is_sentence(self, quote: Quotation) -> bool:
        """True if the quotation begins and ends a sentence of its own."""
        text = self.page.text
        inner = text[quote.start + 1 : quote.end].rstrip("”\"'’ ")
        before = text[: quote.start].rstrip(" ")[-1:]
        return (
            len(inner.split()) >= SENTENCE_WORDS
            and (inner[-1:] in ".?!…—" or quote.runs_on)
            and before in '\n.?!”":'
        )

    def _tokens(self, start: int, end: int) -> list["Token"]:
        parse = self.page.draft.parse
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [parse[i] for i in range(first, last) if not parse[i].is_space]

    def _line_end(self, offset: int) -> int:
        end = self.page.text.find("\n", offset)
        return len(self.page.text) if end < 0 else end
