"""Reports that tell nothing of what was said: mere aims, bare targets, words of nobody.

Held to words outside quotation marks: whoever is quoted has said them. A full clause always counts.
"""

from typing import TYPE_CHECKING

from reportedly.coding.events.attribution.found import Page, Report, kind_of
from reportedly.coding.syntax.firmness import FACTIVE
from reportedly.terms import AttributionKind, Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

TARGETS = frozenset({Frame.OBJECT, Frame.ABOUT})


def is_weak(page: Page, report: Report) -> bool:
    """True for a report that a careful reader would not count as one."""
    if report.frame is None or report.frame is Frame.CLAUSE:
        return False
    if kind_of(page, report.spans) is not AttributionKind.INDIRECT:
        return False
    return _is_nobodys(report) or _is_aim(page, report) or _is_target(page, report)


def _is_nobodys(report: Report) -> bool:
    """True for words of no speaker, but for "is believed to" and "reports of"."""
    kind = report.kind
    if report.speaker is not None or kind is None:
        return False
    if report.frame is Frame.INFINITIVE:
        return kind.modality is not None
    takes_for_granted = (kind.affirmed, kind.negated) == FACTIVE
    return report.head.pos_ != "NOUN" or Frame.OBJECT not in kind.frames or takes_for_granted


def _is_aim(page: Page, report: Report) -> bool:
    """True for a cue that is only aimed at or asked for: "met to discuss the plan"."""
    words = page.draft.parse.char_span(*report.cue)
    return words is not None and words[0].tag_ == "TO"


def _is_target(page: Page, report: Report) -> bool:
    """True for one word that is named, not said: "condemned Norvia"."""
    parse = page.draft.parse
    words = (parse[i] for i in report.words)
    return report.frame in TARGETS and sum(map(_is_word, words)) == 1


def _is_word(token: "Token") -> bool:
    return not token.is_punct and not token.is_space
