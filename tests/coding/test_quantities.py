"""Numbers in words add up, and quantities keep out of times."""

import pytest

from reportedly.coding import code_document
from reportedly.coding.syntax.numbers import combined
from reportedly.model import Document


@pytest.mark.parametrize(
    ("values", "total"),
    [
        ([2, 100], 200),
        ([100, 20], 120),
        ([2, 100, 50, 1000], 250_000),
        ([1.5, 1_000_000], 1_500_000),
        ([3, 1_000_000, 200, 1000], 3_200_000),
        ([20, 5], 25),
    ],
)
def test_number_words_add_up(values: list[float], total: float) -> None:
    assert combined(values) == total


def test_quantities_and_times_share_no_words() -> None:
    text = "On 3 May 2024 some 40 men walked 12 days and 30 km with 2 guns."
    coding = code_document(Document(id="d", text=text, digest="", location="test"))
    counted = [quantity.of(text) for quantity in coding.quantities]
    assert counted == ["some 40", "30", "2"]
    for quantity in coding.quantities:
        assert all(quantity.end <= t.start or t.end <= quantity.start for t in coding.times)


def test_units_are_words_of_the_text() -> None:
    text = "Dozens of drones and about 300 shells hit 5 percent of the depots."
    coding = code_document(Document(id="d", text=text, digest="", location="test"))
    units = [q.unit.of(text) for q in coding.quantities if q.unit is not None]
    assert units == ["drones", "shells", "percent"]
