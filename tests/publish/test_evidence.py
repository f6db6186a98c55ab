"""A sentence whose names and numbers are not in the words that it cites is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import PublishError
from reportedly.model import Reference
from reportedly.publish.evidence import Sentence, check_sentence

TEXT = "The League’s envoy confirmed the deployment of 300 guns to Kelm-Ost."
WHOLE = (Reference(0, len(TEXT), document="d"),)
OPENERS = frozenset({"according", "an"})


def check(text: str, citations: tuple[Reference, ...] = WHOLE) -> None:
    check_sentence(
        Sentence(text=text, citations=citations), OPENERS, lambda reference: reference.of(TEXT)
    )


@pytest.mark.parametrize(
    "text",
    [
        "League: 300 guns to Kelm-Ost.",
        "According to the League, 300 guns.",
        "An envoy of the league confirmed it.",
    ],
)
def test_what_the_span_holds_may_be_said(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("League: 3,000 guns.", "3,000"),
        ("Astmark confirmed it.", "Astmark"),
        ("League: 300 guns to Kelm-West.", "Kelm-West"),
        ("The League confirmed 30 guns.", "30"),
    ],
)
def test_what_it_does_not_hold_is_refused(text: str, missing: str) -> None:
    with pytest.raises(PublishError, match=missing):
        check(text)


def test_a_sentence_must_cite() -> None:
    with pytest.raises(PublishError, match="cites nothing"):
        check("nothing to see.", ())


@given(st.integers(min_value=0, max_value=10**9))
def test_no_number_passes_that_is_not_there(number: int) -> None:
    if number != 300:
        with pytest.raises(PublishError):
            check(f"{number} guns.")
