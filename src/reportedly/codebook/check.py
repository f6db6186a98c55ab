"""Check a codebook: files load strictly, triggers do not collide, codes, modes and ids exist."""

import pkgutil
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from importlib import import_module
from typing import Any

from reportedly.codebook import SUFFIXES, Codebook, shapes
from reportedly.codebook.collisions import find_collisions
from reportedly.codebook.findings import Finding
from reportedly.codebook.profiles import check_profile
from reportedly.codebook.shapes.events import (
    LITERAL,
    CameoRow,
    ContextRow,
    ContextWords,
    EventType,
    ModeRow,
    WordClass,
)
from reportedly.errors import CodebookError

HOLDING, MISSES = 6, 4


def check_codebook(codebook: Codebook) -> list[Finding]:
    """Everything that is wrong with a codebook, in the order of its files; empty if all is well.

    If a file does not load, the rules that need it are not tried.
    """
    broken = [*_unread(codebook), *_broken(codebook)]
    if broken:
        return broken
    events = [(name, codebook.read(name, EventType)) for name in codebook.names("events")]
    return [
        *find_collisions(codebook, events),
        *_unknown_words(codebook, events),
        *_wrong_codes(codebook, events),
        *_thin_examples(events),
        *_doubled(codebook, events),
        *_ids(codebook, events),
        *check_profile(codebook),
        *_unknown_contexts(codebook),
    ]


def files_of(codebook: Codebook) -> dict[str, Any]:
    """Each file that a shape reads, with its shape; names with `*` are spelt out."""
    found: dict[str, Any] = {}
    for module in pkgutil.iter_modules(shapes.__path__):
        table = import_module(f"{shapes.__name__}.{module.name}").FILES
        for pattern, shape in table.items():
            folder = pattern.rpartition("/")[0]
            names = codebook.names(folder or ".") if "*" in pattern else [pattern]
            found |= {name: shape for name in names if fnmatch(name, pattern)}
    return dict(sorted(found.items()))


def public_ids(codebook: Codebook) -> list[str]:
    """Every public id of the ontology, sorted: types, modes, contexts, CAMEO codes."""
    events = [codebook.read(name, EventType) for name in codebook.names("events")]
    return sorted(_all_ids(codebook, events))


def _unread(codebook: Codebook) -> Iterator[Finding]:
    """Files that no shape reads: a word put there would have no effect."""
    known = files_of(codebook)
    for home in codebook.folders:
        for path in sorted(home.rglob("*")):
            name = path.relative_to(home).as_posix()
            if path.suffix in SUFFIXES and name not in known:
                yield Finding(name, "no shape reads this file", "move its words or remove it")


def _broken(codebook: Codebook) -> Iterator[Finding]:
    for name, shape in files_of(codebook).items():
        try:
            codebook.read(name, shape)
        except CodebookError as wrong:
            yield Finding(wrong.where, wrong.found, wrong.advice)


def _unknown_words(codebook: Codebook, events: list[tuple[str, EventType]]) -> Iterator[Finding]:
    classes = codebook.read("classes.yaml", dict[str, WordClass])
    for name, event in events:
        for frame in (*event.frames, *event.refuse):
            for word in (*frame.object, *frame.subject):
                if not word.startswith(LITERAL) and word not in classes:
                    yield Finding(
                        name,
                        f"class '{word}' is not in classes.yaml",
                        f"add it there, or write '={word}' for the word itself",
                    )


def _wrong_codes(codebook: Codebook, events: list[tuple[str, EventType]]) -> Iterator[Finding]:
    type_of_mode = {row.id: row for row in codebook.read("modes.csv", list[ModeRow])}
    modes = {(row.type, row.id) for row in codebook.read("modes.csv", list[ModeRow])}
    codes = {(row.type, row.cameo) for row in codebook.read("cameo.csv", list[CameoRow])}
    types = {event.type for _, event in events}
    for name, event in events:
        used = [frame.mode for frame in event.frames if frame.mode is not None]
        for mode in sorted({*event.modes, *used}):
            if (event.type, mode) not in modes:
                yield Finding(name, f"mode '{mode}' is not in modes.csv", "add a row for it there")
        cameo = [frame.cameo for frame in event.frames if frame.cameo is not None]
        for code in sorted({*event.cameo, *cameo}):
            if (event.type, code) not in codes:
                found = f"CAMEO code '{code}' does not go to {event.type} in cameo.csv"
                yield Finding(name, found, "use a code of that type or mend cameo.csv")
    for row in codebook.read("cameo.csv", list[CameoRow]):
        if row.type and (row.type not in types or (row.mode and row.mode not in type_of_mode)):
            found = f"code '{row.cameo}' goes to '{row.type}', mode '{row.mode}'"
            yield Finding("cameo.csv", found, "use a type of events/ and a mode of modes.csv")


def _unknown_contexts(codebook: Codebook) -> Iterator[Finding]:
    known = {row.id for row in codebook.read("contexts.csv", list[ContextRow])}
    words = codebook.read("contexts.yaml", ContextWords)
    for name in sorted(words.keys() ^ known):
        file, other = ("contexts.yaml", "contexts.csv")[:: 1 if name in words else -1]
        yield Finding(file, f"context '{name}' is not in {other}", f"add it to {other}")
    for name, forms in words.items():
        for word in sorted({word for word in forms if forms.count(word) > 1}):
            yield Finding("contexts.yaml", f"'{word}' stands twice in {name}", "remove one")


def _thin_examples(events: list[tuple[str, EventType]]) -> Iterator[Finding]:
    for name, event in events:
        holding = sum(example.code is not None for example in event.examples)
        misses = len(event.examples) - holding
        if holding < HOLDING or misses < MISSES:
            yield Finding(
                name,
                f"{holding} examples that hold and {misses} near misses",
                f"give at least {HOLDING} and {MISSES}",
            )


def _doubled(codebook: Codebook, events: list[tuple[str, EventType]]) -> Iterator[Finding]:
    """Words that stand twice in one list."""
    lists = [
        (name, words)
        for name, event in events
        for frame in (*event.frames, *event.refuse)
        for words in (frame.verbs, frame.nouns, frame.object, frame.subject, frame.modifiers)
    ]
    classes = codebook.read("classes.yaml", dict[str, WordClass])
    lists += [("classes.yaml", one.words) for one in classes.values()]
    for name, words in lists:
        for word in sorted({word for word in words if words.count(word) > 1}):
            yield Finding(name, f"'{word}' stands twice in one list", "remove one")


def _ids(codebook: Codebook, events: list[tuple[str, EventType]]) -> Iterator[Finding]:
    listed = codebook.read("ids.txt", list[str])
    known = _all_ids(codebook, [event for _, event in events])
    if listed != sorted(listed):
        yield Finding("ids.txt", "is not sorted", "sort its lines")
    for missing in sorted(known - set(listed)):
        yield Finding("ids.txt", f"'{missing}' is missing", "add the line")
    for gone in sorted(set(listed) - known):
        yield Finding("ids.txt", f"'{gone}' is in no file", "public ids stay: bring it back")


def _all_ids(codebook: Codebook, events: Iterable[EventType]) -> set[str]:
    modes = codebook.read("modes.csv", list[ModeRow])
    contexts = codebook.read("contexts.csv", list[ContextRow])
    cameo = codebook.read("cameo.csv", list[CameoRow])
    return {
        *(f"type:{event.type}" for event in events),
        *(f"mode:{row.type}/{row.id}" for row in modes),
        *(f"context:{row.id}" for row in contexts),
        *(f"cameo:{row.cameo}" for row in cameo),
    }
