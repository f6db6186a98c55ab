"""Who has an interest in a claim."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.resolve.events import read_words
from reportedly.resolve.parties import Warlike, interests_of
from reportedly.resolve.states import read_states

BOOK = open_codebook()


@pytest.mark.parametrize(
    ("named", "act", "year", "parties"),
    [
        (["North Korea", "Russia"], True, 2024, ["North Korea", "Russia", "Ukraine"]),
        (["Ukraine"], True, 2024, ["Russia", "Ukraine"]),
        (["North Korea"], True, 2024, ["North Korea"]),
        (["Russia", "Japan"], False, 2024, ["Japan", "Russia"]),
        (["Russia", "Ukraine"], False, 2024, ["Russia", "Ukraine"]),
        (["Russia"], True, 2003, ["Russia"]),
        (["South Korea", "NATO"], True, 2024, ["NATO", "South Korea"]),
        ([], True, None, []),
    ],
)
def test_belligerents_of_the_war_else_those_named(
    named: list[str], act: bool, year: int | None, parties: list[str]
) -> None:
    found = interests_of(named, Warlike(act, year), read_words(BOOK), read_states(BOOK))
    assert list(found.parties) == parties


def test_sides_are_opposed_and_allies_are_not() -> None:
    words, states = read_words(BOOK), read_states(BOOK)
    found = interests_of(["Russia", "Ukraine"], Warlike(True, 2024), words, states)
    assert found.opposed("Russia", "Ukraine")
    assert found.opposed("Ukraine", "North Korea")
    assert not found.opposed("Russia", "North Korea")
    assert not found.opposed("Russia", "Japan")


def test_every_conflict_has_two_named_sides_and_each_id_once() -> None:
    conflicts = read_words(BOOK).conflicts
    assert len({each.id for each in conflicts}) == len(conflicts) > 5
    for each in conflicts:
        first, second = each.sides
        assert first.names
        assert second.names
        assert not set(first.names) & set(second.names)


@pytest.mark.parametrize(
    ("named", "tellers", "parties"),
    [
        (["North Korea"], ["Ukraine"], ["North Korea", "Russia", "Ukraine"]),
        (["Israel"], ["Hamas"], ["Hamas", "Israel"]),
        (["Israel"], ["Japan"], ["Israel"]),
        (["Houthis"], [], ["Houthis"]),
    ],
)
def test_the_other_side_that_tells_it_is_a_party(
    named: list[str], tellers: list[str], parties: list[str]
) -> None:
    words, states = read_words(BOOK), read_states(BOOK)
    found = interests_of(named, Warlike(True, 2024), words, states, tellers)
    assert list(found.parties) == parties


def test_who_fights_in_a_war_of_others_is_a_party() -> None:
    words, states = read_words(BOOK), read_states(BOOK)
    warlike = Warlike(True, 2024, frozenset({"Japan"}))
    found = interests_of(["Japan", "Russia"], warlike, words, states)
    assert list(found.parties) == ["Japan", "Russia", "Ukraine"]
