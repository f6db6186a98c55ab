"""Find forecasts and estimates: one for each proposition, by its most telling word."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.report import Unknowns
from reportedly.coding.component import Draft, component
from reportedly.coding.report.forecasts.book import read_book
from reportedly.coding.report.forecasts.cues import Found, find_cues, find_phrases
from reportedly.coding.report.forecasts.horizon import Horizons
from reportedly.coding.syntax.acts import may_act, phrase_span
from reportedly.coding.syntax.clauses import (
    clause_span,
    governors,
    is_passive,
    is_verb,
    subject_of,
)
from reportedly.coding.syntax.conditions import condition_of, whole_span
from reportedly.coding.syntax.intentions import find_outlooks
from reportedly.coding.syntax.nouns import actor_span, noun_phrase
from reportedly.coding.syntax.reality import WHETHER, is_negated, is_question
from reportedly.coding.syntax.voices import AUTHOR, FIRST_PERSON, Voices
from reportedly.model import ActorSpan, Forecast, Span
from reportedly.terms import Band, CueUse, ForecastType, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = (
    CueUse.PHRASE,
    CueUse.ADJECTIVE,
    CueUse.OUTLOOK,
    CueUse.SEEMING,
    CueUse.MODAL,
)
LEVELLED = (CueUse.PHRASE, CueUse.ADJECTIVE, CueUse.OUTLOOK, CueUse.ADVERB)
VERBAL = (CueUse.MODAL, CueUse.FUTURE, CueUse.ADVERB)
ASKING = ("WP", "WRB")
FUTURE_TAGS = ("MD", "TO")


@component(
    "forecasts", needs=["sentences", "mentions", "times", "attributions"], gives=["forecasts"]
)
def forecasts(draft: Draft) -> None:
    """Fill `draft.forecasts`, one item a proposition, in text order."""
    book, voices = read_book(draft.codebook), Voices(draft)
    own = {one.verb.i for one in find_outlooks(draft, voices) if one.own}
    cues = [*find_phrases(draft, book), *find_cues(draft, book)]
    told = [cue for cue in cues if _is_told(draft, cue, own, voices)]
    horizons = Horizons(draft, book)
    for cue in _one_each(told):
        draft.forecasts.append(_forecast(draft, cue, horizons, voices))
    draft.forecasts.sort(key=lambda one: (one.start, one.end, one.cue))


def _is_told(draft: Draft, found: Found, own: set[int], voices: Voices) -> bool:
    """False of "will" for the speaker's own plans, and of a bare "would" or question."""
    if found.cue.use in VERBAL and (is_question(found.about) or _is_inability(draft, found)):
        return False
    if found.cue.use is not CueUse.FUTURE:
        return True
    subject = subject_of(found.about)
    if subject is not None and subject.lower_ in FIRST_PERSON:
        return False
    asked = any(child.tag_ in ASKING for child in found.about.lefts)
    if asked or found.about.i in own or found.about.sent[-1].text == "?":
        return False
    if found.band is not Band.NONE:
        return not _is_conditional(draft, found.about)
    said = voices.bearer(found.word.idx) != AUTHOR
    return said or condition_of(draft, found.about) is not None


def _is_inability(draft: Draft, found: Found) -> bool:
    """True of "could not verify": what could not be found out tells of the past."""
    details = draft.codebook.read("report/unknowns.yaml", Unknowns).details
    return found.about.lemma_ in details and is_negated(draft, found.about)


def _is_conditional(draft: Draft, verb: "Token") -> bool:
    return verb.dep_ == "advcl" and condition_of(draft, verb.head) is verb


def _one_each(cues: Iterable[Found]) -> Iterator[Found]:
    """The most telling cue of each proposition; a noun of chance only where no other cue is."""
    best: dict[int, Found] = {}
    for cue in cues:
        known = best.get(cue.about.i)
        if known is None or _rank(cue) < _rank(known):
            best[cue.about.i] = cue
    for at in sorted(best):
        cue = best[at]
        nested = cue.cue.use is CueUse.NOUN and any(one.i in best for one in governors(cue.about))
        if not nested:
            yield cue


