"""reportedly code: documents in, codings out, as JSON Lines."""

from typing import Annotated

import typer

from reportedly.cli.lines import opened, read_triggers, write_all
from reportedly.cli.options import LinesArgument, new_app
from reportedly.flow import code_lines
from reportedly.settings import read_settings

app = new_app()


@app.command()
def code(
    file: LinesArgument = "-",
    triggers: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help='Code these events: {"id", "triggers": [{"start", "end"}]} a document.',
        ),
    ] = None,
) -> None:
    """Code documents: JSON Lines in, JSON Lines out, in the same order.

    A document is {"id", "text"} and, where known, "title", "published", "url" and "source".
    Every offset is into its text.

    Example:  reportedly code < documents.jsonl > codings.jsonl

    Exit code: 0 all was coded, 1 a row was not (each is told), 2 the file cannot be used.
    """
    given = None if triggers is None else read_triggers(triggers)
    with opened(file) as lines:
        raise typer.Exit(write_all(code_lines(lines, file, read_settings(), given)))
