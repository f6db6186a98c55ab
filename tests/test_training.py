"""The own text behind the weights: every mark can be read, nothing is told twice."""

from collections import Counter

import numpy as np
import pytest

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes.events import EventType
from reportedly.coding.events.confidence import WEIGHTS as CONFIDENCE
from reportedly.coding.events.triggers.opinion import NO_ACT
from reportedly.coding.events.triggers.opinion import WEIGHTS as TRIGGERS
from training.marked import read_line, read_sentences

BOOK = open_codebook()
TYPES = {BOOK.read(name, EventType).type for name in BOOK.names("events")}
SENTENCES = read_sentences()
ENOUGH = 300


def test_every_type_is_told_often_enough() -> None:
    main = Counter(act.type for one in SENTENCES for act in one.acts if act.main)
    assert main.keys() == TYPES
    assert min(main.values()) >= ENOUGH


def test_there_are_many_sentences_without_any_act() -> None:
    assert sum(not one.acts for one in SENTENCES) >= len(SENTENCES) / 8


def test_no_sentence_stands_twice() -> None:
    texts = Counter(one.text for one in SENTENCES)
    assert [text for text, count in texts.items() if count > 1] == []


def test_spans_are_words_of_the_text() -> None:
    sentence = read_line("[Norvia|A] {shelled|ASSAULT*} [Sarn|R] again.", "here")
    assert sentence.text == "Norvia shelled Sarn again."
    assert [act.trigger.of(sentence.text) for act in sentence.acts] == ["shelled"]
    assert sentence.actors[0].of(sentence.text) == "Norvia"
    assert sentence.recipients[0].of(sentence.text) == "Sarn"


@pytest.mark.parametrize(
    "line", ["{shelled|ASSAULT} Sarn", "[Norvia|A {shelled|ASSAULT*}", "a | b"]
)
def test_a_broken_mark_is_told(line: str) -> None:
    with pytest.raises(ValueError, match="here: broken mark"):
        read_line(line, "here")


def test_the_weights_know_the_types_and_are_finite() -> None:
    with np.load(TRIGGERS) as weights:
        assert set(map(str, weights["labels"])) == TYPES | {NO_ACT}
        assert all(np.isfinite(weights[name]).all() for name in ("of_slot", "of_mark", "out"))
    with np.load(CONFIDENCE) as weights:
        assert len(weights["marks"]) == len(weights["weights"]) > 0
