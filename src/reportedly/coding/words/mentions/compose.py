"""Join names to mentions: "Norvian" + "troops", "President" + "Ana Sol", "army" + of + "Norvia"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.coding.words.mentions.persons import join_titles, stands_alone
from reportedly.coding.words.mentions.scan import Found, Page
from reportedly.coding.words.mentions.sightings import Sighting, sighting_of
from reportedly.terms import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OWNED = frozenset({NameKind.PEOPLE, NameKind.BODY, NameKind.OFFICE, NameKind.GROUP})
LANDS = frozenset({NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL, NameKind.SEAT})
OWNERS = LANDS | {NameKind.GROUP, NameKind.PLACE, NameKind.BODY}
POSSESSORS = OWNERS | {NameKind.PERSON, NameKind.OFFICE, NameKind.PEOPLE}
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
INSIDE = frozenset({"amod", "compound", "nmod", "nummod"}) | {"punct", "advmod"}
QUALIFIERS = frozenset({"amod", "compound", "punct", "npadvmod"})
PLEONASTIC = frozenset({"seem", "appear", "happen", "rain"})
MOST_MODIFIERS = 4


def compose(page: Page, names: Sequence[Found], never_alone: frozenset[str]) -> list[Sighting]:
    """The mentions of a document, in the order of their first tokens."""
    doc = page.doc
    found: list[Sighting] = []
    for name in names:
        if name.kind is NameKind.PRONOUN and not refers(doc[name.first]):
            continue
        found.extend(sighting_of(part, page) for part in name.members)
        found.append(sighting_of(name, page))
    found = join_titles(page, _join_modifiers(_join_weapons(doc, found)))
    ending = {one.last: one for one in found}
    for one in found:
        one.definite = _is_definite(doc, one.first)
        if one.kind in OWNED or one.titles:
            _find_owners(page, one, ending)
        if one.owners and one.kind is NameKind.GROUP and one.body:
            one.kind, one.id = NameKind.BODY, one.body
    for one in found:
        if one.wider is not None and not one.owners:
            _begin_at(page, one, one.wider)
        if one.kind is NameKind.PEOPLE and not one.owners:
            _take_modifiers(page, one, ending)
    _find_owners_after(doc, found)
    return [
        one
        for one in found
        if _is_mention(doc, one, never_alone) and not _ends_a_name(page, one, ending)
    ]


def refers(token: "Token") -> bool:
    """False for the "it" of "it seems that" and for what the tagger takes for another word."""
    if token.pos_ != "PRON" and token.dep_ != "poss":
        return False
    if token.lower_ != "it":
        return True
    verb = token.head
    if token.dep_ == "expl" or verb.lemma_ in PLEONASTIC:
        return False
    clauses = {child.dep_ for child in verb.children}
    return not (
        token.dep_ in {"nsubj", "nsubjpass"}
        and (("ccomp" in clauses and verb.lemma_ == "be") or _judges(verb) or "csubj" in clauses)
    )


def _judges(verb: "Token") -> bool:
    """True for "is important to ..." and "is a pity that ...": nobody is meant by its "it"."""
    if verb.lemma_ != "be":
        return False
    told = [child for child in verb.children if child.dep_ in {"acomp", "attr"}]
    return any(
        child.dep_ in {"xcomp", "ccomp", "advcl", "csubj", "acl"} and child.i > verb.i
        for one in (verb, *told)
        for child in one.children
        if one is verb or child.dep_ != "acl" or one.dep_ == "acomp"
    )


def _join_weapons(doc: "Doc", found: Sequence[Sighting]) -> list[Sighting]:
    """Weapon words side by side are one mention: "Sarmat missile", "Shahed-136 attack drones"."""
    joined: list[Sighting] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is one.kind is NameKind.WEAPON
            and all(doc[at].text == "-" for at in range(last.last + 1, one.first))
        ):
            last.last, last.end, last.head = one.last, one.end, one.head
            last.id = last.id or one.id
        else:
            joined.append(one)
    return joined


def _join_modifiers(found: Sequence[Sighting]) -> list[Sighting]:
    """A kind of people right before another says which: "infantry" + "brigade"."""
    joined: list[Sighting] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is one.kind is NameKind.PEOPLE
            and last.last + 1 == one.first
        ):
            one.begin_at(last)
            joined.pop()
        joined.append(one)
    return joined


def _is_definite(doc: "Doc", first: int) -> bool:
    before = doc[first - 1] if first else None
    return before is not None and before.lower_ in {"the", "this", "that", "these", "those"}


def _find_owners(page: Page, one: Sighting, ending: dict[int, Sighting]) -> None:
    """Take in the owner that stands before a noun, with the words between."""
    doc = page.doc
    at, steps, possessive = one.first - 1, 0, False
    while at >= 0 and steps <= MOST_MODIFIERS and not doc[at + 1].is_sent_start:
        owner = ending.get(at)
        token = doc[at]
        if owner is not None and _owns(page, owner, one, possessive=possessive):
            _own(doc, one, owner, ending)
            return
        if token.tag_ == "POS":
            possessive = True
        elif owner is not None and owner.kind is not NameKind.WEAPON:
            return
        elif (token.pos_ in MODIFIERS and token.dep_ in INSIDE) or token.text == "-":
            steps += 1 if at not in page.caps else MOST_MODIFIERS + 1
        else:
            return
        at -= 1


def _owns(page: Page, owner: Sighting, one: Sighting, *, possessive: bool) -> bool:
    if possessive:
        return owner.kind in POSSESSORS
    token = page.doc[owner.last]
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    if owner.kind is NameKind.PRONOUN:
        return token.dep_ == "poss" or token.tag_ == "PRP$"
    if owner.kind not in OWNERS:
        return False
    inside = owner.last < token.head.i <= one.last
    return (inside and token.dep_ in INSIDE | {"poss"}) or token.i in page.caps


def _own(doc: "Doc", one: Sighting, owner: Sighting, ending: dict[int, Sighting]) -> None:
    one.owners.append(owner)
    one.begin_at(owner)
    one.definite = True
    before = owner.first - 1
    other = ending.get(before - 1)
    if before > 0 and doc[before].dep_ == "cc" and other is not None and other.kind is owner.kind:
        one.owners.insert(0, other)
        one.begin_at(other)


def _take_modifiers(page: Page, one: Sighting, ending: dict[int, Sighting]) -> None:
    """Take in the words that say which people: "other countries", "masked gunmen"."""
    doc, at = page.doc, one.first
    while at > 0 and at - 1 not in ending and not doc[at].is_sent_start:
        token = doc[at - 1]
        if token.dep_ not in QUALIFIERS or not at <= token.head.i <= one.last:
            break
        at -= 1
    while doc[at].text == "-":
        at += 1
    _begin_at(page, one, at)


def _begin_at(page: Page, one: Sighting, first: int) -> None:
    """Let the name itself begin earlier."""
    if first < one.first:
        one.first, one.start = first, page.doc[first].idx
        one.name = page.text[one.start : one.end]


def _find_owners_after(doc: "Doc", found: Sequence[Sighting]) -> None:
    """The owner that follows "of": "army of Norvia", "commander of the Norvian army"."""
    starting: dict[int, Sighting] = {}
    for one in found:
        before = starting.get(one.first)
        if before is None or before.last < one.last:
            starting[one.first] = one
    for one in found:
        if one.owners or one.kind not in OWNED or one.id == "":
            continue
        at = one.last + 1
        if at + 1 < len(doc) and doc[at].lower_ in {"of", "from", "for", "at"}:
            at += 2 if doc[at + 1].dep_ == "det" else 1
            owner = starting.get(at)
            if owner is not None and owner.kind in POSSESSORS and owner is not one:
                one.owners.append(owner)
                one.definite = one.definite or doc[one.last].text[0].isupper()
                if one.kind is NameKind.BODY and doc[one.last].text[0].isupper():
                    one.last, one.end = owner.last, owner.end


def _is_mention(doc: "Doc", one: Sighting, never_alone: frozenset[str]) -> bool:
    """False for titles that cannot stand alone and for words inside another noun."""
    if one.kind is NameKind.OFFICE:
        return stands_alone(doc[one.head], one.id, never_alone)
    if one.kind is NameKind.PEOPLE or (one.kind is NameKind.BODY and not one.owners):
        return doc[one.head].dep_ not in {"compound", "amod"} or one.plural
    return True


def _ends_a_name(page: Page, one: Sighting, ending: dict[int, Sighting]) -> bool:
    """True for a title at the end of the name of a thing: the ship "Harbour Leader"."""
    if one.kind is not NameKind.OFFICE or one.owners or one.first == 0 or one.first in page.caps:
        return False
    title, before = page.doc[one.first], page.doc[one.first - 1]
    inside = before.dep_ == "compound" and one.first <= before.head.i <= one.last
    capitals = title.text[0].isupper() and before.text[0].isupper()
    return inside and capitals and before.i not in ending and before.pos_ == title.pos_ == "PROPN"
