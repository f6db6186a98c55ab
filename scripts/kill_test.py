"""Kill `reportedly open` at many points, give the same command again, and compare the ledgers.

    python scripts/kill_test.py --documents 2000

prints how far each killed run came and whether the ledger, record by record, is that of a run
that nobody disturbed. Exit code 1 if it is not.
"""

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.store import open_ledger

NAMES = ("Norvia", "Astmark", "Velmora", "Kestria", "Oruland")
ACTS = (
    "said on Monday that {1} had sent {2} trucks to {3}",
    "denied that its ships had fired on {1} {2} times",
    "promised {1} aid worth {2} million crowns",
    "warned {1} that it would close {2} crossings",
    "asked {1} to withdraw {2} soldiers from {3}",
)
PATIENCE_SECONDS = 900
# Of the documents: how many are kept, or coded, when the run is killed.
KILLS = (("items", 0.3), ("documents", 0.9), ("codings", 0.01), ("codings", 0.4), ("codings", 0.9))


def main() -> int:
    """Make the documents, run, kill, run again, compare."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=2000)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        write_documents(home / "documents", count)
        whole, killed = home / "whole.db", home / "killed.db"
        start(home, whole).wait()
        print(f"undisturbed: {holds(whole, 'codings')} of {count} documents coded")
        for table, share in KILLS:
            kill_when(home, killed, table, max(1, int(share * count)))
        start(home, killed).wait()
        print(f"killed {len(KILLS)} times: {holds(killed, 'codings')} of {count} documents coded")
        return compare(whole, killed)


def write_documents(folder: Path, count: int) -> None:
    """Texts of one sentence; every tenth repeats an earlier one, and one is empty."""
    folder.mkdir()
    for number in range(count):
        seed = number - 7 if number % 10 == 9 else number
        names = [NAMES[(seed + step * (1 + seed // 5 % 4)) % len(NAMES)] for step in range(3)]
        act = ACTS[seed % len(ACTS)].format(None, names[1], seed, names[2])
        text = "" if number == count // 2 else f"{names[0]} {act}.\n"
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def start(home: Path, ledger: Path) -> subprocess.Popen[bytes]:
    """The command, as a user would give it."""
    command = [sys.executable, "-m", "reportedly", "open", "documents", "--ledger", str(ledger)]
    with (home / "log.txt").open("ab") as log:
        return subprocess.Popen(command, cwd=home, stdout=subprocess.DEVNULL, stderr=log)  # noqa: S603 our own command


def kill_when(home: Path, ledger: Path, table: str, rows: int) -> None:
    """Start the command and kill -9 it as soon as a table of its ledger holds so many rows."""
    run = start(home, ledger)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while holds(ledger, table) < rows and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    run.kill()
    run.wait()
    print(f"killed when {rows} {table} were asked for, {holds(ledger, table)} were there")


def holds(ledger: Path, table: str) -> int:
    """The rows of a table, seen from outside; 0 while there is no ledger."""
    try:
        reader = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
        found = reader.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 constants
        reader.close()
    except sqlite3.OperationalError:
        return 0
    return int(found[0])


def compare(whole: Path, killed: Path) -> int:
    """Print the first difference, if there is one."""
    compared = 0
    for first, second in zip(lines(whole), lines(killed), strict=False):
        compared += 1
        if first != second:
            print(f"different at record {compared}:\n  {first!r}\n  {second!r}")
            return 1
    if sum(1 for _ in lines(whole)) != sum(1 for _ in lines(killed)):
        print(f"different: one ledger ends after {compared} records")
        return 1
    print(f"same: {compared} records compared")
    return 0


def lines(path: Path) -> Iterator[bytes]:
    """Every record of a ledger, in its order."""
    with open_ledger(str(path)) as ledger:
        for document, coding in ledger.pairs():
            yield msgspec.json.encode((document, coding))
        for record in (*ledger.resolution().records(), *ledger.not_read()):
            yield msgspec.json.encode(record)
        yield msgspec.json.encode(ledger.counts())


if __name__ == "__main__":
    sys.exit(main())
