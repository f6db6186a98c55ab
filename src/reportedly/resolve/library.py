"""The library: what claims and threads are made from, read once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.resolve.events import Report
from reportedly.resolve.pages import Page
from reportedly.resolve.statements import Newsroom


@dataclass(frozen=True, slots=True)
class Library:
    """First texts in order of publication, without copies and background pages.

    `letters_by_document` are the Admiralty letters of all outlets that carry the text.
    """

    pages: Sequence[Page]
    reports_by_page: Mapping[str, Sequence[Report]]
    story_by_document: Mapping[str, str]
    letters_by_document: Mapping[str, frozenset[str]]
    room: Newsroom
    words: ResolveWords
