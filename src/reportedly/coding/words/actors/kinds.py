"""Who is meant by kinds of bodies and people, by the one whose they are: "Norvian troops"."""

from reportedly.codebook.shapes.actors import Kind
from reportedly.coding.component import Naming
from reportedly.coding.words.actors.beside import person_beside
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.terms import MentionType, NameKind, Role

QUANTIFIED = frozenset({"det", "nummod", "quantmod", "amod"})
COMMON_NOUNS = frozenset({"NN", "NNS"})
COUNTRIES = "countries"
NOUN, ROLE = "noun", "role"


def link_body(cast: Cast, index: int, naming: Naming) -> None:
    """Link "Norvian Defence Ministry", "its army", "the ministry"."""
    kind = cast.tables.bodies[naming.id]
    owner = owner_of(cast, naming)
    if owner is not None and kind.state and owner.kind is NameKind.STATE:
        cast.link(index, owner, "government of the state")
        return
    if owner is not None:
        name = f"{cast.called_after(owner)} {kind.name}"
        _link_owned(cast, index, naming, owner, (name, kind.role))
        _tag_body(cast, index, kind)
        return
    forms = {form.removeprefix("the ").removeprefix("=").casefold() for form in kind.forms}
    if naming.owners or naming.name.casefold() not in forms:
        name = cast.words(index)
        key: tuple[str, ...] = (NameKind.BODY.value, naming.id, name.casefold())
        cast.link(index, cast.enter(Someone(key, name, NameKind.BODY, role=kind.role)), "same body")
        _tag_body(cast, index, kind)
        return
    seen = _named_before(cast, naming, kind)
    if len(seen) == 1:
        cast.link(index, seen[0], "short for the one such body of the text")
    elif not seen and not kind.named:
        name = kind.name if kind.name and naming.id != kind.kin else naming.name
        key = (NameKind.BODY.value, naming.id, "")
        body = Someone(key, str(name), NameKind.BODY, role=kind.role)
        cast.link(index, cast.enter(body), "the only such body so far")
        _tag_body(cast, index, kind)


def tag_groups(cast: Cast) -> None:
    """Let groups be taken up by their role ("the alliance") and by their noun ("the military")."""
    for index, _, naming in cast.rows():
        someone = cast.meant.get(index)
        if naming.kind is NameKind.GROUP and someone is not None:
            words = cast.words(index).casefold().split()
            cast.tag(someone, NOUN, words[-1])
            if someone.role is not None:
                cast.tag(someone, ROLE, someone.role)


def _tag_body(cast: Cast, index: int, kind: Kind) -> None:
    body = cast.meant[index]
    cast.tag(body, NameKind.BODY, kind.id)
    if kind.kin is not None:
        cast.tag(body, NameKind.BODY, kind.kin)


def _named_before(cast: Cast, naming: Naming, kind: Kind) -> list[Someone]:
    """The bodies and groups of the text that a kind without owner can take up."""
    if kind.named:
        return cast.tagged(ROLE, kind.role)
    words = naming.name.casefold().split()
    return cast.tagged(NameKind.BODY, kind.id) + cast.tagged(NOUN, words[-1])


def owner_of(cast: Cast, naming: Naming) -> Someone | None:
    """The one whose it is, if there is just one and it is known."""
    owners = {id(one): one for at in naming.owners if (one := cast.meant.get(at)) is not None}
    if len(owners) != 1 or len(naming.owners) != 1:
        return None
    owner = next(iter(owners.values()))
    person = owner.kind is NameKind.PERSON and naming.kind is NameKind.BODY
    return owner.of if person and owner.of is not None else owner


def _link_owned(
    cast: Cast, index: int, naming: Naming, owner: Someone, told: tuple[str, Role | None]
) -> None:
    name, role = told
    key = (naming.kind.value, naming.id, *owner.key, "" if naming.plural else "one")
    someone = cast.enter(Someone(key, name, naming.kind, owner.country, role, owner))
    someone.plural = naming.plural
    cast.link(index, someone, f"{naming.id} of {owner.name}")


