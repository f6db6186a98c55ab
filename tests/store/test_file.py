"""Files that are no ledger, are damaged, newer, locked away or on a full disk: one clear line."""

import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from reportedly.errors import LedgerError
from reportedly.store import file as ledger_file
from reportedly.store import open_ledger
from reportedly.store.sqlite import SqliteLedger
from tests.store.records import document, item

WRITER = """
import sys
from reportedly.store import open_ledger
from tests.store.records import document, item
path, own = sys.argv[1:]
with open_ledger(path) as ledger:
    for number in range(60):
        for name in (f"shared{number}", f"{own}{number}"):
            ledger.accept(item(name))
            ledger.add_document(document(name), item(name))
"""


def kept(path) -> list[str]:
    with open_ledger(str(path)) as ledger:
        return [one.id for one in ledger.documents()]


def test_a_ledger_is_there_when_it_is_opened_again(tmp_path):
    path = tmp_path / "ledger.db"
    with open_ledger(str(path)) as ledger:
        ledger.accept(item("a"))
        ledger.add_document(document("a"), item("a"))
    assert kept(path) == ["a"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"x", "is not a ledger"),
        (b"A short text.", "is not a ledger"),
        (b"SQLite format 3", "is not a ledger"),
        (b"This is a text, and no ledger at all." * 40, "is not a ledger"),
        (b"\x00" * 5000, "is not a ledger"),
        (b"\x00", "is not a ledger"),
    ],
)
def test_another_file_is_left_as_it_is(tmp_path, content, found):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=found):
        open_ledger(str(path))
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_file_becomes_a_ledger(tmp_path):
    path = tmp_path / "ledger.db"
    path.touch()
    with open_ledger(str(path)) as ledger:
        ledger.add_document(document("a"))
    assert kept(path) == ["a"]


def test_a_ledger_bears_its_mark_before_it_is_closed(tmp_path):
    path = tmp_path / "ledger.db"
    with open_ledger(str(path)):
        assert path.read_bytes()[68:72] == b"RPLD"


def test_the_database_of_another_program_is_left_as_it_is(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE accounts (name)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="is not a ledger, but other data"):
        open_ledger(str(path))
    assert path.read_bytes() == before


def test_what_another_program_left_in_its_log_is_left_there(tmp_path):
    other = sqlite3.connect(tmp_path / "whole.db", isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE accounts (name)")
    for end in ("", "-wal"):
        shutil.copy(tmp_path / f"whole.db{end}", tmp_path / f"other.db{end}")
    other.close()
    before = {path.name: path.read_bytes() for path in tmp_path.glob("other*")}
    with pytest.raises(LedgerError, match="is not a ledger, but other data"):
        open_ledger(str(tmp_path / "other.db"))
    assert {path.name: path.read_bytes() for path in tmp_path.glob("other*")} == before
    assert len(before) == 2


def test_a_newer_ledger_is_told(tmp_path):
    path = tmp_path / "ledger.db"
    open_ledger(str(path)).close()
    outside = sqlite3.connect(path)
    outside.execute("PRAGMA user_version = 99")
    outside.close()
    with pytest.raises(LedgerError, match=r"has form 99.*use a newer version"):
        open_ledger(str(path))


def test_a_damaged_ledger_is_told(tmp_path):
    path = tmp_path / "ledger.db"
    with open_ledger(str(path)) as ledger:
        for number in range(200):
            ledger.add_document(document(f"d{number}", f"Norvia sent {number} ships. " * 20))
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="is damaged; restore a backup"):
        kept(path)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(LedgerError, match="cannot be opened"):
        open_ledger(str(tmp_path / "no" / "ledger.db"))


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", "/dev/zero"):
        with pytest.raises(LedgerError, match="is no file that could be a ledger"):
            open_ledger(str(path))
    with pytest.raises(LedgerError, match="has an empty name"):
        open_ledger("")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(LedgerError, match="cannot be"):
        open_ledger(str(tmp_path / "ledger.db"))
    tmp_path.chmod(0o700)


def test_postgres_is_not_there_yet():
    with pytest.raises(LedgerError, match="cannot open yet") as told:
        open_ledger("postgres://user:secret@db.example.org/ledger")
    assert "secret" not in str(told.value)


def fill(ledger, done):
    for number in range(1000):
        name = f"d{number}"
        ledger.accept(item(name, os.urandom(3000)))
        ledger.add_document(document(name))
        done.append(name)


def test_a_full_disk_loses_nothing_that_was_accepted(tmp_path):
    path = tmp_path / "ledger.db"
    done = []
    with SqliteLedger(str(path)) as ledger:
        pages = ledger._file.rows("PRAGMA page_count")[0][0] + 20
        ledger._file.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match="disk is full; free space"):
            fill(ledger, done)
    assert len(done) > 3
    assert kept(path)[: len(done)] == done
    with open_ledger(str(path)) as ledger:
        assert ledger.add_document(document("after")).id == "after"


def test_two_processes_write_one_ledger(tmp_path):
    path = tmp_path / "ledger.db"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), own])
        for own in ("left", "right")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    names = kept(path)
    assert sorted(names) == sorted(
        f"{own}{number}" for own in ("shared", "left", "right") for number in range(60)
    )


def test_a_ledger_that_stays_locked_is_told(tmp_path, monkeypatch):
    path = tmp_path / "ledger.db"
    open_ledger(str(path)).close()
    monkeypatch.setattr(ledger_file, "BUSY_SECONDS", 0.05)
    with open_ledger(str(path)) as ledger:
        outside = sqlite3.connect(path, isolation_level=None)
        outside.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program is writing"):
            ledger.accept(item("a"))
        outside.execute("ROLLBACK")
        outside.close()
        assert ledger.accept(item("a"))


def write_and_fail(ledger):
    with ledger._file.transaction() as write:
        write.execute("INSERT INTO refusals (location, found, advice) VALUES ('a', 'b', 'c')")
        raise ZeroDivisionError


def test_a_failure_in_a_transaction_keeps_nothing_of_it(tmp_path):
    ledger = SqliteLedger(str(tmp_path / "ledger.db"))
    with pytest.raises(ZeroDivisionError):
        write_and_fail(ledger)
    assert ledger.not_read() == ()
    ledger.close()
