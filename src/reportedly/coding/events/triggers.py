"""Find the words that name acts: verbs, nouns and phrases, under the conditions of their frames."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft, Trigger, component
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
    light_verb,
    load_frames,
    words_of,
)
from reportedly.model import Span
from reportedly.terms import MentionType, Position

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 40
CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
CONTENT = frozenset({"xcomp", "ccomp", "dobj", "advcl", "acl"})
POSITION_WORDS = frozenset({"poss", "compound", "amod", "nmod"})
ACTORS = frozenset(
    {MentionType.GPE, MentionType.ORG, MentionType.NORP, MentionType.PERSON, MentionType.GROUP}
)
SURE, PLAIN, CARRIED, NOMINAL, BARE = 0.9, 0.8, 0.85, 0.6, 0.45


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that holds at a token."""

    pattern: Pattern
    tokens: tuple["Token", ...]
    light: "Token | None" = None
    swallows: tuple["Token", ...] = ()
    bare: bool = False

    @property
    def rank(self) -> tuple[int, float]:
        """More conditions first."""
        return self.pattern.weight, self.pattern.frame.confidence or 0.0


@component("triggers", needs=["sentences", "mentions", "times"], gives=["triggers"])
def triggers(draft: Draft) -> None:
    """Fill `draft.triggers` in text order, at most one a token."""
    frames = load_frames(draft.codebook)
    draft.triggers.extend(_trigger(frames, match) for match in find_matches(draft))


def find_matches(draft: Draft) -> list[Match]:
    """The matches that stay after each word has gone to the most specific one, in text order."""
    frames = load_frames(draft.codebook)
    found: dict[int, Match] = {}
    waiting: list[tuple[Token, list[Pattern]]] = []
    for token in _coded_tokens(draft):
        table = frames.verbs if is_verb(token) else frames.nouns
        patterns = table.get(lemma(token)) or _capitals(table, token)
        if not patterns:
            continue
        plain = [pattern for pattern in patterns if pattern.frame.content is None]
        match = _best(draft, frames, token, plain)
        if match is not None:
            found[token.i] = match
        if len(plain) < len(patterns):
            waiting.append((token, patterns))
    for token, patterns in waiting:
        fitting = [one for one in patterns if one.frame.content and _content(one, token, found)]
        match = _best(draft, frames, token, fitting)
        if match is not None and _outranks(match, found.get(token.i)):
            found[token.i] = match
    return _without_swallowed(found)


def _coded_tokens(draft: Draft) -> "Iterator[Token]":
    """The verbs and nouns of the coded sentences."""
    at = 0
    sentences = draft.sentences
    dates = _names_in_dates(draft)
    for token in draft.parse:
        if token.pos_ not in ("VERB", "NOUN", "PROPN", "AUX") or token.i in dates:
            continue
        while at < len(sentences) and sentences[at].end <= token.idx:
            at += 1
        if at == len(sentences):
            return
        if sentences[at].start <= token.idx and token.dep_ not in ("aux", "auxpass"):
            yield token


def _names_in_dates(draft: Draft) -> frozenset[int]:
    """Tokens of dates: "March" is no protest there."""
    stretches = (
        draft.parse.char_span(time.start, time.end, alignment_mode="expand") for time in draft.times
    )
    return frozenset(
        token.i
        for stretch in stretches
        if stretch is not None
        for token in stretch
        if token.pos_ in ("PROPN", "NOUN") and token.ent_type_ == "DATE"
    )


def _capitals(table: dict[str, list[Pattern]], token: "Token") -> list[Pattern] | None:
    """Patterns of a capitalised common noun, which the tagger takes for a name."""
    return table.get(token.lower_.removesuffix("s")) if token.pos_ == "PROPN" else None


def _best(
    draft: Draft, frames: Frames, token: "Token", patterns: Iterable[Pattern]
) -> Match | None:
    matches = [
        match
        for pattern in patterns
        if (match := _match(draft, frames, token, pattern)) is not None
    ]
    matches = [match for match in matches if not _refused(draft, frames, token, match)]
    return max(matches, key=lambda match: match.rank, default=None)


