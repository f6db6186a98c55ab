"""Datelines and the agencies that they and the last lines credit: SEOUL, Oct 23 (Reuters) -."""

import re
from functools import cache
from typing import NamedTuple

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Agencies

PLACE = r"[^\W\d_][\w.'’]*(?:[ /&-]{1,3}[^\W\d_][\w.'’]*){0,6}"
CITY = r"[^\W\d_][^\d\n(),:–—]{1,60}?"
DAY = r"(?:[^\W\d_]{3,9}\.?,?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?)(?:,?\s+(?:19|20)?\d{2})?"
AGENCY = r"\(\s*(?P<agency>[^()\n]{2,40}?)\s*\)"
DASH = r"\s*(?:--|[-–—:])(?=\s|\[)\s*"
CAPITALS = re.compile(
    rf"(?P<place>{CITY})(?P<state>,\s*{PLACE})?(?P<day>,\s*{DAY})?(?:,?\s*{AGENCY})?{DASH}"
)
MIXED = re.compile(rf"(?P<place>{PLACE}(?:,\s*{PLACE})?)(?P<day>,\s*{DAY})?(?:,?\s*{AGENCY}){DASH}")
DATED = re.compile(rf"(?P<place>{PLACE}(?:,\s*{PLACE})?)(?P<day>,\s*{DAY})(?P<agency>){DASH}")
STOPPED = re.compile(
    r"(?P<place>[^\W\d_a-z]{3,20}(?:[ -][^\W\d_a-z]{2,20}){0,2})\.\s+(?=[“\"‘']?[^\W\d_])"
)
BARE = re.compile(rf"{AGENCY}{DASH}")
LAST = re.compile(r"[(\[—–-]\s*([^()\[\]\n—–]{2,40}?)\s*[)\]]?\.?\s*$")
REACH = 140


class Dateline(NamedTuple):
    """A dateline at the start of a paragraph: where it ends, and the agency it credits."""

    end: int
    credit: str | None


def find_dateline(paragraph: str, agencies: "Wires") -> Dateline | None:
    """The dateline with which a paragraph begins, or None."""
    head = paragraph[:REACH]
    for pattern in (CAPITALS, MIXED, DATED, STOPPED, BARE):
        hit = pattern.match(head)
        if hit and hit.end() < len(paragraph) and _holds(pattern, hit, head, agencies):
            return Dateline(hit.end(), agencies.named(hit.groupdict().get("agency")))
    return None


def _holds(pattern: re.Pattern[str], hit: re.Match[str], head: str, agencies: "Wires") -> bool:
    """True if what looks like a dateline is none of the things that look like one."""
    parts = hit.groupdict()
    dated, agency = parts.get("day"), parts.get("agency")
    if dated and not re.search(r"[^\W\d_]", dated):
        return False
    if pattern is BARE:
        return agencies.knows(agency)
    if pattern is CAPITALS and not _in_capitals(parts["place"]):
        return False
    if pattern is MIXED:
        return bool(dated) or agencies.knows(agency)
    shouting = head[hit.end() :].upper() == head[hit.end() :]
    if pattern is STOPPED:
        return not shouting
    return pattern is DATED or bool(dated or agency) or not shouting


def _in_capitals(place: str) -> bool:
    """ROME and WASHINGTON: every word but a joint is in capitals."""
    words = [word for word in re.split(r"[\s/-]+", place) if word]
    return words[0].isupper() and all(word.isupper() or len(word) <= 3 for word in words)


class Wires:
    """The news agencies of a codebook."""

    def __init__(self, data: Agencies) -> None:
        self.names = data.names
        self.kinds = tuple(data.kinds)

    def knows(self, words: str | None) -> bool:
        """True if the words are an agency's name or end as such names do."""
        folded = (words or "").strip().lower()
        return folded in self.names or folded.endswith(self.kinds)

    def named(self, words: str | None) -> str | None:
        """The common name of the agency that a page prints; as printed if it is not known."""
        if not words:
            return None
        printed = words.strip()
        return self.names.get(printed.lower(), printed)

    def last_credit(self, paragraph: str) -> str | None:
        """The known agency with which a last paragraph ends: "... on Monday. (AP)"."""
        hit = LAST.search(paragraph[-80:])
        return self.named(hit[1]) if hit and self.knows(hit[1]) else None


@cache
def read_wires(book: Codebook) -> Wires:
    """The agencies of a codebook, read once."""
    return Wires(book.read("pages/agencies.yaml", Agencies))
