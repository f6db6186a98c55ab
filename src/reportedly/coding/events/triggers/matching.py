"""Whether a pattern holds at a word: its other words, its conditions, what its type refuses."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.blame import blamed_for
from reportedly.coding.syntax.clauses import (
    agent_of,
    is_passive,
    is_verb,
    objects_after,
    subject_of,
)
from reportedly.coding.syntax.frames import (
    Frames,
    Nouns,
    Pattern,
    affected,
    core,
    lemma,
    words_of,
)
from reportedly.coding.syntax.light import light_verb
from reportedly.coding.syntax.nouns import is_nominal
from reportedly.terms import MentionType, Position, Quad

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE, PLAIN, CARRIED, NOMINAL, BARE, LEARNED = 0.9, 0.8, 0.85, 0.6, 0.45, 0.8
CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl"})
AIMED = ("of", "on", "against", "with")
LEFT_OF_NOUN = frozenset({"poss", "compound", "amod", "nmod"})
ACTORS = frozenset(
    {MentionType.GPE, MentionType.ORG, MentionType.NORP, MentionType.PERSON, MentionType.GROUP}
)


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that holds at a token."""

    pattern: Pattern
    tokens: tuple["Token", ...]
    light: "Token | None" = None
    swallows: tuple["Token", ...] = ()
    bare: bool = False
    odds: float = 0.0  # what the learned opinion gives the type here
    learned: bool = False  # the opinion decided

    @property
    def confidence(self) -> float:
        """How sure the frame, or the opinion, is of its type here."""
        if self.learned:
            return round(LEARNED * self.odds, 3)
        given = self.pattern.frame.confidence
        if self.light is not None:
            return max(CARRIED, given or 0.0)
        if given is not None:
            return min(BARE, given) if self.bare else given
        if is_verb(self.tokens[0]):
            return SURE if self.pattern.weight else PLAIN
        return BARE if self.bare else NOMINAL

    @property
    def rank(self) -> tuple[int, float]:
        """More conditions first."""
        return self.pattern.weight, self.pattern.frame.confidence or 0.0


def match_pattern(draft: Draft, frames: Frames, token: "Token", pattern: Pattern) -> Match | None:
    """The match of a pattern whose head stands at a token; None if a condition fails."""
    tokens = words_of(token, pattern.rest)
    if tokens is None:
        return None
    if is_verb(token):
        return _match_verb(draft, frames, pattern, tokens)
    return _match_noun(draft, frames, pattern, tokens)


def _match_verb(
    draft: Draft, frames: Frames, pattern: Pattern, tokens: list["Token"]
) -> Match | None:
    verb = tokens[0]
    swallows: tuple[Token, ...] = ()
    beside = verb.dep_ == "amod"
    if beside is not ("attribute" in pattern.frame.needs) or not _needs_met(
        frames, pattern, verb, tokens
    ):
        return None
    if pattern.object is not None:
        own = [word for word in tokens[1:] if is_nominal(word)]
        fitting = _fitting(draft, frames, pattern.object, [*affected(verb, tokens), *own])
        if not fitting:
            return None
        if pattern.object.acts:
            swallows = tuple(fitting)
    if pattern.subject is not None:
        agent = agent_of(verb)
        if agent is None or not pattern.subject.accepts(draft, core(frames, agent)):
            return None
    return Match(pattern, tuple(tokens), swallows=swallows)


def _match_noun(
    draft: Draft, frames: Frames, pattern: Pattern, tokens: list["Token"]
) -> Match | None:
    noun = tokens[0]
    frame = pattern.frame
    if (
        noun.dep_ == "compound"
        or _is_weapon(draft, noun)
        or (frame.modifiers and not _modified(noun, frame.modifiers))
    ):
        return None
    if pattern.object is not None:
        themes = [*objects_after(noun, "of"), *_modifiers(noun)]
        if not _fitting(draft, frames, pattern.object, themes):
            return None
    verb, undergoes = light_verb(frames, noun)
    if not (undergoes or _noun_needs_met(draft, pattern, tokens, verb)):
        return None
    bare = verb is None and not _anchored(draft, pattern, tokens)
    if bare and not frame.bare and lemma(noun.head) not in frames.happens:
        if pattern.event.quad is not Quad.MATERIAL_CONFLICT or blamed_for(draft, noun) is None:
            return None
        bare = False
    return Match(pattern, tuple(tokens), light=verb, bare=bare)


def _is_weapon(draft: Draft, noun: "Token") -> bool:
    """True for "destruction" in "weapons of mass destruction": no act but part of a name."""
    at = draft.mention_at.get(noun.i)
    return at is not None and draft.mentions[at].type == MentionType.WEAPON


def _fitting(
    draft: Draft, frames: Frames, wanted: Nouns, nouns: Iterable["Token"]
) -> list["Token"]:
    return [noun for noun in nouns if wanted.accepts(draft, core(frames, noun))]


def _modified(noun: "Token", words: Sequence[str]) -> bool:
    return any(child.lower_ in words or lemma(child) in words for child in noun.lefts)


def _modifiers(noun: "Token") -> list["Token"]:
    return [child for child in noun.lefts if child.dep_ in LEFT_OF_NOUN]


