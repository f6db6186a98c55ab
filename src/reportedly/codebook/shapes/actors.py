"""Shapes of the actor files: states, people in office, groups, kinds of bodies and people.

In a CSV cell the forms stand between bars. A form with `=` before it must be written just so (an
acronym, a name that is also a word); one that begins with "the" needs its article.
"""

import msgspec

from reportedly.terms import Gender, PronounUse, Role


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row or an entry of an actor file."""


class Nation(Row, frozen=True, kw_only=True):
    """A state or territory; `id` is ISO 3166 alpha-3, or begins with "x-" if it has no code."""

    id: str
    iso2: str
    name: str
    forms: str
    adjectives: str
    people: str
    capital: str
    seats: str


class Leader(Row, frozen=True, kw_only=True):
    """One term of one person in an office; dates as precise as known, empty if still in it."""

    name: str
    of: str
    office: str
    since: str = msgspec.field(name="from")
    until: str = msgspec.field(name="to")
    gender: Gender
    forms: str


class Group(Row, frozen=True, kw_only=True):
    """An organisation, body or armed group with a name of its own; `of` is a nation or a group."""

    id: str
    name: str
    forms: str
    of: str
    role: Role


class Kind(Row, frozen=True, kw_only=True):
    """A kind of body or of people; `kin` is the kind that its short form belongs to.

    `plural`: the forms are plural as they stand; `collective`: one of them is a group, no person;
    `foreign`: they do not belong to the one they are named after (allies);
    `named`: the words only take up a group that is named before them ("the alliance");
    `state`: of a state, the words mean the state itself (its government).
    """

    id: str
    role: Role
    forms: tuple[str, ...]
    name: str | None = None
    kin: str | None = None
    plural: bool = False
    collective: bool = False
    foreign: bool = False
    named: bool = False
    state: bool = False


class Title(Row, frozen=True, kw_only=True):
    """A title; `office`: one person holds it; `alone`: it can stand for its holder."""

    id: str
    forms: tuple[str, ...]
    role: Role | None = None
    gender: Gender | None = None
    office: bool = False
    alone: bool = True


class Weapons(Row, frozen=True, kw_only=True):
    """Names of systems, and words for kinds of weapons."""

    names: tuple[str, ...]
    kinds: tuple[str, ...]


class Pronoun(Row, frozen=True, kw_only=True):
    """Pronouns that stand for the same sort of antecedent."""

    use: PronounUse = msgspec.field(name="for")
    forms: tuple[str, ...]
    gender: Gender | None = None


class Metonymy(Row, frozen=True, kw_only=True):
    """Words beside which a capital or seat stands for its government."""

    partners: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


FILES = {
    "nations.csv": list[Nation],
    "leaders.csv": list[Leader],
    "organisations.csv": list[Group],
    "armed_groups.csv": list[Group],
    "bodies.yaml": list[Kind],
    "people.yaml": list[Kind],
    "titles.yaml": list[Title],
    "weapons.yaml": Weapons,
    "pronouns.yaml": list[Pronoun],
    "metonymy.yaml": Metonymy,
    "given_names.yaml": dict[Gender, list[str]],
    "out_of_office.yaml": list[str],
    "vague.yaml": list[str],
    "not_names.yaml": list[str],
}
