"""Connections that end: only to public addresses, checked after DNS, and by one deadline.

The check is made where the connection is: the address that is checked is the address that is
connected to, so a name that changes its answer between check and use gains nothing.
"""

import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import httpcore

from reportedly.errors import CollectError

NAT64 = ip_network("64:ff9b::/96")
PUBLIC_ADVICE = "only public addresses are fetched; save the page and give the file"


class Deadline:
    """A moment at which everything that belongs to one fetch has ended."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """The seconds left, `most` at most. Raises httpcore.ReadTimeout when there are none."""
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return seconds if most is None else min(seconds, most)

    @contextmanager
    def halted(self) -> Iterator[None]:
        """Time in this block, spent waiting out of politeness, does not count."""
        start = time.monotonic()
        yield
        self.end += time.monotonic() - start


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for httpcore; `allowed` are addresses that tests serve pages from."""

    def __init__(self, deadline: Deadline, allowed: frozenset[str]) -> None:
        self.deadline, self.allowed = deadline, allowed
        self.plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the address that was checked."""
        address = find_address(host, port, self.allowed)
        stream = self.plain.connect_tcp(address, port, self.deadline.left(timeout), local_address)
        return GuardedStream(stream, self.deadline)


class GuardedStream(httpcore.NetworkStream):
    """A stream whose every wait ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self.stream, self.deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes."""
        return self.stream.read(max_bytes, self.deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self.stream.write(buffer, self.deadline.left(timeout))

    def close(self) -> None:
        """End the connection."""
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted; the certificate must be the host's."""
        left = self.deadline.left(timeout)
        return GuardedStream(
            self.stream.start_tls(ssl_context, server_hostname, left), self.deadline
        )

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 as httpcore has it
        """What the plain stream knows."""
        return self.stream.get_extra_info(info)


def find_address(host: str, port: int, allowed: frozenset[str] = frozenset()) -> str:
    """An address of a host. Raises CollectError if any of its addresses is not public."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as failed:
        raise CollectError(host, "has no address", "check the name") from failed
    addresses = [str(answer[4][0]).partition("%")[0] for answer in answers]
    for address in addresses:
        if address not in allowed and not is_public(address):
            raise CollectError(host, f"leads to the private address {address}", PUBLIC_ADVICE)
    return addresses[0]


def is_public(address: str) -> bool:
    """True for an address of the open internet, also where an IPv4 address hides in an IPv6 one."""
    parsed: IPv4Address | IPv6Address = ip_address(address)
    if isinstance(parsed, IPv6Address):
        hidden = parsed.ipv4_mapped or parsed.sixtofour
        if parsed in NAT64:
            hidden = IPv4Address(int(parsed) & 0xFFFFFFFF)
        if parsed.teredo is not None or parsed.is_site_local:
            return False
        if hidden is not None:
            return is_public(str(hidden))
    return parsed.is_global and not parsed.is_multicast
