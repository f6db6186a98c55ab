"""Horizons: until when a forecast reaches."""

from bisect import bisect_left

from reportedly.coding.component import Draft
from reportedly.coding.report.forecasts.book import Book
from reportedly.model import Span

WORDS_BEFORE = 2


class Horizons:
    """The times of a draft that may lie ahead, by place."""

    def __init__(self, draft: Draft, book: Book) -> None:
        text = draft.document.text
        self._low = text.lower() if len(text.lower()) == len(text) else text
        self._book = book
        self._times = sorted(Span(time.start, time.end) for time in draft.times)
        self._starts = [time.start for time in self._times]

    def within(self, clause: Span) -> Span | None:
        """The first time ahead inside a clause: a date with "by" or "next", or "soon"."""
        at = bisect_left(self._starts, clause.start)
        for time in self._times[at:]:
            if time.start >= clause.end:
                break
            if self._lies_ahead(time, clause):
                return time
        match = self._book.ahead.search(self._low, clause.start, clause.end)
        return Span(*match.span()) if match else None

    def _lies_ahead(self, time: Span, clause: Span) -> bool:
        before = self._low[clause.start : time.start].split()[-WORDS_BEFORE:]
        words = (*before, *time.of(self._low).split())
        return any(word in self._book.words.horizons for word in words)
