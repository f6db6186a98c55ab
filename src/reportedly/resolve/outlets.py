"""The registry of outlets: who publishes, what it is, and how far it can be trusted."""

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.resolve import Outlet

EDGE = re.compile(r"^(?:the|by|source|via)\b[\s:]*|[\s.,:;|]+$", re.IGNORECASE)
SPACE = re.compile(r"\s+")


class Outlets:
    """Known outlets by any of their names and by host."""

    def __init__(self, rows: Iterable[Outlet]) -> None:
        rows = list(rows)
        self.by_name = {plain(name): row for row in rows for name in row.names}
        self.by_host = {host.lower(): row for row in rows for host in row.hosts}

    def named(self, name: str | None) -> Outlet | None:
        """The outlet with a name; None if the registry has none."""
        return None if name is None else self.by_name.get(plain(name))

    def at(self, url: str | None) -> Outlet | None:
        """The outlet that an address belongs to, by its host or a domain above it."""
        host = urlsplit(url).hostname if url else None
        while host and "." in host:
            if host in self.by_host:
                return self.by_host[host]
            host = host.partition(".")[2]
        return None


@cache
def read_outlets(codebook: Codebook) -> Outlets:
    """The registry of a codebook."""
    return Outlets(codebook.read("outlets.yaml", list[Outlet]))


def plain(name: str) -> str:
    """A name folded for comparison: without article, "by", case and marks at its end."""
    return SPACE.sub(" ", EDGE.sub("", EDGE.sub("", name.strip()))).lower()
