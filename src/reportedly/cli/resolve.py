"""reportedly resolve: documents in, what holds across them out, as JSON Lines."""

from typing import Annotated

import typer

from reportedly.cli.lines import opened, read_mentions, write_all
from reportedly.cli.options import LinesArgument, new_app
from reportedly.flow import resolve_lines
from reportedly.settings import read_settings

app = new_app()


@app.command()
def resolve(
    file: LinesArgument = "-",
    mentions: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help='Cluster these too: {"id", "mentions": [{"mention_id", "start", "end"}]}.',
        ),
    ] = None,
) -> None:
    """Link documents: JSON Lines in, ledger records (documents, claims, threads) out.

    A document is {"id", "text"} and, where known, "title", "published", "url" and "source".

    Example:  reportedly resolve documents.jsonl > ledger.jsonl

    Exit code: 0 all was coded, 1 a row was not (each is told), 2 the file cannot be used.
    """
    given = None if mentions is None else read_mentions(mentions)
    with opened(file) as lines:
        raise typer.Exit(write_all(resolve_lines(lines, file, read_settings(), given)))
