"""Threats without a word of threat: own harm announced, harm foretold to others, "or face ..."."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.report.threats.book import Book
from reportedly.coding.report.threats.parts import (
    choice_span,
    has_deadline,
    other_choice,
    parts_of_clause,
)
from reportedly.coding.syntax.acts import is_actor, phrase_span
from reportedly.coding.syntax.clauses import agent_of, governing_verb, objects_of, subject_of
from reportedly.coding.syntax.doers import read_acts
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.intentions import Outlook, find_outlooks, harm_in
from reportedly.coding.syntax.parties import party_or_none
from reportedly.coding.syntax.reality import took_place
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Threat
from reportedly.terms import FollowThrough, ThreatType

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = ("dative", "dobj")
DEMANDED = ("xcomp", "ccomp", "advcl", "relcl", "acl")


def find_announced(
    draft: Draft, book: Book, voices: Voices, named: Sequence[Threat]
) -> list[Threat]:
    """The threats that no word of threat names; `named` are those already found."""
    found = [*_alternatives(draft, book, voices), *_outlooks(draft, book, voices)]
    taken = sorted((one.start, one.end) for one in named)
    starts = [start for start, _ in taken]
    ends = list(accumulate((end for _, end in taken), max))
    return [one for one in found if not _overlaps(one, starts, ends)]


def _overlaps(threat: Threat, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """True if one of the stretches, given by starts and the furthest end so far, is shared."""
    before = bisect_left(starts, threat.end)
    return before > 0 and ends[before - 1] > threat.start


def _outlooks(draft: Draft, book: Book, voices: Voices) -> Iterator[Threat]:
    for outlook in find_outlooks(draft, voices):
        if outlook.own and harm_in(draft, outlook.verb) is not None:
            yield _own_harm(draft, outlook, book, voices)
        elif _suffers(draft, outlook):
            yield _threat(draft, outlook, outlook.subject, book, voices)


def _own_harm(draft: Draft, outlook: Outlook, book: Book, voices: Voices) -> Threat:
    hit = next((one for one in objects_of(outlook.verb) if is_actor(draft, one)), None)
    return _threat(draft, outlook, hit, book, voices)


def _suffers(draft: Draft, outlook: Outlook) -> bool:
    """True of "Norvia will face consequences" and "they will regret this"."""
    if outlook.verb.lemma_ not in read_acts(draft.codebook).suffering or outlook.own:
        return False
    things = objects_of(outlook.verb)
    harmful = read_acts(draft.codebook).harmful
    return is_actor(draft, outlook.subject) and any(one.lemma_ in harmful for one in things)


def _threat(
    draft: Draft, outlook: Outlook, target: "Token | None", book: Book, voices: Voices
) -> Threat:
    parts = parts_of_clause(draft, outlook.verb, book)
    if target is None and parts.subject is not None and is_actor(draft, parts.subject):
        target = parts.subject
    span = phrase_span(outlook.verb)
    return Threat(
        start=span.start,
        end=span.end,
        type=ThreatType.THREAT,
        issuer=outlook.speaker,
        target=party_or_none(draft, target),
        condition=parts.condition,
        consequence=parts.consequence,
        follow_through=FollowThrough.UNKNOWN,
        says=voices.says(outlook.modal.idx),
        reason=f"the speaker announces harm: '{outlook.modal.text} {outlook.verb.text}'",
    )


def _alternatives(draft: Draft, book: Book, voices: Voices) -> Iterator[Threat]:
    """Demands with a harm as the other choice: "told Norvia to withdraw or face strikes"."""
    suffering = read_acts(draft.codebook).suffering
    for token in tokens_of(draft, suffering):
        if token.dep_ != "conj" or token.lemma_ not in suffering or token.pos_ != "VERB":
            continue
        deed = token.head
        demand = governing_verb(deed)
        if demand is None or deed.dep_ not in DEMANDED or other_choice(draft, deed) is None:
            continue
        if took_place(draft, demand):
            yield _alternative(draft, (demand, deed, token), book, voices)


def _alternative(
    draft: Draft, verbs: tuple["Token", "Token", "Token"], book: Book, voices: Voices
) -> Threat:
    demand, deed, harm = verbs
    told = next((child for child in demand.rights if child.dep_ in TOLD), None)
    target = told if told is not None else subject_of(deed)
    limited = has_deadline(demand, book.words.deadlines)
    issuer: ActorSpan | None = party_or_none(draft, agent_of(demand))
    span = phrase_span(demand)
    return Threat(
        start=span.start,
        end=span.end,
        type=ThreatType.ULTIMATUM if limited else ThreatType.THREAT,
        issuer=issuer,
        target=party_or_none(draft, target),
        condition=choice_span(deed, harm),
        consequence=phrase_span(harm),
        follow_through=FollowThrough.UNKNOWN,
        says=voices.says(demand.idx),
        reason=f"a demand with harm as the other choice: '{harm.text}'",
    )
