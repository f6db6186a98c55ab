"""The event files: types with frames and tests, word classes, light verbs, modes, CAMEO codes."""

from typing import Literal

import msgspec

from reportedly.terms import Elsewhere, Modality, Outcome, Polarity, Quad, Role

LITERAL = "="  # before a word of an object or subject that is no class but the word itself
Places = tuple[str, ...]
Need = Literal[
    "complement",
    "infinitive",
    "clause",
    "object",
    "recipient",
    "light",
    "passive",
    "attribute",
    "blamed",
    "attack",
]


class EventFrame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Triggers that share conditions and positions; the codebook's README explains each key."""

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    content: Literal["conflict", "cooperation"] | None = None
    needs: tuple[Need, ...] = ()
    actor: Places = ()
    recipient: Places = ()
    theme: Places = ()
    reciprocal: bool = False
    bare: bool = False
    mode: str | None = None
    cameo: str | None = None
    embeds: Modality | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if not self.verbs and not self.nouns:
            raise ValueError("a frame needs `verbs` or `nouns`")

    @property
    def weight(self) -> int:
        """How much the conditions ask for: of two frames of the same words the heavier one wins."""
        literal = bool(self.object) and all(word.startswith(LITERAL) for word in self.object)
        named = 3 * bool(self.object) + literal + 3 * bool(self.subject) + 2 * bool(self.modifiers)
        return named + 2 * bool(self.content) + len(self.needs)


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that tests the file: the event it must give; null if its type must not come."""

    text: str
    code: dict[str, str | None] | None
    why: str = ""


class Positions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a type's recipients and object stand if the frame does not say; first hit counts."""

    verb: Places = ()
    noun: Places = ()
    theme: Places = ()


class EventType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One PLOVER type: what it means, what it is called in text, and sentences that test it."""

    type: str
    label: str
    quad: Quad
    means: str
    recipient: Literal["required", "optional", "none"]
    cameo: tuple[str, ...]
    modes: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    mutual: bool = False
    embeds: Modality | None = None
    positions: Positions = Positions()
    frames: tuple[EventFrame, ...]
    refuse: tuple[EventFrame, ...] = ()
    examples: tuple[Example, ...]


class WordClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A class of nouns: its words, the mention types that belong to it, endings that tell it."""

    means: str
    words: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    endings: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    acts: bool = False
    internal: bool = False
    beside: tuple[str, ...] = ()


class LightVerbs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that carry an act named by their noun, by what the subject is to that act."""

    does: tuple[str, ...]
    undergoes: tuple[str, ...]
    happens: tuple[str, ...]


class Circumstances(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Small words that bring in place, means and the act in whose course another is done."""

    locatives: tuple[str, ...]
    instruments: tuple[str, ...]
    users: tuple[str, ...]
    courses: tuple[str, ...]
    relations: tuple[str, ...]
    sites: tuple[str, ...]
    asides: tuple[str, ...]
    occasions: tuple[str, ...]
    conditions: tuple[str, ...]


class Blame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that say who answers for an act; the file explains each list."""

    shares: tuple[str, ...]
    claims: tuple[str, ...]
    pins: tuple[str, ...]
    doors: tuple[str, ...]
    answerable: tuple[str, ...]
    accuses: tuple[str, ...]
    of_what: tuple[str, ...]
    attributes: tuple[str, ...]
    confesses: tuple[str, ...]
    to_what: tuple[str, ...]
    authors: tuple[str, ...]
    cases: tuple[str, ...]
    behind: tuple[str, ...]
    works: tuple[str, ...]
    denies: tuple[str, ...]
    nobody: tuple[str, ...]


class OutcomeWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Modes, verbs and words of state that mean one outcome for people."""

    modes: tuple[str, ...]
    verbs: tuple[str, ...]
    states: tuple[str, ...]


class Incidents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What became of people in attacks, and words that take up an attack told before."""

    outcomes: dict[Outcome, OutcomeWords]
    happenings: tuple[str, ...]
    spared: tuple[str, ...]
    bodies: tuple[str, ...]
    sufferers: tuple[str, ...]
    doers: tuple[str, ...]
    naming: tuple[str, ...]


class IntentRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What announcing an act of some types is an act of: the type, code and mode that it gives.

    It is done by the actor of the act, or by the speaker, who lays the act upon its actor.
    """

    id: str
    means: str
    gives: str
    cameo: str
    mode: str
    types: tuple[str, ...]
    modality: tuple[Modality, ...]
    polarity: Polarity
    by: Literal["actor", "speaker"] = "actor"


class ModeRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One mode: the type it refines and what it means."""

    id: str
    type: str
    means: str


class ContextRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One context: the subject that an event is about."""

    id: str
    means: str


ContextWords = dict[str, tuple[str, ...]]


class CameoRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One CAMEO code and the type and mode that it goes to; an empty type means it is dropped."""

    cameo: str
    type: str
    mode: str
    note: str


FILES: dict[str, object] = {
    "events/*.yaml": EventType,
    "classes.yaml": dict[str, WordClass],
    "light_verbs.yaml": LightVerbs,
    "circumstances.yaml": Circumstances,
    "blame.yaml": Blame,
    "incidents.yaml": Incidents,
    "intents.yaml": list[IntentRule],
    "modes.csv": list[ModeRow],
    "contexts.csv": list[ContextRow],
    "contexts.yaml": ContextWords,
    "cameo.csv": list[CameoRow],
    "ids.txt": list[str],
}
