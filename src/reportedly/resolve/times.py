"""Times of different texts side by side: a TIMEX3 value as a range of days."""

import re
from datetime import date, datetime, timedelta

Days = tuple[date, date]

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)$")
MONTH = re.compile(r"(\d{4})-(\d\d)$")
YEAR = re.compile(r"(\d{4})$")
SLACK = timedelta(days=1)
"""Two texts may put one happening on either side of midnight."""
NEAR = timedelta(days=45)
"""Undated reports further apart than this are not taken for one happening."""


def days_of(value: str | None) -> Days | None:
    """The days that a value covers; None if it is no calendar time."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    try:
        start, end = one_value(first), one_value(last or first)
    except ValueError:
        return None
    return None if start is None or end is None else (start[0], end[1])


def one_value(value: str) -> Days | None:
    """The days of a value that is no range; ValueError if it is no real date."""
    if found := DAY.match(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := WEEK.match(value):
        return date.fromisocalendar(int(found[1]), int(found[2]), 1), date.fromisocalendar(
            int(found[1]), int(found[2]), 7
        )
    if found := MONTH.match(value):
        start = date(int(found[1]), int(found[2]), 1)
        return start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if found := YEAR.match(value):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    return None


def meet(first: Days, second: Days) -> bool:
    """True if two stretches of days can hold one happening."""
    return first[0] <= second[1] + SLACK and second[0] <= first[1] + SLACK


def near(days: Days | None, published: datetime | None, other: datetime | None) -> bool:
    """True unless a happening (by its days, else its publication) is far from another report."""
    if other is None or (days is None and published is None):
        return True
    if days is not None:
        return days[0] - NEAR <= other.date() <= days[1] + NEAR
    return published is None or abs(published - other) <= NEAR
