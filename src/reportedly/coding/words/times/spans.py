"""Spans of time: durations, distances ("three days ago"), repetitions, times of day."""

import re

from reportedly.coding.syntax.numbers import combined
from reportedly.coding.words.times.calendar import (
    clock_period,
    day_of,
    moved,
    period,
    weekday_near,
    year_of,
)
from reportedly.coding.words.times.context import FUTURE, PAST, Hit
from reportedly.coding.words.times.dates import Found
from reportedly.terms import TimeType, TimeUnit

HALF = re.compile(r"(?:[dn]-?)+(?:Jaj|Jj)")


def _unit(hit: Hit) -> TimeUnit:
    """The unit of a stretch that names days or more."""
    return TimeUnit(hit.text("uU"))


def _period(hit: Hit, count: float | None) -> str:
    """A duration of so many of the units that the stretch names."""
    return clock_period(count, hit.text("hH")) if hit.has("hH") else period(count, _unit(hit))


def _count(hit: Hit) -> float | None:
    """How many units: None if the text leaves it open."""
    numbers = [float(value) for value in hit.values("dn") if isinstance(value, int | float)]
    if hit.has("i") or (hit.has("UH") and not numbers and not hit.has("aj")):
        return None
    if "J" in hit.tags and len(numbers) > 1 and not HALF.search(hit.tags):
        return None
    count = (
        combined(numbers) if numbers else (1.0 if not hit.has("j") or "Jaj" in hit.tags else 0.0)
    )
    return count + 0.5 if hit.has("j") else count


def is_age(hit: Hit) -> bool:
    """True for "25-year-old" and "25 years old": an age is no time."""
    return hit.tag_after() == "0" or (hit.tag_after() == "-" and hit.tag_after(1) == "0")


def duration(hit: Hit) -> Found:
    """Three days, several months, two and a half years."""
    if is_age(hit) or hit.tag_after() in ("g", "G", "L"):
        return None
    if hit.text("uU") == TimeUnit.QUARTER and hit.after() in hit.context.lexicon.words.of:
        return None
    if hit.text("h") == "S" and hit.has("a"):
        return None
    return TimeType.DURATION, _period(hit, _count(hit))


def past_unit(hit: Hit) -> Found:
    """The past year."""
    return TimeType.DURATION, _period(hit, None if hit.has("UH") else 1)


def bare_units(hit: Hit) -> Found:
    """For years; over decades."""
    if hit.before() not in ("for", "over", "within", "of", "in") or is_age(hit):
        return None
    if hit.text("U") == TimeUnit.QUARTER:
        return None
    return TimeType.DURATION, _period(hit, None)


def ago(hit: Hit) -> Found:
    """Three days ago: a date as exact as its unit."""
    count = _count(hit)
    if hit.has("hH"):
        return TimeType.TIME, f"{moved(hit.context.anchor, 0, TimeUnit.DAY)}TXX"
    if count is None:
        return TimeType.DATE, "PAST_REF"
    return TimeType.DATE, moved(hit.context.anchor, -count, _unit(hit))


def from_last(hit: Hit) -> Found:
    """Two days later, a year earlier, the day before: counted from the time last named."""
    count = _count(hit)
    sign = -1 if hit.has("GB") else 1
    if hit.has("hH"):
        return TimeType.DURATION, _period(hit, count)
    if count is None:
        return TimeType.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF"
    unit = _unit(hit)
    if unit == TimeUnit.YEAR:
        return TimeType.DATE, _years_from_last(hit, sign * round(count))
    start = day_of(hit.context.last) or (hit.context.anchor if sign < 0 else None)
    return TimeType.DATE, moved(start, sign * count, unit)


def _years_from_last(hit: Hit, count: int) -> str:
    """Years from the time last named, if that is of the report's own year or the text a history."""
    context = hit.context
    last, year = context.last or "", year_of(context.last)
    now = context.anchor.year if context.anchor is not None else None
    if year is None or not (context.is_history or year == now):
        return moved(context.anchor, count, TimeUnit.YEAR)
    return f"{year + count}{last[4:] if last[4:6] == '-Q' else ''}"


def year_before(hit: Hit) -> Found:
    """The year-ago quarter, year-earlier: one unit back."""
    if hit.text("u") != TimeUnit.YEAR:
        return None
    number, unit = hit.number("o"), hit.values("u")[-1]
    value = _years_from_last(hit, -1)
    if unit == TimeUnit.QUARTER and number is not None:
        value = f"{value[:4]}-Q{number}"
    return TimeType.DATE, value


def each_unit(hit: Hit) -> Found:
    """Every day, each year, every two weeks."""
    return TimeType.SET, _period(hit, _count(hit) or 1)


def each_named(hit: Hit) -> Found:
    """Every Monday, Mondays, each July, every summer, every morning."""
    part = f"T{hit.text('pP')}" if hit.has("pP") else ""
    if hit.has("wW"):
        return TimeType.SET, f"XXXX-WXX-{hit.number('wW')}{part}"
    if hit.has("m"):
        return TimeType.SET, f"XXXX-{hit.number('m'):02}"
    if hit.has("s"):
        return TimeType.SET, f"XXXX-{hit.text('s')}"
    return TimeType.SET, f"XXXX-XX-XX{part}"


def adverb(hit: Hit) -> Found:
    """Daily, weekly; not in a name."""
    word = hit.context.tagging.word(hit.start)
    if word.text[0].isupper() and word.ent_type_:
        return None
    return TimeType.SET, hit.text("V")


def clock(hit: Hit) -> Found:
    """A time of day, on the day beside it or else on the day of the report."""
    when = _clock_value(hit)
    if when is None:
        return None
    context = hit.context
    if hit.has("w"):
        direction = FUTURE if hit.direction() == FUTURE else PAST
        day = weekday_near(context.anchor, hit.number("w") or 1, direction, strict=False)
    elif hit.has("T"):
        day = moved(context.anchor, hit.number("T") or 0, TimeUnit.DAY)
    else:
        near = context.last if day_of(context.last) else None
        day = near[:10] if near else moved(context.anchor, 0, TimeUnit.DAY)
    return TimeType.TIME, f"{day}T{when}{hit.text('z')}"


def _clock_value(hit: Hit) -> str | None:
    if hit.has("k"):
        return hit.text("k")
    if hit.has("C"):
        hour, minute = (int(part) for part in re.split("[:.]", hit.text("C"))[:2])
    else:
        hour, minute = hit.number("dn") or 0, 0
    if hit.has("c"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (hit.number("c") or 0)
    return f"{hour:02}:{minute:02}" if hour <= 24 else None
