"""Participles whose auxiliary the text leaves out."""

import pytest

from reportedly.coding.parse import parse_documents
from reportedly.coding.syntax.clauses import is_passive
from reportedly.model import Document


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Two soldiers killed in ambush near Kelm", "kill", True),
        ("Three men arrested in Kelm", "arrest", True),
        ("The army killed two men.", "kill", False),
        ("Police arrested on Monday two men.", "arrest", False),
        ("The gunman shot and killed two men.", "kill", False),
        ("The blast killed at once.", "kill", False),
    ],
)
def test_a_lone_subject_suffers_the_act(text: str, verb: str, passive: bool) -> None:
    ((_, parse),) = parse_documents([Document(id="d", text=text, digest="", location="here")])
    assert is_passive(next(one for one in parse if one.lemma_ == verb)) is passive