def _rank(found: Found) -> tuple[bool, int, int]:
    """Words with a level first, then by use, then by place."""
    levelled = found.band is not Band.NONE and found.cue.use in LEVELLED
    use = TELLING.index(found.cue.use) if found.cue.use in TELLING else len(TELLING)
    future = found.cue.use is CueUse.FUTURE
    return (not levelled, use + future, found.word.i)


def _forecast(draft: Draft, found: Found, horizons: Horizons, voices: Voices) -> Forecast:
    span = _span(found)
    condition = _condition(draft, found)
    kind = _type(found)
    return Forecast(
        start=span.start,
        end=span.end,
        type=kind,
        cue=found.span,
        band=found.band,
        bearer=_bearer(draft, found, voices),
        horizon=horizons.within(span) if kind is ForecastType.FORECAST else None,
        condition=condition,
        polarity=Polarity.NEGATIVE if _is_against(draft, found) else Polarity.POSITIVE,
        says=voices.says(found.word.idx),
        reason=f"'{found.word.text}' as {found.cue.use}: band {found.band}",
    )


def _span(found: Found) -> Span:
    """The clause of the cue with the proposition."""
    own = clause_span(found.word)
    if found.about.i == found.word.i or found.cue.use in (
        CueUse.MODAL,
        CueUse.FUTURE,
        CueUse.ADVERB,
    ):
        about = clause_span(found.about)
    else:
        about = phrase_span(found.about)
    parts = (own, about, found.span)
    first = found.word.sent[0]
    if found.cue.use is CueUse.PHRASE and (first.tag_ in ASKING or first.lower_ == WHETHER):
        return Span(first.idx, max(one.end for one in parts))
    start = min(one.start for one in parts)
    if found.about.dep_ == "relcl":  # "arms that could reach us": with what it is said of
        start = min(start, noun_phrase(found.about.head)[0])
    return Span(start, max(one.end for one in parts))


def _condition(draft: Draft, found: Found) -> Span | None:
    for head in (found.about, *governors(found.word)):
        if not is_verb(head):
            continue
        condition = condition_of(draft, head)
        if condition is not None and not _holds(condition, found.word):
            return whole_span(condition)
        if head.dep_ != "xcomp" and head.i != found.about.i:
            break
    return None


def _holds(clause: "Token", word: "Token") -> bool:
    return clause.left_edge.i <= word.i <= clause.right_edge.i


def _type(found: Found) -> ForecastType:
    """An estimate is about what is or was: "may have left", "probably has"."""
    if found.cue.type is not None:
        return found.cue.type
    about = found.about
    if found.cue.use in (CueUse.NOUN, CueUse.PHRASE, CueUse.OUTLOOK, CueUse.FUTURE):
        return ForecastType.FORECAST
    helpers = [child for child in about.lefts if child.dep_ in ("aux", "auxpass")]
    perfect = any(child.lemma_ == "have" for child in helpers) or about.tag_ == "VBG"
    if found.cue.use is CueUse.MODAL:
        return ForecastType.ESTIMATE if perfect else ForecastType.FORECAST
    ahead = any(child.tag_ in FUTURE_TAGS for child in helpers) or about.i == found.word.head.i
    if found.cue.use is CueUse.ADVERB:
        ahead = any(child.tag_ in FUTURE_TAGS for child in helpers)
    return ForecastType.FORECAST if ahead and not perfect else ForecastType.ESTIMATE


def _bearer(draft: Draft, found: Found, voices: Voices) -> ActorSpan | str | None:
    """Who holds it likely: the subject of "expects", else the innermost speaker."""
    word = found.word
    if found.cue.use is CueUse.OUTLOOK and word.pos_ == "VERB" and not is_passive(word):
        subject = subject_of(word)
        if subject is not None and may_act(draft, subject):
            return actor_span(draft, subject)
    return voices.bearer(word.idx)


def _is_against(draft: Draft, found: Found) -> bool:
    """True if the proposition itself is negated; "not likely" is a matter of the band."""
    about = found.about
    copula = found.cue.use is CueUse.ADJECTIVE and found.word.head.i == about.i
    if copula or about.i == found.word.i:
        return False
    return is_verb(about) and is_negated(draft, about)
