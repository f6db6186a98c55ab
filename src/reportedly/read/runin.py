"""Find run-in headings: paragraphs that open with a short, verbless sentence of their own."""

import re
from functools import cache
from typing import NamedTuple

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Openers
from reportedly.model import Zone
from reportedly.read.blocks import Block
from reportedly.terms import ZoneType

OPENER = re.compile(r"[^\W_][^.!?\n]{2,80}?[.!?][”\"’»]?(?=\s+[“\"‘«(]?[^\W_a-z])")
WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
MOST_WORDS = 9
LEAST_REST = 60
LEAST_HEADINGS = 2
PAST = re.compile(r"[^\W\d_]{2,}ed$")


def find_run_ins(bodies: list[Block], book: Codebook) -> list[Zone]:
    """Headings inside their paragraphs; one alone is an accident of style, so two are wanted."""
    openers = _openers(book)
    zones = [
        Zone(block.start, block.start + size, type=ZoneType.HEADING)
        for block in bodies
        if (size := _opening_size(block, openers))
    ]
    return zones if len(zones) >= LEAST_HEADINGS else []


def _opening_size(block: Block, openers: "_Openers") -> int:
    """How many characters the heading at a block's start has; bold type tells, else the words."""
    bold = block.words[: block.bold].rstrip()
    if bold.endswith((".", ":", "?", "!")) and len(bold) < len(block.words):
        return len(bold)
    hit = OPENER.match(block.words[:120])
    if hit is None or len(block.words) - hit.end() < LEAST_REST:
        return 0
    words = [word.lower().replace("’", "'") for word in WORD.findall(hit[0])]
    if not 1 < len(words) <= MOST_WORDS or words[0] in openers.first:
        return 0
    return 0 if any(word in openers.finite or PAST.match(word) for word in words) else hit.end()


class _Openers(NamedTuple):
    finite: frozenset[str]
    first: frozenset[str]


@cache
def _openers(book: Codebook) -> _Openers:
    data = book.read("pages/openers.yaml", Openers)
    return _Openers(frozenset(data.finite), frozenset(data.first))
