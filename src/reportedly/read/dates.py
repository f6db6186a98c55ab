"""Read dates as pages print them; an ambiguous or partial date is None, never a guess."""

import re
from datetime import date
from functools import cache

from reportedly.codebook import Codebook

Months = dict[str, int]
ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})"
)
MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
)
DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
HYPHENED = re.compile(r"(?<!\d)(\d{1,2})[- ]([^\W\d_]{3,12})[- ](\d{4})(?!\d)")


def read_date(words: str, months: Months) -> str | None:
    """The first full date in `words` as ISO; None if there is none or it may be read two ways."""
    hit = ISO.search(words) or EAST_ASIAN.search(words) or COMPACT.match(words.strip())
    if hit:
        return _iso(hit[1], hit[2], hit[3])
    for pattern, day, month in ((DAY_FIRST, 1, 2), (MONTH_FIRST, 2, 1), (HYPHENED, 1, 2)):
        for hit in pattern.finditer(words):
            number = months.get(hit[month].lower())
            if number is not None:
                return _iso(hit[3], str(number), hit[day])
    hit = DOTTED.search(words)
    if hit:
        return _iso(hit[3], hit[2], hit[1])
    hit = SLASHED.search(words)
    return _slashed(int(hit[1]), int(hit[2]), hit[3]) if hit else None


def _slashed(first: int, second: int, year: str) -> str | None:
    """1/2/2024 is 1 February to one half of the world: only what has one reading counts."""
    if first > 12 or first == second:
        return _iso(year, str(second), str(first))
    return _iso(year, str(first), str(second)) if second > 12 else None


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


@cache
def month_numbers(book: Codebook) -> Months:
    """Every month name of the codebook with its number."""
    table = book.read("pages/months.yaml", dict[str, list[list[str]]])
    return {
        name: number
        for names in table.values()
        for number, forms in enumerate(names, start=1)
        for name in forms
    }
