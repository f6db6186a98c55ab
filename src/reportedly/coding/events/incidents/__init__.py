"""Add to attacks what incident files ask for: kind of perpetrator, physical targets, victims."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from reportedly.coding.component import Draft, component
from reportedly.coding.events.incidents.kinds import (
    head_of,
    is_band,
    is_human,
    is_name,
    is_object,
    is_unnamed,
    perpetrator_kind,
)
from reportedly.coding.events.incidents.tolls import (
    Toll,
    read_incidents,
    tolls_in,
)
from reportedly.coding.syntax.frames import lemma
from reportedly.coding.syntax.numbers import number_of
from reportedly.model import Event, Span, Victim
from reportedly.terms import Modality, Outcome, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

ATTACK = "ASSAULT"
FAR = 3  # sentences back to the attack that "the explosion" takes up
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


@component(
    "incidents",
    needs=["events", "sentences", "mentions"],
    gives=["events"],
)
def incidents(draft: Draft) -> None:
    """Complete the attacks of `draft.events`; events of other types stay as they are."""
    attacks = [event for event in draft.events if event.type == ATTACK]
    tolls = _tolls(draft, attacks)
    by_trigger: dict[Span, list[Event]] = {}
    for event in attacks:
        by_trigger.setdefault(event.trigger, []).append(event)
    draft.events[:] = [
        _completed(draft, event, by_trigger[event.trigger], tolls.get(event.trigger, []))
        if event.type == ATTACK
        else event
        for event in draft.events
    ]


def _completed(
    draft: Draft, event: Event, rows: list[Event], tolls: list[tuple[Toll, str]]
) -> Event:
    kind = perpetrator_kind(draft, event.actor)
    sides = [(side, head, row) for row in rows for side, head in _recipient(draft, row)]
    targets = {
        Span(side.start, side.end): None for side, head, _ in sides if is_object(draft, head)
    }
    victims: list[Victim] = []
    if _took_place(event):
        found = [_victim(draft, *one) for one in sides if _is_sufferer(draft, one[1], one[2])]
        victims = [*dict.fromkeys(found), *_of_tolls(found, tolls)]
    return msgspec.structs.replace(
        event, perpetrator_kind=kind, targets=tuple(targets), victims=tuple(victims)
    )


def _took_place(event: Event) -> bool:
    return event.polarity is Polarity.POSITIVE and event.modality is Modality.ACTUAL


def _recipient(draft: Draft, row: Event) -> "list[tuple[Span, Token]]":
    """The recipient of an event with its head, if it has one."""
    head = None if row.recipient is None else head_of(draft, row.recipient)
    return [] if head is None or row.recipient is None else [(row.recipient, head)]


def _is_sufferer(draft: Draft, head: "Token", row: Event) -> bool:
    """True for people; of an unknown noun if only people can suffer the act, as a kidnapping."""
    if is_human(draft, head):
        return True
    return is_unnamed(draft, head) and _outcome(draft, row) is not None


def _victim(draft: Draft, side: Span, head: "Token", row: Event) -> Victim:
    outcome = _outcome(draft, row)
    return Victim(
        side.start,
        side.end,
        number=_number_of(draft, head, side),
        outcome=outcome,
        reason="recipient of the attack" if outcome is None else f"recipient, {outcome}",
    )


def _of_tolls(victims: list[Victim], tolls: Iterable[tuple[Toll, str]]) -> list[Victim]:
    """The tolls that the recipients do not give already."""
    return [
        Victim(toll.span.start, toll.span.end, number=toll.number, outcome=toll.outcome, reason=why)
        for toll, why in tolls
        if not any(one.start < toll.span.end and toll.span.start < one.end for one in victims)
    ]


def _outcome(draft: Draft, event: Event) -> Outcome | None:
    """What the attack means for its recipient, by its mode or its verb; None if it is open."""
    words = read_incidents(draft.codebook)
    trigger = draft.parse.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
    verbs = set() if trigger is None else {lemma(token) for token in trigger}
    if verbs & set(words.spared):
        return None
    for outcome, one in words.outcomes.items():
        if event.mode in one.modes or verbs & set(one.verbs):
            return outcome
    return None


def _number_of(draft: Draft, head: "Token", span: Span) -> int | None:
    """How many a noun phrase names: its number, or one for a name or a definite singular."""
    words = draft.parse.char_span(span.start, span.end, alignment_mode="expand")
    number = number_of(draft, head, words or ())
    if number is not None:
        return number
    single = head.tag_ == "NN" and not is_band(draft, head)
    return 1 if single or is_name(draft, head) else None


def _tolls(draft: Draft, attacks: list[Event]) -> dict[Span, list[tuple[Toll, str]]]:
    """By trigger of an attack: the tolls of its sentence, and those of later sentences on it."""
    found: dict[Span, list[tuple[Toll, str]]] = {}
    known = sorted({event.trigger for event in attacks if _took_place(event)})
    for at, sentence in enumerate(draft.sentences):
        tolls = list(tolls_in(draft, sentence)) if known else []
        if not tolls:
            continue
        owner = _owner(draft, at, known)
        if owner is not None:
            trigger, why = owner
            found.setdefault(trigger, []).extend((toll, why) for toll in tolls)
    return found


def _owner(draft: Draft, at: int, known: list[Span]) -> tuple[Span, str] | None:
    """The attack that a sentence's tolls belong to, and why; None if that is not clear."""
    sentence = draft.sentences[at]
    own = [one for one in known if sentence.start <= one.start < sentence.end]
    if own:
        return own[0], "toll in the sentence of the attack"
    noun = _taken_up(draft, sentence)
    before = bisect_right(known, sentence.start, key=lambda one: one.start) - 1
    if noun is None or before < 0:
        return None
    earliest = draft.sentences[max(0, at - FAR)].start
    if known[before].start < earliest:
        return None
    return known[before], f"toll of '{noun.text}', told in a later sentence"


def _taken_up(draft: Draft, sentence: Span) -> "Token | None":
    """A definite noun that takes up an attack told before: "the explosion left three dead"."""
    happenings = read_incidents(draft.codebook).happenings
    words = draft.parse.char_span(sentence.start, sentence.end, alignment_mode="expand")
    for token in words or ():
        if lemma(token) in happenings and any(child.lower_ in DEFINITE for child in token.lefts):
            return token
    return None
