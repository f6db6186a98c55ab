"""The small words beside a word: negation, modals, hedges, conditions, questions, commands."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.cues import ScopeClass
from reportedly.coding.syntax.cues import Scope
from reportedly.coding.syntax.firmness import Hold, turned, weakened
from reportedly.terms import Factuality, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PAST = frozenset({"VBD", "VBN"})
ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
NOT = "not"  # what the parser takes for a negation is one, however it is written
COUNTED = SUBJECTS | {"dobj"}
QUESTION = ScopeClass(
    id="question",
    means="It is asked.",
    firmness=Factuality.UU,
    modality=Modality.POSSIBLE,
)
COMMAND = ScopeClass(
    id="command",
    means="It is told to be done.",
    firmness=Factuality.UU,
    modality=Modality.REQUESTED,
)
UNREAL = ScopeClass(
    id="unreal",
    means="It would have been.",
    firmness=Factuality.PS_PLUS,
    modality=Modality.CONDITIONAL,
)
AHEAD_OF_PAST = ScopeClass(
    id="future of the past",
    means="It lay ahead.",
    firmness=Factuality.PR_PLUS,
    modality=Modality.FUTURE,
)


def beside(token: "Token", hold: Hold, words: Scope) -> Hold:
    """The hold of a word after the small words that hang on it."""
    for child in token.children:
        hold = _after(token, child, hold, words)
    if token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX"):
        hold = _sentence(token, hold, words)
    return hold


def _after(token: "Token", child: "Token", hold: Hold, words: Scope) -> Hold:
    dep, word = child.dep_, child.lower_
    kind: ScopeClass | None = None
    if dep == "aux":
        kind = words.auxiliaries.get(word)
        if kind is not None and kind.id == "would":
            return _would(token, child, kind, hold)
    elif dep in ("neg", "advmod", "preconj", "npadvmod"):
        kind = words.adverbs.get(word) or (words.adverbs.get(NOT) if dep == "neg" else None)
        if kind is None and word == "longer" and any(c.lower_ == "no" for c in child.children):
            return turned(hold, child.i, "negation")
    elif dep == "mark":
        kind = words.markers.get(word)
        kind = _tensed(token, kind)
    elif dep in ("det", "amod", "compound"):
        kind = words.determiners.get(word)
        if kind is not None and kind.negates and dep == "det" and token.dep_ in COUNTED:
            return hold
    elif dep in SUBJECTS or (dep == "dobj" and token.pos_ == "VERB"):
        return _quantified(child, hold, words)
    if kind is None:
        return hold
    return turned(hold, child.i, kind.id) if kind.negates else weakened(hold, kind, child.i)


def _would(token: "Token", modal: "Token", kind: ScopeClass, hold: Hold) -> Hold:
    """Take "would" after a past report as its future, with "have" as unreal, else as a case."""
    if any(child.dep_ == "aux" and child.lemma_ == "have" for child in token.lefts):
        return replace(weakened(hold, UNREAL, modal.i), negative=not hold.negative)
    reported = token.dep_ == "ccomp" and token.head.tag_ in ("VBD", "VBN", "VBG")
    conditional = any(child.dep_ == "advcl" and _has_if(child) for child in token.children)
    return weakened(hold, AHEAD_OF_PAST if reported and not conditional else kind, modal.i)


def _has_if(verb: "Token") -> bool:
    return any(child.lower_ == "if" for child in verb.lefts)


def _tensed(token: "Token", kind: ScopeClass | None) -> ScopeClass | None:
    """Leave a past act after "before" or "until" as it is."""
    if kind is not None and kind.modality is Modality.FUTURE and token.tag_ in PAST:
        return None
    return kind


def _quantified(noun: "Token", hold: Hold, words: Scope) -> Hold:
    """Turn the act of a negative subject or object: "no one", "none of them", "no shell"."""
    for word in (noun, *noun.lefts):
        if word.dep_ == "neg":
            return turned(hold, word.i, "negation: not one")
        kind = words.determiners.get(word.lower_)
        if kind is not None and kind.negates and (word == noun or word.dep_ in ("det", "preconj")):
            return turned(hold, word.i, "negation: quantifier")
    return hold


def _takes_for_granted(verb: "Token") -> bool:
    """True for "Why did they leave?": who asks for a detail of the act holds that it took place."""
    asked = verb.left_edge.tag_ in ASKING
    return asked and not any(child.tag_ in ("MD", "TO") for child in verb.lefts)


def _sentence(token: "Token", hold: Hold, words: Scope) -> Hold:
    """Questions leave it open; a bare verb at the head of a sentence is a command."""
    last = token.right_edge
    while last.i > token.i and (last.is_space or last.is_quote):
        last = last.nbor(-1)
    if last.text == "?" and not _takes_for_granted(token):
        return weakened(hold, QUESTION, last.i)
    if token.tag_ == "VB" and not any(
        child.dep_ in ("nsubj", "nsubjpass", "aux", "expl") for child in token.lefts
    ):
        return weakened(hold, words.markers.get(token.lower_, COMMAND), token.i)
    return hold
