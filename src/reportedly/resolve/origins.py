"""Origins: where the substance of a document's lead comes from, and who published it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.codebook.shapes.resolve import Outlet
from reportedly.model import Origin
from reportedly.resolve.actors import STATE_ROLES, Cast, Party
from reportedly.resolve.outlets import Outlets, plain
from reportedly.resolve.pages import Page
from reportedly.terms import Genre, OriginType, Role

DATELINE_CREDIT = re.compile(
    r"^[^\W\d_][^\n()]{1,60}\((?P<credit>[^\n()]{2,40})\)\s*[-\u2013\u2014]", re.MULTILINE
)
CREDIT_PARTS = re.compile(r"\s*(?:/|\||;|\band\b|\bwith\b)\s*")
LEAD_SENTENCES = 2
LEAD_CHARACTERS = 700
BODIES = frozenset({"body", "channel"})
UNKNOWN_LETTER = "F"


@dataclass(frozen=True, slots=True)
class Provenance:
    """A document's outlet and origin, the outlet's Admiralty letter, and why."""

    outlet: str | None
    origin: Origin
    letter: str
    reasons: tuple[str, ...]


class Desk:
    """What is known of outlets: the registry, and the outlets of the pages at hand."""

    def __init__(self, pages: Sequence[Page], outlets: Outlets, cast: Cast) -> None:
        self.outlets, self.cast = outlets, cast
        names = sorted({page.document.source for page in pages if page.document.source})
        self.here = {plain(name): name for name in names}
        self.wires = set(credited_elsewhere(pages, self))

    def outlet_of(self, page: Page) -> tuple[str | None, Outlet | None]:
        """The outlet's name and its row in the registry, as far as they are known.

        A page without a name is of the outlet that its dateline names, unless that is an agency.
        """
        row = self.outlets.named(page.document.source) or self.outlets.at(page.document.url)
        name = page.document.source or (row.names[0] if row is not None else None)
        named = credit_in_dateline(page, self) if name is None else None
        known = named is not None and plain(named) in self.here
        if named is None or not known or self.is_agency(named):
            return name, row
        return named, self.outlets.named(named)

    def publisher(self, name: str) -> str | None:
        """The full name of a publisher that a text names, also by its first words; else None."""
        row = self.outlets.named(name)
        if row is not None:
            return row.names[0]
        key = plain(name)
        longer = [full for known, full in self.here.items() if known.startswith(f"{key} ")]
        return self.here.get(key) or (longer[0] if len(longer) == 1 else None)

    def medium(self, party: Party) -> str | None:
        """The outlet that a party is, by its full name or its role; None if it is none."""
        row = self.outlets.named(party.name)
        if party.role in STATE_ROLES or (row is not None and row.kind in BODIES):
            return None
        known = row.names[0] if row is not None else self.here.get(plain(party.name))
        medium = party.role is Role.MED and not party.name.islower()
        return party.name if known is None and medium else known

    def is_agency(self, name: str) -> bool:
        """True if the registry or its name says so, or another outlet's texts here credit it."""
        row = self.outlets.named(name)
        if row is not None:
            return row.kind == "agency"
        return name in self.wires or bool(set(plain(name).split()) & self.cast.words.agencies)


def credited_elsewhere(pages: Sequence[Page], desk: Desk) -> Iterator[str]:
    """Whom texts name as their origin that another outlet carries."""
    for page in pages:
        name = credited(page, desk, page.document.source)
        source = page.document.source
        if name is not None and source is not None and plain(name) != plain(source):
            yield name


def find_origins(
    pages: Sequence[Page], groups: Mapping[str, str], desk: Desk, background: frozenset[str]
) -> dict[str, Provenance]:
    """The provenance of each document; copies take over the origin of the text they copy."""
    own = {page.id: provenance(page, desk, background) for page in pages}
    by_group: dict[str, Provenance] = {}
    for page in pages:
        head = by_group.get(groups[page.id])
        found = own[page.id]
        if head is None or (
            found.origin.type is OriginType.WIRE and head.origin.type is not OriginType.WIRE
        ):
            by_group[groups[page.id]] = found
    return {page.id: inherited(own[page.id], by_group[groups[page.id]]) for page in pages}


def inherited(own: Provenance, head: Provenance) -> Provenance:
    """The provenance of a copy: that of its text, seen from its own outlet."""
    if own.origin == head.origin or own.origin.type is OriginType.STATEMENT:
        return own
    if head.origin.type is OriginType.OWN:
        origin = Origin(OriginType.OUTLET, head.outlet)
    elif head.origin.type is OriginType.NONE:
        return own
    else:
        origin = head.origin
    reason = f"its text is a copy of one from {origin.name}"
    return Provenance(own.outlet, origin, own.letter, (*own.reasons, reason))


