"""Codings written by hand: words of a text become the spans of a coding.

A document: id, text, source, published, title, credit, url, genre, `actors` (name -> country, role,
of, words), `says` (source, cue, content, outer), `places` (words -> country), `times` (words ->
value), `events` and `requests threats promises forecasts`. `words#2` is the second place.
"""

from typing import Any

from reportedly.model import (
    Actor,
    ActorSpan,
    Attribution,
    Coding,
    Document,
    Event,
    Forecast,
    Mention,
    Metadata,
    Place,
    Promise,
    Quality,
    Request,
    Span,
    Threat,
    Time,
)
from reportedly.terms import (
    AttributionKind,
    Band,
    Factuality,
    FollowThrough,
    ForecastType,
    Genre,
    MentionType,
    Modality,
    Originality,
    Polarity,
    RequestStatus,
    Role,
    ThreatType,
    TimeType,
)


class Hand:
    """One document of a case."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.row, self.text = row, row["text"]
        self.names: dict[str, str] = {}
        self.actors: list[Actor] = []
        self.mentions: list[Mention] = []
        self._name_actors()

    def pair(self) -> tuple[Document, Coding]:
        """The document with its coding."""
        row = self.row
        metadata = Metadata(
            title=row.get("title"), published=row.get("published"), credit=row.get("credit")
        )
        document = Document(
            id=row["id"],
            text=self.text,
            digest="",
            location="hand",
            url=row.get("url"),
            source=row.get("source"),
            metadata=metadata,
        )
        return document, self.coding()

    def coding(self) -> Coding:
        """The coding that the row describes."""
        row = self.row
        return Coding(
            id=row["id"],
            codebook="hand",
            sentences=tuple(self._sentences()),
            mentions=tuple(self.mentions),
            actors=tuple(self.actors),
            places=tuple(self._place(words, code) for words, code in row.get("places", {}).items()),
            times=tuple(self._time(words, value) for words, value in row.get("times", {}).items()),
            attributions=tuple(map(self._attribution, row.get("says", []))),
            events=tuple(self._event(n, each) for n, each in enumerate(row.get("events", []))),
            threats=tuple(map(self._threat, row.get("threats", []))),
            requests=tuple(map(self._request, row.get("requests", []))),
            promises=tuple(map(self._promise, row.get("promises", []))),
            forecasts=tuple(map(self._forecast, row.get("forecasts", []))),
            quality=quality(row["genre"]) if "genre" in row else None,
        )

    def _sentences(self) -> list[Span]:
        start, found = 0, []
        for end in [i + 1 for i, mark in enumerate(self.text) if mark in ".!?"]:
            if self.text[end : end + 1] in {"", " ", "\n"}:
                found.append(Span(start, end))
                start = end + 1
        return found if start >= len(self.text) else [*found, Span(start, len(self.text))]

    def span(self, words: str) -> Span:
        """The stretch of words; KeyError if the text does not have them."""
        plain, _, count = words.partition("#")
        start = -1
        for _ in range(int(count or 1)):
            start = self.text.find(plain, start + 1)
            if start < 0:
                raise KeyError(words)
        return Span(start, start + len(plain))

    def _spans(self, words: str | None) -> Span | None:
        return None if words is None else self.span(words)

    def _actor(self, words: str | None) -> ActorSpan | None:
        if words is None:
            return None
        span = self.span(words)
        return ActorSpan(span.start, span.end, id=self.names.get(words.partition("#")[0]))

    def _around(self, span: Span) -> Span:
        return next(each for each in self._sentences() if each.start <= span.start < each.end)

    def _name_actors(self) -> None:
        rows = self.row.get("actors", {})
        ids = {name: f"a{number}" for number, name in enumerate(rows, start=1)}
        for name, given in rows.items():
            row, indices = given or {}, []
            for words in row.get("words", [name]):
                span = self.span(words)
                self.names[words.partition("#")[0]] = ids[name]
                indices.append(len(self.mentions))
                kind = MentionType(row.get("type", "ORG"))
                self.mentions.append(Mention(span.start, span.end, type=kind, actor=ids[name]))
            role = Role(row["role"]) if "role" in row else None
            self.actors.append(
                Actor(
                    id=ids[name],
                    name=name,
                    country=row.get("country"),
                    role=role,
                    of=ids.get(row.get("of"), row.get("of")),
                    mentions=tuple(indices),
                )
            )

    def _place(self, words: str, code: str) -> Place:
        span = self.span(words)
        return Place(span.start, span.end, name=words, country=code)

    def _time(self, words: str, value: str) -> Time:
        span = self.span(words)
        return Time(span.start, span.end, type=TimeType.DATE, value=value)

    def _attribution(self, row: dict[str, Any]) -> Attribution:
        content = self.span(row["content"])
        cue = self._spans(row.get("cue"))
        return Attribution(
            content.start,
            content.end,
            source=self._actor(row.get("source")),
            cue=cue,
            content=(content,),
            kind=AttributionKind.INDIRECT,
            outer=row.get("outer"),
        )

    def _event(self, number: int, row: dict[str, Any]) -> Event:
        trigger = self.span(row["trigger"])
        whole = self._around(trigger)
        places, times = list(self.row.get("places", {})), list(self.row.get("times", {}))
        return Event(
            whole.start,
            whole.end,
            id=f"e{number}",
            type=row["type"],
            mode=None,
            cameo=None,
            trigger=trigger,
            actor=self._actor(row.get("actor")),
            recipient=self._actor(row.get("recipient")),
            object=self._spans(row.get("object")),
            place=places.index(row["place"]) if "place" in row else None,
            time=times.index(row["time"]) if "time" in row else None,
            polarity=Polarity(row.get("polarity", "positive")),
            modality=Modality(row.get("modality", "actual")),
            factuality=Factuality(row.get("factuality", "CT+")),
            says=tuple(row.get("says", ())),
            confidence=row.get("confidence", 1.0),
        )

    def _threat(self, row: dict[str, Any]) -> Threat:
        span = self._around(self.span(row["words"]))
        return Threat(
            span.start,
            span.end,
            type=ThreatType.THREAT,
            issuer=self._actor(row.get("issuer")),
            target=self._actor(row.get("target")),
            follow_through=FollowThrough(row.get("follow_through", "unknown")),
            follow_through_span=self._spans(row.get("decided")),
        )

    def _request(self, row: dict[str, Any]) -> Request:
        span = self._around(self.span(row["words"]))
        return Request(
            span.start,
            span.end,
            requester=self._actor(row.get("issuer")),
            addressee=self._actor(row.get("target")),
            what=None,
            status=RequestStatus(row.get("status", "unknown")),
            status_span=self._spans(row.get("decided")),
        )

    def _promise(self, row: dict[str, Any]) -> Promise:
        span = self._around(self.span(row["words"]))
        issuer, target = self._actor(row.get("issuer")), self._actor(row.get("target"))
        return Promise(span.start, span.end, issuer=issuer, addressee=target, what=None)

    def _forecast(self, row: dict[str, Any]) -> Forecast:
        cue = self.span(row["words"])
        span = self._around(cue)
        return Forecast(
            span.start,
            span.end,
            type=ForecastType(row.get("type", "forecast")),
            cue=cue,
            band=Band(row.get("band", "likely")),
            bearer=self._actor(row.get("issuer")),
        )


def quality(genre: str) -> Quality:
    """A quality record of which only the genre matters."""
    return Quality(
        genre=Genre(genre),
        named_sources=0,
        named_sources_per_1000=0.0,
        hedges_per_1000=0.0,
        key_phrase=None,
        originality=Originality.NONE,
        source_reliability="F",
        information_credibility="6",
        reason="",
    )


def pairs_of(rows: list[dict[str, Any]]) -> list[tuple[Document, Coding]]:
    """The pairs that rows describe."""
    return [Hand(row).pair() for row in rows]
