"""Noun phrases: where they begin and end, what joins them, which actor they stand for."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.coding.component import Draft
from reportedly.coding.parse import parse_documents
from reportedly.coding.syntax.nouns import actor_span, appositives, conjuncts, noun_phrase
from reportedly.coding.words.actors import actors
from reportedly.coding.words.mentions import mentions
from reportedly.coding.words.sentences import sentences
from reportedly.model import Document


def draft_of(text: str) -> Draft:
    document = Document(id="d", text=text, digest="", location="test")
    _, parse = next(parse_documents([document]))
    draft = Draft(document, parse, open_codebook())
    for step in (sentences, mentions, actors):
        step.run(draft)
    return draft


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The heavily armed men, who fled, were caught.", "men", "The heavily armed men"),
        ("They praised the Bank of Norvia.", "Bank", "the Bank of Norvia"),
        ("They hid in the houses of the village.", "houses", "the houses"),
        ("Astmark's old allies left.", "allies", "Astmark's old allies"),
        ("Both soldiers and farmers left.", "farmers", "farmers"),
        ("Ana Sol, the minister of health, left.", "Sol", "Ana Sol"),
        ("She left.", "She", "She"),
    ],
)
def test_a_phrase_is_cut_from_its_head(text: str, head: str, phrase: str) -> None:
    draft = draft_of(text)
    token = next(token for token in draft.parse if token.text == head)
    start, end = noun_phrase(token)
    assert text[start:end] == phrase


def test_conjuncts_come_head_first() -> None:
    draft = draft_of("Soldiers, farmers and teachers marched.")
    assert [token.text for token in conjuncts(draft.parse[0])] == [
        "Soldiers",
        "farmers",
        "teachers",
    ]


def test_appositives_are_found() -> None:
    draft = draft_of("Ana Sol, the president, left.")
    assert [token.text for token in appositives(draft.parse[1])] == ["president"]


def test_a_token_stands_for_the_narrowest_mention_over_it() -> None:
    text = "Ukrainian President Volodymyr Zelenskyy left. He smiled at the trees."
    draft = draft_of(text)
    name_by_id = {actor.id: actor.name for actor in draft.actors}
    found = {token.text: actor_span(draft, token) for token in draft.parse}
    assert found["Zelenskyy"].of(text) == "Ukrainian President Volodymyr Zelenskyy"
    assert found["Ukrainian"].of(text) == "Ukrainian"
    assert name_by_id[found["Ukrainian"].id or ""] == "Ukraine"
    assert name_by_id[found["He"].id or ""] == "Volodymyr Zelenskyy"
    assert (found["trees"].of(text), found["trees"].id) == ("the trees", None)
