"""Try the codebook's examples: each runs through the whole line, and what fails is told."""

from collections.abc import Iterator

from reportedly.codebook import Codebook
from reportedly.codebook.findings import Finding
from reportedly.codebook.lines import Lines
from reportedly.codebook.shapes.events import EventType, Example
from reportedly.coding import code_documents
from reportedly.model import ActorSpan, Coding, Document, Event, Span

THE = "the "
PLACE = "#"  # "Norvia#2" is the second place of the word


def try_examples(codebook: Codebook) -> Iterator[Finding]:
    """Each example that does not hold, in the order of the files; that all files load is taken."""
    cases = [
        (name, event.type, at, example)
        for name in codebook.names("events")
        for event in (codebook.read(name, EventType),)
        for at, example in enumerate(event.examples)
    ]
    documents = [
        Document(id=str(number), text=example.text, digest="", location=name)
        for number, (name, _, _, example) in enumerate(cases)
    ]
    lines = Lines(codebook)
    for case, coding in zip(cases, code_documents(documents, codebook), strict=True):
        name, kind, at, example = case
        wrong = _fault(kind, example, coding)
        if wrong is not None:
            yield Finding(lines.of_item(name, "examples", at), *wrong)


def _fault(kind: str, example: Example, coding: Coding) -> tuple[str, str] | None:
    """What is wrong with an example's coding and what to do; None if it holds."""
    found = [event for event in coding.events if event.type == kind]
    if example.code is None:
        if not found:
            return None
        words = found[0].trigger.of(example.text)
        told = f"example '{example.text}' must give no {kind}, but '{words}' does"
        why = "; ".join(found[0].reasons)
        return told, f"refuse that reading ({why})"
    if any(_fits(event, example, coding) for event in found):
        return None
    trigger = example.code.get("trigger")
    if trigger is not None and trigger not in [one.trigger.of(example.text) for one in found]:
        told = f"example '{example.text}': no frame of {kind} has the trigger '{trigger}' there"
        return told, "add the trigger to a frame, or mend the example"
    wanted = ", ".join(f"{key}: {value}" for key, value in example.code.items())
    told = f"example '{example.text}' gives no {kind} with {wanted or 'any field'}"
    return told, "mend the frame's positions, or the example"


def _fits(event: Event, example: Example, coding: Coding) -> bool:
    """True if an event says what an example asks for, field by field."""
    assert example.code is not None  # noqa: S101 asked by the caller
    return all(
        _says(getattr(event, key), value, example.text, coding)
        for key, value in example.code.items()
    )


def _says(value: object, wanted: str | None, text: str, coding: Coding) -> bool:
    if wanted is None or value is None:
        return wanted is None and value is None
    if not isinstance(value, Span):
        return str(value) == wanted
    names = {_bare(value.of(text))}
    if isinstance(value, ActorSpan) and value.id is not None:
        names |= {_bare(actor.name) for actor in coding.actors if actor.id == value.id}
    return _bare(wanted.split(PLACE)[0]) in names


def _bare(words: str) -> str:
    return words[len(THE) :] if words[: len(THE)].lower() == THE else words
