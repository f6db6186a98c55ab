"""Who speaks: the words of a source as said, and the actor that they stand for."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import agent_of, is_passive, subject_of
from reportedly.coding.syntax.nouns import actor_span
from reportedly.model import ActorSpan
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT_SOURCE = frozenset(
    {"relcl", "acl", "advcl", "appos", "parataxis", "punct", "cc", "advmod", "dep", "ccomp", "case"}
)
EMPTY = frozenset({"it", "there", "this", "which", "what"})
MOST_WORDS = 14


def speaker_of(verb: "Token") -> "Token | None":
    """The one whose saying or thinking the verb is; None for "it is said" and bare passives."""
    speaker = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if speaker is None or speaker.dep_ == "expl":
        return None
    if speaker.lower_ == "it" and is_passive(verb):
        return None
    return speaker


def source_offsets(head: "Token") -> Offsets:
    """The noun phrase of a source: title, name and "of" phrases, no clauses or appositives."""
    words, heads = [head.i], [head]
    while heads:
        top = heads.pop()
        for child in top.children:
            if child.dep_ in NOT_SOURCE and not (child.dep_ == "case" and child.head != head):
                continue
            if child.dep_ == "prep" and not _belongs(child):
                continue
            words.append(child.i)
            heads.append(child)
    first = last = head.i
    kept = set(words)
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept and last - first < MOST_WORDS:
        last += 1
    doc = head.doc
    while first < head.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last > head.i and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def source_span(draft: Draft, head: "Token", offsets: Offsets | None = None) -> ActorSpan:
    """The source as said, with the id of the actor that its head stands for."""
    start, end = offsets if offsets is not None else source_offsets(head)
    return ActorSpan(start, end, actor_span(draft, head).id)


def _belongs(preposition: "Token") -> bool:
    """True for a phrase that is part of the source, not of the saying ("said on Monday")."""
    return preposition.ent_type_ not in ("DATE", "TIME") and not any(
        child.ent_type_ in ("DATE", "TIME") for child in preposition.children
    )
