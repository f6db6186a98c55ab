"""Document to Coding: the components in order, and the one call that runs them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.codebook import Codebook, open_codebook
from reportedly.coding.component import Component, Draft, check
from reportedly.coding.digest import digest_of
from reportedly.coding.events.arguments import arguments
from reportedly.coding.events.attribution import attribution
from reportedly.coding.events.confidence import confidence
from reportedly.coding.events.contexts import contexts
from reportedly.coding.events.events import events
from reportedly.coding.events.factuality import factuality
from reportedly.coding.events.incidents import incidents
from reportedly.coding.events.intents import intents
from reportedly.coding.events.labels import labels
from reportedly.coding.events.modality import modality
from reportedly.coding.events.triggers import triggers
from reportedly.coding.given import complete_events, place_triggers
from reportedly.coding.parse import parse_documents
from reportedly.coding.report.forecasts.find import forecasts
from reportedly.coding.report.promises import promises
from reportedly.coding.report.quality.judge import quality
from reportedly.coding.report.requests.find import requests
from reportedly.coding.report.threats.find import threats
from reportedly.coding.report.unknowns import unknowns
from reportedly.coding.words.actors import actors
from reportedly.coding.words.mentions import mentions
from reportedly.coding.words.places import places
from reportedly.coding.words.quantities import quantities
from reportedly.coding.words.sentences import sentences
from reportedly.coding.words.times import times
from reportedly.model import Coding, Document, Span

LINE: tuple[Component, ...] = (
    sentences,
    mentions,
    actors,
    places,
    times,
    quantities,
    attribution,
    triggers,
    arguments,
    modality,
    factuality,
    intents,
    confidence,
    events,
    incidents,
    requests,
    promises,
    threats,
    forecasts,
    unknowns,
    quality,
    contexts,
    labels,
)

check(LINE)


def code_documents(
    documents: Iterable[Document], codebook: Codebook | None = None
) -> Iterator[Coding]:
    """The coding of each document, in order; a pure function of document and codebook."""
    book = open_codebook() if codebook is None else codebook
    for document, parse in parse_documents(documents):
        draft = Draft(document, parse, book)
        for step in LINE:
            step.run(draft)
        yield finish(draft)


def code_document(document: Document, codebook: Codebook | None = None) -> Coding:
    """The coding of one document."""
    return next(code_documents([document], codebook))


def code_triggers(
    documents: Iterable[Document],
    triggers_by_id: Mapping[str, Sequence[Span]],
    codebook: Codebook | None = None,
) -> Iterator[Coding]:
    """As `code_documents`, but the words of the events are given and each becomes an event."""
    book = open_codebook() if codebook is None else codebook
    for document, parse in parse_documents(documents):
        draft = Draft(document, parse, book)
        for step in LINE:
            if step is intents:  # what is announced is no given event
                continue
            step.run(draft)
            if step is triggers:
                place_triggers(draft, triggers_by_id.get(document.id, ()))
        complete_events(draft)
        yield finish(draft)


def line_digest(codebook: Codebook | None = None) -> str:
    """What stands in `Coding.codebook`: the digest of codebook, line, weights and versions."""
    return digest_of(open_codebook() if codebook is None else codebook, LINE)


def finish(draft: Draft) -> Coding:
    """The frozen coding of a draft."""
    return Coding(
        id=draft.document.id,
        codebook=line_digest(draft.codebook),
        sentences=tuple(draft.sentences),
        mentions=tuple(draft.mentions),
        actors=tuple(draft.actors),
        places=tuple(draft.places),
        times=tuple(draft.times),
        quantities=tuple(draft.quantities),
        attributions=tuple(draft.attributions),
        events=tuple(draft.events),
        threats=tuple(draft.threats),
        requests=tuple(draft.requests),
        promises=tuple(draft.promises),
        forecasts=tuple(draft.forecasts),
        unknowns=tuple(draft.unknowns),
        quality=draft.quality,
    )
