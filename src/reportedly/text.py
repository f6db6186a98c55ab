"""Offsets into texts that are never altered: cut, find, overlap, words at the edge."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

Offsets = tuple[int, int]


def overlap(first: Offsets, second: Offsets) -> int:
    """How many characters two half-open stretches share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def covers(outer: Offsets, inner: Offsets) -> bool:
    """True if `inner` lies wholly in `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def merged(stretches: Iterable[Offsets]) -> list[Offsets]:
    """The same characters as sorted, disjoint stretches; those that only touch stay apart."""
    found: list[Offsets] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def meeting(offsets: Offsets, stretches: Sequence[Offsets]) -> Offsets | None:
    """The last of sorted, disjoint stretches that shares a character with `offsets`, if any."""
    at = bisect_left(stretches, (offsets[1], 0)) - 1
    return stretches[at] if at >= 0 and overlap(stretches[at], offsets) else None


def trimmed(text: str, start: int, end: int) -> Offsets:
    """The stretch without white space at its ends; empty at `start` if there is nothing else."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start, start) if left == len(piece) else (start + left, start + len(piece.rstrip()))


def with_words(record: object, text: str) -> object:
    """A JSON-ready value where each object with `start` and `end` also has its words as `text`.

    This is the edge of the contract: inside, a span is two numbers; outside, it can be read.
    """
    if isinstance(record, dict):
        filled = {key: with_words(value, text) for key, value in record.items()}
        start, end = record.get("start"), record.get("end")
        if isinstance(start, int) and isinstance(end, int):
            filled.setdefault("text", text[start:end])
        return filled
    if isinstance(record, (list, tuple)):
        return [with_words(value, text) for value in record]
    return record
