"""What a page says about itself, from its zones and from what its carrier and markup state."""

import re

from reportedly.codebook import Codebook
from reportedly.model import Metadata, RawItem, Zone
from reportedly.read.authors import clean_author, names_only
from reportedly.read.dates import read_date
from reportedly.read.language import find_language
from reportedly.read.stated import Stated
from reportedly.read.vocabulary import Vocabulary, read_vocabulary
from reportedly.read.wire import find_dateline
from reportedly.terms import ZoneType

SPACES = re.compile(r"\s+")


def gather_metadata(
    item: RawItem, text: str, zones: tuple[Zone, ...], book: Codebook, stated: Stated
) -> Metadata:
    """The metadata of a page; what its carrier says wins over the page, markup over zones."""
    words = read_vocabulary(book)
    bodies = [zone for zone in zones if zone.type is ZoneType.BODY]
    lead = max(bodies[:3], key=lambda zone: zone.end - zone.start) if bodies else None
    outlet = item.source or stated.source
    credit = _credit_of(text, bodies, words)
    author = _author_of(text, zones, words, outlet, stated)
    return Metadata(
        title=_tidy(item.title) or stated.title or _title_of(text, zones),
        author=None if _is_credit(author, credit, outlet, words) else author,
        section=stated.section,
        published=_carried_date(item, words) or stated.published or _date_of(text, zones, words),
        views=_views_of(text, zones, words),
        language=None if lead is None else find_language(text, lead.start, lead.end),
        credit=credit,
    )


def _tidy(words: str | None) -> str | None:
    return SPACES.sub(" ", words).strip() or None if words else None


def _first(text: str, zones: tuple[Zone, ...], kind: ZoneType) -> str | None:
    return next((zone.of(text) for zone in zones if zone.type is kind), None)


def _title_of(text: str, zones: tuple[Zone, ...]) -> str | None:
    return _tidy(_first(text, zones, ZoneType.TITLE))


def _author_of(
    text: str, zones: tuple[Zone, ...], words: Vocabulary, outlet: str | None, stated: Stated
) -> str | None:
    """By the markup, else by the byline above the report; a sign-off below it names no author."""
    names = [clean_author(name, words, outlet) for name in stated.authors]
    found = list(dict.fromkeys(name for name in names if name is not None))
    if found:
        return ", ".join(found)
    for zone in zones:
        if zone.type is ZoneType.BODY:
            return None
        if zone.type is ZoneType.BYLINE:
            return clean_author(zone.of(text), words, outlet)
    return None


def _is_credit(
    author: str | None, credit: str | None, outlet: str | None, words: Vocabulary
) -> bool:
    """True if the byline repeats the agency that the dateline credits, beside the outlet or not."""
    return bool(author and credit) and names_only(author or "", (outlet, credit), words)


def _carried_date(item: RawItem, words: Vocabulary) -> str | None:
    return read_date(item.published, words.months) if item.published else None


def _date_of(text: str, zones: tuple[Zone, ...], words: Vocabulary) -> str | None:
    """The date of a date line that is not part of the report."""
    bodies = [zone for zone in zones if zone.type is ZoneType.BODY]
    for zone in zones:
        inside = any(body.start <= zone.start < body.end for body in bodies[:4])
        if zone.type is ZoneType.DATELINE and not inside:
            found = words.date_of(zone.of(text))
            if found is not None:
                return found
    return None


def _views_of(text: str, zones: tuple[Zone, ...], words: Vocabulary) -> int | None:
    line = _first(text, zones, ZoneType.VIEW_COUNT)
    hit = (words.views.search(line) or words.viewed.search(line)) if line else None
    digits = re.sub(r"\D", "", hit[1]) if hit else ""
    return int(digits) if 0 < len(digits) < 13 else None


def _credit_of(text: str, bodies: list[Zone], words: Vocabulary) -> str | None:
    """The agency of the dateline, else of the last words."""
    for zone in bodies[:3]:
        line = find_dateline(text[zone.start : min(zone.end, zone.start + 200)], words.wires)
        if line is not None and line.credit is not None:
            return line.credit
    return words.wires.last_credit(bodies[-1].of(text)) if bodies else None
