"""Quotations keep the words and their inner marks."""

import msgspec
import pytest

from reportedly.model import ActorSpan, Mention
from reportedly.publish.wording import Texts, bare, name_of
from reportedly.terms import MentionType
from tests.publish.conftest import at, coding_of, document_of


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


class FakeLedger:
    """A ledger of one document in which a place and a noun resolve to nobody."""

    def document(self, id):
        """The document."""
        return document_of(id)

    def coding(self, id):
        """Its coding."""
        coding = coding_of(id)
        nobody = Mention(*at("Kelm"), type=MentionType.LOC)
        return msgspec.structs.replace(coding, mentions=(*coding.mentions, nobody))


def test_whoever_resolves_to_nobody_keeps_the_words_of_the_text() -> None:
    found = name_of(Texts(FakeLedger()), "k1", ActorSpan(*at("guns")))
    assert found is not None
    assert found.words == "guns"


def test_a_pronoun_that_resolves_to_nobody_is_not_named_by_another() -> None:
    found = name_of(Texts(FakeLedger()), "k1", ActorSpan(*at("She")))
    assert found is None or found.words == "She"
