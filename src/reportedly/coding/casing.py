"""Write words in capitals, in small letters or in headline style as usual, for the parser.

The copy is as long as the text, so every offset holds in both. A text in its usual case is left
as it is, at the price of one look at each line.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.shapes.actors import Group, Kind, Leader, Nation, Title
from reportedly.codebook.shapes.events import EventType, WordClass
from reportedly.codebook.shapes.words import Casing
from reportedly.terms import Gender
from reportedly.text import Offsets

WORD = re.compile(r"[^\W\d_]+")
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}", re.IGNORECASE)
LINE = re.compile(r"[^\n]+")
SENTENCE = re.compile(r"(?:[^\n.!?]|[.!?](?!\s))+[.!?]*")
CAPITAL = re.compile(r"[A-Z]")
ENDED = re.compile(r"(?:^|\n\s*\n|(?:(?<!\b[^\W\d_])\.|[!?])['\"”’)]*\s+|--\s+|:\s+)['\"“‘(]*\Z")
LOOK_BACK = 12
FEW_CAPITALS = 0.01  # usual text has two to four in a hundred letters
FEWEST_LETTERS, FEWEST_WORDS, MOST_WORDS = 12, 4, 30
LONG_WORD = 4  # letters of a word that a headline writes large
MOST_SMALL = 0.1
THE, ACRONYM = "the", 2
ARTICLES = frozenset("ais")  # of one letter; "s" is what an apostrophe leaves
VOWELLESS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
Names = dict[str, list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Speller:
    """The usual case of words: names by their first word, words by kind, `is_name` for the rest."""

    names: Names
    words: Casing
    common: frozenset[str]
    titles: frozenset[str]
    is_name: Callable[[str], bool]


def usual_case(text: str, is_name: Callable[[str], bool]) -> str:
    """The text with ill-cased lines written as usual; the very same text if there are none."""
    stretches = list(_ill_cased(text))
    if not stretches:
        return text
    book = open_codebook()
    speller = Speller(_names(book), _casing(book), _common(book), _titles(book), is_name)
    parts, at = [], 0
    for start, end in stretches:
        parts += [text[at:start], _respelt(speller, text, start, end)]
        at = end
    return "".join(parts) + text[at:]


def _ill_cased(text: str) -> Iterator[Offsets]:
    """The lines that are all capitals, all small or a headline's, of those with enough letters.

    In a text with hardly a capital, such sentences.
    """
    unit = SENTENCE if len(CAPITAL.findall(text)) < FEW_CAPITALS * len(text) else LINE
    for stretch in unit.finditer(text):
        words = stretch[0]
        if (
            len(words) >= FEWEST_LETTERS
            and " " in words
            and (words.isupper() or words.islower() or _is_headline(words))
        ):
            yield stretch.span()


def _is_headline(line: str) -> bool:
    """True if the long words of a line begin with capitals, and more of them than names would."""
    if len(line) > MOST_WORDS * 10 or not line[:1].isupper():
        return False
    words: list[str] = WORD.findall(line)
    long: list[str] = [word for word in words if len(word) >= LONG_WORD]
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or len(long) < FEWEST_WORDS:
        return False
    return sum(word[0].islower() for word in long) <= MOST_SMALL * len(long)


def _respelt(speller: Speller, text: str, start: int, end: int) -> str:
    line = text[start:end]
    found = list(WORD.finditer(line))
    small = [word[0].lower() for word in found]
    letters = list(_lowered(line))
    at = 0
    while at < len(found):
        name = _name_at(speller, small, at)
        for offset, piece in enumerate(name or (_word(speller, small, at),)):
            place = found[at + offset].start()
            letters[place : place + len(piece)] = piece
        at += len(name) if name else 1
    for dotted in DOTTED.finditer(line):
        letters[dotted.start() : dotted.end()] = dotted[0].upper()
    for word in found:
        before = text[max(0, start + word.start() - LOOK_BACK) : start + word.start()]
        if ENDED.search(before) and (len(before) == LOOK_BACK or start + word.start() < LOOK_BACK):
            letters[word.start()] = letters[word.start()].upper()
    respelt = "".join(letters)
    return respelt if len(respelt) == len(line) else line


def _lowered(line: str) -> Iterator[str]:
    """The letters in lower case, but for those that would become two."""
    for letter in line:
        lower = letter.lower()
        yield lower if len(lower) == 1 else letter


def _name_at(speller: Speller, small: list[str], at: int) -> tuple[str, ...] | None:
    """The longest name of the codebook that begins at a word."""
    for name in speller.names.get(small[at], ()):
        same = [word.lower() for word in name] == small[at : at + len(name)]
        if same and (len(name) > 1 or _stands_for_name(speller, small, at)):
            return name
    return None


def _stands_for_name(speller: Speller, small: list[str], at: int) -> bool:
    word = small[at]
    if word not in speller.words.doubtful:
        return word not in speller.words.common
    before, after = small[at - 1] if at else "", small[at + 1] if at + 1 < len(small) else ""
    small_words = speller.words.common | speller.words.linked | {""}
    return before == THE or (len(word) == ACRONYM and after not in small_words)


def _word(speller: Speller, small: list[str], at: int) -> str:
    """A word outside the codebook's names: large if it is a name, by list or by its company."""
    word = small[at]
    if len(word) == 1 and word not in ARTICLES:
        return word.upper() if _is_initial(speller, small, at) else word
    if word in speller.words.capital:
        return word.capitalize()
    if word in speller.titles and at + 1 < len(small) and _is_name(speller, small[at + 1]):
        return word.capitalize()
    if word in speller.words.linked or _is_common(speller, word) or not speller.is_name(word):
        return word
    return word.upper() if VOWELLESS.fullmatch(word) else word.capitalize()


