"""The records that flow from stage to stage; encoded as JSON they are the output contract.

RawItem -> Document -> Coding -> (with other codings) Entry, Claim, Thread. All are frozen;
spans are half-open character offsets into `Document.text`; `None` means that the text does not say.
"""

import msgspec

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
    OriginType,
    Outcome,
    PerpetratorKind,
    Polarity,
    RequestStatus,
    Role,
    Stance,
    Status,
    ThreadStatus,
    ThreadType,
    ThreatType,
    TimeType,
    ZoneType,
)


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch [start, end) of one document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span [{self.start}, {self.end}): want 0 <= start <= end")

    def of(self, text: str) -> str:
        """The words this span covers."""
        return text[self.start : self.end]


class ActorSpan(Span, frozen=True):
    """The words that stand for an actor, nearest the item; `id` names the actor they resolve to."""

    id: str | None = None


class RawItem(msgspec.Struct, frozen=True, kw_only=True):
    """What came in from outside, byte for byte, and what its carrier says about it.

    `location` is the path, URL or feed entry as the user can find it again; `id` is given by the
    carrier (JSON Lines) or made from the location; `media` is a media type without parameters.
    """

    id: str
    location: str
    content: bytes
    media: str
    charset: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None


class NotRead(msgspec.Struct, frozen=True, kw_only=True):
    """An input that could not become a document: where, what was found, what to do."""

    location: str
    found: str
    advice: str


class Zone(Span, frozen=True, kw_only=True):
    """A stretch of a page and what it is."""

    type: ZoneType


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says about itself; `published` is an ISO date, `language` ISO 639-1."""

    title: str | None = None
    author: str | None = None
    section: str | None = None
    published: str | None = None
    views: int | None = None
    language: str | None = None
    credit: str | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One published text with an id. `source` is the outlet; `digest` is SHA-256 of the bytes."""

    id: str
    text: str
    digest: str
    location: str
    url: str | None = None
    source: str | None = None
    metadata: Metadata = Metadata()
    zones: tuple[Zone, ...] = ()


class Mention(Span, frozen=True, kw_only=True):
    """Words that name somebody or something; `actor` is the id of the actor, if resolved."""

    type: MentionType
    actor: str | None = None
    reason: str = ""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Someone whom a document names: `mentions` are indices, `of` the state or body belonged to.

    `country` is ISO 3166 alpha-3 or an alliance's common code; `title` the office the text gives.
    """

    id: str
    name: str
    country: str | None = None
    role: Role | None = None
    of: str | None = None
    title: str | None = None
    mentions: tuple[int, ...] = ()


class Place(Span, frozen=True, kw_only=True):
    """A place that the text names; `country` is ISO 3166 alpha-2, degrees are WGS 84."""

    name: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    geonames_id: int | None = None
    reason: str = ""


class Time(Span, frozen=True, kw_only=True):
    """A temporal expression; `value` is TIMEX3, with X for what no anchor gives."""

    type: TimeType
    value: str


class Quantity(Span, frozen=True, kw_only=True):
    """A number that the text gives and what it counts; a bound that is not given is `None`."""

    low: float | None
    best: float | None
    high: float | None
    approximate: bool
    unit: Span | None = None


class Attribution(Span, frozen=True, kw_only=True):
    """Who says what, by which word. `outer` is the index of the layer that reports this one,
    `cue_class` the class of the cue in the codebook.
    """

    source: ActorSpan | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: AttributionKind
    outer: int | None = None
    cue_class: str | None = None
    reason: str = ""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """How firmly one speaker of the chain presents an event; `says` indexes the attributions."""

    says: int
    factuality: Factuality


class Victim(Span, frozen=True, kw_only=True):
    """Somebody who suffered an attack: how many the words name, and what became of them.

    `number` is `None` if the words give none, `outcome` if they leave it open.
    """

    number: int | None = None
    outcome: Outcome | None = None
    reason: str = ""


class Event(Span, frozen=True, kw_only=True):
    """One coded happening as one text reports it; `start` and `end` are its clause or sentence.

    `place` and `time` index the document's lists; `says` the attributions, outermost first.
    `implied` is true if the actor is not named by the clause but follows from the text.
    Attacks (ASSAULT) have more: `perpetrator_kind`, the physical `targets`, and the `victims`.
    `contexts` are the subjects that it is about, as far as words of its sentence tell.
    `label` is there only where the codebook has a label profile: the name in the user's scheme.
    """

    id: str
    type: str
    mode: str | None
    cameo: str | None
    trigger: Span
    actor: ActorSpan | None
    recipient: ActorSpan | None
    object: Span | None = None
    quantity: Span | None = None
    weapon: Span | None = None
    place: int | None = None
    time: int | None = None
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    factuality: Factuality = Factuality.CT_PLUS
    says: tuple[int, ...] = ()
    voices: tuple[Voice, ...] = ()
    implied: bool = False
    confidence: float = 1.0
    perpetrator_kind: PerpetratorKind | None = None
    targets: tuple[Span, ...] = ()
    victims: tuple[Victim, ...] = ()
    reasons: tuple[str, ...] = ()
    cues: tuple[Span, ...] = ()
    contexts: tuple[str, ...] = ()
    label: str | msgspec.UnsetType | None = msgspec.UNSET


class Threat(Span, frozen=True, kw_only=True):
    """A threat or warning; `condition` brings on `consequence`."""

    type: ThreatType
    issuer: ActorSpan | None
    target: ActorSpan | None
    condition: Span | None = None
    consequence: Span | None = None
    follow_through: FollowThrough = FollowThrough.UNKNOWN
    follow_through_span: Span | None = None
    says: tuple[int, ...] = ()
    reason: str = ""


class Request(Span, frozen=True, kw_only=True):
    """Somebody asks somebody for something; the requester may be the author."""

    requester: ActorSpan | str | None
    addressee: ActorSpan | None
    what: Span | None
    status: RequestStatus
    status_span: Span | None = None
    says: tuple[int, ...] = ()
    reason: str = ""


class Promise(Span, frozen=True, kw_only=True):
    """Somebody promises somebody something."""

    issuer: ActorSpan | None
    addressee: ActorSpan | None
    what: Span | None
    says: tuple[int, ...] = ()
    reason: str = ""


class Forecast(Span, frozen=True, kw_only=True):
    """A hedged or forward-looking proposition with its likelihood word and ICD 203 band."""

    type: ForecastType
    cue: Span
    band: Band
    bearer: ActorSpan | str | None
    horizon: Span | None = None
    condition: Span | None = None
    polarity: Polarity = Polarity.POSITIVE
    says: tuple[int, ...] = ()
    reason: str = ""


class Unknown(Span, frozen=True, kw_only=True):
    """What the text itself says is not known, not disclosed or not verified."""

    cue: Span


class KeyPhrase(msgspec.Struct, frozen=True):
    """A phrase of four words or more that a document repeats abnormally."""

    text: str
    count: int


class Quality(msgspec.Struct, frozen=True, kw_only=True):
    """What kind of source a document is; densities are per 1,000 whitespace-separated tokens."""

    genre: Genre
    named_sources: int
    named_sources_per_1000: float
    hedges_per_1000: float
    key_phrase: KeyPhrase | None
    originality: Originality
    source_reliability: str
    information_credibility: str
    reason: str


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """All that one document says, coded; a pure function of document, codebook and settings.

    `codebook` is the digest of codebook, weights and line that made it.
    """

    id: str
    codebook: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    threats: tuple[Threat, ...] = ()
    requests: tuple[Request, ...] = ()
    promises: tuple[Promise, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    quality: Quality | None = None


class Reference(Span, frozen=True, kw_only=True):
    """A stretch of one document of the ledger."""

    document: str


class Origin(msgspec.Struct, frozen=True):
    """Where the substance of a document's lead comes from."""

    type: OriginType
    name: str | None