def _needs_met(frames: Frames, pattern: Pattern, verb: "Token", tokens: list["Token"]) -> bool:
    if not pattern.frame.needs:
        return True
    clauses: dict[str, Callable[[], bool]] = {
        "complement": lambda: _has_complement(tokens),
        "infinitive": lambda: _has_infinitive(tokens),
        "clause": lambda: _has_clause(tokens),
        "attack": lambda: _in_course_of(frames, pattern, verb),
    }
    nouns: dict[str, Callable[[], bool]] = {
        "passive": lambda: is_passive(verb),
        "object": lambda: bool(affected(verb, tokens)),
        "recipient": lambda: _has_recipient(pattern, verb, tokens),
    }
    checks = clauses | nouns
    return all(checks[need]() for need in pattern.frame.needs if need in checks)


def _in_course_of(frames: Frames, pattern: Pattern, verb: "Token") -> bool:
    """True if a clause of time has an act of the same type: "died when a mine exploded"."""
    return any(
        one.event is pattern.event
        for child in verb.rights
        if child.dep_ == "advcl" and any(word.tag_ == "WRB" for word in child.lefts)
        for one in frames.verbs.get(lemma(child), ())
        if not one.rest
    )


def _has_complement(tokens: list["Token"]) -> bool:
    return any(
        child.dep_ in ("xcomp", "ccomp", "acl", "pcomp")
        or (child.dep_ == "advcl" and any(word.tag_ == "TO" for word in child.lefts))
        for token in tokens
        for child in token.rights
    )


def _has_infinitive(tokens: list["Token"]) -> bool:
    return any(
        child.dep_ in CLAUSAL and any(w.tag_ == "TO" for w in child.lefts)
        for token in tokens
        for child in token.rights
    )


def _has_clause(tokens: list["Token"]) -> bool:
    """True for a clause with a subject of its own: "wants Norvia to leave"."""
    return any(
        child.dep_ == "ccomp" and any(word.dep_ in ("nsubj", "nsubjpass") for word in child.lefts)
        for token in tokens
        for child in token.rights
    )


def _has_recipient(pattern: Pattern, verb: "Token", tokens: list["Token"]) -> bool:
    positions = pattern.frame.recipient or pattern.event.positions.verb
    nouns = [*tokens, *affected(verb, tokens)]
    if any(objects_after(token, *positions) for token in nouns):
        return True
    if Position.INDIRECT in positions and any(child.dep_ == "dative" for child in verb.children):
        return True
    return Position.OBJECT in positions and bool(affected(verb, tokens))


def _anchored(draft: Draft, pattern: Pattern, tokens: list["Token"]) -> bool:
    """True if a noun has somebody or something of its own: "Norvia's visit", "attack on"."""
    noun = tokens[0]
    if any(draft.mention_at.get(child.i) is not None for child in _modifiers(noun)):
        return True
    if any(child.dep_ == "poss" for child in noun.lefts):
        return True
    frame = pattern.frame
    positions = frame.recipient or pattern.event.positions.noun
    return bool(objects_after(noun, "by", "between", *positions)) or any(
        _is_actor(draft, one) for one in objects_after(noun, "of")
    )


def _noun_needs_met(
    draft: Draft, pattern: Pattern, tokens: list["Token"], verb: "Token | None"
) -> bool:
    needs = pattern.frame.needs
    if "light" in needs and verb is None:
        return False
    if "blamed" in needs and blamed_for(draft, tokens[0]) is None:
        return False
    return "recipient" not in needs or _faces(pattern, tokens, verb)


def _faces(pattern: Pattern, tokens: list["Token"], verb: "Token | None") -> bool:
    """True if the noun, or the verb that carries it, says against whom: "war on", "between"."""
    positions = pattern.frame.recipient or pattern.event.positions.noun
    heads = tokens if verb is None else [*tokens, verb]
    return any(objects_after(head, "between", *positions) for head in heads)


def _is_actor(draft: Draft, token: "Token") -> bool:
    at = draft.mention_at.get(token.i)
    return at is not None and draft.mentions[at].type in ACTORS


def is_refused(draft: Draft, frames: Frames, token: "Token", match: Match) -> bool:
    """True if the type's file refuses the reading: "a scathing attack"."""
    table = frames.refused_verbs if is_verb(token) else frames.refused_nouns
    for pattern in table.get(lemma(token), ()):
        if pattern.event is match.pattern.event and _holds(draft, frames, token, pattern):
            return True
    return False


def is_refused_by_any(draft: Draft, frames: Frames, token: "Token") -> bool:
    """True if a file refuses a reading of the word here, whatever else it may be."""
    table = frames.refused_verbs if is_verb(token) else frames.refused_nouns
    return any(_holds(draft, frames, token, pattern) for pattern in table.get(lemma(token), ()))


def _holds(draft: Draft, frames: Frames, token: "Token", pattern: Pattern) -> bool:
    tokens = words_of(token, pattern.rest)
    if tokens is None:
        return False
    if pattern.frame.modifiers and not _modified(token, pattern.frame.modifiers):
        return False
    if pattern.object is not None:
        things = affected(token, tokens) if is_verb(token) else objects_after(token, *AIMED)
        if not any(pattern.object.has(core(frames, thing)) for thing in things):
            return False
    if pattern.subject is not None:
        subject = subject_of(token) if is_verb(token) else None
        return subject is not None and pattern.subject.accepts(draft, core(frames, subject))
    return True
