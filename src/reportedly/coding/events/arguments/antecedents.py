"""Words for pronouns: where the sentence names who "it" or "they" are, the name is the side.

A pronoun whose actor is known gives way to the nearest other mention of that actor in its sentence.
One that nobody is known for, as the subject of what somebody says, stands for who says it, if the
two agree: "the rebels said they would leave".
"""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.events.arguments.sites import is_named_actor, joined
from reportedly.coding.syntax.clauses import agent_of, governors, is_verb
from reportedly.coding.syntax.nouns import is_nominal, is_pronoun
from reportedly.terms import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset({"PRP", "PRP$"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LINKS = frozenset({"ccomp", "conj", "xcomp"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
THIRD, PLURAL, HUMAN = "Person=3", "Number=Plur", "Gender="
NEUTER = "Gender=Neut"
COLLECTIVES = frozenset({MentionType.ORG, MentionType.GPE, MentionType.GROUP})


def named_for(draft: Draft, token: "Token") -> list["Token"]:
    """Those whom a personal pronoun stands for, as its sentence names them; else the token."""
    if token.tag_ not in PERSONAL:
        return [token]
    at = draft.mention_at.get(token.i)
    actor = None if at is None else draft.mentions[at].actor
    if actor is not None:
        found = _mention_in_sentence(draft, token, actor)
        return [token] if found is None else [found]
    if THIRD not in str(token.morph):
        return [token]
    speaker = _speaker(token)
    if speaker is None or not _agrees(draft, token, speaker):
        return [token]
    return joined([speaker]) if _is_plural(token) else [speaker]


def _mention_in_sentence(draft: Draft, token: "Token", actor: str) -> "Token | None":
    """The head of the nearest mention of an actor that is no pronoun, rather before than after."""
    heads = [
        word
        for word in token.sent
        if (at := draft.mention_at.get(word.i)) is not None
        and draft.mentions[at].actor == actor
        and draft.namings[at].head == word.i
        and not is_pronoun(word)
    ]
    return min(heads, key=lambda head: (head.i > token.i, abs(head.i - token.i)), default=None)


def _speaker(token: "Token") -> "Token | None":
    """Who says, thinks or hopes the clause whose subject a pronoun is."""
    if token.dep_ not in SUBJECTS:
        return None
    clause = token.head
    for governor in governors(token.head):
        if clause.dep_ not in LINKS or not is_verb(governor):
            return None
        if clause.dep_ == "ccomp":
            speaker = agent_of(governor)
            return speaker if speaker is not None and is_nominal(speaker) else None
        clause = governor
    return None


def _agrees(draft: Draft, pronoun: "Token", noun: "Token") -> bool:
    """True if number and kind allow a pronoun for a noun."""
    if is_pronoun(noun):
        return False
    at = draft.mention_at.get(noun.i)
    kind = None if at is None else draft.mentions[at].type
    several = noun.tag_ in PLURAL_TAGS or len(joined([noun])) > 1
    if _is_plural(pronoun):
        return several or kind in COLLECTIVES or not is_named_actor(draft, noun)
    human = HUMAN in str(pronoun.morph) and NEUTER not in str(pronoun.morph)
    return not several and (kind not in COLLECTIVES if human else kind != MentionType.PERSON)


def _is_plural(token: "Token") -> bool:
    return PLURAL in str(token.morph)
