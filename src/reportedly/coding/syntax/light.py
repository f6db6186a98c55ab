"""Light verbs: the verb that carries an act named by a noun, as in "launch an attack"."""

from typing import TYPE_CHECKING

from reportedly.coding.syntax.clauses import RELATIVES, antecedent, governing_verb
from reportedly.coding.syntax.frames import AMOUNTS, Frames, lemma, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def light_verb(frames: Frames, noun: "Token") -> tuple["Token | None", bool]:
    """The verb that carries a noun ("launch an attack"), and whether its subject suffers it."""
    noun = _outer(frames, noun)
    verb = _carrier(noun)
    if verb is None:
        return None, False
    for undergoes, table in ((False, frames.does), (True, frames.undergoes)):
        for rest in table.get(lemma(verb), ()):
            tokens = words_of(verb, rest)
            if tokens is not None and _hangs_on(noun, tokens):
                return verb, undergoes
    return None, False


def _carrier(noun: "Token") -> "Token | None":
    """The verb whose object a noun is, in either voice or through a preposition."""
    if noun.dep_ in ("dobj", "nsubjpass", "pobj", "attr"):
        return governing_verb(noun)
    for child in noun.rights:
        if child.dep_ in ("acl", "relcl") and child.tag_ in ("VBN", "VBD"):
            return child
    return None


def _hangs_on(noun: "Token", tokens: list["Token"]) -> bool:
    """True if a noun is governed by one of the light verb's words, or is what it refers back to."""
    verb = tokens[0]
    if verb.head == noun:
        return verb.tag_ == "VBN" or any(
            child.tag_ in RELATIVES and antecedent(child, verb) == noun for child in verb.children
        )
    return noun.head in tokens and (noun.dep_ != "pobj" or len(tokens) > 1)


def _outer(frames: Frames, noun: "Token") -> "Token":
    """The noun that counts an act, which a verb then carries: "began a series of attacks"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return noun
    counts = noun.head.head
    return counts if lemma(counts) in frames.classes[AMOUNTS].words else noun
