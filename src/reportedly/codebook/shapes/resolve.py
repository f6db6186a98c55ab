"""Shapes of what the linking stage reads: its words and the registry of outlets."""

from typing import Literal

import msgspec


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The parties of one side of a conflict, by name, and the codes of their countries."""

    names: tuple[str, ...]
    countries: tuple[str, ...] = ()


class Conflict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A war between two sides; `since` and `until` are years, `until` empty while it lasts.

    `foremost`: an act of war of a side's leader is about this war if nothing says otherwise.
    """

    id: str
    label: str
    since: int
    until: int | None = None
    foremost: bool = False
    sides: tuple[Side, Side]


class ResolveWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words and type groups by which documents and happenings are compared."""

    common: frozenset[str]
    determiners: frozenset[str]
    admissions: frozenset[str]
    endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    spellings: dict[str, str]
    place_words: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    announcing: frozenset[str]
    openers: frozenset[str]
    verb_openers: frozenset[str]
    negations: frozenset[str]
    bodies: frozenset[str]
    media: frozenset[str]
    deeds: frozenset[str]
    self_moved: frozenset[str]
    war_types: frozenset[str]
    fought: frozenset[str]
    agencies: frozenset[str]
    declared: frozenset[str]
    uttered: frozenset[str]
    words: frozenset[str]
    answers: dict[str, str]
    joined_types: tuple[frozenset[str], ...]
    phrases: dict[str, tuple[str, str]]
    conflicts: tuple[Conflict, ...]


class StateRow(msgspec.Struct, frozen=True):
    """What linking needs of a row of the nations: codes, name and adjectives (parted by bars)."""

    id: str
    iso2: str
    name: str
    adjectives: str = ""


class Outlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A known publisher: what it is, how far it can be trusted (Admiralty letter), and why."""

    id: str
    names: tuple[str, ...]
    kind: Literal["agency", "newspaper", "broadcaster", "magazine", "site", "body", "channel"]
    country: str | None = None
    state: bool = False
    hosts: tuple[str, ...] = ()
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    reason: str


FILES = {"resolve.yaml": ResolveWords, "outlets.yaml": list[Outlet]}
