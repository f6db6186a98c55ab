"""Files and folders: each file by what it is, folders in sorted order."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.collect.feeds import collect_feed
from reportedly.collect.guarded import guarded
from reportedly.collect.jsonl import ADVICE, Row, bounded_lines, collect_lines, item_of
from reportedly.collect.names import printable, slug
from reportedly.collect.sniff import DATABASE, FEED, HEAD, OTHER, RECORDS, ROWS, media_of
from reportedly.model import NotRead, RawItem
from reportedly.settings import LEDGER_MARK, SQLITE_HEAD, SQLITE_MAGIC, Settings

KINDS = "give text, HTML, JSON Lines or a feed"
BESIDE_LEDGERS = re.compile(r"-(?:wal|shm|journal)$")


def collect_path(path: Path, settings: Settings) -> Iterator[RawItem | NotRead]:
    """The items of a file, or of every file below a folder but hidden ones and ledgers."""
    where = printable(str(path))
    if path.is_dir():
        found = False
        for file in _files_below(path):
            found = True
            yield from guarded(collect_file(file, settings), printable(str(file)))
        if not found:
            yield NotRead(location=where, found="an empty folder", advice=KINDS)
    elif path.exists():
        yield from collect_file(path, settings)
    elif path.is_symlink():
        yield NotRead(location=where, found="a link that leads nowhere", advice="mend the link")
    else:
        yield NotRead(location=where, found="no such file or folder", advice="check the name")


def collect_file(path: Path, settings: Settings) -> Iterator[RawItem | NotRead]:
    """The items of one file; one that cannot be opened is reported."""
    where = printable(str(path))
    try:
        if not path.is_file():
            found = "a link that leads nowhere" if path.is_symlink() else "is no regular file"
            yield NotRead(location=where, found=found, advice="save it as a file, or leave it out")
            return
        with path.open("rb") as stream:
            media = media_of(path.name, stream.read(HEAD))
            stream.seek(0)
            if media == ROWS:
                lines = bounded_lines(stream, settings.max_bytes)
                yield from collect_lines(lines, where, settings)
                return
            content = stream.read(settings.max_bytes + 1)
            yield from _of_content(path, content, media, settings)
    except OSError as refused:
        advice = "check its rights, or leave it out"
        yield NotRead(location=where, found=refused.strerror or str(refused), advice=advice)


def _of_content(
    path: Path, content: bytes, media: str, settings: Settings
) -> Iterator[RawItem | NotRead]:
    location = printable(str(path))
    if media == DATABASE:
        advice = "give reports; a ledger is named with --ledger"
        yield NotRead(location=location, found="is a database, not a report", advice=advice)
    elif len(content) > settings.max_bytes:
        found = f"has more than {settings.max_bytes:,} bytes"
        advice = "split it, or raise 'max_bytes' in reportedly.toml"
        yield NotRead(location=location, found=found, advice=advice)
    elif media == FEED:
        yield from collect_feed(content, location, settings)
    elif media == RECORDS:
        yield from _of_records(content, location)
    elif media == OTHER:
        yield NotRead(location=location, found="is binary, not text", advice=KINDS)
    else:
        yield RawItem(id=slug(path.stem), location=location, content=content, media=media)


def _of_records(content: bytes, location: str) -> Iterator[RawItem | NotRead]:
    """A .json file: one row, or a list of rows."""
    try:
        value = msgspec.json.decode(content, type=Row | list[msgspec.Raw])
        rows = [value] if isinstance(value, Row) else value
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as broken:
        yield NotRead(location=location, found=f"no JSON rows: {broken}", advice=ADVICE)
        return
    for number, row in enumerate(rows, start=1):
        where = f"{location}:{number}" if isinstance(value, list) else location
        try:
            plain = row if isinstance(row, Row) else msgspec.json.decode(row, type=Row)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as broken:
            yield NotRead(location=where, found=f"a broken row: {broken}", advice=ADVICE)
            continue
        yield item_of(plain, where)


def _files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder, sorted by path; hidden names are left out, links not followed."""
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and not _is_of_ledger(Path(home) / name):
                yield Path(home) / name


def _is_of_ledger(path: Path) -> bool:
    """True for a ledger, and for what SQLite keeps beside it while it is in use."""
    base = path.with_name(BESIDE_LEDGERS.sub("", path.name))
    try:
        if not base.is_file():
            return False
        with base.open("rb") as stream:
            head = stream.read(SQLITE_HEAD)
    except OSError:
        return False
    return head.startswith(SQLITE_MAGIC) and head.endswith(LEDGER_MARK)
