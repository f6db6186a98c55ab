"""reportedly doctor: whether everything that is needed is there, and what to do if not."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import typer

from reportedly.cli.options import JsonOption, LedgerOption, new_app
from reportedly.cli.terminal import FOUND, safe, screen, write_line
from reportedly.codebook import open_codebook
from reportedly.coding.parse import load_parser
from reportedly.errors import LedgerError, ReportedlyError
from reportedly.settings import Settings, read_settings
from reportedly.store import open_ledger

OLDEST = (3, 12)

app = new_app()


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One check: what was found, and the advice if it is wrong."""

    check: str
    found: str
    advice: str | None = None


@app.command()
def doctor(ledger: LedgerOption = None, as_json: JsonOption = False) -> None:
    """See whether everything that is needed is there.

    Example:  reportedly doctor

    Exit code: 0 all is well, 1 something is wrong (the line says what to do).
    """
    findings = examine(ledger)
    out = screen()
    for finding in findings:
        if as_json:
            write_line(msgspec.json.encode(finding))
        elif finding.advice is None:
            out.print(f"[green]ok[/]     {finding.check}: ", end="")
            out.print(safe(finding.found), markup=False)
        else:
            out.print(f"[red]wrong[/]  {finding.check}: ", end="")
            out.print(safe(f"{finding.found}; {finding.advice}"), markup=False)
    if any(finding.advice is not None for finding in findings):
        raise typer.Exit(FOUND)


def examine(ledger: str | None) -> list[Finding]:
    """Every check, in the order in which one rests on the other."""
    settings = Settings()

    def check_settings() -> str:
        nonlocal settings
        settings = read_settings()
        return "reportedly.toml" if Path("reportedly.toml").exists() else "defaults"

    checks: dict[str, Callable[[], str]] = {
        "Python": check_python,
        "settings": check_settings,
        "codebook": lambda: f"digest {open_codebook(settings.codebook).digest}",
        "language model": check_model,
        "full-text search": check_search,
        "ledger": lambda: check_ledger(ledger or settings.ledger),
    }
    return [_finding(name, check) for name, check in checks.items()]


def check_python() -> str:
    """The version. Raises ReportedlyError if it is too old."""
    if sys.version_info < OLDEST:
        raise ReportedlyError("Python", sys.version.split()[0], "install Python 3.12 or newer")
    return sys.version.split()[0]


def check_model() -> str:
    """The parser's name; whatever keeps it from loading is raised."""
    meta = load_parser().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def check_search() -> str:
    """SQLite's version; sqlite3.Error if it cannot search in words."""
    with sqlite3.connect(":memory:") as memory:
        memory.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
    memory.close()
    return f"SQLite {sqlite3.sqlite_version} with FTS5"


def check_ledger(path: str) -> str:
    """How much the ledger holds. Raises LedgerError if the file cannot be used."""
    if "://" not in path and not Path(path).exists():
        folder = Path(path).absolute().parent
        if not folder.is_dir():
            raise LedgerError(path, f"the folder {folder} is not there", "make it first")
        return f"{path} is not there yet; 'reportedly open INPUT' makes it"
    with open_ledger(path) as opened:
        counts = opened.counts()
        return f"{path} holds {counts.documents} documents, {counts.codings} of them coded"


def _finding(name: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(check=name, found=check())
    except ReportedlyError as error:
        return Finding(check=name, found=f"{error.where}: {error.found}", advice=error.advice)
    except Exception as error:  # a doctor reports, whatever it is
        return Finding(
            check=name,
            found=f"{type(error).__name__}: {error}",
            advice="install Reportedly again with all that it needs ('make run' does)",
        )
