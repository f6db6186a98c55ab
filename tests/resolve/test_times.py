"""Times of different texts side by side."""

from datetime import UTC, date, datetime

import pytest

from reportedly.resolve.times import days_of, meet, near


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-10-28", date(2024, 10, 28), date(2024, 10, 28)),
        ("2024-10-28T14:00", date(2024, 10, 28), date(2024, 10, 28)),
        ("2024-W44", date(2024, 10, 28), date(2024, 11, 3)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-10-08/2024-10-13", date(2024, 10, 8), date(2024, 10, 13)),
    ],
)
def test_a_value_covers_its_days(value: str, first: date, last: date) -> None:
    assert days_of(value) == (first, last)


@pytest.mark.parametrize(
    "value", [None, "XXXX-WXX-1", "P3Y", "2024-02-31", "PRESENT_REF", "2025-SP"]
)
def test_what_is_no_calendar_time_covers_none(value: str | None) -> None:
    assert days_of(value) is None


def test_a_day_and_its_month_meet_and_two_days_apart_do_not() -> None:
    day, month = days_of("2024-10-28"), days_of("2024-10")
    other = days_of("2024-10-31")
    assert day is not None
    assert month is not None
    assert other is not None
    assert meet(day, month)
    assert not meet(day, other)


def test_undated_reports_are_near_if_published_within_weeks() -> None:
    first = datetime(2024, 10, 28, tzinfo=UTC)
    assert near(None, first, datetime(2024, 11, 20, tzinfo=UTC))
    assert not near(None, first, datetime(2025, 3, 1, tzinfo=UTC))
    assert near(None, first, None)