def provenance(page: Page, desk: Desk, background: frozenset[str]) -> Provenance:
    """The provenance of one document by itself."""
    name, row = desk.outlet_of(page)
    origin, why = origin_of(page, desk, background)
    if row is None:
        letter, because = UNKNOWN_LETTER, "the outlet is not in the registry: cannot be judged"
    else:
        letter, because = row.reliability, row.reason
    return Provenance(name, origin, letter, (f"origin: {why}", f"{letter}: {because}"))


def origin_of(page: Page, desk: Desk, background: frozenset[str]) -> tuple[Origin, str]:
    """Where the lead's substance comes from, and by which sign."""
    name, row = desk.outlet_of(page)
    agency = name if row is not None and row.kind == "agency" else credited(page, desk, name)
    own = agency is not None and agency == name and not desk.is_agency(agency)
    if agency is not None and not own:
        why = f"{agency} is a news agency" if agency == name else f"credited to {agency}"
        return Origin(OriginType.WIRE, agency), why
    if page.id in background:
        return Origin(OriginType.NONE, None), "a background page reports nothing of its own"
    if name is not None and speaks_for_itself(page, desk, name, row):
        return Origin(OriginType.STATEMENT, name), f"{name} speaks for itself"
    cited = cited_in_lead(page, desk, name)
    if cited is not None:
        kind = OriginType.WIRE if desk.is_agency(cited) else OriginType.OUTLET
        return Origin(kind, cited), f"the lead cites {cited}"
    if name is None or is_unknown_channel(page, row):
        what = "neither an outlet nor a credit is known" if name is None else "an unknown channel"
        return Origin(OriginType.NONE, None), what
    why = "its dateline names itself" if own else "no credit and no other outlet cited in the lead"
    return Origin(OriginType.OWN, name), why


def credited(page: Page, desk: Desk, outlet: str | None) -> str | None:
    """The agency that a credit line or the dateline names; the outlet itself if it has one."""
    named = credit_in_dateline(page, desk)
    if named is not None:
        return named
    for part in CREDIT_PARTS.split(page.document.metadata.credit or ""):
        publisher = desk.publisher(part)
        if publisher is not None and publisher != outlet:
            return publisher
    return None


def credit_in_dateline(page: Page, desk: Desk) -> str | None:
    """Whom the dateline names: "SELLIN (Harbour News) - "."""
    head = page.document.text[:LEAD_CHARACTERS] if not page.lines else page.lines[0]
    dateline = DATELINE_CREDIT.search(head) or DATELINE_CREDIT.search("\n".join(page.lines[:4]))
    if dateline is None:
        return None
    named = dateline["credit"].strip()
    return desk.publisher(named) or named


def speaks_for_itself(page: Page, desk: Desk, name: str, row: Outlet | None) -> bool:
    """True if the outlet is a body or channel, by the registry, its name or its kind of text."""
    if row is not None:
        return row.kind in BODIES
    quality = page.coding.quality
    if quality is not None and quality.genre is Genre.PRESS_RELEASE:
        return True
    parts, words = set(plain(name).split()), desk.cast.words
    if parts & words.bodies and not parts & words.media:
        return True
    return any(
        actor.role in STATE_ROLES and desk.cast.folded(actor.name) == desk.cast.folded(name)
        for actor in page.coding.actors
    )


def is_unknown_channel(page: Page, row: Outlet | None) -> bool:
    """True for a post of a channel of which nobody knows whose it is."""
    quality = page.coding.quality
    return row is None and quality is not None and quality.genre is Genre.SOCIAL_POST


def cited_in_lead(page: Page, desk: Desk, outlet: str | None) -> str | None:
    """Another outlet that the first sentences give as their source."""
    body = body_start(page)
    sentences = [span for span in page.coding.sentences if span.start >= body]
    edge = sentences[:LEAD_SENTENCES][-1].end if sentences else body + LEAD_CHARACTERS
    for attribution in page.coding.attributions:
        if attribution.outer is None and body <= attribution.start < edge:
            party = desk.cast.party(page, attribution.source)
            name = desk.medium(party) if party is not None else None
            if name is not None and (outlet is None or plain(name) != plain(outlet)):
                return name
    return None


def body_start(page: Page) -> int:
    """Where the first line of the body stands in the text."""
    return max(0, page.document.text.find(page.lines[0])) if page.lines else 0
