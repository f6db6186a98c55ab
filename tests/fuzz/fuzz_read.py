"""Fuzz reading: seed pages are torn and mixed, and each must give a document or a ReadError.

Run for as long as you like: python -m tests.fuzz.fuzz_read --seconds 60 --seed 7
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import ReadError
from reportedly.model import RawItem
from reportedly.read import read_page

GOLDEN = Path(__file__).parents[1] / "golden" / "read"
SHARDS = (
    *(b"<div>" * 40, b"</p>", b"<p", b"<!--", b"]]>", b"&#x110000;", b"&#0;", b"<script>"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\xf0\x9f", b"\r\n\r\n", b"<pre>", b"<title>"),
    *(b"<table><tr><td>", b"<h1>", b'<meta charset="utf-7">', b'<meta charset="cp1251">'),
    *(b'<script type="application/ld+json">{', b"2 comments\n", b"Read also: ", b"Photo: "),
    b"by A. Bee | 12 May 2024 | 9 views",
)
MOST_CHANGES = 30


def seeds() -> list[bytes]:
    """The golden pages."""
    return [path.read_bytes() for path in sorted(GOLDEN.glob("*/page.[ht]*"))]


def mutants(seed: int) -> Iterator[RawItem]:
    """Endless torn pages; the same seed gives the same pages."""
    chance = random.Random(seed)  # noqa: S311 no secret: the runs must be the same
    pages = seeds()
    while True:
        page = bytearray(chance.choice(pages))
        for _ in range(chance.randint(1, MOST_CHANGES)):
            _change(page, chance)
        media = chance.choice(("text/html", "text/html", "text/plain"))
        charset = chance.choice((None, None, "utf-8", "latin-1", "utf-16", "nonsense"))
        yield RawItem(id="fuzz", location="fuzz", content=bytes(page), media=media, charset=charset)


def _change(page: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(page) + 1)
    kind = chance.randrange(5)
    if kind == 0:
        del page[at : at + chance.randint(1, 80)]
    elif kind == 1:
        page[at:at] = chance.randbytes(chance.randint(1, 8))
    elif kind == 2:
        start = chance.randrange(len(page) + 1)
        page[at:at] = page[start : start + chance.randint(1, 400)]
    elif kind == 3:
        page[at:at] = chance.choice(SHARDS)
    else:
        del page[max(at, 1) :]


def check(item: RawItem) -> bool:
    """True if the page was read. Raises AssertionError where a zone is not in the text."""
    try:
        document = read_page(item)
    except ReadError:
        return False
    for zone in document.zones:
        assert 0 <= zone.start < zone.end <= len(document.text), zone
    assert document.zones
    return True


def main() -> None:
    """Fuzz for some seconds; leave the page that fails beside the working folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    end, count, read = time.monotonic() + given.seconds, 0, 0
    for item in mutants(given.seed):
        try:
            read += check(item)
        except Exception:
            Path("fuzz_read_failure.bin").write_bytes(item.content)
            print(f"page {count} of seed {given.seed} fails ({item.media}, {item.charset})")
            raise
        count += 1
        if time.monotonic() > end:
            break
    print(f"{count} pages, {read} read, {count - read} refused, none failed")


if __name__ == "__main__":
    main()
