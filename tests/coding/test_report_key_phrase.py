"""The key phrase: what counts as abnormal, and the longest form of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.coding.report.quality.key_phrase import find_key_phrase

DULL = frozenset({"the", "of", "and", "in", "a", "to"})
PHRASE = "secret tunnels under the old harbour"


def text_with(phrase: str, times: int) -> str:
    return " ".join(f"Point {number}: {phrase}, case {number}." for number in range(times))


def test_the_longest_form_is_given() -> None:
    found = find_key_phrase(text_with(PHRASE, 8), DULL)
    assert found is not None
    assert (found.text, found.count) == (PHRASE, 8)


def test_a_few_repetitions_are_normal() -> None:
    assert find_key_phrase(text_with(PHRASE, 5), DULL) is None


def test_a_name_is_no_key_phrase() -> None:
    assert find_key_phrase(text_with("the Ministry of Defence of Norvia", 9), DULL) is None


def test_three_words_are_too_few() -> None:
    assert find_key_phrase(text_with("old secret tunnels", 9), DULL) is None


def test_case_and_line_ends_do_not_matter() -> None:
    found = find_key_phrase(text_with(PHRASE, 7) + f" {PHRASE.title()}", DULL)
    assert found is not None
    assert found.count == 8


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["tunnel", "harbour", "under", "old", ".", "\n"]), max_size=200))
def test_the_phrase_stands_in_the_text_as_often_as_said(words: list[str]) -> None:
    text = " ".join(words)
    found = find_key_phrase(text, DULL)
    if found is not None:
        assert text.casefold().count(found.text.casefold()) == found.count
        assert len(found.text.split()) >= 4
