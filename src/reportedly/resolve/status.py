"""Status: what the statements together make of a claim, by the eight rows of the contract."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Statement
from reportedly.resolve.events import Tense
from reportedly.resolve.parties import Interests
from reportedly.terms import Stance, Status

DOUBTED_LETTERS = frozenset({"D", "E", "F"})


@dataclass(frozen=True, slots=True)
class Case:
    """All that decides a claim's status.

    `first_hand` are the origins whose own declared act the claim is (so they are no party to it),
    `admits` those that own up to something against their interest, `letters` the Admiralty
    letters of the outlets that carry the claim.
    """

    statements: Sequence[Statement]
    interests: Interests
    tense: Tense
    first_hand: frozenset[str] = frozenset()
    admits: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()

    def origins(self, stance: Stance) -> list[str]:
        """The independent origins with a stance, sorted."""
        return sorted(
            {
                each.origin
                for each in self.statements
                if each.stance is stance and each.origin is not None
            }
        )

    def is_party(self, origin: str) -> bool:
        """True if an origin has an interest in the claim."""
        return origin in self.interests.parties and origin not in self.first_hand


@dataclass(frozen=True, slots=True)
class Ruling:
    """A status with its credibility digit and the sentence that says why."""

    status: Status
    credibility: str
    reason: str


def rule(case: Case) -> Ruling:
    """The first row of the table that holds."""
    asserting, denying = case.origins(Stance.ASSERTS), case.origins(Stance.DENIES)
    return (
        ahead(case)
        or withdrawn(case, asserting, denying)
        or confirmed(case, asserting, denying)
        or disputed(asserting, denying, case)
        or weighed(case, asserting)
    )


def ahead(case: Case) -> Ruling | None:
    """Row 1: the happening lies ahead of every statement."""
    if case.tense is Tense.FORETOLD:
        return Ruling(Status.PREDICTED, "6", "row 1: it lies ahead of every statement, foretold")
    if case.tense is Tense.ASKED:
        return Ruling(Status.REQUESTED, "6", "row 1: it lies ahead of every statement, asked for")
    return None


def withdrawn(case: Case, asserting: list[str], denying: list[str]) -> Ruling | None:
    """Row 2: its own origin takes it back, or it is only denied."""
    taken_back = [name for name in denying if turned_later(case, name)]
    if asserting and set(asserting) <= set(taken_back):
        reason = f"row 2: {listed(asserting)} asserted it and later denied it"
        return Ruling(Status.DENIED, "5", reason)
    stances = {each.stance for each in case.statements}
    if Stance.DENIES in stances and not stances & {Stance.ASSERTS, Stance.REPEATS}:
        by = f" by {listed(denying)}" if denying else ""
        return Ruling(Status.DENIED, "5", f"row 2: it is denied{by}, and nobody asserts it")
    return None


def turned_later(case: Case, origin: str) -> bool:
    """True if the last word of an origin is a denial after an assertion of its own."""
    own = [each.stance for each in case.statements if each.origin == origin]
    return Stance.ASSERTS in own and own[-1] is Stance.DENIES


def confirmed(case: Case, asserting: list[str], denying: list[str]) -> Ruling | None:
    """Row 3: no non-party denies it, and independent, opposed or self-incriminating words agree."""
    if any(not case.is_party(name) for name in denying):
        return None
    outside = [name for name in asserting if not case.is_party(name)]
    if len(asserting) > 1 and outside:
        reason = f"row 3: {listed(asserting)} assert it, of whom {outside[0]} is no party"
        return Ruling(Status.CONFIRMED, "1", reason)
    for first in asserting:
        for second in asserting:
            if first < second and case.interests.opposed(first, second):
                reason = f"row 3: the opposing parties {first} and {second} both assert it"
                return Ruling(Status.CONFIRMED, "1", reason)
    admitted = sorted(case.admits & set(asserting))
    if admitted:
        reason = f"row 3: {admitted[0]} admits it against its own interest"
        return Ruling(Status.CONFIRMED, "1", reason)
    return None


def disputed(asserting: list[str], denying: list[str], case: Case) -> Ruling | None:
    """Row 4: somebody asserts it, and an origin denies it."""
    asserted = any(each.stance is Stance.ASSERTS for each in case.statements)
    if not (asserted and denying):
        return None
    by = listed(asserting) if asserting else "somebody who cannot be named"
    return Ruling(Status.DISPUTED, "4", f"row 4: {by} asserts it, {listed(denying)} denies it")


def weighed(case: Case, asserting: list[str]) -> Ruling:
    """Rows 5 to 7: nobody, parties only, or one origin that is no party."""
    if not asserting:
        reason = "row 5: nobody who can be named stands behind it"
        return Ruling(Status.UNVERIFIABLE, "6", reason)
    outside = [name for name in asserting if not case.is_party(name)]
    if not outside:
        reason = f"row 6: only {listed(asserting)}, a party to it, asserts it"
        return Ruling(Status.CLAIMED, "3", reason)
    doubted = bool(case.letters) and case.letters <= DOUBTED_LETTERS
    reason = f"row 7: one origin that is no party asserts it: {outside[0]}"
    if doubted:
        reason += "; every outlet that carries it is D, E or F"
    return Ruling(Status.REPORTED, "3" if doubted else "2", reason)


def listed(names: Sequence[str]) -> str:
    """Names as a phrase."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
