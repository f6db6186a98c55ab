"""Events: order, ids, confidence, reasons; bare nouns with nothing beside them are left out."""

from reportedly.coding import code_document
from reportedly.model import Coding, Document

TEXT = (
    "Norvia promised to send tanks to Astmark. Rebels killed two farmers in Sarn on Monday. "
    "The war goes on."
)


def coded(text: str) -> Coding:
    return code_document(Document(id="e", text=text, digest="", location="test"))


def test_events_stand_in_text_order_with_running_ids() -> None:
    events = coded(TEXT).events
    assert [event.trigger.of(TEXT) for event in events] == ["promised", "send", "killed"]
    assert [event.id for event in events] == ["e0", "e1", "e2"]


def test_an_event_lies_in_its_clause_and_holds_its_trigger() -> None:
    for event in coded(TEXT).events:
        assert event.start <= event.trigger.start < event.trigger.end <= event.end


def test_each_event_says_which_frame_made_it() -> None:
    for event in coded(TEXT).events:
        assert event.reasons[0].startswith(f"frame {event.type}.")
        assert 0 < event.confidence <= 1


def test_the_embedding_act_is_surer_than_the_embedded() -> None:
    promise, aid, _ = coded(TEXT).events
    assert promise.confidence > aid.confidence


def test_an_act_without_sides_is_less_sure() -> None:
    full = coded("Rebels killed two farmers.").events[0]
    half = coded("Two farmers were killed.").events[0]
    assert full.confidence > half.confidence


def test_coding_twice_gives_the_same_events() -> None:
    assert coded(TEXT).events == coded(TEXT).events
