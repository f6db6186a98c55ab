"""Openings: the threats, promises, requests and forecasts of one page, put alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import ActorSpan, Span
from reportedly.resolve.events import Report, content_stems, report_of
from reportedly.resolve.happenings import side
from reportedly.resolve.pages import Page
from reportedly.resolve.references import meets_any
from reportedly.resolve.statements import Newsroom
from reportedly.terms import (
    Band,
    FollowThrough,
    ForecastType,
    Modality,
    RequestStatus,
    ThreadStatus,
    ThreadType,
)

THREAT_STATUS = {
    FollowThrough.EXECUTED: ThreadStatus.EXECUTED,
    FollowThrough.PARTIAL: ThreadStatus.PARTLY,
    FollowThrough.NOT_EXECUTED: ThreadStatus.NOT_EXECUTED,
    FollowThrough.UNKNOWN: ThreadStatus.OPEN,
}
REQUEST_STATUS = {
    RequestStatus.PENDING: ThreadStatus.OPEN,
    RequestStatus.GRANTED: ThreadStatus.GRANTED,
    RequestStatus.REFUSED: ThreadStatus.REFUSED,
    RequestStatus.UNKNOWN: ThreadStatus.OPEN,
}
AUTHOR = "author"
ACTS = {
    ThreadType.THREAT: frozenset({Modality.THREATENED, Modality.CONDITIONAL, Modality.FUTURE}),
    ThreadType.PROMISE: frozenset({Modality.PROMISED, Modality.FUTURE}),
    ThreadType.REQUEST: frozenset({Modality.REQUESTED}),
    ThreadType.FORECAST: frozenset({Modality.FUTURE, Modality.POSSIBLE}),
}


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens (or answers) a thread in one document; `acts` are the acts it is about."""

    page: Page
    type: ThreadType
    span: Span
    issuer: str | None
    target: str | None
    sides: tuple[str | None, str | None]
    status: ThreadStatus
    decided: Span | None
    stems: frozenset[str]
    acts: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The parts of an opening before its names are looked up."""

    type: ThreadType
    span: Span
    issuer: ActorSpan | str | None
    target: ActorSpan | None
    status: ThreadStatus
    decided: Span | None = None


def find_openings(page: Page, room: Newsroom, words: ResolveWords) -> list[Opening]:
    """All that opens a thread in a page, in text order.

    What is threatened, promised or asked for is no forecast beside it.
    """
    every = sorted(found_in(page), key=lambda each: (each.span.start, each.span.end, each.type))
    acts = [
        Span(each.span.start, each.span.end)
        for each in every
        if each.type is not ThreadType.FORECAST
    ]
    return [
        opening_of(page, each, room, words)
        for each in every
        if each.type is not ThreadType.FORECAST or not meets_any(each.span, acts)
    ]


def found_in(page: Page) -> Iterator[_Found]:
    """The records of a coding that open threads; hedges of the author alone open none."""
    for threat in page.coding.threats:
        status = THREAT_STATUS[threat.follow_through]
        yield _Found(
            ThreadType.THREAT,
            threat,
            threat.issuer,
            threat.target,
            status,
            threat.follow_through_span,
        )
    for request in page.coding.requests:
        status = REQUEST_STATUS[request.status]
        yield _Found(
            ThreadType.REQUEST,
            request,
            request.requester,
            request.addressee,
            status,
            request.status_span,
        )
    for promise in page.coding.promises:
        yield _Found(
            ThreadType.PROMISE, promise, promise.issuer, promise.addressee, ThreadStatus.OPEN
        )
    for forecast in page.coding.forecasts:
        own = forecast.bearer is None or isinstance(forecast.bearer, str)
        if forecast.type is ForecastType.FORECAST and not (own and forecast.band is Band.NONE):
            yield _Found(ThreadType.FORECAST, forecast, forecast.bearer, None, ThreadStatus.OPEN)


def opening_of(page: Page, found: _Found, room: Newsroom, words: ResolveWords) -> Opening:
    """An opening with the ledger's names and the acts that stand in its span."""
    if found.issuer == AUTHOR:
        issuer, issuer_side = room.provenance[page.id].outlet, room.provenance[page.id].outlet
    else:
        party = room.cast.party(page, found.issuer if isinstance(found.issuer, ActorSpan) else None)
        issuer, issuer_side = (None, None) if party is None else (party.name, side(party))
    target = room.cast.party(page, found.target)
    acts = tuple(
        report_of(page, event, room.cast, words)
        for event in sorted(page.coding.events, key=lambda each: each.trigger.start)
        if found.span.start <= event.trigger.start < found.span.end
        and event.modality in ACTS[found.type]
    )
    return Opening(
        page=page,
        type=found.type,
        span=Span(found.span.start, found.span.end),
        issuer=issuer,
        target=None if target is None else target.name,
        sides=(issuer_side, side(target)),
        status=found.status,
        decided=found.decided,
        stems=content_stems(found.span.of(page.document.text), words),
        acts=acts,
    )
