"""A page for each PLOVER type out of its codebook file, and the page that lists them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes.events import (
    LITERAL,
    CameoRow,
    EventFrame,
    EventType,
    Example,
    IntentRule,
    ModeRow,
)

Table = Iterator[str]
RECIPIENT = {
    "required": "An act of the type has somebody on its other side.",
    "optional": "An act of the type may have somebody on its other side.",
    "none": "Nobody is on the other side of an act of the type.",
}
CONDITIONS = (
    ("object", "acts on"),
    ("subject", "done by"),
    ("modifiers", "with a word before it"),
    ("needs", "needs"),
)


def type_pages(note: str) -> dict[str, Callable[[], str]]:
    """Each page by its path below docs/; `note` is the first line of all of them."""
    book = open_codebook()
    types = [book.read(name, EventType) for name in book.names("events")]
    pages: dict[str, Callable[[], str]] = {"event-types.md": partial(_overview, note, types)}
    for event in types:
        pages[f"types/{event.type.lower()}.md"] = partial(_page, note, event)
    return pages


def _overview(note: str, types: Sequence[EventType]) -> str:
    """All types with what they mean, each with the way to its page."""
    lines = [note, "# Event types", ""]
    lines += [
        "The 16 types of PLOVER as they are coded here, from `codebook/events/`. A scheme of your",
        "own on top of them is a [label profile](profiles.md).",
        "",
        "| type | quad class | what it means | CAMEO |",
        "|---|---|---|---|",
    ]
    for event in types:
        link = f"[{event.type}](types/{event.type.lower()}.md)"
        codes = ", ".join(dict.fromkeys(code[:2] for code in sorted(event.cameo)))
        lines.append(f"| {link} | {event.quad} | {_line(event.means)} | {codes} |")
    return "\n".join(lines) + "\n"


def _page(note: str, event: EventType) -> str:
    parts = (
        [note, f"# {event.type}: {event.label}", "", _line(event.means), ""],
        _facts(event),
        _modes(event),
        _codes(event),
        _triggers(event),
        _refused(event),
        _cases("Examples", [one for one in event.examples if one.code is not None]),
        _cases("Near misses", [one for one in event.examples if one.code is None]),
        ["[All types](../event-types.md)"],
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _facts(event: EventType) -> Table:
    yield f"- Quad class: {event.quad}"
    yield f"- {RECIPIENT[event.recipient]}"
    if event.embeds is not None:
        yield f"- Acts in its content are coded beside it, as {event.embeds}."
    for rule in open_codebook().read("intents.yaml", list[IntentRule]):
        if rule.gives == event.type:
            yield f"- Also given by an announcement: {_line(rule.means)}"
    yield ""


def _modes(event: EventType) -> Table:
    rows = [
        row for row in open_codebook().read("modes.csv", list[ModeRow]) if row.type == event.type
    ]
    if rows:
        yield from ("## Modes", "", "| mode | what it means |", "|---|---|")
        yield from (f"| `{row.id}` | {row.means} |" for row in rows)
        yield ""


def _codes(event: EventType) -> Table:
    """The crosswalk both ways: each code that goes to the type, and which the type gives back."""
    given = {frame.cameo for frame in event.frames} | {event.cameo[0]}
    yield from ("## CAMEO", "", f"To CAMEO: {event.cameo[0]} where a frame names no other code.")
    yield from ("From CAMEO:", "", "| code | what it is | mode | given by a frame |")
    yield "|---|---|---|---|"
    for row in open_codebook().read("cameo.csv", list[CameoRow]):
        if row.type == event.type:
            mode = f"`{row.mode}`" if row.mode else ""
            yield f"| {row.cameo} | {row.note} | {mode} | {'yes' if row.cameo in given else ''} |"
    yield ""


def _triggers(event: EventType) -> Table:
    """The frames by mode, each with its triggers and what must hold besides."""
    by_mode: dict[str, list[tuple[int, EventFrame]]] = {}
    for number, frame in enumerate(event.frames, start=1):
        by_mode.setdefault(frame.mode or "", []).append((number, frame))
    yield from ("## Triggers", "")
    yield "The number is the frame's, as reasons name it. Words are in base form."
    yield ""
    for mode, frames in by_mode.items():
        yield from (f"### {mode or 'no mode'}", "")
        for number, frame in frames:
            yield f"- **{number}** {_shown_frame(frame)}"
        yield ""


def _shown_frame(frame: EventFrame) -> str:
    kinds = (("Verbs", frame.verbs), ("Nouns", frame.nouns))
    words = "; ".join(f"{kind}: {', '.join(words)}" for kind, words in kinds if words)
    tests = [
        f"{told} {', '.join(word.removeprefix(LITERAL) for word in getattr(frame, key))}"
        for key, told in CONDITIONS
        if getattr(frame, key)
    ]
    if frame.content is not None:
        tests.append(f"its content is {frame.content}")
    if frame.reciprocal:
        tests.append("both sides do it to one another")
    return f"{words}." + (f" *{'; '.join(tests)}*." if tests else "")


def _refused(event: EventType) -> Table:
    if event.refuse:
        yield from ("## Refused readings", "")
        yield from (f"- {_shown_frame(frame)}" for frame in event.refuse)
        yield ""


def _cases(title: str, cases: Sequence[Example]) -> Table:
    yield from (f"## {title}", "", "| sentence | coded |", "|---|---|")
    for case in cases:
        code = case.code
        shown = (
            f"not this type{': ' + case.why if case.why else ''}"
            if code is None
            else ", ".join(f"{key}: {value}" for key, value in code.items()) or "this type"
        )
        yield f"| {case.text} | {shown} |"
    yield ""


def _line(words: str) -> str:
    return " ".join(words.split())
