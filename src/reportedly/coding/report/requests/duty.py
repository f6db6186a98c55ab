"""Requests without a verb of asking: somebody says that another must or should do something."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.report import Requests
from reportedly.coding.component import Draft
from reportedly.coding.syntax.acts import PERSONAL, content_span, is_actor, phrase_span
from reportedly.coding.syntax.clauses import sentence_of, subject_of
from reportedly.coding.syntax.doers import read_acts
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.parties import party_span
from reportedly.coding.syntax.voices import Voices
from reportedly.model import Request, Span
from reportedly.terms import RequestStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = ("WP", "WRB")


def find_duties(draft: Draft, words: Requests, voices: Voices) -> Iterator[Request]:
    """Each duty that is put on an actor by a speaker, or by the author."""
    duties = frozenset(words.duties)
    for token in tokens_of(draft, duties):
        if token.lemma_ in duties and sentence_of(token.idx, draft.sentences) is not None:
            deed = _deed(draft, token)
            subject = subject_of(deed) if deed is not None else None
            if deed is not None and subject is not None and _is_asked(draft, token, subject):
                yield _request(draft, token, deed, subject, voices)


def _deed(draft: Draft, duty: "Token") -> "Token | None":
    """The verb that the duty is about: "withdraw" of "must withdraw" and "needs to withdraw"."""
    if duty.pos_ == "AUX" and duty.dep_ == "aux":
        deed = duty.head
        stative = deed.pos_ != "VERB" or any(
            child.dep_ in ("aux", "auxpass", "neg") and child.lemma_ in ("have", "be")
            for child in deed.lefts
        )
        return None if stative or _is_open(draft, deed) else deed
    if duty.pos_ != "VERB" or duty.tag_ not in ("VBZ", "VBP") or _is_open(draft, duty):
        return None
    below = (child for child in duty.rights if child.dep_ == "xcomp" and child.pos_ == "VERB")
    return next(below, None)


def _is_open(draft: Draft, verb: "Token") -> bool:
    """True if the clause is a condition or a question."""
    opening = read_acts(draft.codebook).conditional
    marked = any(child.lower_ in opening or child.tag_ in ASKING for child in verb.lefts)
    marked = marked or verb.left_edge.tag_ in ASKING
    return marked or verb.sent[-1].text == "?"


def _is_asked(draft: Draft, duty: "Token", subject: "Token") -> bool:
    """True if the subject is an actor that stands before the duty, so not in a condition."""
    return is_actor(draft, subject) and subject.i < duty.i and subject.tag_ != PERSONAL


def _request(
    draft: Draft, duty: "Token", deed: "Token", subject: "Token", voices: Voices
) -> Request:
    addressee = party_span(draft, subject)
    what = content_span(deed)
    what = Span(max(what.start, min(deed.idx, what.end)), what.end)
    clause = phrase_span(deed)
    return Request(
        start=min(clause.start, addressee.start),
        end=max(clause.end, addressee.end),
        requester=voices.bearer(duty.idx),
        addressee=addressee,
        what=what,
        status=RequestStatus.UNKNOWN,
        says=voices.says(duty.idx),
        reason=f"'{duty.text}' puts a duty on '{subject.text}'",
    )
