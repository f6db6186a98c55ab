"""Mend participles that the parser takes for past tenses: "Two soldiers killed in raid".

A verb that is always done to somebody, in a past form with a subject and without an object, is a
passive whose auxiliary the text leaves out, as headlines and lists do.
"""

from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.shapes.words import Transitive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST = frozenset({"VBD", "VBN"})
OBJECTS = frozenset({"dobj", "dative", "oprd", "attr"})
CONTENT = frozenset({"ccomp", "xcomp", "prt"})
AUXILIARIES = frozenset({"aux", "auxpass", "nsubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
NOT_OWN = frozenset({"acl", "relcl", "xcomp", "amod"})  # what it hangs on is its object
REACH = 2  # words to a verb that shares its object: "shot and killed two men"


def mend_participles(doc: "Doc") -> None:
    """Turn such verbs into passives in place."""
    words = _transitive(open_codebook())
    for token in doc:
        if token.tag_ in PAST and token.lemma_ in words.verbs and token.dep_ not in NOT_OWN:
            subject = _lone_subject(token)
            if subject is not None and subject.lemma_.lower() not in words.agents:
                token.tag_ = "VBN"
                subject.dep_ = "nsubjpass"


def _lone_subject(verb: "Token") -> "Token | None":
    """The subject of a verb that has nothing but it; None if there is an object or auxiliary."""
    subject = None
    for child in verb.children:
        if child.dep_ in OBJECTS | CONTENT | AUXILIARIES:
            return None
        if child.dep_ == "conj" and child.i - verb.i <= REACH:
            return None
        if child.dep_ == "nsubj" and child.i < verb.i and child.pos_ in NOUNS:
            subject = child
    return subject


@cache
def _transitive(book: Codebook) -> Transitive:
    return book.read("transitive.yaml", Transitive)
