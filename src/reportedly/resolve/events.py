"""Happenings as each text reports them, put so that two texts can be compared."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import ActorSpan, Event, Place, Span
from reportedly.resolve.actors import Cast, Party
from reportedly.resolve.pages import Page
from reportedly.resolve.times import Days, days_of
from reportedly.terms import Modality, ZoneType

WORD = re.compile(r"[^\W\d_][\w-]*")
LEAST_CONFIDENCE = 0.4
LEAST_STEM = 3
LONGEST_WORD = 40
LEAST_NAMED = 2
SENTENCES_BACK = 2
"""How far a word such as "this deployment" reaches back."""
HEADINGS = frozenset({ZoneType.TITLE, ZoneType.DEK, ZoneType.HEADING})


class Tense(Enum):
    """Whether a happening is told as done, foretold or asked for."""

    DONE = "done"
    FORETOLD = "foretold"
    ASKED = "asked"


TENSES = {
    Modality.ACTUAL: Tense.DONE,
    Modality.DENIED: Tense.DONE,
    Modality.FUTURE: Tense.FORETOLD,
    Modality.PROMISED: Tense.FORETOLD,
    Modality.REQUESTED: Tense.ASKED,
}


@dataclass(frozen=True, slots=True)
class Where:
    """A place by its plain name and its state; `state_only` if it is the state itself."""

    name: str
    plain: str
    state: str | None

    @property
    def state_only(self) -> bool:
        """True if nothing smaller than a state is named."""
        return self.state is not None and self.name == self.state


@dataclass(frozen=True, slots=True)
class Report:
    """One coded event of one page, with the ledger's names."""

    page: Page
    event: Event
    kind: str
    tense: Tense
    actor: Party | None
    recipient: Party | None
    where: Where | None
    time: str | None
    days: Days | None
    stem: str
    objects: frozenset[str]


@cache
def read_words(codebook: Codebook) -> ResolveWords:
    """The words of this stage."""
    return codebook.read("resolve.yaml", ResolveWords)


def find_reports(page: Page, cast: Cast, words: ResolveWords) -> Iterator[Report]:
    """The events of a page that may be claims, in text order; headings repeat the text."""
    headings = [zone for zone in page.document.zones if zone.type in HEADINGS]
    for event in sorted(page.coding.events, key=lambda each: each.trigger.start):
        if event.modality not in TENSES or event.confidence < LEAST_CONFIDENCE:
            continue
        if any(zone.start <= event.trigger.start < zone.end for zone in headings):
            continue
        report = report_of(page, event, cast, words)
        if is_worthwhile(report, words):
            yield report


def report_of(page: Page, event: Event, cast: Cast, words: ResolveWords) -> Report:
    """An event with its names looked up."""
    text, coding = page.document.text, page.coding
    place = coding.places[event.place] if event.place is not None else None
    time = coding.times[event.time].value if event.time is not None else None
    recipient = somebody(page, event.recipient, cast)
    held = [span for span in (event.object, event.weapon) if span is not None]
    if not held and recipient is None and event.recipient is not None:
        held = [event.recipient]
    actor = somebody(page, event.actor, cast)
    if actor is None and event.object is not None and event.type in words.self_moved:
        actor = named_in(page, event.object, cast)
    return Report(
        page=page,
        event=event,
        kind=kind_of(event.type, words),
        tense=TENSES.get(event.modality, Tense.FORETOLD),
        actor=actor,
        recipient=recipient,
        where=where_of(place, cast, words),
        time=time,
        days=days_of(time),
        stem=stem_of(event.trigger.of(text), words),
        objects=frozenset(stem for span in held for stem in content_stems(span.of(text), words)),
    )


def kind_of(type_name: str, words: ResolveWords) -> str:
    """The name under which types that report one and the same happening are compared."""
    return next((min(kinds) for kinds in words.joined_types if type_name in kinds), type_name)


