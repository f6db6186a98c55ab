"""Raw page or text to Document: the text untouched, its zones, and what it says about itself."""

import hashlib

from reportedly.codebook import open_codebook
from reportedly.errors import ReadError
from reportedly.model import Document, RawItem
from reportedly.read.decode import decode_text
from reportedly.read.metadata import Stated, gather_metadata
from reportedly.read.zones import zone_text
from reportedly.settings import Settings

PLAIN = "text/plain"
PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read_page(item: RawItem, settings: Settings | None = None) -> Document:
    """The document of an item. Raises ReadError (where, what was found, what to do)."""
    limits = Settings() if settings is None else settings
    if len(item.content) > limits.max_bytes:
        found = f"has {len(item.content):,} bytes, more than {limits.max_bytes:,}"
        raise ReadError(item.location, found, "split it, or raise 'max_bytes' in reportedly.toml")
    if item.media in PAGES:
        return _read_html(item, limits)
    if item.media != PLAIN:
        raise ReadError(item.location, f"is '{item.media}'", "give plain text or HTML")
    text = decode_text(item)
    _check_length(item, text, limits)
    book = open_codebook(limits.codebook)
    zones = zone_text(text, book, item.title, item.source)
    return Document(
        id=item.id,
        text=text,
        digest=hashlib.sha256(item.content).hexdigest(),
        location=item.location,
        url=item.url,
        source=item.source,
        metadata=gather_metadata(item, text, zones, book, Stated()),
        zones=zones,
    )


def _read_html(item: RawItem, limits: Settings) -> Document:
    raise NotImplementedError


def _check_length(item: RawItem, text: str, limits: Settings) -> None:
    if not text.strip():
        raise ReadError(item.location, "holds no visible text", "give a page with text")
    if len(text) > limits.max_characters:
        found = f"has {len(text):,} characters, more than {limits.max_characters:,}"
        advice = "split it, or raise 'max_characters' in reportedly.toml"
        raise ReadError(item.location, found, advice)
