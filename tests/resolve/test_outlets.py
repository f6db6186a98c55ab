"""The registry: every name once, every letter with a reason, found by name and by host."""

from collections import Counter

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes.resolve import Outlet
from reportedly.resolve.outlets import Outlets, plain, read_outlets

ROWS = open_codebook().read("outlets.yaml", list[Outlet])


def test_names_ids_and_hosts_are_given_once() -> None:
    assert len(ROWS) >= 120
    names = [{plain(name) for name in row.names} for row in ROWS]
    for given in (
        [row.id for row in ROWS],
        [name for row in names for name in row],
        [host for row in ROWS for host in row.hosts],
    ):
        assert [each for each, count in Counter(given).items() if count > 1] == []


def test_every_letter_has_a_reason_and_state_media_are_not_above_b() -> None:
    assert all(len(row.reason) > 20 for row in ROWS)
    assert {row.reliability for row in ROWS if row.state} <= set("BCDE")
    assert {row.reliability for row in ROWS if row.kind in {"body", "channel"}} <= set("ABCDE")


def test_an_outlet_is_found_by_name_host_and_domain_above_the_host() -> None:
    outlets = Outlets(ROWS)
    assert outlets.named("the new york times") is outlets.named("New York Times")
    found = outlets.at("https://www.nytimes.com/2026/x.html")
    assert found is not None
    assert found.id == "nyt"
    assert outlets.at("https://notnytimes.com/") is None
    assert outlets.at(None) is None
    assert outlets.named("Sellin Post") is None


def test_the_registry_is_read_once_a_codebook() -> None:
    assert read_outlets(open_codebook()) is read_outlets(open_codebook())
