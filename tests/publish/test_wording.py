"""Quotations keep the words and their inner marks."""

import pytest

from reportedly.publish.wording import bare


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“a clear sign,”", "a clear sign"),
        ("it is “a clear sign” of change.", "it is ‘a clear sign’ of change"),
        ("“one” and “two”", "‘one’ and ‘two’"),
        ('"we will go,"', "we will go"),
    ],
)
def test_marks_around_go_and_inner_marks_stay(words: str, shown: str) -> None:
    assert bare(words) == shown
