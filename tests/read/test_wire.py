"""Datelines and agencies."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.read.wire import find_dateline, read_wires
from tests.read.pages import read_text, zones_of

WIRES = read_wires(open_codebook())
REST = "Norvia sent two brigades to the border, its army said."


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("PORT ASTER, Oct 23 (Reuters) -", "Reuters"),
        ("PORT ASTER (AP) —", "AP"),
        ("PORT ASTER, Astmark (AP) _", None),
        ("CAPE LIND -", None),
        ("CAPE LIND:", None),
        ("CAPE LIND.", None),
        ("CAPE LIND/PORT ASTER, March 3 (Harbour Wire) -", "Harbour Wire"),
        ("CAPE LIND and PORT ASTER –", None),
        ("CAPE LIND, Norvia —", None),
        ("Cape Lind (dpa) -", "dpa"),
        ("Port Aster, March 3, 2021 (Xinhua) --", "Xinhua"),
        ("(AFP) -", "AFP"),
        ("МОСКВА, 23 окт (ТАСС) -", "ТАСС"),  # noqa: RUF001
    ],
)
def test_datelines(line: str, credit: str | None) -> None:
    found = find_dateline(f"{line} {REST}", WIRES)
    if line.endswith("_"):
        assert found is None
        return
    assert found is not None
    assert f"{line} {REST}"[: found.end].strip() == line
    assert found.credit == credit


@pytest.mark.parametrize(
    "words",
    [
        REST,
        "The army (which is small) - and so is the navy - moved.",
        "NATO troops - few of them - moved.",
        "Ida Lind - the envoy of Norvia - left on Monday.",
        "Москва - столица, сказал министр.",
        "ALL WORDS ARE LOUD - AND NONE IS A PLACE.",
        "U.N. Envoys met on Monday.",
        "SOLDIERS.",
    ],
)
def test_what_is_no_dateline(words: str) -> None:
    assert find_dateline(words, WIRES) is None


def test_loud_text_needs_a_date_or_agency() -> None:
    found = find_dateline(f"PORT ASTER, 3 JAN 90 (AFP) -- {REST.upper()}", WIRES)
    assert found is not None
    assert found.credit == "AFP"


def test_a_dateline_lies_in_its_body() -> None:
    document = read_text(f"PORT ASTER (AP) - {REST}")
    assert zones_of(document) == [
        ("BODY", f"PORT ASTER (AP) - {REST}"),
        ("DATELINE", "PORT ASTER (AP) -"),
    ]


@pytest.mark.parametrize(
    ("last", "credit"),
    [
        ("No one was hurt. (AP)", "AP"),
        ("No one was hurt. — Reuters", "Reuters"),
        ("No one was hurt, the Red Lantern (RL) said.", None),
        ("No one was hurt (so far)", None),
    ],
)
def test_the_credit_of_the_last_words(last: str, credit: str | None) -> None:
    assert read_text(f"{REST}\n\n{last}").metadata.credit == credit
