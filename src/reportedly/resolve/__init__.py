"""Resolve: what holds across documents - copies, stories, origins, claims and threads."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Coding, Document, Entry, Resolution
from reportedly.resolve.actors import Cast
from reportedly.resolve.background import background_reason
from reportedly.resolve.claims import find_claims
from reportedly.resolve.copies import CopyLink, find_copies, group_copies
from reportedly.resolve.events import Report, find_reports, read_words
from reportedly.resolve.library import Library
from reportedly.resolve.mentions import cluster_mentions
from reportedly.resolve.origins import Desk, Provenance, find_origins
from reportedly.resolve.outcomes import find_outcomes
from reportedly.resolve.outlets import read_outlets
from reportedly.resolve.pages import Page, order_pages
from reportedly.resolve.references import without_cues
from reportedly.resolve.statements import Newsroom
from reportedly.resolve.states import read_states
from reportedly.resolve.stories import find_stories
from reportedly.resolve.threads import find_threads

__all__ = ["cluster_mentions", "resolve_codings"]


def resolve_codings(
    pairs: Iterable[tuple[Document, Coding]], codebook: Codebook | None = None
) -> Resolution:
    """What holds across documents; the same whatever the order of the pairs."""
    book = open_codebook() if codebook is None else codebook
    words = read_words(book)
    pages = order_pages(pairs)
    links = find_copies(pages)
    groups = group_copies(pages, links)
    asides = background_of(pages, groups)
    cast = Cast(pages, read_states(book), words)
    desk = Desk(pages, read_outlets(book), cast)
    found = find_origins(pages, groups, desk, frozenset(asides))
    firsts = [page for page in pages if groups[page.id] == page.id and page.id not in asides]
    stories = find_stories(firsts, words.common)
    library = Library(
        pages=firsts,
        reports_by_page={page.id: read_reports(page, cast, words) for page in firsts},
        story_by_document=stories,
        room=Newsroom(cast, desk, found),
        letters_by_document=letters_of(groups, found),
        words=words,
    )
    return Resolution(
        documents=tuple(
            entry_of(page, groups, stories, asides, found[page.id], links.get(page.id))
            for page in pages
        ),
        claims=tuple(find_claims(library)),
        threads=tuple(find_threads(library)),
    )


def read_reports(page: Page, cast: Cast, words: ResolveWords) -> list[Report]:
    """All that a page reports as happening, and what is said of its outcome."""
    reports = without_cues(page, list(find_reports(page, cast, words)), words)
    return [*reports, *find_outcomes(page, reports, cast, words)]


def background_of(pages: Sequence[Page], groups: Mapping[str, str]) -> dict[str, str]:
    """Why a page reports nothing new, by document; a copy is what its first text is."""
    first = {page.id: background_reason(page) for page in pages if groups[page.id] == page.id}
    reasons = {page.id: first[groups[page.id]] for page in pages}
    return {name: reason for name, reason in reasons.items() if reason is not None}


def letters_of(
    groups: Mapping[str, str], found: Mapping[str, Provenance]
) -> dict[str, frozenset[str]]:
    """The letters of all outlets that carry a text, by its first document."""
    letters: dict[str, set[str]] = defaultdict(set)
    for document, group in groups.items():
        letters[group].add(found[document].letter)
    return {group: frozenset(members) for group, members in letters.items()}


def entry_of(
    page: Page,
    groups: Mapping[str, str],
    stories: Mapping[str, str],
    asides: Mapping[str, str],
    provenance: Provenance,
    link: CopyLink | None,
) -> Entry:
    """The ledger's entry of one document, with the reasons of each judgement."""
    reasons = list(provenance.reasons)
    if link is not None:
        reasons.append(f"copy: {link.reason}")
    if page.id in asides:
        reasons.append(f"background: {asides[page.id]}")
    return Entry(
        id=page.id,
        duplicate_group=groups[page.id],
        story=stories.get(groups[page.id]),
        background=page.id in asides,
        origin=provenance.origin,
        outlet=provenance.outlet,
        source_reliability=provenance.letter,
        reasons=tuple(reasons),
    )
