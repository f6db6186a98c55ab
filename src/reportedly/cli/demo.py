"""reportedly demo: the same as open, with the sample that ships."""

from pathlib import Path
from typing import Annotated

import typer

import reportedly
from reportedly.cli.options import JsonOption, LedgerOption, new_app
from reportedly.cli.running import exit_code, run_and_tell
from reportedly.settings import read_settings

EXAMPLES = Path(reportedly.__file__).parent / "examples"
LEDGER = "reportedly-demo.db"

app = new_app()


@app.command()
def run_demo(
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
    serve: Annotated[
        bool, typer.Option("--serve", help="Then show the ledger in the browser, until Ctrl-C.")
    ] = False,
) -> None:
    """Do the same as open with the sample that ships.

    The sample is a dozen pages that we wrote about one story, with all that makes reading hard.
    They go into a ledger of their own, reportedly-demo.db.

    Example:  reportedly demo --serve
    """
    pages = sorted(str(path) for path in EXAMPLES.iterdir() if path.suffix in {".html", ".txt"})
    path = ledger or LEDGER
    outcome = run_and_tell(pages, path, read_settings(), None, as_json)
    if serve:
        from reportedly.cli.serving import serve_ledger  # noqa: PLC0415 heavy: only when asked for

        serve_ledger(path, 0)
    raise typer.Exit(exit_code(outcome))
