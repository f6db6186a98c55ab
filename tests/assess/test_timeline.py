"""The timeline holds what is dated by the texts, and cites who asserts it."""

from reportedly.assess.timeline import TimelineRow, draw_timeline
from reportedly.model import Reference
from reportedly.store.ledger import Ledger
from reportedly.terms import Status


def test_only_dated_happenings_with_their_evidence(ledger: Ledger) -> None:
    assert draw_timeline(ledger) == [
        TimelineRow(
            time="2026-03-02",
            claim="c0002",
            text="Norvia shelled Holm in Astmark on Monday",
            status=Status.REPORTED,
            place="Holm",
            evidence=(Reference(0, 41, document="attack"),),
        )
    ]
