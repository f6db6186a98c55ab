"""Find which blocks of a page are its main text: by trafilatura, else where text is dense."""

import logging
import re
from collections import Counter

from reportedly.read.blocks import Block
from reportedly.read.head import is_report
from reportedly.read.hints import RULING

WORD = re.compile(r"\w+")
GRAM = 5
SHARED = 0.6
LEAST_MAIN = 120
MOST_ELEMENTS = 30_000
MOST_LINKED = 0.5


def mark_main(blocks: list[Block], markup: str, elements: int) -> None:
    """Set `main` of every block; some block is main, however odd the page."""
    text = _extract(markup) if elements <= MOST_ELEMENTS else ""
    _mark_shared(blocks, text)
    if sum(len(block.words) for block in blocks if block.main) < LEAST_MAIN:
        _mark_dense(blocks)
    _fill_gaps(blocks)


def _extract(markup: str) -> str:
    """The main text as trafilatura sees it; empty if it finds none or fails."""
    from trafilatura import bare_extraction  # noqa: PLC0415 heavy: kept out of --help

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(markup, include_comments=False, with_metadata=False)
    except Exception:  # whatever a broken page does to it: the rule of density stands in
        return ""
    return (getattr(found, "text", None) or "") if found is not None else ""


def _mark_shared(blocks: list[Block], text: str) -> None:
    """A block is main if most runs of five words in it are in the main text."""
    lines = {" ".join(WORD.findall(line)) for line in text.splitlines()}
    found = WORD.findall(text)
    grams = {tuple(found[at : at + GRAM]) for at in range(len(found) - GRAM + 1)}
    for block in blocks:
        words = WORD.findall(block.words)
        own = [tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)]
        shared = sum(gram in grams for gram in own) >= SHARED * len(own) if own else False
        block.main = block.hint not in RULING and (shared or " ".join(words) in lines)


def _mark_dense(blocks: list[Block]) -> None:
    """The element with the most running text in it or in its children holds the main text."""
    scores: Counter[int] = Counter()
    for block in blocks:
        if is_report(block) and _may_be_main(block):
            for far, parent in enumerate(block.parents[:3]):
                scores[parent] += round(len(block.words) * (1.0, 1.0, 0.6)[far])
    best = max(scores, key=lambda parent: (scores[parent], -parent), default=None)
    for block in blocks:
        block.main = _may_be_main(block) and (best is None or best in block.parents)
    if not any(block.main for block in blocks):
        for block in blocks:
            block.main = True


def _fill_gaps(blocks: list[Block]) -> None:
    """Between main paragraphs, what stands in the same element is main too: no text is lost."""
    main = [index for index, block in enumerate(blocks) if block.main]
    homes = Counter(block.parents[1] for block in blocks if block.main and len(block.parents) > 1)
    if not homes:
        return
    home = max(homes, key=lambda parent: (homes[parent], -parent))
    for index in range(main[0], main[-1]):
        block = blocks[index]
        if home in block.parents[1:2] and _may_be_main(block):
            block.main = True


def _may_be_main(block: Block) -> bool:
    return block.hint is None and block.linked < MOST_LINKED
