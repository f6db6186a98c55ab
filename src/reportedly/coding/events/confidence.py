"""How likely each coded act is right; of two, the one that its sentence is about comes first.

A logistic model over marks of the act's place in the sentence and of what was found for it, fitted
on own text (`training/`, card in `weights/confidence.md`, reliability diagram in the docs).
"""

import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from reportedly.coding.component import Arguments, Draft, Trigger, component
from reportedly.coding.syntax.clauses import governors, is_verb
from reportedly.coding.syntax.nouns import is_pronoun
from reportedly.model import ActorSpan
from reportedly.terms import Polarity

WEIGHTS = Path(__file__).parents[1] / "weights" / "confidence.npz"
DEEP = 3  # acts above an act; more are not told apart
LEAST, MOST = 0.01, 0.99
ANNOUNCED = 0.9  # an act that lies ahead comes after its announcement


@component(
    "confidence",
    needs=["triggers", "arguments", "readings"],
    gives=["confidences"],
)
def confidence(draft: Draft) -> None:
    """Fill `draft.confidences`, from 0 to 1, parallel to `draft.arguments`."""
    weights = load_weights()
    announced = {trigger.announces for trigger in draft.triggers}
    for row, marks in zip(draft.arguments, marks_of(draft), strict=True):
        odds = 1 / (1 + math.exp(-sum(weights.get(mark, 0.0) for mark in marks)))
        if row.trigger in announced:
            odds *= ANNOUNCED
        draft.confidences.append(round(min(MOST, max(LEAST, odds)), 3))


@cache
def load_weights() -> dict[str, float]:
    """Mark -> weight of the shipped model."""
    with np.load(WEIGHTS) as found:
        return {
            str(mark): float(value)
            for mark, value in zip(found["marks"], found["weights"], strict=True)
        }


def marks_of(draft: Draft) -> Iterator[list[str]]:
    """The marks of each row of `draft.arguments`, in its order; an announcement has its act's."""
    near: dict[int, list[Trigger]] = {}
    for trigger in draft.triggers:
        if trigger.announces is not None:
            continue
        near.setdefault(draft.parse[trigger.token].sent.start, []).append(trigger)
    place = [
        list(_place(draft, index if trigger.announces is None else trigger.announces, near))
        for index, trigger in enumerate(draft.triggers)
    ]
    for row in draft.arguments:
        yield [*place[row.trigger], *_sides(draft, row)]


def _place(draft: Draft, index: int, near: dict[int, list[Trigger]]) -> Iterator[str]:
    """What a trigger is and where it stands."""
    trigger, reading = draft.triggers[index], draft.readings[index]
    token = draft.parse[trigger.token]
    yield "always"
    yield f"type {trigger.type}"
    yield f"sure {int(trigger.confidence * 10)}"
    yield f"odds {int(trigger.odds * 10)}"
    kind = "verb" if is_verb(token) else "noun"
    yield kind
    if trigger.light is not None:
        yield "light"
    yield f"{kind} {token.dep_}"
    yield f"modality {reading.modality}"
    if reading.polarity is Polarity.NEGATIVE:
        yield "negative"
    yield from _among(draft, trigger, near[token.sent.start])


def _among(draft: Draft, trigger: Trigger, near: list[Trigger]) -> Iterator[str]:
    """The acts above the trigger's own, how it hangs under them, and the others of its sentence."""
    token = draft.parse[trigger.token]
    others = {one.token: one for one in near if one.token != trigger.token}
    path = [token, *governors(token)]
    above = [others[one.i] for one in path if one.i in others]
    yield f"acts above {min(DEEP, len(above))}"
    if above:
        yield f"under {above[0].type}"
        yield f"{trigger.type} under {above[0].type}"
    for dep in dict.fromkeys(one.dep_ for one in path):
        yield f"way {dep}"
    yield f"others {min(DEEP, len(others))}"
    yield f"before {min(DEEP, sum(at < trigger.token for at in others))}"
    below = sum(token in governors(draft.parse[at]) for at in others)
    yield f"below {min(DEEP, below)}"


def _sides(draft: Draft, row: Arguments) -> Iterator[str]:
    """Who was found for the act."""
    trigger = draft.triggers[row.trigger]
    type_ = (trigger if trigger.announces is None else draft.triggers[trigger.announces]).type
    for side, found in (("actor", row.actor), ("recipient", row.recipient)):
        kind = _kind(draft, found)
        yield f"{side} {kind}"
        yield f"{type_} {side} {'none' if found is None else 'some'}"
    if row.implied:
        yield "implied"
    if row.object is not None:
        yield "object"


def _kind(draft: Draft, found: ActorSpan | None) -> str:
    if found is None:
        return "none"
    words = draft.parse.char_span(found.start, found.end, alignment_mode="expand")
    if words is None or not len(words):
        return "unknown"
    root = words.root
    if is_pronoun(root):
        return "pronoun" if found.id is None else "pronoun of somebody"
    at = draft.mention_at.get(root.i)
    return root.pos_ if at is None else str(draft.mentions[at].type)
