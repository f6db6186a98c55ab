"""Event frames, compiled once per codebook: which words can be triggers, under which conditions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import (
    LITERAL,
    EventFrame,
    EventType,
    LightVerbs,
    WordClass,
)
from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import (
    patients_of,
)
from reportedly.terms import MentionType, Quad, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

HEAD_BEFORE = frozenset({"of", "on", "to", "for", "against"})
CONFLICT = frozenset({Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT})
NAMED = frozenset({MentionType.GPE, MentionType.PERSON})  # a name that nobody knows may be these
AMOUNTS = "amount"


@dataclass(frozen=True, slots=True)
class Nouns:
    """A condition on a noun: its words, mention types, roles, endings, and a word before it."""

    words: frozenset[str]
    types: frozenset[str]
    roles: frozenset[Role]
    endings: tuple[str, ...]
    without: frozenset[str]
    acts: bool
    beside: frozenset[str]

    def accepts(self, draft: Draft, token: "Token") -> bool:
        """True if the noun, or one that modifies it, is of the class."""
        if self.beside and not any(lemma(child) in self.beside for child in token.lefts):
            return False
        at = draft.mention_at.get(token.i)
        if at is None:
            if token.pos_ == "PROPN" and not token.ent_type_ and self.types & NAMED:
                return True
        elif draft.mentions[at].type in self.types or self._has_role(draft, at):
            return True
        return self.has(token) or any(
            child.dep_ in ("compound", "amod") and lemma(child) in self.words
            for child in token.lefts
        )

    def _has_role(self, draft: Draft, mention: int) -> bool:
        actor = draft.mentions[mention].actor
        return actor is not None and draft.roles.get(actor) in self.roles

    def has(self, token: "Token") -> bool:
        """True if the noun itself is one of the words of the class, or has one of its endings."""
        if lemma(token) in self.words or token.lower_ in self.words:
            return True
        ends = token.pos_ == "NOUN" and token.lower_.endswith(self.endings)
        return ends and lemma(token) not in self.without


@dataclass(frozen=True, slots=True)
class Pattern:
    """One trigger of a frame: the word that heads it, its other words, and the frame's tests."""

    name: str
    head: str
    rest: tuple[str, ...]
    event: EventType
    frame: EventFrame
    object: Nouns | None
    subject: Nouns | None
    weight: int

    @property
    def conflict(self) -> bool:
        """True if the type is one of the two conflict classes."""
        return self.event.quad in CONFLICT


