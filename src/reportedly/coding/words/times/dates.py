"""Dates: days, months, quarters, seasons, years, decades; named outright or in part."""

from datetime import date

from reportedly.coding.words.times.calendar import (
    cut,
    day_of,
    month_near,
    moved,
    season_near,
    shifted,
    weekday_near,
    year_of,
)
from reportedly.coding.words.times.context import ANY, FUTURE, PAST, Hit
from reportedly.terms import TimeType, TimeUnit

FAR_MONTHS = 5
Found = tuple[TimeType, str] | None


def full_date(hit: Hit) -> Found:
    """Day, month and year."""
    year, month, day = hit.number("y"), hit.number("m"), hit.number("do")
    try:
        return TimeType.DATE, date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None


def day_and_month(hit: Hit) -> Found:
    """Day and month; the year is that of the narrative or the nearest the tense allows."""
    month, day = hit.number("m"), hit.number("do")
    if month is None or day is None or not 1 <= day <= 31:
        return None
    return TimeType.DATE, _in_year(hit, month, day)


def month(hit: Hit) -> Found:
    """A month, with a year or a word like "last" if the text gives one."""
    number, year = hit.number("m"), hit.number("y")
    if number is None:
        return None
    if year is not None:
        return TimeType.DATE, f"{year}-{number:02}"
    return TimeType.DATE, _in_year(hit, number, None)


def _in_year(hit: Hit, month: int, day: int | None) -> str:
    context = hit.context
    if hit.has("lx"):
        start = (
            shifted(context.anchor, -1 if hit.has("l") else 1, TimeUnit.MONTH)
            if context.anchor
            else None
        )
        return month_near(start, month, PAST if hit.has("l") else FUTURE, day)
    if (history := context.history()) is not None:
        return month_near(history, month, FUTURE if history.month > 1 else ANY, day)
    return month_near(context.anchor, month, _turn(hit, month), day)


def _turn(hit: Hit, month: int) -> int:
    """The nearest bearer of a month's name, unless it is about half a year away either way."""
    anchor = hit.context.anchor
    far = anchor is not None and abs((month - anchor.month + 6) % 12 - 6) >= FAR_MONTHS
    return hit.direction() if far else ANY


def year(hit: Hit) -> Found:
    """A year, or a fiscal one."""
    return TimeType.DATE, f"{hit.number('y')}"


def decade(hit: Hit) -> Found:
    """A decade: the 1990s."""
    return TimeType.DATE, hit.text("Y")


def century(hit: Hit) -> Found:
    """A century: the 19th century is 18XX."""
    number = hit.number("o")
    if number is None or hit.text("u") != TimeUnit.CENTURY or not 1 <= number <= 21:
        return None
    return TimeType.DATE, f"{number - 1:02}XX"


def quarter(hit: Hit) -> Found:
    """A quarter or half of a year: by number, of the year that the text names or this one."""
    number, unit = hit.number("o"), hit.text("u") if hit.has("u") else TimeUnit.HALF
    if number is None or unit not in (TimeUnit.QUARTER, TimeUnit.HALF) or number > 4:
        return None
    year = hit.number("y")
    anchor = hit.context.anchor
    if year is None and anchor is not None:
        year = anchor.year + (hit.has("x") - hit.has("l"))
        if not hit.has("lxt") and hit.direction() != FUTURE and number > (anchor.month + 2) // 3:
            year -= 1
    return TimeType.DATE, f"{year or 'XXXX'}-{unit}{number}"


def season(hit: Hit) -> Found:
    """A season, of a year that the text names or that the tense gives."""
    code, year = hit.text("sS"), hit.number("y")
    if year is not None:
        return TimeType.DATE, f"{year}-{code}"
    direction = PAST if hit.has("l") else FUTURE if hit.has("x") else ANY
    if direction == ANY and not hit.has("t") and hit.direction() == PAST:
        anchor = hit.context.anchor
        same = season_near(anchor, code, ANY)
        return TimeType.DATE, same
    return TimeType.DATE, season_near(hit.context.anchor, code, direction)


def holiday(hit: Hit) -> Found:
    """A feast on a fixed day."""
    month, day = (int(part) for part in hit.text("q").split("-"))
    return TimeType.DATE, _in_year(hit, month, day)


def weekday(hit: Hit) -> Found:
    """A day of the week, perhaps with a part of the day; the tense decides which one is meant."""
    number = hit.number("w")
    if number is None:
        return None
    anchor, strict = hit.context.anchor, hit.has("lx")
    if hit.has("x"):
        direction = FUTURE
    elif hit.has("l") or hit.direction() != FUTURE:
        direction = PAST
    else:
        direction = FUTURE
    value = weekday_near(anchor, number, direction, strict)
    return with_part(hit, value)


