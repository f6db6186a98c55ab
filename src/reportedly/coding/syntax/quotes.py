"""Quotation marks in pairs: curly, straight, doubled singles and angled, over paragraphs too.

A quotation that its paragraph leaves open runs to the end of that paragraph if the next one opens
a quotation again (the custom of the press), or to a closing mark soon after; else it is no
quotation. Single marks count outside double ones only, within one line.
"""

import re
from collections.abc import Iterator

from reportedly.coding.syntax.mojibake import Mended, mend
from reportedly.model import Span

MARKS = re.compile(r"[“”„«»\"]|``|''|\n[^\S\n]*\n\s*|\n")
OPENING = frozenset("“„«") | {"``"}
CLOSING = frozenset("”»") | {"''"}
SINGLE = re.compile(r"(?<![\w’'])[‘']([^\s‘’'][^‘\n\"“”]{0,240}?)(?<=[\w.,!?…])[’'](?![\w’'])")
LONGEST = 1_500
CONTINUES = re.compile(r"\s*[“\"„]")


class Quotation(Span, frozen=True, kw_only=True):
    """A stretch in quotation marks, marks included; it may run on in the next paragraph."""

    runs_on: bool = False
    single: bool = False


def find_quotations(text: str) -> list[Quotation]:
    """All quotations of a text, sorted; they do not overlap."""
    copy = mend(text)
    if copy is None:
        return _quotations(text)
    return [_moved(found, copy) for found in _quotations(copy.text)]


def _moved(found: Quotation, copy: Mended) -> Quotation:
    start, end = copy.starts[found.start], copy.starts[found.end]
    return Quotation(start, end, runs_on=found.runs_on, single=found.single)


def _quotations(text: str) -> list[Quotation]:
    doubles = list(_doubles(text))
    return sorted([*doubles, *_singles(text, doubles)])


def _doubles(text: str) -> Iterator[Quotation]:
    start: int | None = None
    for mark in MARKS.finditer(text):
        sign = mark.group()
        if sign[0] == "\n":
            if start is not None and not _goes_on(text, start, mark.end()):
                if CONTINUES.match(text, mark.end()):
                    yield Quotation(start, mark.start(), runs_on=True)
                start = None
        elif start is None:
            if _opens(text, mark):
                start = mark.start()
        elif _closes(text, mark):
            yield Quotation(start, mark.end())
            start = None
        elif sign in OPENING or mark.start() - start > LONGEST:
            start = mark.start() if _opens(text, mark) else None


def _goes_on(text: str, start: int, line_end: int) -> bool:
    """True if an open quotation is closed in the next line before another is opened."""
    if text[start] == '"' or line_end - start > LONGEST:
        return False
    following = MARKS.search(text, line_end)
    return following is not None and following.group() in CLOSING


def _opens(text: str, mark: "re.Match[str]") -> bool:
    sign = mark.group()
    if sign in OPENING:
        return True
    if sign in {'"', "''"}:
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        return bool(after.strip()) and (not before.strip() or before in "([{—–-/:'‘")
    return False


def _closes(text: str, mark: "re.Match[str]") -> bool:
    sign = mark.group()
    if sign in CLOSING:
        return True
    if sign != '"':
        return False
    before = text[mark.start() - 1]
    return not before.isspace() or not text[mark.end() : mark.end() + 1].strip()


def _singles(text: str, doubles: list[Quotation]) -> Iterator[Quotation]:
    at = 0
    for found in SINGLE.finditer(text):
        while at < len(doubles) and doubles[at].end <= found.start():
            at += 1
        inside = at < len(doubles) and doubles[at].start < found.end()
        if not inside and not _possessive(text, found):
            yield Quotation(found.start(), found.end(), single=True)


def _possessive(text: str, found: "re.Match[str]") -> bool:
    """True for the apostrophe of "the troops' base": a plural before, a word after, no stop."""
    end = found.end()
    return (
        text[end - 2] == "s"
        and text[end - 1] == "'"
        and text[end : end + 1] == " "
        and (" " in found.group(1))
    )
