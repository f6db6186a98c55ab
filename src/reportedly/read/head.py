"""Find the head of a plain-text page: its title, and where byline, date and share bar end."""

import re
from typing import NamedTuple

from reportedly.read.blocks import Block
from reportedly.terms import ZoneType

HEAD_KINDS = frozenset(
    {ZoneType.BYLINE, ZoneType.DATELINE, ZoneType.SHARE_BAR, ZoneType.VIEW_COUNT}
)
FIRST_BLOCKS = 25
LONGEST_TITLE = 250
LONGEST_DEK = 400
LONGEST_STOPPED = 120
LEAST_REPORT = 60
LONG_REPORT = 200
SIGNS = re.compile(r"[\W_]+")


class Head(NamedTuple):
    """`title` is the index of the title's block or -1; blocks before `end` stand in the head."""

    title: int
    end: int


def find_head(blocks: list[Block], names: list[ZoneType | None], title: str | None) -> Head:
    """The head of a page, by its stated title, its furniture, or a first line that heads text."""
    end = _end_of_head(blocks, names)
    stated = _stated_title(blocks, title)
    if stated >= 0:
        return Head(stated, max(end, stated + 1))
    if end:
        return Head(_longest_line(blocks, names, end), end)
    heads = len(blocks) > 1 and names[0] is None and is_headline(blocks[0])
    if heads and any(is_report(block) for block in blocks[1:FIRST_BLOCKS]):
        return Head(0, 1)
    return Head(-1, 0)


def is_report(block: Block) -> bool:
    """True if a block reads as running text: a whole sentence, or long."""
    size = len(block.words)
    return size > LONG_REPORT or (size >= LEAST_REPORT and block.closed)


def is_headline(block: Block) -> bool:
    """True if a block may head other text: short, and no full stop at its end."""
    words = block.words
    return len(words) <= LONGEST_TITLE and not words.endswith((".", ":", ";", ","))


def fold(words: str) -> str:
    """Letters and digits only, to compare what pages print in two places."""
    return SIGNS.sub("", words).casefold()


def _end_of_head(blocks: list[Block], names: list[ZoneType | None]) -> int:
    """One past the last byline, date, share bar or view count before the report begins."""
    end = reports = 0
    kinds = HEAD_KINDS - {ZoneType.DATELINE} if _is_chronicle(blocks, names) else HEAD_KINDS
    for index, block in enumerate(blocks[:FIRST_BLOCKS]):
        if names[index] in kinds:
            end = index + 1
        elif names[index] is None and is_report(block):
            reports += 1
            if reports > 1 or len(block.words) > LONGEST_DEK:
                break
    return end if any(is_report(block) for block in blocks[end:]) else 0


def _is_chronicle(blocks: list[Block], names: list[ZoneType | None]) -> bool:
    """True if two dates or more stand between paragraphs, as headings of what happened then."""
    around = zip(blocks, names[1:], blocks[2:], strict=False)
    dated = (
        name is ZoneType.DATELINE and is_report(before) and is_report(after)
        for before, name, after in around
    )
    return sum(dated) > 1


def _stated_title(blocks: list[Block], title: str | None) -> int:
    wanted = fold(title) if title else ""
    if wanted:
        for index, block in enumerate(blocks[:FIRST_BLOCKS]):
            if len(block.words) <= 2 * len(title or "") and fold(block.words) == wanted:
                return index
    return -1


def _longest_line(blocks: list[Block], names: list[ZoneType | None], end: int) -> int:
    """The longest headline before the first furniture of the head, or else within the head;
    where there is none, a first line that ends with a full stop.
    """
    first = next(index for index in range(end) if names[index] in HEAD_KINDS)
    free = [index for index in range(end) if names[index] is None]
    headlines = [index for index in free if is_headline(blocks[index])]
    above = [index for index in headlines if index < first]
    stopped = [index for index in free[:1] if len(blocks[index].words) <= LONGEST_STOPPED]
    lines = above or headlines or stopped
    return max(lines, key=lambda index: len(blocks[index].words)) if lines else -1
