"""Zones of an HTML page: what its markup calls a block, what its words say, whether it is main."""

from reportedly.codebook import Codebook
from reportedly.model import Zone
from reportedly.read.blocks import Block
from reportedly.read.composites import split_composites
from reportedly.read.furniture import is_comment_head, is_related_head, looks_like_names, name_line
from reportedly.read.head import HEAD_KINDS, fold, is_report
from reportedly.read.hints import RULING
from reportedly.read.vocabulary import Vocabulary, read_vocabulary
from reportedly.read.zones import emit
from reportedly.terms import ZoneType

MERGED = frozenset({ZoneType.NAVIGATION, ZoneType.SHARE_BAR, ZoneType.TAGS, ZoneType.DATELINE})
LINKED = 0.8
LONGEST_LABEL = 200
LONGEST_CAPTION = 700
LONGEST_HEADING = 160
LONGEST_SECTION = 3
FURNITURE_OF_MAIN = frozenset({ZoneType.BYLINE, ZoneType.DATELINE})


def zone_page(blocks: list[Block], book: Codebook, titles: list[str]) -> tuple[Zone, ...]:
    """The zones of a page whose main blocks are marked; `titles` as the page states them."""
    words = read_vocabulary(book)
    parts = split_composites(blocks, words)
    kinds = _Kinds(parts, words, _find_title(parts, titles)).all()
    if ZoneType.BODY not in kinds:
        main = [index for index, block in enumerate(parts) if block.main]
        for index in main or range(len(parts)):
            kinds[index] = ZoneType.BODY
    return emit(*_merged(parts, kinds), book)


def _find_title(blocks: list[Block], titles: list[str]) -> int:
    """The block that prints a stated title, a first-level heading if one does; else the first
    first-level heading that stands with the report.
    """
    wanted = {fold(title) for title in titles}
    free = [index for index, block in enumerate(blocks) if block.hint not in RULING]
    same = [index for index in free if fold(blocks[index].words) in wanted]
    heads = [index for index in free if blocks[index].level == 1]
    reports = (index for index in free if blocks[index].main and is_report(blocks[index]))
    first = next(reports, len(blocks))
    choices = (
        [index for index in same if blocks[index].level == 1],
        [index for index in same if index < first],
        [index for index in heads if blocks[index].main],
        [index for index in heads if index < first][-1:],
    )
    return next((indices[0] for indices in choices if indices), -1)


class _Kinds:
    """The blocks of one page on their way to kinds."""

    def __init__(self, blocks: list[Block], words: Vocabulary, title: int) -> None:
        self.blocks, self.words, self.title = blocks, words, title
        reports = [
            index
            for index, block in enumerate(blocks)
            if block.main and is_report(block) and index != title and block.hint is None
        ]
        self.first = reports[0] if reports else len(blocks)
        self.last = reports[-1] if reports else -1
        self.in_links = False

    def all(self) -> list[ZoneType]:
        """What each block is, in order."""
        return [self._kind(index, block) for index, block in enumerate(self.blocks)]

    def _kind(self, index: int, block: Block) -> ZoneType:
        if index == self.title:
            return ZoneType.TITLE
        if block.hint is not None and self._fits(block):
            self.in_links = block.hint is ZoneType.RELATED_LINK and block.level > 0
            return block.hint
        if block.main:
            self.in_links = False
            return self._main(index, block)
        return self._beside(index, block)

    def _fits(self, block: Block) -> bool:
        """True if a block can be what its markup calls it; bylines are no paragraphs."""
        if block.hint in RULING:
            return True
        longest = LONGEST_LABEL
        if block.hint in {ZoneType.CAPTION, ZoneType.DEK}:
            longest = LONGEST_CAPTION
        return len(block.words) <= longest

    def _main(self, index: int, block: Block) -> ZoneType:
        """In the main text: what its words tell, a heading, or BODY."""
        if index < self.title and not is_report(block):
            return ZoneType.OTHER
        inside = self.first < index < self.last
        if self._is_heading(block, inside=inside):
            return ZoneType.HEADING
        name = name_line(block.words, self.words)
        if name is not None and not (inside and name in FURNITURE_OF_MAIN):
            return name
        if block.linked > LINKED and not block.closed:
            return ZoneType.RELATED_LINK
        signed = index > self.first and self.words.signed.match(block.words)
        return ZoneType.BYLINE if signed else ZoneType.BODY

    def _is_heading(self, block: Block, *, inside: bool) -> bool:
        """True for the elements of headings, and for whole lines in bold between paragraphs."""
        if block.level > 1:
            return len(block.words) <= LONGEST_HEADING
        return inside and block.bold >= len(block.words) and not block.closed and not block.linked

    def _beside(self, index: int, block: Block) -> ZoneType:
        """Beside the main text: the head's labels, lists of links, comments, navigation."""
        if 0 <= self.title < index < self.first:
            return self._below_title(index, block)
        if is_related_head(block.words, self.words):
            self.in_links = True
            return ZoneType.RELATED_LINK
        if is_comment_head(block.words, self.words) or is_report(block):
            self.in_links = False
            return ZoneType.OTHER
        return name_line(block.words, self.words) or self._link(index, block)

    def _link(self, index: int, block: Block) -> ZoneType:
        """A line that is a link: to another page below the report, to a section elsewhere."""
        if self.in_links and len(block.words) <= LONGEST_LABEL:
            return ZoneType.RELATED_LINK
        if block.linked <= LINKED:
            return ZoneType.OTHER
        headline = index > self.last and len(block.words.split()) > LONGEST_SECTION
        return ZoneType.RELATED_LINK if headline else ZoneType.NAVIGATION

    def _below_title(self, index: int, block: Block) -> ZoneType:
        """Between title and report: byline beside a date, dek if it is a sentence, else OTHER."""
        name = name_line(block.words, self.words)
        if name is not None:
            return name
        if looks_like_names(block.words, self.words) and not block.closed:
            beside = self.blocks[max(0, index - 1) : index + 2]
            if any(other.hint in HEAD_KINDS or self._is_date(other) for other in beside):
                return ZoneType.BYLINE
            return ZoneType.NAVIGATION if block.linked > LINKED else ZoneType.OTHER
        if block.linked > LINKED:
            return ZoneType.RELATED_LINK
        return ZoneType.DEK if block.closed or len(block.words.split()) > 5 else ZoneType.OTHER

    def _is_date(self, block: Block) -> bool:
        return name_line(block.words, self.words) is ZoneType.DATELINE


def _merged(blocks: list[Block], kinds: list[ZoneType]) -> tuple[list[Block], list[ZoneType]]:
    """The entries of one menu, share bar or list of tags are one zone."""
    found: list[Block] = []
    named: list[ZoneType] = []
    for block, kind in zip(blocks, kinds, strict=True):
        if named and kind in MERGED and named[-1] is kind:
            before = found[-1]
            found[-1] = Block(before.start, block.end, before.words)
        else:
            found.append(block)
            named.append(kind)
    return found, named
