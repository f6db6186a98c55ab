"""What a short line of a page is, by the words it is made of; None if they do not tell."""

import re
from collections.abc import Iterable
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.pages import Furniture
from reportedly.read.dates import Months, month_numbers, read_date
from reportedly.read.wire import Wires, read_wires
from reportedly.terms import ZoneType

WORD = re.compile(r"[^\W_](?:[\w.'’&+-]*[\w+])?|©")
SEPARATORS = re.compile(r"\s*[|•·∙‖¦/>»›→:\n]+\s*|\s+[-–—o*]\s+")  # noqa: RUF001 separators of pages
NUMBER = re.compile(r"[\d.,:]+[kKmM]?$")
LONGEST = 200
LONGEST_PHRASE = 5
TIMES = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\b[ap]\.?m\.?\b", re.I)
ZONES_OF_TIME = re.compile(r"\b[A-Z]{2,4}(?:[+-]\d{1,2})?\b")
MOST_DATE_WORDS = 12


class Vocabulary:
    """The words of furniture, ready to be compared; made once a codebook."""

    def __init__(self, data: Furniture, months: Months, wires: Wires) -> None:
        self.data, self.months, self.wires = data, months, wires
        self.share = frozenset(data.share)
        self.navigation = frozenset(data.navigation)
        self.heads = frozenset(data.related_heads)
        self.comments = frozenset(data.comments)
        self.advertisement = frozenset(data.advertisement)
        self.desks = frozenset(data.desks)
        self.joints = frozenset(data.joints)
        self.nobody = frozenset(data.nobody)
        self.related = _opening(data.related)
        self.credits = _opening(data.credits, r"\s+(?:by|via|courtesy of)\s")
        self.tags = _opening(data.tags)
        self.bylines = re.compile(rf"(?:{_any(data.bylines)})\s*:?\s+(?=\S)", re.I)
        self.signed = re.compile(rf"[(\[]?\s*(?:{_any(data.sign_offs)})", re.I)
        self.captions = re.compile(rf"(?<!\w)(?:{_any(data.captions)})", re.I)
        self.legal = _inside(data.legal)
        self.consent = _inside(data.consent)
        self.promotion = _inside(data.promotion)
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


def name_line(line: str, words: Vocabulary) -> ZoneType | None:
    """The kind of furniture that a line is, by its words alone; None if it may be report."""
    if len(line) > LONGEST:
        return None
    if is_share_bar(line, words):
        return ZoneType.SHARE_BAR
    if is_date_line(line, words):
        return ZoneType.DATELINE
    if is_view_count(line, words):
        return ZoneType.VIEW_COUNT
    if is_navigation(line, words):
        return ZoneType.NAVIGATION
    if _points_on(line, words):
        return ZoneType.RELATED_LINK
    return _name_by_cue(line, words)


def _name_by_cue(line: str, words: Vocabulary) -> ZoneType | None:
    if words.credits.match(line) and not _is_sentence(line):
        return ZoneType.IMAGE_CREDIT
    if words.tags.match(line) and not _is_sentence(line):
        return ZoneType.TAGS
    if is_byline(line, words):
        return ZoneType.BYLINE
    if words.captions.search(line) and not _is_sentence(line):
        return ZoneType.CAPTION
    notices = (words.legal, words.consent, words.promotion)
    if line.lower().rstrip(":") in words.advertisement or any(cue.search(line) for cue in notices):
        return ZoneType.OTHER
    return None


def is_share_bar(line: str, words: Vocabulary) -> bool:
    """True if the line is made of the words of share bars only, two at least."""
    covered, total, hits = cover(line, words.share)
    return covered == total and hits >= 2


def is_navigation(line: str, words: Vocabulary) -> bool:
    """True if the line is made of the names of sections and services, two at least."""
    if line.endswith("."):
        return False
    covered, total, hits = cover(line, words.navigation)
    return hits >= 2 and covered >= (total if hits < 4 else 0.75 * total)


def is_related_head(line: str, words: Vocabulary) -> bool:
    """True if the line heads a list of links to other pages."""
    return line.lower().strip(" :>»›▸→…") in words.heads  # noqa: RUF001 marks of pages


def is_comment_head(line: str, words: Vocabulary) -> bool:
    """True if the line heads the comments of readers: `2 comments`, `Comments (12)`."""
    bare = re.sub(r"[\d().,:]+", " ", line.lower()).split()
    return len(line) < 60 and " ".join(bare) in words.comments


def is_view_count(line: str, words: Vocabulary) -> bool:
    """True if the line is a number of views and nothing else."""
    bare = line.strip(" |·•:-")
    return bool(words.views.fullmatch(bare) or words.viewed.fullmatch(bare))


def is_date_line(line: str, words: Vocabulary) -> bool:
    """True if the line is a date, with a time and a word such as `Published` around it."""
    if not any(char.isdigit() for char in line) or read_date(line, words.months) is None:
        return False
    rest = words.updated.sub(" ", words.published.sub(" ", ZONES_OF_TIME.sub(" ", TIMES.sub(" ", line))))
    names = [word.lower().rstrip(".") for word in WORD.findall(rest)]
    left = [word for word in names if word not in words.months and not NUMBER.match(word)]
    return len(names) <= MOST_DATE_WORDS and len(left) <= 2 and not _is_sentence(line)


def is_byline(line: str, words: Vocabulary) -> bool:
    """True if the line begins as a byline does and goes on with names."""
    hit = words.bylines.match(line)
    if hit is None or len(line) > 120 or (line.endswith(".") and not line.endswith("Jr.")):
        return False
    return looks_like_names(line[hit.end() :].split(",")[0], words)


def looks_like_names(line: str, words: Vocabulary) -> bool:
    """True if every word of a line may belong to a name, a desk or what joins them."""
    found = WORD.findall(line)
    return 0 < len(found) <= 10 and all(
        word[0].isupper() or word.lower() in words.joints or word.lower() in words.desks
        or word.lower() in words.nobody
        for word in found
    )


def cover(line: str, phrases: frozenset[str]) -> tuple[int, int, int]:
    """How many words of a line are words of these phrases, how many there are, how many hits."""
    parts = [WORD.findall(part.lower()) for part in SEPARATORS.split(line)]
    covered = total = hits = 0
    for found in parts:
        at = 0
        while at < len(found):
            size = _longest(found, at, phrases)
            numeric = size == 0 and NUMBER.match(found[at]) is not None
            hits += size > 0
            covered += size or int(numeric)
            total += size or 1
            at += size or 1
    return covered, total, hits


def _longest(found: list[str], at: int, phrases: frozenset[str]) -> int:
    for size in range(min(LONGEST_PHRASE, len(found) - at), 0, -1):
        if " ".join(found[at : at + size]) in phrases:
            return size
    return 0


def _points_on(line: str, words: Vocabulary) -> bool:
    """True for `Read also: ...` and for the head of a list of such links."""
    return words.related.match(line) is not None or is_related_head(line, words)


def _is_sentence(line: str) -> bool:
    """True if the line ends as a sentence does and is more than a label."""
    return line.endswith((".", "!", "?")) and len(line.split()) > 12


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _opening(phrases: Iterable[str], *marks: str) -> re.Pattern[str]:
    """A line that begins with a phrase and a mark that parts it from the rest."""
    parted = "|".join((r"\s*[|:/»›→]\s*", r"\s+[-–—]\s+", *marks))  # noqa: RUF001 marks of pages
    return re.compile(rf"[\[(•▸►→»]?\s*(?:{_any(phrases)})(?:{parted})(?=\S)", re.I)


def _inside(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})", re.I)
