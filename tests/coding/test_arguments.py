"""Arguments come from the sentence of their trigger, and long coordinations end."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.coding import code_document, code_documents
from reportedly.coding.syntax.clauses import sentence_of
from reportedly.model import Coding, Document, Event, Span
from tests.golden_coding import document_of, load_cases

CASES = [case for theme, case in load_cases() if theme.startswith("events-")]
CODINGS = list(code_documents([document_of(case) for case in CASES]))


def coded(text: str) -> Coding:
    return code_document(Document(id="a", text=text, digest="", location="test"))


def parts(event: Event, coding: Coding) -> list[Span]:
    place = None if event.place is None else coding.places[event.place]
    time = None if event.time is None else coding.times[event.time]
    found = (event.trigger, event.actor, event.recipient, event.object, event.weapon, place, time)
    return [part for part in found if part is not None]


IMPLYING = ("owner of the", "doer of the", "said to answer for it", "named in a later sentence")


@pytest.mark.parametrize("coding", CODINGS, ids=lambda coding: coding.id)
def test_all_parts_of_an_event_stand_in_one_sentence(coding: Coding) -> None:
    for event in coding.events:
        homes = {
            number
            for number, sentence in enumerate(coding.sentences)
            for part in parts(event, coding)
            if sentence.start <= part.start and part.end <= sentence.end
        }
        assert len(homes) == 1


@pytest.mark.parametrize("coding", CODINGS, ids=lambda coding: coding.id)
def test_an_implied_actor_has_its_reason(coding: Coding) -> None:
    for event in coding.events:
        if event.implied:
            assert event.actor is not None
            assert any(reason.startswith(IMPLYING) for reason in event.reasons)


def test_there_are_implied_actors_among_the_cases() -> None:
    assert any(event.implied for coding in CODINGS for event in coding.events)


LINKED = "named in a later sentence"
TEXTS = st.lists(st.sampled_from([case.text for case in CASES]), min_size=2, max_size=4)


@given(TEXTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_sides_place_and_time_stand_in_the_sentence_or_the_reasons_say_why(
    texts: list[str],
) -> None:
    coding = coded("\n\n".join(texts))
    for event in coding.events:
        home = sentence_of(event.trigger.start, coding.sentences)
        assert home is not None
        for part in parts(event, coding):
            inside = home.start <= part.start and part.end <= home.end
            assert inside or any(reason.startswith(LINKED) for reason in event.reasons)


ACTS = ("actor", "owner", "doer", "said to answer", "mutual", "recipient at 'between'", "arrest")


@pytest.mark.parametrize("coding", CODINGS, ids=lambda coding: coding.id)
def test_sides_have_reasons(coding: Coding) -> None:
    for event in coding.events:
        told = [reason for reason in event.reasons if not reason.startswith(LINKED)]
        if event.recipient is not None and len(told) == len(event.reasons):
            assert any("recipient" in reason or "mutual" in reason for reason in told)
        if event.actor is not None and len(told) == len(event.reasons):
            assert any(reason.startswith(ACTS) for reason in told)


def test_pairs_are_bounded() -> None:
    names = ", ".join(f"Land{number}" for number in range(12))
    events = coded(f"{names} and Norvia condemned {names} and Astmark.").events
    assert 0 < len(events) <= 16


def test_two_sides_are_never_the_same_words() -> None:
    for coding in CODINGS:
        for event in coding.events:
            assert event.actor is None or event.actor != event.recipient
