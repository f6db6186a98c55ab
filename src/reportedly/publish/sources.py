"""Sentences on the documents themselves: copies, background, and what they do not say."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reportedly.model import Document, Entry, Reference, Span
from reportedly.publish.evidence import Gathered, Sentence
from reportedly.publish.wording import Texts, quotation
from reportedly.terms import ZoneType


def source_sentences(texts: Texts, entries: Iterable[Entry]) -> Iterator[Sentence]:
    """One sentence a document: what it is, how far it can be relied on, and what it leaves out."""
    entries = list(entries)
    sizes = Counter(entry.duplicate_group for entry in entries)
    firsts: dict[str, str] = {}
    for entry in entries:
        first = firsts.setdefault(entry.duplicate_group, entry.id)
        document, _ = texts.pair(entry.id)
        title = title_of(texts, document)
        kind = kind_of(entry, first, sizes[entry.duplicate_group])
        yield Sentence(
            text=f"{title.words}: {kind}{gaps(document)}.",
            citations=title.citations,
            note=" ".join((f"source {entry.source_reliability};", *entry.reasons)),
            record=entry.id,
        )


def kind_of(entry: Entry, first: str, copies: int) -> str:
    """What a document adds to the ledger."""
    if entry.background:
        return "background only, adds no corroboration"
    if entry.id != first:
        return "a copy, adds no corroboration"
    if copies > 1:
        return f"carried by {copies} pages as one text".replace(str(copies), spelled(copies))
    return "a text of its own"


def spelled(number: int) -> str:
    """A small number in words, so that it is not taken for a figure of the reports."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[number] if number < len(words) else "many"


def gaps(document: Document) -> str:
    """What the page does not say about itself."""
    metadata = document.metadata
    missing = [
        name
        for name, value in (("author", metadata.author), ("date", metadata.published))
        if value is None
    ]
    return f"; names no {' and no '.join(missing)}" if missing else ""


def title_of(texts: Texts, document: Document) -> Gathered:
    """The title as it stands on the page, else the first words of the text."""
    zone = next((zone for zone in document.zones if zone.type is ZoneType.TITLE), None)
    span = zone if zone is not None else first_words(document)
    return quotation(texts, document.id, [span])


def first_words(document: Document) -> Span:
    """The first line of a text, at most eighty characters of it."""
    start = len(document.text) - len(document.text.lstrip())
    line = document.text[start:].split("\n", 1)[0][:80]
    return Reference(start, start + len(line), document=document.id)
