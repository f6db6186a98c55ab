"""The words of number of a codebook, ready for looking up."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.words import QuantityWords
from reportedly.terms import Bound

ARTICLES = ("a", "half", "few")  # which stand before words of number: "half a million", "a few"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of number of one codebook; `openers` are those that a number may begin with."""

    values: dict[str, float]
    openers: frozenset[str]
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
        openers=frozenset((*words.numbers, *scales, *words.vague, *ARTICLES)),
        scales=frozenset(scales),
        vague=frozenset(words.vague),
        before={tuple(phrase.split()): bound for phrase, bound in words.before.items()},
        after={tuple(phrase.split()): bound for phrase, bound in words.after.items()},
        words=words,
    )
