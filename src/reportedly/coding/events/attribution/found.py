"""A report in the making, and turning its words into spans."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.cues import CueClass
from reportedly.coding.component import Draft
from reportedly.coding.syntax.cues import Lexicon
from reportedly.coding.syntax.quotes import Quotation
from reportedly.terms import AttributionKind, Frame
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

EDGE = frozenset(" \t\n,;:.-–—…")
DIRECT = 0.95
INDIRECT = 0.05


@dataclass(slots=True)
class Report:
    """Who says what by which words, before it becomes an Attribution.

    `cue` are the cue's offsets, `head` the token that decided; `speaker` heads the source and
    `source` may overrule its offsets; `inside` is the cue of the layer around it; `words` are
    token indices of the content, `frame` how they hang on the cue, `quotes` the quotations that
    belong to it.
    """

    head: "Token"
    cue: Offsets
    reason: str
    kind: CueClass | None = None
    speaker: "Token | None" = None
    source: Offsets | None = None
    words: set[int] = field(default_factory=set)
    quotes: list[Quotation] = field(default_factory=list)
    inside: "Token | None" = None
    frame: Frame | None = None
    spans: list[Offsets] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """What the finders of reports share about one document."""

    draft: Draft
    lexicon: Lexicon
    quotations: list[Quotation]

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.draft.document.text

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation in double marks that holds an offset."""
        at = bisect_right(self.quotations, offset, key=lambda quote: quote.start) - 1
        if at >= 0 and offset < self.quotations[at].end and not self.quotations[at].single:
            return self.quotations[at]
        return None

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that share letters with a stretch."""
        first = bisect_right(self.quotations, start, key=lambda quote: quote.end)
        last = bisect_left(self.quotations, end, key=lambda quote: quote.start)
        return self.quotations[first:last]


def subtree(token: "Token", *without: "Token") -> set[int]:
    """The indices of a token and all that hangs on it, but for the branches in `without`."""
    cut = {branch.i for branch in without}
    found, heads = {token.i}, [token]
    while heads:
        for child in heads.pop().children:
            if child.i not in cut:
                found.add(child.i)
                heads.append(child)
    return found


def content_spans(page: Page, report: Report) -> list[Offsets]:
    """The content of a report: runs of its words and its quotations, edge marks left out."""
    runs = [*_runs(page, report.words), *((quote.start, quote.end) for quote in report.quotes)]
    return [span for span in merged(runs) if span[1] - span[0] > 1]


def _runs(page: Page, words: set[int]) -> Iterable[Offsets]:
    """Unbroken stretches of words; marks and white space between them do not break one."""
    parse = page.draft.parse
    run: list[int] = []
    for i in sorted(words):
        if run and any(not _is_mark(parse[k]) for k in range(run[-1] + 1, i)):
            yield from _trimmed(page, run)
            run = []
        run.append(i)
    if run:
        yield from _trimmed(page, run)


def _is_mark(token: "Token") -> bool:
    return token.is_punct or token.is_space


def _trimmed(page: Page, run: list[int]) -> Iterable[Offsets]:
    parse, text = page.draft.parse, page.text
    start, end = parse[run[0]].idx, parse[run[-1]].idx + len(parse[run[-1]])
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    start, end = _with_marks(page, start, end)
    if any(letter.isalnum() for letter in text[start:end]):
        yield start, end


def _with_marks(page: Page, start: int, end: int) -> Offsets:
    """The stretch grown or cut so that no quotation mark at its edge stands alone."""
    first, last = page.quotation_at(max(start - 1, 0)), page.quotation_at(end - 1)
    if first is not None and first.start + 2 >= start and first.end <= end + 2:
        start, end = min(start, first.start), max(end, first.end)
    if last is not None and start <= last.start and last.end <= end + 2:
        end = max(end, last.end)
    return start, end


def merged(spans: Iterable[Offsets]) -> list[Offsets]:
    """Spans in order, those that touch or overlap made one."""
    found: list[Offsets] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def kind_of(page: Page, spans: list[Offsets]) -> AttributionKind:
    """Direct, indirect or mixed: by the share of the content's letters inside double marks."""
    text, quoted, total = page.text, 0, 0
    for start, end in spans:
        total += sum(map(str.isalnum, text[start:end]))
        for quote in page.quotations_in(start, end):
            if not quote.single:
                inner = text[max(start, quote.start) : min(end, quote.end)]
                quoted += sum(map(str.isalnum, inner))
    share = quoted / total if total else 0.0
    if share >= DIRECT:
        return AttributionKind.DIRECT
    return AttributionKind.INDIRECT if share <= INDIRECT else AttributionKind.MIXED
