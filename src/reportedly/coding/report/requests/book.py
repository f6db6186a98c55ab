"""The codebook of requests, made ready once."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Requests
from reportedly.coding.syntax.acts import Index, index_frames
from reportedly.terms import RequestStatus


@dataclass(frozen=True, slots=True)
class Book:
    """The words of requests, frames by word, and the status that an outcome word gives."""

    words: Requests
    index: Index
    outcomes: dict[str, RequestStatus]


@cache
def read_book(codebook: Codebook) -> Book:
    """The codebook of requests."""
    words = codebook.read("report/requests.yaml", Requests)
    outcomes = dict.fromkeys(words.pending, RequestStatus.PENDING)
    outcomes |= dict.fromkeys(words.granted, RequestStatus.GRANTED)
    outcomes |= dict.fromkeys(words.refused, RequestStatus.REFUSED)
    return Book(words, index_frames(words.frames), outcomes)
