"""What a component is: a function that fills columns of a Draft, and the check of their order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.errors import CodingError
from reportedly.model import (
    Actor,
    ActorSpan,
    Attribution,
    Document,
    Event,
    Forecast,
    Mention,
    Place,
    Promise,
    Quality,
    Quantity,
    Request,
    Span,
    Threat,
    Time,
    Unknown,
    Voice,
)
from reportedly.terms import Factuality, Modality, NameKind, Polarity, Role

if TYPE_CHECKING:
    from spacy.tokens import Doc

GIVEN = frozenset({"document", "parse", "codebook"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an act. `token` indexes the parse; `embeds` is the modality that the act
    gives to the acts in its content (a promise: promised). `words` are the tokens of the frame's
    own words, its head first; `light` is the verb that carries a noun ("launch" an attack);
    `odds` is what the learned opinion gives its type; `announces` is the trigger of the act that
    this one announces.
    """

    span: Span
    token: int
    type: str
    mode: str | None = None
    cameo: str | None = None
    frame: str = ""
    embeds: Modality | None = None
    confidence: float = 1.0
    odds: float = 0.0
    reason: str = ""
    words: tuple[int, ...] = ()
    light: int | None = None
    announces: int | None = None


@dataclass(frozen=True, slots=True)
class Arguments:
    """Who does the act to whom, with what, where and when. `trigger` indexes `Draft.triggers`: one
    trigger has several rows if it has several actors or recipients.
    """

    trigger: int
    actor: ActorSpan | None = None
    recipient: ActorSpan | None = None
    object: Span | None = None
    quantity: Span | None = None
    weapon: Span | None = None
    place: int | None = None
    time: int | None = None
    implied: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """In which way the text presents a trigger's act, with the words and rule that decided it."""

    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    cues: tuple[Span, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly the document, and each speaker of the chain, presents a trigger's act."""

    factuality: Factuality = Factuality.CT_PLUS
    says: tuple[int, ...] = ()
    voices: tuple[Voice, ...] = ()
    cues: tuple[Span, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """What is known of a mention's words before it is known who they stand for.

    `head` indexes the parse; `id` is the codebook's (a nation, group, kind, title; a person's name
    if the words hold it), `name` the words that are the name itself, `owners` the mentions of those
    whose it is ("Norvian" for "Norvian troops"). `definite` is true after "the" and the like.
    """

    head: int
    kind: NameKind
    id: str = ""
    name: str = ""
    owners: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    plural: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Forms:
    """The words of a parse by token index, as written and in base form, both in lower case; and the
    tokens of each form. `starts` has the first token of each token's sentence.
    """

    lower: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    by_lower: dict[str, list[int]] = field(default_factory=dict)
    by_lemma: dict[str, list[int]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A coding in the making: the only mutable record.

    `readings` and `firmness` run parallel to `triggers`, `confidences` to `arguments`; `parse` is a
    spaCy Doc over the whole text, so `token.idx` is a document offset. `namings` run parallel to
    `mentions`; `mention_at` gives, by token index, the index of the narrowest mention over that
    token; `roles` the role of an actor by its id.
    """

    document: Document
    parse: "Doc"
    codebook: Codebook
    forms: Forms = field(default_factory=Forms)
    sentences: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    arguments: list[Arguments] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    firmness: list[Firmness] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    threats: list[Threat] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    forecasts: list[Forecast] = field(default_factory=list)
    unknowns: list[Unknown] = field(default_factory=list)
    quality: Quality | None = None
    namings: list[Naming] = field(default_factory=list)
    mention_at: dict[int, int] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Component:
    """A named step with the columns that it reads and those that it fills."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Draft], None]


def component(
    name: str, *, needs: Iterable[str] = (), gives: Iterable[str]
) -> Callable[[Callable[[Draft], None]], Component]:
    """Write down what a function needs and gives; nothing is registered anywhere."""

    def mark(run: Callable[[Draft], None]) -> Component:
        return Component(name, tuple(needs), tuple(gives), run)

    return mark


def check(line: Sequence[Component]) -> None:
    """Raise CodingError unless every component's needs are given by an earlier one."""
    filled = set(GIVEN)
    for step in line:
        for need in step.needs:
            if need not in filled:
                raise CodingError(
                    "coding line",
                    f"component '{step.name}' needs '{need}', which nothing before it gives",
                    f"filled so far: {', '.join(sorted(filled))}",
                )
        filled.update(step.gives)
