"""Web addresses: good pages become items, every bad one exactly one line."""

import time
from collections.abc import Iterator

import pytest

from reportedly.collect import collect_items
from reportedly.collect.pages import collect_url
from reportedly.collect.politeness import Fetcher
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings
from tests.collect.server import PAGE, Server, serving

SETTINGS = Settings(fetch_seconds=1.5, delay_seconds=0, max_bytes=1_000_000)
LOOPBACK = frozenset({"127.0.0.1"})


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(SETTINGS, _allowed=LOOPBACK)


def collect(server: Server, path: str, fetcher: Fetcher) -> list[RawItem | NotRead]:
    return list(collect_url(server.home + path, SETTINGS, fetcher))


def test_a_page_becomes_an_item(server: Server, fetcher: Fetcher) -> None:
    (item,) = collect(server, "/page.html", fetcher)
    assert isinstance(item, RawItem)
    assert item.content == PAGE
    assert (item.media, item.charset) == ("text/html", "utf-8")
    assert item.id.startswith("page-")
    assert item.url == item.location == server.home + "/page.html"


def test_the_charset_is_the_servers(server: Server, fetcher: Fetcher) -> None:
    (item,) = collect(server, "/cyrillic", fetcher)
    assert isinstance(item, RawItem)
    assert item.charset == "windows-1251"


def test_a_feed_gives_its_entries(server: Server, fetcher: Fetcher) -> None:
    (item,) = collect(server, "/feed", fetcher)
    assert isinstance(item, RawItem)
    assert (item.title, item.source) == ("Talks fail", "Norvia Times")
    assert item.location == "https://norvia.example/a"


def test_a_redirect_is_followed_and_the_end_is_kept(server: Server, fetcher: Fetcher) -> None:
    (item,) = collect(server, "/moved", fetcher)
    assert isinstance(item, RawItem)
    assert item.url == server.home + "/page.html"
    assert item.location == server.home + "/moved"


def test_a_packed_page_is_unpacked(server: Server, fetcher: Fetcher) -> None:
    (item,) = collect(server, "/packed", fetcher)
    assert isinstance(item, RawItem)
    assert item.content == PAGE


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/nothing", "answers 404"),
        ("/closed", "closed to readers by robots.txt"),
        ("/picture", "is 'image/png'"),
        ("/inside", "leads to the private address 10.0.0.1"),
        ("/local-file", "is no web address"),
        ("/nowhere", "redirects to no web address"),
        ("/endless-404", "answers 404"),
        ("/loop", "redirects more than 5 times"),
        ("/bomb", "has more than 1,000,000 bytes"),
        ("/odd", "comes packed as 'br'"),
        ("/torn", "is packed wrongly"),
        ("/endless", "has more than 1,000,000 bytes"),
        ("/drip", "takes too long (the limit is 1.5 seconds in all)"),
        ("/silent", "takes too long"),
        ("/headers", "cannot be fetched"),
        ("/slow-headers", "takes too long (the limit is 1.5 seconds in all)"),
        ("/short", "cannot be fetched"),
    ],
)
def test_each_bad_answer_is_one_line(
    server: Server, fetcher: Fetcher, path: str, found: str
) -> None:
    start = time.monotonic()
    (bad,) = collect(server, path, fetcher)
    assert isinstance(bad, NotRead)
    assert found in bad.found
    assert bad.location == server.home + path
    assert bad.advice
    assert time.monotonic() - start < 6
    assert isinstance(collect(server, "/page.html", fetcher)[0], RawItem)


def test_robots_is_asked_once_a_host(server: Server, fetcher: Fetcher) -> None:
    server.asked.clear()
    collect(server, "/page.html", fetcher)
    collect(server, "/page.html", fetcher)
    assert server.asked == ["/robots.txt", "/page.html", "/page.html"]


def test_a_closed_page_is_not_asked_for(server: Server, fetcher: Fetcher) -> None:
    server.asked.clear()
    collect(server, "/closed", fetcher)
    assert server.asked == ["/robots.txt"]


def test_the_second_visit_to_a_host_waits(server: Server) -> None:
    pauses: list[float] = []
    slow = Settings(delay_seconds=7, fetch_seconds=2)
    patient = Fetcher(slow, _allowed=LOOPBACK, _sleep=pauses.append)
    patient.fetch(server.home + "/page.html")
    patient.fetch(server.home + "/page.html")
    assert len(pauses) == 1
    assert 6 < pauses[0] <= 7


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:{port}/page.html", "http://localhost:{port}/", "http://2130706433:{port}/"],
)
def test_a_private_address_is_never_asked(server: Server, address: str) -> None:
    server.asked.clear()
    given = address.format(port=server.server_address[1])
    (bad,) = collect_items([given], SETTINGS)
    assert isinstance(bad, NotRead)
    assert "private address 127.0.0.1" in bad.found
    assert server.asked == []


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("http://", "is no web address"),
        ("http://reader:secret@norvia.example/", "password"),
        ("ftp://norvia.example/a", "an address of another kind"),
        ("http://[::1", "is no web address"),
    ],
)
def test_what_is_no_web_address_is_one_line(given: str, found: str) -> None:
    (bad,) = collect_items([given], SETTINGS)
    assert isinstance(bad, NotRead)
    assert found in bad.found
    assert "secret" not in bad.found
