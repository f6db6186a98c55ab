"""The words of furniture, compiled once a codebook: phrases, cues and openings of lines."""

import re
from collections.abc import Iterable
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Furniture
from reportedly.read.dates import Months, month_numbers, read_date
from reportedly.read.wire import Wires, read_wires

WORD = re.compile(r"[^\W_](?:[\w.'’&+-]*[\w+])?|©")


class Phrases:
    """Phrases of a few words, found in a line by their first word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = frozenset(" ".join(WORD.findall(phrase)) for phrase in phrases)
        self.sizes: dict[str, int] = {}
        for phrase in self.phrases:
            found = phrase.split()
            first = found[0] if found else phrase
            self.sizes[first] = max(len(found), self.sizes.get(first, 0))

    def size_at(self, found: list[str], at: int) -> int:
        """How many words the longest phrase that begins at `at` has; 0 if none does."""
        for size in range(min(self.sizes.get(found[at], 0), len(found) - at), 0, -1):
            if " ".join(found[at : at + size]) in self.phrases:
                return size
        return 0


class Cues:
    """Phrases that may stand anywhere in a line."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = tuple(sorted(set(phrases)))
        self.pattern = _inside(phrases)

    def places(self, line: str) -> list[int]:
        """Where in a line they stand; most lines hold none, which a plain search tells sooner."""
        low = line.lower()
        if not [phrase for phrase in self.phrases if phrase in low]:
            return []
        return [hit.start() for hit in self.pattern.finditer(line)]


class Vocabulary:
    """The words of furniture, ready to be compared; made once a codebook."""

    def __init__(self, data: Furniture, months: Months, wires: Wires) -> None:
        self.months, self.wires = months, wires
        self.share = Phrases(data.share)
        self.navigation = Phrases(data.navigation)
        self.heads = frozenset(data.related_heads)
        self.comments = frozenset(data.comments)
        self.advertisement = frozenset(data.advertisement)
        self.desks = frozenset(data.desks)
        self.joints = frozenset(data.joints)
        self.nobody = frozenset(data.nobody)
        self.unnamed = self.desks | self.nobody
        self.related = _opening(data.related)
        self.credits = _opening(data.credits, r"\s+(?:by|via|courtesy of)\s")
        self.tags = _opening(data.tags)
        self.tagged = re.compile(rf"(?:{_any(data.tagged)})\s+[^\W\d_]", re.I)
        self.bylines = re.compile(rf"(?:{_any(data.bylines)})\s*:?\s+(?=\S)", re.I)
        self.signed = re.compile(rf"[(\[]?\s*(?:{_any(data.sign_offs)})", re.I)
        self.captions = Cues(data.captions)
        self.notices = Cues([*data.legal, *data.consent, *data.promotion])
        self.views = re.compile(rf"(?<![\w.,])(\d[\d., ]*)\s*(?:{_any(data.views)})(?!\w)", re.I)
        self.viewed = re.compile(rf"(?:{_any(data.views)})\s*:?\s*(\d[\d., ]*)", re.I)
        self.published = re.compile(rf"(?:{_any(data.published)})\s*:?\s*", re.I)
        self.updated = re.compile(rf"(?<!\w)(?:{_any(data.updated)})(?!\w)", re.I)

    def date_of(self, line: str) -> str | None:
        """The date on which a line says that the page came out."""
        stated = self.updated.search(line)
        return read_date(line[: stated.start()] if stated else line, self.months)


@cache
def read_vocabulary(book: Codebook) -> Vocabulary:
    """The vocabulary of a codebook."""
    data = book.read("pages/furniture.yaml", Furniture)
    return Vocabulary(data, month_numbers(book), read_wires(book))


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _opening(phrases: Iterable[str], *marks: str) -> re.Pattern[str]:
    """A line that begins with a phrase and a mark that parts it from the rest."""
    parted = "|".join((r"\s*[|:/»›→]\s*", r"\s+[-–—]\s+", *marks))  # noqa: RUF001 marks of pages
    return re.compile(rf"[\[(•▸►→»]?\s*(?:{_any(phrases)})(?:{parted})(?=\S)", re.I)


def _inside(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?![^\W\d])", re.I)
