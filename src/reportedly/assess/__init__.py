"""Assess: questions put to the ledger; each gives a table whose rows point at their evidence."""

from reportedly.assess.claims import ClaimQuestion, list_claims
from reportedly.assess.outlets import OutletRow, judge_outlets
from reportedly.assess.threads import list_threads
from reportedly.assess.timeline import TimelineRow, draw_timeline

__all__ = [
    "ClaimQuestion",
    "OutletRow",
    "TimelineRow",
    "draw_timeline",
    "judge_outlets",
    "list_claims",
    "list_threads",
]
