"""read_page as a whole: a law for arbitrary bytes, and one clear error for each bad page."""

import hashlib
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.errors import ReadError
from reportedly.model import Document, RawItem
from reportedly.read import read_page
from reportedly.settings import Settings
from tests.read.pages import read_html, read_text

MEDIA = ("text/html", "text/plain")
PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='comments'>", "</div>", "<h1>", "<br>", "<time datetime='x'>"),
        *("<!--", "-->", "<script>", "</script>", "&#0;", "&lt;", "\x00", "\r\n", "\n\n", "  "),
        *("Read also: ", "2 comments", "by Ida Brandt", "52 views", "Share Tweet", "Photo: "),
        *("Norvia sent men to the dam on Monday, its army said. ", "PORT ASTER (AP) - ", "<title>"),
        *("4 May 2024", "\u2028", "\ud7ff", "😀", "İ", "<pre>", "<table><tr><td>", "<nav>", "]]>"),
    ]
)
SOUP = st.lists(PIECES, max_size=40).map("".join)


def read_or_refuse(item: RawItem) -> Document | ReadError:
    try:
        return read_page(item)
    except ReadError as refused:
        return refused


def check_law(content: bytes, media: str) -> None:
    """A document whose zones are in order, inside the text and not blank; or a ReadError."""
    document = read_or_refuse(RawItem(id="t", location="t", content=content, media=media))
    if isinstance(document, ReadError):
        assert document.where == "t"
        assert document.found
        assert document.advice
        return
    assert document.text.strip()
    assert document.digest == hashlib.sha256(content).hexdigest()
    assert document.zones
    assert list(document.zones) == sorted(
        document.zones, key=lambda zone: (zone.start, -zone.end, zone.type)
    )
    for zone in document.zones:
        assert 0 <= zone.start < zone.end <= len(document.text)
        assert zone.of(document.text).strip()


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(MEDIA))
@example(b"\xff\xfe<\x00p\x00>\x00", "text/html")
@example(b"<p>\xed\xa0\x80</p>", "text/html")
@example(b"\x0b\x0cx\x85", "text/plain")
def test_arbitrary_bytes(content: bytes, media: str) -> None:
    check_law(content, media)


@settings(max_examples=150, deadline=None)
@given(SOUP, st.sampled_from(MEDIA))
def test_arbitrary_pages(words: str, media: str) -> None:
    check_law(words.encode("utf-8"), media)


@settings(max_examples=100, deadline=None)
@given(SOUP)
def test_plain_text_is_untouched(words: str) -> None:
    try:
        document = read_text(words)
    except ReadError:
        return
    assert document.text == words


@pytest.mark.parametrize(
    ("content", "media", "found"),
    [
        (b"", "text/html", "is empty"),
        (b"<html><script>x</script></html>", "text/html", "holds no visible text"),
        (b"<p hidden>x</p>", "text/html", "holds no visible text"),
        (b"<!-- only this -->", "text/html", "holds no visible text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "text/html", "is binary"),
        (b"x", "image/png", "is 'image/png'"),
        (b"x" * 3000, "text/plain", "has 3,000 bytes, more than 2,000"),
        (b"word " * 300, "text/plain", "has 1,500 characters, more than 1,000"),
        (b"<p>" + b"word " * 300, "text/html", "characters, more than 1,000"),
    ],
)
def test_each_bad_page_is_one_clear_error(content: bytes, media: str, found: str) -> None:
    limits = Settings(max_bytes=2000, max_characters=1000)
    item = RawItem(id="t", location="pages/t.html", content=content, media=media)
    with pytest.raises(ReadError, match=found) as refused:
        read_page(item, limits)
    assert str(refused.value).startswith("pages/t.html: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        b"<p>a</p>" * 6_500_000,
        b"<p><b></b></p>" * 1_000_000,
        b"<p>" + b"word " * 3_000_000,
        b"<div>" * 150_000 + b"word",
    ],
    ids=["50 MB", "tags", "one paragraph", "depth"],
)
def test_huge_pages_are_refused_at_once(content: bytes) -> None:
    start = time.process_time()
    with pytest.raises(ReadError):
        read_page(RawItem(id="t", location="t", content=content, media="text/html"))
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    "words",
    [
        "a" * 300_000,
        "\t" * 300_000 + "x",
        " " * 300_000 + "x",
        "By " * 90_000,
        "2 comments\n" * 6000,
        "(" * 300_000,
    ],
)
def test_time_grows_with_the_length_of_a_text(words: str) -> None:
    start = time.process_time()
    assert read_text(words).text == words
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "markup",
    [
        "<pre>" + " " * 300_000 + "word",
        "<p>" + "<a" * 150_000,
        "<p>" + "&" * 300_000,
        "<p class='" + "a-" * 300_000 + "'>word</p>",
        "<title>" + " | " * 100_000 + "</title><p>word</p>",
        "<p><b>" + "word <i></i>" * 60_000,
        "<a>x</a>" * 60_000,
    ],
    ids=["spaces", "open tags", "entities", "class", "title", "bold", "links"],
)
def test_time_grows_with_the_length_of_a_page(markup: str) -> None:
    start = time.process_time()
    read_or_refuse(RawItem(id="t", location="t", content=markup.encode(), media="text/html"))
    assert time.process_time() - start < 8


def test_truncated_html_gives_what_it_has() -> None:
    document = read_html("<html><body><h1>Talks fail</h1><p>Norvia sent men to the da")
    assert document.text == "Talks fail\n\nNorvia sent men to the da"
    assert document.metadata.title == "Talks fail"
