"""One SQLite file: opened, brought to the newest form, and every failure told in one line."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportedly.errors import LedgerError
from reportedly.settings import LEDGER_MARK
from reportedly.store.kind import check_kind

BUSY_SECONDS = 30.0
IN_MEMORY = ":memory:"
MIGRATIONS = Path(__file__).parent / "migrations"
PAGE_ROWS = 64

Row = tuple[Any, ...]

KEPT = "nothing that was accepted is lost"
FAILURES = {
    sqlite3.SQLITE_FULL: ("the disk is full", f"free space and run the command again: {KEPT}"),
    sqlite3.SQLITE_READONLY: ("cannot be written", "give a ledger that you may write"),
    sqlite3.SQLITE_BUSY: ("another program is writing", "wait for it and run the command again"),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "give a path in a folder that you may write"),
    sqlite3.SQLITE_PERM: ("cannot be opened", "give a path in a folder that you may write"),
    sqlite3.SQLITE_IOERR: ("the disk failed", f"check the disk and run the command again: {KEPT}"),
    sqlite3.SQLITE_NOTADB: ("is not a ledger", "give another path with --ledger"),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "restore a backup, or save what can be read with 'sqlite3 FILE .recover'",
    ),
}


class LedgerFile:
    """A connection that threads may share; `rows` reads, `transaction` writes all or nothing."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = threading.RLock()
        if path != IN_MEMORY:
            check_kind(path)
        with self.guarded():
            self._connection = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
        try:
            with self.guarded():
                self._prepare()
        except LedgerError:
            self._connection.close()
            raise

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turn an error of SQLite into a LedgerError that says what to do."""
        try:
            yield
        except sqlite3.Error as broken:
            raise self._failure(broken) from broken

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._lock, self.guarded():
            return self._connection.execute(sql, values).fetchall()

    def paged(
        self, sql: str, values: Sequence[object] = (), size: int = PAGE_ROWS
    ) -> Iterator[Row]:
        """All rows of a query that ends in `AND key > ? ORDER BY key LIMIT ?`, `key` first.

        Only one page is held, and no lock between pages: rows may be added meanwhile.
        """
        last = -1
        while page := self.rows(sql, (*values, last, size)):
            yield from page
            last = page[-1][0]

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all or nothing; on disk when the block is left."""
        with self._lock, self.guarded():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file."""
        with self._lock, self.guarded():
            self._connection.close()

    def _prepare(self) -> None:
        self._check_form()
        self._connection.execute("PRAGMA synchronous = FULL")
        if self._number("user_version") < len(_migrations()):
            self._migrate()  # before the log is turned on: the file itself must bear the mark
        for pragma in ("journal_mode = WAL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE must not delete rows

    def _check_form(self) -> None:
        """Raise LedgerError for a newer ledger."""
        version, known = self._number("user_version"), len(_migrations())
        if version > known:
            raise LedgerError(
                self.path,
                f"has form {version}, this program knows forms up to {known}",
                "use a newer version of Reportedly",
            )

    def _migrate(self) -> None:
        with self.transaction() as write:
            version = self._number("user_version")  # again: another process may have been first
            for script in _migrations()[version:]:
                for statement in _statements(script.read_text(encoding="utf-8")):
                    write.execute(statement)
            write.execute(f"PRAGMA application_id = {int.from_bytes(LEDGER_MARK)}")
            write.execute(f"PRAGMA user_version = {len(_migrations())}")

    def _number(self, pragma: str) -> int:
        return int(self._connection.execute(f"PRAGMA {pragma}").fetchone()[0])

    def _failure(self, broken: sqlite3.Error) -> LedgerError:
        code = getattr(broken, "sqlite_errorcode", 0) & 0xFF
        found, advice = FAILURES.get(code, (str(broken), "run 'reportedly doctor'"))
        return LedgerError(self.path, found, advice)


def _migrations() -> list[Path]:
    """The scripts in order; the ledger's form is the number of those it has been through."""
    return sorted(MIGRATIONS.glob("*.sql"))


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; the body of a trigger is not cut."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
