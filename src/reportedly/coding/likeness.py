"""Tell a name from a common word by the company it keeps: the parser's vectors, no list of words.

A word is like a name if its vector points the way of capitals or of given names of the codebook;
a word without a vector is a name nobody has met.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes.actors import Nation
from reportedly.terms import Gender

if TYPE_CHECKING:
    from spacy.vocab import Vocab

LIKE = 0.3  # names lie above 0.35, common words below 0.25
SHORTEST = 3
Vector = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def name_test(vocab: "Vocab") -> Callable[[str], bool]:
    """A test of words in lower case against the vectors of a vocabulary."""
    book = open_codebook()
    given = book.read("given_names.yaml", dict[Gender, list[str]])
    nations = book.read("nations.csv", list[Nation])
    towns = [nation.capital.split("|")[0].removeprefix("=") for nation in nations]
    ways = np.array(
        [
            _way(vocab, towns),
            _way(vocab, (name for names in given.values() for name in names)),
        ]
    )

    @cache
    def is_name(word: str) -> bool:
        if len(word) < SHORTEST:
            return False
        if not vocab.has_vector(word):
            return True
        vector: Vector = np.asarray(vocab.get_vector(word))
        length = float(np.linalg.norm(vector))
        return bool(length) and float((ways @ vector).max()) / length >= LIKE

    return is_name


def _way(vocab: "Vocab", words: Iterable[str]) -> Vector:
    """The mean direction of words."""
    small = (word.lower() for word in words)
    rows = np.array([vocab.get_vector(word) for word in small if vocab.has_vector(word)])
    mean = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean))
