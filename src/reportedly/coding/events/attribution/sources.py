"""Who speaks: the words of a source as said, and the actor that they stand for."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import agent_of, is_passive, subject_of
from reportedly.coding.syntax.nouns import actor_span
from reportedly.model import ActorSpan
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT_SOURCE = frozenset({"advcl", "parataxis", "cc", "dep", "ccomp"})
MOST_WORDS = 30


def speaker_of(verb: "Token") -> "Token | None":
    """The one whose saying or thinking the verb is; None for "it is said" and bare passives."""
    speaker = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if speaker is None or speaker.dep_ == "expl":
        return None
    if speaker.lower_ == "it" and is_passive(verb):
        return None
    return speaker


def source_offsets(head: "Token", cue: Offsets | None = None) -> Offsets:
    """The noun phrase of a source as said: with title, appositive and relative clause.

    It never reaches into the cue; marks at its edges are left out.
    """
    kept = _branches(head)
    doc = head.doc
    first = last = head.i
    while first - 1 in kept and not _in_cue(doc[first - 1], cue):
        first -= 1
    while last + 1 in kept and last - first < MOST_WORDS and not _in_cue(doc[last + 1], cue):
        last += 1
    while first < head.i and _is_edge(doc[first]):
        first += 1
    while last > head.i and _is_edge(doc[last]):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _branches(head: "Token") -> set[int]:
    """Token indices of a noun and what describes it."""
    words, heads = {head.i}, [head]
    while heads:
        top = heads.pop()
        for child in top.children:
            if child.dep_ == "cc" and any(other.dep_ == "conj" for other in top.children):
                words.add(child.i)
            elif child.dep_ not in NOT_SOURCE and (child.dep_ != "prep" or _belongs(child)):
                words.add(child.i)
                heads.append(child)
    return words


def _in_cue(token: "Token", cue: Offsets | None) -> bool:
    return cue is not None and cue[0] <= token.idx < cue[1]


def _is_edge(token: "Token") -> bool:
    return token.is_space or (token.is_punct and token.text not in ")]%")


def source_span(draft: Draft, head: "Token", offsets: Offsets | None = None) -> ActorSpan:
    """The source as said, with the id of the actor that its head stands for."""
    start, end = offsets if offsets is not None else source_offsets(head)
    return ActorSpan(start, end, actor_span(draft, head).id)


def _belongs(preposition: "Token") -> bool:
    """True for a phrase that is part of the source, not of the saying ("said on Monday")."""
    return preposition.ent_type_ not in ("DATE", "TIME") and not any(
        child.ent_type_ in ("DATE", "TIME") for child in preposition.children
    )
