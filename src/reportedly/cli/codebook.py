"""reportedly codebook: check the ontology and the word lists, the user's included."""

from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer

from reportedly.cli.options import JsonOption, new_app
from reportedly.cli.terminal import FOUND, safe, screen, write_line
from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.check import check_codebook, files_of
from reportedly.codebook.findings import Finding
from reportedly.settings import read_settings

app = new_app()


@app.callback()
def group() -> None:
    """Check the codebook, yours included.

    Example:  reportedly codebook check my-book/
    """


@app.command()
def check(
    folder: Annotated[
        str | None,
        typer.Argument(
            metavar="FOLDER",
            help="Your files on top of those that ship.",
            show_default="the setting 'codebook'",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check that every file loads, that triggers, codes and ids fit together, and the examples.

    Example:  reportedly codebook check my-book/

    Exit code: 0 all is well, 1 something is to be mended (each line says what), 2 no such folder.
    """
    codebook = open_codebook(folder or read_settings().codebook)
    findings = check_codebook(codebook) or list(tried(codebook))
    out = screen()
    for finding in findings:
        if as_json:
            write_line(msgspec.json.encode(finding._asdict()))
        else:
            line = safe(f"{finding.where}: {finding.found}; {finding.advice}")
            out.print(line, markup=False, emoji=False)
    if findings:
        raise typer.Exit(FOUND)
    if not as_json:
        out.print(f"{len(files_of(codebook))} files, nothing to mend")


def tried(codebook: Codebook) -> Iterator[Finding]:
    """The examples that do not hold."""
    from reportedly.coding.examples import try_examples  # noqa: PLC0415 heavy: kept out of --help

    return try_examples(codebook)
