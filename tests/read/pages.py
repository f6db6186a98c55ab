"""Short cuts of the tests of reading: an item of some words, its zones as pairs."""

from reportedly.model import Document, RawItem
from reportedly.read import read_page


def read_text(words: str, **carrier: str) -> Document:
    content = words.encode("utf-8")
    given = {"id": "t", "location": "test", "media": "text/plain", "charset": "utf-8"}
    return read_page(RawItem(content=content, **(given | carrier)))


def read_html(markup: str, **carrier: str) -> Document:
    return read_text(markup, media="text/html", **carrier)


def zones_of(document: Document) -> list[tuple[str, str]]:
    return [(str(zone.type), zone.of(document.text)) for zone in document.zones]
