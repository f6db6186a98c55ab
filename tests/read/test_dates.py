"""Dates as pages print them; what may be read two ways is no date."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.read.dates import month_numbers, read_date
from reportedly.read.vocabulary import read_vocabulary
from tests.read.pages import read_text

MONTHS = month_numbers(open_codebook())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-10-18T16:40:00+09:00", "2024-10-18"),
        ("20241018", "2024-10-18"),
        ("2024/1/8", "2024-01-08"),
        ("18 October 2024, 16:40", "2024-10-18"),
        ("October 18, 2024", "2024-10-18"),
        ("Oct. 8th, 2024", "2024-10-08"),
        ("Fri, 18 Oct 2024 16:40:00 +0900", "2024-10-18"),
        ("1er janvier 2024", "2024-01-01"),
        ("18 de octubre de 2024", "2024-10-18"),
        ("3. März 2024", "2024-03-03"),
        ("18 октября 2024, 16:40", "2024-10-18"),
        ("18 жовтня 2024", "2024-10-18"),
        ("2024년 10월 18일", "2024-10-18"),
        ("01.09.2022, 17:45 Uhr", "2022-09-01"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("5/5/2024", "2024-05-05"),
        ("1/2/2024", None),
        ("Monday", None),
        ("October 2024", None),
        ("31 February 2024", None),
        ("2024-13-45", None),
        ("99999999", None),
        ("", None),
    ],
)
def test_read_date(words: str, day: str | None) -> None:
    assert read_date(words, MONTHS) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 3 May 2024, updated 4 May 2024", "2024-05-03"),
        ("Updated 4 May 2024", None),
        ("4 May 2024", "2024-05-04"),
    ],
)
def test_the_day_of_a_change_is_not_the_day_of_publication(line: str, day: str | None) -> None:
    assert read_vocabulary(open_codebook()).date_of(line) == day


def test_what_the_carrier_says_wins() -> None:
    words = "Talks fail\n\n4 May 2024\n\nNorvia sent two brigades to the border, its army said."
    assert read_text(words).metadata.published == "2024-05-04"
    assert read_text(words, published="2024-05-06").metadata.published == "2024-05-06"


def test_a_date_in_the_report_is_no_publication_date() -> None:
    words = "The treaty of 4 May 2024 was signed in Port Aster, the ministry of Norvia said."
    assert read_text(words).metadata.published is None
