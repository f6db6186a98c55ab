"""Doers: who performs an act of speech that a verb or a noun names."""

from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Acts
from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import agent_of, is_verb
from reportedly.coding.syntax.nouns import possessor
from reportedly.terms import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

NATIONAL = frozenset({MentionType.NORP, MentionType.GPE})
MOST_STEPS = 4  # from a noun up to the verb that carries it


def doer_of(draft: Draft, cue: "Token") -> "Token | None":
    """Who performs the act that a verb or a noun names; None if the text does not say."""
    if not is_verb(cue):
        return _owner(draft, cue) or _bearer(draft, cue)
    doer = agent_of(cue)
    if doer is None or doer.lemma_ not in read_acts(draft.codebook).texts:
        return doer
    return _owner(draft, doer) or _bearer(draft, doer)


@cache
def read_acts(codebook: Codebook) -> Acts:
    """What the codebook says of acts of speech in general."""
    return codebook.read("report/acts.yaml", Acts)


def _owner(draft: Draft, noun: "Token") -> "Token | None":
    """Whose the act is: "Norvia's demand", "the Norvian demand", "a demand by Norvia"."""
    owner = possessor(noun)
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return next((child for child in noun.lefts if _is_national(draft, child)), None)


def _is_national(draft: Draft, token: "Token") -> bool:
    at = draft.mention_at.get(token.i)
    return token.dep_ == "amod" and at is not None and draft.mentions[at].type in NATIONAL


def _bearer(draft: Draft, noun: "Token") -> "Token | None":
    """The subject of the light verb that carries the noun: "Norvia issued a warning"."""
    acts, head = read_acts(draft.codebook), noun
    for _ in range(MOST_STEPS):
        if head.dep_ in ("dobj", "attr", "oprd", "nsubjpass") and is_verb(head.head):
            light = head.head.lemma_ in acts.light
            return agent_of(head.head) if light else None
        if head.dep_ == "pobj" and head.head.lower_ in acts.carriers:
            head = head.head.head
            if is_verb(head):
                return agent_of(head)
        elif head.dep_ in ("conj", "appos"):
            head = head.head
        else:
            return None
    return None
