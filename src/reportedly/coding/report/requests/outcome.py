"""What became of a request: granted, refused or pending by a word that is about this request.

Such a word is about it if its object or passive subject is the request, if it governs the noun of
the request, or if those who were asked are its subject. Only the sentence and the two after it
are looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.report.requests.book import Book
from reportedly.coding.syntax.acts import Act
from reportedly.coding.syntax.clauses import (
    clause_span,
    governing_verb,
    governors,
    patients_of,
    subject_of,
)
from reportedly.coding.syntax.nouns import actor_span
from reportedly.coding.syntax.reality import is_negated
from reportedly.model import Span
from reportedly.terms import RequestStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCES = 2  # after the one of the request
MOST_TOKENS = 90
OPEN = frozenset({RequestStatus.GRANTED, RequestStatus.REFUSED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status of a request with the words that say it."""

    status: RequestStatus
    span: Span | None
    reason: str


NOTHING = Outcome(RequestStatus.UNKNOWN, None, "the text does not say what became of it")


def find_outcome(draft: Draft, act: Act, book: Book) -> Outcome:
    """What the document says became of a request."""
    for word in _near(act, book):
        status, particle = book.outcomes.get(word.lemma_, (None, ""))
        if particle and not any(child.lower_ == particle for child in word.rights):
            continue
        if status is None or not _is_about(draft, word, act, book):
            continue
        verb = word if word.pos_ in ("VERB", "ADJ") else governing_verb(word)
        real = _as_said(draft, verb if verb is not None else word, status)
        if real is not None:
            said = verb if verb is not None else word
            span = clause_span(said.head if _yet_to(said) else said)
            return Outcome(real, span, f"'{word.text}' says {real}")
    return NOTHING


def _near(act: Act, book: Book) -> Iterator["Token"]:
    """The words above the cue, then those after it up to the second sentence that follows."""
    if act.frame.pos == "NOUN":
        yield from (word for word in governors(act.cue) if word.pos_ == "VERB")
    doc, sentence = act.cue.doc, act.cue.sent
    ended = 0
    for at in range(act.cue.i + 1, min(len(doc), act.cue.i + MOST_TOKENS)):
        if at >= sentence.end and doc[at].is_sent_start:
            ended += 1
        if ended > SENTENCES or (ended and _asks_anew(doc[at], book)):
            return
        yield doc[at]


def _asks_anew(word: "Token", book: Book) -> bool:
    """True of a verb of asking: what comes after it is about another request."""
    return word.pos_ == "VERB" and word.lemma_ in book.index


def _is_about(draft: Draft, word: "Token", act: Act, book: Book) -> bool:
    if word.i == act.cue.i or _inside(word, act.content):
        return False
    if act.frame.pos == "NOUN" and any(one.i == word.i for one in governors(act.cue)):
        return True
    verb = word if word.pos_ == "VERB" else governing_verb(word)
    if verb is None or verb.i == act.cue.i:
        return False
    return _names_request(verb, act, book) or _done_by_asked(draft, verb, act)


def _inside(word: "Token", content: "Token | None") -> bool:
    """True if the word is part of what is asked for, but not of a clause about it."""
    if content is None or not content.left_edge.i <= word.i <= content.right_edge.i:
        return False
    below = word
    while below.i not in (content.i, below.head.i):
        if below.dep_ in ("relcl", "appos"):
            return False
        below = below.head
    return True


def _names_request(verb: "Token", act: Act, book: Book) -> bool:
    """True if the verb is about the request by name, or about what was asked for."""
    about = [*patients_of(verb)]
    subject = subject_of(verb)
    about += [subject] if subject is not None else []
    for child in verb.children:
        if child.dep_ in ("prep", "dative"):
            about += [one for one in child.children if one.dep_ == "pobj"]
    same = act.content.lemma_ if act.content is not None else ""
    return any(
        (one.lemma_ in book.words.names and one.i > act.cue.i)
        or (act.content is not None and one.i == act.content.i)
        or (one.lemma_ == same and one.pos_ == "NOUN" and one.i > act.cue.i)
        for one in about
    )


def _done_by_asked(draft: Draft, verb: "Token", act: Act) -> bool:
    """True if those who were asked are the ones who grant, refuse or think it over."""
    subject = subject_of(verb)
    if subject is None or verb.i < act.cue.i or any(child.dep_ == "dobj" for child in verb.rights):
        return False
    if not act.addressees:
        return verb.dep_ == "conj" and not _same(draft, subject, act.doer)
    return any(_same(draft, subject, one) for one in act.addressees)


def _same(draft: Draft, one: "Token", other: "Token | None") -> bool:
    if other is None:
        return False
    first, second = actor_span(draft, one), actor_span(draft, other)
    if first.id is not None and second.id is not None:
        return first.id == second.id
    return one.lower_ == other.lower_


def _as_said(draft: Draft, verb: "Token", status: RequestStatus) -> RequestStatus | None:
    """The status after negation; None if the word is only possible or wished for."""
    negated = is_negated(draft, verb) or _yet_to(verb)
    if any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children):
        return None
    if status in OPEN:
        return RequestStatus.PENDING if negated else status
    waits = negated or verb.tag_ in ("VBG", "JJ") or verb.pos_ in ("ADJ", "AUX")
    return status if waits else None


def _yet_to(verb: "Token") -> bool:
    """True of "granted" in "has yet to be granted"."""
    return verb.dep_ == "xcomp" and any(child.lower_ == "yet" for child in verb.head.children)
