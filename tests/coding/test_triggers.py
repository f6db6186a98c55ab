"""Triggers: spans, order, light verbs, what is swallowed, and what given words become."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.coding.component import Draft
from reportedly.coding.events.triggers import triggers
from reportedly.coding.parse import parse_documents
from reportedly.coding.syntax.frames import load_frames, split_trigger
from reportedly.coding.words.mentions import mentions
from reportedly.coding.words.sentences import sentences
from reportedly.model import Document
from reportedly.terms import Modality


def found_in(text: str) -> Draft:
    document = Document(id="t", text=text, digest="", location="test")
    _, parse = next(parse_documents([document]))
    draft = Draft(document, parse, open_codebook())
    for step in (sentences, mentions, triggers):
        step.run(draft)
    return draft


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norvia shelled the port.", [("ASSAULT", "shelled")]),
        ("Norvia launched an attack on the port.", [("ASSAULT", "launched an attack")]),
        ("Norvia suspended talks with Astmark.", [("SANCTION", "suspended")]),
        (
            "Norvia refused to release the prisoners.",
            [("REJECT", "refused"), ("RETREAT", "release")],
        ),
        ("The president called off the visit.", [("REJECT", "called off")]),
        ("The bridge is old.", []),
    ],
)
def test_each_act_has_one_trigger(text: str, wanted: list[tuple[str, str]]) -> None:
    draft = found_in(text)
    assert [(one.type, one.span.of(text)) for one in draft.triggers] == wanted


def test_a_light_verb_stands_for_its_noun() -> None:
    draft = found_in("Norvia launched an attack on the port.")
    (trigger,) = draft.triggers
    assert draft.parse[trigger.token].text == "launched"
    assert trigger.light == trigger.token
    assert draft.parse[trigger.words[0]].text == "attack"
    assert "carried by 'launched'" in trigger.reason


def test_an_act_says_what_it_does_to_its_content() -> None:
    (request, _) = found_in("Norvia urged Astmark to free the sailors.").triggers
    assert request.embeds is Modality.REQUESTED


def test_triggers_are_in_text_order_and_inside_sentences() -> None:
    draft = found_in("Norvia shelled Sarn and freed two sailors. Astmark condemned the shelling.")
    starts = [trigger.span.start for trigger in draft.triggers]
    assert len(starts) == 4
    assert starts == sorted(starts)


def test_every_pattern_can_be_found_by_its_name() -> None:
    frames = load_frames(open_codebook())
    tables = (*frames.verbs.values(), *frames.nouns.values())
    assert all(frames.by_name[one.name].event is one.event for table in tables for one in table)


@pytest.mark.parametrize(
    ("words", "noun", "wanted"),
    [
        ("call on", False, ("call", ("on",))),
        ("peace deal", True, ("deal", ("peace",))),
        ("memorandum of understanding", True, ("memorandum", ("of", "understanding"))),
        ("test-fire", False, ("fire", ("test",))),
    ],
)
def test_the_head_of_a_trigger(words: str, noun: bool, wanted: tuple[str, tuple[str, ...]]) -> None:
    assert split_trigger(words, noun=noun) == wanted
