"""Who speaks: the words of a source as said, and the actor that they stand for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import agent_of, is_passive, subject_of
from reportedly.coding.syntax.nouns import actor_span
from reportedly.model import ActorSpan
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

NOT_SOURCE = frozenset({"advcl", "parataxis", "cc", "dep", "ccomp"})
ALONG = frozenset({"prep", "acl"})
MOST_WORDS = 30
REACH = 6


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
    kept = _branches(head, cue)
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


def _branches(head: "Token", cue: Offsets | None) -> set[int]:
    """Token indices of a noun and what describes it, but for the branch that holds the cue."""
    words, heads = {head.i}, [head]
    while heads:
        top = heads.pop()
        for child in top.children:
            if child.dep_ == "cc" and any(other.dep_ == "conj" for other in top.children):
                words.add(child.i)
            elif cue is not None and child.left_edge.idx <= cue[0] <= child.right_edge.idx:
                continue
            elif child.dep_ not in NOT_SOURCE and not (top == head and _goes_along(child)):
                words.add(child.i)
                heads.append(child)
    return words


def _in_cue(token: "Token", cue: Offsets | None) -> bool:
    return cue is not None and cue[0] <= token.idx < cue[1]


def _is_edge(token: "Token") -> bool:
    return token.is_space or (token.is_punct and token.text not in ")]%")


def relative_pronoun(cue: "Token") -> "Token | None":
    """The "who" or "which" that stands for the source right at the cue."""
    return next(
        (child for child in cue.lefts if child.dep_ == "nsubj" and child.tag_ in ("WDT", "WP")),
        None,
    )


def source_span(draft: Draft, head: "Token", offsets: Offsets | None = None) -> ActorSpan:
    """The source as said, with the id of the actor that its head stands for."""
    start, end = offsets if offsets is not None else source_offsets(head)
    return ActorSpan(start, end, actor_span(draft, head).id)


def speaker_beside(cue: "Token", quoted: Callable[[int], bool]) -> "Token | None":
    """The noun next to an inserted cue, where the parse takes quoted words for the source."""
    for step in (-1, 1):
        at = cue.i + step
        for _ in range(REACH):
            if not 0 <= at < len(cue.doc) or quoted(cue.doc[at].idx):
                break
            token = cue.doc[at]
            if token.pos_ in ("PROPN", "PRON", "NOUN") and token.ent_type_ not in ("DATE", "TIME"):
                return _phrase_head(token, cue)
            at += step
    return None


def _phrase_head(token: "Token", cue: "Token") -> "Token":
    """The head of the noun phrase that a word is in."""
    while token.dep_ in ("compound", "poss", "nmod", "appos") and token.head.i < cue.i:
        token = token.head
    return token


def _goes_along(phrase: "Token") -> bool:
    """True for a phrase about the saying: "on Monday", ", speaking in Norvia,", ", on a visit,"."""
    if phrase.dep_ not in ALONG:
        return False
    words = (phrase, *phrase.children)
    if phrase.dep_ == "prep" and any(word.ent_type_ in ("DATE", "TIME") for word in words):
        return True
    first = phrase.left_edge.i
    return phrase.head.pos_ == "PROPN" and first > 0 and phrase.doc[first - 1].text == ","
