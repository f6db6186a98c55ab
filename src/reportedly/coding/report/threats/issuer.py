"""Whose threat it is: the doer, or for conduct that deters, whose conduct it is."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.acts import Act, is_actor
from reportedly.coding.syntax.clauses import subject_of
from reportedly.coding.syntax.nouns import possessor
from reportedly.coding.syntax.parties import party_span
from reportedly.model import ActorSpan
from reportedly.terms import ThreatType

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

SENTENCES_BACK = 4  # within a paragraph
PARAGRAPH = "\n\n"


def issuer_of(draft: Draft, act: Act, kind: ThreatType) -> ActorSpan | None:
    """Who issues a threat; of conduct ("it acts as a warning") he whose conduct it is."""
    if act.doer is None:
        return None
    if is_actor(draft, act.doer):
        return party_span(draft, act.doer)
    if kind is not ThreatType.DETERRENT_SIGNAL:
        return None
    owner = possessor(act.doer)
    if owner is not None and is_actor(draft, owner):
        return party_span(draft, owner)
    before = _subject_before(draft, act)
    return party_span(draft, before) if before is not None else None


def _subject_before(draft: Draft, act: Act) -> "Token | None":
    """The actor that is the subject of the nearest sentence before, in the same paragraph."""
    sentence = act.cue.sent
    for _ in range(SENTENCES_BACK):
        subject = subject_of(sentence.root)
        if subject is not None and subject.i < act.cue.i and is_actor(draft, subject):
            return subject
        if sentence.start == 0:
            return None
        sentence = _before(sentence)
        if PARAGRAPH in sentence.text_with_ws:
            return None
    return None


def _before(sentence: "Sentence") -> "Sentence":
    found: Sentence = sentence.doc[sentence.start - 1].sent
    return found
