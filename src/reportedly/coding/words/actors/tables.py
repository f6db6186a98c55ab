"""What the codebook says of states, groups, people in office and kinds, looked up by id."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.actors import Group, Kind, Leader, Metonymy, Nation, Pronoun, Title
from reportedly.terms import Gender

LEADS = frozenset({"president", "prime minister", "chancellor", "supreme leader", "monarch"})
LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Tables:
    """The actor files of a codebook by id."""

    nations: dict[str, Nation]
    groups: dict[str, Group]
    leaders: dict[str, tuple[Leader, ...]]
    terms_of_office: dict[tuple[str, str], tuple[Leader, ...]]
    bodies: dict[str, Kind]
    people: dict[str, Kind]
    titles: dict[str, Title]
    genders: dict[str, Gender]
    given_names: dict[str, Gender]
    out_of_office: frozenset[str]
    vague: frozenset[str]
    partners: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]

    def country_of(self, owner: str) -> str | None:
        """The ISO code of the state that a nation's or a group's id belongs to."""
        seen = set()
        while owner in self.groups and owner not in seen:
            seen.add(owner)
            owner = self.groups[owner].of
        nation = self.nations.get(owner)
        return nation.id if nation is not None and nation.iso2 else None

    def adjective(self, nation: str) -> str:
        """How what belongs to a state is called: "Norvian"; its name if there is no adjective."""
        row = self.nations[nation]
        first = row.adjectives.split("|")[0].removeprefix("=")
        return first or row.name

    def one_of(self, group: str, name: str) -> str:
        """How what belongs to a group is called: "Houthi" for the Houthis."""
        row = self.groups.get(group)
        single = name.removesuffix("s")
        known = row is not None and single in row.forms.replace("=", "").split("|")
        return single if known else name

    def in_office(self, owner: str, title: str, day: str) -> list[Leader]:
        """Who held an office of a state or group on a day (ISO), as far as that is sure."""
        offices = sorted(LEADS | {LEADER}) if title == LEADER else [title]
        rows = (row for office in offices for row in self.terms_of_office.get((owner, office), ()))
        return [row for row in rows if holds(row, day)]


def holds(row: Leader, day: str) -> bool:
    """True if a term surely holds a day: a bare year leaves the whole year open."""
    since = row.since if len(row.since) == 10 else row.since + "-99"
    return since <= day and (not row.until or day < row.until)


@cache
def open_tables(book: Codebook) -> Tables:
    """The tables of a codebook, read once."""
    leaders = book.read("leaders.csv", list[Leader])
    metonymy = book.read("metonymy.yaml", Metonymy)
    given = book.read("given_names.yaml", dict[Gender, list[str]])
    kinds = book.read("people.yaml", list[Kind])
    return Tables(
        nations={row.id: row for row in book.read("nations.csv", list[Nation])},
        groups={row.id: row for row in _groups(book)},
        leaders=_grouped((row.name, row) for row in leaders),
        terms_of_office=_grouped(((row.of, row.office), row) for row in leaders),
        bodies={row.id: row for row in book.read("bodies.yaml", list[Kind])},
        people={row.id: row for row in reversed(kinds)},
        titles={row.id: row for row in book.read("titles.yaml", list[Title])},
        genders=_genders(book.read("pronouns.yaml", list[Pronoun])),
        given_names={name: gender for gender, names in given.items() for name in names},
        out_of_office=frozenset(book.read("out_of_office.yaml", list[str])),
        vague=frozenset(book.read("vague.yaml", list[str])),
        partners=frozenset(metonymy.partners),
        verbs=frozenset(metonymy.verbs),
        nouns=frozenset(metonymy.nouns),
    )


def _groups(book: Codebook) -> list[Group]:
    return [
        row
        for file in ("organisations.csv", "armed_groups.csv")
        for row in book.read(file, list[Group])
    ]


def _grouped[Key](pairs: Iterator[tuple[Key, Leader]]) -> dict[Key, tuple[Leader, ...]]:
    found: dict[Key, tuple[Leader, ...]] = {}
    for key, row in pairs:
        found[key] = (*found.get(key, ()), row)
    return found


def _genders(pronouns: list[Pronoun]) -> dict[str, Gender]:
    return {form: row.gender for row in pronouns for form in row.forms if row.gender is not None}