def is_worthwhile(report: Report, words: ResolveWords) -> bool:
    """True if the happening is told well enough to be a claim; abstains otherwise.

    A noun in the text's own words ("since the invasion") recalls more than it reports. Nobody acts
    on himself, and who leaves open whether he will foretells nothing.
    """
    event, actor, recipient = report.event, report.actor, report.recipient
    if (actor is None and recipient is None) or (actor is not None and actor == recipient):
        return False
    if report.tense is not Tense.DONE and is_left_open(report, words):
        return False
    if not event.says and is_noun(report.page, event, words):
        return actor is not None and (recipient is not None or event.object is not None)
    thing = event.object if event.actor is not None else None
    said = event.says if event.says and report.tense is not Tense.FORETOLD else None
    told = (actor, recipient, thing, report.where, said)
    if event.type in words.words:
        about = recipient is not None or event.object is not None or report.where is not None
        least = about or not is_noun(report.page, event, words)
        return actor is not None and least and sum(part is not None for part in told) >= LEAST_NAMED
    return event.type in words.deeds and sum(part is not None for part in told) >= LEAST_NAMED


def is_left_open(report: Report, words: ResolveWords) -> bool:
    """True if whoever is named as the source has not said so: "has not said whether it will"."""
    coding, says = report.page.coding, report.event.says
    cue = coding.attributions[says[-1]].cue if says else None
    if cue is None:
        return False
    return any(is_negation(word, words) for word in cue.of(report.page.document.text).split())


def is_negation(word: str, words: ResolveWords) -> bool:
    """True for "not", "never", "didn't"."""
    plain = word.lower().replace("\u2019", "'")
    return plain in words.negations or plain.endswith("n't")


def somebody(page: Page, span: ActorSpan | None, cast: Cast) -> Party | None:
    """Whom a span names; None for words that name nobody ("any cooperation", "states")."""
    party = cast.party(page, span)
    if party is None or span is None:
        return None
    named = span.id is not None and not party.name.islower()
    return party if named or party.origin not in {None, party.name} else None


def named_in(page: Page, thing: Span, cast: Cast) -> Party | None:
    """Whose force is moved, if its name says so: "North Korean troops were sent"."""
    for mention in page.coding.mentions:
        if thing.start <= mention.start < thing.end and mention.actor is not None:
            return somebody(page, ActorSpan(mention.start, mention.end, id=mention.actor), cast)
    return None


def where_of(place: Place | None, cast: Cast, words: ResolveWords) -> Where | None:
    """A place of a document by its plain name and its state."""
    if place is None:
        return None
    plain = [word for word in WORD.findall(place.name.lower()) if word not in words.place_words]
    return Where(place.name, " ".join(plain) or place.name.lower(), cast.state_of(place.country))


def is_noun(page: Page, event: Event, words: ResolveWords) -> bool:
    """True if the trigger names the act as a thing."""
    trigger = event.trigger.of(page.document.text).lower().split()
    ending = not trigger or trigger[0].endswith(words.noun_endings)
    return ending or word_before(page, event.trigger) in words.determiners


def word_before(page: Page, span: Span) -> str:
    """The word before a span, folded."""
    before = page.document.text[max(0, span.start - LONGEST_WORD) : span.start].lower().split()
    return before[-1] if before else ""


def stem_of(word: str, words: ResolveWords) -> str:
    """What a word shares with its other forms: deployment -> deploy, admitted -> admit."""
    return stripped(word.lower().split()[0], words.endings) if word.split() else ""


@lru_cache(maxsize=100_000)
def stripped(word: str, endings: tuple[str, ...]) -> str:
    """A folded word without its ending and without a consonant doubled before it."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            word = word.removesuffix(ending)
            break
    return word[:-1] if word[-2:-1] == word[-1:] and len(word) > LEAST_STEM else word


def content_stems(phrase: str, words: ResolveWords) -> frozenset[str]:
    """The stems of a phrase's words that say something."""
    return frozenset(
        stem_of(word, words) for word in WORD.findall(phrase.lower()) if word not in words.common
    )


def sentence_at(page: Page, span: Span) -> int:
    """The index of the sentence in which a span begins; -1 if there is none."""
    return bisect_right(page.coding.sentences, span.start, key=lambda each: each.start) - 1


def by_sentence(page: Page, reports: Iterable[Report]) -> dict[int, list[Report]]:
    """Reports by the sentence in which their trigger stands."""
    found: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        found[sentence_at(page, report.event.trigger)].append(report)
    return found


def just_before(place: int, reports_by_sentence: Mapping[int, list[Report]]) -> list[Report]:
    """The reports of the few sentences before one, the nearest first."""
    return [
        report
        for back in range(1, SENTENCES_BACK + 1)
        for report in reversed(reports_by_sentence.get(place - back, []))
    ]
