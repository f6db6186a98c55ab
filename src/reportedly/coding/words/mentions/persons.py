"""Titles and names of persons: "Prime Minister and party leader Ana Sol" is one mention."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.coding.words.mentions.scan import Page
from reportedly.coding.words.mentions.sightings import Sighting
from reportedly.terms import MentionType, NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_NAME_WORDS = 4
BARE_LEAST = 2


def join_titles(page: Page, found: Sequence[Sighting]) -> list[Sighting]:
    """Each person's titles joined to the name; a title before an unknown name finds it."""
    joined: list[Sighting] = []
    taken = {at for one in found for at in range(one.first, one.last + 1)}
    for place, one in enumerate(found):
        joined.append(one)
        following = found[place + 1] if place + 1 < len(found) else None
        adjacent = following is not None and following.first == one.last + 1
        if one.kind is NameKind.OFFICE and not adjacent and not one.plural:
            _take_name(page, one, taken)
        if one.kind is NameKind.PERSON:
            _take_titles(page.doc, joined)
    return joined


def _take_name(page: Page, title: Sighting, taken: set[int]) -> None:
    """Turn a title into a person if capitalised words of no other name follow it."""
    doc, at = page.doc, title.last + 1
    while at < len(doc) and at - title.last <= MOST_NAME_WORDS and at not in taken:
        token = doc[at]
        if token.pos_ != "PROPN" or not token.text[0].isupper() or token.is_sent_start:
            break
        at += 1
    last = at - 1
    if last == title.last or (title.last in page.caps and last - title.last > 3):
        return
    name = doc[title.last + 1 : last + 1]
    title.titles = [title.id]
    title.kind, title.type = NameKind.PERSON, MentionType.PERSON
    title.id, title.name = "", name.text
    title.last, title.end, title.head = last, name.end_char, last


def _take_titles(doc: "Doc", joined: list[Sighting]) -> None:
    """Let the last person of the list take in the titles right before it."""
    person = joined[-1]
    while len(joined) >= BARE_LEAST:
        title = joined[-2]
        if title.kind is not NameKind.OFFICE or title.plural:
            return
        if any(doc[at].text not in {".", "-"} for at in range(title.last + 1, person.first)):
            return
        person.titles.insert(0, title.id)
        person.begin_at(title)
        joined.pop(-2)


def stands_alone(token: "Token", title: str, never_alone: frozenset[str]) -> bool:
    """True if a title without a name stands for its holder."""
    return (
        title not in never_alone
        and token.dep_ not in {"compound", "amod", "nmod"}
        and token.pos_ in {"NOUN", "PROPN"}
    )
