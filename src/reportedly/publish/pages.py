"""What each page of the workbench shows, as records that the templates print."""

import re
from collections.abc import Iterable

import msgspec

from reportedly.assess.outlets import OutletRow, judge_outlets
from reportedly.assess.threads import list_threads
from reportedly.assess.timeline import TimelineRow, draw_timeline
from reportedly.model import Claim, Document, Entry, NotRead, Reference, Span, Statement, Thread
from reportedly.publish.brief import Brief, claim_words, compose_brief
from reportedly.publish.reader import Piece, document_marks, pieces, span_marks
from reportedly.publish.wording import Texts, squeezed
from reportedly.store.ledger import Ledger
from reportedly.terms import Status, ThreadStatus

ORDER = (
    Status.CONFIRMED,
    Status.DISPUTED,
    Status.DENIED,
    Status.CLAIMED,
    Status.REPORTED,
    Status.REQUESTED,
    Status.PREDICTED,
    Status.UNVERIFIABLE,
)
MOST = 400
AT = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of a claim as the page shows it."""

    speaker: str
    chain: str
    stance: str
    factuality: str
    words: str
    reason: str
    document: str
    title: str
    start: int
    end: int


class ClaimRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the claim list."""

    claim: Claim
    words: str
    speakers: str
    code: str


class ReaderView(msgspec.Struct, frozen=True, kw_only=True):
    """A document in the reader."""

    document: Document
    entry: Entry | None
    pieces: tuple[Piece, ...]
    at: int | None


class ClaimsView(msgspec.Struct, frozen=True, kw_only=True):
    """The first page: the claim list beside the reader; `of` counts all claims."""

    rows: tuple[ClaimRow, ...]
    of: int
    documents: int
    chosen: ClaimRow | None
    sayings: tuple[Saying, ...]
    reader: ReaderView | None


class BriefView(msgspec.Struct, frozen=True, kw_only=True):
    """The brief with a number and the words of each citation."""

    brief: Brief
    numbers: dict[Reference, int]
    quotes: dict[Reference, str]


class ThreadRow(msgspec.Struct, frozen=True, kw_only=True):
    """One thread with the words that opened it and those that decided what became of it."""

    thread: Thread
    opening: str
    evidence: tuple[tuple[Reference, str], ...]


class SourcesView(msgspec.Struct, frozen=True, kw_only=True):
    """Every document and outlet with what the ledger says of it, and what could not be read."""

    entries: tuple[tuple[Entry, str], ...]
    outlets: tuple[OutletRow, ...]
    not_read: tuple[NotRead, ...]


def claims_page(ledger: Ledger, id: str | None) -> ClaimsView:
    """The claim list, and the chosen claim (or the first) with its statements and its document."""
    texts = Texts(ledger)
    resolution = ledger.resolution()
    letters = {entry.id: entry.source_reliability for entry in resolution.documents}
    claims = sorted(resolution.claims, key=importance)
    rows = [row for claim in claims[:MOST] if (row := claim_row(texts, claim, letters))]
    chosen = next((row for row in rows if row.claim.id == id), rows[0] if rows else None)
    return ClaimsView(
        rows=tuple(rows),
        of=len(claims),
        documents=len(resolution.documents),
        chosen=chosen,
        sayings=tuple(sayings(texts, chosen.claim.statements)) if chosen else (),
        reader=first_reader(texts, chosen.claim, resolution.documents) if chosen else None,
    )


def importance(claim: Claim) -> tuple[int, int, int, str]:
    """Well founded before badly founded, much reported before little."""
    return (ORDER.index(claim.status), -claim.origins, -len(claim.statements), claim.id)


