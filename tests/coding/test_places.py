"""Places keep to coded zones, say why, and give no point when in doubt."""

import pytest

from reportedly.coding import code_document
from reportedly.model import Document, Place, Zone
from reportedly.terms import ZoneType


def places_of(text: str, *zones: Zone) -> list[Place]:
    document = Document(id="d", text=text, digest="", location="test", zones=zones)
    return list(code_document(document).places)


def test_every_place_says_why() -> None:
    found = places_of("Troops from Kursk, Russia, reached Springfield and Astmark City.")
    assert len(found) >= 3
    assert all(place.reason for place in found)


def test_a_name_with_many_bearers_has_no_point() -> None:
    text = "The parade in Springfield was late."
    (place,) = places_of(text)
    assert place.of(text) == "Springfield"
    assert (place.lat, place.lon, place.geonames_id) == (None, None, None)
    assert "nothing tells them apart" in place.reason


def test_furniture_is_not_read() -> None:
    text = "Related: Paris in spring.\n\nTroops entered Kyiv."
    start = text.index("Troops")
    zones = (
        Zone(0, start - 2, type=ZoneType.RELATED_LINK),
        Zone(start, len(text), type=ZoneType.BODY),
    )
    assert [place.of(text) for place in places_of(text, *zones)] == ["Kyiv"]


@pytest.mark.parametrize("text", ["", "us", "\n\n", "In,", "of the (U.S.)"])
def test_odd_texts_stop_nothing(text: str) -> None:
    assert all(place.of(text) == "U.S." for place in places_of(text))


def test_one_name_has_one_sense() -> None:
    found = places_of("Firms in Moscow, Idaho, closed. Moscow has two banks.")
    moscow = {place.geonames_id for place in found if place.name == "Moscow"}
    assert len(moscow) == 1
    assert [place.country for place in found if place.name == "Moscow"] == ["US", "US"]
