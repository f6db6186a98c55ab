"""Reckon TIMEX3 values: move a day by units, cut a value to a unit, leave X where nothing is known.

A unit is a TIMEX3 code: D W WE M Q H Y DE CE. A value keeps the precision of its unit: three
weeks before a day is a week (2024-W41), two years before it is a year.
"""

import calendar
import re
from datetime import date, timedelta

UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX",
    "Q": "XXXX-QX", "H": "XXXX-HX", "Y": "XXXX", "DE": "XXXX", "CE": "XXXX", "ML": "XXXX",
}  # fmt: skip
MONTHS_BY_UNIT = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
DAYS_BY_UNIT = {"D": 1, "W": 7, "2W": 14, "WE": 7}
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)")
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def shifted(day: date, count: float, unit: str) -> date | None:
    """A day moved by so many units; None if it leaves the calendar."""
    try:
        if unit in DAYS_BY_UNIT:
            return day + timedelta(days=round(count * DAYS_BY_UNIT[unit]))
        months = day.year * 12 + day.month - 1 + round(count * MONTHS_BY_UNIT[unit])
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def cut(day: date, unit: str) -> str:
    """The value of the unit that a day lies in."""
    year, week, _ = day.isocalendar()
    values = {
        "D": day.isoformat(),
        "W": f"{year}-W{week:02}",
        "2W": f"{year}-W{week:02}",
        "WE": f"{year}-W{week:02}-WE",
        "M": f"{day.year}-{day.month:02}",
        "Q": f"{day.year}-Q{(day.month + 2) // 3}",
        "H": f"{day.year}-H{(day.month + 5) // 6}",
        "Y": f"{day.year}",
        "DE": f"{day.year // 10}X",
        "CE": f"{day.year // 100}XX",
        "ML": f"{day.year // 1000}XXX",
    }
    return values[unit]


def moved(anchor: date | None, count: float, unit: str) -> str:
    """The value so many units from an anchor; X without one."""
    day = shifted(anchor, count, unit) if anchor is not None else None
    return UNKNOWN[unit] if day is None else cut(day, unit)


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


def period(count: float | None, unit: str) -> str:
    """A duration: P3D, PT2H, PXM for an unknown count; halves become the next smaller unit."""
    clock = unit in ("H", "M_", "S")
    unit = unit.rstrip("_")
    head = "PT" if clock else "P"
    if unit == "WE":
        unit = "WE" if count is not None else "W"
    if unit == "2W":
        count, unit = (None if count is None else count * 2), "W"
    if unit == "Q":
        count, unit = (None if count is None else count * 3), "M"
    if unit in ("DE", "CE", "ML") and count is not None and count != 1:
        count, unit = count * MONTHS_BY_UNIT[unit] / 12, "Y"
    if count is None:
        return f"{head}X{unit}"
    if count == int(count):
        return f"{head}{int(count)}{unit}"
    return _broken(head, count, unit)


def _broken(head: str, count: float, unit: str) -> str:
    """Two and a half years as P2Y6M; a fraction that has no such unit stays a fraction."""
    smaller = {"Y": (12, "M"), "H": (60, "M"), "D": (24, "H"), "W": (7, "D")}
    if unit == "W" or unit not in smaller or (head, unit) == ("P", "D"):
        return f"{head}{count:g}{unit}"
    times, name = smaller[unit]
    whole, part = int(count), round(count % 1 * times)
    return f"{head}{f'{whole}{unit}' if whole else ''}{part}{name}"


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
