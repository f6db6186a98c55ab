"""Tolls: numbers of people with what became of them, "six soldiers dead and ten wounded"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import Incidents
from reportedly.coding.component import Draft
from reportedly.coding.syntax.frames import lemma
from reportedly.coding.syntax.numbers import number_at
from reportedly.model import Span
from reportedly.terms import Outcome

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 5  # words from a number to the word of state that it belongs to
BETWEEN = frozenset({"NOUN", "ADJ", "PROPN"})


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people and their state, in the words from the one to the other."""

    span: Span
    number: int
    outcome: Outcome


@cache
def read_incidents(codebook: Codebook) -> Incidents:
    """The words of incident detail of a codebook."""
    return codebook.read("incidents.yaml", Incidents)


@cache
def _states(codebook: Codebook) -> dict[str, Outcome]:
    words = read_incidents(codebook)
    return {state: outcome for outcome, one in words.outcomes.items() for state in one.states}


def tolls_in(draft: Draft, sentence: Span) -> Iterator[Toll]:
    """The tolls of a sentence, in text order."""
    words = draft.parse.char_span(sentence.start, sentence.end, alignment_mode="expand")
    tokens = [] if words is None else list(words)
    at = 0
    while at < len(tokens):
        number, after = number_at(draft, tokens, at)
        if number is None:
            at += 1
            continue
        state = _state_after(draft, tokens, after) or _verb_before(draft, tokens, at, after)
        if state is not None:
            last, outcome = state
            yield Toll(Span(tokens[at].idx, last.idx + len(last)), number, outcome)
        at = after


def _verb_before(
    draft: Draft, tokens: Sequence["Token"], at: int, after: int
) -> "tuple[Token, Outcome] | None":
    """The verb of a bare number after it: "injuring 600"."""
    if at == 0 or (after < len(tokens) and tokens[after].pos_ in BETWEEN):
        return None
    verb = tokens[at - 1]
    for outcome, one in read_incidents(draft.codebook).outcomes.items():
        if verb.pos_ == "VERB" and lemma(verb) in one.verbs:
            return tokens[after - 1], outcome
    return None


def _state_after(
    draft: Draft, tokens: Sequence["Token"], at: int
) -> "tuple[Token, Outcome] | None":
    """The word of state after a number, over the nouns that it counts."""
    states = _states(draft.codebook)
    for token in tokens[at : at + REACH]:
        outcome = states.get(token.lower_)
        if outcome is not None:
            return token, outcome
        if token.pos_ not in BETWEEN:
            return None
    return None
