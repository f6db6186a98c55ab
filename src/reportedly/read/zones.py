"""Zones of plain text: what each paragraph or line of it is. Report text is never lost."""

import re
from bisect import bisect_left
from itertools import accumulate

from reportedly.codebook import Codebook
from reportedly.model import Zone
from reportedly.read.blocks import Block, cut_blocks
from reportedly.read.composites import split_composites
from reportedly.read.furniture import is_comment_head, is_related_head, looks_like_names, name_line
from reportedly.read.head import Head, find_head, fold, is_headline, is_report
from reportedly.read.runin import find_run_ins
from reportedly.read.vocabulary import Vocabulary, read_vocabulary
from reportedly.read.wire import find_dateline
from reportedly.terms import ZoneType
from reportedly.text import trimmed

PLACED = re.compile(r"\s(?:in|at|for|of)\s")
LONGEST_HEADING = 120
LONGEST_LINK = 160
MOST_LINKS = 20
DATELINED = 3
SHORT = 8
LABEL = 5
SCRAPED = frozenset({ZoneType.NAVIGATION, ZoneType.OTHER})


def zone_text(
    text: str, book: Codebook, title: str | None = None, source: str | None = None
) -> tuple[Zone, ...]:
    """The zones of a plain text; a text of one paragraph is all BODY."""
    start, end = trimmed(text, 0, len(text))
    words = read_vocabulary(book)
    if not any(mark in text[start:end] for mark in "\r\n"):
        return tuple(body_zones([Block(start, end, text[start:end])], book))
    blocks = split_composites(cut_blocks(text), words)
    kinds = _Plain(blocks, words, title, source).kinds()
    if ZoneType.BODY not in kinds:
        kinds = [ZoneType.BODY] * len(blocks)
    return emit(blocks, kinds, book)


def emit(blocks: list[Block], kinds: list[ZoneType], book: Codebook) -> tuple[Zone, ...]:
    """One zone a block, with the datelines and run-in headings inside their BODY."""
    bodies = [block for block, kind in zip(blocks, kinds, strict=True) if kind is ZoneType.BODY]
    zones = body_zones(bodies, book)
    zones += [
        Zone(block.start, block.end, type=kind)
        for block, kind in zip(blocks, kinds, strict=True)
        if kind is not ZoneType.BODY
    ]
    return tuple(sorted(zones, key=lambda zone: (zone.start, -zone.end, zone.type)))


def body_zones(bodies: list[Block], book: Codebook) -> list[Zone]:
    """BODY zones, and the DATELINE and the run-in HEADINGs that lie inside them."""
    zones = [Zone(block.start, block.end, type=ZoneType.BODY) for block in bodies]
    wires = read_vocabulary(book).wires
    for block in bodies[:DATELINED]:
        line = find_dateline(block.words, wires)
        if line is not None:
            end = trimmed(block.words, 0, line.end)[1]
            zones.append(Zone(block.start, block.start + end, type=ZoneType.DATELINE))
            break
    return zones + (find_run_ins(bodies, book) if len(bodies) > 1 else [])


