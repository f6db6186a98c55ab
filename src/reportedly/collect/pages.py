"""Web addresses: a page is one item, a feed one item an entry."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from reportedly.collect.feeds import collect_feed
from reportedly.collect.names import short_digest, slug
from reportedly.collect.politeness import Fetched, Fetcher
from reportedly.collect.sniff import FEED, HTML, PLAIN, media_of
from reportedly.errors import CollectError
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings

PAGES = frozenset({HTML, "application/xhtml+xml"})
TEXTS = frozenset({PLAIN, "text/markdown"})


def collect_url(url: str, settings: Settings, fetcher: Fetcher) -> Iterator[RawItem | NotRead]:
    """The items of a web address; what cannot be fetched is reported."""
    try:
        page = fetcher.fetch(url)
    except CollectError as failed:
        found = failed.found if failed.where == url else f"{failed.where} {failed.found}"
        yield NotRead(location=url, found=found, advice=failed.advice)
        return
    media = _media(page)
    if media == FEED:
        yield from collect_feed(page.content, url, settings)
    elif media is None:
        found, advice = f"is '{page.media}'", "give the address of a page of text or of a feed"
        yield NotRead(location=url, found=found, advice=advice)
    else:
        yield RawItem(
            id=_id_of(url),
            location=url,
            content=page.content,
            media=media,
            charset=page.charset,
            url=page.url,
        )


def _media(page: Fetched) -> str | None:
    """By what the server says; XML and plain text also by how they begin."""
    if page.media in PAGES:
        return HTML
    if page.media in TEXTS or page.media.endswith(("/xml", "+xml")):
        seen = media_of("", page.content)
        return seen if seen in {FEED, HTML} else PLAIN if page.media in TEXTS else FEED
    return None


def _id_of(url: str) -> str:
    """The last word of the path that names something, or the host, and a digest of the whole."""
    parts = urlsplit(url)
    words = [word for word in parts.path.split("/") if any(char.isalpha() for char in word)]
    name = words[-1].rpartition(".")[0] or words[-1] if words else parts.hostname or url
    return f"{slug(name)}-{short_digest(url)}"