def claim_row(texts: Texts, claim: Claim, letters: dict[str, str]) -> ClaimRow | None:
    """A claim as a row: its words, its speakers, its Admiralty code."""
    words = claim_words(texts, claim)
    if words is None:
        return None
    speakers = dict.fromkeys(each.speaker or "nobody named" for each in claim.statements)
    best = min((letters.get(each.document, "F") for each in claim.statements), default="F")
    code = f"{best}{claim.information_credibility}"
    return ClaimRow(claim=claim, words=words.words, speakers=", ".join(speakers), code=code)


def sayings(texts: Texts, statements: Iterable[Statement]) -> Iterable[Saying]:
    """Each statement with its exact words."""
    for each in statements:
        document, _ = texts.pair(each.document)
        yield Saying(
            speaker=each.speaker or "nobody named",
            chain=" → ".join(each.chain),
            stance=each.stance,
            factuality=each.factuality,
            words=squeezed(each.of(document.text)),
            reason=each.reason,
            document=document.id,
            title=document.metadata.title or document.id,
            start=each.start,
            end=each.end,
        )


def first_reader(texts: Texts, claim: Claim, entries: Iterable[Entry]) -> ReaderView | None:
    """The document of a claim's first statement, with the statement marked."""
    if not claim.statements:
        return None
    first = claim.statements[0]
    spans = [each for each in claim.statements if each.document == first.document]
    entry = next((each for each in entries if each.id == first.document), None)
    return reader(texts, first.document, spans, entry)


def reader(texts: Texts, id: str, spans: Iterable[Span], entry: Entry | None) -> ReaderView:
    """A document with all its marks, and the given spans marked as what is looked for."""
    document, coding = texts.pair(id)
    spans = list(spans)
    marks = [*document_marks(document, coding), *span_marks(spans, "sought")]
    at = min((span.start for span in spans), default=None)
    return ReaderView(
        document=document, entry=entry, pieces=tuple(pieces(document.text, marks)), at=at
    )


def document_page(ledger: Ledger, id: str, at: str) -> ReaderView | None:
    """One document; `at` is `start-end` of the words that a link points to."""
    if ledger.document(id) is None or ledger.coding(id) is None:
        return None
    found = AT.fullmatch(at)
    start, end = (int(found[1]), int(found[2])) if found else (1, 0)
    spans = [Span(start, end)] if start <= end else []
    entry = next((each for each in ledger.resolution().documents if each.id == id), None)
    return reader(Texts(ledger), id, spans, entry)


def brief_page(ledger: Ledger) -> BriefView:
    """The brief, each citation with its words."""
    brief, texts = compose_brief(ledger), Texts(ledger)
    numbers: dict[Reference, int] = {}
    for section in brief.sections:
        for sentence in section.sentences:
            for reference in sentence.citations:
                numbers.setdefault(reference, len(numbers) + 1)
    quotes = {reference: squeezed(texts.words(reference)) for reference in numbers}
    return BriefView(brief=brief, numbers=numbers, quotes=quotes)


def sources_page(ledger: Ledger) -> SourcesView:
    """Every document with its title."""
    entries = []
    for entry in ledger.resolution().documents:
        document = ledger.document(entry.id)
        title = document.metadata.title if document is not None else None
        entries.append((entry, title or entry.id))
    outlets = tuple(judge_outlets(ledger))
    return SourcesView(entries=tuple(entries), outlets=outlets, not_read=ledger.not_read())


def threads_page(ledger: Ledger) -> tuple[ThreadRow, ...]:
    """Every threat, promise, request and forecast with what became of it; open ones last."""
    texts = Texts(ledger)
    rows = [
        ThreadRow(
            thread=thread,
            opening=squeezed(texts.words(thread.opening)),
            evidence=tuple((each, squeezed(texts.words(each))) for each in thread.evidence),
        )
        for thread in list_threads(ledger)
    ]
    return tuple(sorted(rows, key=lambda row: row.thread.status is ThreadStatus.OPEN))


def timeline_page(ledger: Ledger) -> tuple[TimelineRow, ...]:
    """What happened when, in order."""
    return tuple(draw_timeline(ledger))
