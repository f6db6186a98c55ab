"""The brief as Markdown: sentences with numbered citations, and the cited words at the end."""

from collections.abc import Iterable

from reportedly.model import Reference
from reportedly.publish.brief import Brief
from reportedly.publish.wording import Texts, squeezed
from reportedly.store.ledger import Ledger

SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})
LONGEST = 160


def brief_markdown(brief: Brief, ledger: Ledger) -> str:
    """The whole brief as CommonMark; `[n]` are the cited spans, listed at the end."""
    texts = Texts(ledger)
    numbers: dict[Reference, int] = {}
    lines = ["# Brief", "", opening(brief), ""]
    for section in brief.sections:
        lines += [f"## {section.title}", ""]
        for sentence in section.sentences:
            marks = cite(sentence.citations, numbers)
            note = f" *({escaped(sentence.note)})*" if sentence.note else ""
            lines.append(f"- {escaped(sentence.text)}{note} {marks}")
        if section.of > len(section.sentences):
            lines.append(f"- … {len(section.sentences)} of {section.of} are shown")
        lines.append("")
    if brief.not_read:
        lines += ["## Not read", ""]
        lines += [escaped_row(each.location, each.found, each.advice) for each in brief.not_read]
        lines.append("")
    lines += ["## Evidence", ""]
    lines += [evidence_line(texts, reference, number) for reference, number in numbers.items()]
    return "\n".join(lines).rstrip() + "\n"


def opening(brief: Brief) -> str:
    """How many documents it rests on, and what the check did."""
    refused = f" {brief.refused} sentences were held back by the check." if brief.refused else ""
    documents = "one document" if brief.documents == 1 else f"{brief.documents} documents"
    return (
        f"From {documents}. Every sentence cites the words that bear it out; its "
        f"names and numbers were checked against them.{refused}"
    )


def cite(citations: Iterable[Reference], numbers: dict[Reference, int]) -> str:
    """The marks of a sentence, giving each new span the next number."""
    return "".join(f"[{numbers.setdefault(each, len(numbers) + 1)}]" for each in citations)


def evidence_line(texts: Texts, reference: Reference, number: int) -> str:
    """One cited span: document, offsets, words."""
    words = squeezed(texts.words(reference))
    words = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    place = f"{reference.document} {reference.start}–{reference.end}"
    return f"{number}. {escaped(place)}: “{escaped(words)}”"


def escaped_row(location: str, found: str, advice: str) -> str:
    """One input that was not read."""
    return f"- {escaped(location)}: {escaped(found)}; {escaped(advice)}"


def escaped(words: str) -> str:
    """Words from outside as plain Markdown text."""
    return words.translate(SPECIAL)
