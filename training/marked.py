"""Read the marked sentences of training/text: each act at its trigger, the main one's sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.model import Document, Metadata, Span

TEXT = Path(__file__).parent / "text"
HELD = Path(__file__).parent / "held"  # nothing is trained on it
MARK = re.compile(
    r"\{(?P<words>[^{}|\[\]]+)\|(?P<type>[A-Z]+)(?P<main>\*?)\}"
    r"|\[(?P<party>[^\[\]|{}]+)\|(?P<side>[AR])\]"
)


@dataclass(frozen=True, slots=True)
class MarkedAct:
    """One act of a sentence: its trigger and type, and whether it is the main one."""

    trigger: Span
    type: str
    main: bool


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """One sentence with all its acts; actors and recipients are those of the main act."""

    id: str
    text: str
    acts: tuple[MarkedAct, ...]
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]


def read_sentences(folder: Path = TEXT) -> list[MarkedSentence]:
    """All sentences of a folder's .txt files, in order of file and line."""
    return [one for path in sorted(folder.glob("*.txt")) for one in _of_file(path)]


def document_of(sentence: MarkedSentence) -> Document:
    """The sentence as a document of its own."""
    return Document(
        id=sentence.id,
        location=sentence.id,
        text=sentence.text,
        digest="",
        metadata=Metadata(language="en"),
    )


def read_line(line: str, name: str) -> MarkedSentence:
    """The sentence of one line. Raises ValueError if a mark is broken or the main act not one."""
    text, acts = "", []
    sides: dict[str, list[Span]] = {"A": [], "R": []}
    end = 0
    for mark in MARK.finditer(line):
        text += line[end : mark.start()]
        words = mark["words"] or mark["party"]
        span = Span(len(text), len(text) + len(words))
        text += words
        end = mark.end()
        if mark["type"]:
            acts.append(MarkedAct(span, mark["type"], bool(mark["main"])))
        else:
            sides[mark["side"]].append(span)
    text += line[end:]
    if re.search(r"[{}|\[\]]", text) or (acts and sum(act.main for act in acts) != 1):
        raise ValueError(f"{name}: broken mark, or not one main act: {line}")
    return MarkedSentence(name, text, tuple(acts), tuple(sides["A"]), tuple(sides["R"]))


def _of_file(path: Path) -> Iterator[MarkedSentence]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield read_line(line.strip(), f"{path.stem}:{number}")
