"""Outcomes: what a named speaker says, without a coded act, of the thing of a happening just told.

"It launched missiles. The ministry claimed that all missiles hit": the claim is the ministry's, of
the type and the actor of what it is about, and never the happening itself.
"""

from collections.abc import Iterator, Sequence

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Event, Span
from reportedly.resolve.actors import Cast
from reportedly.resolve.events import (
    Report,
    Tense,
    by_sentence,
    content_stems,
    just_before,
    sentence_at,
)
from reportedly.resolve.pages import Page
from reportedly.resolve.references import meets_any
from reportedly.resolve.statements import layers_of
from reportedly.terms import ZoneType

LEAST_WORDS, MOST_WORDS = 4, 30
KIND = "outcome of "


def find_outcomes(
    page: Page, reports: Sequence[Report], cast: Cast, words: ResolveWords
) -> Iterator[Report]:
    """A report for each such content, in text order."""
    reports_by_sentence = by_sentence(page, reports)
    triggers = sorted(Span(each.trigger.start, each.trigger.end) for each in page.coding.events)
    for index, attribution in enumerate(page.coding.attributions):
        if len(attribution.content) != 1 or cast.party(page, attribution.source) is None:
            continue
        content = Span(attribution.content[0].start, attribution.content[0].end)
        if meets_any(content, triggers) or not is_clause(page, content):
            continue
        stems = content_stems(content.of(page.document.text), words)
        for about in just_before(sentence_at(page, content), reports_by_sentence):
            if about.tense is Tense.DONE and about.objects & stems:
                yield outcome_of(page, index, content, about, stems)
                break


def is_clause(page: Page, content: Span) -> bool:
    """True if words have a clause's length and stand in the report itself."""
    furniture = any(
        zone.type is not ZoneType.BODY and zone.start <= content.start < zone.end
        for zone in page.document.zones
    )
    words = len(content.of(page.document.text).split())
    return not furniture and LEAST_WORDS <= words <= MOST_WORDS


def outcome_of(
    page: Page, index: int, content: Span, about: Report, stems: frozenset[str]
) -> Report:
    """The report of an outcome; its event is ours, so the coding has none of its id."""
    attribution = page.coding.attributions[index]
    event = Event(
        attribution.start,
        attribution.end,
        id=f"said{index}",
        type=about.event.type,
        mode=None,
        cameo=None,
        trigger=content,
        actor=about.event.actor,
        recipient=None,
        object=content,
        says=layers_of(page, index),
        reasons=(f"said of the thing of event {about.event.id}",),
    )
    return Report(
        page=page,
        event=event,
        kind=f"{KIND}{about.kind}",
        tense=Tense.DONE,
        actor=about.actor,
        recipient=None,
        where=None,
        time=None,
        days=None,
        stem="",
        objects=stems,
    )
