"""Which matching patterns stay: the most specific at each word, the longest over its words."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reportedly.coding.component import Draft, Forms
from reportedly.coding.events.triggers.matching import (
    Match,
    is_refused,
    is_refused_by_any,
    match_pattern,
)
from reportedly.coding.syntax.clauses import is_verb, objects_after
from reportedly.coding.syntax.frames import Frames, Pattern, load_frames, near_words
from reportedly.terms import Quad

if TYPE_CHECKING:
    from spacy.tokens import Token

AIMED = ("on", "against")
FEW = 4  # patterns that are tried at once; more are sifted by the words of the sentence
CONTENT = frozenset({"xcomp", "ccomp", "dobj", "advcl", "acl"})


class Found(NamedTuple):
    """The matches that stay, in text order, and the words that are refused or told by another."""

    matches: list[Match]
    refused: frozenset[int]


def find_matches(draft: Draft) -> Found:
    """The matches that stay after each word has gone to the most specific one."""
    frames = load_frames(draft.codebook)
    found: dict[int, Match] = {}
    waiting: list[tuple[Token, list[Pattern]]] = []
    near: dict[int, frozenset[str]] = {}
    refused: set[int] = set()
    for token in coded_tokens(draft):
        table = frames.verbs if is_verb(token) else frames.nouns
        patterns = table.get(draft.forms.lemma[token.i]) or _capitals(table, token)
        if not patterns:
            continue
        if len(patterns) > FEW:
            patterns = _beside(_possible(draft.forms, patterns, token, near), token)
        plain = [pattern for pattern in patterns if pattern.frame.content is None]
        match = _best(draft, frames, token, plain)
        if match is not None:
            found[token.i] = match
        elif is_refused_by_any(draft, frames, token):
            refused.add(token.i)
        if len(plain) < len(patterns):
            waiting.append((token, patterns))
    for token, patterns in waiting:
        fitting = [one for one in patterns if one.frame.content and _content(one, token, found)]
        match = _best(draft, frames, token, fitting)
        if match is not None and _outranks(match, found.get(token.i)):
            found[token.i] = match
    kept = _without_swallowed(found)
    left_out = found.keys() - {match.tokens[0].i for match in kept}
    return Found(kept, frozenset(refused - found.keys() | left_out))


def _possible(
    forms: Forms, patterns: list[Pattern], token: "Token", near: dict[int, frozenset[str]]
) -> list[Pattern]:
    """The patterns all of whose words stand in the token's sentence; `near` keeps those words."""
    start = forms.starts[token.i]
    words = near.get(start)
    if words is None:
        sentence = token.sent
        part = slice(sentence.start, sentence.end)
        words = frozenset((*forms.lower[part], *forms.lemma[part]))
        near[start] = words
    return [pattern for pattern in patterns if words.issuperset(pattern.rest)]


def _beside(patterns: list[Pattern], token: "Token") -> list[Pattern]:
    """Those of one word alone, and those that have a word hanging on the token."""
    if not any(pattern.rest for pattern in patterns):
        return patterns
    forms = {form for form, _ in near_words([token])}
    return [one for one in patterns if not one.rest or not forms.isdisjoint(one.rest)]


def coded_tokens(draft: Draft) -> "Iterator[Token]":
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
        if (match := match_pattern(draft, frames, token, pattern)) is not None
    ]
    matches = [match for match in matches if not is_refused(draft, frames, token, match)]
    return max(matches, key=lambda match: match.rank, default=None)


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
        if other is not None and _is_told_of(other, match):
            continue
        if other is None or (not is_verb(word) and _is_same(other, match, embeds is None)):
            yield word.i


def _is_told_of(other: Match, match: Match) -> bool:
    """True for the deed in an accusation: "attributed the attack to them" tells of both."""
    told = other.pattern.event.quad is Quad.MATERIAL_CONFLICT
    return told and match.pattern.event.quad is Quad.VERBAL_CONFLICT


def _is_same(other: Match, match: Match, swallows_all: bool) -> bool:
    return swallows_all or other.pattern.event is match.pattern.event


def _repeats(match: Match, found: dict[int, Match]) -> bool:
    """True for a noun beside a verb of its own type: "the bombing killed 20".

    Not for one with a target of its own: "two were killed in an attack on the bank".
    """
    head = match.tokens[0]
    if is_verb(head) or match.light is not None or objects_after(head, *AIMED):
        return False
    governor = head.head if head.dep_ != "pobj" else head.head.head
    other = found.get(governor.i)
    return (
        other is not None
        and is_verb(other.tokens[0])
        and other.pattern.event is match.pattern.event
    )
