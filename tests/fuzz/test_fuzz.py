"""A small run of each fuzz target; the long runs are started by hand."""

from itertools import islice

from tests.fuzz.fuzz_read import check, mutants


def test_torn_pages_are_read_or_refused() -> None:
    outcomes = [check(item) for item in islice(mutants(seed=1), 150)]
    assert len(outcomes) == 150
    assert sum(outcomes) > 75


def test_the_same_seed_gives_the_same_pages() -> None:
    assert list(islice(mutants(5), 10)) == list(islice(mutants(5), 10))
    assert next(mutants(5)) != next(mutants(6))
