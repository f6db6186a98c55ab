"""A sighting: a mention in the making, before the list is sorted and numbered."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.coding.words.mentions.scan import Found, Page
from reportedly.terms import MentionType, NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True, eq=False)
class Sighting:
    """Words that name somebody or something, from token `first` to `last`, headed by `head`.

    `body` is the kind of body that a group's name stands for if it has an owner ("Norvia's ...").
    """

    first: int
    last: int
    start: int
    end: int
    head: int
    kind: NameKind
    type: MentionType
    id: str = ""
    name: str = ""
    titles: list[str] = field(default_factory=list)
    owners: list["Sighting"] = field(default_factory=list)
    wider: int | None = None
    body: str = ""
    plural: bool = False
    definite: bool = False

    def begin_at(self, other: "Sighting | Found") -> None:
        """Let the mention begin where `other` begins."""
        if other.start < self.start:
            self.first, self.start = other.first, other.start


def sighting_of(found: Found, page: Page) -> Sighting:
    """The mention that is just one name; a form of several groups stays without id."""
    same = {entry.id for entry in found.entries if entry.kind is NameKind.GROUP}
    return Sighting(
        found.first,
        found.last,
        found.start,
        found.end,
        head_of(page.doc, found.first, found.last),
        found.kind,
        found.entry.type,
        id=found.entry.id if len(same) < 2 else "",
        name=page.text[found.start : found.end],
        wider=found.wider,
        body=next((entry.id for entry in found.entries if entry.kind is NameKind.BODY), ""),
        plural=found.entry.plural,
    )


def head_of(doc: "Doc", first: int, last: int) -> int:
    """The token that the words hang on: the last one whose head is outside ("ministry of ...")."""
    for at in range(last, first, -1):
        if not first <= doc[at].head.i <= last or doc[at].head.i == at:
            return at
    return first