class _Plain:
    """The blocks of one plain text on their way to kinds; each step fills what it can tell."""

    def __init__(
        self, blocks: list[Block], words: Vocabulary, title: str | None, source: str | None
    ) -> None:
        self.blocks, self.words = blocks, words
        self.names = [self._name(block, source) for block in blocks]
        if self.names[0] is ZoneType.BYLINE:
            self.names[0] = None
        self.head: Head = find_head(blocks, self.names, title)
        self.reports = [
            index
            for index, block in enumerate(blocks)
            if self.names[index] is None and index >= self.head.end and is_report(block)
        ]
        sizes = [len(blocks[index].words) for index in self.reports]
        self.written = list(accumulate(sizes, initial=0))
        self.found: list[ZoneType | None] = [None] * len(blocks)

    def kinds(self) -> list[ZoneType]:
        """What each block is."""
        self._name_head()
        self._name_comments()
        self._name_links()
        for index in range(len(self.blocks)):
            if self.found[index] is None:
                self.found[index] = self._rest(index)
        return [kind or ZoneType.BODY for kind in self.found]

    def _name(self, block: Block, source: str | None) -> ZoneType | None:
        if source and len(block.words) <= 2 * len(source) and fold(block.words) == fold(source):
            return ZoneType.NAVIGATION
        return name_line(block.words, self.words)

    def _name_head(self) -> None:
        """Title, what stands above it, and dek, byline and captions below it."""
        for index in range(self.head.end):
            block, name = self.blocks[index], self.names[index]
            if index == self.head.title:
                self.found[index] = ZoneType.TITLE
            elif index < self.head.title:
                self.found[index] = name or self._above(block)
            else:
                self.found[index] = name or self._below(index)

    def _above(self, block: Block) -> ZoneType:
        """Above the title of a scraped page stands the outlet's name; longer lines stay report."""
        if is_report(block):
            return ZoneType.BODY
        scraped = any(name in SCRAPED for name in self.names[: self.head.title])
        label = scraped and not block.closed and len(block.words.split()) <= LABEL
        return ZoneType.NAVIGATION if label else ZoneType.HEADING

    def _below(self, index: int) -> ZoneType:
        """A line of names beside a date is a byline; other labels are captions; the rest heads."""
        block = self.blocks[index]
        short = len(block.words.split()) <= SHORT and not block.closed
        if short and looks_like_names(block.words, self.words):
            return ZoneType.BYLINE if self._is_by_date(index) else ZoneType.CAPTION
        if short and self._is_by_date(index) and self._names_desk(block):
            return ZoneType.BYLINE
        return ZoneType.DEK

    def _is_by_date(self, index: int) -> bool:
        beside = self.names[max(0, index - 1) : index + 2]
        return ZoneType.DATELINE in beside or self._names_desk(self.blocks[index])

    def _names_desk(self, block: Block) -> bool:
        """True for `Political desk` and `Staff in Kyiv`: the desk ends the name."""
        named = PLACED.split(block.words, maxsplit=1)[0].split()
        return bool(named) and named[-1].lower() in self.words.desks

    def _name_comments(self) -> None:
        """What follows the head of the readers' comments is theirs, if most report is before."""
        for index, block in enumerate(self.blocks):
            if is_comment_head(block.words, self.words) and self._is_tail(index):
                for later in range(index, len(self.blocks)):
                    self.found[later] = self._furniture(later) or ZoneType.OTHER
                return

    def _is_tail(self, index: int) -> bool:
        """True if report stands before this block and less than a third of it after."""
        before = self.written[bisect_left(self.reports, index)]
        after = self.written[-1] - before
        return before > 0 and 2 * after <= before

    def _furniture(self, index: int) -> ZoneType | None:
        name = self.names[index]
        return name if name in {ZoneType.NAVIGATION, ZoneType.TAGS, ZoneType.SHARE_BAR} else None

    def _name_links(self) -> None:
        """After `Read next` come headlines of other pages, until report or furniture goes on."""
        left = 0
        for index, block in enumerate(self.blocks):
            if self.found[index] is not None:
                left = 0
            elif index and is_related_head(block.words, self.words):
                left = MOST_LINKS if self.reports and index > self.reports[0] else 0
                self.found[index] = ZoneType.RELATED_LINK
            elif left and self.names[index] is None and self._is_link(block):
                left -= 1
                self.found[index] = ZoneType.RELATED_LINK
            else:
                left = 0

    def _is_link(self, block: Block) -> bool:
        return len(block.words) <= LONGEST_LINK and not block.words.endswith((".", ":", ";"))

    def _rest(self, index: int) -> ZoneType:
        """Below the head: furniture by its words, headings by what follows, all else BODY."""
        block, name = self.blocks[index], self.names[index]
        more = any(at > index for at in self.reports[-1:])
        if name in {ZoneType.DATELINE, ZoneType.BYLINE} and more and self._after_report(index):
            return ZoneType.HEADING if name is ZoneType.DATELINE else ZoneType.BODY
        if name is not None:
            return name
        if self.words.signed.match(block.words) and self._signs_off(index):
            return ZoneType.BYLINE
        return ZoneType.HEADING if more and self._heads(index) else ZoneType.BODY

    def _after_report(self, index: int) -> bool:
        return bool(self.reports) and self.reports[0] < index

    def _signs_off(self, index: int) -> bool:
        return (
            self.blocks[index].words.startswith(("(", "["))
            or not self.reports
            or (index > self.reports[-1] or index == len(self.blocks) - 1)
        )

    def _heads(self, index: int) -> bool:
        """True if a short line without a full stop stands right above running text."""
        block, after = self.blocks[index], index + 1
        if len(block.words) > LONGEST_HEADING or not is_headline(block):
            return False
        return after < len(self.blocks) and self.names[after] is None
