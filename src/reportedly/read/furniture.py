"""What a short line of a page is, by the words it is made of; None if they do not tell."""

import re
from collections.abc import Callable

from reportedly.read.dates import read_date
from reportedly.read.vocabulary import WORD, Phrases, Vocabulary
from reportedly.terms import ZoneType

SEPARATORS = re.compile(r"\s*[|•·∙‖¦/>»›→:\n]+\s*|\s+[-–—o*]\s+")  # noqa: RUF001 separators of pages
NUMBER = re.compile(r"[\d.,:]+[kKmM]?$")
LONGEST = 200
SHORT_NOTICE = 12
TIMES = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\b[ap]\.?m\.?\b", re.I)
ZONES_OF_TIME = re.compile(r"\b[A-Z]{2,4}(?:[+-]\d{1,2})?\b")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")
MOST_DATE_WORDS = 12
LONGEST_DATE = 120
SPARE = 0.25
LONGEST_NAME = 4
MOST_NAME_WORDS = 10


def name_line(line: str, words: Vocabulary) -> ZoneType | None:
    """The kind of furniture that a line is, by its words alone; None if it may be report."""
    if len(line) > LONGEST:
        return None
    if _is_sentence(line):
        return _name_sentence(line, words)
    return next((kind for test, kind in TESTS if test(line, words)), None)


def _name_sentence(line: str, words: Vocabulary) -> ZoneType | None:
    """A whole sentence is furniture only if it points to another page or is a notice."""
    if words.related.match(line):
        return ZoneType.RELATED_LINK
    return ZoneType.OTHER if is_notice(line, words) else None


def is_notice(line: str, words: Vocabulary) -> bool:
    """True for an advertisement, and for rights, consent and promotion: a short line that says so
    once, or a longer one that says so twice.
    """
    if line.lower().rstrip(":") in words.advertisement:
        return True
    hits = len(words.notices.places(line))
    return hits > 1 or (hits == 1 and len(line.split()) <= SHORT_NOTICE)


def is_share_bar(line: str, words: Vocabulary) -> bool:
    """True if the line is made of the words of share bars only, two at least."""
    return cover(line, words.share, 0.0) >= 2


def is_navigation(line: str, words: Vocabulary) -> bool:
    """True if the line is made of the names of sections and services: two with a mark between
    them, or three; of four and more, a quarter of the words may be others.
    """
    if line.endswith("."):
        return False
    hits = cover(line, words.navigation, SPARE)
    if hits >= 4:
        return True
    fewest = 2 if SEPARATORS.search(line) else 3
    return hits >= fewest and cover(line, words.navigation, 0.0) >= fewest


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
    if len(line) > LONGEST_DATE or not YEAR.search(line):
        return False
    if read_date(line, words.months) is None:
        return False
    rest = words.updated.sub(
        " ", words.published.sub(" ", ZONES_OF_TIME.sub(" ", TIMES.sub(" ", line)))
    )
    names = [word.lower().rstrip(".") for word in WORD.findall(rest)]
    left = [word for word in names if word not in words.months and not NUMBER.match(word)]
    return len(names) <= MOST_DATE_WORDS and len(left) <= 2


def is_byline(line: str, words: Vocabulary) -> bool:
    """True if the line begins as a byline does and goes on with names."""
    hit = words.bylines.match(line)
    if hit is None or len(line) > 120 or (line.endswith(".") and not line.endswith("Jr.")):
        return False
    named = line[hit.end() :].split(",", maxsplit=1)[0]
    return looks_like_names(named, words) or len(named.split()) == 1


def looks_like_names(line: str, words: Vocabulary) -> bool:
    """True if a line may be names and desks, none of more than four words, and what joins them."""
    found = WORD.findall(line)
    run = 0
    for word in found:
        low = word.lower()
        run = 0 if low in words.joints and word[0].islower() else run + 1
        if run > LONGEST_NAME or not (word[0].isupper() or run == 0 or low in words.unnamed):
            return False
    return 0 < len(found) <= MOST_NAME_WORDS


def cover(line: str, phrases: Phrases, spare: float) -> int:
    """How many phrases a line is made of; 0 if more than the share `spare` of its words is not."""
    parts = [WORD.findall(part) for part in SEPARATORS.split(line.lower())]
    left = spare * sum(len(found) for found in parts)
    hits = 0
    for found in parts:
        at = 0
        while at < len(found):
            size = phrases.size_at(found, at)
            if size == 0 and NUMBER.match(found[at]) is None:
                left -= 1
                if left < 0:
                    return 0
            hits += size > 0
            at += size or 1
    return hits


def points_on(line: str, words: Vocabulary) -> bool:
    """True for `Read also: ...` and for the head of a list of such links."""
    return words.related.match(line) is not None or is_related_head(line, words)


def is_image_credit(line: str, words: Vocabulary) -> bool:
    """True for `Photo: A. Name`."""
    return words.credits.match(line) is not None


def is_tag_line(line: str, words: Vocabulary) -> bool:
    """True for `Tags: ...` and `Posted in ...`."""
    if words.tagged.match(line) and not line.endswith("."):
        return True
    return words.tags.match(line) is not None


def is_caption(line: str, words: Vocabulary) -> bool:
    """True if the line says that it tells of a picture: `... Photo: A. Name`."""
    return bool(words.captions.places(line))


def _is_sentence(line: str) -> bool:
    """True if the line ends as a sentence does and is more than a label."""
    return line.endswith((".", "!", "?")) and len(line.split()) > 12


TESTS: tuple[tuple[Callable[[str, Vocabulary], bool], ZoneType], ...] = (
    (is_share_bar, ZoneType.SHARE_BAR),
    (is_date_line, ZoneType.DATELINE),
    (is_view_count, ZoneType.VIEW_COUNT),
    (is_navigation, ZoneType.NAVIGATION),
    (points_on, ZoneType.RELATED_LINK),
    (is_image_credit, ZoneType.IMAGE_CREDIT),
    (is_tag_line, ZoneType.TAGS),
    (is_byline, ZoneType.BYLINE),
    (is_caption, ZoneType.CAPTION),
    (is_notice, ZoneType.OTHER),
)
