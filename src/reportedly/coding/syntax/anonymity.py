"""Anonymity: words by which somebody asks that his name be kept out of the news.

Such words ("who asked not to be named") say how a statement was made; they are no request that
an analyst follows and no gap in what is known.
"""

from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Anonymity
from reportedly.coding.component import Draft
from reportedly.coding.syntax.reality import is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

WISHED = frozenset({"xcomp", "advcl", "ccomp"})
HELPERS = ("aux", "auxpass")
CONDITION = "condition"  # "on condition that she not be named"


def hides_name(draft: Draft, content: "Token") -> bool:
    """True if what is asked for is that a name be kept back: "not to be named", "anonymity"."""
    words = read_anonymity(draft.codebook)
    if any(one.lemma_.lower() in words.states for one in (content, *content.children)):
        return True
    named = any(child.lemma_ in words.names for child in content.children)
    if content.lemma_ in words.keeping:
        return named
    return is_negated(draft, content) and (content.lemma_ in words.naming or named)


def is_wish_for_anonymity(draft: Draft, verb: "Token") -> bool:
    """True of "asked not to be named", "on condition that he not be named", "that it not be"."""
    words = read_anonymity(draft.codebook)
    named = verb.lemma_ in words.naming or any(one.lemma_ in words.names for one in verb.lefts)
    if not named or not is_negated(draft, verb):
        return False
    helpers = [child.tag_ for child in verb.lefts if child.dep_ in HELPERS]
    if verb.dep_ in WISHED and "TO" in helpers:
        return True
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    wished = verb.dep_ == "ccomp" and bool(helpers) and all(tag == "VB" for tag in helpers)
    return wished or before.lemma_ == CONDITION


@cache
def read_anonymity(codebook: Codebook) -> Anonymity:
    """What the codebook says of names kept back."""
    return codebook.read("report/anonymity.yaml", Anonymity)
