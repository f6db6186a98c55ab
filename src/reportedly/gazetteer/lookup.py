"""Look up a place name: every place that bears it, the most prominent first.

The tables are sorted bytes, searched where they stand: loading is one decompression and a split.
"""

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from reportedly.gazetteer.fold import fold
from reportedly.terms import ToponymKind

HOME = Path(__file__).parent
ALIAS = b"a"


class Toponym(msgspec.Struct, frozen=True, kw_only=True):
    """A place of the gazetteer. `country` is ISO 3166 alpha-2, `region` GeoNames' first-level code.

    `weight` is people or their like (a sea counts as large as it is known); `alias` is true if
    the name asked for is not the place's main one; `row` tells places apart that have no id.
    """

    row: int
    name: str
    kind: ToponymKind
    lat: float | None
    lon: float | None
    country: str | None
    region: str | None
    weight: int
    geonames_id: int | None
    alias: bool = False


@lru_cache(maxsize=32768)
def candidates(name: str) -> tuple[Toponym, ...]:
    """Every place that may be meant by a name, the most prominent first; empty if none bears it."""
    keys = _names()
    key = fold(name).encode() + b"\t"
    at = bisect_left(keys, key)
    if at == len(keys) or not keys[at].startswith(key):
        return ()
    found = [_bearer(cell) for cell in keys[at][len(key) :].split(b",")]
    return tuple(sorted(found, key=lambda place: (place.alias, place.row)))


def is_prefix(words: str) -> bool:
    """True if some name of the gazetteer is these words, or goes on after them."""
    keys = _names()
    key = fold(words).encode()
    at = bisect_left(keys, key)
    return at < len(keys) and keys[at].startswith(key)


@cache
def country_by_code(code: str) -> Toponym | None:
    """The country of an ISO 3166 alpha-2 or alpha-3 code."""
    two = code if len(code) == 2 else _alpha2_by_alpha3().get(code)
    return next((place for place in _countries() if place.country == two), None)


def alpha3(code: str) -> str | None:
    """The alpha-3 code of an alpha-2 code."""
    return _alpha3_by_alpha2().get(code)


@cache
def _tables() -> tuple[list[bytes], list[bytes]]:
    places, names = (
        gzip.decompress((HOME / name).read_bytes()).split(b"\n")
        for name in ("places.tsv.gz", "names.tsv.gz")
    )
    return places, names


def _names() -> list[bytes]:
    return _tables()[1]


def _bearer(cell: bytes) -> Toponym:
    place = _place(int(cell.rstrip(ALIAS)))
    return msgspec.structs.replace(place, alias=True) if cell.endswith(ALIAS) else place


@lru_cache(maxsize=32768)
def _place(row: int) -> Toponym:
    name, kind, lat, lon, country, region, weight, number = _tables()[0][row].decode().split("\t")
    return Toponym(
        row=row,
        name=name,
        kind=ToponymKind(kind),
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        country=country or None,
        region=region or None,
        weight=int(weight),
        geonames_id=int(number) if number else None,
    )


@cache
def _countries() -> tuple[Toponym, ...]:
    """Every country; they stand among the first rows, as none weighs less than 30 million."""
    places = _tables()[0]
    mark = f"\t{ToponymKind.COUNTRY}\t".encode()
    return tuple(_place(row) for row in range(min(len(places), 1000)) if mark in places[row])


@cache
def _alpha3_by_alpha2() -> dict[str, str]:
    lines = gzip.decompress((HOME / "codes.tsv.gz").read_bytes()).decode().split("\n")
    return dict(line.split("\t") for line in lines)


@cache
def _alpha2_by_alpha3() -> dict[str, str]:
    return {three: two for two, three in _alpha3_by_alpha2().items()}
