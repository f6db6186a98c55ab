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
    """What is held of an act. `attitude` colours what turns out to be open further down.

    `negative` is the act's own polarity, `against` a judgement on it: who denies or doubts that
    troops came speaks of their coming. `ground` is the level of what is taken for granted: no
    higher than that of the report it stands in.
    """

    level: int = CERTAIN
    negative: bool = False
    against: bool = False
    modality: Modality = Modality.ACTUAL
    attitude: Modality | None = None
    ground: int = CERTAIN
    cues: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def factuality(self) -> Factuality:
        """The value in FactBank's terms."""
        if self.level == UNKNOWN:
            return Factuality.UU
        return SIGNED[self.level, self.negative != self.against]

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
    if noun and hold.against and kind.modality is None and kind.frames:
        return replace(hold, cues=(*hold.cues, cue), rules=(*hold.rules, kind.id))
    if (kind.affirmed, kind.negated) == FACTIVE:
        return replace(granted(hold), attitude=hold.attitude)
    rules, cues = (*hold.rules, kind.id), (*hold.cues, cue)
    turned_down = hold.negative != hold.against
    base = kind.negated if turned_down else kind.affirmed
    if settled and kind.modality in (Modality.THREATENED, Modality.PROMISED, Modality.FUTURE):
        attitude = kind.modality
        return replace(
            hold, negative=False, against=False, attitude=attitude, cues=cues, rules=rules
        )
    level = min(hold.level, level_of(base))
    minus = base.endswith("-") and level > UNKNOWN
    against = minus and (kind.modality is Modality.DENIED or level < CERTAIN)
    modality = None if turned_down and kind.modality is Modality.DENIED else kind.modality
    if level == CERTAIN and kind.modality is None and base == kind.speaker:
        cues, rules = hold.cues, hold.rules
    return Hold(
        level,
        negative=minus and not against,
        against=against,
        modality=stronger(hold, modality or (Modality.POSSIBLE if level == UNKNOWN else None)),
        attitude=hold.attitude,
        ground=min(hold.ground, level) if _reports(kind, level) else hold.ground,
        cues=cues,
        rules=rules,
    )


def _reports(kind: CueClass, level: int) -> bool:
    """True for a cue that puts forward its content as so, though not surely."""
    return bool(kind.frames) and kind.modality is None and level > UNKNOWN


def granted(hold: Hold) -> Hold:
    """What is taken for granted where it stands: scope from above ends here."""
    return replace(PLAIN, level=hold.ground, ground=hold.ground)


def opened(hold: Hold, cue: int, rule: str) -> Hold:
    """What is aimed at: possible at most, in the mode of what stands above."""
    modality = hold.modality
    if modality is Modality.ACTUAL:
        modality = Modality.POSSIBLE if hold.attitude is None else hold.attitude
    return replace(
        hold,
        level=min(hold.level, POSSIBLE),
        negative=False,
        modality=modality,
        cues=(*hold.cues, cue),
        rules=(*hold.rules, rule),
    )


def supposed(hold: Hold, cue: int) -> Hold:
    """A case that a general statement speaks of."""
    modality = Modality.CONDITIONAL if hold.modality is Modality.ACTUAL else hold.modality
    return replace(
        hold,
        level=UNKNOWN,
        modality=modality,
        cues=(*hold.cues, cue),
        rules=(*hold.rules, "condition: general subject"),
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
