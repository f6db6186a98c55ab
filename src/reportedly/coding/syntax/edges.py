"""Edges of the parse, as the walk of `syntax.scope` asks about them."""

from typing import TYPE_CHECKING

from reportedly.terms import Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "expl"})
SUBJECTS = frozenset({"nsubj"})


def word_pair(word: "Token") -> str:
    """A word with the one before it: "instead of", "rather than"."""
    return f"{word.nbor(-1).lower_} {word.lower_}" if word.i else word.lower_


def judging_word(head: "Token") -> "Token":
    """The word that judges a clause: the adjective or noun of "it is possible that"."""
    if head.lemma_ != "be":
        return head
    named = (child for child in head.children if child.dep_ in ("acomp", "attr"))
    return next(named, head)


def is_settled(verb: "Token") -> bool:
    """True for a finite clause about past or present, without a modal."""
    if any(child.tag_ in ("MD", "TO") for child in verb.lefts):
        return False
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts)


def came_about(head: "Token") -> bool:
    """True for "had to", "was able to": in the past, and not as what somebody asks of another.

    In reported words only for a pronoun: "they said they had to fire", not "said Norvia had to".
    """
    verb = head if head.pos_ in ("VERB", "AUX") else head.head
    if any(child.tag_ == "MD" for child in verb.lefts) or not _is_past(verb):
        return False
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    return verb.dep_ != "ccomp" or (subject is not None and subject.tag_ == "PRP")


def _is_past(verb: "Token") -> bool:
    perfect = verb.tag_ == "VBN" and any(child.tag_ in FINITE for child in verb.lefts)
    return verb.tag_ == "VBD" or perfect


def is_infinitive(verb: "Token") -> bool:
    """True for "to leave", and for a verb joined to one."""
    return any(child.tag_ == "TO" for child in verb.lefts) or (
        verb.dep_ == "conj" and is_infinitive(verb.head)
    )


def is_participle(verb: "Token") -> bool:
    """True for a participle without a subject of its own."""
    return verb.tag_ in ("VBG", "VBN") and not any(c.dep_ in SUBJECTS for c in verb.lefts)


def is_definite(noun: "Token") -> bool:
    """True for a noun that the text takes for known: "the attack", "its attack"."""
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in DEFINITE)
        for child in noun.lefts
    )


def frames_of(child: "Token", via: "Token | None") -> set[Frame]:
    """The frames that a complement fits, by its form and the preposition before it."""
    if via is not None:
        return {Frame.ABOUT, Frame.OBJECT}
    if child.dep_ in ("ccomp", "acl") and not is_infinitive(child):
        return {Frame.CLAUSE}
    if is_infinitive(child) or child.dep_ == "xcomp":
        return {Frame.INFINITIVE}
    return {Frame.OBJECT, Frame.ABOUT}


def shares_words(head: "Token", child: "Token") -> bool:
    """True if a conjoined word stands under the same small words as the first."""
    if child.pos_ not in ("VERB", "AUX"):
        return True
    return child.tag_ == head.tag_ and not any(c.dep_ in OWN for c in child.lefts)
