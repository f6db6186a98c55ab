"""The one interface of the ledger, and the call that opens it."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Protocol, Self

import msgspec

from reportedly.errors import LedgerError
from reportedly.model import Coding, Document, NotRead, RawItem, Resolution, Span


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One document that a search found.

    `span` covers the first words that match, `excerpt` the passage around them, `snippet` is the
    passage in words.
    """

    document: str
    title: str | None
    span: Span
    excerpt: Span
    snippet: str


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much the ledger holds; `uncoded` counts documents that one codebook has yet to code."""

    items: int
    documents: int
    codings: int
    uncoded: int
    not_read: int


class Ledger(Protocol):
    """Everything that a ledger does; a call that writes is one transaction, kept on return.

    "Ledger order" is the order in which documents were first added. Every method raises
    LedgerError if the file cannot be used; nothing that was kept before is lost then.
    """

    def accept(self, item: RawItem) -> bool:
        """Keep an item with its bytes; False if the same bytes of the same location are kept."""

    def refuse(self, refusal: NotRead) -> bool:
        """Keep why an input could not become an item; False if that is kept already."""

    def unread(self) -> Iterator[RawItem]:
        """Items that have neither become a document nor been marked as not read."""

    def mark_not_read(self, item: RawItem, refusal: NotRead) -> bool:
        """Keep why an accepted item could not become a document; False if kept already."""

    def mark_not_coded(self, document: Document, codebook: str, refusal: NotRead) -> bool:
        """Keep why a document could not be coded by one codebook; False if kept already."""

    def add_document(self, document: Document, item: RawItem | None = None) -> Document:
        """Add a document, and give it as kept: an id that another document has gets "~2", "~3".

        An item that has become a document before, and an equal document, are not added again.
        """

    def revise_document(self, document: Document) -> None:
        """Put a new revision (a date that a person gave) in the place of the one with its id."""

    def document_of(self, item: RawItem) -> Document | None:
        """The document that an item has become, if it has."""

    def document(self, id: str) -> Document | None:
        """One document in its newest revision."""

    def documents(self) -> Iterator[Document]:
        """All documents in their newest revision, in ledger order."""

    def uncoded(self, codebook: str) -> Iterator[Document]:
        """Documents that the codebook with this digest has neither coded nor failed on."""

    def add_codings(self, codings: Iterable[Coding]) -> int:
        """Add codings of documents of the ledger in one transaction; how many of them are new."""

    def coding(self, id: str, codebook: str | None = None) -> Coding | None:
        """One document's coding: the newest one, or that of one codebook."""

    def pairs(self, codebook: str | None = None) -> Iterator[tuple[Document, Coding]]:
        """Each coded document with its coding (newest, or of one codebook), in ledger order."""

    def set_resolution(self, resolution: Resolution) -> None:
        """Put what holds across documents in the place of what was derived before."""

    def resolution(self) -> Resolution:
        """What was derived last; empty before the first time."""

    def not_read(self) -> tuple[NotRead, ...]:
        """Every input that is still not read (or not coded), in the order in which it failed."""

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """Documents that hold the words of a query, best first.

        A query is words, "phrases", word* and AND, OR, NOT, -word, ( ); words side by side must
        all be there. Raises LedgerError for a query that asks for nothing.
        """

    def counts(self, codebook: str | None = None) -> Counts:
        """How much the ledger holds."""

    def close(self) -> None:
        """Let go of the file."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def open_ledger(path: str) -> Ledger:
    """The ledger at `path` (made if there is none): the path of a SQLite file.

    Raises LedgerError if the file is no ledger, is broken, or cannot be written.
    """
    if path.startswith(("postgres://", "postgresql://")):
        raise LedgerError(
            path.rsplit("@", maxsplit=1)[-1],
            "is a PostgreSQL address, which this version cannot open yet",
            "give the path of a file, such as reportedly.db",
        )
    from reportedly.store.sqlite import SqliteLedger  # noqa: PLC0415 sqlite3 only when it is used

    return SqliteLedger(path)
