"""Recognise the places that a text names and say which ones are meant."""

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.coding.words.places.lexicon import lexicon_of
from reportedly.coding.words.places.recognise import Name, Reader
from reportedly.coding.words.places.senses import Choice, resolve_names
from reportedly.model import Place
from reportedly.terms import MentionType
from reportedly.text import Offsets, meeting, merged


@component("places", needs=["parse", "mentions"], gives=["places"])
def places(draft: Draft) -> None:
    """Fill `draft.places`, in text order; a place that cannot be told apart has no point."""
    lexicon = lexicon_of(draft.codebook)
    reader = Reader(draft.parse, draft.document.text, lexicon)
    names: list[Name] = []
    weapons = merged((m.start, m.end) for m in draft.mentions if m.type == MentionType.WEAPON)
    for start, end in merged(coded_stretches(draft.document)):
        span = draft.parse.char_span(start, end, alignment_mode="contract")
        if span is not None:
            found = reader.names(span.start, span.end)
            names.extend(name for name in found if not _is_weapon(draft, name, weapons))
    for name, choice in zip(names, resolve_names(draft.parse, names, lexicon), strict=True):
        draft.places.append(_record(draft, name, choice))


def _is_weapon(draft: Draft, name: Name, weapons: list[Offsets]) -> bool:
    """True for "Sarmat" in "the Sarmat missile", whatever the parser takes it for."""
    first, last = draft.parse[name.start], draft.parse[name.end - 1]
    return meeting((first.idx, last.idx + len(last)), weapons) is not None


def _record(draft: Draft, name: Name, choice: Choice) -> Place:
    first, last = draft.parse[name.start], draft.parse[name.end - 1]
    place = choice.place
    reason = f"{name.reason}; {choice.reason}" if name.candidates else name.reason
    if place is None:
        return Place(first.idx, last.idx + len(last), name=name.text, reason=reason)
    return Place(
        first.idx,
        last.idx + len(last),
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        geonames_id=place.geonames_id,
        reason=reason,
    )
