"""How firm an act is: a value that cue words change on the way from the sentence to the act.

`Hold` is what a text holds of one word: how certain, yes or no, in which mode, and which words
decided it. The steps here only compute; `syntax.scope` walks the parse and calls them.
"""

from dataclasses import dataclass, replace

from reportedly.codebook.shapes.cues import CueClass, ScopeClass
from reportedly.terms import Factuality, Modality, Polarity

UNKNOWN, POSSIBLE, PROBABLE, CERTAIN = range(4)
LEVELS = {"CT": CERTAIN, "PR": PROBABLE, "PS": POSSIBLE, "UU": UNKNOWN}
SIGNED = {
    (CERTAIN, False): Factuality.CT_PLUS,
    (PROBABLE, False): Factuality.PR_PLUS,
    (POSSIBLE, False): Factuality.PS_PLUS,
    (CERTAIN, True): Factuality.CT_MINUS,
    (PROBABLE, True): Factuality.PR_MINUS,
    (POSSIBLE, True): Factuality.PS_MINUS,
}
STRONG = frozenset({Modality.REQUESTED, Modality.THREATENED, Modality.PROMISED, Modality.DENIED})
FACTIVE = (Factuality.CT_PLUS, Factuality.CT_PLUS)


@dataclass(frozen=True, slots=True)
class Hold:
    """What is held of an act. `attitude` colours what turns out to be open further down."""

    level: int = CERTAIN
    negative: bool = False
    denied: bool = False
    modality: Modality = Modality.ACTUAL
    attitude: Modality | None = None
    cues: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def factuality(self) -> Factuality:
        """The value in FactBank's terms."""
        if self.level == UNKNOWN:
            return Factuality.UU
        return SIGNED[self.level, self.negative != self.denied]

    @property
    def polarity(self) -> Polarity:
        """Whether the act is said to be; a denial by somebody leaves the act's own polarity."""
        return Polarity.NEGATIVE if self.negative else Polarity.POSITIVE


PLAIN = Hold()


def turned(hold: Hold, cue: int, rule: str) -> Hold:
    """The opposite: a negation stands beside the act."""
    return replace(
        hold, negative=not hold.negative, cues=(*hold.cues, cue), rules=(*hold.rules, rule)
    )


def weakened(hold: Hold, kind: ScopeClass, cue: int) -> Hold:
    """The hold after a modal, a hedge or a condition."""
    level = hold.level
    if kind.firmness is not None:
        level = min(level, level_of(kind.firmness))
    return replace(
        hold,
        level=level,
        modality=stronger(hold, kind.modality),
        cues=(*hold.cues, cue),
        rules=(*hold.rules, kind.id),
    )


def governed(hold: Hold, kind: CueClass, cue: int, *, settled: bool, noun: bool = False) -> Hold:
    """The hold of an act under a cue word; `settled` if its clause is about past or present.

    Who denies a claim or report (a `noun`) denies what it says.
    """
    if noun and hold.denied and kind.modality is None and kind.frames:
        return replace(hold, cues=(*hold.cues, cue), rules=(*hold.rules, kind.id))
    if (kind.affirmed, kind.negated) == FACTIVE:
        return replace(PLAIN, attitude=hold.attitude)
    rules, cues = (*hold.rules, kind.id), (*hold.cues, cue)
    against = hold.negative != hold.denied
    base = kind.negated if against else kind.affirmed
    if settled and kind.modality in (Modality.THREATENED, Modality.PROMISED, Modality.FUTURE):
        attitude = kind.modality
        return replace(
            hold, negative=False, denied=False, attitude=attitude, cues=cues, rules=rules
        )
    level = min(hold.level, level_of(base))
    denied = kind.modality is Modality.DENIED and not against
    modality = kind.modality if not (against and kind.modality is Modality.DENIED) else None
    if level == CERTAIN and kind.modality is None and base == kind.speaker:
        cues, rules = hold.cues, hold.rules
    return Hold(
        level,
        negative=base.endswith("-") and not denied and level > UNKNOWN,
        denied=denied,
        modality=stronger(hold, modality or (Modality.POSSIBLE if level == UNKNOWN else None)),
        attitude=hold.attitude,
        cues=cues,
        rules=rules,
    )


def stronger(hold: Hold, modality: Modality | None) -> Modality:
    """The mode to keep: what is asked, threatened, promised or denied outweighs what may be."""
    if modality is None:
        return hold.modality
    if modality not in STRONG:
        if hold.modality in STRONG or (
            hold.modality is Modality.CONDITIONAL and modality is Modality.POSSIBLE
        ):
            return hold.modality
        if hold.attitude is not None:
            return hold.attitude
    return modality


def level_of(value: Factuality) -> int:
    """How certain a value is, whatever its sign."""
    return LEVELS[value[:2]]
