"""Files and folders: what each becomes, in which order, and that bad ones stop nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.collect import collect_items, files
from reportedly.model import NotRead, RawItem
from reportedly.settings import SQLITE_MAGIC, Settings
from reportedly.store import open_ledger

SETTINGS = Settings()
PAGE = b"<!DOCTYPE html><html><body><p>Norvia sent troops.</p></body></html>"


def collect(*inputs: Path, settings: Settings = SETTINGS) -> list[RawItem | NotRead]:
    return list(collect_items([str(path) for path in inputs], settings))


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("report.txt", b"Norvia sent troops.", "text/plain"),
        ("report.html", b"Norvia sent troops.", "text/html"),
        ("report.txt", PAGE, "text/html"),
        ("report", b"\xef\xbb\xbf \n" + PAGE, "text/html"),
        ("report", "<html><body>Norvia</body></html>".encode("utf-16"), "text/html"),
        ("report.bin", b"Norvia sent troops.", "text/plain"),
        ("report.txt", "Норвия молчит.".encode("utf-16"), "text/plain"),
    ],
)
def test_a_file_is_what_it_begins_as(tmp_path: Path, name: str, content: bytes, media: str) -> None:
    (item,) = collect(put(tmp_path, name, content))
    assert isinstance(item, RawItem)
    assert (item.id, item.media, item.content) == ("report", media, content)


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.html", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name, b"Norvia sent troops.")
    found = [Path(item.location).relative_to(tmp_path).as_posix() for item in collect(tmp_path)]
    assert found == ["b.txt", "a/y.html", "a/z.txt"]


def test_same_names_get_ids_of_their_own(tmp_path: Path) -> None:
    first, second = put(tmp_path, "a/x.txt", b"one"), put(tmp_path, "b/x.txt", b"two")
    ids = [item.id for item in collect(first, second) if isinstance(item, RawItem)]
    assert ids[0] == "x"
    assert ids[1].startswith("x-")
    again = [item.id for item in collect(first, second, first) if isinstance(item, RawItem)]
    assert again == [*ids, "x"]


def test_bad_files_are_one_line_each_and_stop_nothing(tmp_path: Path) -> None:
    put(tmp_path, "1.txt", bytes(range(256)) * 5)
    put(tmp_path, "2.json", b"{nothing")
    put(tmp_path, "3.xml", b"<?xml version='1.0'?><data/>")
    put(tmp_path, "4.txt", b"x" * 5000)
    put(tmp_path, "5.txt", b"Norvia sent troops.")
    found = collect(tmp_path, tmp_path / "none", settings=Settings(max_bytes=4000, max_items=50))
    bad = {Path(one.location).name: one.found for one in found if isinstance(one, NotRead)}
    assert bad == {
        "1.txt": "is binary, not text",
        "2.json": bad["2.json"],
        "3.xml": "XML without RSS or Atom entries",
        "4.txt": "has more than 4,000 bytes",
        "none": "no such file or folder",
    }
    assert bad["2.json"].startswith("no JSON rows")
    assert [one.id for one in found if isinstance(one, RawItem)] == ["5"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (bad,) = collect(tmp_path)
    assert isinstance(bad, NotRead)
    assert bad.found == "an empty folder"


def test_a_list_of_rows_in_json(tmp_path: Path) -> None:
    content = b'[{"id": "a", "text": "one"}, {"id": "b"}, {"id": "c", "html": "<p>x</p>"}]'
    first, second, third = collect(put(tmp_path, "rows.json", content))
    assert isinstance(first, RawItem)
    assert first.content == b"one"
    assert isinstance(second, NotRead)
    assert second.location.endswith("rows.json:2")
    assert isinstance(third, RawItem)
    assert third.media == "text/html"


def test_more_items_than_allowed_end_with_one_line(tmp_path: Path) -> None:
    rows = b"".join(b'{"id": "%d", "text": "x"}\n' % number for number in range(9))
    found = collect(put(tmp_path, "rows.jsonl", rows), settings=Settings(max_items=4))
    assert [one.id for one in found if isinstance(one, RawItem)] == ["0", "1", "2", "3"]
    assert isinstance(found[4], NotRead)
    assert "more than 4 items" in found[4].found
    assert len(found) == 5


def test_a_ledger_in_a_folder_is_no_report(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"Norvia sent troops.")
    with open_ledger(str(tmp_path / "reportedly.db")):
        (item,) = collect(tmp_path)
        assert isinstance(item, RawItem)
        (bad,) = collect(tmp_path / "reportedly.db")
    assert isinstance(bad, NotRead)
    assert bad.found == "is a database, not a report"


def test_the_database_of_another_program_is_told_also_in_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "other.db", SQLITE_MAGIC + bytes(100))
    put(tmp_path, "other.db-wal", b"Norvia sent troops.")
    bad, item = collect(tmp_path)
    assert isinstance(bad, NotRead)
    assert bad.found == "is a database, not a report"
    assert isinstance(item, RawItem)


@pytest.mark.parametrize("given", ["", " ", "-"])
def test_an_argument_that_names_nothing_is_not_the_whole_folder(given: str) -> None:
    (bad,) = collect_items([given], SETTINGS)
    assert isinstance(bad, NotRead)
    assert bad.found == "names no input"


def test_what_never_ends_or_leads_nowhere_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "around").symlink_to(".")
    put(tmp_path, "a.txt", b"Norvia sent troops.")
    found = collect(tmp_path, tmp_path / "pipe", tmp_path / "loop", Path("/dev/zero"))
    told = [(Path(one.location).name, one.found) for one in found if isinstance(one, NotRead)]
    assert told == [
        ("loop", "a link that leads nowhere"),
        ("pipe", "is no regular file"),
        ("pipe", "is no regular file"),
        ("loop", "a link that leads nowhere"),
        ("zero", "is no regular file"),
    ]
    assert [one.id for one in found if isinstance(one, RawItem)] == ["a"]


def test_a_name_that_is_no_utf_8_is_read_all_the_same(tmp_path: Path) -> None:
    put(tmp_path, os.fsdecode(b"bad\xffname.txt"), b"Norvia sent troops.")
    (item,) = collect(tmp_path)
    assert isinstance(item, RawItem)
    assert item.location.endswith("bad\\udcffname.txt")
    item.location.encode()


def test_an_error_that_nobody_foresaw_ends_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(content: bytes, location: str, _settings: Settings) -> Iterator[RawItem]:
        raise KeyError(f"{len(content)} bytes of {Path(location).name}")
        yield

    monkeypatch.setattr(files, "collect_feed", broken)
    put(tmp_path, "a.xml", b"<rss></rss>")
    put(tmp_path, "b.txt", b"Norvia sent troops.")
    bad, item = collect(tmp_path)
    assert isinstance(bad, NotRead)
    assert bad.found == "failed with KeyError: '11 bytes of a.xml'"
    assert isinstance(item, RawItem)
