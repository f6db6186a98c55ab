"""Cut text into blocks: paragraphs, or lines where a page was scraped line by line."""

import re
from dataclasses import dataclass
from itertools import pairwise

from reportedly.terms import ZoneType
from reportedly.text import trimmed

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
CLOSED = re.compile(r"[.!?…。！？؟।:;][\"'”’»)\]]*$")  # noqa: RUF001 marks of other scripts
NARROW = 110
LEAST_WIDTH = 30


@dataclass(slots=True)
class Block:
    """A stretch of text that stands by itself. `hint` is what the markup calls it, `main` whether
    it belongs to the main text; both None for plain text. `level` is that of an HTML heading.
    """

    start: int
    end: int
    words: str
    hint: ZoneType | None = None
    main: bool | None = None
    level: int = 0
    linked: float = 0.0
    parents: tuple[int, ...] = ()
    bold: int = 0
    stamp: str | None = None

    @property
    def closed(self) -> bool:
        """True if it ends as a sentence does."""
        return CLOSED.search(self.words[-4:]) is not None


def cut_blocks(text: str) -> list[Block]:
    """The blocks of a plain text, in order; lines of a hard-wrapped paragraph are one block."""
    blocks = []
    for paragraph in _paragraphs(text):
        width = _wrapping(text, paragraph)
        start = paragraph[0][0]
        for line, after in pairwise(paragraph):
            if not _goes_on(text, line, after, width):
                blocks.append(_block(text, start, line[1]))
                start = after[0]
        blocks.append(_block(text, start, paragraph[-1][1]))
    return blocks


def _block(text: str, start: int, end: int) -> Block:
    return Block(start, end, text[start:end])


def _paragraphs(text: str) -> list[list[tuple[int, int]]]:
    """Lines without white space at their ends, in groups parted by blank lines."""
    groups: list[list[tuple[int, int]]] = []
    last = -1
    for hit in LINE.finditer(text):
        start, end = trimmed(text, hit.start(), hit.end())
        if start == end:
            continue
        between = text[last:start] if last >= 0 else ""
        breaks = between.replace("\r\n", "\n")
        if last < 0 or breaks.count("\n") + breaks.count("\r") > 1:
            groups.append([])
        groups[-1].append((start, end))
        last = end
    return groups


def _wrapping(text: str, paragraph: list[tuple[int, int]]) -> int:
    """At how many characters the lines of a paragraph are wrapped; 0 if they are not."""
    width = max(end - start for start, end in paragraph)
    if not LEAST_WIDTH <= width <= NARROW:
        return 0
    closed = sum(CLOSED.search(text[end - 4 : end]) is not None for _, end in paragraph[:-1])
    return width if 2 * closed < len(paragraph) - 1 else 0


def _goes_on(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """True if the next line is the same paragraph: its first word would not have fit here."""
    if not width:
        return False
    half = 2 * (line[1] - line[0]) > width
    if half and text[after[0]].islower() and not CLOSED.search(text[line[0] : line[1]][-4:]):
        return True
    first = text[after[0] : after[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(first) > width
