"""The codebook of likelihood, made ready once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Likelihood, Likelihoods
from reportedly.terms import Band


@dataclass(frozen=True, slots=True)
class Book:
    """Cues by base form, bands by adjective, and the phrases as one pattern."""

    words: Likelihoods
    cues: dict[str, tuple[Likelihood, ...]]
    levels: dict[str, Band]
    phrases: dict[str, Likelihood]
    phrase: re.Pattern[str]
    ahead: re.Pattern[str]


@cache
def read_book(codebook: Codebook) -> Book:
    """The codebook of likelihood."""
    words = codebook.read("report/likelihood.yaml", Likelihoods)
    cues: dict[str, tuple[Likelihood, ...]] = {}
    for cue in words.cues:
        cues[cue.words] = (*cues.get(cue.words, ()), cue)
    return Book(
        words,
        cues,
        {word: level.band for level in words.levels for word in level.words},
        {phrase.words: phrase for phrase in words.phrases},
        _one_of(phrase.words for phrase in words.phrases),
        _one_of(words.ahead),
    )


def _one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(words) for words in longest_first)})\b")
