"""How firmly the document, and each speaker of the chain, presents an act.

The document's value walks the whole parse, then adds the reports that hold the act without
governing it in the parse (quotations, inserted cues). A speaker's value begins below the cue.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.cues import CueClass
from reportedly.coding.component import Draft, Firmness, Reading, component
from reportedly.coding.syntax.clauses import governors
from reportedly.coding.syntax.cues import lexicon
from reportedly.coding.syntax.firmness import PLAIN, PROBABLE, Hold, governed, level_of
from reportedly.coding.syntax.scope import judge_of
from reportedly.model import Attribution, Span, Voice
from reportedly.terms import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token


ASIDE = frozenset({"relcl", "advcl"})


@component(
    "factuality",
    needs=["readings", "attributions", "triggers"],
    gives=["firmness"],
)
def factuality(draft: Draft) -> None:
    """Fill `draft.firmness`, one a trigger in the same order."""
    reader = Reader(draft)
    chains = reader.chains()
    for trigger, chain, reading in zip(draft.triggers, chains, draft.readings, strict=True):
        found = reader.firmness(draft.parse[trigger.token], chain)
        draft.firmness.append(_beyond(found, reading))


def _beyond(found: Firmness, reading: Reading) -> Firmness:
    """The firmness without cues and reason that the reading has already."""
    cues = tuple(cue for cue in found.cues if cue not in reading.cues)
    return replace(found, cues=cues, reason="" if found.reason == reading.reason else found.reason)


class Reader:
    """Knows the cue word of every attribution of one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.judge = judge_of(draft)
        self.lexicon = lexicon(draft.codebook)
        self.cues = [self._cue(one) for one in draft.attributions]

    def chains(self) -> list[tuple[int, ...]]:
        """For each trigger the attributions whose content holds it, outermost first."""
        edges = [
            (span.start, span.end, at)
            for at, one in enumerate(self.draft.attributions)
            for span in one.content
        ]
        edges.sort()
        order = sorted(enumerate(self.draft.triggers), key=lambda pair: pair[1].span)
        found: dict[int, tuple[int, ...]] = {}
        open_spans: list[tuple[int, int, int]] = []
        following = 0
        for number, trigger in order:
            start, end = trigger.span.start, trigger.span.end
            while following < len(edges) and edges[following][0] <= start:
                open_spans.append(edges[following])
                following += 1
            open_spans = [edge for edge in open_spans if edge[1] > start]
            holding = {edge[2] for edge in open_spans if edge[1] >= end}
            found[number] = tuple(sorted(holding, key=self._depth))
        return [found[number] for number in range(len(self.draft.triggers))]

    def firmness(self, token: "Token", chain: tuple[int, ...]) -> Firmness:
        """The values of one act: the document's, and one for each speaker that reports it."""
        above = set(governors(token))
        start = PLAIN
        for at in chain:
            cue = self.cues[at]
            if cue is not None and cue[0] not in above and cue[0] != token:
                start = self._reported(start, cue, token)
        hold = self.judge.hold(token, start)
        if any(self._is_unnamed(at, token) for at in chain):
            hold = replace(
                hold,
                level=min(hold.level, PROBABLE),
                rules=(*hold.rules, "unnamed source"),
            )
        voices = tuple(Voice(says=at, factuality=self._voice(token, at).factuality) for at in chain)
        return Firmness(
            hold.factuality,
            says=chain,
            voices=voices,
            cues=tuple(self._word(at) for at in sorted(set(hold.cues))),
            reason=" > ".join(hold.rules) or "plain statement",
        )

    def _is_unnamed(self, at: int, token: "Token") -> bool:
        """True if nobody is named for it; a clause aside in the content stands by itself."""
        if self.draft.attributions[at].source is not None:
            return False
        cue = self.cues[at]
        for word in (token, *governors(token)):
            if cue is not None and word == cue[0]:
                break
            if word.dep_ in ASIDE:
                return False
        return True

    def _reported(self, start: Hold, cue: "tuple[Token, CueClass | None]", token: "Token") -> Hold:
        """What the document holds of the content of a cue that does not govern it in the parse."""
        head, kind = cue
        if kind is None:
            return start
        hold = self.judge.hold(head, start)
        return governed(hold, kind, head.i, settled=True)

    def _voice(self, token: "Token", at: int) -> Hold:
        """What one speaker holds: the words between his cue and the act decide."""
        cue = self.cues[at]
        if cue is None:
            return self.judge.hold(token)
        head, kind = cue
        start = PLAIN
        if kind is not None:
            start = replace(
                PLAIN,
                level=level_of(kind.speaker),
                against=(kind.modality is Modality.DENIED) != self.judge.is_negated(head),
            )
        inside = head if head in set(governors(token)) else None
        return self.judge.hold(token, start, below=inside)

    def _depth(self, at: int) -> tuple[int, int]:
        """Outer reports first: by the number of reports around them."""
        depth, outer, steps = 0, self.draft.attributions[at].outer, 0
        while outer is not None and steps < len(self.draft.attributions):
            depth, outer, steps = depth + 1, self.draft.attributions[outer].outer, steps + 1
        return depth, at

    def _cue(self, one: Attribution) -> "tuple[Token, CueClass | None] | None":
        """The word of a cue that decides, with its class."""
        span = one.cue
        words = self.draft.parse.char_span(span.start, span.end) if span is not None else None
        if words is None or not len(words):
            return None
        for token in reversed(list(words)):
            for entry in self.lexicon.entries(token):
                if entry.kind.id == one.cue_class:
                    return token, entry.kind
        return words.root, None

    def _word(self, at: int) -> Span:
        token = self.draft.parse[at]
        return Span(token.idx, token.idx + len(token))
