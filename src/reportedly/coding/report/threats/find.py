"""Find threats, warnings, ultimatums and conduct meant to deter."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.coding.component import Draft, component
from reportedly.coding.report.threats.announced import find_announced
from reportedly.coding.report.threats.book import HARMFUL, Book, read_book
from reportedly.coding.report.threats.follow_through import find_sequel
from reportedly.coding.report.threats.issuer import issuer_of
from reportedly.coding.report.threats.parts import Parts, has_deadline, parts_of_act
from reportedly.coding.syntax.acts import Act, act_span, find_acts, is_actor
from reportedly.coding.syntax.clauses import is_verb, objects_of
from reportedly.coding.syntax.intentions import harm_in
from reportedly.coding.syntax.parties import party_span
from reportedly.coding.syntax.retold import told_once
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Span, Threat
from reportedly.terms import ThreatType

if TYPE_CHECKING:
    from spacy.tokens import Token

AS = "as"  # "staged drills as a warning": the conduct is the message


@component("threats", needs=["sentences", "mentions", "attributions"], gives=["threats"])
def threats(draft: Draft) -> None:
    """Fill `draft.threats`, one item for each one threatened, in text order."""
    book, voices = read_book(draft.codebook), Voices(draft)
    found: list[Threat] = []
    for act in find_acts(draft, book.index):
        if _threatens(draft, act, book):
            found += _threats_of(draft, act, book, voices)
    found += find_announced(draft, book, voices, found)
    once = told_once(draft, found, lambda one: one.issuer)
    draft.threats += sorted(once, key=lambda one: (one.start, one.end))


def _threatens(draft: Draft, act: Act, book: Book) -> bool:
    """False if a thing threatens, if what is vowed is no harm, or nobody is meant."""
    kind, content = act.frame.kind, act.content
    if act.doer is None or (content is None and not act.addressees):
        return False
    if kind == HARMFUL:
        return content is not None and harm_in(draft, content) is not None
    if kind == ThreatType.ULTIMATUM and is_verb(act.cue):
        return has_deadline(act.cue, book.words.deadlines)
    return kind == ThreatType.DETERRENT_SIGNAL or is_actor(draft, act.doer) or _is_gesture(act)


def _threats_of(draft: Draft, act: Act, book: Book, voices: Voices) -> Iterator[Threat]:
    kind, parts = _type_of(act, book), parts_of_act(draft, act, book)
    issuer = issuer_of(draft, act, kind)
    if issuer is None:
        return
    sequel = find_sequel(draft, act.cue, issuer, book, voices)
    span = _hull(act_span(draft, act), parts.condition, parts.consequence)
    first = Threat(
        start=span.start,
        end=span.end,
        type=kind,
        issuer=issuer,
        target=None,
        condition=parts.condition,
        consequence=parts.consequence,
        follow_through=sequel.value,
        follow_through_span=sequel.span,
        says=voices.says(act.cue.idx),
        reason=f"'{act.cue.text}' is a word of {kind}; {sequel.reason}",
    )
    spans: list[ActorSpan | None] = [party_span(draft, one) for one in _targets(draft, act, parts)]
    for target in spans or [None]:
        yield msgspec.structs.replace(first, target=target)


def _hull(span: Span, *others: Span | None) -> Span:
    spans = [span, *(other for other in others if other is not None)]
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _type_of(act: Act, book: Book) -> ThreatType:
    kind = ThreatType.THREAT if act.frame.kind == HARMFUL else ThreatType(act.frame.kind)
    if kind is ThreatType.WARNING and _is_gesture(act):
        return ThreatType.DETERRENT_SIGNAL
    if kind is ThreatType.THREAT and act.content is not None:
        limited = has_deadline(act.content, book.words.deadlines)
        return ThreatType.ULTIMATUM if limited and _has_condition(act) else kind
    return kind


def _is_gesture(act: Act) -> bool:
    return act.cue.dep_ == "pobj" and act.cue.head.lower_ == AS


def _has_condition(act: Act) -> bool:
    return any(
        child.dep_ == "advcl" for head in (act.cue, act.content) if head for child in head.children
    )


def _targets(draft: Draft, act: Act, parts: Parts) -> list["Token"]:
    """Those addressed; else whom the harm is to hit; else who would bring the condition on."""
    if act.addressees:
        return list(act.addressees)
    if act.content is not None and is_verb(act.content):
        hit = [one for one in objects_of(act.content) if is_actor(draft, one)]
        if hit and harm_in(draft, act.content) is not None:
            return hit
    if parts.subject is not None and is_actor(draft, parts.subject):
        return [parts.subject]
    return []
