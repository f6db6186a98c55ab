"""The parse covers the text whole, whatever its length, and long texts do not fill the memory."""

import time

import pytest

from reportedly.coding.parse import PART_TOKENS, parse_documents
from reportedly.model import Document

SENTENCE = "The army of Norvia shelled the town of Kelm on Monday. "


def document(text: str) -> Document:
    """A document with a text."""
    return Document(id="d", text=text, digest="", location="here")


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        (SENTENCE * 20 + "\n\n") * 40,
        "word " * (PART_TOKENS + 50),
        f"{SENTENCE}\n\n{'x' * 3000}('{'y' * 2000}\n\n{SENTENCE}",
        "  \n\n " + SENTENCE,
    ],
    ids=["short", "long", "no stops", "long runs", "space first"],
)
def test_every_token_stands_at_its_offset(text: str) -> None:
    ((_, parse),) = parse_documents([document(text)])
    assert parse.text.lower() == text.lower()
    assert all(text[token.idx : token.idx + len(token)].lower() == token.lower_ for token in parse)
    assert parse.has_annotation("DEP")


def test_documents_keep_their_order_and_their_parse() -> None:
    texts = [SENTENCE * 500, SENTENCE, "Kelm fell.\n\n" * 900]
    found = list(parse_documents([document(text) for text in texts]))
    assert [parse.text for _, parse in found] == texts
    ((_, alone),) = parse_documents([document(SENTENCE)])
    assert [token.head.i for token in found[1][1]] == [token.head.i for token in alone]


def test_a_run_without_spaces_does_not_cost_its_square() -> None:
    start = time.process_time()
    list(parse_documents([document('("' * 20_000)]))
    assert time.process_time() - start < 20
