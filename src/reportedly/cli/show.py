"""reportedly show: a document's text with coloured spans, furniture dimmed."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from reportedly.cli.options import JsonOption, LedgerOption, existing_ledger, new_app
from reportedly.cli.terminal import safe, screen, write_line
from reportedly.errors import LedgerError
from reportedly.flow import coded_line
from reportedly.model import Coding, Document, Span
from reportedly.settings import read_settings
from reportedly.store import Ledger
from reportedly.terms import ZoneType

READ = frozenset({ZoneType.TITLE, ZoneType.DEK, ZoneType.HEADING, ZoneType.BODY})
STYLES = {
    "furniture": "dim",
    "title": "bold",
    "content": "italic",
    "time": "green",
    "place": "blue",
    "source": "bold cyan",
    "cue": "bold yellow",
    "event": "bold red",
}

app = new_app()


@app.command()
def show(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="Its id in the ledger.")],
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show a document's text with what was found in it.

    The text stands as it came in; page furniture is dimmed, never cut.

    Example:  reportedly show page.html
    """
    with existing_ledger(ledger, read_settings()) as opened:
        found, coding = _found(opened, document)
    if as_json:
        write_line(coded_line(found, coding))
        return
    out = screen()
    out.print(Text(safe(_heading(found)), style="dim"))
    out.print(_coloured(found, coding))
    out.print(Text.assemble(*((f" {name} ", style) for name, style in STYLES.items())))


def _found(ledger: Ledger, id: str) -> tuple[Document, Coding]:
    document, coding = ledger.document(id), ledger.coding(id)
    if document is None:
        raise LedgerError(
            f"document '{id}'", "is not in the ledger", "find its id with 'reportedly search WORD'"
        )
    return document, coding or Coding(id=id, codebook="")


def _heading(document: Document) -> str:
    said = document.metadata
    parts = (document.id, document.source, said.author, said.published, document.url)
    return " | ".join(part for part in parts if part is not None)


def _coloured(document: Document, coding: Coding) -> Text:
    text = Text(safe(document.text))
    for span, name in _marks(document, coding):
        if span is not None:
            text.stylize(STYLES[name], span.start, span.end)
    return text


def _marks(document: Document, coding: Coding) -> Iterator[tuple[Span | None, str]]:
    """What to colour, from the widest to the nearest."""
    for zone in document.zones:
        if zone.type != ZoneType.BODY:
            yield zone, "title" if zone.type in READ else "furniture"
    yield from ((content, "content") for said in coding.attributions for content in said.content)
    yield from ((time, "time") for time in coding.times)
    yield from ((place, "place") for place in coding.places)
    yield from ((said.source, "source") for said in coding.attributions)
    yield from ((said.cue, "cue") for said in coding.attributions)
    yield from ((event.trigger, "event") for event in coding.events)
