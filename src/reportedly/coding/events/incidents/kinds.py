"""What a side of an attack is: a person or a body of people, a human being or a thing."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.frames import Nouns, core, load_frames
from reportedly.model import ActorSpan, Span
from reportedly.terms import MentionType, PerpetratorKind

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

PEOPLE = frozenset({MentionType.PERSON, MentionType.NORP, MentionType.PRONOUN})
BODIES = frozenset({MentionType.ORG, MentionType.GPE})
THINGS = frozenset({MentionType.FAC})
PERSON, FORCES, BAND, STRUCTURE, BUILDING = "person", "troops", "band", "structure", "building"
ASSAILANT = "assailant"


def head_of(draft: Draft, span: Span) -> "Token | None":
    """The noun that counts in the words of a side."""
    words = _words(draft, span)
    return None if words is None else core(load_frames(draft.codebook), words.root)


def perpetrator_kind(draft: Draft, actor: ActorSpan | None) -> PerpetratorKind | None:
    """Whether who did it is people or an organisation; None where the words leave it open."""
    words = None if actor is None else _words(draft, actor)
    if words is None:
        return None
    if words.root.pos_ == "NOUN" and _class(draft, PERSON).has(words.root):
        return PerpetratorKind.PERSON
    head = core(load_frames(draft.codebook), words.root)
    kind = _mention_type(draft, head)
    if kind in BODIES or is_band(draft, head):
        return PerpetratorKind.ORGANISATION
    if kind in PEOPLE or _is_human_noun(draft, head) or _class(draft, ASSAILANT).has(head):
        return PerpetratorKind.PERSON
    return None


def is_human(draft: Draft, head: "Token") -> bool:
    """True for people, by name or by kind."""
    kind = _mention_type(draft, head)
    if kind in BODIES or kind in THINGS:
        return False
    return kind in PEOPLE or _is_human_noun(draft, head)


def is_unnamed(draft: Draft, head: "Token") -> bool:
    """True for a common noun of which no list says what it is."""
    return head.pos_ == "NOUN" and _mention_type(draft, head) is None and not is_object(draft, head)


def is_object(draft: Draft, head: "Token") -> bool:
    """True for buildings, vehicles and other things that stand or move."""
    if _mention_type(draft, head) in THINGS:
        return True
    if is_human(draft, head) or _mention_type(draft, head) is not None:
        return _class(draft, STRUCTURE).has(head) and not is_human(draft, head)
    return _class(draft, STRUCTURE).has(head) or _class(draft, BUILDING).has(head)


def is_band(draft: Draft, head: "Token") -> bool:
    """True for a noun that names many as one: "a patrol", "the gang"."""
    return _class(draft, BAND).has(head)


def is_name(draft: Draft, head: "Token") -> bool:
    """True for the name of one person."""
    return _mention_type(draft, head) is MentionType.PERSON and head.pos_ == "PROPN"


def _words(draft: Draft, span: Span) -> "TokenSpan | None":
    words = draft.parse.char_span(span.start, span.end, alignment_mode="expand")
    return words if words is not None and len(words) else None


def _is_human_noun(draft: Draft, head: "Token") -> bool:
    return _class(draft, PERSON).has(head) or _class(draft, FORCES).has(head)


def _mention_type(draft: Draft, head: "Token") -> MentionType | None:
    at = draft.mention_at.get(head.i)
    return None if at is None else draft.mentions[at].type


def _class(draft: Draft, name: str) -> Nouns:
    return load_frames(draft.codebook).classes[name]
