"""Someone: an actor in the making, and the list of all of a document with who is meant where."""

from dataclasses import dataclass, field

from reportedly.coding.component import Draft, Naming
from reportedly.coding.words.actors.tables import Tables
from reportedly.model import Mention
from reportedly.terms import Gender, NameKind, Role

MOST_BEARERS = 40
Key = tuple[str, ...]
AGAINST_STATES = frozenset({Role.REB, Role.OPP})
"""A movement is of a country, but belongs to no state: it fights or opposes it."""


@dataclass(slots=True, eq=False)
class Someone:
    """One person, state, body or group of people, under a key that no other has."""

    key: Key
    name: str
    kind: NameKind
    country: str | None = None
    role: Role | None = None
    of: "Someone | None" = None
    titles: list[str] = field(default_factory=list)
    title: str | None = None
    adjective: str | None = None
    gender: Gender | None = None
    plural: bool = False
    mentions: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Cast:
    """Everybody in a document: who they are, and whom each mention means and why."""

    draft: Draft
    tables: Tables
    by_key: dict[Key, Someone] = field(default_factory=dict)
    meant: dict[int, Someone] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    tags: dict[Key, list[Someone]] = field(default_factory=dict)

    def tag(self, someone: Someone, *tag: str) -> None:
        """Let somebody be found by a tag, such as a title or a kind of body."""
        bearers = self.tags.setdefault(tag, [])
        if not any(one is someone for one in bearers[-MOST_BEARERS:]):
            bearers.append(someone)

    def tagged(self, *tag: str) -> list[Someone]:
        """The last who bear a tag; older ones are too far back to be taken up."""
        return self.tags.get(tag, [])[-MOST_BEARERS:]

    def rows(self) -> list[tuple[int, Mention, Naming]]:
        """Index, mention and what is known of it, in text order."""
        pairs = zip(self.draft.mentions, self.draft.namings, strict=True)
        return [(index, mention, naming) for index, (mention, naming) in enumerate(pairs)]

    def words(self, index: int) -> str:
        """The words of a mention."""
        return self.draft.mentions[index].of(self.draft.document.text)

    def enter(self, someone: Someone) -> Someone:
        """The actor under this key: the one known already, or this one."""
        return self.by_key.setdefault(someone.key, someone)

    def link(self, index: int, someone: Someone, reason: str) -> None:
        """Say that a mention means someone, and why."""
        if index not in self.meant:
            self.meant[index] = someone
            self.reasons[index] = reason
            someone.mentions.append(index)

    def state(self, nation: str) -> Someone:
        """The actor of a state of the codebook."""
        key = (NameKind.STATE.value, nation)
        if key not in self.by_key:
            name, country = self.tables.nations[nation].name, self.tables.country_of(nation)
            self.enter(Someone(key, name, NameKind.STATE, country, Role.GOV))
        return self.by_key[key]

    def group(self, group: str) -> Someone:
        """The actor of an organisation or armed group of the codebook."""
        key = (NameKind.GROUP.value, group)
        if key not in self.by_key:
            row = self.tables.groups[group]
            country = self.tables.country_of(group)
            someone = self.enter(Someone(key, row.name, NameKind.GROUP, country, row.role))
            if row.role not in AGAINST_STATES or row.of in self.tables.groups:
                someone.of = self.owner(row.of)
        return self.by_key[key]

    def owner(self, key: str) -> Someone | None:
        """The actor of a nation's or group's id; None for none."""
        if key in self.tables.nations:
            return self.state(key)
        return self.group(key) if key in self.tables.groups else None

    def called_after(self, owner: Someone) -> str:
        """What comes before the name of what belongs to someone: "Norvian", "NATO", "Sol's"."""
        if owner.kind is NameKind.STATE and owner.key[1] in self.tables.nations:
            return self.tables.adjective(owner.key[1])
        if owner.adjective is not None:
            return owner.adjective
        if owner.kind is NameKind.GROUP:
            return self.tables.one_of(owner.key[1], owner.name)
        return f"{owner.name}'" if owner.plural else f"{owner.name}'s"
