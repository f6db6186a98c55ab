"""What each outlet contributes: texts of its own, taken over, and what only it or others say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from reportedly.model import Claim, Entry
from reportedly.store.ledger import Ledger
from reportedly.terms import OriginType, Stance


class OutletRow(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet: how many documents it has, and how many are what; `None` is who is not known.

    `attributed` is the share of its statements that are somebody else's word, `None` if it makes
    none; `alone` counts the claims that only this outlet's texts assert, `shared` the others.
    """

    outlet: str | None
    reliability: str
    reasons: tuple[str, ...]
    documents: tuple[str, ...]
    own: int
    taken_over: int
    background: int
    statements: int
    attributed: float | None
    alone: int
    shared: int


@dataclass(slots=True)
class _Tally:
    """What is counted for one outlet in one pass over entries and claims."""

    entries: list[Entry] = field(default_factory=list)
    said: int = 0
    attributed: int = 0
    alone: int = 0
    shared: int = 0


def judge_outlets(ledger: Ledger) -> list[OutletRow]:
    """One row an outlet, by number of documents, then by name; the unknown one last."""
    resolution = ledger.resolution()
    tallies: dict[str | None, _Tally] = defaultdict(_Tally)
    outlets = {entry.id: entry.outlet for entry in resolution.documents}
    for entry in resolution.documents:
        tallies[entry.outlet].entries.append(entry)
    for claim in resolution.claims:
        count_claim(claim, outlets, tallies)
    rows = [row_of(outlet, tally) for outlet, tally in tallies.items()]
    return sorted(rows, key=lambda row: (row.outlet is None, -len(row.documents), row.outlet or ""))


def count_claim(
    claim: Claim, outlets: Mapping[str, str | None], tallies: Mapping[str | None, _Tally]
) -> None:
    """Add one claim to the tallies of the outlets that state it."""
    asserting = {
        outlets[each.document] for each in claim.statements if each.stance is Stance.ASSERTS
    }
    for outlet in asserting:
        if len(asserting) == 1:
            tallies[outlet].alone += 1
        else:
            tallies[outlet].shared += 1
    for each in claim.statements:
        outlet = outlets[each.document]
        tallies[outlet].said += 1
        tallies[outlet].attributed += each.speaker is None or each.speaker != outlet


def row_of(outlet: str | None, tally: _Tally) -> OutletRow:
    """The row of one outlet."""
    entries = tally.entries
    return OutletRow(
        outlet=outlet,
        reliability=entries[0].source_reliability,
        reasons=letter_reasons(entries),
        documents=tuple(entry.id for entry in entries),
        own=sum(entry.origin.type is OriginType.OWN for entry in entries),
        taken_over=sum(is_taken_over(entry) for entry in entries),
        background=sum(entry.background for entry in entries),
        statements=tally.said,
        attributed=round(tally.attributed / tally.said, 3) if tally.said else None,
        alone=tally.alone,
        shared=tally.shared,
    )


def is_taken_over(entry: Entry) -> bool:
    """True if the text is another one's."""
    other = entry.origin.type in {OriginType.WIRE, OriginType.OUTLET}
    return other and entry.origin.name != entry.outlet


def letter_reasons(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Why the outlet has its letter, once."""
    letters = (
        reason
        for entry in entries
        for reason in entry.reasons
        if reason.startswith(f"{entry.source_reliability}: ")
    )
    return tuple(dict.fromkeys(letters))
