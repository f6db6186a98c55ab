"""Stories: documents that a desk would file together, by rare shared words and nearness in time.

One pass in order of publication: each document joins the most similar story, or opens one. Words
count by rarity; a prior keeps a small or one-topic batch from making its own topic look common.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from reportedly.resolve.pages import Page

TERM = re.compile(r"[^\W\d_][\w'\u2019-]*|\d[\d,.]*\d|\d")
POSSESSIVE = re.compile(r"['\u2019]s?$")
PRIOR_DOCUMENTS = 500
PRIOR_SHARE = 0.02
LEAST_SIMILARITY = 0.2
"""Prior and threshold: swept together on bench/stories (b3 .89), 2026-11."""
TERMS_KEPT = 60
LEAD_WORDS = 60
LEAD_WEIGHT = 2.0
NAME_WEIGHT = 2.0
WINDOW_DAYS = 30
POSTINGS = 400
"""A word that is in more stories than this says nothing about which one it is."""

Vector = dict[str, float]


@dataclass(slots=True)
class _Story:
    """A story while it grows: the sum of its documents' vectors and its last date."""

    id: str
    last: datetime | None
    terms: dict[str, float] = field(default_factory=dict)
    square: float = 0.0


def find_stories(pages: Sequence[Page], common: frozenset[str]) -> dict[str, str]:
    """The story of each document; `pages` in order of publication, copies left out."""
    vectors = weighted_terms(pages, common)
    stories: list[_Story] = []
    stories_by_term: dict[str, list[int]] = defaultdict(list)
    found = {}
    for page in pages:
        vector = vectors[page.id]
        place = nearest(vector, page.published, stories, stories_by_term)
        if place is None:
            place = len(stories)
            stories.append(_Story(f"s{place + 1:04}", page.published))
        grow(stories[place], place, vector, stories_by_term)
        stories[place].last = page.published or stories[place].last
        found[page.id] = stories[place].id
    return found


def weighted_terms(pages: Sequence[Page], common: frozenset[str]) -> dict[str, Vector]:
    """The unit vector of each document's weightiest words."""
    counts = {page.id: count_terms(page, common) for page in pages}
    frequency = Counter(term for terms in counts.values() for term in terms)
    total = len(pages) + PRIOR_DOCUMENTS
    rarity = {
        term: math.log(total / (count + PRIOR_DOCUMENTS * PRIOR_SHARE))
        for term, count in frequency.items()
    }
    return {name: unit_vector(terms, rarity) for name, terms in counts.items()}


def count_terms(page: Page, common: frozenset[str]) -> dict[str, float]:
    """How much each word of a text weighs in it: names and the lead weigh double."""
    title = page.document.metadata.title or ""
    words = [POSSESSIVE.sub("", word) for word in TERM.findall(" ".join((title, *page.lines)))]
    plain = {word for word in words if word.islower()}
    weights: dict[str, float] = defaultdict(float)
    for place, word in enumerate(words):
        folded = word.lower()
        if len(folded) < 2 or folded in common:
            continue
        name = word[0].isupper() and folded not in plain
        lead = LEAD_WEIGHT if place < LEAD_WORDS else 1.0
        weights[folded] += lead * (NAME_WEIGHT if name else 1.0)
    return weights


def unit_vector(weights: Mapping[str, float], rarity: Mapping[str, float]) -> Vector:
    """The weightiest words of a text, scaled to length one."""
    scored = {term: (1 + math.log(weight)) * rarity[term] for term, weight in weights.items()}
    top = sorted(scored.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS_KEPT]
    length = math.sqrt(sum(value * value for _, value in top)) or 1.0
    return {term: value / length for term, value in top}


def nearest(
    vector: Vector,
    published: datetime | None,
    stories: list[_Story],
    stories_by_term: Mapping[str, list[int]],
) -> int | None:
    """The most similar story that is still running, if one is similar enough."""
    scores: dict[int, float] = defaultdict(float)
    for term, weight in vector.items():
        places = stories_by_term.get(term, ())
        if len(places) <= POSTINGS:
            for place in places:
                scores[place] += weight * stories[place].terms[term]
    running = (
        (score / math.sqrt(stories[place].square), -place)
        for place, score in scores.items()
        if in_window(published, stories[place].last)
    )
    best = max(running, default=(0.0, 0))
    return -best[1] if best[0] >= LEAST_SIMILARITY else None


def in_window(published: datetime | None, last: datetime | None) -> bool:
    """True unless both dates are known and too far apart."""
    if published is None or last is None:
        return True
    return abs(published - last) <= timedelta(days=WINDOW_DAYS)


def grow(
    story: _Story, place: int, vector: Vector, stories_by_term: Mapping[str, list[int]]
) -> None:
    """Add a document's vector to a story."""
    for term, weight in vector.items():
        before = story.terms.get(term, 0.0)
        if before == 0.0:
            stories_by_term[term].append(place)
        story.terms[term] = before + weight
        story.square += (before + weight) ** 2 - before**2
