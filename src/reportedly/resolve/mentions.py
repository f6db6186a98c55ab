"""Given mentions: which words of which documents name one happening.

Mentions of one story with the same head join unless their surroundings name other things. Each is
compared with the clusters of its story and head only, and those are capped.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import ClusteredMentions, Coding, Document, GivenMention
from reportedly.resolve.copies import find_copies, group_copies
from reportedly.resolve.events import read_words, stem_of
from reportedly.resolve.pages import Page, order_pages
from reportedly.resolve.stories import find_stories

TERM = re.compile(r"[^\W\d_][\w-]*|\d[\d,.]*")
EDGE = re.compile(r"[.!?][\"\u201d]?\s|\n")
REACH = 400
CLUSTERS = 60
LEAST_NAMES = 3
"""Fewer names on either side say nothing against one happening."""


@dataclass(slots=True)
class _Cluster:
    """A happening of given mentions while it grows."""

    id: str
    names: set[str]


def cluster_mentions(
    pairs: Iterable[tuple[Document, Coding]],
    mentions_by_id: Mapping[str, Sequence[GivenMention]],
    codebook: Codebook | None = None,
) -> Iterator[ClusteredMentions]:
    """The given mentions of each document, in order of publication, with their clusters."""
    words = read_words(open_codebook() if codebook is None else codebook)
    pages = order_pages(pairs)
    groups = group_copies(pages, find_copies(pages))
    firsts = [page for page in pages if groups[page.id] == page.id]
    stories = find_stories(firsts, words.common)
    known: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
    count = 0
    for page in pages:
        found = []
        for mention in sorted(mentions_by_id.get(page.id, ())):
            key = stories[groups[page.id]], head_of(page, mention, words)
            names = names_around(page, mention, words)
            cluster = fitting(names, known[key])
            if cluster is None:
                count += 1
                cluster = _Cluster(f"e{count:05}", set())
                known[key].append(cluster)
            cluster.names |= names
            found.append(with_cluster(mention, cluster.id))
        yield ClusteredMentions(id=page.id, mentions=tuple(found))


def head_of(page: Page, mention: GivenMention, words: ResolveWords) -> str:
    """The stem of the last word that says something."""
    terms = TERM.findall(mention.of(page.document.text).lower())
    telling = [term for term in terms if term not in words.common] or terms
    return stem_of(telling[-1], words) if telling else ""


def names_around(page: Page, mention: GivenMention, words: ResolveWords) -> set[str]:
    """The names and numbers of the sentence in which a mention stands."""
    text = page.document.text
    left = max(
        (edge.end() for edge in EDGE.finditer(text, max(0, mention.start - REACH), mention.start)),
        default=max(0, mention.start - REACH),
    )
    right = EDGE.search(text, mention.end)
    sentence = text[left : right.start() if right is not None else mention.end + REACH]
    return {
        term.lower()
        for term in TERM.findall(sentence)
        if not term[0].islower() and term.lower() not in words.common
    }


def fitting(names: set[str], clusters: Sequence[_Cluster]) -> _Cluster | None:
    """The cluster that shares most names; the newest if nothing speaks for or against it."""
    best: tuple[int, int, _Cluster] | None = None
    for place, cluster in enumerate(clusters[-CLUSTERS:]):
        shared = len(names & cluster.names)
        against = not shared and min(len(names), len(cluster.names)) >= LEAST_NAMES
        if not against and (best is None or (shared, place) > best[:2]):
            best = shared, place, cluster
    return None if best is None else best[2]


def with_cluster(mention: GivenMention, cluster: str) -> GivenMention:
    """The mention with its cluster."""
    return GivenMention(
        mention.start, mention.end, mention_id=mention.mention_id, event_cluster=cluster
    )
