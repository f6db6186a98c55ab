"""JSON Lines at the edge: the rows of a file or of standard input, and records written out."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import BinaryIO

import msgspec

from reportedly.cli.terminal import FOUND, complain, write_line
from reportedly.errors import CollectError
from reportedly.model import NotRead, Span


class GivenSpans(msgspec.Struct):
    """One row of a file that gives spans by document."""

    id: str
    triggers: tuple[Span, ...] = ()


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


def read_spans(file: str, key: str) -> Mapping[str, Sequence[Span]]:
    """The spans that a file gives, by document id. Raises CollectError at the first broken row."""
    spans: dict[str, Sequence[Span]] = {}
    with opened(file) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                row = _row(line, f"{file}:{number}", key)
                spans[row.id] = row.triggers
    return spans


def _row(line: bytes, where: str, key: str) -> GivenSpans:
    try:
        return msgspec.json.decode(line, type=GivenSpans)
    except (msgspec.DecodeError, ValueError) as wrong:
        legal = f'want {{"id": "...", "{key}": [{{"start": 0, "end": 4}}]}}'
        raise CollectError(where, str(wrong), legal) from wrong
