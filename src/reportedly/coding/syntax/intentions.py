"""Intentions: what a speaker says that he himself, or his side, will do; and what harm is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import is_verb, sentence_of, subject_of
from reportedly.coding.syntax.doers import read_acts
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.nouns import actor_span, possessor
from reportedly.coding.syntax.reality import is_negated, is_question, took_place
from reportedly.coding.syntax.voices import FIRST_PERSON, Voices
from reportedly.model import ActorSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "attr", "pobj", "conj", "dative"})
NEUTER = "Gender=Neut"
POSSESSIVE = "PRP$"
PERSONAL = "PRP"


@dataclass(frozen=True, slots=True)
class Outlook:
    """A future clause inside what somebody says. `own`: the subject is the speaker or his side."""

    verb: "Token"
    modal: "Token"
    subject: "Token"
    speaker: ActorSpan
    own: bool


def find_outlooks(draft: Draft, voices: Voices) -> Iterator[Outlook]:
    """Each clause with "will" or "would" in what a named speaker says, in text order."""
    acts = read_acts(draft.codebook)
    for token in tokens_of(draft, (), acts.ahead):
        if token.tag_ != "MD":
            continue
        verb = token.head
        if (
            verb.dep_ == "advcl"
            or not _is_said(draft, verb)
            or sentence_of(token.idx, draft.sentences) is None
        ):
            continue
        speaker, subject = voices.bearer(token.idx), subject_of(verb)
        if isinstance(speaker, ActorSpan) and subject is not None and not is_negated(draft, verb):
            supposed = token.lower_ in acts.supposing and subject.lower_ in FIRST_PERSON
            own = not supposed and _is_own(draft, subject, speaker, voices)
            yield Outlook(verb, token, subject, speaker, own)


def harm_in(draft: Draft, head: "Token") -> "Token | None":
    """The word of harm in a deed or thing: "retaliate", "launch strikes", "revenge"."""
    acts = read_acts(draft.codebook)
    if head.lemma_.lower() in (acts.harms if is_verb(head) else acts.harmful):
        return head
    if head.lemma_ not in acts.launching:
        return None
    things = (child for child in head.children if child.dep_ in OBJECTS)
    return next((child for child in things if child.lemma_.lower() in acts.harmful), None)


def _is_said(draft: Draft, verb: "Token") -> bool:
    """False of a question ("whether it will strike") and of what was not said."""
    if is_question(verb):
        return False
    return verb.dep_ != "ccomp" or not is_verb(verb.head) or took_place(draft, verb.head)


def _is_own(draft: Draft, subject: "Token", speaker: ActorSpan, voices: Voices) -> bool:
    """True if the subject is "we", the speaker, or something of the speaker's."""
    if subject.lower_ in FIRST_PERSON:
        return True
    actor = actor_span(draft, subject)
    if actor.id is not None and actor.id == speaker.id:
        return True
    if subject.tag_ == PERSONAL:
        neuter = NEUTER in str(subject.morph)
        return actor.id is None and not (neuter and voices.is_person(speaker))
    owner = possessor(subject)
    return owner is not None and owner.tag_ == POSSESSIVE
