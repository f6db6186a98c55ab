"""Voices: who says what stands at a place of the text, found by sentence.

Only attributions by a word of saying or believing count: what somebody wants or shows is not said.
"""

from bisect import bisect_right
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Acts
from reportedly.coding.component import Draft
from reportedly.model import ActorSpan, Attribution, Span
from reportedly.terms import AttributionKind, MentionType

AUTHOR = "author"
FIRST_PERSON = frozenset({"i", "we", "us"})


class Voices:
    """The speakers of a draft by the sentences that their words touch."""

    def __init__(self, draft: Draft) -> None:
        self._attributions = draft.attributions
        self._starts = [sentence.start for sentence in draft.sentences]
        self._by_sentence: dict[int, list[tuple[Span, int]]] = {}
        self._states = {one.id: one.country for one in draft.actors if one.country is not None}
        self._types = {(one.start, one.end): one.type for one in draft.mentions}
        words = _voicing(draft.codebook)
        for index, attribution in enumerate(draft.attributions):
            if is_said(draft, attribution, words):
                for content in attribution.content:
                    self._add(content, index)

    def says(self, offset: int) -> tuple[int, ...]:
        """Indices of the attributions whose content covers an offset, outermost first."""
        near = self._by_sentence.get(self._at(offset), ())
        found = {index for span, index in near if span.start <= offset < span.end}
        return tuple(sorted(found, key=lambda index: (self._depth(index), index)))

    def bearer(self, offset: int) -> ActorSpan | str | None:
        """The innermost speaker of a place; "author" if nobody else is said to say it."""
        says = self.says(offset)
        return self._attributions[says[-1]].source if says else AUTHOR

    def is_person(self, speaker: ActorSpan) -> bool:
        """True if a speaker is named as a person."""
        return self._types.get((speaker.start, speaker.end)) is MentionType.PERSON

    def same_state(self, one: ActorSpan, other: ActorSpan) -> bool:
        """True if both stand for actors of one state, as far as it is known."""
        state = self._states.get(one.id or "")
        return state is not None and state == self._states.get(other.id or "")

    def _add(self, content: Span, index: int) -> None:
        first, last = self._at(content.start), self._at(max(content.start, content.end - 1))
        for sentence in range(first, last + 1):
            self._by_sentence.setdefault(sentence, []).append((content, index))

    def _at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _depth(self, index: int) -> int:
        depth, outer = 0, self._attributions[index].outer
        while outer is not None and depth < len(self._attributions):
            depth, outer = depth + 1, self._attributions[outer].outer
        return depth


def stated(draft: Draft) -> list[Attribution]:
    """The attributions by which somebody is said to state something."""
    words = frozenset(_acts(draft.codebook).sayings)
    return [one for one in draft.attributions if is_said(draft, one, words)]


def is_said(draft: Draft, attribution: Attribution, words: frozenset[str]) -> bool:
    """True if the cue is one of the words, or the content stands in quotation marks."""
    source, cue, text = attribution.source, attribution.cue, draft.document.text
    if source is not None and source.of(text).lower() in FIRST_PERSON:
        return attribution.kind is AttributionKind.DIRECT
    if cue is None:
        return attribution.kind is not AttributionKind.INDIRECT
    span = draft.parse.char_span(cue.start, cue.end, alignment_mode="expand")
    return span is not None and any(token.lemma_.lower() in words for token in span)


@cache
def _voicing(codebook: Codebook) -> frozenset[str]:
    acts = _acts(codebook)
    return frozenset(acts.sayings) | frozenset(acts.beliefs)


def _acts(codebook: Codebook) -> Acts:
    return codebook.read("report/acts.yaml", Acts)
