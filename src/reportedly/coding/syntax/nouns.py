"""Nouns: which words belong to a noun phrase, and which actor its head stands for."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.model import ActorSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

LEFT = frozenset({"det", "predet", "amod", "compound"})
LEFT_TOO = frozenset({"poss", "nmod", "nummod", "quantmod", "advmod"})
RIGHT = frozenset({"compound", "nummod", "nmod"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def noun_phrase(token: "Token") -> tuple[int, int]:
    """Offsets of the noun phrase that a token heads.

    With determiner, modifiers, compounds and possessor; without relative and participial clauses,
    appositives, leading conjunctions and trailing prepositional phrases, except those that are
    part of a name ("Bank of Norvia").
    """
    first, last = token, token
    for child in token.lefts:
        if child.dep_ in LEFT or child.dep_ in LEFT_TOO:
            first = _left_word(child)
            break
    if not is_pronoun(token):
        last = _last_word(token)
    return first.idx, last.idx + len(last)


def actor_span(draft: Draft, token: "Token") -> ActorSpan:
    """The mention that covers a token, with its actor's id; else the noun phrase it heads."""
    at = draft.mention_at.get(token.i)
    if at is None:
        return ActorSpan(*noun_phrase(token))
    mention = draft.mentions[at]
    return ActorSpan(mention.start, mention.end, mention.actor)


def conjuncts(token: "Token") -> list["Token"]:
    """A token and those joined to it by "and", "or", "as well as": the token first."""
    found = [token]
    for one in found:
        found.extend(child for child in one.rights if child.dep_ == "conj")
    return found


def is_pronoun(token: "Token") -> bool:
    """True for personal, possessive, relative and demonstrative pronouns."""
    return token.pos_ == "PRON"


def is_nominal(token: "Token") -> bool:
    """True if the token can stand for somebody or something: noun, name or pronoun."""
    return token.pos_ in NOMINAL


def is_name_part(token: "Token") -> bool:
    """True for a proper noun that is written like one."""
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def possessor(token: "Token") -> "Token | None":
    """The one whose the noun is: "Norvia" for "troops" in "Norvia's troops"."""
    return next((child for child in token.lefts if child.dep_ == "poss"), None)


def appositives(token: "Token") -> list["Token"]:
    """Heads of the phrases that rename a noun: "minister" in "Ana Sol, the minister, ..."."""
    return [child for child in token.rights if child.dep_ == "appos"]


def _left_word(child: "Token") -> "Token":
    """The first word below a left modifier that is not a mark or a conjunction."""
    edge = child.left_edge
    while edge.i < child.i and (edge.is_punct or edge.is_space or edge.dep_ in {"cc", "preconj"}):
        edge = edge.nbor()
    return edge


def _last_word(token: "Token") -> "Token":
    """The last word of a name or noun that goes on to the right of its head."""
    last = token
    for child in token.rights:
        if child.dep_ in RIGHT and child.i == last.i + 1 and not child.is_punct:
            last = child
        elif is_name_part(token) and child.dep_ == "prep" and child.i == last.i + 1:
            last = _name_after(child) or last
        else:
            break
    return last


def _name_after(preposition: "Token") -> "Token | None":
    """The last word of the name that "of" or "for" adds: "Norvia" in "Bank of Norvia"."""
    if preposition.lower_ not in {"of", "for"}:
        return None
    part = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    return _last_word(part) if part is not None and is_name_part(part) else None
