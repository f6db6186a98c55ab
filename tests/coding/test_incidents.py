"""Incident detail: kind of perpetrator, physical targets, victims with number and outcome."""

import pytest

from reportedly.coding import code_document
from reportedly.model import Document, Event
from reportedly.terms import Outcome, PerpetratorKind

Counted = tuple[str, int | None, Outcome | None]


def attacks(text: str) -> list[Event]:
    """The attacks of a text."""
    coding = code_document(Document(id="x", text=text, digest="", location="test"))
    return [event for event in coding.events if event.type == "ASSAULT"]


def victims(text: str) -> set[Counted]:
    """All victims of a text's attacks: words, number, outcome."""
    return {(v.of(text), v.number, v.outcome) for e in attacks(text) for v in e.victims}


KILLED, WOUNDED, KIDNAPPED = Outcome.KILLED, Outcome.WOUNDED, Outcome.KIDNAPPED


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Rebels killed three soldiers near Sarn.", {("three soldiers", 3, KILLED)}),
        ("Gunmen kidnapped the consul.", {("consul", 1, KIDNAPPED)}),
        ("A bomb wounded Ana Vela on Friday.", {("Ana Vela", 1, WOUNDED)}),
        (
            "Rebels ambushed a convoy, leaving six dead and ten wounded.",
            {("six dead", 6, KILLED), ("ten wounded", 10, WOUNDED)},
        ),
        (
            "A bomb exploded at a hotel on Monday. The explosion left 12 dead and 30 injured.",
            {("12 dead", 12, KILLED), ("30 injured", 30, WOUNDED)},
        ),
        ("Rebels set off a bomb near a bank, injuring 600.", {("600", 600, WOUNDED)}),
        ("The president survived an assassination attempt.", {("president", 1, None)}),
    ],
)
def test_victims(text: str, want: set[Counted]) -> None:
    found = victims(text)
    assert want <= found
    assert {number for _, number, _ in found} == {number for _, number, _ in want}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels plan to kill the judge.",
        "The gunmen did not kill the judge.",
        "The storm left 12 dead and 30 injured.",
        "A bomb exploded at a hotel on Monday. A storm in Veldt left 12 dead.",
    ],
)
def test_no_victims(text: str) -> None:
    assert not victims(text)


def test_targets_are_things() -> None:
    text = "Rebels attacked the police post and two trucks, and killed a guard."
    targets = {span.of(text) for event in attacks(text) for span in event.targets}
    assert targets == {"police post", "two trucks"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Guerrillas attacked the bridge.", PerpetratorKind.PERSON),
        ("Two members of the Red Column attacked the bridge.", PerpetratorKind.PERSON),
        ("A death squad killed the mayor.", PerpetratorKind.ORGANISATION),
        ("The Norvian army attacked the bridge.", PerpetratorKind.ORGANISATION),
        ("The bridge was attacked.", None),
    ],
)
def test_perpetrator_kind(text: str, kind: PerpetratorKind | None) -> None:
    assert {event.perpetrator_kind for event in attacks(text)} == {kind}


def test_every_victim_has_its_reason() -> None:
    text = "A bomb exploded at a hotel. The blast killed Ana Vela and left ten wounded."
    found = [victim for event in attacks(text) for victim in event.victims]
    assert found
    assert all(victim.reason for victim in found)
