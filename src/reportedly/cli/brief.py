"""reportedly brief: what the ledger holds, in sentences that cite the exact words."""

from typing import Annotated

import typer

from reportedly.cli.options import JsonOption, LedgerOption, existing_ledger, new_app
from reportedly.cli.terminal import safe, screen, write_line
from reportedly.model import encode
from reportedly.publish.brief import compose_brief
from reportedly.publish.markdown import brief_markdown
from reportedly.publish.page import brief_html
from reportedly.settings import read_settings

app = new_app()


@app.command()
def print_brief(
    ledger: LedgerOption = None,
    as_html: Annotated[
        bool, typer.Option("--html", help="Print one HTML page instead of Markdown.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Print what is confirmed, claimed, denied, threatened, asked for, promised and expected.

    Every sentence cites the words that bear it out; one whose names and numbers are not in those
    words is held back, and counted.

    Example:  reportedly brief > brief.md
    """
    with existing_ledger(ledger, read_settings()) as opened:
        brief = compose_brief(opened)
        if as_json:
            write_line(encode(brief))
        elif as_html:
            screen().print(brief_html(brief_markdown(brief, opened)), markup=False, emoji=False)
        else:
            screen().print(safe(brief_markdown(brief, opened)), markup=False, emoji=False)
