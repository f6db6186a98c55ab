"""A server on the loopback address that answers well or badly, by the path that is asked for."""

import gzip
import socketserver
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import repeat

PAGE = (
    b"<html><body><h1>Talks fail</h1><p>Norvia sent troops to Astmark on Monday.</p></body></html>"
)
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Norvia Times</title>
<item><title>Talks fail</title><link>https://norvia.example/a</link><guid>g1</guid>
<description>Norvia sent troops.</description></item></channel></rss>"""
BOMB = gzip.compress(b"\0" * 20_000_000)
HTML = "text/html; charset=utf-8"
STEP = 0.1


def answer(body: bytes, media: str = HTML, status: int = 200, **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", f"Content-Type: {media}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def moved(to: str) -> bytes:
    return answer(b"", status=302, Location=to)


def slowly(start: bytes, piece: bytes) -> Iterator[bytes | float]:
    yield start
    for _ in range(40):
        yield STEP
        yield piece


def endlessly(start: bytes, piece: bytes) -> Iterator[bytes]:
    yield start
    yield from repeat(piece)


def answers(path: str) -> Iterable[bytes | float]:
    """What is sent for a path: bytes, and seconds to wait between them."""
    begun = b"HTTP/1.1 200 X\r\n"
    table: dict[str, Iterable[bytes | float]] = {
        "/robots.txt": [answer(b"User-agent: *\nDisallow: /closed\n", "text/plain")],
        "/page.html": [answer(PAGE)],
        "/closed": [answer(PAGE)],
        "/cyrillic": [
            answer("<p>Норвия молчит.</p>".encode("cp1251"), "text/html; charset=windows-1251")
        ],
        "/feed": [answer(FEED, "application/rss+xml")],
        "/picture": [answer(b"\x89PNG", "image/png")],
        "/packed": [answer(gzip.compress(PAGE), Content_Encoding="gzip")],
        "/moved": [moved("/page.html")],
        "/inside": [moved("http://10.0.0.1/secret")],
        "/local-file": [moved("file:///etc/passwd")],
        "/loop": [moved("/loop")],
        "/nowhere": [moved("http://[")],
        "/endless-404": endlessly(answer(b"", status=404), b"<p>more</p>" * 5000),
        "/bomb": [answer(BOMB, Content_Encoding="gzip")],
        "/odd": [answer(b"x", Content_Encoding="br")],
        "/torn": [answer(b"\x1f\x8bnot gzip at all", Content_Encoding="gzip")],
        "/short": [answer(b"half", Content_Length="4000")],
        "/endless": endlessly(answer(b""), b"<p>more</p>" * 5000),
        "/headers": endlessly(begun, b"X-Long: %s\r\n" % (b"y" * 1000)),
        "/drip": slowly(answer(b""), b"<"),
        "/slow-headers": slowly(begun + b"X-Slow: ", b"y"),
        "/silent": [3.0],
    }
    return table.get(path, [answer(b"gone", status=404)])


class _Handler(socketserver.StreamRequestHandler):
    timeout = 5
    server: "Server"

    def handle(self) -> None:
        try:
            path = self.rfile.readline().decode("latin-1").split(" ")[1]
            while self.rfile.readline().strip():
                pass
            self.server.asked.append(path)
            for part in answers(path):
                if isinstance(part, float):
                    time.sleep(part)
                else:
                    self.wfile.write(part)
        except (OSError, IndexError):
            pass  # the client has hung up, as it should


class Server(socketserver.ThreadingTCPServer):
    """Remembers the paths that were asked for."""

    daemon_threads = True
    allow_reuse_address = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []

    @property
    def home(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs while the block does."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
