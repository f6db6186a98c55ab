"""The codebook of requests, made ready once."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Requests
from reportedly.coding.syntax.acts import Index, index_frames
from reportedly.terms import RequestStatus


@dataclass(frozen=True, slots=True)
class Book:
    """The words of requests, frames by word, and what an outcome word with its particle gives."""

    words: Requests
    index: Index
    outcomes: dict[str, tuple[RequestStatus, str]]


@cache
def read_book(codebook: Codebook) -> Book:
    """The codebook of requests."""
    words = codebook.read("report/requests.yaml", Requests)
    outcomes = {}
    for status, phrases in (
        (RequestStatus.PENDING, words.pending),
        (RequestStatus.GRANTED, words.granted),
        (RequestStatus.REFUSED, words.refused),
    ):
        for phrase in phrases:
            word, _, particle = phrase.partition(" ")
            outcomes[word] = (status, particle)
    return Book(words, index_frames(words.frames), outcomes)
