"""The unread half of a development set: what a figure is on rows whose errors nobody has read.

A row's half is decided by a hash of its id. Errors are read of the read half alone, so the figures
of the unread half are what a change is worth on new text.
"""

import hashlib
import importlib.util
import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.floors import UNREAD, Figures

SPLIT = frozenset({"plv", "coped", "ipe", "muc4"})

Row = Mapping[str, Any]
Suite = Mapping[str, Any]
FiguresIn = Callable[[Suite, str], Mapping[str, str]]


class Half(StrEnum):
    """Which half of a development set a row is in."""

    READ = "read"
    UNREAD = "unread"


def half_of(row_id: str) -> Half:
    """The half of a row: even hashes are read, odd ones are not."""
    even = int(hashlib.sha256(row_id.encode()).hexdigest(), 16) % 2 == 0
    return Half.READ if even else Half.UNREAD


def unread_figures(suite: Suite, predictions: Path, figures_in: FiguresIn) -> Figures:
    """The figures of one benchmark on the unread half of its gold, each named `unread_<figure>`.

    `suite` is an entry of measure.py, and `figures_in` its reader of what a scorer prints.
    """
    scorer, gold, *_ = map(Path, suite["score"])
    rows = [row for row in read_rows(gold) if half_of(row["id"]) is Half.UNREAD]
    found = figures_in(suite, score(scorer, rows, read_rows(predictions)))
    return {UNREAD + figure: float(value) for figure, value in found.items()}


def score(scorer: Path, gold: Sequence[Row], predictions: Sequence[Row]) -> str:
    """What a scorer prints of gold rows and predictions."""
    printed: list[str] = []
    load(scorer).evaluate(
        gold, predictions, out=lambda *words: printed.append(" ".join(map(str, words)))
    )
    return "\n".join(printed)


def load(path: Path) -> ModuleType:
    """The module in a file that is in no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None  # noqa: S101 a .py file has one
    assert spec.loader is not None  # noqa: S101 likewise
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
