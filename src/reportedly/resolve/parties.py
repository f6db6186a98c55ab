"""Parties: whose interest a claim touches, and who stands against whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import Conflict, ResolveWords
from reportedly.resolve.states import States


@dataclass(frozen=True, slots=True)
class Warlike:
    """Whether a claim tells of an act of war, and in which year, if that is known."""

    act: bool
    year: int | None


@dataclass(frozen=True, slots=True)
class Interests:
    """The parties to a claim, sorted, and the two sides of the conflict it is about, if any."""

    parties: tuple[str, ...]
    sides: tuple[frozenset[str], frozenset[str]] | None

    def opposed(self, first: str, second: str) -> bool:
        """True if two parties stand on different sides."""
        if self.sides is None:
            return False
        one, other = self.sides
        return (first in one and second in other) or (first in other and second in one)


def interests_of(
    named: Iterable[str], warlike: Warlike, words: ResolveWords, states: States
) -> Interests:
    """The belligerents of the conflict that a claim is about, else those named.

    `named` are the origins of actor, recipient and place. A claim is about a war if it names both
    sides, or tells of an act of war and names the leading party of a side.
    """
    there = frozenset(named)
    for conflict in words.conflicts:
        if warlike.year is not None and not lasts(conflict, warlike.year):
            continue
        one, other = sides_of(conflict, states)
        leaders = frozenset(side.names[0] for side in conflict.sides)
        if (one & there and other & there) or (warlike.act and leaders & there):
            parties = leaders | ((one | other) & there)
            return Interests(tuple(sorted(parties)), (one, other))
    return Interests(tuple(sorted(there)), None)


def lasts(conflict: Conflict, year: int) -> bool:
    """True if a conflict goes on in a year."""
    return conflict.since <= year and (conflict.until is None or year <= conflict.until)


def sides_of(conflict: Conflict, states: States) -> tuple[frozenset[str], frozenset[str]]:
    """The names on each side, states by the ledger's name."""
    first, second = (
        frozenset({*side.names, *(states.name_of(code) or code for code in side.countries)})
        for side in conflict.sides
    )
    return first, second
