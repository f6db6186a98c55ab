"""Run every benchmark, print one table, and compare with the floors.

usage: python -m bench.run [NAME ...] [--pin [--lower]] [--keep FOLDER]

Figures come from measure.py of the benchmark folder beside the project; speed and peak memory from
bench/speed.py. A figure `unread_...` is of the half of a development set whose errors nobody reads
(bench/halves.py). Exits 1 if a figure is under its floor. --pin writes what was measured as floors;
a floor is lowered only with --lower, and that wants a line in the changelog.
"""

import argparse
import importlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.floors import Figures, corpus_of, pin, read_floors, shortfalls, write_floors
from bench.halves import SPLIT, unread_figures

ROOT = Path(__file__).parents[1]
BENCH = ROOT.parent / "shared" / "bench"
OWN = frozenset({"speed", "golden_should"})
Measured = tuple[str, Figures, dict[str, object]]
LINE = re.compile(
    r"(?P<name>\w+) (?P<figures>.*) \[(?P<seconds>[\d.]+) s, (?P<speed>\d+) words/s\]"
)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="benchmarks (default: all, and speed)")
    parser.add_argument("--pin", action="store_true", help="write what was measured as floors")
    parser.add_argument("--lower", action="store_true", help="with --pin: lower floors too")
    parser.add_argument("--keep", type=Path, help="keep predictions there, and use those that are")
    args = parser.parse_args()
    floors = read_floors()
    short: list[str] = []
    for name, figures, corpus in measured(args.names, args.keep):
        floor = floors.get(name)
        print(row(name, figures, floor), flush=True)
        if floor is not None and {key: floor[key] for key in corpus} != corpus:
            short.append(
                f"{name}: another corpus than the one the floors were measured on; pin again"
            )
        elif floor is not None:
            short += shortfalls(name, figures, floor)
        if args.pin:
            pin(floors, name, figures, corpus, lower=args.lower)
    if args.pin:
        write_floors(floors)
    print(*(short or ["No figure is under its floor."]), sep="\n")
    return int(bool(short) and not args.pin)


def measured(names: list[str], keep: Path | None) -> Iterator[Measured]:
    """Name, figures and corpus of each benchmark, as they come; our own cases and speed last."""
    if not BENCH.exists():
        print(f"No benchmarks in {BENCH.name} beside the project: speed and memory only.")
    elif wanted := [name for name in names if name not in OWN] or ([] if names else ["all"]):
        yield from run_measure(wanted, keep or Path(tempfile.mkdtemp()))
    if not names or "golden_should" in names:
        yield run_golden()
    if not names or "speed" in names:
        yield "speed", run_speed(), {}


def run_measure(names: list[str], keep: Path) -> Iterator[Measured]:
    """Call measure.py and read its lines; a benchmark that failed has no figures."""
    sys.path.insert(0, str(BENCH))
    measure: Any = importlib.import_module("measure")

    suites = measure.suites(measure.BENCH, measure.PART)
    command = [sys.executable, str(BENCH / "measure.py"), *names, "--keep", str(keep)]
    command += ["--exe", str(ROOT / ".venv" / "bin" / "reportedly")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as run:  # noqa: S603 own command
        assert run.stdout is not None  # noqa: S101 asked for above
        for line in run.stdout:
            name = line.split()[0]
            if name in suites:
                suite, figures = suites[name], figures_of(line)
                if figures and name in SPLIT:
                    figures |= unread_figures(suite, keep / f"{name}.jsonl", measure.figures)
                yield name, figures, corpus_of(Path(suite["input"]))


def figures_of(line: str) -> Figures:
    """The figures of one line of measure.py; none if it says FAILED (then the line is shown)."""
    hit = LINE.match(line)
    if hit is None:
        print(line, end="")
        return {}
    pairs = (pair.split("=") for pair in hit["figures"].split())
    return {key: number(value) for key, value in pairs}


def number(value: str) -> float:
    """A figure as a number: `0.81`, `81%` or `17/18`."""
    if "/" in value:
        part, whole = value.split("/")
        return round(float(part) / max(float(whole), 1.0), 4)
    return float(value.rstrip("%"))


def run_golden() -> Measured:
    """How many of our own hard cases hold."""
    from reportedly.coding import code_documents  # noqa: PLC0415 heavy: kept out of --help
    from tests.golden_coding import document_of, failures, load_cases  # noqa: PLC0415 likewise

    cases = [case for _, case in load_cases() if case.strength == "should"]
    codings = code_documents([document_of(case) for case in cases])
    held = sum(not failures(case, coding) for case, coding in zip(cases, codings, strict=True))
    return "golden_should", {"held": held}, {"cases": len(cases)}


def run_speed() -> Figures:
    """Speed and memory, measured in a process of their own."""
    command = [sys.executable, "-m", "bench.speed"]
    out = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout  # noqa: S603 own command
    found: Figures = json.loads(out)
    return found


def row(name: str, figures: Figures, floor: dict[str, Any] | None) -> str:
    """One line of the table: each figure, with its floor where it differs."""
    pinned = floor["figures"] if floor is not None else {}
    cells = [
        f"{key} {value:g}"
        + (f" (floor {pinned[key]:g})" if pinned.get(key, value) != value else "")
        for key, value in figures.items()
    ]
    return f"{name:14} " + "  ".join(cells or ["FAILED"])


if __name__ == "__main__":
    sys.exit(main())
