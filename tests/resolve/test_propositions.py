"""Propositions: a clear sentence from the words of the texts, or from the parts of the event."""

from typing import Any

import pytest

from reportedly.resolve import resolve_codings
from tests.resolve.hand import pairs_of

ACTORS = {"Norvia": {"country": "NRV", "type": "GPE"}, "Astmark": {"country": "AST", "type": "GPE"}}
AID: dict[str, Any] = {"type": "AID", "actor": "Norvia", "recipient": "Astmark"}


def texts_of(text: str, *events: dict[str, Any], **row: Any) -> list[str]:
    """The propositions of one document."""
    actors = {name: given for name, given in ACTORS.items() if name in text}
    document = {"id": "d", "text": text, "source": "Post", "actors": actors, "events": events}
    return [claim.text for claim in resolve_codings(pairs_of([{**document, **row}])).claims]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Norvia sent grain to Astmark.", {"trigger": "sent"}, "Norvia sent grain to Astmark"),
        (
            "Norvia praised Astmark and sent grain.",
            {"trigger": "sent", "object": "grain"},
            "Norvia praised Astmark and sent grain",
        ),
        (
            "The delivery by Norvia pleased Astmark.",
            {"trigger": "delivery"},
            "Norvia gave Astmark (delivery)",
        ),
        (
            "Norvia will send grain to Astmark.",
            {"trigger": "send", "modality": "future", "factuality": "PR+"},
            "Norvia will send grain to Astmark",
        ),
        (
            "Norvia has not sent grain to Astmark.",
            {"trigger": "sent", "polarity": "negative", "factuality": "CT-"},
            "Norvia has not sent grain to Astmark",
        ),
    ],
)
def test_a_clause_stands_by_itself(text: str, event: dict[str, Any], expected: str) -> None:
    assert texts_of(text, {**AID, **event}) == [expected]


def test_a_clause_too_long_is_put_anew() -> None:
    tail = " and ".join(f"village {number}" for number in range(20))
    text = f"Norvia sent grain to Astmark, where it reached {tail}."
    found = texts_of(text, {**AID, "trigger": "sent", "object": "grain"})
    assert found == ["Norvia sent grain (Astmark)"]


def test_a_negation_the_words_do_not_show_is_put_in() -> None:
    text = "Astmark waited in vain for Norvia to send grain."
    event = {
        **AID,
        "trigger": "send",
        "object": "grain",
        "polarity": "negative",
        "factuality": "CT-",
    }
    assert texts_of(text, event) == ["Norvia did not give grain (Astmark)"]


def test_a_name_and_its_own_word_are_a_sentence_of_speech() -> None:
    text = "Norvia warned Astmark that ships would burn."
    found = texts_of(
        text,
        {"type": "THREATEN", "trigger": "warned", "actor": "Norvia", "recipient": "Astmark"},
        says=[{"source": "Norvia", "cue": "warned", "content": "that ships would burn"}],
    )
    assert found == ["Norvia warned Astmark that ships would burn"]


def test_what_somebody_says_after_that_is_a_clause_even_around_a_noun() -> None:
    text = "Osmania said that a delivery by Norvia had reached Astmark."
    actors = {**ACTORS, "Osmania": {"country": "OSM", "type": "GPE"}}
    content = "that a delivery by Norvia had reached Astmark"
    found = texts_of(
        text,
        {**AID, "trigger": "delivery", "says": [0]},
        actors=actors,
        says=[{"source": "Osmania", "cue": "said", "content": content}],
    )
    assert found == ["A delivery by Norvia had reached Astmark"]
