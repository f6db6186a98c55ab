"""Bytes to text: every charset that pages come in, and bytes that are no text."""

import pytest

from reportedly.errors import ReadError
from reportedly.model import RawItem
from reportedly.read.decode import decode_text

WORDS = "Норвия отправила войска к границе, сообщило министерство обороны в понедельник."


def item(content: bytes, charset: str | None = None) -> RawItem:
    return RawItem(id="t", location="t", content=content, media="text/html", charset=charset)


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (WORDS.encode("utf-8"), None),
        (WORDS.encode("utf-8-sig"), None),
        (WORDS.encode("utf-16"), None),
        (WORDS.encode("utf-32"), None),
        (WORDS.encode("cp1251"), "windows-1251"),
        (WORDS.encode("koi8-r"), "koi8-r"),
        (WORDS.encode("cp1251"), None),
        (WORDS.encode("cp1251"), "utf-8"),
        (WORDS.encode("utf-8"), "no-such-charset"),
        (WORDS.encode("utf-8"), "hex"),
        (WORDS.encode("utf-8"), "ascii"),
    ],
)
def test_charsets(content: bytes, charset: str | None) -> None:
    assert decode_text(item(content, charset)) == WORDS


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="windows-1251">',
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        b'<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_the_page_says_its_charset(head: bytes) -> None:
    assert decode_text(item(head + WORDS.encode("cp1251"))).endswith(WORDS)


def test_latin_1_is_read_as_browsers_do() -> None:
    assert decode_text(item(b"\x93War\x94", "iso-8859-1")) == "“War”"


def test_a_few_broken_bytes_do_not_change_the_charset() -> None:
    content = (WORDS * 5).encode("utf-8") + b"\xff" + WORDS.encode("utf-8")
    assert decode_text(item(content)) == WORDS * 5 + "\ufffd" + WORDS


def test_a_mark_stays_where_the_carrier_gives_exact_text() -> None:
    assert decode_text(item("\ufeffWar".encode(), "utf-8")) == "\ufeffWar"
    assert decode_text(item("\ufeffWar".encode())) == "War"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (bytes(range(32)) * 40, "is binary"),
        (b"\x00" * 100, "is binary"),
        (b"%PDF-1.7 x", "is a PDF file"),
        (b"PK\x03\x04x", "is a ZIP archive"),
        (b"\x1f\x8bx", "is a gzip file"),
    ],
)
def test_what_is_no_text(content: bytes, found: str) -> None:
    with pytest.raises(ReadError, match=found):
        decode_text(item(content))


def test_a_few_foreign_letters_are_western() -> None:
    words = "The minister said at a café in Velmora that the naïve plan had failed."
    item = RawItem(id="a", location="a.txt", content=words.encode("cp1252"), media="text/plain")
    assert decode_text(item) == words
