"""Bytes to text: byte order mark, then what the carrier says, then the page, then a guess."""

import codecs
import re

from reportedly.errors import ReadError
from reportedly.model import RawItem

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
EXACT = "utf-8"
HEAD = 4096
GUESSED = 60_000
MOST_CONTROLS = 0.1
MOST_BROKEN = 0.01
ASCII = 0x7F
WESTERN = 0.05  # German in Latin-1 has about 2 %, French 4 %; Polish has 7 %, Russian over 60 %
WINDOWS = "cp1252"
FORMATS = ((b"%PDF-", "a PDF file"), (b"PK\x03\x04", "a ZIP archive"), (b"\x1f\x8b", "a gzip file"))


def decode_text(item: RawItem) -> str:
    """The text of an item, exactly as its bytes spell it; bad bytes become U+FFFD. Of what its
    carrier gives as UTF-8 (JSON Lines) not even a byte order mark is left out.

    Raises ReadError if the item is empty or is no text.
    """
    if not item.content.strip():
        raise ReadError(item.location, "is empty", "give a file or page with text")
    for magic, name in FORMATS:
        if item.content.startswith(magic):
            raise ReadError(item.location, f"is {name}, not text", "give its text or HTML")
    marked = None if item.charset == EXACT else _decode_marked(item.content)
    text = _decode_unmarked(item) if marked is None else marked
    head = text[:HEAD]
    if len(CONTROLS.findall(head)) > MOST_CONTROLS * len(head):
        found = f"is binary, not text ({item.media})"
        raise ReadError(item.location, found, "give plain text, HTML or JSON Lines")
    return text


def _decode_marked(content: bytes) -> str | None:
    for mark, name in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, errors="replace")
    return None


def _decode_unmarked(item: RawItem) -> str:
    """By the stated character set if it fits, else UTF-8 if it fits, whole or but for a few broken
    places, else by a guess.
    """
    stated = item.charset or _declared(item)
    for name in (stated, "utf-8"):
        if name is None:
            continue
        try:
            return item.content.decode(_legal(name))
        except (LookupError, UnicodeError):
            continue
    for name in (stated, "utf-8"):
        if name is not None and _is_text_codec(name):
            text = item.content.decode(_legal(name), errors="replace")
            if text.count("\ufffd") <= MOST_BROKEN * len(text):
                return text
    return item.content.decode(_guess(item.content), errors="replace")


def _declared(item: RawItem) -> str | None:
    head = item.content[:HEAD]
    found = DECLARED.search(head) or XML_DECLARED.search(head)
    return found.group(1).decode("ascii") if found else None


def _legal(name: str) -> str:
    """What a page calls Latin-1 is Windows-1252, as browsers read it."""
    known = codecs.lookup(name).name
    return WINDOWS if known in {"iso8859-1", "ascii"} else known


def _is_text_codec(name: str) -> bool:
    try:
        "".encode(_legal(name))
    except (LookupError, UnicodeError):
        return False
    return True


def _guess(content: bytes) -> str:
    """Western text has few bytes beyond ASCII: too few for a guess by their frequency."""
    foreign = sum(byte > ASCII for byte in content[:GUESSED])
    if foreign <= WESTERN * len(content[:GUESSED]):
        return WINDOWS
    from charset_normalizer import from_bytes  # noqa: PLC0415 heavy: seldom needed

    best = from_bytes(content[:GUESSED]).best()
    return best.encoding if best is not None and _is_text_codec(best.encoding) else WINDOWS
