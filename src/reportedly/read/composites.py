"""Part lines that say several things: `by A. Author | 12 May 2024 | 87 views`."""

import re
from dataclasses import replace

from reportedly.read.blocks import Block
from reportedly.read.dates import read_date
from reportedly.read.furniture import cover, name_line
from reportedly.read.hints import RULING
from reportedly.read.vocabulary import Vocabulary
from reportedly.terms import ZoneType
from reportedly.text import trimmed

PARTS = re.compile(r"\s*[|•·∙‖¦\n]\s*|\s+[-–—]\s+")
DATE_START = re.compile(r"(?<=\s)(?=(?:[^\W\d_]{3,12}\.?\s+)?\d{1,4}[./,\s-])")
LONGEST = 160


def split_composites(blocks: list[Block], words: Vocabulary) -> list[Block]:
    """The blocks, with such lines as their parts, if each part is furniture of another kind."""
    found: list[Block] = []
    for block in blocks:
        parts = _parts(block, words) if _may_be_composite(block) else []
        kinds = _kinds(parts, words) if len(parts) > 1 else []
        if len(set(kinds)) > 1 and None not in kinds:
            found += [replace(part, hint=kind) for part, kind in zip(parts, kinds, strict=True)]
        else:
            found.append(block)
    return found


def _kinds(parts: list[Block], words: Vocabulary) -> list[ZoneType | None]:
    """What each part is; beside a date, names are who wrote it and `3 min read` is no report."""
    kinds = [name_line(part.words, words) for part in parts]
    if ZoneType.DATELINE in kinds:
        kinds = [
            ZoneType.SHARE_BAR if kind is None and cover(part.words, words.share, 0.0) else kind
            for kind, part in zip(kinds, parts, strict=True)
        ]
    if kinds[0] is None and kinds[1] is ZoneType.DATELINE and _may_be_name(parts[0].words):
        kinds[0] = ZoneType.BYLINE
    return kinds


def _may_be_name(words: str) -> bool:
    """True for two to four words that all begin with a capital."""
    names = words.split()
    return 2 <= len(names) <= 4 and all(name[0].isupper() for name in names)


def _may_be_composite(block: Block) -> bool:
    if block.hint in RULING or block.level or len(block.words) > LONGEST:
        return False
    return not block.words.endswith(".")


def _parts(block: Block, words: Vocabulary) -> list[Block]:
    """The stretches between separators; a date or a number of views at the end is one too."""
    cuts = [(hit.start(), hit.end()) for hit in PARTS.finditer(block.words)]
    for hit in words.views.finditer(block.words):
        if hit.start() > 0 and not any(cut[1] == hit.start() for cut in cuts):
            cuts.append((hit.start(), hit.start()))
    if not cuts:
        cuts = _date_cut(block.words, words)
    edges = [0, *(at for cut in sorted(cuts) for at in cut), len(block.words)]
    stretches = [
        trimmed(block.words, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]
    return [
        replace(
            block, start=block.start + start, end=block.start + end, words=block.words[start:end]
        )
        for start, end in stretches
        if start < end
    ]


def _date_cut(line: str, words: Vocabulary) -> list[tuple[int, int]]:
    """Where the date at the end of a line begins: `By A. Author 12 May 2024`."""
    if read_date(line, words.months) is None:
        return []
    for hit in reversed(list(DATE_START.finditer(line))):
        if read_date(line[hit.start() :], words.months) is not None:
            return [(hit.start(), hit.start())]
    return []
