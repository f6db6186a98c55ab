"""Recognise the places that a text names and say which ones are meant."""

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.coding.words.places.lexicon import lexicon_of
from reportedly.coding.words.places.recognise import Name, Reader
from reportedly.coding.words.places.resolve import Choice, resolve
from reportedly.model import Place
from reportedly.text import merged


@component("places", needs=["parse"], gives=["places"])
def places(draft: Draft) -> None:
    """Fill `draft.places`, in text order; a place that cannot be told apart has no point."""
    lexicon = lexicon_of(draft.codebook)
    reader = Reader(draft.parse, draft.document.text, lexicon)
    names: list[Name] = []
    for start, end in merged(coded_stretches(draft.document)):
        span = draft.parse.char_span(start, end, alignment_mode="contract")
        if span is not None:
            names.extend(reader.names(span.start, span.end))
    for name, choice in zip(names, resolve(draft.parse, names, lexicon), strict=True):
        draft.places.append(_record(draft, name, choice))


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
