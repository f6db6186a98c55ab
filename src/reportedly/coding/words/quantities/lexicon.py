"""The words of number of a codebook, ready for looking up."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.words import QuantityWords
from reportedly.terms import Bound


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of number of one codebook."""

    values: dict[str, float]
    scales: frozenset[str]
    vague: frozenset[str]
    before: dict[tuple[str, ...], Bound]
    after: dict[tuple[str, ...], Bound]
    words: QuantityWords


@cache
def lexicon_of(codebook: Codebook) -> Lexicon:
    """The lexicon of a codebook, built once."""
    words = codebook.read("quantities.yaml", QuantityWords)
    scales = {word: float(value) for word, value in words.scales.items()}
    return Lexicon(
        values={**{word: float(value) for word, value in words.numbers.items()}, **scales},
        scales=frozenset(scales),
        vague=frozenset(words.vague),
        before={tuple(phrase.split()): bound for phrase, bound in words.before.items()},
        after={tuple(phrase.split()): bound for phrase, bound in words.after.items()},
        words=words,
    )
