"""Reckon TIMEX3 values: move a day by units, cut a value to a unit, leave X where nothing is known.

A unit is a TIMEX3 code: D W WE M Q H Y DE CE. A value keeps the precision of its unit: three
weeks before a day is a week (2024-W41), two years before it is a year.
"""

import calendar
import re
from datetime import date, timedelta

from reportedly.terms import TimeUnit

MONTHS_BY_UNIT = {
    TimeUnit.MONTH: 1,
    TimeUnit.QUARTER: 3,
    TimeUnit.HALF: 6,
    TimeUnit.YEAR: 12,
    TimeUnit.DECADE: 120,
    TimeUnit.CENTURY: 1200,
    TimeUnit.MILLENNIUM: 12000,
}
DAYS_BY_UNIT = {
    TimeUnit.DAY: 1,
    TimeUnit.WEEK: 7,
    TimeUnit.FORTNIGHT: 14,
    TimeUnit.WEEKEND: 7,
}
DIGIT = re.compile(r"\d")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)")
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def shifted(day: date, count: float, unit: TimeUnit) -> date | None:
    """A day moved by so many units; None if it leaves the calendar."""
    try:
        if unit in DAYS_BY_UNIT:
            return day + timedelta(days=round(count * DAYS_BY_UNIT[unit]))
        months = day.year * 12 + day.month - 1 + round(count * MONTHS_BY_UNIT[unit])
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def cut(day: date, unit: TimeUnit) -> str:
    """The value of the unit that a day lies in."""
    if unit == TimeUnit.DAY:
        return day.isoformat()
    if unit in DAYS_BY_UNIT:
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}{'-WE' if unit == TimeUnit.WEEKEND else ''}"
    if unit == TimeUnit.MONTH:
        return f"{day.year}-{day.month:02}"
    if unit in (TimeUnit.QUARTER, TimeUnit.HALF):
        return f"{day.year}-{unit}{(day.month - 1) // MONTHS_BY_UNIT[unit] + 1}"
    masked = MONTHS_BY_UNIT[unit] // 12
    return f"{day.year:04}"[: 5 - len(str(masked))] + "X" * (len(str(masked)) - 1)


def unknown(unit: TimeUnit) -> str:
    """The value of a unit of which nothing is known."""
    return DIGIT.sub("X", cut(date(2000, 1, 1), unit))


def moved(anchor: date | None, count: float, unit: TimeUnit) -> str:
    """The value so many units from an anchor; X without one."""
    day = shifted(anchor, count, unit) if anchor is not None else None
    return unknown(unit) if day is None else cut(day, unit)


def weekday_near(anchor: date | None, weekday: int, direction: int, strict: bool) -> str:
    """The nearest such weekday before (-1) or after (1) a day; `strict`: not the day itself."""
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    away = (weekday - anchor.isoweekday()) * direction % 7
    if away == 0 and strict:
        away = 7
    return (anchor + timedelta(days=away * direction)).isoformat()


def month_near(anchor: date | None, month: int, direction: int, day: int | None = None) -> str:
    """A month (and day) without year: last (-1), next (1), or the nearest (0) to the anchor."""
    tail = f"-{month:02}" if day is None else f"-{month:02}-{day:02}"
    if anchor is None:
        return f"XXXX{tail}"
    here = (anchor.month, anchor.day if day is not None else 0)
    there = (month, day if day is not None else 0)
    year = anchor.year
    if direction < 0 and there > here:
        year -= 1
    elif direction > 0 and there < here:
        year += 1
    elif direction == 0:
        away = (month - anchor.month + 6) % 12 - 6
        year = (anchor.year * 12 + anchor.month - 1 + away) // 12
    return f"{year}{tail}"


def season_near(anchor: date | None, season: str, direction: int) -> str:
    """A season without year: the last one begun (-1), the next (1), or that of this year (0)."""
    if anchor is None:
        return f"XXXX-{season}"
    begins = SEASON_MONTHS[season]
    year = anchor.year
    if direction < 0 and begins >= anchor.month - 2:
        year -= 1
    if direction > 0 and begins <= anchor.month:
        year += 1
    return f"{year}-{season}"


def period(count: float | None, unit: TimeUnit) -> str:
    """A duration in days or more: P3D, PXM for an unknown count, P20Y for two decades."""
    if unit == TimeUnit.WEEKEND and count is None:
        unit = TimeUnit.WEEK
    scale, name = 1, unit
    if unit == TimeUnit.FORTNIGHT:
        scale, name = 2, TimeUnit.WEEK
    elif unit == TimeUnit.QUARTER:
        scale, name = 3, TimeUnit.MONTH
    elif MONTHS_BY_UNIT.get(unit, 0) > 12 and count not in (None, 1):
        scale, name = MONTHS_BY_UNIT[unit] // 12, TimeUnit.YEAR
    whole = None if count is None else count * scale
    if name == TimeUnit.YEAR and whole is not None and whole % 1:
        return f"P{_broken(whole, 'Y', 12)}"
    return f"P{'X' if whole is None else f'{whole:g}'}{name}"


def clock_period(count: float | None, unit: str) -> str:
    """A duration in hours (H), minutes (M) or seconds (S): PT2H, PT1H30M."""
    if unit == "H" and count is not None and count % 1:
        return f"PT{_broken(count, 'H', 60)}"
    return f"PT{'X' if count is None else f'{count:g}'}{unit}"


def _broken(count: float, unit: str, months_or_minutes: int) -> str:
    """Two and a half years as 2Y6M, half an hour as 30M."""
    whole, part = int(count), round(count % 1 * months_or_minutes)
    return f"{f'{whole}{unit}' if whole else ''}{part}M"


def day_of(value: str | None) -> date | None:
    """The day of a value that names one."""
    found = DAY.match(value or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def month_of(value: str | None) -> date | None:
    """The first day of the month of a value that names a month or a day."""
    found = MONTH.match(value or "")
    try:
        return date(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        return None


def year_of(value: str | None) -> int | None:
    """The year of a value that names one."""
    return int(value[:4]) if value and value[:4].isdigit() else None
