"""Retold: a headline and the sentence of the report that tells the same give one item, not two."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Span
from reportedly.terms import ZoneType

if TYPE_CHECKING:
    from spacy.tokens import Span as Stretch
    from spacy.tokens import Token

HEADS = frozenset({ZoneType.TITLE, ZoneType.DEK, ZoneType.HEADING})
STOPS = frozenset('.!?…”"')
SHARED = 0.6  # share of a headline's words that the sentence must hold


def told_once[Item: Span](
    draft: Draft, items: Sequence[Item], doer: Callable[[Item], ActorSpan | str | None]
) -> list[Item]:
    """The items without those of headlines that an item of the report tells in full."""
    heads = [one for one in items if _in_headline(draft, one)]
    if not heads:
        return list(items)
    voices = Voices(draft)
    told = [(doer(one), _words(draft, one)) for one in items if one not in heads]
    again = [
        one
        for one in heads
        if any(
            _is_retold(_words(draft, one), words) and _same_doer(draft, voices, doer(one), other)
            for other, words in told
        )
    ]
    return [one for one in items if one not in again]


def _in_headline(draft: Draft, item: Span) -> bool:
    """True inside a title or heading; without zones, in a first line that ends without a stop."""
    if draft.document.zones:
        zones = (zone for zone in draft.document.zones if zone.type in HEADS)
        return any(zone.start <= item.start and item.end <= zone.end for zone in zones)
    line, mark, _ = draft.document.text.partition("\n")
    return bool(mark) and item.end <= len(line) and line.rstrip()[-1:] not in STOPS


def _words(draft: Draft, item: Span) -> frozenset[str]:
    stretch = _stretch(draft, item)
    return frozenset(token.lemma_.lower() for token in stretch if _is_telling(token))


def _is_telling(token: "Token") -> bool:
    return token.is_alpha and not token.is_stop


def _stretch(draft: Draft, item: Span) -> "Sequence[Token]":
    found: Stretch | None = draft.parse.char_span(item.start, item.end, alignment_mode="expand")
    return [] if found is None else list(found)


def _is_retold(headline: frozenset[str], sentence: frozenset[str]) -> bool:
    return len(headline & sentence) >= SHARED * max(1, len(headline))


def _same_doer(
    draft: Draft, voices: Voices, one: ActorSpan | str | None, other: ActorSpan | str | None
) -> bool:
    """True unless the two are named as different actors of different sides."""
    if not isinstance(one, ActorSpan) or not isinstance(other, ActorSpan):
        return True
    if one.id is not None and (one.id == other.id or voices.same_state(one, other)):
        return True
    mine, theirs = _words(draft, one), _words(draft, other)
    return mine <= theirs or theirs <= mine