class Entry(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="document"):
    """What the ledger says of one document beside the others (`kind` "document")."""

    id: str
    duplicate_group: str
    story: str | None
    background: bool
    origin: Origin
    outlet: str | None
    source_reliability: str
    reasons: tuple[str, ...] = ()


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """The event that a claim is about, with canonical names."""

    type: str
    actor: str | None
    recipient: str | None
    place: str | None
    time: str | None
    polarity: Polarity
    weapon: str | None = None


class Statement(Reference, frozen=True, kw_only=True):
    """One text's saying of a claim; `speaker` ends the chain, `chain` goes outwards from it."""

    speaker: str | None
    chain: tuple[str, ...]
    stance: Stance
    factuality: Factuality
    origin: str | None = None
    event: str | None = None
    reason: str = ""


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="claim"):
    """One happening across texts, who stands behind it, and what that makes of it."""

    id: str
    text: str
    event: Happening
    parties: tuple[str, ...]
    statements: tuple[Statement, ...]
    origins: int
    origin_names: tuple[str, ...]
    denials: int
    status: Status
    information_credibility: str
    reason: str


class Thread(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="thread"):
    """A threat, promise, request or forecast with what became of it."""

    id: str
    type: ThreadType
    issuer: str | None
    target: str | None
    opening: Reference
    status: ThreadStatus
    evidence: tuple[Reference, ...] = ()
    reason: str = ""


class GivenMention(Span, frozen=True, kw_only=True):
    """Words of one document that somebody says name a happening; `event_cluster` is ours."""

    mention_id: str
    event_cluster: str | None = None


class ClusteredMentions(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="mentions"
):
    """The given mentions of one document, each with the happening that it names."""

    id: str
    mentions: tuple[GivenMention, ...]


LedgerRecord = Entry | Claim | Thread


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that holds across documents; it can be derived again from the codings."""

    documents: tuple[Entry, ...] = ()
    claims: tuple[Claim, ...] = ()
    threads: tuple[Thread, ...] = ()

    def records(self) -> tuple[LedgerRecord, ...]:
        """All records in the order in which the ledger writes them."""
        return (*self.documents, *self.claims, *self.threads)


def encode(record: msgspec.Struct) -> bytes:
    """One record as compact JSON, without line end."""
    return msgspec.json.encode(record)
