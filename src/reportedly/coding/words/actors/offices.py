"""Who is meant by an office without a name: "the Norvian president", "the minister"."""

from reportedly.coding.component import Naming
from reportedly.coding.words.actors.beside import person_beside
from reportedly.coding.words.actors.kinds import belong, owner_of
from reportedly.coding.words.actors.persons import ONCE, add_titles, known_person
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.coding.words.actors.tables import LEADER, LEADS
from reportedly.terms import NameKind

LONGEST_WORD = 16


def link_office(cast: Cast, index: int, naming: Naming) -> None:
    """Link a title that stands alone to its holder in the text, else to who held it that day."""
    owner = owner_of(cast, naming)
    person = person_beside(cast, index, naming)
    if person is not None:
        _give_title(cast, person, naming.id, owner)
        cast.link(index, person, "stands beside the name")
        return
    holders = _holders(cast, naming, owner)
    if len(holders) == 1:
        cast.link(index, holders[0], "holds the office in the text")
        return
    if not holders and owner is not None and _link_by_date(cast, index, naming, owner):
        return
    once = cast.tagged(ONCE, naming.id, owner.key[-1]) if owner is not None else []
    if len(once) == 1 and not holders and not _is_out_of_office(cast, index):
        cast.link(index, once[0], "has held the office")
        return
    row = cast.tables.titles[naming.id]
    key: tuple[str, ...] = (NameKind.OFFICE.value, naming.id)
    name = naming.name.lower()
    if owner is not None:
        key, name = (*key, *owner.key), f"{cast.called_after(owner)} {name}"
    elif naming.owners or len(holders) > 1 or not naming.definite:
        key = (*key, str(index))
    someone = cast.enter(Someone(key, name, NameKind.OFFICE, role=row.role, gender=row.gender))
    someone.title = naming.id
    cast.tag(someone, NameKind.OFFICE, naming.id)
    if owner is not None:
        belong(someone, owner)
    cast.link(index, someone, "office")


def link_owner(cast: Cast, index: int, naming: Naming) -> None:
    """Say whose a named person is: "NATO Secretary General Mark Rutte"."""
    owner = owner_of(cast, naming)
    someone = cast.meant.get(index)
    if owner is not None and someone is not None and someone.of is None:
        belong(someone, owner)


def _give_title(cast: Cast, person: Someone, title: str, owner: Someone | None) -> None:
    add_titles(cast, person, [title])
    if owner is not None and person.of is None:
        belong(person, owner)


def _holders(cast: Cast, naming: Naming, owner: Someone | None) -> list[Someone]:
    """The persons of the text who bear the title (and belong to the owner)."""
    if not naming.definite and not cast.tables.titles[naming.id].office:
        return []
    wanted = LEADS | {LEADER} if naming.id == LEADER else {naming.id}
    found: list[Someone] = []
    for title in sorted(wanted):
        for one in cast.tagged(NameKind.OFFICE, title):
            fits = _is_of(one, owner) if owner is not None else not naming.owners
            if fits and one not in found:
                found.append(one)
    return found


def _is_of(one: Someone, owner: Someone) -> bool:
    return one.of is owner or (owner.country is not None and one.country == owner.country)


def _is_out_of_office(cast: Cast, index: int) -> bool:
    """True for "the former Norvian president": the word stands in or right before the mention."""
    mention = cast.draft.mentions[index]
    text = cast.draft.document.text
    words = text[max(0, mention.start - LONGEST_WORD) : mention.start].split()[-1:]
    words += mention.of(text).replace("-", " ").split()
    return not cast.tables.out_of_office.isdisjoint(word.lower() for word in words)


def _link_by_date(cast: Cast, index: int, naming: Naming, owner: Someone) -> bool:
    """Name the holder of a state's or group's office on the day of publication, if it is sure."""
    day = cast.draft.document.metadata.published
    if day is None or owner.kind not in {NameKind.STATE, NameKind.GROUP}:
        return False
    held = cast.tables.in_office(owner.key[1], naming.id, day)
    names = {row.name for row in held}
    if len(names) != 1 or _is_out_of_office(cast, index):
        return False
    person = known_person(cast, held[0].name)
    add_titles(cast, person, [naming.id])
    cast.link(index, person, f"held the office on {day}")
    return True
