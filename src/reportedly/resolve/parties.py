"""Parties: whose interest a claim touches, and who stands against whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import Conflict, ResolveWords
from reportedly.resolve.states import States

Side = tuple[str, frozenset[str]]
"""The leader of one side of a conflict, and all names on that side."""


@dataclass(frozen=True, slots=True)
class War:
    """A conflict by the ledger's names."""

    sides: tuple[Side, Side]
    foremost: bool


@dataclass(frozen=True, slots=True)
class Warlike:
    """Whether a claim tells of an act of war, in which year (if known), and who fights in it."""

    act: bool
    year: int | None
    fighters: frozenset[str] = frozenset()


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
    named: Iterable[str],
    warlike: Warlike,
    words: ResolveWords,
    states: States,
    tellers: Iterable[str] = (),
) -> Interests:
    """The belligerents of the conflict that a claim is about, else those named.

    `named` are the origins of actor, recipient and place, `tellers` those who assert or deny it.
    Who fights is a party, whatever war the list has it in.
    """
    there, telling = frozenset(named), frozenset(tellers)
    war = sides_met(there, telling, warlike, current_wars(warlike.year, words, states))
    if war is None:
        return Interests(tuple(sorted(there)), None)
    (first, one), (second, other) = war.sides
    present = (one | other) & (there | telling)
    return Interests(tuple(sorted({first, second} | present | warlike.fighters)), (one, other))


def sides_met(
    there: frozenset[str], telling: frozenset[str], warlike: Warlike, wars: Iterable[War]
) -> War | None:
    """The sides of the conflict that a claim is about, each with its leader.

    It is about a war if it names both sides, or tells of an act of war of one side and the other
    side tells it, or of a leader whose foremost war this is.
    """
    led = None
    for war in wars:
        (first, one), (second, other) = war.sides
        if (one & there and other & there) or (
            warlike.act and ((one & there and other & telling) or (other & there and one & telling))
        ):
            return war
        if led is None and warlike.act and war.foremost and {first, second} & there:
            led = war
    return led


def lasts(conflict: Conflict, year: int) -> bool:
    """True if a conflict goes on in a year."""
    return conflict.since <= year and (conflict.until is None or year <= conflict.until)


def current_wars(year: int | None, words: ResolveWords, states: States) -> Iterator[War]:
    """The conflicts that go on in a year, all if it is not known."""
    for each in words.conflicts:
        if year is None or lasts(each, year):
            one, other = sides_of(each, states)
            first, second = (side.names[0] for side in each.sides)
            yield War(((first, one), (second, other)), each.foremost)


def sides_of(conflict: Conflict, states: States) -> tuple[frozenset[str], frozenset[str]]:
    """The names on each side, states by the ledger's name."""
    first, second = (
        frozenset({*side.names, *(states.name_of(code) or code for code in side.countries)})
        for side in conflict.sides
    )
    return first, second
