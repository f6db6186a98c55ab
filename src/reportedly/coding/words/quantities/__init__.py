"""Recognise numbers that count something, with their bounds and what they count."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.coding.words.quantities.counting import bounded, counts, unit_of
from reportedly.coding.words.quantities.lexicon import lexicon_of
from reportedly.coding.words.quantities.numerals import Number, numbers_in
from reportedly.model import Quantity, Span
from reportedly.text import Offsets, covers, meeting, merged

if TYPE_CHECKING:
    from spacy.tokens import Doc


@component("quantities", needs=["parse", "forms", "times"], gives=["quantities"])
def quantities(draft: Draft) -> None:
    """Fill `draft.quantities`, in text order; numbers within a time are left out."""
    lexicon = lexicon_of(draft.codebook)
    parse, stretches = draft.parse, merged(coded_stretches(draft.document))
    taken = [(time.start, time.end) for time in draft.times]
    for number in numbers_in(draft.forms.lower, lexicon):
        first, last = parse[number.start], parse[number.end - 1]
        offsets = (first.idx, last.idx + len(last))
        if not _is_coded(offsets, stretches, taken):
            continue
        unit = unit_of(parse, number, lexicon)
        if counts(parse, number, unit, lexicon):
            draft.quantities.append(_record(parse, bounded(parse, number, lexicon), unit))


def _is_coded(offsets: Offsets, stretches: list[Offsets], taken: list[Offsets]) -> bool:
    """True inside a coded stretch and outside every time."""
    stretch = meeting(offsets, stretches)
    return stretch is not None and covers(stretch, offsets) and meeting(offsets, taken) is None


def _record(parse: "Doc", number: Number, unit: Span | None) -> Quantity:
    first, last = parse[number.start], parse[number.end - 1]
    return Quantity(
        first.idx,
        last.idx + len(last),
        low=number.low,
        best=number.best,
        high=number.high,
        approximate=number.approximate,
        unit=unit,
    )