@dataclass(slots=True)
class Frames:
    """All patterns by the lemma of their head."""

    verbs: dict[str, list[Pattern]] = field(default_factory=dict)
    nouns: dict[str, list[Pattern]] = field(default_factory=dict)
    refused_verbs: dict[str, list[Pattern]] = field(default_factory=dict)
    refused_nouns: dict[str, list[Pattern]] = field(default_factory=dict)
    by_name: dict[str, Pattern] = field(default_factory=dict)
    learned: dict[str, Pattern] = field(default_factory=dict)
    classes: dict[str, Nouns] = field(default_factory=dict)
    does: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    undergoes: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    happens: frozenset[str] = frozenset()
    types_of_verb: dict[str, tuple[str, ...]] = field(default_factory=dict)
    types_of_noun: dict[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def load_frames(codebook: Codebook) -> Frames:
    """The frames of a codebook, in the order of its files."""
    classes = codebook.read("classes.yaml", dict[str, WordClass])
    light = codebook.read("light_verbs.yaml", LightVerbs)
    frames = Frames(
        classes={name: _nouns([one]) for name, one in classes.items()},
        does=_by_head(light.does),
        undergoes=_by_head(light.undergoes),
        happens=frozenset(light.happens),
    )
    for name in codebook.names("events"):
        event = codebook.read(name, EventType)
        learned = _learned(event)
        frames.learned[event.type] = frames.by_name[learned.name] = learned
        for number, frame in enumerate(event.frames, start=1):
            for kind, pattern in _patterns(event, frame, number, classes):
                frames.by_name[pattern.name] = pattern
                table = frames.verbs if kind == "v" else frames.nouns
                table.setdefault(pattern.head, []).append(pattern)
        for number, frame in enumerate(event.refuse, start=1):
            for kind, pattern in _patterns(event, frame, number, classes):
                table = frames.refused_verbs if kind == "v" else frames.refused_nouns
                table.setdefault(pattern.head, []).append(pattern)
    frames.types_of_verb, frames.types_of_noun = _types(frames.verbs), _types(frames.nouns)
    return frames


def _types(table: dict[str, list[Pattern]]) -> dict[str, tuple[str, ...]]:
    """The types that know each head, sorted."""
    return {
        head: tuple(sorted({pattern.event.type for pattern in patterns}))
        for head, patterns in table.items()
    }


def words_of(head: "Token", rest: Iterable[str]) -> list["Token"] | None:
    """The tokens of a pattern from its head on, each hanging on another; None if one is missing."""
    found, missing = [head], list(rest)
    while missing:
        hit = next((pair for pair in near_words(found) if pair[0] in missing), None)
        if hit is None:
            return None
        missing.remove(hit[0])
        found.append(hit[1])
    return found


def affected(verb: "Token", tokens: list["Token"]) -> list["Token"]:
    """What a verb acts on: its objects, or the objects of the trigger's own preposition."""
    own = {token.i for token in tokens}
    found = [token for token in patients_of(verb) if token.i not in own] or [
        noun
        for token in tokens[1:]
        if token.pos_ in ("ADP", "PART") and token.dep_ != "prt"
        for noun in token.rights
        if noun.dep_ in ("pobj", "pcomp")
    ]
    return [joined for token in found for joined in (token, *token.conjuncts)]


def core(frames: Frames, token: "Token") -> "Token":
    """The noun that counts: "soldiers" of "hundreds of soldiers", "a group of soldiers"."""
    amounts = frames.classes[AMOUNTS].words
    while token.pos_ == "NUM" or lemma(token) in amounts:
        inner = next(
            (
                noun
                for child in token.rights
                if child.dep_ == "prep" and child.lower_ == "of"
                for noun in child.rights
                if noun.dep_ == "pobj"
            ),
            None,
        )
        if inner is None:
            break
        token = inner
    return token


def lemma(token: "Token") -> str:
    """The base form in lower case."""
    return token.lemma_.lower()


def split_trigger(words: str, *, noun: bool) -> tuple[str, tuple[str, ...]]:
    """Head and other words: a verb comes first, a noun last or before its preposition."""
    parts = words.split()
    at = 0
    if noun:
        at = next((i - 1 for i, part in enumerate(parts) if i and part in HEAD_BEFORE), -1)
    *before, head = parts.pop(at).split("-")  # the parser cuts at hyphens, the last piece leads
    return head, (*before, *(piece for part in parts for piece in part.split("-")))


def near_words(found: list["Token"]) -> Iterator[tuple[str, "Token"]]:
    """The words that hang on those found, by form and lemma; the noun of a clause too."""
    known = {token.i for token in found}
    for token in found:
        for child in token.children:
            own_to = child.tag_ == "TO" and token is found[0]
            if child.i not in known and not own_to and not _brings_date(child):
                yield child.lower_, child
                yield lemma(child), child
        if token.dep_ in ("acl", "relcl") and token.head.i not in known:
            yield lemma(token.head), token.head
    yield from _result_of(found[0])


def _result_of(verb: "Token") -> list[tuple[str, "Token"]]:
    """The word after a verb that the parser gave to the object: "dead" of "shot dead two men"."""
    if verb.i + 1 == len(verb.doc):
        return []
    after = verb.nbor()
    given = after.dep_ in ("amod", "compound") and after.head.dep_ == "dobj"
    return [(after.lower_, after)] if given and after.head.head == verb else []


def _brings_date(preposition: "Token") -> bool:
    """True for "on" in "on Sunday": never a word of a trigger such as "fire on"."""
    return preposition.dep_ == "prep" and any(
        noun.ent_type_ in ("DATE", "TIME") for noun in preposition.rights
    )


def _by_head(verbs: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in verbs:
        head, *rest = words.split()
        table.setdefault(head, []).append(tuple(rest))
    for rests in table.values():
        rests.sort(key=len, reverse=True)
    return table


def _patterns(
    event: EventType, frame: EventFrame, number: int, classes: dict[str, WordClass]
) -> Iterable[tuple[str, Pattern]]:
    wanted = _condition(frame.object, classes)
    subject = _condition(frame.subject, classes)
    for kind, triggers in (("v", frame.verbs), ("n", frame.nouns)):
        for words in triggers:
            head, rest = split_trigger(words, noun=kind == "n")
            weight = 10 * len(rest) + frame.weight
            weight += 3 * (wanted is not None and bool(wanted.beside))
            name = f"{event.type}.{number} {words}"
            yield kind, Pattern(name, head, rest, event, frame, wanted, subject, weight)


def _learned(event: EventType) -> Pattern:
    """The pattern of an act that no frame tells: the type's own positions, no conditions."""
    return Pattern(f"learned {event.type}", "", (), event, EventFrame(verbs=("",)), None, None, 0)


def _condition(names: tuple[str, ...], classes: dict[str, WordClass]) -> Nouns | None:
    """One test out of class names and words with `=`; None if the frame asks for nothing."""
    if not names:
        return None
    literal = frozenset(name.removeprefix(LITERAL) for name in names if name.startswith(LITERAL))
    chosen = _nouns([classes[name] for name in names if not name.startswith(LITERAL)])
    return replace(chosen, words=chosen.words | literal)


def _nouns(classes: list[WordClass]) -> Nouns:
    return Nouns(
        frozenset(word for one in classes for word in one.words),
        frozenset(kind for one in classes for kind in one.mentions),
        frozenset(role for one in classes for role in one.roles),
        tuple(ending for one in classes for ending in one.endings),
        frozenset(word for one in classes for word in one.without),
        any(one.acts for one in classes),
        frozenset(word for one in classes for word in one.beside),
    )
