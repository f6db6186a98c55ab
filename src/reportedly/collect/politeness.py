"""Fetch one page as a good guest: robots.txt, a pause per host, limits of time and bytes."""

import time
import zlib
from collections.abc import Callable, Iterator
from email.message import Message
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpcore

from reportedly.collect.addresses import Deadline, GuardedBackend
from reportedly.errors import CollectError
from reportedly.settings import Settings

MOST_REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
WAIT = {"connect": 10.0, "read": 10.0, "write": 10.0, "pool": 10.0}
LONGEST_PAUSE = 30.0
ROBOTS_BYTES = 500_000
AGENT = "Reportedly"
KEPT = "/%:@!$&'()*+,;=~-._?"


class Fetched(NamedTuple):
    """What a server answered; `url` is where the last redirect led."""

    url: str
    content: bytes
    media: str
    charset: str | None


class Answer(NamedTuple):
    """One answer of a server, redirect or page."""

    status: int
    headers: Message
    content: bytes


class Fetcher:
    """Fetches pages; remembers each host's robots.txt and the last visit."""

    def __init__(
        self,
        settings: Settings,
        *,
        _allowed: frozenset[str] = frozenset(),
        _sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.settings = settings
        self._allowed, self._sleep = _allowed, _sleep
        self._robots: dict[str, RobotFileParser | CollectError] = {}
        self._visits: dict[str, float] = {}

    def fetch(self, url: str) -> Fetched:
        """A page. Raises CollectError that says what came instead."""
        where, answer = self._follow(url, self.settings.max_bytes, self._ask_robots)
        if answer.status != 200:
            advice = "check the address, or try again later"
            raise CollectError(url, f"answers {answer.status}", advice)
        headers = answer.headers
        charset = headers.get_content_charset()
        return Fetched(where, answer.content, headers.get_content_type(), charset)

    def _follow(self, url: str, most: int, ask: Callable[[str], None]) -> tuple[str, Answer]:
        """The first answer that is no redirect, and where it came from; `ask` before each step."""
        deadline = Deadline(self.settings.fetch_seconds)
        where = url
        for _ in range(MOST_REDIRECTS + 1):
            where = plain_url(where)
            with deadline.halted():
                ask(where)
            answer = self._get(where, deadline, most)
            moved = answer.headers.get("location")
            if answer.status not in MOVED or not moved:
                return where, answer
            where = _joined(where, moved)
        found = f"redirects more than {MOST_REDIRECTS} times"
        raise CollectError(url, found, "give the address of the page itself")

    def _ask_robots(self, url: str) -> None:
        """Raise CollectError if the host does not want the page to be read; pause if it does."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        robots = self._robots[origin]
        if isinstance(robots, CollectError):
            raise CollectError(url, robots.found, robots.advice)
        if not robots.can_fetch(AGENT, url):
            raise CollectError(url, "is closed to readers by robots.txt", "save the page by hand")
        asked = float(robots.crawl_delay(AGENT) or 0)
        pause = min(max(self.settings.delay_seconds, asked), LONGEST_PAUSE)
        waited = time.monotonic() - self._visits.get(origin, float("-inf"))
        if waited < pause:
            self._sleep(pause - waited)
        self._visits[origin] = time.monotonic()

    def _read_robots(self, origin: str) -> RobotFileParser | CollectError:
        """A host's rules; a host without the file has none, one that fails to answer is not asked
        for its pages either.
        """
        rules = RobotFileParser(f"{origin}/robots.txt")
        try:
            _, answer = self._follow(f"{origin}/robots.txt", ROBOTS_BYTES, lambda _: None)
        except CollectError as failed:
            return failed
        if answer.status >= 500:
            found = f"answers {answer.status} when asked for robots.txt"
            return CollectError(origin, found, "try again later")
        content = answer.content if answer.status == 200 else b""
        rules.parse(content.decode("utf-8", errors="replace").splitlines())
        return rules

    def _get(self, url: str, deadline: Deadline, most: int) -> Answer:
        """One answer of one server, of `most` bytes at most."""
        headers: dict[bytes | str, bytes | str] = {
            "User-Agent": self.settings.user_agent,
            "Accept": "text/html, application/xhtml+xml, application/xml, text/plain, */*;q=0.1",
            "Accept-Encoding": "gzip",
        }
        backend = GuardedBackend(deadline, self._allowed)
        try:
            with (
                httpcore.ConnectionPool(network_backend=backend, max_connections=1) as pool,
                pool.stream("GET", url, headers=headers, extensions={"timeout": WAIT}) as answer,
            ):
                named = _message(answer.headers)
                content = _body(url, answer, named, most) if answer.status == 200 else b""
                return Answer(answer.status, named, content)
        except httpcore.TimeoutException as late:
            found = f"takes too long (the limit is {deadline.seconds:g} seconds in all)"
            raise CollectError(url, found, "try again later, or raise 'fetch_seconds'") from late
        except (httpcore.NetworkError, httpcore.ProtocolError, ValueError, OSError) as broken:
            found = f"cannot be fetched ({broken or type(broken).__name__})"
            raise CollectError(
                url, found[:200], "check the address, or try again later"
            ) from broken


def plain_url(url: str) -> str:
    """A web address in ASCII. Raises CollectError if it is none, or holds a password."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
        port = f":{parts.port}" if parts.port is not None else ""
        path, query = quote(parts.path or "/", safe=KEPT), quote(parts.query, safe=KEPT)
    except ValueError:
        host, port, path, query, parts = "", "", "", "", urlsplit("")
    if parts.scheme not in {"http", "https"} or not host:
        raise CollectError(url, "is no web address", "want http:// or https:// and a host")
    if parts.username is not None or parts.password is not None:
        raise CollectError(host, "is given with a password", "save the page by hand")
    name = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}{port}{path}" + (f"?{query}" if query else "")


def _joined(where: str, moved: str) -> str:
    try:
        return urljoin(where, moved)
    except ValueError as broken:
        raise CollectError(where, "redirects to no web address", "check the address") from broken


def _message(headers: list[tuple[bytes, bytes]]) -> Message:
    message = Message()
    for name, value in headers:
        message[name.decode("latin-1")] = value.decode("latin-1")
    return message


def _body(url: str, answer: httpcore.Response, headers: Message, most: int) -> bytes:
    """The decoded body. Raises CollectError as soon as it is longer than it may be."""
    total = bytearray()
    for part in _decoded(url, answer, headers, most):
        total += part
        if len(total) > most:
            found = f"has more than {most:,} bytes"
            raise CollectError(url, found, "raise 'max_bytes' in reportedly.toml, or save a part")
    return bytes(total)


def _decoded(url: str, answer: httpcore.Response, headers: Message, most: int) -> Iterator[bytes]:
    """The parts of a body; packed ones are unpacked piece by piece, never all at once."""
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed == "identity":
        yield from answer.iter_stream()
        return
    if packed not in {"gzip", "x-gzip", "deflate"}:
        raise CollectError(url, f"comes packed as '{packed}'", "save the page by hand")
    unpacker = zlib.decompressobj(wbits=47)
    for part in answer.iter_stream():
        waiting = part
        while waiting:
            try:
                yield unpacker.decompress(waiting, most + 1)
            except zlib.error as broken:
                raise CollectError(url, "is packed wrongly", "save the page by hand") from broken
            waiting = unpacker.unconsumed_tail
