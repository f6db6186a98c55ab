"""Write the pages of docs/ that are generated: map, components, records, commands, types, figures.

usage: python -m scripts.build_docs     a test compares the pages with what this would write now
"""

import ast
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec

from bench.floors import read_floors
from reportedly import model
from reportedly.cli import COMMANDS
from reportedly.coding import LINE
from scripts.type_pages import type_pages

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "reportedly"
NOTE = "<!-- Written by scripts/build_docs.py: change the source, not this page. -->\n"


def first_sentence(path: Path) -> str:
    """The first line of a module's docstring."""
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return words.split("\n", 1)[0]


def map_page() -> str:
    """The tree: one line a file, the idea that it holds."""
    lines = [NOTE, "# Map of the house", ""]
    for folder in sorted({path.parent for path in SOURCE.rglob("*.py")}):
        name = folder.relative_to(SOURCE.parent).as_posix()
        lines += [f"## {name}", ""]
        for path in sorted(folder.glob("*.py")):
            if words := first_sentence(path):
                lines.append(f"- `{path.name}`: {words}")
        lines.append("")
    return "\n".join(lines)


def components_page() -> str:
    """The line of components in order, with what each needs and gives."""
    lines = [NOTE, "# The coding line", "", "| component | needs | gives | what it does |"]
    lines.append("|---|---|---|---|")
    for step in LINE:
        words = (step.run.__doc__ or "").split("\n", 1)[0]
        cells = (step.name, ", ".join(step.needs), ", ".join(step.gives), words)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def records() -> Iterator[type[msgspec.Struct]]:
    """The records of the model, in the order of its file."""
    tree = ast.parse((SOURCE / "model.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield getattr(model, node.name)


def shown_type(kind: object) -> str:
    """A type as a reader writes it, without the modules."""
    words = kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)
    return re.sub(r"\b(?:\w+\.)+", "", words)


def contract_page() -> str:
    """Every record with its fields and types."""
    lines = [NOTE, "# Records", "", "Encoded as JSON they are what the commands write.", ""]
    for record in records():
        lines += [f"## {record.__name__}", "", inspect.getdoc(record) or "", ""]
        hints = get_type_hints(record)
        for field in msgspec.structs.fields(record):
            lines.append(f"- `{field.encode_name}`: `{shown_type(hints[field.name])}`")
        lines.append("")
    return "\n".join(line.rstrip() for line in lines)


def commands_page() -> str:
    """What `--help` prints, for every command."""
    lines = [NOTE, "# Commands", ""]
    plain = {**os.environ, "COLUMNS": "88", "TERM": "dumb", "NO_COLOR": "1"}
    for name in ("", *COMMANDS):
        run = subprocess.run(  # noqa: S603 own command
            [sys.executable, "-m", "reportedly", *name.split(), "--help"],
            capture_output=True,
            text=True,
            check=True,
            env=plain,
        )
        shown = "\n".join(line.rstrip() for line in run.stdout.strip("\n").splitlines())
        lines += [f"## reportedly {name}".rstrip(), "", "```text", shown.strip("\n"), "```", ""]
    return "\n".join(lines)


def measured_page() -> str:
    """Every pinned figure, with the size of what it was measured on."""
    lines = [NOTE, "# Measured", "", (ROOT / "docs" / "reading-the-figures.txt").read_text(), ""]
    lines += ["| benchmark | cases | figures |", "|---|---|---|"]
    for name, floor in read_floors().items():
        figures = floor["figures"]
        assert isinstance(figures, dict)  # noqa: S101 written by bench.floors alone
        words = ", ".join(f"{key} {value:g}" for key, value in figures.items())
        lines.append(f"| {name} | {floor.get('cases', '')} | {words} |")
    fails = (ROOT / "docs" / "where-it-fails.txt").read_text()
    return "\n".join([*lines, "", fails.rstrip()]) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "map.md": map_page,
    "components.md": components_page,
    "records.md": contract_page,
    "commands.md": commands_page,
    "measured.md": measured_page,
    **type_pages(NOTE),
}


def main() -> None:
    """Write every page."""
    for name, write in PAGES.items():
        (ROOT / "docs" / name).parent.mkdir(exist_ok=True)
        (ROOT / "docs" / name).write_text(write(), encoding="utf-8")


if __name__ == "__main__":
    main()
