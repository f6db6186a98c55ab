"""JSON Lines: one contract row a line; a broken row is reported and the others go on."""

from collections.abc import Iterable, Iterator
from typing import IO

import msgspec

from reportedly.collect.sniff import HTML, PLAIN
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings

ADVICE = 'want one object a line: {"id": ..., "text": ...} or {"id": ..., "html": ...}'


class Row(msgspec.Struct, frozen=True):
    """One row; other keys are ignored."""

    id: str
    text: str | None = None
    html: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None


def collect_lines(
    lines: Iterable[bytes], name: str, settings: Settings
) -> Iterator[RawItem | NotRead]:
    """The rows of JSON Lines as items; `name` says where the lines are from (`stdin`)."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield collect_row(line, f"{name}:{number}", settings)


def collect_row(line: bytes, location: str, settings: Settings) -> RawItem | NotRead:
    """One row as an item."""
    if len(line) > settings.max_bytes:
        found = f"a row of more than {settings.max_bytes:,} bytes"
        return NotRead(location=location, found=found, advice="split its text")
    try:
        row = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=Row)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as broken:
        return NotRead(location=location, found=f"a broken row: {broken}", advice=ADVICE)
    return item_of(row, location)


def item_of(row: Row, location: str) -> RawItem | NotRead:
    """The item that a row stands for; its text, if it has one, wins over its HTML."""
    words = row.text if row.text is not None else row.html
    if words is None or not row.id.strip():
        found = "a row without " + ("'id'" if words is not None else "'text' or 'html'")
        return NotRead(location=location, found=found, advice=ADVICE)
    return RawItem(
        id=row.id,
        location=location,
        content=words.encode("utf-8"),
        media=PLAIN if row.text is not None else HTML,
        charset="utf-8",
        title=row.title,
        published=row.published,
        url=row.url,
        source=row.source,
    )


def bounded_lines(stream: IO[bytes], most: int) -> Iterator[bytes]:
    """The lines of a stream; of a line longer than `most` bytes only the beginning, one byte
    longer than it may be, so that it is refused without being held.
    """
    while line := stream.readline(most + 1):
        yield line
        while len(line) > most and not line.endswith(b"\n"):
            line = stream.readline(most + 1)
