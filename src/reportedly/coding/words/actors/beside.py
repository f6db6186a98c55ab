"""Who a person is said to be beside the name: "Ana Sol, the president", "an official, Jon Sol".

The parse tells most of it; where the words before the comma end in another noun ("the spokesman of
the ministry, Jon Sol,") the marks tell the rest.
"""

from typing import TYPE_CHECKING

from reportedly.coding.component import Naming
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.terms import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

COMMA, CLOSING = ",", frozenset({",", ".", ";", ")"})
LONGEST_PHRASE = 12


def person_beside(cast: Cast, index: int, naming: Naming) -> Someone | None:
    """The one person that the words stand beside; None if there is none or more than one."""
    head = cast.draft.parse[naming.head]
    beside = [child for child in head.rights if child.dep_ == "appos"]
    if head.dep_ == "appos":
        beside.append(head.head)
    if head.dep_ == "attr" and head.head.lemma_ == "be":
        beside.extend(child for child in head.head.lefts if child.dep_ == "nsubj")
    people = [one for token in beside if (one := person_at(cast, token)) is not None]
    people = people or _between_marks(cast, index, naming)
    return people[0] if len(people) == 1 else None


def person_at(cast: Cast, token: "Token") -> Someone | None:
    """The named person whom a token stands for."""
    at = cast.draft.mention_at.get(token.i)
    someone = cast.meant.get(at) if at is not None else None
    return someone if someone is not None and someone.kind is NameKind.PERSON else None


def _between_marks(cast: Cast, index: int, naming: Naming) -> list[Someone]:
    """The person whose name, between marks, follows the words or stands right before them."""
    doc = cast.draft.parse
    last = max([naming.head, *(cast.draft.namings[at].head for at in naming.owners)])
    found = []
    if last + 2 < len(doc) and doc[last + 1].text == COMMA:
        person = person_at(cast, doc[last + 2])
        end = _name_end(cast, last + 2)
        if person is not None and end + 1 < len(doc) and doc[end + 1].text in CLOSING:
            found.append(person)
    first = _first_token(cast, index, naming)
    if first > 1 and doc[first - 1].dep_ == "det":
        first -= 1
    if first > 1 and doc[first - 1].text == COMMA and last + 1 < len(doc):
        person = person_at(cast, doc[first - 2])
        if person is not None and doc[last + 1].text in CLOSING:
            found.append(person)
    return found


def _name_end(cast: Cast, token: int) -> int:
    """The last token of the mention that a token stands in."""
    at, last = cast.draft.mention_at.get(token), token
    while last + 1 < len(cast.draft.parse) and cast.draft.mention_at.get(last + 1) == at:
        last += 1
    return last


def _first_token(cast: Cast, index: int, naming: Naming) -> int:
    """The first token of a mention."""
    start, first = cast.draft.mentions[index].start, naming.head
    while first and cast.draft.parse[first].idx > start and naming.head - first < LONGEST_PHRASE:
        first -= 1
    return first
