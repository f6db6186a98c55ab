"""HTML to the text that a reader of the page sees, in blocks that know how the markup calls them.

The text is made once, in document order: white space collapsed, blocks parted by a blank line,
<br> as a line end. Every offset of the document is into this text.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Markup
from reportedly.read.blocks import Block
from reportedly.read.hints import Hints, read_hints
from reportedly.terms import ZoneType

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = re.compile(r"[ \t\n\r\f\v\u200b\ufeff]+")
BLANKS = re.compile(r"[ \t\f\v\u200b\ufeff]+")
EDGES = re.compile(r" *\n *")
BREAKS = re.compile(r"\n{2,}")
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
KEPT_PARENTS = 4
HEADING = re.compile(r"h([1-6])$")
GAP = "\n\n"


@dataclass(slots=True)
class Page:
    """A page as its reader sees it; `tree` is the parsed markup, for what it states of itself."""

    text: str
    blocks: list[Block]
    tree: "_Element"
    elements: int


def render_page(markup: str, book: Codebook) -> Page:
    """The visible text of a page and its blocks; empty if the markup holds no element."""
    from lxml import etree  # noqa: PLC0415 heavy: kept out of --help

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    clean = markup.replace("\x00", " ").encode("utf-8", errors="replace")
    try:
        tree = etree.fromstring(clean, parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        return Page("", [], etree.Element("html"), 0)
    writer = _Writer(_tables(book), read_hints(book))
    walker = etree.iterwalk(tree, events=("start", "end", "pi"))
    for event, element in walker:
        if event == "start":
            if writer.is_unseen(element):
                walker.skip_subtree()
            writer.open(element)
        else:
            writer.close(element, event)
    writer.flush()
    blocks = writer.settled()
    return Page(GAP.join(block.words for block in blocks), blocks, tree, writer.serial)


@dataclass(frozen=True, slots=True)
class _Tables:
    unseen: frozenset[str]
    blocks: frozenset[str]
    running: frozenset[str]


@cache
def _tables(book: Codebook) -> _Tables:
    data = book.read("pages/markup.yaml", Markup)
    return _Tables(*map(frozenset, (data.unseen, data.blocks, data.running)))


@dataclass(slots=True)
class _Writer:
    """Collects text while the tree is walked; a block ends where a block element does."""

    tables: _Tables
    hints: Hints
    serial: int = 0
    blocks: list[Block] = field(default_factory=list)
    marks: list[tuple[int, ...]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    marked: list[int] = field(default_factory=list)
    named: list[ZoneType] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    bolds: int = 0
    bold: int = 0
    level: int = 0
    paragraphs: int = 0
    pre: int = 0
    stamp: str | None = None
    unseen: bool = False
    length: int = 0

    def is_unseen(self, element: "_Element") -> bool:
        """True for what a browser does not show."""
        if element.tag in self.tables.unseen:
            return True
        attributes = element.attrib
        style = attributes.get("style")
        return "hidden" in attributes or (style is not None and INVISIBLE.search(style) is not None)

    def open(self, element: "_Element") -> None:
        """Enter an element."""
        self.unseen = self.is_unseen(element)
        if self.unseen:
            return
        tag = element.tag
        self.serial += 1
        if self._breaks(element):
            self.flush()
            self.path.append(self.serial)
        hint = self.hints.of(element)
        self.marked.append(len(self.named) if hint is not None else -1)
        if hint is not None:
            self.named.append(hint)
        self._count(element, 1)
        if tag == "br":
            self.pieces.append("\n")
        elif tag == "a" and self.pieces and not self.pieces[-1][-1:].isspace():
            before = element.getprevious()
            if before is not None and before.tag == "a" and not before.tail:
                self._write(" ")
        if tag == "time" and element.get("datetime"):
            self.stamp = element.get("datetime")
        self._write(element.text)

    def close(self, element: "_Element", event: str) -> None:
        """Leave an element; its tail belongs to its parent."""
        if event == "end":
            if self.unseen:
                self.unseen = False
            else:
                if self._breaks(element):
                    self.flush()
                    self.path.pop()
                self._count(element, -1)
                self.marked.pop()
        self._write(element.tail)

    def flush(self) -> None:
        """End the block that is being written."""
        words = EDGES.sub("\n", "".join(self.pieces)).strip()
        if words:
            linked = self.linked / max(1, len(words))
            for part in BREAKS.split(words):
                self._add(part, min(1.0, linked))
        self.pieces.clear()
        self.linked = self.bold = 0
        self.stamp = None

    def settled(self) -> list[Block]:
        """All blocks with the hints of the elements around them."""
        self.hints.settle(self.blocks, self.marks, self.named)
        return self.blocks

    def _add(self, words: str, linked: float) -> None:
        start = self.length + (len(GAP) if self.blocks else 0)
        self.length = start + len(words)
        block = Block(start, self.length, words, level=self.level, linked=linked, stamp=self.stamp)
        block.parents = tuple(self.path[-KEPT_PARENTS:][::-1])
        block.bold = min(self.bold, len(words))
        self.blocks.append(block)
        self.marks.append(tuple(mark for mark in self.marked if mark >= 0)[:KEPT_PARENTS])

    def _breaks(self, element: "_Element") -> bool:
        """A time is a block of its own unless it stands in running text."""
        if element.tag == "time":
            return self.paragraphs == 0
        return element.tag in self.tables.blocks

    def _count(self, element: "_Element", step: int) -> None:
        """Which kinds of element are open."""
        tag = str(element.tag)
        if tag == "a":
            self.links += step
        elif tag in {"b", "strong"}:
            self.bolds += step
        elif tag == "pre":
            self.pre += step
        if tag in self.tables.running:
            self.paragraphs += step
            heading = HEADING.match(tag)
            if heading:
                self.level = int(heading[1]) if step > 0 else 0

    def _write(self, words: str | None) -> None:
        if not words:
            return
        if self.pre:
            self.pieces.append(BLANKS.sub(" ", words.replace("\r\n", "\n")))
            return
        flat = SPACE.sub(" ", words)
        if flat == " " and (not self.pieces or self.pieces[-1][-1:].isspace()):
            return
        if flat[0] == " " and self.pieces and self.pieces[-1].endswith((" ", "\n")):
            flat = flat[1:]
        if self.links:
            self.linked += len(flat)
        if self.bolds and (self.bold or not self.pieces):
            self.bold += len(flat)
        self.pieces.append(flat)
