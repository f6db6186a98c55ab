"""Pages: what is compared, and in which order."""

from datetime import UTC, datetime

from reportedly.model import Coding, Document, Zone
from reportedly.resolve.pages import body_lines, instant, order_pages
from reportedly.terms import ZoneType
from tests.resolve.hand import pairs_of


def test_order_is_by_instant_then_id_and_undated_come_last() -> None:
    rows = [
        {"id": "z", "text": "a", "published": "2026-03-02T10:00:00+09:00"},
        {"id": "y", "text": "b", "published": "2026-03-02T02:00:00Z"},
        {"id": "b", "text": "c"},
        {"id": "a", "text": "d"},
    ]
    assert [page.id for page in order_pages(pairs_of(rows))] == ["z", "y", "a", "b"]


def test_only_the_body_is_compared_if_zones_say_which_it_is() -> None:
    text = "Menu\nThe report.\nRelated"
    zones = (
        Zone(0, 4, type=ZoneType.NAVIGATION),
        Zone(5, 16, type=ZoneType.BODY),
        Zone(17, 24, type=ZoneType.RELATED_LINK),
    )
    document = Document(id="d", text=text, digest="", location="", zones=zones)
    assert body_lines(document) == ["The report."]
    assert order_pages([(document, Coding(id="d", codebook=""))])[0].words() == ["the", "report"]


def test_a_line_that_four_pages_of_an_outlet_share_is_furniture() -> None:
    rows = [
        {
            "id": f"d{n}",
            "source": "Post",
            "text": f"Subscribe now\nReport number {n} on the harbour",
        }
        for n in range(4)
    ]
    assert order_pages(pairs_of(rows))[2].lines == ("Report number 2 on the harbour",)
    assert order_pages(pairs_of(rows[:3]))[2].lines[0] == "Subscribe now"


def test_what_is_no_date_is_no_instant() -> None:
    assert instant("soon") is None
    assert instant(None) is None
    assert instant("2026-03-02") == datetime(2026, 3, 2, tzinfo=UTC)