def _is_initial(speller: Speller, small: list[str], at: int) -> bool:
    """True for "v" and "k" of "v k gupta": what follows is an initial too, or a name."""
    after = small[at + 1] if at + 1 < len(small) else ""
    if len(after) == 1 and after not in ARTICLES:
        return _is_initial(speller, small, at + 1)
    return bool(after) and _is_name(speller, after)


def _is_name(speller: Speller, word: str) -> bool:
    return not _is_common(speller, word) and (word in speller.names or speller.is_name(word))


def _is_common(speller: Speller, word: str) -> bool:
    known = speller.common
    return word in known or (word[-1] == "s" and word[:-1] in known)


@cache
def _casing(book: Codebook) -> Casing:
    return book.read("casing.yaml", Casing)


@cache
def _common(book: Codebook) -> frozenset[str]:
    """The words of the codebook that are no names: what people, bodies and acts are called."""
    forms = [form for row in book.read("people.yaml", list[Kind]) for form in row.forms]
    forms += [form for row in book.read("bodies.yaml", list[Kind]) for form in row.forms]
    forms += [form for row in book.read("titles.yaml", list[Title]) for form in row.forms]
    for one in book.read("classes.yaml", dict[str, WordClass]).values():
        forms += one.words
    for name in book.names("events"):
        for frame in book.read(name, EventType).frames:
            forms += (*frame.verbs, *frame.nouns)
    words = {word for form in forms for word in WORD.findall(form) if word.islower()}
    casing = _casing(book)
    return frozenset(words | casing.common | casing.linked) - casing.capital


@cache
def _titles(book: Codebook) -> frozenset[str]:
    """The last words of titles, which are written large before a name."""
    forms = (form for row in book.read("titles.yaml", list[Title]) for form in row.forms)
    return frozenset(words[-1] for form in forms if form.islower() and (words := form.split()))


@cache
def _names(book: Codebook) -> Names:
    """Every name of the codebook as its words, by the first in lower case, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for form in _forms(book):
        words = tuple(WORD.findall(form.removeprefix("=").removeprefix("the ")))
        if words and any(word[0].isupper() for word in words):
            found.setdefault(words[0].lower(), set()).add(words)
    return {
        first: sorted(names, key=lambda name: (-len(name), name)) for first, names in found.items()
    }


def _forms(book: Codebook) -> Iterator[str]:
    for names in book.read("given_names.yaml", dict[Gender, list[str]]).values():
        yield from names
    for nation in book.read("nations.csv", list[Nation]):
        cells = (nation.forms, nation.adjectives, nation.people, nation.capital, nation.seats)
        yield nation.name
        for cell in cells:
            yield from cell.split("|")
    for file in ("organisations.csv", "armed_groups.csv"):
        for group in book.read(file, list[Group]):
            yield group.name
            yield from group.forms.split("|")
    for title in book.read("titles.yaml", list[Title]):
        yield from (form for form in title.forms if form.startswith("="))
    for leader in book.read("leaders.csv", list[Leader]):
        yield leader.name
        yield from leader.forms.split("|")
