"""Who is meant by names: states, seats of government, groups and lands of the text."""

from typing import TYPE_CHECKING

from reportedly.coding.component import Naming
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.terms import MentionType, NameKind, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

STATES = {
    NameKind.STATE: "name of a state",
    NameKind.DEMONYM: "people or adjective of a state",
    NameKind.SEAT: "seat of government",
}
SUBJECT = "nsubj"
MODIFIES = frozenset({"amod", "compound", "nmod"})
SHORTEST_ACRONYM = 2


def name_states_and_groups(cast: Cast) -> None:
    """Link the mentions that are names; capitals only where their government is meant."""
    for index, _, naming in cast.rows():
        if naming.kind in STATES and naming.id in cast.tables.nations:
            cast.link(index, cast.state(naming.id), STATES[naming.kind])
        elif naming.kind is NameKind.CAPITAL and naming.id:
            _name_capital(cast, index, naming)
        elif naming.kind is NameKind.GROUP and naming.id in cast.tables.groups:
            cast.link(index, cast.group(naming.id), "name of a group in the codebook")
    _name_capitals_of_people(cast)
    _name_lands(cast)
    _name_unknown_groups(cast)
    _name_peoples(cast)


def _name_capital(cast: Cast, index: int, naming: Naming) -> None:
    token = cast.draft.parse[naming.head]
    if acts(token) or is_party(cast, token):
        cast.link(index, cast.state(naming.id), "capital that stands for its government")


def _name_capitals_of_people(cast: Cast) -> None:
    """A capital before officials or forces means the government: "Kyiv's forces"."""
    for _, _, naming in cast.rows():
        kind = cast.tables.people.get(naming.id) if naming.kind is NameKind.PEOPLE else None
        if kind is None or kind.role not in {Role.GOV, Role.MIL, Role.SPY}:
            continue
        for at in naming.owners:
            owner = cast.draft.namings[at]
            apart = cast.draft.parse[owner.head].dep_ == "pobj"
            if owner.kind is NameKind.CAPITAL and owner.id and not apart:
                cast.link(at, cast.state(owner.id), "capital that stands for its government")


def acts(token: "Token") -> bool:
    """True if a token is the subject or agent of a deed, or owns a deed ("Norvia's demands")."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == SUBJECT:
        return first.head.lemma_ != "be" or not _is_about_place(first.head)
    return first.dep_ == "pobj" and first.head.dep_ == "agent"


def _is_about_place(verb: "Token") -> bool:
    """True for "is a city", "is 40 km away": said of a place."""
    return any(child.dep_ in {"attr", "advmod", "npadvmod"} for child in verb.children)


def is_party(cast: Cast, token: "Token") -> bool:
    """True if a capital stands where only a government can: "talks with", "warned", "'s threat"."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    head = first.head
    if first.dep_ == "pobj":
        return head.lower_ in cast.tables.partners
    if first.dep_ in {"dobj", "dative"}:
        return head.lemma_ in cast.tables.verbs
    if first.dep_ in {"poss", "compound", "nmod", "amod"}:
        verbal = head.lemma_ in cast.tables.nouns or head.lower_ in cast.tables.nouns
        return verbal and head.pos_ in {"NOUN", "PROPN"}
    return False


def _name_lands(cast: Cast) -> None:
    """Lands that the codebook does not know: actors if they act or own somewhere in the text."""
    lands: dict[str, list[int]] = {}
    for index, mention, naming in cast.rows():
        name = naming.id or naming.name
        unknown = naming.kind is NameKind.PLACE or (naming.kind is NameKind.DEMONYM and naming.id)
        if unknown and name not in cast.tables.nations and mention.type is not MentionType.FAC:
            lands.setdefault(name, []).append(index)
    owners = {owner for naming in cast.draft.namings for owner in naming.owners}
    states = [one for one in cast.by_key.values() if one.kind is NameKind.STATE]
    for one in states:
        cast.tag(one, one.name.split()[0])
    for name, indices in lands.items():
        whole = cast.tagged(name)
        if len(whole) == 1 and whole[0].name != name:
            for index in indices:
                cast.link(index, whole[0], "short for the one such state of the text")
        elif any(index in owners or _is_active(cast, index) for index in indices):
            _enter_land(cast, name, indices)


def _is_active(cast: Cast, index: int) -> bool:
    naming = cast.draft.namings[index]
    token = cast.draft.parse[naming.head]
    return bool(naming.id) or acts(token) or is_party(cast, token)


def _enter_land(cast: Cast, name: str, indices: list[int]) -> None:
    key = (NameKind.STATE.value, name.casefold())
    land = cast.enter(Someone(key, name, NameKind.STATE, role=Role.GOV))
    for index in indices:
        naming = cast.draft.namings[index]
        if naming.kind is NameKind.DEMONYM and not naming.plural:
            land.adjective = naming.name
        cast.link(index, land, "name of a land that acts in the text")


def _name_unknown_groups(cast: Cast) -> None:
    """Groups that only the text knows, with their acronyms."""
    fresh = []
    for index, _, naming in cast.rows():
        if naming.kind is NameKind.GROUP and index not in cast.meant and naming.name:
            key = (NameKind.GROUP.value, naming.name.casefold())
            fresh.append(cast.enter(Someone(key, naming.name, NameKind.GROUP)))
            cast.link(index, fresh[-1], "name of a group")
    by_initials = {initials(one.name): one for one in fresh}
    for one in fresh:
        whole = by_initials.get(one.name)
        if whole is not None and whole is not one:
            for index in one.mentions:
                cast.meant[index] = whole
                cast.reasons[index] = f"acronym of {whole.name}"
            whole.mentions.extend(one.mentions)
            one.mentions = []


def _name_peoples(cast: Cast) -> None:
    """Peoples and parties by name, where the word is a noun: "Kurds", "Republicans"."""
    for index, _, naming in cast.rows():
        token = cast.draft.parse[naming.head]
        noun = token.dep_ not in MODIFIES and token.tag_ in {"NNPS", "NNS"}
        if naming.kind is NameKind.DEMONYM and index not in cast.meant and noun:
            key = (NameKind.PEOPLE.value, naming.name.casefold())
            people = Someone(key, naming.name, NameKind.PEOPLE, plural=True)
            cast.link(index, cast.enter(people), "name of a people or party")


def initials(name: str) -> str:
    """The first letters of the capitalised words; empty if there are not two."""
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return letters if len(letters) > SHORTEST_ACRONYM - 1 else ""
