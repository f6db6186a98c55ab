"""The codebook's names as one table of words, built once: a name is found by its first word."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.actors import Group, Kind, Leader, Nation, Pronoun, Title, Weapons
from reportedly.coding.syntax.mojibake import mended
from reportedly.terms import MentionType, NameKind

PIECE = re.compile(r"\w+|[,;:()\[\]!?\"“”|/\n]")
LONGEST_ACRONYM = 6
PLAIN = str.maketrans("\u0142\u0131\u00f8\u00d8", "lioO")  # l with stroke, i without dot, slashed o
END = ""
TYPE_OF_KIND = {
    NameKind.STATE: MentionType.GPE,
    NameKind.CAPITAL: MentionType.GPE,
    NameKind.DEMONYM: MentionType.NORP,
    NameKind.SEAT: MentionType.ORG,
    NameKind.GROUP: MentionType.ORG,
    NameKind.BODY: MentionType.ORG,
    NameKind.PERSON: MentionType.PERSON,
    NameKind.OFFICE: MentionType.PERSON,
    NameKind.PEOPLE: MentionType.GROUP,
    NameKind.PRONOUN: MentionType.PRONOUN,
    NameKind.WEAPON: MentionType.WEAPON,
}

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of the codebook and what it stands for.

    `exact` is the one way to write it, `named` that it begins with a capital, `article` that it
    needs "the" before it, `person` that it is a word for one human being, `proposed` the type that
    the recogniser gave.
    """

    kind: NameKind
    id: str
    exact: str = ""
    named: bool = True
    article: bool = False
    plural: bool = False
    person: bool = False
    proposed: MentionType | None = None

    @property
    def type(self) -> MentionType:
        """The type of a mention that is nothing but this form."""
        if self.kind is NameKind.PEOPLE and self.person:
            return MentionType.PERSON
        return self.proposed or TYPE_OF_KIND[self.kind]


@lru_cache(maxsize=1 << 16)
def normal(words: str) -> tuple[str, ...]:
    """The words in lower case without accents, marks inside words and stops; commas are kept."""
    if not words.isascii():
        words = unicodedata.normalize("NFKD", mended(words).replace("’", "'"))
        words = "".join(mark for mark in words if not unicodedata.combining(mark))
        words = words.translate(PLAIN)
    return tuple(PIECE.findall(words.lower()))


@cache
def open_lexicon(book: Codebook) -> Node:
    """The table of a codebook: word -> word -> ... -> END -> entries."""
    root: Node = {}
    for form, entry in _entries(book):
        node = root
        for piece in normal(form):
            node = node.setdefault(piece, {})
        found = node.setdefault(END, [])
        if entry not in found:
            found.append(entry)
    return root


def _entries(book: Codebook) -> Iterator[tuple[str, Entry]]:
    """Every form, in the order in which readings are preferred."""
    yield from _pronouns(book.read("pronouns.yaml", list[Pronoun]))
    yield from _nations(book.read("nations.csv", list[Nation]))
    yield from _groups(book)
    yield from _leaders(book.read("leaders.csv", list[Leader]))
    yield from _kinds(book)
    yield from _weapons(book.read("weapons.yaml", Weapons))


def _groups(book: Codebook) -> Iterator[tuple[str, Entry]]:
    for file in ("organisations.csv", "armed_groups.csv"):
        for group in book.read(file, list[Group]):
            yield from _forms(NameKind.GROUP, group.id, (group.name, *_cell(group.forms)))


def _leaders(leaders: list[Leader]) -> Iterator[tuple[str, Entry]]:
    for leader in leaders:
        whole = (leader.name,) if " " in leader.name else ()
        yield from _forms(NameKind.PERSON, leader.name, (*whole, *_cell(leader.forms)))


def _kinds(book: Codebook) -> Iterator[tuple[str, Entry]]:
    titles = book.read("titles.yaml", list[Title])
    for title in titles:
        yield from _words(NameKind.OFFICE, title.id, title.forms)
    for body in book.read("bodies.yaml", list[Kind]):
        yield from _words(NameKind.BODY, body.id, body.forms)
    for title in titles:
        if title.office:
            yield from _plurals(NameKind.PEOPLE, "leaders", title.forms)
    for kind in book.read("people.yaml", list[Kind]):
        one = not kind.plural and not kind.collective
        for form, entry in _words(NameKind.PEOPLE, kind.id, kind.forms):
            yield form, replace(entry, plural=kind.plural, person=one)
        if not kind.plural:
            yield from _plurals(NameKind.PEOPLE, kind.id, kind.forms)


def _weapons(weapons: Weapons) -> Iterator[tuple[str, Entry]]:
    for name in weapons.names:
        yield name, Entry(NameKind.WEAPON, name, exact=name)
    yield from _words(NameKind.WEAPON, "", weapons.kinds)
    yield from _plurals(NameKind.WEAPON, "", weapons.kinds)


def _cell(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _pronouns(pronouns: list[Pronoun]) -> Iterator[tuple[str, Entry]]:
    for pronoun in pronouns:
        for form in pronoun.forms:
            yield form, Entry(NameKind.PRONOUN, pronoun.use, named=False)


def _nations(nations: list[Nation]) -> Iterator[tuple[str, Entry]]:
    for nation in nations:
        yield from _forms(NameKind.STATE, nation.id, (nation.name, *_cell(nation.forms)))
        yield from _forms(NameKind.CAPITAL, nation.id, _cell(nation.capital))
        yield from _forms(NameKind.SEAT, nation.id, _cell(nation.seats))
        adjectives = _cell(nation.adjectives)
        yield from _forms(NameKind.DEMONYM, nation.id, adjectives)
        several = [f"{word}s" for word in adjectives if word[-1] in "niktb" and word[0] != "="]
        for form, entry in _forms(NameKind.DEMONYM, nation.id, (*several, *_cell(nation.people))):
            yield form, replace(entry, plural=True)


def _forms(kind: NameKind, key: str, forms: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Names: an acronym, or a form with "=", must be written just so."""
    for form in forms:
        bare = form.removeprefix("=").removeprefix("the ")
        short = bare.isupper() and len(bare) <= LONGEST_ACRONYM
        exact = bare if form.startswith("=") or short else ""
        named = bare[0].isupper() or bare[0].isdigit()
        yield bare, Entry(kind, key, exact, named=named, article=form.startswith("the "))


def _words(kind: NameKind, key: str, forms: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Common words, in any case; with "=" just so."""
    for form in forms:
        bare = form.removeprefix("=").removeprefix("the ")
        exact = bare if form.startswith("=") else ""
        yield bare, Entry(kind, key, exact, named=False, article=form.startswith("the "))


def _plurals(kind: NameKind, key: str, forms: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    for form in forms:
        if not form.startswith("=") and form[-1].isalpha() and "'" not in form:
            yield plural_of(form), Entry(kind, key, named=False, plural=True)


def plural_of(noun: str) -> str:
    """The plural of a noun phrase, by its last word or, before "of" and "in", by its first."""
    head, link, rest = noun.partition(" of ")
    if head.endswith(("man", "men")) and not head.endswith(("german", "human")):
        plural = f"{head[:-3]}men"
    elif head.endswith(("s", "sh", "ch", "x")):
        plural = f"{head}es"
    elif head.endswith("y") and head[-2:-1] not in set("aeiou"):
        plural = f"{head[:-1]}ies"
    elif head.endswith("thief"):
        plural = f"{head[:-1]}ves"
    else:
        plural = f"{head}s"
    return plural + link + rest