def _match(draft: Draft, frames: Frames, token: "Token", pattern: Pattern) -> Match | None:
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
    if verb.dep_ == "amod" or not _needs_met(pattern, verb, tokens):
        return None
    if pattern.object is not None:
        fitting = _fitting(draft, frames, pattern.object, affected(verb, tokens))
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
    if noun.dep_ == "compound" or (frame.modifiers and not _modified(noun, frame.modifiers)):
        return None
    if pattern.object is not None:
        themes = [*objects_after(noun, "of"), *_modifiers(noun)]
        if not _fitting(draft, frames, pattern.object, themes):
            return None
    verb, _ = light_verb(frames, noun)
    if verb is None and "light" in frame.needs:
        return None
    bare = verb is None and not _anchored(draft, pattern, tokens)
    if bare and not frame.bare and lemma(noun.head) not in frames.happens:
        return None
    return Match(pattern, tuple(tokens), light=verb, bare=bare)


def _fitting(
    draft: Draft, frames: Frames, wanted: Nouns, nouns: Iterable["Token"]
) -> list["Token"]:
    return [noun for noun in nouns if wanted.accepts(draft, core(frames, noun))]


def _modified(noun: "Token", words: Sequence[str]) -> bool:
    return any(child.lower_ in words or lemma(child) in words for child in noun.lefts)


def _modifiers(noun: "Token") -> list["Token"]:
    return [child for child in noun.lefts if child.dep_ in POSITION_WORDS]


def _needs_met(pattern: Pattern, verb: "Token", tokens: list["Token"]) -> bool:
    needs = pattern.frame.needs
    if "complement" in needs and not _has_complement(tokens):
        return False
    if "infinitive" in needs and not _has_infinitive(tokens):
        return False
    if "passive" in needs and not is_passive(verb):
        return False
    if "object" in needs and not affected(verb, tokens):
        return False
    return "recipient" not in needs or _has_recipient(pattern, verb, tokens)


def _has_complement(tokens: list["Token"]) -> bool:
    return any(
        child.dep_ in ("xcomp", "ccomp", "acl", "pcomp")
        or (child.dep_ == "advcl" and any(word.tag_ == "TO" for word in child.lefts))
        for token in tokens
        for child in token.rights
    )


