"""What happened when: dated happenings in order, each with its claim and the words it rests on."""

import re

import msgspec

from reportedly.model import Claim, Reference
from reportedly.store.ledger import Ledger
from reportedly.terms import Stance, Status

CALENDAR = re.compile(r"\d{4}(?:-(?:\d\d|W\d\d)(?:-\d\d)?)?")
AHEAD = frozenset({Status.PREDICTED, Status.REQUESTED})


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """One dated happening; `time` is as precise as the texts, `evidence` who asserts it where."""

    time: str
    claim: str
    text: str
    status: Status
    place: str | None
    evidence: tuple[Reference, ...]


def draw_timeline(ledger: Ledger) -> list[TimelineRow]:
    """Happenings with a calendar date, in order; what lies ahead or is denied is not among them.

    A claim without a date is left out: the day of publication is not the day of the happening.
    """
    rows = [row_of(claim) for claim in ledger.resolution().claims if is_dated(claim)]
    return sorted(rows, key=lambda row: (row.time, row.claim))


def is_dated(claim: Claim) -> bool:
    """True if a claim is of something done, at a time that a calendar has."""
    done = claim.status not in AHEAD and claim.status is not Status.DENIED
    return done and claim.event.time is not None and CALENDAR.match(claim.event.time) is not None


def row_of(claim: Claim) -> TimelineRow:
    """The row of a dated claim."""
    return TimelineRow(
        time=claim.event.time or "",
        claim=claim.id,
        text=claim.text,
        status=claim.status,
        place=claim.event.place,
        evidence=tuple(
            Reference(each.start, each.end, document=each.document)
            for each in claim.statements
            if each.stance is Stance.ASSERTS
        ),
    )
