"""Status: what the statements together make of a claim; the first of seven rules decides."""

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
    """The first rule of the table that holds."""
    asserting, denying = case.origins(Stance.ASSERTS), case.origins(Stance.DENIES)
    return (
        ahead(case)
        or withdrawn(case, asserting, denying)
        or confirmed(case, asserting, denying)
        or disputed(asserting, denying, case)
        or weighed(case, asserting)
    )


def ahead(case: Case) -> Ruling | None:
    """Rule 1: the happening lies ahead of every statement."""
    if case.tense is Tense.FORETOLD:
        return Ruling(Status.PREDICTED, "6", "it lies ahead of every statement: foretold (rule 1)")
    if case.tense is Tense.ASKED:
        return Ruling(Status.REQUESTED, "6", "it lies ahead of every statement: asked for (rule 1)")
    return None


def withdrawn(case: Case, asserting: list[str], denying: list[str]) -> Ruling | None:
    """Rule 2: its own origin takes it back, or it is only denied."""
    taken_back = [name for name in denying if turned_later(case, name)]
    if asserting and set(asserting) <= set(taken_back):
        reason = f"{listed(asserting)} asserted it and later denied it (rule 2)"
        return Ruling(Status.DENIED, "5", reason)
    stances = {each.stance for each in case.statements}
    if Stance.DENIES in stances and not stances & {Stance.ASSERTS, Stance.REPEATS}:
        by = f" by {listed(denying)}" if denying else ""
        return Ruling(Status.DENIED, "5", f"it is denied{by}, and nobody asserts it (rule 2)")
    return None


def turned_later(case: Case, origin: str) -> bool:
    """True if the last word of an origin is a denial after an assertion of its own."""
    own = [each.stance for each in case.statements if each.origin == origin]
    return Stance.ASSERTS in own and own[-1] is Stance.DENIES


def confirmed(case: Case, asserting: list[str], denying: list[str]) -> Ruling | None:
    """Rule 3: no non-party denies it, and independent, opposed or self-accusing words agree."""
    if any(not case.is_party(name) for name in denying):
        return None
    outside = [name for name in asserting if not case.is_party(name)]
    if len(asserting) > 1 and outside:
        reason = (
            f"independent origins assert it: {listed(asserting)}; {outside[0]} is no party"
            " to it, and nobody but a party denies it (rule 3)"
        )
        return Ruling(Status.CONFIRMED, "1", reason)
    for first in asserting:
        for second in asserting:
            if first < second and case.interests.opposed(first, second):
                reason = f"the opposing parties {first} and {second} both assert it (rule 3)"
                return Ruling(Status.CONFIRMED, "1", reason)
    admitted = sorted(case.admits & set(asserting))
    if admitted:
        reason = f"{admitted[0]} admits it against its own interest (rule 3)"
        return Ruling(Status.CONFIRMED, "1", reason)
    return None


def disputed(asserting: list[str], denying: list[str], case: Case) -> Ruling | None:
    """Rule 4: somebody asserts it, and an origin denies it."""
    asserted = any(each.stance is Stance.ASSERTS for each in case.statements)
    if not (asserted and denying):
        return None
    by = listed(asserting) if asserting else "somebody who cannot be named"
    reason = f"asserted by {by}, denied by {listed(denying)} (rule 4)"
    return Ruling(Status.DISPUTED, "4", reason)


def weighed(case: Case, asserting: list[str]) -> Ruling:
    """Rules 5 to 7: nobody, parties only, or one origin that is no party."""
    if not asserting:
        reason = "nobody who can be named stands behind it (rule 5)"
        return Ruling(Status.UNVERIFIABLE, "6", reason)
    outside = [name for name in asserting if not case.is_party(name)]
    if not outside:
        reason = only_parties(asserting)
        return Ruling(Status.CLAIMED, "3", reason)
    doubted = bool(case.letters) and case.letters <= DOUBTED_LETTERS
    reason = f"one origin that is no party asserts it: {outside[0]}"
    if doubted:
        reason += "; no outlet that carries it is known to be better than D"
    return Ruling(Status.REPORTED, "3" if doubted else "2", f"{reason} (rule 7)")


def only_parties(asserting: Sequence[str]) -> str:
    """Why a claim is no more than claimed."""
    if len(asserting) == 1:
        return f"only {asserting[0]}, a party to it, asserts it (rule 6)"
    return f"only {listed(asserting)} assert it, all of them parties to it (rule 6)"


def listed(names: Sequence[str]) -> str:
    """Names as a phrase."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
