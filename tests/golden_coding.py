"""Golden cases of coding: read a theme file, code the text, compare words with words.

A case: id, why, strength (must | should | may), text, and `expect`, `absent`. Both map a key of
the coding to a list of patterns; a pattern is a subset of an item's fields. Values are words of
the text (`Norvia#2` is its second place) or names of actors; a leading "the" is ignored.
`published` (ISO date) and `title` may be given. `null` means that the field must be empty.
"""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from reportedly.model import ActorSpan, Coding, Document, Metadata, Span

GOLDEN = Path(__file__).parent / "golden" / "coding"
INDEXED = {"place": "places", "time": "times"}


class Case(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One golden case."""

    id: str
    why: str
    text: str
    strength: str = "must"
    published: str | None = None
    title: str | None = None
    expect: dict[str, list[dict[str, Any]]] = {}
    absent: dict[str, list[dict[str, Any]]] = {}


def load_cases() -> list[tuple[str, Case]]:
    """Every case with its theme."""
    found = []
    for path in sorted(GOLDEN.glob("*.yaml")):
        for case in msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), list[Case]):
            found.append((path.stem, case))
    return found


def document_of(case: Case) -> Document:
    """The document that a case describes."""
    return Document(
        id=case.id,
        text=case.text,
        digest="",
        location="golden",
        metadata=Metadata(title=case.title, published=case.published, language="en"),
    )


def failures(case: Case, coding: Coding) -> list[str]:
    """What the coding misses or has too much; empty if the case holds."""
    wrong = []
    for key, patterns in case.expect.items():
        items = list(getattr(coding, key))
        for pattern in patterns:
            hit = next((item for item in items if holds(pattern, item, case.text, coding)), None)
            if hit is None:
                wrong.append(f"no {key} item fits {pattern}; found {shown(items, case.text)}")
            else:
                items.remove(hit)
    for key, patterns in case.absent.items():
        for pattern in patterns:
            for item in getattr(coding, key):
                if holds(pattern, item, case.text, coding):
                    wrong.append(
                        f"{key} must not hold {pattern}, but has {shown([item], case.text)}"
                    )
    return wrong


def holds(pattern: dict[str, Any], item: Any, text: str, coding: Coding) -> bool:
    """True if every field of the pattern fits the item; `words` is the item's own span."""
    return all(
        fits(want, item if name == "words" else field_of(item, name, coding), text, coding)
        for name, want in pattern.items()
    )


def field_of(item: Any, name: str, coding: Coding) -> Any:
    """The value of a field, with indices turned into the records they point at."""
    value = getattr(item, name)
    if name in INDEXED and isinstance(value, int):
        return getattr(coding, INDEXED[name])[value]
    if name == "says":
        return [coding.attributions[index].source for index in value]
    if name == "actor" and isinstance(value, str):
        return next(actor.name for actor in coding.actors if actor.id == value)
    return value


def fits(want: Any, value: Any, text: str, coding: Coding) -> bool:
    """True if a pattern's value says the same as a record's."""
    if want is None or value is None:
        return want is None and value is None
    if isinstance(want, list):
        values = list(value)
        return len(want) == len(values) and all(
            fits(one, other, text, coding) for one, other in zip(want, values, strict=True)
        )
    if isinstance(value, Span):
        return bool(plain(want) & names_of(value, text, coding)) and at_place(want, value, text)
    return str(want) == str(value)


def plain(words: object) -> set[str]:
    return {bare(str(words).split("#")[0])}


def bare(words: str) -> str:
    return words.strip().removeprefix("the ").removeprefix("The ")


def names_of(span: Span, text: str, coding: Coding) -> set[str]:
    """The words of a span, and the name of the actor it stands for."""
    names = {bare(span.of(text))}
    if isinstance(span, ActorSpan) and span.id is not None:
        names |= {actor.name for actor in coding.actors if actor.id == span.id}
    if isinstance(value := getattr(span, "value", getattr(span, "name", None)), str):
        names.add(value)
    return names


def at_place(want: object, span: Span, text: str) -> bool:
    """True unless `want` counts places (`Norvia#2`) and the span is at another one."""
    words, mark, count = str(want).partition("#")
    if not mark:
        return True
    start = -1
    for _ in range(int(count)):
        start = text.index(words, start + 1)
    return span.start <= start < span.end


def shown(items: list[Any], text: str) -> list[dict[str, str]]:
    """Items as words, for a message."""
    return [
        {
            name: value.of(text) if isinstance(value, Span) else str(value)
            for name in item.__struct_fields__
            if (value := getattr(item, name)) not in (None, (), "")
        }
        for item in items
    ]
