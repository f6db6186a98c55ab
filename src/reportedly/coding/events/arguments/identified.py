"""Names told later: "the victims were identified as Ana Vela and Luis Sol".

They are those of the nearest attack before, within a few sentences, whose side has no name yet. If
it says how many they were, there must be as many names. The names take the description's place,
and the reason says by which word.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import Incidents
from reportedly.coding.component import Arguments, Draft
from reportedly.coding.syntax.clauses import is_passive, objects_after, patients_of
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.frames import lemma
from reportedly.coding.syntax.nouns import actor_span, conjuncts, is_nominal
from reportedly.coding.syntax.numbers import number_of
from reportedly.model import ActorSpan, Span
from reportedly.terms import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

ATTACK = "ASSAULT"
FAR = 400  # characters back to the attack
NAMED_BY = ("as",)


@cache
def read_naming(codebook: Codebook) -> Incidents:
    """The words by which a text names those of an attack afterwards."""
    return codebook.read("incidents.yaml", Incidents)


def name_victims(draft: Draft) -> None:
    """Add a row of arguments for each name that a later sentence gives to a side of an attack."""
    rows = [row for row in draft.arguments if draft.triggers[row.trigger].type == ATTACK]
    if not rows:
        return
    words = read_naming(draft.codebook)
    for verb, noun, names in _namings(draft):
        reason = f"named in a later sentence: '{verb.text}'"
        if lemma(noun) in words.sufferers:
            row = _latest(draft, rows, verb, len(names), of_actor=False)
            found = [] if row is None else [replace(row, recipient=name) for name in names]
        elif lemma(noun) in words.doers:
            row = _latest(draft, rows, verb, len(names), of_actor=True)
            found = [] if row is None else [replace(row, actor=name) for name in names]
        else:
            continue
        if row is not None:
            at = draft.arguments.index(row)
            draft.arguments[at : at + 1] = [
                replace(
                    one,
                    implied=one.implied or one.actor != row.actor,
                    reasons=(*one.reasons, reason),
                )
                for one in found
            ]


def _namings(draft: Draft) -> "Iterator[tuple[Token, Token, list[ActorSpan]]]":
    """Verb, noun and names of each "the victims were identified as"."""
    naming = read_naming(draft.codebook).naming
    for token in tokens_of(draft, naming):
        if token.pos_ != "VERB" or not is_passive(token):
            continue
        noun = next(iter(patients_of(token)), None)
        names = [
            actor_span(draft, one)
            for first in objects_after(token, *NAMED_BY)
            for one in conjuncts(first)
            if _is_name(draft, one)
        ]
        if noun is not None and is_nominal(noun) and names:
            yield token, noun, names


def _is_name(draft: Draft, token: "Token") -> bool:
    at = draft.mention_at.get(token.i)
    return (
        at is not None and draft.mentions[at].type is MentionType.PERSON and token.pos_ == "PROPN"
    )


def _latest(
    draft: Draft, rows: list[Arguments], verb: "Token", count: int, *, of_actor: bool
) -> Arguments | None:
    """The row of the nearest attack before a verb, if its side can be who is named."""
    start = verb.sent.start_char
    for row in reversed(rows):
        trigger = draft.triggers[row.trigger].span
        if trigger.start < start:
            side = row.actor if of_actor else row.recipient
            near = start - trigger.start <= FAR and row in draft.arguments
            return row if near and _may_be(draft, side, count) else None
    return None


def _may_be(draft: Draft, side: Span | None, count: int) -> bool:
    """True if nobody is there yet, or a description without a name that agrees in number."""
    if side is None:
        return True
    words = draft.parse.char_span(side.start, side.end, alignment_mode="expand")
    if words is None or any(_is_name(draft, token) for token in words):
        return False
    head = words.root
    number = number_of(draft, head, words)
    if number is None:
        number = 1 if head.tag_ == "NN" else count
    return number == count
