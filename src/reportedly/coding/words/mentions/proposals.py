"""What the statistical recogniser proposes, where the codebook does not know better."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.words.mentions.lexicon import Entry
from reportedly.coding.words.mentions.scan import Found, Page
from reportedly.terms import MentionType, NameKind
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

KIND_OF_LABEL = {
    MentionType.PERSON: NameKind.PERSON,
    MentionType.ORG: NameKind.GROUP,
    MentionType.GPE: NameKind.PLACE,
    MentionType.LOC: NameKind.PLACE,
    MentionType.FAC: NameKind.PLACE,
    MentionType.NORP: NameKind.DEMONYM,
    MentionType.EVENT: NameKind.EVENT,
}
MOST_NAMES = 3
HEADING_LEAST, HEADING_SHARE, LINE = 3, 0.7, 200
LANDS = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.DEMONYM, NameKind.PLACE})
BEFORE_NAMES = frozenset({NameKind.OFFICE, NameKind.DEMONYM, NameKind.PEOPLE, NameKind.GROUP})
INSIDE_NAMES = LANDS | {NameKind.PERSON, NameKind.WEAPON, NameKind.GROUP}
PARTS = LANDS | {NameKind.GROUP, NameKind.SEAT}


@dataclass(frozen=True, slots=True)
class Hints:
    """What the codebook says of names that are in no table: words that are none, given names."""

    not_names: frozenset[str]
    given_names: frozenset[str]


def add_proposals(
    page: Page, found: Sequence[Found], stretches: Sequence[Offsets], hints: Hints
) -> list[Found]:
    """The codebook's names together with the proposals that do not go against them, sorted."""
    doc = page.doc
    by_token = {at: name for name in found for at in range(name.first, name.last + 1)}
    kept = {id(name): name for name in found}
    for entity in doc.ents:
        proposal = _proposal(entity, hints)
        if proposal is None or not _inside(proposal, stretches) or _fills_line(page, proposal):
            continue
        under = _names_under(proposal, by_token)
        if proposal.kind is NameKind.PERSON:
            proposal = _without_titles(doc, proposal, under)
            under = _names_under(proposal, by_token)
        if under and not _overrules(doc, proposal, under):
            _widen_body(proposal, under)
            continue
        if proposal.kind is NameKind.GROUP:
            proposal.members = list(under)
        for name in under:
            kept.pop(id(name), None)
        kept[id(proposal)] = proposal
    return sorted(kept.values(), key=lambda name: (name.first, -name.last))


def _proposal(entity: "Span", hints: Hints) -> Found | None:
    """An entity of a type that we know, without article and possessive mark."""
    try:
        type_ = MentionType(entity.label_)
    except ValueError:
        return None
    if type_ not in KIND_OF_LABEL:
        return None
    first, last = entity.start, entity.end - 1
    doc = entity.doc
    while first < last and (doc[first].dep_ == "det" or not doc[first].text[0].isalnum()):
        first += 1
    while last > first and not doc[last].text[-1].isalnum() and doc[last].text[-1] != ".":
        last -= 1
    if last > first and doc[last].tag_ == "POS":
        last -= 1
    words = doc[first : last + 1]
    text = words.text.casefold()
    if text in hints.not_names or hints.not_names.issuperset(text.split()):
        return None
    if not _is_written_like_a_name(words):
        return None
    if _is_persons_name(words, hints):
        type_ = MentionType.PERSON
    elif type_ is MentionType.PERSON and any(token.is_stop for token in words):
        return None
    entry = Entry(KIND_OF_LABEL[type_], "", proposed=type_)
    return Found((entry,), first, last, words.start_char, words.end_char)


def _is_persons_name(words: "Span", hints: Hints) -> bool:
    """True for a given name and one or two more names: "Piet Brand"."""
    return (
        1 < len(words) <= MOST_NAMES
        and words[0].text in hints.given_names
        and all(token.pos_ == "PROPN" and token.is_alpha for token in words)
    )


def _fills_line(page: Page, name: Found) -> bool:
    """True for a heading that was taken for an organisation: three words or more, a whole line."""
    if name.kind is not NameKind.GROUP or name.last - name.first < HEADING_LEAST - 1:
        return False
    start = page.text.rfind("\n", max(0, name.start - LINE), name.start) + 1
    end = page.text.find("\n", name.end, name.end + LINE)
    line = page.text[start : end if end >= 0 else name.end + LINE].strip()
    return len(line) < LINE and (name.end - name.start) / len(line) > HEADING_SHARE


def _is_written_like_a_name(words: "Span") -> bool:
    return (
        words[0].text[0].isalpha()
        and "\n" not in words.text
        and any(
            token.text[0].isupper() and (token.pos_ in {"PROPN", "ADJ"} or token.is_oov)
            for token in words
        )
    )


def _inside(name: Found, stretches: Sequence[Offsets]) -> bool:
    return any(start <= name.start and name.end <= end for start, end in stretches)


def _names_under(name: Found, by_token: dict[int, Found]) -> list[Found]:
    seen: list[Found] = []
    for at in range(name.first, name.last + 1):
        under = by_token.get(at)
        if under is not None and under not in seen:
            seen.append(under)
    return seen


def _without_titles(doc: "Doc", person: Found, under: Sequence[Found]) -> Found:
    """A proposed person without the title or demonym that the codebook knows before the name."""
    first = person.first
    for name in under:
        if name.first == first and name.kind in BEFORE_NAMES and name.last < person.last:
            first = name.last + 1
    words = doc[first : person.last + 1]
    return Found(person.entries, first, person.last, words.start_char, words.end_char)


def _overrules(doc: "Doc", proposal: Found, under: Sequence[Found]) -> bool:
    """True if a longer proposal is the better reading than the codebook's names inside it."""
    known = sum(name.last - name.first + 1 for name in under)
    size = proposal.last - proposal.first + 1
    outside = any(name.first < proposal.first or name.last > proposal.last for name in under)
    if outside or known >= size:
        return False
    kinds = {name.kind for name in under}
    if proposal.kind is NameKind.PERSON:
        proper = all(
            token.pos_ == "PROPN" or not token.is_alpha
            for token in doc[proposal.first : proposal.last + 1]
        )
        return len(under) == 1 and proper and kinds <= INSIDE_NAMES
    if proposal.kind is NameKind.GROUP:
        return (kinds <= PARTS and under[-1].last != proposal.last) or _joined(doc, proposal, under)
    if proposal.kind in {NameKind.PLACE, NameKind.EVENT}:
        return kinds <= LANDS and NameKind.DEMONYM not in kinds
    return False


def _joined(doc: "Doc", proposal: Found, under: Sequence[Found]) -> bool:
    """True for "Bank of Norvia": a known land after "of"."""
    last = under[-1]
    return (
        len(under) == 1
        and last.kind in LANDS
        and last.first - 1 > proposal.first
        and doc[last.first - 1].lower_ in {"of", "for"}
    )


def _widen_body(proposal: Found, under: Sequence[Found]) -> None:
    """A kind of body takes in the capitalised words before it: "Northern Border Service"."""
    body = under[-1]
    if proposal.kind is NameKind.GROUP and body.kind is NameKind.BODY and len(under) == 1:
        body.wider = min(body.first, proposal.first)
