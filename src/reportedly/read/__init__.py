"""Raw page or text to Document: the text untouched, its zones, and what it says about itself."""

import hashlib

from reportedly.codebook import Codebook, open_codebook
from reportedly.errors import ReadError
from reportedly.model import Document, RawItem, Zone
from reportedly.read.decode import decode_text
from reportedly.read.html import render_page
from reportedly.read.mainbody import mark_main
from reportedly.read.metadata import gather_metadata
from reportedly.read.pagezones import zone_page
from reportedly.read.stated import Stated, first_stamp, read_stated
from reportedly.read.zones import zone_text
from reportedly.settings import Settings

PLAIN = "text/plain"
PAGES = ("text/html", "application/xhtml+xml")
MOST_HEADINGS = 5
MOST_TAGS = 200_000


def read_page(item: RawItem, settings: Settings | None = None) -> Document:
    """The document of an item. Raises ReadError (where, what was found, what to do)."""
    limits = Settings() if settings is None else settings
    if len(item.content) > limits.max_bytes:
        found = f"has {len(item.content):,} bytes, more than {limits.max_bytes:,}"
        raise ReadError(item.location, found, "split it, or raise 'max_bytes' in reportedly.toml")
    if item.media not in (PLAIN, *PAGES):
        raise ReadError(item.location, f"is '{item.media}'", "give plain text or HTML")
    markup = decode_text(item)
    return (
        _read_html(item, markup, limits)
        if item.media in PAGES
        else _read_text(item, markup, limits)
    )


def _read_text(item: RawItem, text: str, limits: Settings) -> Document:
    _check_length(item, text, limits)
    book = open_codebook(limits.codebook)
    zones = zone_text(text, book, item.title, item.source)
    return _document(item, text, zones, Stated(), book)


def _read_html(item: RawItem, markup: str, limits: Settings) -> Document:
    if markup.count("<") > MOST_TAGS:
        found = f"has more than {MOST_TAGS:,} tags"
        raise ReadError(item.location, found, "save the report alone as text")
    book = open_codebook(limits.codebook)
    page = render_page(markup, book)
    _check_length(item, page.text, limits)
    headings = [block.words for block in page.blocks if block.level == 1][:MOST_HEADINGS]
    stated = read_stated(page.tree, headings, book)
    mark_main(page.blocks, markup, page.elements)
    titles = [*stated.titles, *([item.title] if item.title else [])]
    zones = zone_page(page.blocks, book, titles)
    if stated.published is None:
        stated = stated._replace(published=first_stamp(page.blocks, book))
    return _document(item, page.text, zones, stated, book)


def _document(
    item: RawItem, text: str, zones: tuple[Zone, ...], stated: Stated, book: Codebook
) -> Document:
    return Document(
        id=item.id,
        text=text,
        digest=hashlib.sha256(item.content).hexdigest(),
        location=item.location,
        url=item.url,
        source=item.source or stated.source,
        metadata=gather_metadata(item, text, zones, book, stated),
        zones=zones,
    )


def _check_length(item: RawItem, text: str, limits: Settings) -> None:
    if not text.strip():
        raise ReadError(item.location, "holds no visible text", "give a page with text")
    if len(text) > limits.max_characters:
        found = f"has {len(text):,} characters, more than {limits.max_characters:,}"
        advice = "split it, or raise 'max_characters' in reportedly.toml"
        raise ReadError(item.location, found, advice)
