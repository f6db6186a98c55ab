"""What the markup of a page states about it: JSON-LD, <meta>, <title>, <time>."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Markup
from reportedly.read.blocks import Block
from reportedly.read.dates import Months, month_numbers, read_date
from reportedly.read.head import fold
from reportedly.read.hints import RULING

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACES = re.compile(r"\s+")
SUFFIX = re.compile(r"\s+[|–—·•»-]\s+|\s*\|\s*|\s+::\s+")
MOST_SCRIPTS = 40
LONGEST_SCRIPT = 500_000
MOST_RECORDS = 500
LONGEST_VALUE = 500


class Stated(NamedTuple):
    """What the markup of a page states, in the page's own words; None where it is silent."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    published: str | None = None
    source: str | None = None
    titles: tuple[str, ...] = ()


def read_stated(tree: "_Element", headings: list[str], book: Codebook) -> Stated:
    """What a parsed page states; `headings` are its visible first-level headings."""
    data = book.read("pages/markup.yaml", Markup)
    months = month_numbers(book)
    records = _records(tree, frozenset(data.report_types))
    record = records[0] if records else {}
    meta = {key: _meta(tree, names) for key, names in data.meta.items()}
    whole = _tidy(next(iter(tree.xpath("//title/text()")), None))
    source = _first(meta["source"]) or _name(record.get("publisher"))
    parts = _title_parts(whole, headings)
    source = source or parts[1]
    claimed = [_bare(title, source) for title in (*meta["title"], _text(record.get("headline")))]
    titles = tuple(title for title in (*claimed, parts[0]) if title)
    return Stated(
        title=_best_title(titles, headings),
        authors=tuple(_names(record.get("author"))) or tuple(meta["author"][:3]),
        section=_section(record.get("articleSection")) or _first(meta["section"]),
        published=_published(record, meta["published"], months),
        source=source,
        titles=titles,
    )


def first_stamp(blocks: list[Block], book: Codebook) -> str | None:
    """The date of the first <time> that stands with the report and not with other pages."""
    for block in blocks:
        if block.stamp and block.hint not in RULING:
            found = read_date(block.stamp, month_numbers(book))
            if found is not None:
                return found
    return None


def _best_title(titles: tuple[str, ...], headings: list[str]) -> str | None:
    """The visible heading that repeats a stated title; else the first stated, or a lone heading."""
    stated = {fold(title) for title in titles}
    shown = next((heading for heading in headings if fold(heading) in stated), None)
    if shown or titles:
        return shown or titles[0]
    return headings[0] if len(headings) == 1 else None


def _title_parts(whole: str | None, headings: list[str]) -> tuple[str | None, str | None]:
    """Headline and outlet of `Headline | Outlet`: parted where a visible heading ends, or at the
    bar, where the headline is the longer part.
    """
    if not whole:
        return None, None
    for heading in headings:
        rest = whole.removeprefix(heading)
        if rest != whole and (cut := SUFFIX.match(rest)):
            return heading, SUFFIX.split(rest[cut.end() :])[-1].strip() or None
    if "|" in whole:
        parts = [part.strip() for part in (whole.partition("|")[0], whole.rpartition("|")[2])]
        headline, outlet = sorted(parts, key=len, reverse=True)
        return headline or None, outlet or None
    return whole, None


def _bare(title: str | None, source: str | None) -> str | None:
    """A title without the outlet's name at its end."""
    if title and source:
        parts = SUFFIX.split(title)
        if len(parts) > 1 and fold(parts[-1]) == fold(source):
            return title[: title.rindex(parts[-1])].rstrip(" |–—·•»:-").strip() or title
    return title


def _published(record: dict[str, Any], stated: list[str], months: Months) -> str | None:
    claimed = _text(record.get("datePublished")) or _text(record.get("dateCreated"))
    for words in (claimed, *stated):
        found = read_date(words, months) if words else None
        if found is not None:
            return found
    return None


def _meta(tree: "_Element", names: list[str]) -> list[str]:
    """The contents of the <meta> elements with these keys, in the order of the keys."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = _tidy(element.get("content"))
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return [found[name] for name in names if name in found]


def _records(tree: "_Element", types: frozenset[str]) -> list[dict[str, Any]]:
    """JSON-LD records that describe a report, the most telling type first."""
    found: list[tuple[bool, int, dict[str, Any]]] = []
    for record in _all_records(tree):
        kinds = {str(kind).lower() for kind in _listed(record.get("@type"))} & types
        if kinds:
            general = all(kind in {"webpage", "creativework"} for kind in kinds)
            found.append((general, len(found), record))
    return [record for _, _, record in sorted(found, key=lambda row: row[:2])]


def _all_records(tree: "_Element") -> Iterator[dict[str, Any]]:
    scripts = tree.xpath("//script[contains(@type, 'ld+json')]")[:MOST_SCRIPTS]
    for script in scripts:
        source = (script.text or "").strip()
        if not source or len(source) > LONGEST_SCRIPT:
            continue
        try:
            waiting = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < MOST_RECORDS:
            value = waiting.pop(0)
            seen += 1
            if isinstance(value, list):
                waiting += value
            elif isinstance(value, dict):
                yield value
                waiting += [value[key] for key in ("@graph", "mainEntity") if key in value]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _names(value: object) -> Iterable[str]:
    """The names of persons; an organisation is no author."""
    for one in _listed(value)[:10]:
        kind = str(one.get("@type", "")).lower() if isinstance(one, dict) else ""
        name = _name(one)
        if name and "organization" not in kind:
            yield name


def _name(value: object) -> str | None:
    first = _listed(value)[0] if _listed(value) else None
    return _text(first.get("name")) if isinstance(first, dict) else _text(first)


def _section(value: object) -> str | None:
    return _text(next(iter(_listed(value)), None))


def _text(value: object) -> str | None:
    return _tidy(value) if isinstance(value, str) else None


def _tidy(words: object) -> str | None:
    if words is None:
        return None
    flat = SPACES.sub(" ", str(words)).strip()
    return flat if 0 < len(flat) <= LONGEST_VALUE else None


def _first(values: list[str]) -> str | None:
    return values[0] if values else None
