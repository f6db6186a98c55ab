"""Find what the text itself says is not known, not disclosed or not verified."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Silence, Unknowns
from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.acts import phrase_span
from reportedly.coding.syntax.anonymity import is_wish_for_anonymity
from reportedly.coding.syntax.clauses import (
    clause_span,
    governing_verb,
    is_passive,
    is_verb,
    sentence_of,
)
from reportedly.coding.syntax.doers import read_acts
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.reality import is_negated
from reportedly.model import Span, Unknown
from reportedly.terms import SilenceUse

if TYPE_CHECKING:
    from spacy.tokens import Token

CURLY, STRAIGHT = "’", "'"
QUESTIONS = ("WP", "WRB", "WP$", "WDT")
OPENING = ("whether", "if")
STATES = ("ADJ", "VERB", "ADV")
INSIDE = ("amod", "compound", "nmod")  # part of a noun phrase, no predicate


@dataclass(frozen=True, slots=True)
class _Book:
    words: Unknowns
    silences: dict[str, Silence]
    checking: frozenset[str]
    unable: frozenset[str]
    phrase: re.Pattern[str]


@component("unknowns", needs=["sentences"], gives=["unknowns"])
def unknowns(draft: Draft) -> None:
    """Fill `draft.unknowns`, one item a place that says so, in text order."""
    book = _book(draft.codebook)
    found = {one.cue.start: one for one in _by_word(draft, book)}
    found |= {one.cue.start: one for one in _by_phrase(draft, book)}
    end = 0
    for one in sorted(found.values(), key=lambda one: (one.cue.start, -one.cue.end)):
        if one.cue.start >= end:
            draft.unknowns.append(one)
            end = one.cue.end
    draft.unknowns.sort(key=lambda one: (one.start, one.end))


def _by_word(draft: Draft, book: _Book) -> Iterator[Unknown]:
    for token in tokens_of(draft, (*book.silences, *book.checking), book.silences):
        lemma = token.lemma_
        silence = book.silences.get(lemma) or book.silences.get(token.lower_)
        if silence is None and lemma not in book.checking:
            continue
        if sentence_of(token.idx, draft.sentences) is None:
            continue
        first = _first_word(draft, token, silence, book)
        if first is not None:
            cue = Span(min(first.idx, token.idx), token.idx + len(token))
            yield _unknown(token, cue)


def _by_phrase(draft: Draft, book: _Book) -> Iterator[Unknown]:
    low = draft.document.text.replace(CURLY, STRAIGHT)
    low = low.lower() if len(low.lower()) == len(low) else low
    for match in book.phrase.finditer(low):
        inside = draft.parse.char_span(*match.span(), alignment_mode="expand")
        if inside is not None and sentence_of(match.start(), draft.sentences) is not None:
            yield _unknown(inside.root, Span(*match.span()))


def _unknown(word: "Token", cue: Span) -> Unknown:
    """The unknown that a cue states: its clause with the clause that depends on it."""
    verb = word if is_verb(word) else (governing_verb(word) or word)
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head if is_verb(verb.head) else (governing_verb(verb.head) or verb.head)
    parts = [clause_span(verb), cue]
    below = (child for child in verb.rights if child.dep_ == "xcomp")
    for head in (verb, word, *below):
        parts += [phrase_span(one) for one in head.children if one.dep_ in ("ccomp", "csubj")]
    return Unknown(
        start=min(part.start for part in parts), end=max(part.end for part in parts), cue=cue
    )


def _first_word(
    draft: Draft, token: "Token", silence: Silence | None, book: _Book
) -> "Token | None":
    """Where the cue begins: its negation, its word of inability, or itself; None if it is none."""
    if token.lemma_ in book.checking and (unable := _inability(draft, token, book)) is not None:
        return unable
    if silence is None or is_wish_for_anonymity(draft, token):
        return None
    if silence.use is SilenceUse.STATE:
        if token.pos_ not in STATES or token.dep_ in INSIDE:
            return None
        above = token.head if is_verb(token.head) and not is_verb(token) else token
        return (_negation(draft, token) or _negation(draft, above)) if silence.negated else token
    if token.pos_ != "VERB" or not FITS[silence.use](token):
        return None
    return _negation(draft, token)


def _has_question(verb: "Token") -> bool:
    """True if a question hangs on the verb: "say who", "say whether"."""
    clauses = (child for child in verb.rights if child.dep_ == "ccomp")
    return any(
        word.tag_ in QUESTIONS or word.lower_ in OPENING
        for clause in clauses
        for word in (clause, *clause.lefts, clause.left_edge)
    )


def _inability(draft: Draft, token: "Token", book: _Book) -> "Token | None":
    """The word of inability: "could not verify", "was unable to verify", "yet to be verified"."""
    for child in token.lefts:
        if child.lower_ in book.unable and is_negated(draft, token):
            return child
    head = token.head
    if head.lemma_ in book.unable and token.dep_ in ("xcomp", "ccomp"):
        return head
    return next((child for child in head.children if _is_yet(child, token, book)), None)


def _is_yet(child: "Token", token: "Token", book: _Book) -> bool:
    return child.dep_ == "advmod" and token.dep_ == "xcomp" and child.lower_ in book.unable


def _negation(draft: Draft, verb: "Token") -> "Token | None":
    words = read_acts(draft.codebook).negations
    negations = (child for child in verb.children if child.dep_ == "neg" or child.lower_ in words)
    return next(negations, None)


FITS: dict[SilenceUse, Callable[["Token"], bool]] = {
    SilenceUse.VERB: lambda _: True,
    SilenceUse.PASSIVE: is_passive,
    SilenceUse.QUESTION: _has_question,
}


@cache
def _book(codebook: Codebook) -> _Book:
    words = codebook.read("report/unknowns.yaml", Unknowns)
    longest_first = sorted(words.phrases, key=len, reverse=True)
    return _Book(
        words,
        {cue.word: cue for cue in words.cues},
        frozenset(words.details),
        frozenset(words.unable),
        re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in longest_first)})\b"),
    )
