"""JSON Lines at the edge: the rows of a file or of standard input, and records written out."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

import msgspec

from reportedly.cli.terminal import FOUND, complain, write_line
from reportedly.errors import CollectError
from reportedly.model import GivenMention, NotRead, Span


class GivenTriggers(msgspec.Struct):
    """One row of a file of triggers: the words of one document's events."""

    id: str
    triggers: tuple[Span, ...]


class GivenMentions(msgspec.Struct):
    """One row of a file of mentions: words of one document that name happenings."""

    id: str
    mentions: tuple[GivenMention, ...]


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """The rows of a file, or of standard input for "-". Raises CollectError."""
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        lines = open(file, "rb")  # noqa: SIM115 closed below, once it could be opened
    except OSError as error:
        reason = error.strerror or str(error)
        raise CollectError(file, reason, "give a file of JSON Lines that can be read") from error
    with lines:
        yield lines


def write_all(found: Iterable[bytes | NotRead]) -> int:
    """Write records to standard output and refusals to standard error; the exit code."""
    code = 0
    for record in found:
        if isinstance(record, NotRead):
            complain(f"not read: {record.location}: {record.found}; {record.advice}")
            code = FOUND
        else:
            write_line(record)
    return code


def read_triggers(file: str) -> dict[str, tuple[Span, ...]]:
    """The triggers that a file gives, by document id. Raises CollectError at a broken row."""
    legal = '{"id": "...", "triggers": [{"start": 0, "end": 4}]}'
    return {row.id: row.triggers for row in _rows(file, GivenTriggers, legal)}


def read_mentions(file: str) -> dict[str, tuple[GivenMention, ...]]:
    """The mentions that a file gives, by document id. Raises CollectError at a broken row."""
    legal = '{"id": "...", "mentions": [{"mention_id": "...", "start": 0, "end": 4}]}'
    return {row.id: row.mentions for row in _rows(file, GivenMentions, legal)}


def _rows[Row: msgspec.Struct](file: str, shape: type[Row], legal: str) -> Iterator[Row]:
    with opened(file) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield msgspec.json.decode(line, type=shape)
                except (msgspec.DecodeError, ValueError) as wrong:
                    raise CollectError(f"{file}:{number}", str(wrong), f"want {legal}") from wrong
