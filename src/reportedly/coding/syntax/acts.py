"""Acts of speech: from a cue word to who acts, to whom, and about what, by a codebook frame."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.report import Frame
from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import (
    clause_span,
    is_passive,
    is_verb,
    sentence_of,
    subject_of,
)
from reportedly.coding.syntax.doers import doer_of
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.nouns import actor_span, conjuncts, is_name_part, possessor
from reportedly.coding.syntax.reality import took_place
from reportedly.model import Span
from reportedly.terms import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

Index = dict[str, list[Frame]]
THAT = "that"
PERSONAL = "PRP"
OWNING = "of"  # below a noun it says whose or what of: "the release of the crew" asks no crew
NEUTER = "Gender=Neut"
BELOW = ("ccomp", "xcomp", "advcl", "acl", "relcl")
NOUNS = ("NOUN", "PROPN")
DATED = ("DATE", "TIME")
ASKING = ("WP", "WDT")  # "what everyone asks for"
ACTING = frozenset(
    {
        MentionType.PERSON,
        MentionType.ORG,
        MentionType.GPE,
        MentionType.NORP,
        MentionType.GROUP,
        MentionType.LOC,
    }
)
PEOPLE = frozenset({MentionType.GROUP, MentionType.PERSON, MentionType.NORP})


@dataclass(frozen=True, slots=True)
class Act:
    """An act of speech as read: `content` heads what it is about; `doer` None if not named."""

    cue: "Token"
    frame: Frame
    doer: "Token | None"
    addressees: tuple["Token", ...]
    content: "Token | None"


def index_frames(frames: Sequence[Frame]) -> Index:
    """Frames by their word, in the order of the file."""
    found: Index = {}
    for frame in frames:
        found.setdefault(frame.word, []).append(frame)
    return found


def find_acts(draft: Draft, index: Index) -> Iterator[Act]:
    """The acts that the text presents as having taken place, in text order."""
    for token in tokens_of(draft, index):
        frames = index.get(token.lemma_)
        if frames is None or sentence_of(token.idx, draft.sentences) is None:
            continue
        act = next((act for frame in frames if (act := _read(draft, token, frame))), None)
        if act is not None and took_place(draft, token):
            yield act


def act_span(draft: Draft, act: Act) -> Span:
    """The stretch that states an act: its clause with all its parts of the same sentence."""
    sentence = act.cue.sent
    parts = [part for part in (act.doer, *act.addressees) if part is not None]
    spans = [actor_span(draft, part) for part in parts if sentence.start <= part.i < sentence.end]
    around = [clause_span(act.cue), *spans]
    if act.content is not None:
        around.append(phrase_span(act.content))
    return Span(min(one.start for one in around), max(one.end for one in around))


def phrase_span(head: "Token") -> Span:
    """The stretch of a token with all below it, without marks at its edges and "that"."""
    left, right = head.left_edge, head.right_edge
    while left.i < head.i and (
        left.dep_ in ("mark", "cc") or left.lower_ == THAT or left.is_punct or left.is_space
    ):
        left = left.nbor()
    while right.i > head.i and (right.is_punct or right.is_space):
        right = right.nbor(-1)
    return Span(left.idx, phrase_end(right))


def phrase_end(last: "Token") -> int:
    """Where the words up to and with `last` end."""
    return last.idx + len(last)


def matter_of(draft: Draft, act: Act) -> Span | None:
    """What an act is about, without those whom the parser took for part of it."""
    if act.content is None:
        return None
    span = content_span(act.content)
    inside = [
        one for one in act.addressees if one.head.i == act.content.i and one.i < act.content.i
    ]
    first = max(inside, key=lambda one: one.i, default=None)
    if first is None or first.dep_ != "compound" or first.i != act.content.left_edge.i:
        return span
    return Span(first.nbor().idx, span.end)


def content_span(content: "Token") -> Span:
    """What is asked, promised or said: of "for Norvia to leave" only "to leave"."""
    whole = phrase_span(content)
    infinitive = to_of(content)
    if infinitive is not None or is_verb(content):
        first = infinitive
        if infinitive is not None and infinitive.i > 0 and infinitive.nbor(-1).dep_ == "neg":
            first = infinitive.nbor(-1)
        return Span(max(whole.start, first.idx if first is not None else 0), whole.end)
    for child in content.rights:
        if child.dep_ == "prep" and any(one.ent_type_ in DATED for one in child.rights):
            return Span(whole.start, phrase_end(child.nbor(-1)))
        aside = child.dep_ in ("relcl", "appos") and child.left_edge.i > 0
        if aside and child.left_edge.nbor(-1).text == ",":
            return Span(whole.start, phrase_end(child.left_edge.nbor(-1).nbor(-1)))
    return whole


def is_actor(draft: Draft, token: "Token") -> bool:
    """True if a token stands for somebody who can speak and act.

    A name that no mention covers counts, too; "it" only if it is known whom it stands for.
    """
    at = draft.mention_at.get(token.i)
    mention = draft.mentions[at] if at is not None else None
    if mention is not None and mention.type is not MentionType.PRONOUN:
        return mention.type in ACTING
    if mention is not None and mention.actor is not None:
        return True
    person = token.tag_ == PERSONAL and NEUTER not in str(token.morph)
    return person or (mention is None and is_name_part(token))


def may_act(draft: Draft, token: "Token") -> bool:
    """True of an actor, and of a common noun that no mention explains ("the council")."""
    unexplained = token.pos_ == "NOUN" and token.i not in draft.mention_at
    return unexplained or is_actor(draft, token)


def to_of(verb: "Token") -> "Token | None":
    """The "to" of an infinitive."""
    return next((child for child in verb.lefts if child.tag_ == "TO"), None)


def hanging(token: "Token", preposition: str) -> list["Token"]:
    """What a preposition or "for ... to" below a token leads to: noun or gerund."""
    found = []
    for child in token.children:
        if child.lower_ == preposition and child.dep_ in ("prep", "dative", "agent"):
            found += [one for one in child.children if one.dep_ in ("pobj", "pcomp")]
    return found


def _read(draft: Draft, cue: "Token", frame: Frame) -> Act | None:
    """The act of a cue word, or None if its frame does not fit."""
    if not _is_word(cue, frame.pos):
        return None
    if frame.needs and not any(_carries(cue, word) for word in frame.needs):
        return None
    content = next((found[0] for place in frame.what if (found := _at(cue, place))), None)
    if frame.what and (content is None or content.tag_ in ASKING):
        return None
    addressed = (_addressed(draft, cue, content, place) for place in frame.to)
    addressees = next((found for found in addressed if found), [])
    return Act(cue, frame, doer_of(draft, cue), tuple(addressees), content)


def _is_word(cue: "Token", pos: str) -> bool:
    if pos == "NOUN":
        return cue.pos_ in NOUNS and cue.dep_ != "compound"
    return cue.pos_ == pos and cue.dep_ not in ("amod", "compound", "aux")


def _carries(cue: "Token", word: str) -> bool:
    """True if a preposition or particle hangs on the word, "for" also as a mark below it."""
    return any(
        child.lower_ == word or (child.dep_ in BELOW and _marked(child, word))
        for child in cue.rights
    )


def _marked(verb: "Token", word: str) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == word for child in verb.lefts)


def _at(cue: "Token", place: str) -> list["Token"]:
    """What stands at a place of a frame, as content."""
    if place == "object":
        return _things(cue)
    if place == "infinitive":
        return [child for head in _heads(cue) for child in head.rights if _is_purpose(child)]
    if place == "clause":
        return [
            child for child in cue.children if child.dep_ in ("ccomp", "acl") and not to_of(child)
        ]
    return [one for head in _heads(cue) for one in hanging(head, place)]


def _heads(cue: "Token") -> list["Token"]:
    """The cue, and the word on which the parser may have hung what belongs to it.

    "warned [Norvia of strikes]": the object; "[issued] an ultimatum to Norvia": the verb.
    """
    if cue.pos_ in NOUNS:
        return [cue, cue.head] if cue.dep_ in ("dobj", "nsubjpass") else [cue]
    return [cue, *(child for child in cue.rights if child.dep_ == "dobj")]


def _is_purpose(word: "Token") -> bool:
    return word.dep_ in BELOW and to_of(word) is not None


def _things(cue: "Token") -> list["Token"]:
    """The direct object, of two the last; of a passive that gives to its subject, too."""
    found = [child for child in cue.rights if child.dep_ == "dobj"]
    if found or not is_passive(cue):
        return found[::-1]
    subject = subject_of(cue)
    return [subject] if subject is not None else []


def _addressed(draft: Draft, cue: "Token", content: "Token | None", place: str) -> list["Token"]:
    """Who stands at a place of a frame, as the one addressed, with all joined by "and"."""
    first: Token | None
    if place == "recipient":
        first = _recipient(draft, cue, content)
    elif place == "doer":
        first = _own_subject(content)
    elif place == "possessor":
        first = possessor(content) if content is not None else None
    else:
        heads = [*_heads(cue), content] if content is not None else _heads(cue)
        if place == OWNING:
            heads = [head for head in heads if head.i == cue.i]
        found = [one for head in heads for one in hanging(head, place)]
        first = next((one for one in found if one is not content), None)
    if first is None or first.pos_ == "NUM" or first.ent_type_ in DATED:
        return []
    return conjuncts(first)


def _recipient(draft: Draft, cue: "Token", content: "Token | None") -> "Token | None":
    """Who gets or hears it: dative, object beside the content, or subject of a passive."""
    for child in cue.rights:
        if child.dep_ == "dative" and child.pos_ != "ADP" and child is not content:
            return child
    unnoticed = _dative_compound(draft, content)
    if unnoticed is not None:
        return unnoticed
    for child in cue.rights:
        if content is not None and child.i >= content.i:
            break
        if child.dep_ == "dobj":
            return child
    if is_passive(cue) and (subject := subject_of(cue)) is not content:
        return subject
    return _own_subject(content) if content is not None and to_of(content) else None


def _dative_compound(draft: Draft, content: "Token | None") -> "Token | None":
    """People whom the parser took for part of the gift: "promised refugees shelter"."""
    if content is None or content.dep_ != "dobj" or content.left_edge.dep_ != "compound":
        return None
    first = content.left_edge
    at = draft.mention_at.get(first.i)
    people = at is not None and draft.mentions[at].type in PEOPLE
    return first if people and first.tag_ == "NNS" and content.tag_ != "NNS" else None


def _own_subject(verb: "Token | None") -> "Token | None":
    """The subject that stands in a content clause itself."""
    if verb is None:
        return None
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
