"""The outside world to RawItem: files, folders, JSON Lines, feeds and web pages."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.collect.files import collect_path
from reportedly.collect.guarded import guarded, unexpected
from reportedly.collect.jsonl import collect_lines
from reportedly.collect.names import printable, short_digest
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings

__all__ = ["collect_items", "collect_lines", "guarded", "unexpected"]

ADDRESS = re.compile(r"https?://", re.I)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
UNNAMED = frozenset({"", "-"})
UNNAMED_ADVICE = "give a file, a folder or an address; standard input is for 'reportedly code'"


def collect_items(inputs: Sequence[str], settings: Settings) -> Iterator[RawItem | NotRead]:
    """Every item of files, folders and web addresses, in the order given.

    What cannot be collected comes as NotRead and stops nothing. An id that another location of
    the run has already is made unique by its location.
    """
    locations: dict[str, str] = {}
    count = 0
    for found in _collect(inputs, settings):
        if isinstance(found, RawItem):
            count += 1
            if count > settings.max_items:
                advice = "give fewer inputs, or raise 'max_items' in reportedly.toml"
                limit = f"more than {settings.max_items:,} items; this one and the rest are left"
                yield NotRead(location=found.location, found=limit, advice=advice)
                return
        yield _unique(found, locations) if isinstance(found, RawItem) else found


def _collect(inputs: Sequence[str], settings: Settings) -> Iterator[RawItem | NotRead]:
    from reportedly.collect.pages import collect_url  # noqa: PLC0415 heavy: kept out of --help
    from reportedly.collect.politeness import Fetcher  # noqa: PLC0415 heavy: kept out of --help

    fetcher = Fetcher(settings)
    for given in inputs:
        where = printable(given)
        if ADDRESS.match(given):
            yield from guarded(collect_url(where, settings, fetcher), where)
        elif given.strip() in UNNAMED:
            yield NotRead(location=where or '""', found="names no input", advice=UNNAMED_ADVICE)
        elif SCHEME.match(given):
            advice = "want http://, https://, a file or a folder"
            yield NotRead(location=where, found="an address of another kind", advice=advice)
        else:
            yield from guarded(collect_path(Path(given), settings), where)


def _unique(item: RawItem, locations: dict[str, str]) -> RawItem:
    """The item, its id with a digest of its location if another location has that id."""
    import msgspec  # noqa: PLC0415 kept beside its one use

    taken = locations.setdefault(item.id, item.location)
    if taken == item.location:
        return item
    named = f"{item.id}-{short_digest(item.location)}"
    locations.setdefault(named, item.location)
    return msgspec.structs.replace(item, id=named)
