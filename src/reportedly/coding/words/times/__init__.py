"""Recognise the times of a text and give each its TIMEX3 value."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.coding.words.times.calendar import day_of
from reportedly.coding.words.times.context import Context, Hit
from reportedly.coding.words.times.lexicon import Lexicon, Tagging, lexicon_of, spread
from reportedly.coding.words.times.rules import RULES
from reportedly.model import Time
from reportedly.terms import TimeType
from reportedly.text import Offsets, meeting, merged

if TYPE_CHECKING:
    from spacy.tokens import Token

ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?\b")
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)(?![\d/])")


class Match(NamedTuple):
    """A hit of a rule by its number, longest first among those that start together."""

    start: int
    length: int
    rule: int


@component("times", needs=["parse"], gives=["times"])
def times(draft: Draft) -> None:
    """Fill `draft.times`, in text order."""
    lexicon = lexicon_of(draft.codebook)
    text = draft.document.text
    anchor = day_of(draft.document.metadata.published)
    stretches = merged(coded_stretches(draft.document))
    edges = [start for start, _ in stretches]
    written = list(_written_dates(text, stretches))
    tagging = Tagging(spread(_coded_words(draft, stretches), text, edges), lexicon)
    draft.times.extend(_read(tagging, lexicon, anchor))
    if written:
        taken = [(time.start, time.end) for time in written]
        apart = (t for t in draft.times if meeting((t.start, t.end), taken) is None)
        draft.times[:] = sorted([*written, *apart])


def _coded_words(draft: Draft, stretches: list[Offsets]) -> "Iterator[Token]":
    for start, end in stretches:
        span = draft.parse.char_span(start, end, alignment_mode="contract")
        yield from span if span is not None else ()


def _read(tagging: Tagging, lexicon: Lexicon, anchor: date | None) -> Iterator[Time]:
    """The times of one tagging: the longest hits, left to right, each read in its context."""
    context = Context(anchor, tagging, lexicon)
    past = 0
    for match in sorted(_matches(tagging.tags)):
        if match.start < past:
            continue
        end = match.start - match.length
        hit = Hit(match.start, end, context)
        found = RULES[match.rule].read(hit)
        if found is None:
            continue
        type_, value = found
        start = _widened(hit, lexicon) if _is_counted(type_, hit) else match.start
        context.remember(value)
        past = end
        first, last = tagging.word(start), tagging.word(end - 1)
        yield Time(first.idx, last.idx + len(last), type=type_, value=value)


def _matches(tags: str) -> Iterator[Match]:
    """Every hit of every rule; `length` is negative, so that sorting puts the longest first."""
    for number, rule in enumerate(RULES):
        for found in rule.pattern.finditer(tags):
            yield Match(found.start(), found.start() - found.end(), number)


def _is_counted(type_: TimeType, hit: Hit) -> bool:
    return type_ == TimeType.DURATION or hit.has("gGL")


def _widened(hit: Hit, lexicon: Lexicon) -> int:
    """Where a counted time starts with "about" or "more than" taken in."""
    lower, start = hit.context.tagging.lower, hit.start
    if hit.tags[0] in "elbx":
        return start
    for before in lexicon.approximators.get(hit.before(), ()):
        words = len(before)
        if tuple(lower[start - 1 - words : start - 1]) == before:
            return start - 1 - words
    return start


def _written_dates(text: str, stretches: list[Offsets]) -> Iterator[Time]:
    """Dates in figures: 2024-10-28, 28/10/2024; a day that could be a month is left as unknown."""
    for start, end in stretches:
        for found in ISO.finditer(text, start, end):
            if day_of(found[0]) is not None:
                kind = TimeType.TIME if "T" in found[0] else TimeType.DATE
                yield Time(found.start(), found.end(), type=kind, value=found[0])
        for found in SLASHED.finditer(text, start, end):
            if (value := _slashed(int(found[1]), int(found[2]), found[3])) is not None:
                yield Time(found.start(), found.end(), type=TimeType.DATE, value=value)


def _slashed(first: int, second: int, year: str) -> str | None:
    """Day and month in whichever order is possible; only month and year if both orders are."""
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    full = year if len(year) == 4 else f"{'20' if int(year) < 50 else '19'}{year}"
    if first <= 12 and second <= 12 and first != second:
        return f"{full}-XX-XX"
    month, day = (second, first) if first > 12 else (first, second)
    return f"{full}-{month:02}-{day:02}"
