"""Layers: which attribution reports which, so that a chain of speakers can be read off."""

import msgspec

from reportedly.model import Attribution, Span

REACH = 40


def with_layers(found: list[Attribution], known: list[int | None]) -> list[Attribution]:
    """The attributions, each with the index of the nearest one whose content holds its cue.

    `known` are layers that the words themselves give ("A, citing B").
    """
    return [
        msgspec.structs.replace(one, outer=_outer(at, one, found) if outer is None else outer)
        for at, (one, outer) in enumerate(zip(found, known, strict=True))
    ]


def _outer(at: int, one: Attribution, found: list[Attribution]) -> int | None:
    """The smallest larger content around a cue; only neighbours can hold it."""
    cue = one.cue or one
    best: tuple[int, int] | None = None
    for other in range(max(0, at - REACH), min(len(found), at + REACH + 1)):
        size = _size(found[other])
        if other == at or not _holds(found[other], cue) or _holds(one, found[other].cue or cue):
            continue
        if best is None or (size, other) < best:
            best = (size, other)
    return best[1] if best is not None else None


def _holds(outer: Attribution, cue: Span) -> bool:
    return any(span.start <= cue.start and cue.end <= span.end for span in outer.content)


def _size(one: Attribution) -> int:
    return sum(span.end - span.start for span in one.content)
