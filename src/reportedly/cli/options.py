"""Options that several commands have, and the ledger that they name."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from reportedly.errors import LedgerError
from reportedly.settings import Settings
from reportedly.store import Ledger, open_ledger


def _iso_date(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"'{value}' is no date; write it as 2024-10-28") from None


LedgerOption = Annotated[
    str | None,
    typer.Option("--ledger", metavar="FILE", help="The ledger file.", show_default="reportedly.db"),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print records as JSON Lines.")]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=_iso_date,
        help="When documents came out whose page does not say, as 2024-10-28.",
    ),
]
LinesArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="JSON Lines; - is standard input.")
]


def new_app() -> typer.Typer:
    """The typer app of one command's file."""
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def existing_ledger(path: str | None, settings: Settings) -> Ledger:
    """The ledger to answer from. Raises LedgerError if there is none yet."""
    chosen = path or settings.ledger
    if "://" not in chosen and not Path(chosen).exists():
        raise LedgerError(
            chosen, "is not there", "make it with 'reportedly open INPUT' or name it with --ledger"
        )
    return open_ledger(chosen)
