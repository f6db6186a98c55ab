"""What the commands share of a terminal: exit codes, safe words, one line for an error."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

FOUND = 1  # something was not read, or a check found something
USAGE = 2  # the command or its input cannot be used
STOPPED = 130  # Ctrl-C
UNWRITTEN = (errno.ENOSPC, errno.EDQUOT, errno.EIO)

_CONTROL = dict.fromkeys((*range(32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
_CONTROL.update({ord("\n"): "\n", ord("\t"): "\t"})


def safe(words: str) -> str:
    """The words without characters that could steer a terminal; every offset stays."""
    return words.translate(_CONTROL)


def complain(line: str) -> None:
    """Print one line to standard error."""
    print(f"reportedly: {safe(line).replace('\n', ' ')}", file=sys.stderr)


def screen() -> "Console":
    """Where answers go; plain text when it is no terminal."""
    from rich.console import Console  # noqa: PLC0415 kept out of --help

    return Console(highlight=False, soft_wrap=True)


def write_line(line: bytes) -> None:
    """Write one record to standard output, at once."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def quiet_pipe() -> Iterator[None]:
    """End without a word when whoever reads the output has stopped reading, and with one line when
    it cannot be written; signs that the output's encoding lacks are spelled out.
    """
    if sys.stdout is None:  # closed by whoever gave the command
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 until the end
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as broken:
        if broken.errno not in (errno.EPIPE, *UNWRITTEN):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if broken.errno == errno.EPIPE:
            raise SystemExit(FOUND) from None
        complain(f"the output: cannot be written ({broken.strerror}); free space on its disk")
        raise SystemExit(USAGE) from None
