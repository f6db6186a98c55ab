"""The order of the stages: collect -> read -> code -> resolve -> store, and nothing else.

Each step takes from the ledger what the step before it left there, so a run that was killed goes
on where it stood when the same command is given again, and the same input twice adds nothing.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from reportedly.codebook import Codebook, open_codebook
from reportedly.coding import code_documents, code_triggers, line_digest
from reportedly.collect import collect_items, collect_lines, guarded, unexpected
from reportedly.errors import ReadError, ReportedlyError
from reportedly.model import Coding, Document, GivenMention, NotRead, RawItem, Span, encode
from reportedly.read import read_page
from reportedly.resolve import resolve_codings
from reportedly.resolve.mentions import cluster_mentions
from reportedly.settings import Settings
from reportedly.store import Ledger
from reportedly.terms import Stage
from reportedly.text import with_words

Progress = Callable[[Stage, int, int | None], None]
Triggers = Mapping[str, Sequence[Span]]
Mentions = Mapping[str, Sequence[GivenMention]]
Coder = Callable[[Sequence[Document], Codebook], Iterator[Coding]]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What one run did. `items` came in, `added` of them for the first time; `read` and `coded`
    count documents of this run, `known` those that were read before; `undated` names those that
    need the date of publication.
    """

    items: int
    added: int
    known: int
    read: int
    coded: int
    not_read: tuple[NotRead, ...]
    undated: tuple[str, ...]


def run_flow(
    inputs: Sequence[str],
    ledger: Ledger,
    settings: Settings,
    progress: Progress = lambda _stage, _done, _total: None,
    published: str | None = None,
) -> Outcome:
    """Bring inputs into the ledger, code what is not coded yet, and resolve everything.

    `published` dates the documents of these inputs whose page has no date.
    """
    book = open_codebook(settings.codebook)
    run = _Run(ledger, settings, book, progress, published, line_digest(book))
    run.collect(inputs)
    run.read_rest()
    run.code()
    run.resolve()
    return Outcome(
        items=run.items,
        added=run.added,
        known=run.known,
        read=run.read,
        coded=run.coded,
        not_read=tuple(run.not_read),
        undated=tuple(run.undated),
    )


def read_item(item: RawItem, settings: Settings) -> Document | NotRead:
    """The document of an item, or why there is none; faults of the set-up are raised."""
    try:
        document = read_page(item, settings)
        encode(document)  # a lone surrogate would pass every stage and fail in the ledger
        return document
    except ReadError as refused:
        return NotRead(location=item.location, found=refused.found, advice=refused.advice)
    except ReportedlyError:
        raise
    except Exception as error:  # one bad document must not stop a stream
        return unexpected(item.location, error)


def in_batches[Row: (Document, Document | NotRead)](
    rows: Iterable[Row], settings: Settings
) -> Iterator[list[Row]]:
    """The rows in parts that are coded at once: so many documents, so many characters in all."""
    batch: list[Row] = []
    size = 0
    for row in rows:
        length = len(row.text) if isinstance(row, Document) else 0
        if batch and size + length > settings.batch_characters:
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += length
        if len(batch) == settings.batch_documents:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def code_batch(batch: Sequence[Document], book: Codebook, code: Coder) -> list[Coding | NotRead]:
    """The coding of each document, or why there is none; faults of the set-up are raised."""
    try:
        return list(code(batch, book))
    except ReportedlyError:
        raise
    except Exception as error:  # one bad document must not stop a stream
        if len(batch) == 1:
            return [unexpected(batch[0].location, error)]
    return [result for document in batch for result in code_batch([document], book, code)]


def code_lines(
    lines: Iterable[bytes], name: str, settings: Settings, triggers: Triggers | None = None
) -> Iterator[bytes | NotRead]:
    """One JSON line a document, in order, and each row that is none; nothing is kept.

    `triggers` gives the words of each document's events; without it they are found.
    """

    def code(documents: Sequence[Document], book: Codebook) -> Iterator[Coding]:
        if triggers is None:
            return code_documents(documents, book)
        return code_triggers(documents, triggers, book)

    for coded in _coded(lines, name, settings, code):
        yield coded if isinstance(coded, NotRead) else coded_line(*coded)


def coded_line(document: Document, coding: Coding) -> bytes:
    """What the contract says of one document, each span with its words."""
    record = {
        "id": document.id,
        "zones": msgspec.to_builtins(document.zones),
        "metadata": msgspec.to_builtins(document.metadata),
        **msgspec.to_builtins(coding),
    }
    return msgspec.json.encode(with_words(record, document.text))