def _has_infinitive(tokens: list["Token"]) -> bool:
    return any(
        child.dep_ in ("xcomp", "ccomp", "advcl", "acl")
        and any(w.tag_ == "TO" for w in child.lefts)
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


def _is_actor(draft: Draft, token: "Token") -> bool:
    at = draft.mention_at.get(token.i)
    return at is not None and draft.mentions[at].type in ACTORS


def _content(pattern: Pattern, token: "Token", found: dict[int, Match]) -> bool:
    """True if what the trigger takes as its content is an act of the wanted class."""
    wanted = pattern.frame.content == "conflict"
    for child in token.rights:
        heads = [child] if child.dep_ in CONTENT else []
        if child.dep_ == "prep":
            heads = [inner for inner in child.rights if inner.dep_ in ("pobj", "pcomp")]
        for head in heads:
            for one in (head, *head.children):
                match = found.get(one.i)
                if match is not None and match.pattern.conflict is wanted:
                    return True
    return False


def _refused(draft: Draft, frames: Frames, token: "Token", match: Match) -> bool:
    """True if the type's file refuses the reading: "a scathing attack"."""
    table = frames.refused_verbs if is_verb(token) else frames.refused_nouns
    for pattern in table.get(lemma(token), ()):
        if pattern.event is match.pattern.event and _holds(draft, frames, token, pattern):
            return True
    return False


def _holds(draft: Draft, frames: Frames, token: "Token", pattern: Pattern) -> bool:
    tokens = words_of(token, pattern.rest)
    if tokens is None:
        return False
    if pattern.frame.modifiers and not _modified(token, pattern.frame.modifiers):
        return False
    if pattern.object is not None:
        things = affected(token, tokens) if is_verb(token) else objects_after(token, "of", "on")
        if not _fitting(draft, frames, pattern.object, things):
            return False
    if pattern.subject is not None:
        subject = subject_of(token) if is_verb(token) else None
        return subject is not None and pattern.subject.accepts(draft, core(frames, subject))
    return True


def _outranks(match: Match, other: Match | None) -> bool:
    return other is None or match.rank > other.rank


def _without_swallowed(found: dict[int, Match]) -> list[Match]:
    """Drop matches whose head is a word of a longer match, or the act that one ends or begins."""
    taken: set[int] = set()
    for match in found.values():
        taken.update(_swallowed(match, found))
    nouns = [match for index, match in found.items() if match.light and index not in taken]
    taken.update(match.light.i for match in nouns if match.light is not None)
    kept = [match for index, match in found.items() if index not in taken]
    return [match for match in kept if not _repeats(match, found)]


def _swallowed(match: Match, found: dict[int, Match]) -> Iterator[int]:
    """The words that a match takes from others; an act that embeds leaves the acts it embeds."""
    yield from (word.i for word in match.swallows)
    embeds = match.pattern.frame.embeds or match.pattern.event.embeds
    for word in match.tokens[1:]:
        other = found.get(word.i)
        if other is None or (not is_verb(word) and _is_same(other, match, embeds is None)):
            yield word.i


def _is_same(other: Match, match: Match, swallows_all: bool) -> bool:
    return swallows_all or other.pattern.event is match.pattern.event


def _repeats(match: Match, found: dict[int, Match]) -> bool:
    """True for a noun beside a verb of its own type: "the bombing killed 20"."""
    head = match.tokens[0]
    if is_verb(head) or match.light is not None:
        return False
    governor = head.head if head.dep_ != "pobj" else head.head.head
    other = found.get(governor.i)
    return (
        other is not None
        and is_verb(other.tokens[0])
        and other.pattern.event is match.pattern.event
    )


def _trigger(frames: Frames, match: Match) -> Trigger:
    pattern, frame = match.pattern, match.pattern.frame
    token = match.light if match.light is not None else match.tokens[0]
    carried = "" if match.light is None else f", carried by '{match.light.text}'"
    return Trigger(
        span=_span(frames, match),
        token=token.i,
        type=pattern.event.type,
        mode=frame.mode,
        cameo=frame.cameo or pattern.event.cameo[0],
        frame=pattern.name,
        embeds=frame.embeds or pattern.event.embeds,
        confidence=_confidence(match),
        reason=f"frame {pattern.name}{carried}",
        words=tuple(word.i for word in match.tokens),
        light=None if match.light is None else match.light.i,
    )


def _confidence(match: Match) -> float:
    given = match.pattern.frame.confidence
    if match.light is not None:
        return max(CARRIED, given or 0.0)
    if given is not None:
        return min(BARE, given) if match.bare else given
    if is_verb(match.tokens[0]):
        return SURE if match.pattern.weight else PLAIN
    return BARE if match.bare else NOMINAL


def _span(frames: Frames, match: Match) -> Span:
    """From the first to the last word of the trigger; its head alone if they stand far apart."""
    head = match.tokens[0]
    words = [head, *(word for word in match.tokens[1:] if word.dep_ not in CLAUSES)]
    if match.light is not None:
        words.append(match.light)
    words.sort(key=lambda word: word.i)
    while len(words) > 1 and _is_loose(frames, match, words):
        words.pop()
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    if end - start > LONGEST:
        start, end = head.idx, head.idx + len(head)
    return Span(start, end)


def _is_loose(frames: Frames, match: Match, words: list["Token"]) -> bool:
    """True if the last word is a preposition that stands apart or that the type can do without."""
    last = words[-1]
    if last.pos_ not in ("ADP", "SCONJ", "PART") or last.dep_ == "prt":
        return False
    if last.i > words[-2].i + 1 or last.tag_ == "TO":
        return True
    shorter = tuple(word for word in match.pattern.rest if word != last.lower_)
    table = frames.verbs if is_verb(match.tokens[0]) else frames.nouns
    return any(
        one.rest == shorter and one.event is match.pattern.event and not one.frame.needs
        for one in table.get(match.pattern.head, ())
    )
