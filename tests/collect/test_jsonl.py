"""JSON Lines: rows become items exactly; a broken row is named by file and line."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.collect import collect_lines
from reportedly.collect.jsonl import bounded_lines
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings


def collect(*lines: bytes, **limits: int) -> list[RawItem | NotRead]:
    return list(collect_lines(lines, "rows.jsonl", Settings(**limits)))


def test_a_row_keeps_what_it_says() -> None:
    (item,) = collect(
        b'{"id": "k1", "text": "Norvia\\r\\n\\u00a0sent.", "title": "T", "published": "2024-10-18",'
        b' "url": "https://norvia.example/", "source": "Norvia Times", "other": 5}'
    )
    assert item == RawItem(
        id="k1",
        location="rows.jsonl:1",
        content="Norvia\r\n\u00a0sent.".encode(),
        media="text/plain",
        charset="utf-8",
        title="T",
        published="2024-10-18",
        url="https://norvia.example/",
        source="Norvia Times",
    )


def test_a_row_may_hold_html() -> None:
    (item,) = collect(b'{"id": "k1", "html": "<p>Norvia</p>"}')
    assert isinstance(item, RawItem)
    assert (item.media, item.content) == ("text/html", b"<p>Norvia</p>")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (b"nonsense", "a broken row"),
        (b'{"id": "a", "text": "x"', "a broken row"),
        (b'{"text": "x"}', "missing required field `id`"),
        (b'{"id": 7, "text": "x"}', "Expected `str`, got `int`"),
        (b'{"id": "a"}', "a row without 'text' or 'html'"),
        (b'{"id": " ", "text": "x"}', "a row without 'id'"),
        (b'["a", "b"]', "a broken row"),
        (b'{"id": "a", "text": "\\ud800"}', "a broken row"),
        (b'{"id": "a", "text": "\xff\xfe"}', "a broken row"),
        (b"[" * 100_000, "a broken row"),
        (b'{"id": "a", "text": "' + b"x" * 3000 + b'"}', "a row of more than 2,000 bytes"),
    ],
)
def test_a_broken_row_is_one_line_and_the_others_go_on(line: bytes, found: str) -> None:
    limits = {"max_bytes": 2000} if "2,000" in found else {}
    good, bad, last = collect(
        b'{"id": "1", "text": "x"}', line, b'{"id": "2", "text": "y"}', **limits
    )
    assert isinstance(good, RawItem)
    assert isinstance(last, RawItem)
    assert isinstance(bad, NotRead)
    assert bad.location == "rows.jsonl:2"
    assert found in bad.found


def test_blank_lines_are_no_rows_but_count() -> None:
    (item,) = collect(b"\n", b"  \r\n", b'{"id": "a", "text": "x"}\n')
    assert item.location == "rows.jsonl:3"


@given(st.binary(max_size=300), st.integers(min_value=1, max_value=40))
def test_bounded_lines_are_the_lines_cut(content: bytes, most: int) -> None:
    found = list(bounded_lines(io.BytesIO(content), most))
    assert found == [line[: most + 1] for line in io.BytesIO(content)]