def with_part(hit: Hit, day: str) -> Found:
    """A day, or a part of it if the text names one."""
    if hit.has("p"):
        return TimeType.TIME, f"{day}T{hit.text('p')}"
    return TimeType.DATE, day


def named_day(hit: Hit) -> Found:
    """Today, yesterday, tomorrow; tonight, overnight; yesterday morning."""
    if hit.has("Q"):
        days, part = hit.text("Q").split()
        return TimeType.TIME, f"{moved(hit.context.anchor, int(days), TimeUnit.DAY)}T{part}"
    return with_part(hit, moved(hit.context.anchor, hit.number("T") or 0, TimeUnit.DAY))


def part_of_day(hit: Hit) -> Found:
    """A part of a day: this morning, last night."""
    days = -1 if hit.has("l") else 1 if hit.has("x") else 0
    return with_part(hit, moved(hit.context.anchor, days, TimeUnit.DAY))


def related_unit(hit: Hit) -> Found:
    """Last year, this week, next month; "the next day" is counted from the day last named."""
    unit = TimeUnit(hit.text("u"))
    count = -1 if hit.has("l") else 1 if hit.has("x") else 0
    word = hit.context.tagging.lower[hit.start + hit.tags.find("x")] if hit.has("x") else ""
    told = hit.has("e") and hit.has("x") and (unit == TimeUnit.DAY or word != "next")
    anchor = hit.context.last_day() if told or unit == TimeUnit.DAY else hit.context.anchor
    if told and unit == TimeUnit.YEAR and (year := year_of(hit.context.last)) is not None:
        return TimeType.DATE, f"{year + 1}"
    return TimeType.DATE, moved(anchor, count, unit)


def same_unit(hit: Hit) -> Found:
    """That year, the same day: the unit that holds the time last named."""
    unit, last = TimeUnit(hit.text("u")), hit.context.last
    day = day_of(last)
    if day is not None:
        return TimeType.DATE, cut(day, unit)
    if unit == TimeUnit.YEAR and (year := year_of(last)) is not None:
        return TimeType.DATE, f"{year}"
    if unit == TimeUnit.MONTH and last is not None and len(last) >= 7 and last[5:7].isdigit():
        return TimeType.DATE, last[:7]
    return TimeType.DATE, moved(None, 0, unit)


def plain_unit(hit: Hit) -> Found:
    """The quarter, the year, the weekend: the one that the report is of."""
    unit = TimeUnit(hit.text("u"))
    if (
        unit not in (TimeUnit.QUARTER, TimeUnit.WEEKEND, TimeUnit.YEAR)
        or hit.after() in hit.context.lexicon.words.of
    ):
        return None
    if unit == TimeUnit.QUARTER:
        return TimeType.DATE, _quarter_of_report(hit)
    count = -1 if unit == TimeUnit.WEEKEND and hit.direction() != FUTURE else 0
    return TimeType.DATE, moved(hit.context.anchor, count, unit)


def _quarter_of_report(hit: Hit) -> str:
    """The quarter last named, or else the last one completed: reports are on what is over."""
    last = hit.context.last
    return (
        last
        if last is not None and last[4:6] == "-Q"
        else moved(hit.context.anchor, -1, TimeUnit.QUARTER)
    )


def reference(hit: Hit) -> Found:
    """Now, recently, the future: a time without bounds."""
    value = hit.text("Rrt")
    return (TimeType.DATE, value) if value else None


def the_past(hit: Hit) -> Found:
    """The past as a noun."""
    word = hit.context.tagging.word(hit.end - 1)
    return (TimeType.DATE, "PAST_REF") if word.pos_ == "NOUN" else None


def recent_units(hit: Hit) -> Found:
    """Recent years: the past, without a count; the latest quarter: the one completed."""
    if hit.text("u") == TimeUnit.QUARTER:
        return TimeType.DATE, _quarter_of_report(hit)
    return TimeType.DATE, "PAST_REF"


def year_end(hit: Hit) -> Found:
    """Year-end: the last day of the year."""
    anchor = hit.context.anchor
    if hit.text("u") != TimeUnit.YEAR:
        return None
    return TimeType.DATE, f"{hit.number('y') or (anchor.year if anchor else 'XXXX')}-12-31"


def spelled_year(hit: Hit) -> Found:
    """Nineteen ninety-six."""
    first, *others = [int(value) for value in hit.values("n") if isinstance(value, int)] or [0]
    if first not in (18, 19, 20) or not others or not 10 <= others[0] < 100 or sum(others) > 99:
        return None
    return TimeType.DATE, f"{first * 100 + sum(others)}"
