"""The reader's pieces are the text, whole and in order, whatever the marks."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.publish.reader import Mark, document_marks, pieces
from tests.publish.conftest import TEXT, coding_of, document_of

MARKS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("abc")).map(
        lambda each: Mark(min(each[:2]), max(each[:2]), each[2])
    ),
    max_size=12,
)


@given(st.text(min_size=30, max_size=30), MARKS)
def test_joined_pieces_are_the_text(text: str, marks: list[Mark]) -> None:
    found = list(pieces(text, marks))
    assert "".join(piece.text for piece in found) == text
    for piece in found:
        covering = {mark.kind for mark in marks if mark.start <= piece.start < mark.end}
        assert set(piece.kinds) == covering


def test_marks_say_who_speaks_and_what_is_furniture() -> None:
    found = list(pieces(TEXT, document_marks(document_of("k1"), coding_of("k1"))))
    kinds = {piece.text: piece.kinds for piece in found}
    assert "source" in kinds["The League"]
    assert "cue" in kinds["confirmed"]
    assert {"content", "trigger"} <= set(kinds["deployment"])
    assert "furniture" in kinds["Share Tweet"]
