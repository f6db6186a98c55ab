"""What kind of file or page some bytes are, by their name and by how they begin."""

import re
from pathlib import PurePath

from reportedly.settings import SQLITE_MAGIC

HTML = "text/html"
PLAIN = "text/plain"
FEED = "application/xml"
ROWS = "application/jsonl"
RECORDS = "application/json"
DATABASE = "application/vnd.sqlite3"
OTHER = "application/octet-stream"
SUFFIXES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": ROWS,
    ".ndjson": ROWS,
    ".json": RECORDS,
}
HEAD = 2048
MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
SYNDICATION = re.compile(rb"<(?:rss|feed|(?:\w+:)?rdf)[\s>]", re.I)
XML = re.compile(rb"<\?xml\s")
ROW = re.compile(rb"""\{\s*"[^"\\]{1,40}"\s*:""")
BLANK = b"\xef\xbb\xbf \t\r\n"
WIDE = (b"\xff\xfe", b"\xfe\xff")


def media_of(name: str, content: bytes) -> str:
    """The media type of some bytes: what they are if they say so, else what their name says."""
    head = content[:HEAD]
    if head.startswith(SQLITE_MAGIC):
        return DATABASE
    if head.startswith(WIDE):
        head = head.replace(b"\x00", b"")[2:]
    start = head.lstrip(BLANK)
    if start.startswith(b"<"):
        return _media_of_markup(start, SUFFIXES.get(PurePath(name).suffix.lower()))
    named = SUFFIXES.get(PurePath(name).suffix.lower())
    if named is not None:
        return named
    if ROW.match(start):
        return ROWS
    return OTHER if is_binary(content) else PLAIN


def _media_of_markup(start: bytes, named: str | None) -> str:
    if SYNDICATION.search(start) and not MARKUP.match(start):
        return FEED
    if MARKUP.search(start):
        return HTML
    return named or (FEED if XML.match(start) else PLAIN)


def is_binary(content: bytes) -> bool:
    """True if bytes hold zeros and no sign of UTF-16 or UTF-32."""
    head = content[:HEAD]
    return b"\x00" in head and not head.startswith((*WIDE, b"\x00\x00\xfe\xff"))
