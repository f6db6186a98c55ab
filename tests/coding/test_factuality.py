"""The document's value and each speaker's, on given triggers of any part of speech."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.coding.component import Draft, Firmness, Trigger
from reportedly.coding.events.attribution import attribution
from reportedly.coding.events.factuality import factuality
from reportedly.coding.events.modality import modality
from reportedly.coding.parse import parse_documents
from reportedly.coding.words.sentences import sentences
from reportedly.model import Document, Span


def drafted(text: str, *words: str) -> Draft:
    """A draft with a trigger at the first place of each word, coded by the three components."""
    document = Document(id="d", text=text, digest="", location="test")
    ((_, parse),) = parse_documents([document])
    draft = Draft(document, parse, open_codebook())
    for word in words:
        token = next(token for token in parse if token.text == word)
        draft.triggers.append(Trigger(Span(token.idx, token.idx + len(word)), token.i, ""))
    for step in (sentences, attribution, modality, factuality):
        step.run(draft)
    return draft


def firmness_of(text: str, word: str) -> Firmness:
    return drafted(text, word).firmness[0]


@pytest.mark.parametrize(
    ("text", "word", "document", "voices"),
    [
        ("Norvia claimed that Astmark had fled.", "fled", "PR+", ["CT+"]),
        ("Norvia said that Astmark had fled.", "fled", "CT+", ["CT+"]),
        ("Norvia denied that Astmark had fled.", "fled", "CT-", ["CT-"]),
        ("Sol does not believe that Astmark fled.", "fled", "PR-", ["PR-"]),
        ("Sol said that Orlo believed that Astmark had fled.", "fled", "PR+", ["PR+", "PR+"]),
        ("“Astmark fled in the night,” Sol claimed.", "fled", "PR+", ["CT+"]),
        ("“Astmark did not flee,” Sol said.", "flee", "CT-", ["CT-"]),
        ("Norvia may leave, according to Sol.", "leave", "PS+", ["PS+"]),
        ("Norvia left.", "left", "CT+", []),
    ],
)
def test_each_voice_has_its_value(text: str, word: str, document: str, voices: list[str]) -> None:
    firmness = firmness_of(text, word)
    assert firmness.factuality == document
    assert [voice.factuality for voice in firmness.voices] == voices


def test_says_goes_from_the_outside_in() -> None:
    text = "According to Astmark, Norvia said that Sol had denied the theft."
    draft = drafted(text, "theft")
    sources = [draft.attributions[at].source.of(text) for at in draft.firmness[0].says]
    assert sources == ["Astmark", "Norvia", "Sol"]


def test_any_part_of_speech_can_be_a_trigger() -> None:
    draft = drafted("No calm attack was possible; the silent town may sleep.", "attack", "silent")
    assert len(draft.firmness) == len(draft.readings) == 2


def test_an_unnamed_source_leaves_nothing_certain() -> None:
    firmness = firmness_of("It is said that Norvia sent troops.", "sent")
    assert firmness.factuality == "PR+"
    assert "unnamed source" in firmness.reason


def test_triggers_out_of_order_keep_their_places() -> None:
    text = "Norvia fled. Astmark did not leave."
    draft = drafted(text, "leave", "fled")
    assert [one.factuality for one in draft.firmness] == ["CT-", "CT+"]
