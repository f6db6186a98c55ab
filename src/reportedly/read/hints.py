"""What the markup calls a part of a page: its tag, its role, the words of its class and id."""

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Markup
from reportedly.read.blocks import Block
from reportedly.terms import ZoneType

if TYPE_CHECKING:
    from lxml.etree import _Element

CUT = re.compile(r"[-_:]+|(?<=[a-z])(?=[A-Z])")
WHOLE_PAGE = frozenset({"html", "body", "main", "article"})
RULING = frozenset({ZoneType.OTHER, ZoneType.RELATED_LINK, ZoneType.NAVIGATION})
LONGEST_CLASS = 300


class Hints:
    """The names of a codebook's markup table, ready to be looked up."""

    def __init__(self, data: Markup) -> None:
        self.tags = {tag: ZoneType(kind) for tag, kind in data.tags.items()}
        self.roles = {role: ZoneType(kind) for role, kind in data.roles.items()}
        self.names = {name: ZoneType(kind) for kind, names in data.zones.items() for name in names}
        self.whole = frozenset(data.whole)
        self.negations = frozenset(data.not_zones)
        self._known: dict[str, ZoneType | None] = {}

    def of(self, element: "_Element") -> ZoneType | None:
        """What an element says that it is."""
        if element.tag in WHOLE_PAGE:
            return None
        names = f"{element.get('class') or ''} {element.get('id') or ''}"[:LONGEST_CLASS]
        if names != " ":
            hint = self._named(names)
            if hint is not None:
                return hint
        role = element.get("role")
        return (self.roles.get(role) if role else None) or self.tags.get(element.tag)

    def settle(
        self, blocks: list[Block], marks: list[tuple[int, ...]], named: list[ZoneType]
    ) -> None:
        """Give each block the hint of the elements around it: the outermost that rules, else the
        innermost. An element that holds most of the running text is no furniture.
        """
        sizes = [0] * len(named)
        total = 0
        for block, mark in zip(blocks, marks, strict=True):
            size = len(block.words) if block.closed and block.linked < 0.5 else 0
            total += size
            for index in mark:
                sizes[index] += size
        for block, mark in zip(blocks, marks, strict=True):
            kinds = [named[index] for index in mark if 2 * sizes[index] <= max(total, 1)]
            ruling = [kind for kind in kinds if kind in RULING]
            block.hint = ruling[0] if ruling else (kinds[-1] if kinds else None)

    def _named(self, names: str) -> ZoneType | None:
        if names not in self._known:
            found = (self._token(token) for token in names.split())
            self._known[names] = next((kind for kind in found if kind is not None), None)
        return self._known[names]

    def _token(self, token: str) -> ZoneType | None:
        """By the whole class name, by two neighbouring words of it, by one."""
        words = [word.lower() for word in CUT.split(token) if word]
        if not words or words[0] in self.negations:
            return None
        whole = self.names.get("-".join(words))
        if whole is not None:
            return whole
        pairs = (f"{one}-{two}" for one, two in pairwise(words))
        singles = (word for word in words if word not in self.whole)
        return next((self.names[name] for name in (*pairs, *singles) if name in self.names), None)


@cache
def read_hints(book: Codebook) -> Hints:
    """The markup table of a codebook."""
    return Hints(book.read("pages/markup.yaml", Markup))
