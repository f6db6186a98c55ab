"""What stands around a word: the words beside it, by their place, and marks of its form."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reportedly.coding.component import Draft
from reportedly.coding.events.triggers.matching import Match
from reportedly.coding.syntax.clauses import is_verb
from reportedly.coding.syntax.frames import Frames, core, lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl", "acomp"})
MODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt"})
SMALL = frozenset({"neg", "aux", "auxpass", "det", "mark"})


class Slot(StrEnum):
    """A place around a word; the weights hold them in this order, the whole sentence last."""

    HEAD = "head"
    OBJECT = "object"
    SUBJECT = "subject"
    AFTER = "after"
    CONTENT = "content"
    GOVERNOR = "governor"
    BESIDE = "beside"
    SENTENCE = "sentence"


class Traits(NamedTuple):
    """The words in each slot, in the order of Slot, and the marks.

    The words of the last slot are one tuple for all traits of a sentence.
    """

    words: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...]


BELOW = (Slot.OBJECT, Slot.SUBJECT, Slot.AFTER, Slot.CONTENT)
SIDES = {
    "dobj": Slot.OBJECT,
    "nsubjpass": Slot.OBJECT,
    "attr": Slot.OBJECT,
    "nsubj": Slot.SUBJECT,
}


def traits_of_all(
    draft: Draft, frames: Frames, tokens: Sequence["Token"], matches: Mapping[int, Match]
) -> list[Traits]:
    """The traits of some verbs and nouns, with what the frames found at them, by token index."""
    sentences: dict[int, tuple[str, ...]] = {}
    found = []
    for token in tokens:
        start = draft.forms.starts[token.i]
        if start not in sentences:
            words = (draft.forms.lemma[one.i] for one in token.sent if one.pos_ in CONTENT)
            sentences[start] = tuple(words)
        whole = sentences[start]
        found.append(_traits(draft, frames, token, matches.get(token.i), whole))
    return found


def _traits(
    draft: Draft, frames: Frames, token: "Token", match: Match | None, sentence: tuple[str, ...]
) -> Traits:
    head, governor = lemma(token), token.head
    words: dict[Slot, list[str]] = {}
    marks = [
        f"lemma {head}",
        f"tag {token.tag_}",
        f"dep {token.dep_}",
        f"head {governor.dep_} {governor.pos_}",
        f"under {lemma(governor)}",
        *_frames(frames, token, match),
    ]
    for child in token.children:
        _add_child(draft, frames, head, child, words, marks)
    if token.dep_ == "relcl":
        words.setdefault(Slot.SUBJECT, []).append(lemma(governor))
    slots = (
        (head,),
        *(tuple(words.get(slot, ())) for slot in BELOW),
        () if governor is token else (lemma(governor),),
        tuple(words.get(Slot.BESIDE, ())),
        sentence,
    )
    return Traits(slots, tuple(dict.fromkeys(marks)))


def _add_child(
    draft: Draft,
    frames: Frames,
    head: str,
    child: "Token",
    words: dict[Slot, list[str]],
    marks: list[str],
) -> None:
    """Put what hangs on a word into its slot, and note its form."""
    dep, form = child.dep_, child.lower_
    if dep in SIDES:
        side = SIDES[dep]
        noun = core(frames, child)
        words.setdefault(side, []).append(lemma(noun))
        marks.append(f"{side} {_kind(draft, noun)}")
        if side is Slot.OBJECT:
            marks.append(f"lemma+object {head} {lemma(noun)}")
    elif dep in PREPOSITIONS:
        marks += [f"prep {form}", f"lemma+{form} {head}"]
        for noun in child.children:
            if noun.dep_ in ("pobj", "pcomp"):
                words.setdefault(Slot.AFTER, []).append(lemma(noun))
                marks.append(f"after {form} {_kind(draft, noun)}")
    elif dep in CLAUSES:
        words.setdefault(Slot.CONTENT, []).append(lemma(child))
        marks.append(f"content {dep} {child.tag_}")
    elif dep in MODIFIERS:
        words.setdefault(Slot.BESIDE, []).append(lemma(child))
    elif dep in SMALL:
        marks.append(f"{dep} {form}")


def _frames(frames: Frames, token: "Token", match: Match | None) -> Iterator[str]:
    """What the codebook says of the word: types that know it, and the frame that holds here."""
    own, other = frames.types_of_verb, frames.types_of_noun
    if not is_verb(token):
        own, other = other, own
    for name in own.get(lemma(token), ()):
        yield f"known {name}"
    for name in other.get(lemma(token), ()):
        yield f"known otherwise {name}"
    if match is not None:
        yield f"holds {match.pattern.event.type}"
        yield "holds with more" if match.pattern.weight else "holds alone"


def _kind(draft: Draft, token: "Token") -> str:
    """The kind of a noun: its mention's type, or its part of speech."""
    at = draft.mention_at.get(token.i)
    return token.pos_ if at is None else str(draft.mentions[at].type)
