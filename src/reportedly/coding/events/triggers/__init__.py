"""Find the words that name acts: verbs, nouns and phrases, under the conditions of their frames."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft, Trigger, component
from reportedly.coding.events.triggers.choice import find_matches
from reportedly.coding.events.triggers.matching import Match
from reportedly.coding.events.triggers.second import with_opinion
from reportedly.coding.syntax.clauses import is_verb
from reportedly.coding.syntax.frames import Frames, lemma, load_frames
from reportedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 40  # characters of a trigger: words further apart are not shown as one
CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})


@component("triggers", needs=["sentences", "mentions", "actors", "times"], gives=["triggers"])
def triggers(draft: Draft) -> None:
    """Fill `draft.triggers` in text order, at most one a token."""
    frames = load_frames(draft.codebook)
    matches = with_opinion(draft, find_matches(draft))
    draft.triggers.extend(_trigger(frames, match) for match in matches)


def _trigger(frames: Frames, match: Match) -> Trigger:
    pattern, frame = match.pattern, match.pattern.frame
    token = match.light if match.light is not None else match.tokens[0]
    return Trigger(
        span=_span(frames, match),
        token=token.i,
        type=pattern.event.type,
        mode=frame.mode,
        cameo=frame.cameo or pattern.event.cameo[0],
        frame=pattern.name,
        embeds=frame.embeds or pattern.event.embeds,
        confidence=match.confidence,
        odds=round(match.odds, 3),
        reason=_reason(match),
        words=tuple(word.i for word in match.tokens),
        light=None if match.light is None else match.light.i,
    )


def _reason(match: Match) -> str:
    if match.learned:
        return f"{match.pattern.name}: odds {match.odds:.2f}"
    carried = "" if match.light is None else f", carried by '{match.light.text}'"
    return f"frame {match.pattern.name}{carried}"


def _span(frames: Frames, match: Match) -> Span:
    """From the first to the last word of the trigger; its head alone if they stand far apart."""
    head = match.tokens[0]
    embeds = match.pattern.frame.embeds or match.pattern.event.embeds
    words = [
        word
        for word in match.tokens
        if word is head
        or not (word.dep_ in CLAUSES or (embeds is not None and lemma(word) in frames.nouns))
    ]
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
