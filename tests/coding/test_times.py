"""Values of times are reckoned rightly, and no text stops the reading."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.coding import code_documents
from reportedly.coding.words.times.calendar import (
    clock_period,
    cut,
    month_near,
    moved,
    period,
    season_near,
    weekday_near,
)
from reportedly.model import Document, Metadata
from reportedly.terms import TimeType, TimeUnit

TEXT = (
    "Monday May 2022 28 the of three first last next days ago year quarter nineteen ninety - , "
    "to 1990s every night 8:30 p.m. mid end century half a and over earlier later fiscal 's old"
)
WORDS = sorted(set(TEXT.split(" ")))
ANCHOR = date(2024, 10, 30)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (-1, "D", "2024-10-29"),
        (-1, "W", "2024-W43"),
        (-1, "M", "2024-09"),
        (3, "M", "2025-01"),
        (-1, "Q", "2024-Q3"),
        (-2, "Y", "2022"),
        (-1, "DE", "201X"),
        (-99999, "Y", "XXXX"),
    ],
)
def test_moved_keeps_the_precision_of_its_unit(count: int, unit: str, value: str) -> None:
    assert moved(ANCHOR, count, TimeUnit(unit)) == value


def test_without_an_anchor_all_is_unknown() -> None:
    assert moved(None, -1, TimeUnit.DAY) == "XXXX-XX-XX"
    assert weekday_near(None, 1, -1, strict=False) == "XXXX-WXX-1"
    assert month_near(None, 10, 0, 28) == "XXXX-10-28"
    assert season_near(None, "SU", 0) == "XXXX-SU"


def test_weekdays_look_back_or_ahead() -> None:
    assert weekday_near(ANCHOR, 3, -1, strict=False) == "2024-10-30"
    assert weekday_near(ANCHOR, 3, -1, strict=True) == "2024-10-23"
    assert weekday_near(ANCHOR, 1, 1, strict=False) == "2024-11-04"


def test_the_nearest_month_may_lie_in_another_year() -> None:
    assert month_near(date(2025, 1, 7), 12, 0) == "2024-12"
    assert month_near(date(2024, 12, 7), 1, 0, 14) == "2025-01-14"


def test_periods() -> None:
    assert period(3, TimeUnit("D")) == "P3D"
    assert clock_period(30, "M") == "PT30M"
    assert period(2.5, TimeUnit("Y")) == "P2Y6M"
    assert period(None, TimeUnit("M")) == "PXM"
    assert period(2, TimeUnit("DE")) == "P20Y"


def test_a_week_at_the_turn_of_the_year_is_of_its_iso_year() -> None:
    assert cut(date(2024, 12, 30), TimeUnit.WEEK) == "2025-W01"


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=4))
def test_no_text_stops_the_reading(texts: list[list[str]]) -> None:
    documents = [
        Document(
            id=str(number),
            text=" ".join(words),
            digest="",
            location="test",
            metadata=Metadata(published="2024-10-30"),
        )
        for number, words in enumerate(texts)
    ]
    for document, coding in zip(documents, code_documents(documents), strict=True):
        past = 0
        for time in coding.times:
            assert past <= time.start < time.end <= len(document.text)
            past = time.end
            if time.type == TimeType.DURATION:
                assert re.fullmatch(r"P(?:T?(?:\d+(?:\.\d+)?|X)[A-Z]+)+\d*[A-Z]*", time.value)
