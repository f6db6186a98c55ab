"""Copies: the same text again - whole, cut, retitled, reordered or lightly edited.

Texts are compared by hashed word triples through an inverted index: linear in the number of words,
because a triple remembers only the first documents that had it.
"""

import hashlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.resolve.pages import Page

TRIPLE = 3
LEAST_SCORE = 0.33
"""Share of the shorter text's triples (swept 0.2-0.5 on bench/stories syndication, 2026-11)."""
SURE_SCORE = 0.6
LEAST_SHARED = 6
LEAST_WORDS = 4
"""Two texts of fewer words may be alike by chance even word for word."""
LEAST_QUARTERS = 3
"""Below SURE_SCORE, a copy shares words in most quarters of the shorter text; a report that
borrows one sentence does not."""
LEAST_GUESS = 0.2
WHOLE_SCORE = 0.98
SAMPLED_FROM = 160
MIXER = 0x9E3779B97F4A7C15
REMEMBERED = 32
CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class CopyLink:
    """`document` has the text of `original`; `score` is the share of the shorter one found."""

    document: str
    original: str
    score: float
    reason: str


@dataclass(slots=True)
class _Shelf:
    """The texts read so far: all triples of each in order, how many differ, how many are indexed;
    `seen` is the index, `whole` the place of each text by its digest.
    """

    triples: list[array[int]]
    sizes: list[int]
    indexed: list[int]
    seen: dict[int, list[int]]
    whole: dict[bytes, int]


def find_copies(pages: Sequence[Page]) -> dict[str, CopyLink]:
    """The link of each document that copies an earlier one; `pages` in order of publication."""
    numbers: dict[str, int] = {}
    shelf = _Shelf([], [], [], defaultdict(list), {})
    links = {}
    for place, page in enumerate(pages):
        words = page.words()
        triples = hashed_triples(words, numbers)
        own = set(triples)
        shelf.triples.append(array("Q", triples))
        shelf.sizes.append(len(own))
        same = same_words(words, place, shelf)
        best = best_match(own, place, shelf) if same is None else (1.0, same)
        if best is not None:
            links[page.id] = link_of(page, pages[best[1]], best[0])
        within = best is not None and best[0] >= WHOLE_SCORE and len(own) <= shelf.sizes[best[1]]
        put_on_shelf(set() if within else own, place, shelf)
    return links


def same_words(words: list[str], place: int, shelf: _Shelf) -> int | None:
    """The place of the earlier text of the very same words, if there is one."""
    if len(words) < LEAST_WORDS:
        return None
    digest = hashlib.sha256(" ".join(words).encode(errors="surrogatepass")).digest()
    first = shelf.whole.setdefault(digest, place)
    return first if first < place else None


def put_on_shelf(own: set[int], place: int, shelf: _Shelf) -> None:
    """Index a text, a long one by a sample; a copy that adds nothing is left out."""
    if len(own) > SAMPLED_FROM:
        own = {triple for triple in own if is_sampled(triple)}
    shelf.indexed.append(len(own))
    for triple in own:
        if len(shelf.seen[triple]) < REMEMBERED:
            shelf.seen[triple].append(place)


def is_sampled(triple: int) -> bool:
    """True for a quarter of all triples, the same in every text."""
    return (triple * MIXER >> 50) & 3 == 0


def group_copies(pages: Sequence[Page], links: dict[str, CopyLink]) -> dict[str, str]:
    """The duplicate group of each document: the id of the earliest document of the text."""
    groups: dict[str, str] = {}
    for page in pages:
        link = links.get(page.id)
        groups[page.id] = page.id if link is None else groups[link.original]
    return groups


def hashed_triples(words: list[str], numbers: dict[str, int]) -> list[int]:
    """The word triples of a text as numbers; `numbers` grows by the words not met before."""
    coded = [numbers.setdefault(word, len(numbers)) for word in words]
    return [
        (first << 42) ^ (second << 21) ^ third
        for first, second, third in zip(coded, coded[1:], coded[2:], strict=False)
    ]


def best_match(own: set[int], place: int, shelf: _Shelf) -> tuple[float, int] | None:
    """Score and place of the earlier text that this one copies, if any; the earliest of equals."""
    found: Counter[int] = Counter()
    for triple in own:
        found.update(shelf.seen.get(triple, ()))
    guessed = sorted(
        (-count * shelf.sizes[other] / shelf.indexed[other] / smaller, other)
        for other, count in found.items()
        if (smaller := min(shelf.sizes[place], shelf.sizes[other]))
        and count * shelf.sizes[other] >= LEAST_GUESS * smaller * shelf.indexed[other]
    )
    scored = (scored_match(own, other, shelf) for _, other in guessed[:CANDIDATES])
    for negative, other in sorted(match for match in scored if match is not None):
        if -negative >= SURE_SCORE or spread(place, other, shelf) >= LEAST_QUARTERS:
            return -negative, other
    return None


def scored_match(own: set[int], other: int, shelf: _Shelf) -> tuple[float, int] | None:
    """Share of the shorter text's triples that both have, negative for sorting, and the place."""
    shared = len(own.intersection(shelf.triples[other]))
    score = shared / min(len(own), shelf.sizes[other])
    return (-score, other) if shared >= LEAST_SHARED and score >= LEAST_SCORE else None


def spread(first: int, second: int, shelf: _Shelf) -> int:
    """In how many quarters of the shorter text at least an eighth of the triples is shared."""
    shorter, longer = sorted((first, second), key=lambda place: (shelf.sizes[place], place))
    triples, known = shelf.triples[shorter], set(shelf.triples[longer])
    edges = [len(triples) * quarter // 4 for quarter in range(5)]
    return sum(
        8 * sum(triple in known for triple in triples[start:end]) >= end - start > 0
        for start, end in pairwise(edges)
    )


def link_of(page: Page, original: Page, score: float) -> CopyLink:
    """The link with its reason."""
    share = round(100 * score)
    reason = f"{share} % of the shorter text's word triples are those of {original.id}"
    return CopyLink(page.id, original.id, round(score, 3), reason)
