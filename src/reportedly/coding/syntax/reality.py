"""Reality of acts of speech: did the one named by this word take place, as the text has it?"""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import governors, is_verb
from reportedly.coding.syntax.doers import read_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

INDEPENDENT = frozenset({"relcl", "advcl", "conj", "parataxis", "csubj"})
MOST_GOVERNORS = 5
VERBAL = ("VERB", "AUX", "ADJ")
CLAUSES = frozenset({"advcl", "ccomp", "csubj", "csubjpass", "parataxis"})
ASKING = ("WP", "WP$", "WRB")
WHETHER, IF = "whether", "if"


def took_place(draft: Draft, cue: "Token") -> bool:
    """False if the act is negated, modal, conditional, asked about, or below an unreal word."""
    if _asked_about(cue) or _left_open(draft, cue):
        return False
    unreal = read_acts(draft.codebook).unreal
    below = cue
    for _, governor in zip(range(MOST_GOVERNORS), governors(cue), strict=False):
        if below.dep_ in INDEPENDENT and not (below.dep_ == "conj" and below.pos_ == "VERB"):
            return True
        if governor.lemma_ in unreal and below.pos_ in VERBAL:
            return False
        if below.dep_ != "ccomp" and is_verb(governor) and _left_open(draft, governor):
            return False
        below = governor
    return True


def is_negated(draft: Draft, verb: "Token") -> bool:
    """True if "not", "never" or the like hangs on a verb, whatever the parser calls it."""
    words = read_acts(draft.codebook).negations
    return any(child.dep_ == "neg" or child.lower_ in words for child in verb.children)


def is_question(verb: "Token") -> bool:
    """True of a clause that asks, also as part of another: "whether it will", "how long it may".

    A relative clause ("Norvia, which may strike") asks nothing.
    """
    if verb.dep_ == "relcl":
        return False
    opening = (child for child in verb.lefts if child.dep_ not in CLAUSES)
    return any(
        child.left_edge.tag_ in ASKING
        or (child.dep_ == "mark" and child.lower_ == WHETHER)
        or (child.dep_ == "mark" and child.lower_ == IF and verb.dep_ == "ccomp")
        for child in opening
    )


def _left_open(draft: Draft, word: "Token") -> bool:
    acts = read_acts(draft.codebook)
    if is_negated(draft, word):
        return True
    for child in word.lefts:
        if child.dep_ == "det" and child.lower_ == "no":
            return True
        if child.dep_ in ("aux", "auxpass") and child.lower_ in acts.doubtful:
            return True
        if child.dep_ in ("mark", "advmod") and child.lower_ in acts.conditional:
            return True
    return False


def _asked_about(cue: "Token") -> bool:
    """True in a question that no saying verb carries."""
    sentence = cue.sent
    return sentence[-1].text == "?" or sentence[max(-2, -len(sentence))].text == "?"
