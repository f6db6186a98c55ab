"""The ledger in one SQLite file; two processes may use it at once."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import msgspec

from reportedly.errors import LedgerError
from reportedly.model import (
    Claim,
    Coding,
    Document,
    Entry,
    NotRead,
    RawItem,
    Resolution,
    Thread,
)
from reportedly.store.file import LedgerFile, Row
from reportedly.store.ledger import Counts, Hit
from reportedly.store.queries import (
    ADD_CODING,
    ADD_DOCUMENT,
    ADD_ITEM,
    ADD_REFUSAL,
    ADD_REVISION,
    CODED,
    DOCUMENTS,
    NOT_READ,
    PAIRS,
    UNCODED,
    UNREAD,
    WITHOUT_CODING,
)
from reportedly.store.search import match_of, search_words


class SqliteLedger:
    """What `Ledger` says, on SQLite."""

    def __init__(self, path: str) -> None:
        self._file = LedgerFile(path)

    def accept(self, item: RawItem) -> bool:
        """Keep an item with its bytes; False if the same bytes of the same location are kept."""
        if self._item(item) is not None:
            return False
        record = _dump(msgspec.structs.replace(item, content=b""))
        row = (item.location, _digest(item), zlib.compress(item.content), record)
        with self._file.transaction() as write:
            return write.execute(ADD_ITEM, row).rowcount == 1

    def refuse(self, refusal: NotRead) -> bool:
        """Keep why an input could not become an item; False if that is kept already."""
        return self._refuse(refusal, (None, None, None))

    def unread(self) -> Iterator[RawItem]:
        """Items that have neither become a document nor been marked as not read."""
        for _, content, record in self._file.paged(UNREAD, size=1):
            item = _load(record, RawItem)
            yield msgspec.structs.replace(item, content=zlib.decompress(content))

    def mark_not_read(self, item: RawItem, refusal: NotRead) -> bool:
        """Keep why an accepted item could not become a document; False if kept already."""
        return self._refuse(refusal, (self._item(item), None, None))

    def mark_not_coded(self, document: Document, codebook: str, refusal: NotRead) -> bool:
        """Keep why a document could not be coded by one codebook; False if kept already."""
        return self._refuse(refusal, (None, self._newest(document.id), codebook))

    def add_document(self, document: Document, item: RawItem | None = None) -> Document:
        """Add a document, and give it as kept; see `Ledger.add_document`."""
        origin = None if item is None else self._item(item)
        with self._file.transaction() as write:
            kept = self.document(document.id) if origin is None else self._read_from(origin)
            if kept is not None and (origin is not None or kept == document):
                return kept
            named = msgspec.structs.replace(document, id=self._free_id(document.id))
            row = (named.id, document.id, origin, named.text, _dump_document(named))
            write.execute(ADD_DOCUMENT, row)
            return named

    def revise_document(self, document: Document) -> None:
        """Put a new revision in the place of the one with its id, unless they are equal."""
        with self._file.transaction() as write:
            if self.document(document.id) != document:
                row = (document.text, _dump_document(document), document.id)
                if write.execute(ADD_REVISION, row).rowcount == 0:
                    raise self._unknown(document.id)

    def document_of(self, item: RawItem) -> Document | None:
        """The document that an item has become, if it has."""
        origin = self._item(item)
        return None if origin is None else self._read_from(origin)

    def document(self, id: str) -> Document | None:
        """One document in its newest revision."""
        return _first(self._file.rows("SELECT text, record FROM newest WHERE id = ?", (id,)))

    def documents(self) -> Iterator[Document]:
        """All documents in their newest revision, in ledger order."""
        for _, text, record in self._file.paged(DOCUMENTS):
            yield _document(text, record)

    def uncoded(self, codebook: str) -> Iterator[Document]:
        """Documents that the codebook with this digest has neither coded nor failed on."""
        for _, text, record in self._file.paged(UNCODED, (codebook, codebook)):
            yield _document(text, record)

    def add_codings(self, codings: Iterable[Coding]) -> int:
        """Add codings of documents of the ledger in one transaction; how many of them are new."""
        rows = [(coding.id, coding.codebook, _dump(coding)) for coding in codings]
        with self._file.transaction() as write:
            for id, _, _ in rows:
                if self._newest(id) is None:
                    raise self._unknown(id)
            return sum(write.execute(ADD_CODING, row).rowcount for row in rows)

    def coding(self, id: str, codebook: str | None = None) -> Coding | None:
        """One document's coding: the newest one, or that of one codebook."""
        sql = f"SELECT codings.record {CODED} WHERE newest.id = ?"
        rows = self._file.rows(sql, (codebook, codebook, id))
        return _load(rows[0][0], Coding) if rows else None

    def pairs(self, codebook: str | None = None) -> Iterator[tuple[Document, Coding]]:
        """Each coded document with its coding (newest, or of one codebook), in ledger order."""
        for _, text, record, coding in self._file.paged(PAIRS, (codebook, codebook)):
            yield _document(text, record), _load(coding, Coding)

    def set_resolution(self, resolution: Resolution) -> None:
        """Put what holds across documents in the place of what was derived before."""
        entries = [(one.id, _dump(one)) for one in resolution.documents]
        claims = [(one.id, one.status.value, _dump(one)) for one in resolution.claims]
        threads = [(one.id, one.status.value, _dump(one)) for one in resolution.threads]
        with self._file.transaction() as write:
            for table in ("entries", "claims", "threads"):
                write.execute(f"DELETE FROM {table}")  # noqa: S608 constants
            write.executemany("INSERT INTO entries (id, record) VALUES (?, ?)", entries)
            write.executemany("INSERT INTO claims (id, status, record) VALUES (?, ?, ?)", claims)
            write.executemany("INSERT INTO threads (id, status, record) VALUES (?, ?, ?)", threads)

    def resolution(self) -> Resolution:
        """What was derived last; empty before the first time."""
        return Resolution(
            documents=self._all("SELECT record FROM entries ORDER BY position", Entry),
            claims=self._all("SELECT record FROM claims ORDER BY position", Claim),
            threads=self._all("SELECT record FROM threads ORDER BY position", Thread),
        )

    def not_read(self) -> tuple[NotRead, ...]:
        """Every input that is still not read (or not coded), in the order in which it failed."""
        rows = self._file.rows(f"SELECT location, found, advice {NOT_READ} ORDER BY seq")
        return tuple(NotRead(location=row[0], found=row[1], advice=row[2]) for row in rows)

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """Documents that hold the words of a query, best first; see `Ledger.search`."""
        return search_words(self._file, match_of(query), limit)

    def counts(self, codebook: str | None = None) -> Counts:
        """How much the ledger holds."""
        return Counts(
            items=self._count("FROM items"),
            documents=self._count("FROM newest"),
            codings=self._count(CODED, (codebook, codebook)),
            uncoded=self._count(f"FROM newest WHERE {WITHOUT_CODING}", (codebook, codebook)),
            not_read=self._count(NOT_READ),
        )

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _refuse(self, refusal: NotRead, of: tuple[int | None, int | None, str | None]) -> bool:
        told = (refusal.location, refusal.found, refusal.advice)
        row = (*(words.encode(errors="backslashreplace").decode() for words in told), *of)
        with self._file.transaction() as write:
            return write.execute(ADD_REFUSAL, row).rowcount == 1

    def _item(self, item: RawItem) -> int | None:
        sql = "SELECT seq FROM items WHERE location = ? AND digest = ?"
        rows = self._file.rows(sql, (item.location, _digest(item)))
        return rows[0][0] if rows else None

    def _read_from(self, origin: int) -> Document | None:
        return _first(self._file.rows("SELECT text, record FROM newest WHERE item = ?", (origin,)))

    def _newest(self, id: str) -> int | None:
        rows = self._file.rows("SELECT seq FROM newest WHERE id = ?", (id,))
        return rows[0][0] if rows else None

    def _free_id(self, id: str) -> str:
        """The id itself, or with the first of "~2", "~3" ... that no document has."""
        number = 1 + self._count("FROM documents WHERE given = ? AND revision = 1", (id,))
        free = id if number == 1 else f"{id}~{number}"
        while self._newest(free) is not None:
            number += 1
            free = f"{id}~{number}"
        return free

    def _unknown(self, id: str) -> LedgerError:
        return LedgerError(self._file.path, f"holds no document '{id}'", "add the document first")

    def _all[Record: msgspec.Struct](self, sql: str, shape: type[Record]) -> tuple[Record, ...]:
        return tuple(_load(row[0], shape) for row in self._file.rows(sql))

    def _count(self, sql: str, values: tuple[object, ...] = ()) -> int:
        return int(self._file.rows(f"SELECT count(*) {sql}", values)[0][0])


def _digest(item: RawItem) -> str:
    return hashlib.sha256(item.content).hexdigest()


def _dump(record: msgspec.Struct) -> str:
    return msgspec.json.encode(record).decode()


def _dump_document(document: Document) -> str:
    return _dump(msgspec.structs.replace(document, text=""))


def _load[Record: msgspec.Struct](record: str, shape: type[Record]) -> Record:
    return msgspec.json.decode(record, type=shape)


def _document(text: str, record: str) -> Document:
    return msgspec.structs.replace(_load(record, Document), text=text)


def _first(rows: list[Row]) -> Document | None:
    return _document(*rows[0]) if rows else None
