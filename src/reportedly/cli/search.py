"""reportedly search: find documents by their words."""

from typing import Annotated

import typer
from rich.text import Text

from reportedly.cli.options import JsonOption, LedgerOption, existing_ledger, new_app
from reportedly.cli.terminal import FOUND, safe, screen, write_line
from reportedly.model import encode
from reportedly.settings import read_settings
from reportedly.store import Hit

app = new_app()


@app.command()
def search(
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words to look for.")],
    limit: Annotated[int, typer.Option(min=1, help="How many documents at most.")] = 20,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find documents by their words, best first.

    A query is words that must all be there, "a phrase", ship* for all that begins so, and
    AND, OR, NOT, -word and brackets.

    Example:  reportedly search '"air defence" (Norvia OR Astmark) NOT exercise'

    Exit code: 0 something was found, 1 nothing was, 2 the query cannot be read.
    """
    with existing_ledger(ledger, read_settings()) as opened:
        hits = opened.search(" ".join(query), limit)
    out = screen()
    for hit in hits:
        if as_json:
            write_line(encode(hit))
        else:
            out.print(Text(safe(f"{hit.document}  {hit.title or ''}").rstrip(), style="bold"))
            out.print(_excerpt(hit))
    if not hits:
        raise typer.Exit(FOUND)


def _excerpt(hit: Hit) -> Text:
    """The passage, with its offset, and the words that match in colour."""
    before = f"  {hit.span.start}: "
    text = Text(before + safe(hit.snippet).replace("\n", " "))
    shift = len(before) - hit.excerpt.start
    text.stylize("bold yellow", hit.span.start + shift, hit.span.end + shift)
    return text
