"""Quotations with their speaker's name after a dash: "“We go.” — Ana Sol", as in letters."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportedly.coding.events.attribution.found import Page, Report
from reportedly.coding.syntax.quotes import Quotation

SIGNATURE = re.compile(
    r"\s{0,3}(?P<dash>[―—–]|--?)\s?"
    r"(?P<name>[A-Z][\w.'’-]*(?:[^\S\n]+[\w.'’-]+){0,5})(?=,|[^\S\n]*(?:\n|$))"
)


def signed_report(page: Page, quote: Quotation, starts: Sequence[int]) -> Report | None:
    """The report of a quotation that is a line of its own, with a dash and a name after it."""
    text = page.text
    line = text.rfind("\n", 0, quote.start) + 1
    found = SIGNATURE.match(text, quote.end)
    if found is None or text[line : quote.start].strip():
        return None
    head = page.draft.parse[bisect_left(starts, found.start("dash"))]
    name = text[found.start("name") : found.end("name")].rstrip(".")
    end = found.start("name") + len(name)
    last = page.draft.parse[bisect_left(starts, end) - 1]
    return Report(
        head,
        found.span("dash"),
        "signature: a name after the quotation",
        speaker=last,
        source=(found.start("name"), end),
        quotes=[quote],
    )
