"""Triggers and frames that get in one another's way, and words of the ontology that do nothing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportedly.codebook import Codebook
from reportedly.codebook.findings import Finding
from reportedly.codebook.lines import Lines
from reportedly.codebook.shapes.events import (
    EventFrame,
    EventType,
    IntentRule,
    ModeRow,
    WordClass,
)

Events = list[tuple[str, EventType]]
VERB, NOUN = "verb", "noun"


class Use(NamedTuple):
    """A trigger in one frame: the file, its list there (frames or refuse), and the frame in it."""

    file: str
    event: EventType
    section: str
    number: int
    frame: EventFrame
    kind: str
    words: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The words in an order that does not matter."""
        return tuple(sorted(self.words.split()))

    @property
    def rank(self) -> tuple[int, float]:
        """What decides between two frames of the same words, as the triggers do."""
        return self.frame.weight, self.frame.confidence or 0.0

    @property
    def name(self) -> str:
        """The frame as it is called in reasons."""
        return f"{self.event.type}.{self.number + 1}"

    def place(self, lines: Lines) -> str:
        """File and line of the trigger."""
        return lines.of_item(self.file, self.section, self.number, self.words)


def find_collisions(codebook: Codebook, events: Events) -> Iterator[Finding]:
    """Everything that would make a frame a matter of chance, or leave it without effect."""
    lines = Lines(codebook)
    frames = list(_uses(events, "frames"))
    yield from _collisions(frames, lines)
    yield from _shadowed(frames, lines)
    yield from _refused(frames, list(_uses(events, "refuse")), lines)
    yield from _idle_classes(codebook, events, lines)
    yield from _idle_modes(codebook, events, lines)


def _uses(events: Events, section: str) -> Iterator[Use]:
    for file, event in events:
        frames: tuple[EventFrame, ...] = getattr(event, section)
        for number, frame in enumerate(frames):
            for kind, triggers in ((VERB, frame.verbs), (NOUN, frame.nouns)):
                for words in triggers:
                    yield Use(file, event, section, number, frame, kind, words)


def _by_trigger(uses: Iterable[Use]) -> Iterator[list[Use]]:
    """The uses of each trigger that has several."""
    found: dict[object, list[Use]] = {}
    for use in uses:
        found.setdefault((use.kind, use.words.split()[0], use.parts), []).append(use)
    return (same for same in found.values() if len(same) > 1)


def _collisions(frames: list[Use], lines: Lines) -> Iterator[Finding]:
    """The same trigger under the same conditions in two types: which one wins would be chance."""
    for same in _by_trigger(frames):
        for at, use in enumerate(same):
            first = next((one for one in same[:at] if _are_rivals(one, use)), None)
            if first is not None:
                yield Finding(
                    use.place(lines),
                    f"trigger '{use.words}' stands in {first.place(lines)} too, "
                    "under the same conditions",
                    "keep it in one type or give one of the two an object or a subject",
                )


def _are_rivals(one: Use, other: Use) -> bool:
    same = _covers(one.frame, other.frame) and _covers(other.frame, one.frame)
    return same and one.event is not other.event and one.rank == other.rank


def _shadowed(frames: list[Use], lines: Lines) -> Iterator[Finding]:
    """A trigger that never counts: another frame holds wherever it does, and is preferred."""
    for same in _by_trigger(frames):
        for at, use in enumerate(same):
            for position, other in enumerate(same):
                ahead = other.rank > use.rank or (other.rank == use.rank and position < at)
                if (
                    other is not use
                    and ahead
                    and not _are_rivals(other, use)
                    and _covers(other.frame, use.frame)
                ):
                    yield Finding(
                        use.place(lines),
                        f"trigger '{use.words}' of {use.name} never counts: {other.name} "
                        f"({other.place(lines)}) holds wherever it does and is preferred",
                        "take it out of one of the two or change their conditions",
                    )
                    break


def _refused(frames: list[Use], refusals: list[Use], lines: Lines) -> Iterator[Finding]:
    """A trigger that its own type refuses wherever it holds."""
    for use in frames:
        for refusal in refusals:
            if refusal.event is use.event and _refuses(refusal, use):
                yield Finding(
                    refusal.place(lines),
                    f"refusing '{refusal.words}' refuses all of '{use.words}' ({use.place(lines)})",
                    "give the refusal an object or modifiers, or take the trigger out",
                )


def _refuses(refusal: Use, use: Use) -> bool:
    head = 0 if use.kind == VERB else -1
    return (
        refusal.kind == use.kind
        and refusal.words.split()[head] == use.words.split()[head]
        and set(refusal.parts) <= set(use.parts)
        and _covers(refusal.frame, use.frame)
    )


def _covers(wide: EventFrame, narrow: EventFrame) -> bool:
    """True if the conditions of one frame hold wherever those of another do."""
    return (
        _within(narrow.object, wide.object)
        and _within(narrow.subject, wide.subject)
        and _within(narrow.modifiers, wide.modifiers)
        and set(wide.needs) <= set(narrow.needs)
        and wide.content in (None, narrow.content)
    )


def _within(narrow: tuple[str, ...], wide: tuple[str, ...]) -> bool:
    return not wide or (bool(narrow) and set(narrow) <= set(wide))


def _idle_classes(codebook: Codebook, events: Events, lines: Lines) -> Iterator[Finding]:
    """Classes that no frame asks for."""
    asked = {
        word
        for _, event in events
        for frame in (*event.frames, *event.refuse)
        for word in (*frame.object, *frame.subject)
    }
    for name, one in codebook.read("classes.yaml", dict[str, WordClass]).items():
        if name not in asked and not one.internal:
            yield Finding(
                lines.of_key("classes.yaml", name),
                f"class '{name}' is asked for by no frame",
                "name it as the object or subject of a frame, or take it out",
            )


def _idle_modes(codebook: Codebook, events: Events, lines: Lines) -> Iterator[Finding]:
    """Modes of a type that no frame of it and no intent gives, or that its file does not list."""
    intents = codebook.read("intents.yaml", list[IntentRule])
    given = {(event.type, frame.mode) for _, event in events for frame in event.frames}
    given |= {(rule.gives, rule.mode) for rule in intents}
    listed = {(event.type, mode) for _, event in events for mode in event.modes}
    files = {event.type: file for file, event in events}
    for row in codebook.read("modes.csv", list[ModeRow]):
        if (row.type, row.id) not in given and row.type in files:
            yield Finding(
                lines.of_key(files[row.type], "modes"),
                f"mode '{row.id}' is given by no frame of {row.type}",
                "give it to a frame, or take it out here and in modes.csv",
            )
        elif (row.type, row.id) not in listed and row.type in files:
            yield Finding(
                lines.of_key(files[row.type], "modes"),
                f"mode '{row.id}' is not in the list of {row.type}",
                "add it to the type's modes",
            )
