"""Tag the words of a text by what they are in a time expression: one letter a word.

m month  w weekday (W plural)  s season  S doubtful season  p part of a day (P plural)  k noon
u date unit (U plural)  h time unit (H plural)  y year  Y decade  d 1 to 31  n other number
o ordinal  i vague number  j half  T today  Q tonight  R now  r recent  l last  x next  t this
b past  Z that  a a/an  e the  g ago  G earlier  L later  B before  A after  E early  X end
v every  V daily  F fiscal  f of  J and, to  @ at  C 8:30  c p.m.  z zone  O o'clock  q holiday
0 "old"  and  - , ' ` ( for themselves; . any other word; | the edge of a stretch
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.words import QuantityWords, TimeWords

if TYPE_CHECKING:
    from spacy.tokens import Token

Value = int | float | str | None
Tagged = tuple[str, Value]

CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?$")
DECADE = re.compile(r"(1[0-9]|20)?(\d)0s$")
ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$|\d+(?:\.\d+)?$")
YEAR = re.compile(r"(?:1[3-9]|20|21)\d\d$")
PLURALS = {"u": "U", "h": "H", "w": "W", "p": "P"}


@dataclass(slots=True)
class Lexicon:
    """The time words of one codebook, by what they are."""

    words: TimeWords
    tags: dict[str, Tagged] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Tagged]]] = field(default_factory=dict)
    approximators: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    year_cues: frozenset[str] = frozenset()
    future_words: frozenset[str] = frozenset()


@cache
def lexicon_of(codebook: Codebook) -> Lexicon:
    """The lexicon of a codebook, built once."""
    words = codebook.read("times.yaml", TimeWords)
    numbers = codebook.read("quantities.yaml", QuantityWords)
    lexicon = Lexicon(words)
    for word, number in (*numbers.numbers.items(), *numbers.scales.items()):
        lexicon.tags[word] = ("n", number)
    for word, number in numbers.ordinals.items():
        lexicon.tags[word] = ("o", number)
    for tag, table in _tables(words):
        _add(lexicon.tags, tag, table, words.plurals)
    for phrase, value in words.phrases.items():
        _add_phrase(lexicon.phrases, phrase, ("R", value))
    for phrase, value in words.holidays.items():
        _add_phrase(lexicon.phrases, phrase, ("q", value))
    for phrase in words.never:
        _add_phrase(lexicon.phrases, phrase, (".", None))
    for phrase in words.approximators:
        *before, last = phrase.split()
        lexicon.approximators.setdefault(last, []).append(tuple(before))
    lexicon.doubtful = frozenset(words.doubtful)
    lexicon.year_cues = frozenset(words.year_cues)
    lexicon.future_words = frozenset(words.future_words)
    return lexicon


def _tables(words: TimeWords) -> Iterator[tuple[str, dict[str, Value]]]:
    """Each tag with its words and their values; a later tag overrules an earlier one."""
    for tag, plain in (
        ("E", words.modifiers), ("X", words.edges), ("l", words.last), ("x", words.next),
        ("t", words.this), ("Z", words.that), ("b", words.past), ("g", words.ago),
        ("G", words.earlier), ("L", words.later), ("B", words.before), ("A", words.after),
        ("v", words.every), ("i", words.vague_numbers), ("j", words.half), ("F", words.fiscal),
        ("J", words.joints), ("f", words.of), ("@", words.at), ("0", words.old),
        ("O", words.oclock), ("a", ("a", "an")), ("e", ("the",)),
    ):  # fmt: skip
        yield tag, {word: words.references.get(word) for word in plain}
    for tag, table in (
        ("m", words.months), ("w", words.weekdays), ("s", words.seasons),
        ("S", words.doubtful_seasons), ("p", words.dayparts), ("k", words.daytimes),
        ("u", words.date_units), ("h", words.time_units), ("T", words.named_days),
        ("V", words.sets), ("c", words.meridiem),
    ):  # fmt: skip
        yield tag, {str(word): value for word, value in table.items()}
    for sign, tag in words.signs.items():
        yield tag, {sign: None}
    yield "Q", {word: f"{part.days} {part.part}" for word, part in words.named_parts.items()}
    yield "z", {zone: "Z" if zone in words.universal_zones else "" for zone in words.zones}
    yield "R", {w: v for w, v in words.references.items() if w not in {*words.this, *words.recent}}
    yield "r", {word: words.references.get(word) for word in words.recent}


def _add(
    tags: dict[str, Tagged], tag: str, table: dict[str, Value], plurals: dict[str, str]
) -> None:
    irregular = {single: plural for plural, single in plurals.items()}
    for word, value in table.items():
        tags[word] = (tag, value)
        if tag in PLURALS and not word.endswith("."):
            tags[irregular.get(word, f"{word}s")] = (PLURALS[tag], value)


def _add_phrase(
    phrases: dict[str, list[tuple[tuple[str, ...], Tagged]]], phrase: str, tagged: Tagged
) -> None:
    words = tuple(phrase.replace("'s", " 's").replace("’s", " ’s").split())
    phrases.setdefault(words[0], []).append((words, tagged))
    phrases[words[0]].sort(key=lambda entry: -len(entry[0]))


class Tagging:
    """The words of the coded stretches with their tags; positions index `words`, not the parse."""

    def __init__(self, words: list["Token | None"], lexicon: Lexicon) -> None:
        self.words = words
        self.lower = [word.lower_ if word is not None else "" for word in words]
        self.values: list[Value] = [None] * len(words)
        tags = []
        known = lexicon.tags
        for at, lower in enumerate(self.lower):
            tagged = known.get(lower)
            if tagged is not None:
                tag, self.values[at] = self._checked(at, tagged, lexicon)
            elif lower and not lower[0].isdigit():
                tag = "."
            else:
                tag, self.values[at] = self._other(at, lower, lexicon)
            tags.append(tag)
        self._join_phrases(tags, lexicon)
        self.tags = "".join(tags)

    def word(self, at: int) -> "Token":
        """The parser's word at a position of the tagging."""
        word = self.words[at]
        if word is None:
            raise IndexError(at)
        return word

    def _other(self, at: int, lower: str, lexicon: Lexicon) -> Tagged:
        """A word that no list holds: a figure or nothing."""
        if not lower:
            return ("|", None)
        if self.word(at).ent_type_ in ("MONEY", "PERCENT") or (at and self.lower[at - 1] == "$"):
            return (".", None)
        return self._figure(at, lower, lexicon)

    def _figure(self, at: int, lower: str, lexicon: Lexicon) -> Tagged:
        if YEAR.match(lower):
            return ("y", int(lower)) if self._is_year(at, lexicon) else ("n", int(lower))
        if NUMBER.match(lower):
            number = float(lower.replace(",", ""))
            return ("d", int(number)) if lower.isdigit() and 1 <= number <= 31 else ("n", number)
        if found := DECADE.match(lower):
            return ("Y", f"{found[1] or 19}{found[2]}X")
        if found := ORDINAL.match(lower):
            return ("o", int(found[1]))
        if CLOCK.match(lower):
            return ("C", lower)
        return (".", None)

    def _is_year(self, at: int, lexicon: Lexicon) -> bool:
        """True if a four-digit number stands where a year stands, and counts nothing."""
        word = self.word(at)
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if following is not None and following.tag_ == "NNS" and word.head.i == following.i:
            return word.ent_type_ == "DATE" and following.ent_type_ != "DATE"
        if word.ent_type_ in ("DATE", "EVENT"):
            return True
        before = self.lower[at - 1] if at else ""
        return before in lexicon.year_cues or lexicon.tags.get(before, (".",))[0] in "ms"

    def _checked(self, at: int, tagged: Tagged, lexicon: Lexicon) -> Tagged:
        """A listed word, unless the text uses it for something else ("may", "second", "Sun")."""
        tag, word = tagged[0], self.word(at)
        if tag in "uUhH" and not word.text.islower():
            return (".", None)
        if tag == "m" and not _is_month(word, self.lower[at] in lexicon.doubtful):
            return (".", None)
        if tag == "w" and not word.text[0].isupper():
            return (".", None)
        if self.lower[at] == "second" and not (at and self.lower[at - 1].isdigit()):
            return ("o", 2)
        if tag in "ZtJ" and word.tag_ == "WDT":
            return (".", None)
        return tagged

    def _join_phrases(self, tags: list[str], lexicon: Lexicon) -> None:
        """Give the first word of a listed phrase its tag, the others `_`, which continues it."""
        if lexicon.phrases.keys().isdisjoint(self.lower):
            return
        for at, lower in enumerate(self.lower):
            for words, (tag, value) in lexicon.phrases.get(lower, ()):
                if tuple(self.lower[at : at + len(words)]) == words:
                    tags[at : at + len(words)] = [tag, *["_"] * (len(words) - 1)]
                    self.values[at] = value
                    break


def _is_month(word: "Token", doubtful: bool) -> bool:
    if not word.text[0].isupper():
        return False
    return not doubtful or word.ent_type_ == "DATE" or (word.tag_ != "MD" and _by_number(word))


def _by_number(word: "Token") -> bool:
    """True if a figure or a preposition of time stands beside a word."""
    doc = word.doc
    beside = [doc[at] for at in (word.i - 1, word.i + 1) if 0 <= at < len(doc)]
    return any(other.text[:1].isdigit() or other.pos_ == "ADP" for other in beside)


def spread(words: Iterable["Token"], text: str, edges: Iterable[int]) -> list["Token | None"]:
    """The words in order without white space, with None at blank lines and the edges of zones."""
    waiting = sorted(edges, reverse=True)
    kept: list[Token | None] = []
    for word in words:
        if word.is_space:
            if "\n\n" in text[word.idx - 1 : word.idx + len(word) + 1]:
                kept.append(None)
            continue
        while waiting and word.idx >= waiting[-1]:
            waiting.pop()
            kept.append(None)
        kept.append(word)
    return kept
