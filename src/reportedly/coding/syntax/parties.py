"""Parties: the whole words by which a sentence names who acts or is addressed.

A mention of an office or a group is its head alone ("leader"); who is meant stands around it ("the
leader of the miners' union"). A name says by itself who is meant and stays as it is.
"""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.nouns import actor_span, noun_phrase
from reportedly.model import ActorSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

OF = "of"
COMMON = "NOUN"


def party_span(draft: Draft, token: "Token") -> ActorSpan:
    """The actor that a token stands for, in all the words that say which."""
    actor = actor_span(draft, token)
    if token.pos_ != COMMON:
        return actor
    start, end = noun_phrase(token)
    owner = _owner(token)
    if owner is not None:
        end = noun_phrase(owner)[1]
    if end <= actor.end and owner is None:
        return actor
    return ActorSpan(min(start, actor.start), max(end, actor.end), actor.id)


def party_or_none(draft: Draft, token: "Token | None") -> ActorSpan | None:
    """As `party_span`; None stays None."""
    return None if token is None else party_span(draft, token)


def _owner(token: "Token") -> "Token | None":
    """Whose office or group it is: "union" in "leader of the miners' union"."""
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == OF:
            return next((one for one in child.rights if one.dep_ == "pobj"), None)
    return None
