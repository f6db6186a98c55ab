"""reportedly serve: the workbench page on this machine, until Ctrl-C."""

from typing import Annotated

import typer

from reportedly.cli.options import LedgerOption, existing_ledger, new_app
from reportedly.cli.serving import serve_ledger
from reportedly.settings import read_settings

app = new_app()


@app.command()
def serve(
    ledger: LedgerOption = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 0,
) -> None:
    """Show the ledger in the browser: claims beside the text, with every span.

    The page is served on this machine alone. The link that is printed works once and then only in
    the browser that opened it; Ctrl-C ends it.

    Example:  reportedly serve --port 8765
    """
    settings = read_settings()
    path = ledger or settings.ledger
    with existing_ledger(path, settings):
        pass
    serve_ledger(path, port)