def link_people(cast: Cast, index: int, naming: Naming) -> None:
    """Link "Norvian troops", "his allies", "the protesters"; people without owner by their word."""
    kind = cast.tables.people[naming.id]
    owner = owner_of(cast, naming)
    if owner is not None and kind.id == COUNTRIES and not naming.plural and owner.of is not None:
        home = _home(owner)
        if home is not None:
            cast.link(index, home, "the state of the owner")
        return
    one_human = cast.draft.mentions[index].type is MentionType.PERSON
    person = person_beside(cast, index, naming) if one_human and not naming.plural else None
    if person is not None:
        _is_one_of(person, kind, owner)
        cast.link(index, person, "stands beside the name")
        return
    if owner is not None and not (one_human and not naming.definite):
        name = f"{cast.called_after(owner)} {naming.name.lower()}"
        role = _role_with(kind.role, owner)
        _link_owned(cast, index, naming, owner, (name, role))
        if kind.foreign:
            cast.meant[index].country = None
        cast.tag(cast.meant[index], NameKind.PEOPLE, naming.id)
        return
    same = cast.tagged(NameKind.PEOPLE, naming.id) if _takes_up(naming) else []
    if len(same) == 1 and same[0].plural:
        cast.link(index, same[0], "the one such people so far")
        return
    words = cast.words(index).casefold()
    if naming.owners or _is_vague(cast, naming):
        key: tuple[str, ...] = (NameKind.PEOPLE.value, words, str(index))
    else:
        key = (NameKind.PEOPLE.value, words)
    name = _common(cast, index, naming)
    someone = Someone(key, name, NameKind.PEOPLE, role=kind.role)
    someone.plural = naming.plural
    if naming.owners and owner is not None:
        someone.of, someone.country = owner, owner.country
    cast.link(index, cast.enter(someone), "same words")


def _is_one_of(person: Someone, kind: Kind, owner: Someone | None) -> None:
    """Let a named person be one of a kind of people: an official of a movement is its own."""
    if owner is not None and person.of is None:
        belong(person, owner)
    if person.role is None:
        person.role = kind.role if owner is None else _role_with(kind.role, owner)


def belong(someone: Someone, owner: Someone) -> None:
    """Give a person the country and, for an organisation's people, the role of the owner."""
    if owner is someone or owner.kind is NameKind.PERSON:
        return
    someone.of = owner
    someone.country = someone.country or owner.country
    if owner.kind in {NameKind.GROUP, NameKind.BODY} and owner.role is not None:
        someone.role = owner.role


def _home(someone: Someone | None) -> Someone | None:
    """The state that somebody belongs to, at however many removes; of a state itself, none."""
    home = someone.of if someone is not None else None
    while home is not None and home.kind is not NameKind.STATE:
        home = home.of
    return home


def _common(cast: Cast, index: int, naming: Naming) -> str:
    """The words of people without a name, in small letters where only the sentence begins."""
    name = cast.words(index)
    head = cast.draft.parse[naming.head]
    opens = head.sent.start_char == cast.draft.mentions[index].start
    plain = opens and head.tag_ in COMMON_NOUNS and name[1:].islower()
    return name.lower() if name.isupper() or plain else name


def is_country(cast: Cast, naming: Naming) -> bool:
    """True for "the country", "the nation": words that stand for a state named elsewhere."""
    kind = cast.tables.people[naming.id]
    plain = naming.definite and not naming.plural and not naming.owners
    return kind.foreign and plain and kind.id == COUNTRIES and " " not in naming.name


def _takes_up(naming: Naming) -> bool:
    """True for "the rebels": people who were told more fully before."""
    return naming.definite and naming.plural and not naming.owners and " " not in naming.name


def _role_with(role: Role, owner: Someone) -> Role:
    """Fighters of an armed group are its own; those of a body have the body's role."""
    if role in {Role.REB, Role.MIL} and owner.kind is NameKind.GROUP and owner.role is not None:
        return owner.role if owner.role is not Role.IGO else role
    if role is Role.GOV and owner.kind in {NameKind.BODY, NameKind.GROUP}:
        return owner.role or role
    return role


def _is_vague(cast: Cast, naming: Naming) -> bool:
    """True for "some soldiers", "five gunmen": not the same people at the next mention."""
    head = cast.draft.parse[naming.head]
    return any(
        child.dep_ == "nummod" or child.lower_ in cast.tables.vague
        for child in head.lefts
        if child.dep_ in QUANTIFIED
    )
