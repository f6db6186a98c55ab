"""RSS and Atom: each entry with its text is an item; hostile XML is refused before it is parsed."""

import io
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from reportedly.collect.names import short_digest, slug
from reportedly.collect.sniff import HTML, PLAIN
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings

TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ENTITY = re.compile(rb"<!ENTITY", re.I)
SPACES = re.compile(r"\s+")
Entry = Mapping[str, Any]


def collect_feed(content: bytes, location: str, settings: Settings) -> Iterator[RawItem | NotRead]:
    """The entries of a feed as items."""
    fault = _fault_of(content)
    if fault is not None:
        advice = "leave the feed out, or save its entries as pages"
        yield NotRead(location=location, found=fault, advice=advice)
        return
    import feedparser  # noqa: PLC0415 heavy: kept out of --help

    feed = feedparser.parse(io.BytesIO(content))
    if not feed.entries:
        found = "XML without RSS or Atom entries"
        yield NotRead(location=location, found=found, advice="give the address of a feed or page")
    outlet = _plain(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries[: settings.max_items], start=1):
        yield _item(entry, f"{location}#{number}", outlet)


def _fault_of(content: bytes) -> str | None:
    """Why XML must not be parsed; None if it may be. Broken XML may: the parser is forgiving."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 the error only

    from defusedxml import DefusedXmlException  # noqa: PLC0415 seldom needed
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 seldom needed

    if ENTITY.search(content.replace(b"\x00", b"")):
        return "hostile XML: it declares entities"
    try:
        fromstring(content)
    except DefusedXmlException as hostile:
        return f"hostile XML: {type(hostile).__name__}"
    except (ParseError, ValueError, LookupError):
        return None
    except RecursionError:
        return "hostile XML: it is nested too deep"
    return None


def _item(entry: Entry, location: str, outlet: str | None) -> RawItem | NotRead:
    """One entry: its full content if the feed has it, else its summary."""
    link, title = entry.get("link"), _plain(entry.get("title"))
    words, media = _words(entry)
    where = link or location
    if not words.strip():
        found = "a feed entry without content or summary"
        return NotRead(location=where, found=found, advice="open its page instead")
    name = entry.get("id") or where
    return RawItem(
        id=f"{slug(title or name)}-{short_digest(name)}",
        location=where,
        content=words.encode("utf-8", errors="replace"),
        media=media,
        charset="utf-8",
        title=title,
        published=_published(entry),
        url=link,
        source=_plain(entry.get("source", {}).get("title")) or outlet,
    )


def _words(entry: Entry) -> tuple[str, str]:
    full = [part.get("value") or "" for part in entry.get("content", [])]
    words = max([*full, entry.get("summary") or ""], key=len)
    return words, HTML if TAG.search(words) else PLAIN


def _published(entry: Entry) -> str | None:
    """The day and time as the feed gives them, as ISO; never that of the last change."""
    stated = entry.get("published")
    if not stated:
        return None
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(stated).isoformat()
        except (ValueError, TypeError, IndexError):
            continue
    return None


def _plain(words: str | None) -> str | None:
    return SPACES.sub(" ", TAG.sub("", words)).strip() or None if words else None