def resolve_lines(
    lines: Iterable[bytes], name: str, settings: Settings, mentions: Mentions | None = None
) -> Iterator[bytes | NotRead]:
    """One JSON line a record of what holds across the documents, after the rows that are none.

    `mentions` gives words of each document that name happenings; they are clustered at the end.
    """
    book = open_codebook(settings.codebook)
    pairs: dict[str, tuple[Document, Coding]] = {}
    for coded in _coded(lines, name, settings, code_documents):
        if isinstance(coded, NotRead):
            yield coded
        elif (id := coded[0].id) in pairs:
            advice = "give each document an id of its own"
            yield NotRead(location=coded[0].location, found=f"has id '{id}' again", advice=advice)
        else:
            pairs[id] = coded
    for record in resolve_codings(pairs.values(), book).records():
        yield encode(record)
    if mentions is not None:
        yield from map(encode, cluster_mentions(pairs.values(), mentions, book))


def _coded(
    lines: Iterable[bytes], name: str, settings: Settings, code: Coder
) -> Iterator[tuple[Document, Coding] | NotRead]:
    """Each document of some lines with its coding, in order, or why there is none."""
    book = open_codebook(settings.codebook)
    found = guarded(collect_lines(lines, name, settings), name)
    rows = (row if isinstance(row, NotRead) else read_item(row, settings) for row in found)
    for batch in in_batches(rows, settings):
        yield from (row for row in batch if isinstance(row, NotRead))
        documents = [row for row in batch if isinstance(row, Document)]
        for document, result in zip(documents, code_batch(documents, book, code), strict=True):
            yield result if isinstance(result, NotRead) else (document, result)


@dataclass(slots=True)
class _Run:
    """One run and its counts."""

    ledger: Ledger
    settings: Settings
    book: Codebook
    progress: Progress
    published: str | None
    digest: str
    items: int = 0
    added: int = 0
    known: int = 0
    read: int = 0
    coded: int = 0
    not_read: list[NotRead] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)

    def collect(self, inputs: Sequence[str]) -> None:
        """Keep every item, then read it, before the next one is fetched."""
        for found in guarded(collect_items(inputs, self.settings), ", ".join(inputs)):
            if isinstance(found, NotRead):
                self.refuse(found)
            else:
                self.take(found)
            self.progress(Stage.READ, self.items, None)

    def refuse(self, refusal: NotRead) -> None:
        """Keep why an input did not become an item."""
        self.ledger.refuse(refusal)
        self.not_read.append(refusal)

    def take(self, item: RawItem) -> None:
        """Keep an item and its document; one that is known gets the date that it may lack."""
        self.items += 1
        try:
            self.added += self.ledger.accept(item)
        except UnicodeEncodeError as error:
            self.refuse(unexpected(item.location, error))
            return
        known = self.ledger.document_of(item)
        self.known += known is not None
        if known is None:
            self.read_one(item, self.published)
        elif self.published is not None and known.metadata.published is None:
            self.ledger.revise_document(_dated(known, self.published))

    def read_one(self, item: RawItem, published: str | None) -> None:
        """Add the document of an item, or why there is none."""
        result = read_item(item, self.settings)
        if isinstance(result, NotRead):
            self.ledger.mark_not_read(item, result)
            self.not_read.append(result)
        else:
            self.ledger.add_document(_dated(result, published), item)
            self.read += 1

    def read_rest(self) -> None:
        """Read what an earlier run kept and did not come to."""
        for item in self.ledger.unread():
            self.read_one(item, None)

    def code(self) -> None:
        """Code in batches what this codebook has not coded; each batch is kept at once."""
        total = self.ledger.counts(self.digest).uncoded
        if total == 0:
            return
        self.progress(Stage.CODE, 0, total)
        deque(code_documents((), self.book), maxlen=0)  # a broken set-up is no document's fault
        for batch in in_batches(self.ledger.uncoded(self.digest), self.settings):
            self.keep(batch, code_batch(batch, self.book, code_documents))
            self.progress(Stage.CODE, self.coded, total)

    def keep(self, batch: Sequence[Document], results: Sequence[Coding | NotRead]) -> None:
        """Add the codings of a batch in one transaction, then what could not be coded."""
        codings = [result for result in results if isinstance(result, Coding)]
        self.coded += self.ledger.add_codings(codings)
        for document, result in zip(batch, results, strict=True):
            if isinstance(result, NotRead):
                self.ledger.mark_not_coded(document, self.digest, result)
                self.not_read.append(result)
            elif needs_date(document, result):
                self.undated.append(document.id)

    def resolve(self) -> None:
        """Derive what holds across all documents, whoever added them."""
        self.progress(Stage.RESOLVE, 0, None)
        pairs = self.ledger.pairs(self.digest)
        self.ledger.set_resolution(resolve_codings(pairs, self.book))


def needs_date(document: Document, coding: Coding) -> bool:
    """True if the text names a day that only its date of publication could place."""
    return document.metadata.published is None and any(
        time.value.startswith("XXXX") for time in coding.times
    )


def _dated(document: Document, published: str | None) -> Document:
    """The document with a person's date, unless its page has one."""
    if published is None or document.metadata.published is not None:
        return document
    metadata = msgspec.structs.replace(document.metadata, published=published)
    return msgspec.structs.replace(document, metadata=metadata)
