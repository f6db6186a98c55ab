"""Read numbers: figures, words, ranges and vague counts, as they stand in a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.coding.syntax.numbers import combined
from reportedly.coding.words.quantities.lexicon import Lexicon

SMALLEST_SCALE = 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the parse: words [start, end), and its bounds."""

    start: int
    end: int
    low: float | None
    best: float | None
    high: float | None
    approximate: bool = False
    is_vague: bool = False
    bounded: bool = False


def numbers_in(lower: list[str], lexicon: Lexicon) -> Iterator[Number]:
    """Every number among lower-case words, ranges as one, left to right."""
    at = 0
    while at < len(lower):
        word = lower[at]
        opens = word in lexicon.openers or word[0].isdigit()
        number = _number_at(lower, at, lexicon) if opens else None
        if number is None:
            at += 1
            continue
        number = _range_from(lower, number, lexicon)
        yield number
        at = number.end


def _number_at(lower: list[str], at: int, lexicon: Lexicon) -> Number | None:
    """The number that starts at a word: figures, words, or a vague count."""
    if (end := _vague_end(lower, at, lexicon)) > at:
        return Number(at, end, None, None, None, approximate=True, is_vague=True)
    if lower[at] in lexicon.scales and len(lower[at]) <= 3:
        return None
    values, end = _run(lower, at, lexicon)
    if not values:
        return None
    value = combined(values)
    return Number(at, end, value, value, value)


def _vague_end(lower: list[str], at: int, lexicon: Lexicon) -> int:
    """Where a vague count ends ("hundreds of thousands", "a few hundred"); `at` if none starts."""
    end = at
    if lower[at] == "a" and lower[at + 1 : at + 2] == ["few"]:
        end += 1
    if lower[end] == "few" and _is_scale(lower, end + 1, lexicon):
        return end + 2
    end = at
    while end < len(lower):
        if lower[end] in lexicon.vague or (end > at and lower[end] in lexicon.scales):
            end += 1
        elif end > at and lower[end] == "of" and _is_vague(lower, end + 1, lexicon):
            end += 2
        else:
            break
    return end


def _is_vague(lower: list[str], at: int, lexicon: Lexicon) -> bool:
    return at < len(lower) and lower[at] in lexicon.vague


def _is_scale(lower: list[str], at: int, lexicon: Lexicon) -> bool:
    return at < len(lower) and lower[at] in lexicon.scales


def _run(lower: list[str], at: int, lexicon: Lexicon) -> tuple[list[float], int]:
    """The values of the number words and figures that stand together, and where they end."""
    values, end = _opening(lower, at, lexicon)
    while end < len(lower):
        word = lower[end]
        value = _value(word, lexicon)
        if value is None:
            if not _joins(lower, end, values, lexicon):
                break
        elif not values:
            values.append(value)
        elif word in lexicon.scales and value < SMALLEST_SCALE:
            values[-1] *= value
        elif not word[0].isdigit() and (word in lexicon.scales or value < values[-1]):
            values.append(value)
        else:
            break
        end += 1
    return values, end


def _opening(lower: list[str], at: int, lexicon: Lexicon) -> tuple[list[float], int]:
    """What "a" and "half a" before a scale are worth."""
    if (
        lower[at] == "half"
        and lower[at + 1 : at + 2] == ["a"]
        and _is_scale(lower, at + 2, lexicon)
    ):
        return [0.5], at + 2
    if lower[at] == "a" and _is_scale(lower, at + 1, lexicon):
        return [1.0], at + 1
    return [], at


def _joins(lower: list[str], at: int, values: list[float], lexicon: Lexicon) -> bool:
    """True for the hyphen of "twenty-five" and the "and" of "one hundred and five"."""
    following = lexicon.values.get(lower[at + 1]) if at + 1 < len(lower) else None
    if not values or following is None or following >= SMALLEST_SCALE:
        return False
    if lower[at] == "-":
        return 20 <= values[-1] < SMALLEST_SCALE and following < 10
    return lower[at] == "and" and values[-1] >= SMALLEST_SCALE


def _value(word: str, lexicon: Lexicon) -> float | None:
    if word[:1].isdigit():
        plain = word.replace(",", "")
        try:
            return float(plain)
        except ValueError:
            return None
    return lexicon.values.get(word)


def _range_from(lower: list[str], first: Number, lexicon: Lexicon) -> Number:
    """A number with the one after "to", or after "and" if "between" stands before it."""
    joint = lower[first.end] if first.end < len(lower) else ""
    opener = lower[first.start - 1] if first.start else ""
    opened = opener in lexicon.words.range_openers
    if first.low is None or joint not in lexicon.words.range_joints:
        return first
    if joint == "and" and not (opened and opener != "from"):
        return first
    if first.end + 1 >= len(lower):
        return first
    second = _number_at(lower, first.end + 1, lexicon)
    if second is None or second.high is None:
        return first
    low, high = first.low, second.high
    scale = _scale_of(lower, second, lexicon)
    if scale > 1 and low < scale and lower[first.end - 1] not in lexicon.scales:
        low *= scale
    if low >= high:
        return first
    return Number(first.start - opened, second.end, low, None, high, bounded=True)


def _scale_of(lower: list[str], number: Number, lexicon: Lexicon) -> float:
    last = lower[number.end - 1]
    return lexicon.values[last] if last in lexicon.scales else 1.0
