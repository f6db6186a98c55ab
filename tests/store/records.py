"""Records for tests: of any class as hypothesis makes them up from its types, and small ones."""

import types
import typing
from enum import Enum

import msgspec
from hypothesis import strategies as st

from reportedly.model import Attribution, Coding, Document, Event, NotRead, RawItem, Span
from reportedly.terms import AttributionKind

PLAIN = {
    msgspec.UnsetType: st.just(msgspec.UNSET),
    str: st.text(max_size=30),
    bytes: st.binary(max_size=60),
    bool: st.booleans(),
    int: st.integers(0, 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
}


def records(shape):
    """Any record of a class, of whatever its types allow; a span never ends before it starts."""
    hints = typing.get_type_hints(shape)
    fields = {name: values(hints[name]) for name in shape.__struct_fields__}
    made = st.fixed_dictionaries(fields)
    return made.map(lambda given: shape(**in_order(given) if issubclass(shape, Span) else given))


def in_order(given):
    start, end = sorted((given["start"], given["end"]))
    return {**given, "start": start, "end": end}


def values(hint):
    """Any value of a type hint of the model."""
    if typing.get_origin(hint) is tuple:
        return st.lists(values(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, types.UnionType):
        return st.one_of([values(one) for one in typing.get_args(hint)])
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return records(hint) if issubclass(hint, msgspec.Struct) else PLAIN[hint]


def item(name: str, content: bytes = b"Norvia sent ships.") -> RawItem:
    """A plain item."""
    return RawItem(id=name, location=f"{name}.txt", content=content, media="text/plain")


def document(name: str, text: str = "Norvia sent ships to Astmark.") -> Document:
    """A plain document."""
    return Document(id=name, text=text, digest="0", location=f"{name}.txt")


def refusal(name: str, found: str = "is empty") -> NotRead:
    """A plain refusal."""
    return NotRead(location=f"{name}.txt", found=found, advice="give another")


def coding(name: str, codebook: str = "first") -> Coding:
    """A coding with an event and an attribution."""
    words = Span(0, 6)
    said = Attribution(
        start=0, end=18, source=None, cue=words, content=(), kind=AttributionKind.DIRECT
    )
    event = Event(
        start=0,
        end=18,
        id="e1",
        type="AID",
        mode=None,
        cameo=None,
        trigger=words,
        actor=None,
        recipient=None,
    )
    return Coding(id=name, codebook=codebook, attributions=(said,), events=(event,))
