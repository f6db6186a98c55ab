"""reportedly open: read reports into the ledger and print the brief."""

from typing import Annotated

import typer

from reportedly.cli.options import JsonOption, LedgerOption, PublishedOption, new_app
from reportedly.cli.running import exit_code, run_and_tell
from reportedly.cli.terminal import complain
from reportedly.settings import read_settings

app = new_app()


@app.command()
def open_inputs(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT...", help="Files, folders, URLs and feeds.")
    ],
    ledger: LedgerOption = None,
    published: PublishedOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read reports into the ledger and print the brief.

    The same input twice adds nothing, and a run that was stopped goes on with the same command.

    Example:  reportedly open reports/ https://example.org/feed.xml --published 2024-10-28

    Exit code: 0 all was read, 1 something was not (it is told and kept), 2 nothing could be used.
    """
    settings = read_settings()
    path = ledger or settings.ledger
    outcome = run_and_tell(inputs, path, settings, published, as_json)
    if outcome.undated:
        complain(
            f"{len(outcome.undated)} of the documents name a day but not their own date:"
            " add --published 2024-10-28 (the day they came out) to the same command"
        )
    raise typer.Exit(exit_code(outcome))
