"""The shapes of the word lists that recognise times, quantities and places."""

import msgspec

from reportedly.terms import Bound, TimeUnit, ToponymKind


class NamedPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a day that has a name of its own: how many days away, and which part."""

    days: int
    part: str


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of time; what each list means stands in the file."""

    signs: dict[str, str]
    months: dict[str, int]
    weekdays: dict[str, int]
    doubtful: list[str]
    seasons: dict[str, str]
    doubtful_seasons: dict[str, str]
    dayparts: dict[str, str]
    daytimes: dict[str, str]
    date_units: dict[str, TimeUnit]
    time_units: dict[str, str]
    plurals: dict[str, str]
    named_days: dict[str, int]
    named_parts: dict[str, NamedPart]
    last: list[str]
    next: list[str]
    this: list[str]
    that: list[str]
    past: list[str]
    recent: list[str]
    ago: list[str]
    earlier: list[str]
    later: list[str]
    before: list[str]
    after: list[str]
    every: list[str]
    modifiers: list[str]
    edges: list[str]
    half: list[str]
    vague_numbers: list[str]
    fiscal: list[str]
    joints: list[str]
    of: list[str]
    at: list[str]
    old: list[str]
    zones: list[str]
    universal_zones: list[str]
    meridiem: dict[str, int]
    oclock: list[str]
    sets: dict[str, str]
    references: dict[str, str]
    phrases: dict[str, str]
    never: list[str]
    approximators: list[str]
    year_cues: list[str]
    future_words: list[str]
    holidays: dict[str, str]


class QuantityWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of number and measure; what each list means stands in the file."""

    numbers: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    vague: list[str]
    before: dict[str, Bound]
    after: dict[str, Bound]
    range_openers: list[str]
    range_joints: list[str]
    percent: list[str]
    currencies: list[str]
    labels: list[str]
    spans: list[str]
    fillers: list[str]


class Abbreviation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The region that a short form stands for, by its name and ISO 3166 alpha-2 country."""

    name: str
    country: str


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words that show a place; what each list means stands in the file."""

    prepositions: list[str]
    inside: list[str]
    kinds: dict[str, list[ToponymKind]]
    not_after: list[str]
    not_before: list[str]
    abbreviations: dict[str, Abbreviation]
    doubtful: list[str]
    never: list[str]
    features: list[str]
    bodies: list[str]


class Transitive(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Verbs that are always done to somebody, and who mostly does them."""

    verbs: frozenset[str]
    agents: frozenset[str]


class Casing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words and the case that they are written in; what each list means stands in the file."""

    common: frozenset[str]
    capital: frozenset[str]
    doubtful: frozenset[str]
    linked: frozenset[str]


FILES: dict[str, type] = {
    "casing.yaml": Casing,
    "transitive.yaml": Transitive,
    "times.yaml": TimeWords,
    "quantities.yaml": QuantityWords,
    "places.yaml": PlaceWords,
}
