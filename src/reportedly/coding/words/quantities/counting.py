"""What stands beside a number: the words that bound it and the noun that it counts."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.coding.words.quantities.lexicon import Lexicon
from reportedly.coding.words.quantities.numerals import Number
from reportedly.model import Span
from reportedly.terms import Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PHRASE_WORDS = 4
UNIT_DISTANCE = 7
COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "det"})
COUNTED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})


def bounded(parse: "Doc", number: Number, lexicon: Lexicon) -> Number:
    """The number with the bound that the words beside it give."""
    for bound, start, end in _bounds(parse, number, lexicon):
        wide = replace(number, start=start, end=end)
        if number.bounded or number.is_vague or bound == Bound.ABOUT:
            return replace(wide, approximate=True)
        if bound == Bound.LEAST:
            return replace(wide, high=None)
        return replace(wide, low=None)
    return number


def _bounds(parse: "Doc", number: Number, lexicon: Lexicon) -> Iterator[tuple[Bound, int, int]]:
    start, end = number.start, number.end
    if start and parse[start - 1].text in lexicon.words.currencies:
        start -= 1
    for length in range(min(PHRASE_WORDS, start), 0, -1):
        words = tuple(token.lower_ for token in parse[start - length : start])
        if (bound := lexicon.before.get(words)) is not None:
            yield bound, start - length, end
    for length in (3, 2):
        words = tuple(token.lower_ for token in parse[end : end + length])
        if (bound := lexicon.after.get(words)) is not None:
            yield bound, start, end + length


def unit_of(parse: "Doc", number: Number, lexicon: Lexicon) -> Span | None:
    """What is counted: percent, a currency sign, or the head of the noun phrase."""
    following = parse[number.end] if number.end < len(parse) else None
    if following is not None and following.lower_ in lexicon.words.percent:
        return _span(following)
    if following is not None and following.lower_ == "per" and number.end + 1 < len(parse):
        return Span(following.idx, parse[number.end + 1].idx + len(parse[number.end + 1]))
    if number.start and parse[number.start - 1].text in lexicon.words.currencies:
        return _span(parse[number.start - 1])
    head = _counted(parse, number, lexicon)
    return None if head is None else _span(head)


def _span(token: "Token") -> Span:
    return Span(token.idx, token.idx + len(token))


def _counted(parse: "Doc", number: Number, lexicon: Lexicon) -> "Token | None":
    """The noun that a number counts: its head to the right, or the noun after "of"."""
    last = parse[number.end - 1]
    at = number.end
    if at + 1 < len(parse) and parse[at].lower_ == "of":
        inner = next((child for child in parse[at].children if child.dep_ == "pobj"), None)
        return inner if inner is not None and inner.i - at <= UNIT_DISTANCE else None
    for token in (last, parse[number.start]):
        head = token
        while head.dep_ in COUNTING and head.head.i != head.i:
            head = head.head
            if head.i >= at and head.pos_ in ("NOUN", "PROPN"):
                return head if head.i - at <= UNIT_DISTANCE else None
    return None


def counts(parse: "Doc", number: Number, unit: Span | None, lexicon: Lexicon) -> bool:
    """False for ages, labels ("Resolution 12"), times, and numbers that count nothing."""
    if _is_label(parse, number, unit, lexicon):
        return False
    if unit is not None:
        head = _counted(parse, number, lexicon)
        return head is None or head.lemma_.lower() not in lexicon.words.spans
    if number.is_vague:
        return True
    first = parse[number.start]
    return first.dep_ in COUNTED and first.ent_type_ in ("CARDINAL", "") and _has_figures(first)


def _has_figures(token: "Token") -> bool:
    """A number word alone is too often a pronoun ("one", "a million thanks")."""
    return token.text[0].isdigit()


def _is_label(parse: "Doc", number: Number, unit: Span | None, lexicon: Lexicon) -> bool:
    """True for a number that is part of a name, an age, or a pronoun ("one of them")."""
    after = parse[number.end].lower_ if number.end < len(parse) else ""
    if after == "-" or (parse[number.start].lower_ == "one" and after == "of"):
        return True
    if not number.start:
        return False
    before = parse[number.start - 1]
    if parse[number.start].lower_ == "one" and before.lower_ == "the":
        return True
    return (
        (before.text[-1:] in "-/." and not before.whitespace_)
        or before.lemma_.lower() in lexicon.words.labels
        or (before.pos_ == "PROPN" and unit is None)
    )
