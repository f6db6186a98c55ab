"""Read a parse once: its words as pieces, and the names of the codebook that stand among them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reportedly.coding.words.mentions.lexicon import END, Entry, Node, normal
from reportedly.terms import NameKind
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BREAK = "\n"
NOUNS = frozenset({"NOUN", "PROPN"})
PROPER_NOT = frozenset({"VERB", "AUX", "ADV"})
COMMON = frozenset({NameKind.PEOPLE, NameKind.BODY, NameKind.OFFICE, NameKind.WEAPON})


class Piece(NamedTuple):
    """A word of a token; `caps` is true in a sentence all in capitals, `small` in one with none."""

    word: str
    token: int
    start: int
    end: int
    caps: bool
    small: bool


@dataclass(slots=True)
class Found:
    """A name found at the tokens `first` to `last`; `entries` are all that it can stand for.

    `members` are the names inside it; `wider` is the token where the recogniser lets it begin.
    """

    entries: tuple[Entry, ...]
    first: int
    last: int
    start: int
    end: int
    members: list["Found"] = field(default_factory=list)
    wider: int | None = None

    @property
    def entry(self) -> Entry:
        """The reading that comes first in the codebook."""
        return self.entries[0]

    @property
    def kind(self) -> NameKind:
        """What the words are."""
        return self.entry.kind


@dataclass(frozen=True, slots=True)
class Page:
    """A parse, its text (a parse builds it anew each time it is asked), and its words.

    `caps` are the tokens of sentences all in capitals.
    """

    doc: "Doc"
    text: str
    pieces: Sequence[Piece]
    caps: frozenset[int]


def read_page(doc: "Doc", text: str, stretches: Sequence[Offsets]) -> Page:
    """The words of the stretches, in text order, with a break between sentences."""
    pieces = list(_read_pieces(doc, text, stretches))
    return Page(doc, text, pieces, frozenset(piece.token for piece in pieces if piece.caps))


def _read_pieces(doc: "Doc", text: str, stretches: Sequence[Offsets]) -> Iterator[Piece]:
    at = 0
    for sentence in doc.sents:
        yield Piece(BREAK, sentence.start, 0, 0, False, False)
        words = text[sentence.start_char : sentence.end_char]
        caps, small = words.isupper(), words.islower()
        for token in sentence:
            start = token.idx
            while at < len(stretches) and stretches[at][1] <= start:
                at += 1
            if at == len(stretches):
                return
            if stretches[at][0] > start:
                continue
            own = token.text
            split = normal(own)
            if len(split) == 1 and len(split[0]) == len(own):
                yield Piece(split[0], token.i, start, start + len(own), caps, small)
            else:
                yield from _pieces_of(token, split, caps, small)


def _pieces_of(token: "Token", words: Iterable[str], caps: bool, small: bool) -> Iterator[Piece]:
    text = token.text
    plain, at = text.lower(), 0
    for word in words:
        found = plain.find(word, at)
        begin = found if found >= 0 else at
        at = begin + len(word) if found >= 0 else len(text)
        whole = at == len(text) - 1 and text[-1] == "." and "." in text[:at]
        yield Piece(word, token.i, token.idx + begin, token.idx + at + whole, caps, small)


def find_names(page: Page, lexicon: Node) -> list[Found]:
    """The longest names of a table, left to right, never overlapping."""
    found = []
    pieces, at = page.pieces, 0
    while at < len(pieces):
        node = lexicon.get(pieces[at].word)
        name = _longest(page, at, node) if node is not None else None
        if name is None:
            at += 1
            continue
        found.append(name[0])
        at = name[1]
    return found


def _longest(page: Page, at: int, node: Node) -> tuple[Found, int] | None:
    best = None
    pieces, to = page.pieces, at + 1
    while True:
        if END in node:
            entries = tuple(one for one in node[END] if _fits(page, at, to, one))
            if entries:
                first, last = pieces[at], pieces[to - 1]
                best = Found(entries, first.token, last.token, first.start, last.end), to
        if to == len(pieces) or pieces[to].word not in node:
            return best
        node = node[pieces[to].word]
        to += 1


def _fits(page: Page, at: int, to: int, entry: Entry) -> bool:
    """True if the words are written as the entry's form must be."""
    doc, text, first, last = page.doc, page.text, page.pieces[at], page.pieces[to - 1]
    if entry.article and (at == 0 or page.pieces[at - 1].word != "the"):
        return False
    if entry.exact:
        words = text[first.start : last.end]
        if words.rstrip(".") == entry.exact.rstrip("."):
            return not first.caps or len(words) > 3 or doc[first.token].pos_ == "PROPN"
        return first.caps and len(entry.exact) > 3 and words == entry.exact.upper()
    if entry.named:
        return first.small or text[first.start].isupper() or text[first.start].isdigit()
    if entry.kind in COMMON:
        return _is_noun(doc[last.token], first.caps)
    return True


def _is_noun(token: "Token", caps: bool) -> bool:
    """True if a common word is used as a noun; the tagger is not trusted in capitals."""
    return token.pos_ in NOUNS or (caps and token.pos_ not in PROPER_NOT) or token.dep_ == "pobj"
