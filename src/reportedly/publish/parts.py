"""Sentences on threats, requests, promises, forecasts and what is said to be unknown."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from reportedly.model import (
    ActorSpan,
    Forecast,
    Promise,
    Request,
    Span,
    Thread,
    Threat,
    Unknown,
)
from reportedly.publish.evidence import Gathered, Sentence
from reportedly.publish.wording import Texts, capitalised, introduction, name_of, quotation
from reportedly.terms import Band, FollowThrough, RequestStatus, ThreadType, ThreatType

Followed = Threat | Request | Promise
Threads = Mapping[tuple[ThreadType, str, int], Thread]
NO_LEVEL = "no level of likelihood"
LOOSE = re.compile(r" ([:.,])(?= |$)")

KINDS = {
    ThreatType.THREAT: ("Threat", "against"),
    ThreatType.WARNING: ("Warning", "to"),
    ThreatType.ULTIMATUM: ("Ultimatum", "to"),
    ThreatType.DETERRENT_SIGNAL: ("Signal of deterrence", "to"),
}
OUTCOMES = {
    FollowThrough.EXECUTED: "carried out, as the text reports",
    FollowThrough.PARTIAL: "carried out in part, as the text reports",
    FollowThrough.NOT_EXECUTED: "not carried out, as the text reports",
    FollowThrough.UNKNOWN: "the text does not say what became of it",
}
ANSWERS = {
    RequestStatus.PENDING: "pending: the text says that there is no answer yet",
    RequestStatus.GRANTED: "granted, as the text reports",
    RequestStatus.REFUSED: "refused, as the text reports",
    RequestStatus.UNKNOWN: "the text does not say what became of it",
}


def joined(*parts: Gathered | str | None) -> Gathered:
    """Words put together with spaces, and all that they cite, once each."""
    said = (part if isinstance(part, str) else part.words for part in parts if part is not None)
    words = " ".join(piece for piece in said if piece)
    cited = [ref for part in parts if isinstance(part, Gathered) for ref in part.citations]
    return Gathered(LOOSE.sub(r"\1", words), tuple(dict.fromkeys(cited)))


def sentence(words: Gathered, note: str, record: Thread | None = None) -> Sentence:
    """Words as a published sentence, with the thread that follows them if there is one."""
    if record is not None:
        followed = f"thread: {record.status.replace('_', ' ')}"
        note = f"{note}; {followed}" if note else followed
    return Sentence(
        text=capitalised(words.words),
        citations=words.citations,
        note=note,
        record=record.id if record is not None else None,
    )


def written(
    texts: Texts,
    documents: Iterable[str],
    threads: Threads,
    kind: ThreadType,
    word: Callable[[Texts, str], Iterator[tuple[Span, Gathered, str]]],
) -> Iterator[Sentence]:
    """A sentence for each item that `word` finds in a document, with its thread."""
    for id in documents:
        for span, words, note in word(texts, id):
            yield sentence(words, note, threads.get((kind, id, span.start)))


def through(texts: Texts, id: str, item: Followed, who: ActorSpan | str | None) -> Gathered:
    """Through whom a document has it: `According to A, B said:`.

    Not told are the one who acts, and those whom the quoted words name anyway.
    """
    _, coding = texts.pair(id)
    own = who.id if isinstance(who, ActorSpan) else None
    layers = [coding.attributions[index] for index in item.says]
    told = [
        introduction(texts, id, layer)
        for layer in layers
        if layer.source is not None
        and (own is None or layer.source.id != own)
        and not (item.start <= layer.source.start and layer.source.end <= item.end)
    ]
    return Gathered(
        capitalised(", ".join(part.words for part in told)) + (":" if told else ""),
        tuple(ref for part in told for ref in part.citations),
    )


def threat_sentences(
    texts: Texts, documents: Iterable[str], threads: Threads
) -> Iterator[Sentence]:
    """Who threatens or warns whom, in which words, and whether it was carried out."""
    return written(texts, documents, threads, ThreadType.THREAT, _threats)


def _threats(texts: Texts, id: str) -> Iterator[tuple[Span, Gathered, str]]:
    for threat in texts.pair(id)[1].threats:
        issuer = name_of(texts, id, threat.issuer)
        if issuer is not None:
            yield threat, _threat_words(texts, id, threat, issuer), OUTCOMES[threat.follow_through]


def _threat_words(texts: Texts, id: str, threat: Threat, issuer: Gathered) -> Gathered:
    kind, towards = KINDS[threat.type]
    target = name_of(texts, id, threat.target)
    chain = through(texts, id, threat, threat.issuer)
    said = quotation(texts, id, [threat])
    became = outcome(texts, id, threat)
    return joined(*after(chain, made(kind, issuer, towards, target)), said, ".", *became)


def after(chain: Gathered, told: Gathered) -> tuple[Gathered, ...]:
    """What is told, in small letters behind those through whom it is known."""
    if not chain.words:
        return (told,)
    return chain, Gathered(told.words[:1].lower() + told.words[1:], told.citations)


def made(kind: str, who: Gathered, towards: str, whom: Gathered | None) -> Gathered:
    """`Request by A to B:`, whatever the number of A."""
    return joined(kind, "by", who, *((towards, whom) if whom is not None else ()), ":")


def outcome(texts: Texts, id: str, threat: Threat) -> tuple[Gathered | str, ...]:
    """The words that tell what became of a threat, if the text has any."""
    if threat.follow_through_span is None:
        return ()
    return ("On what became of it:", quotation(texts, id, [threat.follow_through_span]), ".")


def request_sentences(
    texts: Texts, documents: Iterable[str], threads: Threads
) -> Iterator[Sentence]:
    """Who asks whom for what, and whether it was granted."""
    return written(texts, documents, threads, ThreadType.REQUEST, _requests)


def _requests(texts: Texts, id: str) -> Iterator[tuple[Span, Gathered, str]]:
    for request in texts.pair(id)[1].requests:
        requester = name_of(texts, id, request.requester)
        if requester is not None:
            words = _request_words(texts, id, request, requester)
            yield request, words, ANSWERS[request.status]


def _request_words(texts: Texts, id: str, request: Request, requester: Gathered) -> Gathered:
    what = quotation(texts, id, [request.what or request])
    answer: tuple[Gathered | str, ...] = ()
    if request.status_span is not None:
        answer = ("On the answer:", quotation(texts, id, [request.status_span]), ".")
    addressee = name_of(texts, id, request.addressee)
    chain = through(texts, id, request, request.requester)
    return joined(*after(chain, made("Request", requester, "to", addressee)), what, ".", *answer)


def promise_sentences(
    texts: Texts, documents: Iterable[str], threads: Threads
) -> Iterator[Sentence]:
    """Who promises whom what."""
    return written(texts, documents, threads, ThreadType.PROMISE, _promises)


def _promises(texts: Texts, id: str) -> Iterator[tuple[Span, Gathered, str]]:
    for promise in texts.pair(id)[1].promises:
        issuer = name_of(texts, id, promise.issuer)
        if issuer is not None:
            yield promise, _promise_words(texts, id, promise, issuer), ""


def _promise_words(texts: Texts, id: str, promise: Promise, issuer: Gathered) -> Gathered:
    addressee = name_of(texts, id, promise.addressee)
    chain = through(texts, id, promise, promise.issuer)
    said = quotation(texts, id, [promise])
    return joined(*after(chain, made("Promise", issuer, "to", addressee)), said, ".")


def forecast_sentences(
    texts: Texts, documents: Iterable[str], threads: Threads
) -> Iterator[Sentence]:
    """What is expected or held possible, by whom; those with a level of likelihood first."""
    found = written(texts, documents, threads, ThreadType.FORECAST, _forecasts)
    return iter(sorted(found, key=lambda each: NO_LEVEL in each.note))


def _forecasts(texts: Texts, id: str) -> Iterator[tuple[Span, Gathered, str]]:
    for forecast in texts.pair(id)[1].forecasts:
        yield forecast, _forecast_words(texts, id, forecast), band_note(forecast)


def _forecast_words(texts: Texts, id: str, forecast: Forecast) -> Gathered:
    bearer = forecast.bearer if isinstance(forecast.bearer, ActorSpan) else None
    name = name_of(texts, id, bearer)
    said = quotation(texts, id, [forecast])
    return joined(name or "The author", ":", said, ".")


def band_note(forecast: Forecast) -> str:
    """The ICD 203 band in words; a possibility without a level says so."""
    band = str(forecast.band).replace("_", " ")
    return f"{forecast.type}; " + (NO_LEVEL if forecast.band is Band.NONE else band)


def unknown_sentences(
    texts: Texts, documents: Iterable[str], threads: Threads
) -> Iterator[Sentence]:
    """What a text itself says is not known, disclosed or verified."""
    del threads  # nothing follows what nobody knows
    for id in documents:
        for unknown in texts.pair(id)[1].unknowns:
            yield sentence(unknown_words(texts, id, unknown), "")


def unknown_words(texts: Texts, id: str, unknown: Unknown) -> Gathered:
    """The clause that says so, in its own words."""
    return joined("Not known:", quotation(texts, id, [unknown]), ".")
