"""What a time is reckoned from: publication date, tense of its clause, times named before."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reportedly.coding.words.times.calendar import day_of, month_of, year_of
from reportedly.coding.words.times.lexicon import Lexicon, Tagging, Value

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST, ANY, FUTURE = -1, 0, 1
# A text most of whose years lie so far before its publication tells history: its months are of
# then. Two years, as news of this year often names the last one.
HISTORY_YEARS = 2
HISTORY_MENTIONS = 4


@dataclass(slots=True)
class Context:
    """The state of one document: its anchor, and the last value that named a time."""

    anchor: date | None
    tagging: Tagging
    lexicon: Lexicon
    last: str | None = None
    is_history: bool = False

    def __post_init__(self) -> None:
        years = sorted(
            value
            for tag, value in zip(self.tagging.tags, self.tagging.values, strict=True)
            if tag == "y" and isinstance(value, int)
        )
        if len(years) >= HISTORY_MENTIONS:
            middle = years[len(years) // 2]
            now = self.anchor.year if self.anchor is not None else years[-1] + HISTORY_YEARS
            self.is_history = now - middle >= HISTORY_YEARS

    def remember(self, value: str) -> None:
        """Keep a value that names a year as the one that "that day" and "a year later" mean."""
        if year_of(value) is not None:
            self.last = value

    def last_day(self) -> date | None:
        """The day last named, or else the anchor."""
        return day_of(self.last) or self.anchor

    def history(self) -> date | None:
        """The time of the narrative, if it is told from far away; for months without a year."""
        year = year_of(self.last)
        if year is None or not self.is_history:
            return None
        return month_of(self.last) or date(year, 1, 1)

    def direction(self, at: int) -> int:
        """PAST or FUTURE by the verb that the word at a position hangs on; ANY without one."""
        verb = _verb_above(self.tagging.word(at))
        if verb is None:
            return ANY
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass", "mark")]
        if any(child.lower_ in self.lexicon.future_words for child in helpers):
            return FUTURE
        if verb.tag_ in ("VBD", "VBN") or any(child.tag_ == "VBD" for child in helpers):
            return PAST
        return ANY


def _verb_above(word: "Token") -> "Token | None":
    while word.pos_ not in ("VERB", "AUX"):
        if word.head.i == word.i:
            return None
        word = word.head
    return word


@dataclass(slots=True)
class Hit:
    """A stretch of tagged words that one rule matched: positions [start, end) of the tagging."""

    start: int
    end: int
    context: Context

    @property
    def tags(self) -> str:
        """The tags of the stretch."""
        return self.context.tagging.tags[self.start : self.end]

    def values(self, tags: str) -> list[Value]:
        """The values of the words that bear one of some tags, in order."""
        tagging = self.context.tagging
        return [
            tagging.values[at] for at in range(self.start, self.end) if tagging.tags[at] in tags
        ]

    def first(self, tags: str) -> Value:
        """The value of the first word with one of some tags; None if there is none."""
        return next(iter(self.values(tags)), None)

    def number(self, tags: str) -> int | None:
        """The same as a whole number."""
        value = self.first(tags)
        return int(value) if isinstance(value, int | float) else None

    def text(self, tags: str) -> str:
        """The same as a string; empty if there is none."""
        value = self.first(tags)
        return value if isinstance(value, str) else ""

    def has(self, tags: str) -> bool:
        """True if a word bears one of some tags."""
        return any(tag in tags for tag in self.tags)

    def before(self, count: int = 1) -> str:
        """The word so many places before the stretch, lower case; empty at an edge."""
        at = self.start - count
        return self.context.tagging.lower[at] if at >= 0 else ""

    def after(self) -> str:
        """The word after the stretch, lower case; empty at an edge."""
        lower = self.context.tagging.lower
        return lower[self.end] if self.end < len(lower) else ""

    def tag_after(self, count: int = 0) -> str:
        """The tag of the word after the stretch."""
        return self.context.tagging.tags[self.end + count : self.end + count + 1]

    def direction(self) -> int:
        """Where the clause looks: past, future or unknown."""
        return self.context.direction(self.end - 1)
