"""Who is meant by persons' names: whole names first, then parts of them."""

from collections.abc import Sequence

from reportedly.codebook.shapes.actors import Leader
from reportedly.coding.component import Naming
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.coding.words.actors.tables import holds
from reportedly.terms import NameKind, Role

Parts = dict[tuple[str, str], dict[int, Someone]]
LAST, ANY = "last", "any"
ONCE = "once"  # tag of the offices that the codebook gives somebody


def name_persons(cast: Cast) -> None:
    """Link the mentions that hold a person's name."""
    rows = [(i, naming) for i, _, naming in cast.rows() if naming.kind is NameKind.PERSON]
    whole = [row for row in rows if len(name_words(row[1])) > 1]
    for index, naming in whole:
        reason = "name in the codebook" if naming.id else "whole name"
        cast.link(index, _whole_person(cast, naming), reason)
    bearers = _by_part([cast.meant[index] for index, _ in whole])
    for index, naming in rows:
        if index not in cast.meant:
            _link_part(cast, index, naming, bearers)
    for index, naming in rows:
        if index in cast.meant:
            add_titles(cast, cast.meant[index], naming.titles)


def name_words(naming: Naming) -> list[str]:
    """The words of a name without marks."""
    return [word for word in naming.name.replace("-", " ").split() if word[0].isalpha()]


def skeleton(word: str) -> str:
    """A surname without what spellings differ in: Zelensky, Zelenskiy and Zelenskyy are one."""
    plain = word.casefold().replace("-", "")
    return plain.rstrip("iyj") or plain


def _by_part(people: Sequence[Someone]) -> Parts:
    """Who bears a last name, and who bears it as any part of the name."""
    found: Parts = {}
    for one in people:
        parts = [skeleton(word) for word in one.name.split()]
        for tag in {(LAST, parts[-1]), *((ANY, part) for part in parts)}:
            found.setdefault(tag, {})[id(one)] = one
    return found


def _whole_person(cast: Cast, naming: Naming) -> Someone:
    if naming.id:
        return known_person(cast, naming.id)
    words = name_words(naming)
    key = (NameKind.PERSON.value, skeleton(words[0]), skeleton(words[-1]))
    gender = cast.tables.given_names.get(words[0].title())
    name = _in_small_letters(naming.name)
    someone = cast.enter(Someone(key, name, NameKind.PERSON, gender=gender))
    if len(name) > len(someone.name):
        someone.name = name
    return someone


def _in_small_letters(name: str) -> str:
    """A name from a text in capitals as it is written elsewhere: ANA SOL, Ana Sol."""
    return name.title() if name.isupper() else name


def known_person(cast: Cast, name: str) -> Someone:
    """The actor of a person of the codebook, with the country and role of the fitting term."""
    key = (NameKind.PERSON.value, name)
    if key in cast.by_key:
        return cast.by_key[key]
    row = _term(cast.tables.leaders[name], cast.draft.document.metadata.published)
    title = cast.tables.titles.get(row.office)
    group = cast.tables.groups.get(row.of)
    role = title.role if title is not None else Role.GOV
    if group is not None and role is Role.GOV:
        role = group.role
    country = cast.tables.country_of(row.of)
    someone = Someone(key, name, NameKind.PERSON, country, role, gender=row.gender)
    someone.of = cast.owner(row.of)
    for term in cast.tables.leaders[name]:
        cast.tag(someone, ONCE, term.office, term.of)
    return cast.enter(someone)


def _term(rows: Sequence[Leader], day: str | None) -> Leader:
    """The term that holds the day; without a day, or if none does, the last one begun."""
    fitting = [row for row in rows if day is not None and holds(row, day)]
    return max(fitting or rows, key=lambda row: row.since)


def _link_part(cast: Cast, index: int, naming: Naming, parts: Parts) -> None:
    """A single name: the one person of the text who bears it, else the one of the codebook."""
    part = skeleton(naming.name)
    bearers = list((parts.get((LAST, part)) or parts.get((ANY, part)) or {}).values())
    if naming.id:
        own = known_person(cast, naming.id)
        if own.mentions or not bearers:
            cast.link(index, own, "name in the codebook")
            return
    if len(bearers) == 1:
        cast.link(index, bearers[0], "part of name")
    elif not bearers and naming.name:
        key = (NameKind.PERSON.value, part)
        cast.link(
            index, cast.enter(Someone(key, _in_small_letters(naming.name), NameKind.PERSON)), "name"
        )


def add_titles(cast: Cast, someone: Someone, titles: Sequence[str]) -> None:
    """Give a person titles, and from them role and gender where these are unknown."""
    for title in titles:
        row = cast.tables.titles[title]
        if title not in someone.titles:
            someone.titles.append(title)
            cast.tag(someone, NameKind.OFFICE, title)
        if row.alone:
            someone.title = someone.title or title
            someone.role = someone.role or row.role
        someone.gender = someone.gender or row.gender
