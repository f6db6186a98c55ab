"""What linking looks at: a document with its coding, in order of publication."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from reportedly.model import Coding, Document
from reportedly.terms import ZoneType

WORD = re.compile(r"\w+")
FURNITURE_DOCUMENTS = 4
"""A line that so many documents of one outlet share is furniture, not report."""
FURNITURE_CHARACTERS = 240
LEAST_OWN_SHARE = 1 / 6
"""Below it, what is left is an update of the outlet's own report: its lines are the report."""
LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """A document, its coding and the lines of its body; `published` is None if unknown."""

    document: Document
    coding: Coding
    published: datetime | None
    lines: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.document.id

    def words(self) -> list[str]:
        """The words of the body, folded, in order."""
        return [word for line in self.lines for word in WORD.findall(line.lower())]


def order_pages(pairs: Iterable[tuple[Document, Coding]]) -> list[Page]:
    """Pages in order of publication, undated ones last; equal ones by id."""
    pairs = list(pairs)
    bodies = [body_lines(document) for document, _ in pairs]
    furniture = repeated_lines([document for document, _ in pairs], bodies)
    pages = [
        Page(
            document, coding, instant(document.metadata.published), kept(document, lines, furniture)
        )
        for (document, coding), lines in zip(pairs, bodies, strict=True)
    ]
    return sorted(pages, key=lambda page: (page.published or LATEST, page.id))


def body_lines(document: Document) -> list[str]:
    """The lines of the report itself; of the whole text if no zone says which that is."""
    text = document.text
    zones = [zone for zone in document.zones if zone.type is ZoneType.BODY]
    parts = [zone.of(text) for zone in sorted(zones)] if zones else [text]
    return [line.strip() for part in parts for line in part.splitlines() if line.strip()]


def repeated_lines(
    documents: list[Document], bodies: list[list[str]]
) -> set[tuple[str | None, str]]:
    """Short lines that many documents of one outlet share, as (outlet, line)."""
    counts: dict[tuple[str | None, str], int] = {}
    for document, lines in zip(documents, bodies, strict=True):
        for line in set(lines):
            if document.source is not None and len(line) <= FURNITURE_CHARACTERS:
                counts[document.source, line] = counts.get((document.source, line), 0) + 1
    return {key for key, count in counts.items() if count >= FURNITURE_DOCUMENTS}


def kept(
    document: Document, lines: list[str], furniture: set[tuple[str | None, str]]
) -> tuple[str, ...]:
    """The lines without furniture; all of them if little would be left."""
    own = tuple(line for line in lines if (document.source, line) not in furniture)
    enough = LEAST_OWN_SHARE * sum(map(len, lines)) <= sum(map(len, own))
    return own if enough else tuple(lines)


def instant(published: str | None) -> datetime | None:
    """An ISO date or time as an instant (UTC unless it says otherwise); None if it is neither."""
    try:
        found = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
