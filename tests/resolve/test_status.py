"""Every row of the status table, its border cases, and the reason it gives."""

import pytest

from reportedly.model import Statement
from reportedly.resolve.events import Tense
from reportedly.resolve.parties import Interests
from reportedly.resolve.status import Case, rule
from reportedly.terms import Factuality, Stance, Status

SIDES = (frozenset({"Norvia"}), frozenset({"Astmark"}))
WAR = Interests(("Astmark", "Norvia"), SIDES)


def said(*stances: tuple[str | None, Stance]) -> list[Statement]:
    """Statements of origins, a document each, in order."""
    return [
        Statement(
            0,
            1,
            document=f"d{number}",
            speaker=origin,
            chain=(),
            stance=stance,
            factuality=Factuality.CT_PLUS,
            origin=origin,
        )
        for number, (origin, stance) in enumerate(stances)
    ]


YES, NO, PASSED, DOUBT = Stance.ASSERTS, Stance.DENIES, Stance.REPEATS, Stance.DOUBTS


@pytest.mark.parametrize(
    ("stances", "status", "credibility", "words"),
    [
        (
            [("Norvia", YES), ("Norvia", NO)],
            Status.DENIED,
            "5",
            "Norvia asserted it and later denied it (rule 2)",
        ),
        ([("Norvia", NO), ("Norvia", YES)], Status.DISPUTED, "4", "(rule 4)"),
        (
            [("Norvia", NO)],
            Status.DENIED,
            "5",
            "it is denied by Norvia, and nobody asserts it (rule 2)",
        ),
        ([("Norvia", NO), (None, PASSED)], Status.UNVERIFIABLE, "6", "(rule 5)"),
        (
            [("Osmania", YES), ("NATO", YES)],
            Status.CONFIRMED,
            "1",
            "independent origins assert it: NATO and Osmania",
        ),
        ([("Osmania", YES), ("Norvia", YES)], Status.CONFIRMED, "1", "Osmania is no party"),
        ([("Astmark", YES), ("Norvia", YES)], Status.CONFIRMED, "1", "opposing parties"),
        (
            [("Osmania", YES), ("Paper", YES), ("Norvia", NO)],
            Status.CONFIRMED,
            "1",
            "independent origins assert it: Osmania and Paper",
        ),
        ([("Osmania", YES), ("Paper", YES), ("NATO", NO)], Status.DISPUTED, "4", "denied by NATO"),
        ([("Osmania", YES), ("Norvia", NO)], Status.DISPUTED, "4", "asserted by Osmania"),
        ([(None, YES), ("Norvia", NO)], Status.DISPUTED, "4", "cannot be named"),
        ([(None, YES)], Status.UNVERIFIABLE, "6", "(rule 5)"),
        ([(None, PASSED), ("Osmania", DOUBT)], Status.UNVERIFIABLE, "6", "(rule 5)"),
        ([("Norvia", YES)], Status.CLAIMED, "3", "only Norvia, a party to it, asserts it (rule 6)"),
        ([("Osmania", YES)], Status.REPORTED, "2", "(rule 7)"),
        ([("Osmania", YES), ("Osmania", YES)], Status.REPORTED, "2", "(rule 7)"),
    ],
)
def test_the_first_row_that_holds(
    stances: list[tuple[str | None, Stance]], status: Status, credibility: str, words: str
) -> None:
    ruling = rule(Case(statements=said(*stances), interests=WAR, tense=Tense.DONE))
    assert (ruling.status, ruling.credibility) == (status, credibility)
    assert words in ruling.reason


@pytest.mark.parametrize(
    ("tense", "status"), [(Tense.FORETOLD, Status.PREDICTED), (Tense.ASKED, Status.REQUESTED)]
)
def test_what_lies_ahead_comes_first(tense: Tense, status: Status) -> None:
    both = said(("Osmania", YES), ("NATO", YES))
    assert rule(Case(statements=both, interests=WAR, tense=tense)).status is status


def test_ones_own_declared_act_is_first_hand() -> None:
    own = Case(statements=said(("Norvia", YES)), interests=WAR, tense=Tense.DONE)
    assert rule(own).status is Status.CLAIMED
    declared = Case(
        statements=said(("Norvia", YES)),
        interests=WAR,
        tense=Tense.DONE,
        first_hand=frozenset({"Norvia"}),
    )
    assert rule(declared).status is Status.REPORTED


def test_an_admission_confirms_and_the_same_word_without_it_does_not() -> None:
    statements = said(("Norvia", YES))
    admitted = frozenset({"Norvia"})
    case = Case(statements=statements, interests=WAR, tense=Tense.DONE, admits=admitted)
    assert rule(case).status is Status.CONFIRMED


@pytest.mark.parametrize(("letters", "digit"), [("DEF", "3"), ("DEB", "2"), ("", "2")])
def test_outlets_that_are_all_doubtful_lower_the_credibility(letters: str, digit: str) -> None:
    case = Case(
        statements=said(("Osmania", YES)),
        interests=WAR,
        tense=Tense.DONE,
        letters=frozenset(letters),
    )
    assert rule(case).credibility == digit
