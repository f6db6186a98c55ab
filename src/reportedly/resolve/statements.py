"""Statements: who says that a happening was (or was not), through whom, and for which origin."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from reportedly.model import Attribution, Event, Statement
from reportedly.resolve.actors import Cast
from reportedly.resolve.events import Report, Tense
from reportedly.resolve.origins import Desk, Provenance
from reportedly.resolve.pages import Page
from reportedly.terms import Factuality, Modality, OriginType, Polarity, Stance

SURE = frozenset({Factuality.CT_PLUS, Factuality.PR_PLUS})
AGAINST = frozenset({Factuality.CT_MINUS, Factuality.PR_MINUS, Factuality.PS_MINUS})


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What statements are read with: who is who, which outlet is which, where texts are from."""

    cast: Cast
    desk: Desk
    provenance: dict[str, Provenance]


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose knowledge a text gives: the speaker, those in between, and the origin."""

    speaker: str | None
    chain: tuple[str, ...]
    origin: str | None
    narrated: bool
    reason: str


def statement_of(report: Report, room: Newsroom) -> Statement:
    """The statement that one report of a happening makes."""
    says, unnamed = telling_layers(report)
    layers = [report.page.coding.attributions[index] for index in says]
    teller = own_word(report, layers, room) or teller_of(report.page, layers, room)
    factuality = voice_of(report.event, says)
    stance = stance_of(report, factuality)
    stance, why = second_hand(report.page, teller, stance, room)
    if unnamed and stance is Stance.ASSERTS:
        stance, why = Stance.REPEATS, "; passes on what nobody who is named reports"
    return Statement(
        report.event.start,
        report.event.end,
        document=report.page.id,
        speaker=teller.speaker,
        chain=teller.chain,
        stance=stance,
        factuality=factuality,
        origin=teller.origin if stance is not Stance.REPEATS else None,
        event=report.event.id,
        reason=f"{teller.reason}{why}",
    )


def telling_layers(report: Report) -> tuple[tuple[int, ...], bool]:
    """The layers without those at the far end that name nobody, if others do; and if any fell.

    Who rejects "reports that ..." speaks for himself.
    """
    says, attributions = report.event.says, report.page.coding.attributions
    named = [place for place, index in enumerate(says) if attributions[index].source is not None]
    kept = says[: named[-1] + 1] if named else says
    return kept, len(kept) < len(says)


def own_word(report: Report, layers: Sequence[Attribution], room: Newsroom) -> Teller | None:
    """Who does the act by saying so, if nobody but the text or another outlet tells of it."""
    actor, words = report.actor, room.cast.words
    done = report.event.modality is Modality.ACTUAL and report.tense is Tense.DONE
    inner = room.cast.party(report.page, layers[-1].source) if layers else None
    passed_on = inner is not None and room.desk.medium(inner) is not None
    types = words.declared if passed_on else words.uttered
    if actor is None or not done or report.event.type not in types or (layers and not passed_on):
        return None
    chain = [room.cast.party(report.page, layer.source) for layer in reversed(layers)]
    between = tuple(party.name for party in chain if party is not None)
    reason = f"the own word of {actor.name}, counted for {actor.origin or 'nobody'}"
    return Teller(actor.name, between, actor.origin, narrated=False, reason=reason)


def voice_of(event: Event, says: Sequence[int]) -> Factuality:
    """How firmly the innermost speaker presents the event; the text itself if nobody speaks."""
    voices = {voice.says: voice.factuality for voice in event.voices}
    return voices.get(says[-1], event.factuality) if says else event.factuality


def stance_of(report: Report, factuality: Factuality) -> Stance:
    """What a statement does to the happening put positively."""
    if report.event.modality is Modality.DENIED or factuality in AGAINST:
        return Stance.DENIES
    if report.event.polarity is Polarity.NEGATIVE:
        return Stance.DENIES if factuality in SURE or factuality is Factuality.UU else Stance.DOUBTS
    if report.event.modality is not Modality.ACTUAL or factuality in SURE:
        return Stance.ASSERTS
    return Stance.DOUBTS


def second_hand(page: Page, teller: Teller, stance: Stance, room: Newsroom) -> tuple[Stance, str]:
    """The stance of who only passes on: nobody named, or a text taken from another outlet."""
    if stance is not Stance.ASSERTS:
        return stance, ""
    origin = room.provenance[page.id].origin
    if teller.narrated and origin.type is OriginType.OUTLET:
        return Stance.REPEATS, f"; its text is from {origin.name}"
    if not teller.narrated and teller.speaker is None:
        return Stance.REPEATS, "; passed on without a source"
    return stance, ""


def teller_of(page: Page, layers: Sequence[Attribution], room: Newsroom) -> Teller:
    """Who tells: the innermost source of the layers (outermost first), else the outlet."""
    if not layers:
        return narrator_of(page, room)
    inner = layers[-1]
    named = room.cast.party(page, inner.source)
    chain = [room.cast.party(page, layer.source) for layer in reversed(layers[:-1])]
    between = tuple(party.name for party in chain if party is not None)
    if named is None:
        reason = "reported without a source" if inner.source is None else "the source is not named"
        return Teller(None, between, None, narrated=False, reason=reason)
    outlet = room.desk.medium(named)
    origin = named.origin if outlet is None else outlet
    cue = f" ({inner.cue.of(page.document.text)})" if inner.cue is not None else ""
    counted = f"counted for {origin}" if origin is not None else "counted for nobody"
    reason = f"said by {named.name}{cue}, {counted}"
    return Teller(named.name, between, origin, narrated=False, reason=reason)


def layers_of(page: Page, index: int) -> tuple[int, ...]:
    """An attribution and those that report it, outermost first."""
    found: list[int] = []
    place: int | None = index
    while place is not None and place not in found:
        found.append(place)
        place = page.coding.attributions[place].outer
    return tuple(reversed(found))


def narrator_of(page: Page, room: Newsroom) -> Teller:
    """The outlet as the one who asserts, counted for the origin of its text."""
    found = room.provenance[page.id]
    origin = found.origin.name
    if found.origin.type is OriginType.STATEMENT and origin is not None:
        row = room.desk.outlets.named(origin)
        state = room.cast.state_of(row.country) if row is not None else None
        origin = room.cast.origin_of_name(origin) or state or room.cast.state_in(origin) or origin
    if found.origin.type is OriginType.OUTLET:
        origin = None
    why = "the text itself says so"
    if found.outlet is None:
        why += ", and nobody knows who published it"
    return Teller(found.outlet, (), origin, narrated=True, reason=why)


def turned(statement: Statement) -> Statement:
    """A denial as the assertion of the opposite, and the other way round."""
    opposite = {Stance.DENIES: Stance.ASSERTS, Stance.ASSERTS: Stance.DENIES}
    return msgspec.structs.replace(
        statement, stance=opposite.get(statement.stance, statement.stance)
    )
