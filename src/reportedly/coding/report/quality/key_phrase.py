"""The phrase of four words or more that a document repeats abnormally, in its longest form.

Runs of four words are counted in one pass; the most frequent is then grown by the word that
stands beside most of its places, as long as few of them are lost.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import KeyPhrase

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
RUN = 4
SPACES = (" ", "\n", "\u00a0")
LONGEST = 30  # words; beyond it a text repeats passages, not a phrase
FEWEST = 6  # a news text of usual length says a full title or name up to five times
PER_1000 = 2.5  # own count on long reports: ordinary runs of four words stay under 2
KEPT = 0.8  # share of the places that a longer form must keep


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in lower case with their offsets; `joined[i]`: only a space before i."""

    words: list[str]
    places: list[tuple[int, int]]
    joined: list[bool]
    capital: list[bool]


def find_key_phrase(text: str, dull: Iterable[str]) -> KeyPhrase | None:
    """The phrase most often repeated, if that is abnormal; `dull` words alone make no phrase."""
    plain = [word.casefold() for word in WORD.findall(text)]
    abnormal = max(FEWEST, PER_1000 * len(plain) / 1000)
    runs = Counter(zip(plain, plain[1:], plain[2:], plain[3:], strict=False))
    if max(runs.values(), default=0) < abnormal:  # nearly always: the rest is dear
        return None
    words = _split(text)
    starts = _most_frequent(words, frozenset(dull))
    if len(starts) < abnormal:
        return None
    starts, size = _grown(words, starts)
    first = words.places[starts[0]][0]
    phrase = text[first : words.places[starts[0] + size - 1][1]]
    return KeyPhrase(phrase, text.casefold().count(phrase.casefold()))


def _split(text: str) -> _Words:
    found = _Words([], [], [], [])
    end = 0
    for match in WORD.finditer(text):
        gap = text[end : match.start()]
        found.words.append(match.group().casefold())
        found.places.append(match.span())
        found.joined.append(gap in SPACES)
        found.capital.append(match.group()[0].isupper())
        end = match.end()
    return found


def _most_frequent(words: _Words, dull: frozenset[str]) -> list[int]:
    """Where the most frequent telling run of four words starts; empty if nothing recurs."""
    plain = {
        word
        for word, capital in zip(words.words, words.capital, strict=True)
        if not capital and word not in dull
    }
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words.words) - RUN + 1):
        if all(words.joined[at + 1 : at + RUN]):
            places.setdefault(tuple(words.words[at : at + RUN]), []).append(at)
    telling = (
        starts
        for run, starts in places.items()
        if len(starts) > 1 and len(plain.intersection(run)) > 1
    )
    return max(telling, key=len, default=[])


def _grown(words: _Words, starts: list[int]) -> tuple[list[int], int]:
    """The places and the length of the longest form of a run of four words."""
    least, size = KEPT * len(starts), RUN
    while size < LONGEST:
        longer = _sharing(words, starts, size)
        if len(longer) >= least:
            starts, size = longer, size + 1
            continue
        earlier = _sharing(words, starts, -1)
        if len(earlier) < least:
            break
        starts, size = [start - 1 for start in earlier], size + 1
    return starts, size


def _sharing(words: _Words, starts: list[int], offset: int) -> list[int]:
    """The places that have the most usual word at `offset` (-1: before) from their start."""
    beside: list[tuple[str, int]] = []
    for start in starts:
        at = start + offset
        seam = at if offset > 0 else start
        if 0 <= at < len(words.words) and words.joined[seam]:
            beside.append((words.words[at], start))
    if not beside:
        return []
    usual, _ = Counter(word for word, _ in beside).most_common(1)[0]
    return [start for word, start in beside if word == usual]
