"""The codebook of threats, made ready once."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Threats
from reportedly.coding.syntax.acts import Index, index_frames

HARMFUL = "harmful"  # frames that threaten only if what they announce is harm


@dataclass(frozen=True, slots=True)
class Book:
    """The words of threats, and their frames by word."""

    words: Threats
    index: Index


@cache
def read_book(codebook: Codebook) -> Book:
    """The codebook of threats."""
    words = codebook.read("report/threats.yaml", Threats)
    return Book(words, index_frames(words.frames))
