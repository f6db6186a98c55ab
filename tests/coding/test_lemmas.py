"""Base forms that the parser's lemmatiser gets wrong."""

import pytest

from reportedly.coding.lemmas import mend_lemmas
from reportedly.coding.parse import load_parser


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("They staged a coup.", "stage"),
        ("They waged war.", "wage"),
        ("Police cordoned off the street.", "cordon"),
        ("They resupplied the fort.", "resupply"),
        ("They planned a coup.", "plan"),
        ("Two men died.", "die"),
        ("The rebels raped her.", "rape"),
        ("They robbed a bank.", "rob"),
    ],
)
def test_base_form(text: str, verb: str) -> None:
    doc = load_parser()(text)
    mend_lemmas(doc)
    assert next(token.lemma_ for token in doc if token.pos_ == "VERB") == verb
