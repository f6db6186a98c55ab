"""A name that the recogniser proposes once is a name wherever its document repeats it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.coding.words.mentions.lexicon import END, Entry, Node, normal
from reportedly.coding.words.mentions.scan import Found, Page, find_names
from reportedly.gazetteer.lookup import candidates
from reportedly.terms import MentionType, NameKind

REPEATED = frozenset({NameKind.PERSON, NameKind.GROUP, NameKind.PLACE})
UNDERGOING = frozenset({"pobj", "dobj", "nsubjpass"})
DATELINE = frozenset({",", "(", "-", "–", "—"})
LARGE_TOWN = 100_000
LOCATED = 3  # votes that "in" before a name is worth
SHORTEST_LAND = 4
LAND = Entry(NameKind.PLACE, "", proposed=MentionType.GPE)


def add_repeats(page: Page, names: Sequence[Found]) -> list[Found]:
    """The names and their repetitions, sorted, each word with one kind in the whole document.

    A name is a land if its demonym stands in the text: "Norvia" beside "Norvian".
    """
    entries = _entries(page, names)
    if not entries:
        return list(names)
    covered: set[int] = set()
    for name in names:
        covered.update(range(name.first, name.last + 1))
        own = entries.get(page.text[name.start : name.end])
        if name.entry.proposed is not None and own is not None:
            name.entries = (own,)
    more = [
        name
        for name in find_names(page, _table(entries))
        if covered.isdisjoint(range(name.first, name.last + 1))
        and page.doc[name.last].pos_ != "VERB"
    ]
    return sorted([*names, *more], key=lambda name: (name.first, -name.last))


def _entries(page: Page, names: Sequence[Found]) -> dict[str, Entry]:
    """What each proposed name, its demonyms and a person's last name stand for."""
    words = {piece.word for piece in page.pieces}
    lands: dict[str, str] = {}
    votes: dict[str, Counter[Entry]] = {}
    surnames: dict[str, Entry] = {}
    for name in names:
        text = page.text[name.start : name.end]
        if name.entry.proposed is not None and name.kind in REPEATED:
            located = _is_located(page, name)
            vote = votes.setdefault(text, Counter())
            vote[LAND if located else name.entry] += LOCATED if located else 1
        if name.entry.proposed is not None and name.kind is NameKind.DEMONYM:
            for land in lands_of(text):
                if land.lower() in words:
                    lands.setdefault(land, text)
        if name.kind is NameKind.PERSON and name.first < name.last:
            last = page.doc[name.last].text
            surnames[last] = Entry(NameKind.PERSON, "", last, proposed=MentionType.PERSON)
    found: dict[str, Entry] = {}
    for land in lands:
        votes.setdefault(land, Counter())[LAND] += LOCATED
    for text, vote in votes.items():
        demonyms = [one for one in demonyms_of(text) if one.lower() in words]
        chosen = LAND if demonyms else vote.most_common(1)[0][0]
        found[text] = Entry(chosen.kind, "", text, proposed=chosen.proposed)
        for one in demonyms:
            found[one] = Entry(NameKind.DEMONYM, text, one, proposed=MentionType.NORP)
            found[f"{one}s"] = Entry(
                NameKind.DEMONYM, text, f"{one}s", plural=True, proposed=MentionType.NORP
            )
    return found | surnames


def _is_located(page: Page, name: Found) -> bool:
    """True for one word after "in" or "near", and for a large town that is no subject: a place,
    whatever the recogniser says.
    """
    token = page.doc[name.last]
    if token.text.isupper() and name.first == name.last and _opens_dateline(page, name):
        return True
    if name.first < name.last or token.dep_ not in UNDERGOING:
        return False
    if token.dep_ == "pobj" and token.head.lower_ in {"in", "near", "outside"}:
        return True
    towns = candidates(token.text) if token.text.istitle() else ()
    return any(town.weight >= LARGE_TOWN and not town.alias for town in towns[:1])


def lands_of(demonym: str) -> Iterator[str]:
    """The lands whose adjective a word can be: Norvian, Norvia."""
    if len(demonym) < SHORTEST_LAND or not demonym.isalpha() or not demonym[0].isupper():
        return
    word = demonym.capitalize() if demonym.isupper() else demonym
    for ending in ("n", "an", "ian", "ese", "i"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_LAND - 1:
            yield stem
            yield f"{stem}a"


def _opens_dateline(page: Page, name: Found) -> bool:
    """True for the capitals in "LASTOVA, Norvia (Agency) -" at the start of a line."""
    before = page.text[max(0, name.start - 1) : name.start]
    return before in {"", "\n"} and page.text[name.end : name.end + 2].strip()[:1] in DATELINE


def demonyms_of(name: str) -> Iterator[str]:
    """The adjectives that a land's name can have: Norvia, Norvian; Astmark, Astmarkian."""
    if len(name) < SHORTEST_LAND or not name.isalpha() or not name[0].isupper():
        return
    word = name.capitalize() if name.isupper() else name
    stem = word.rstrip("aeiouy") or word
    yield f"{word}n"
    yield f"{stem}an"
    yield f"{stem}ian"
    yield f"{stem}ese"
    yield f"{stem}i"
    yield f"{stem}ish"


def _table(entries: dict[str, Entry]) -> Node:
    root: Node = {}
    for text, entry in entries.items():
        node = root
        for piece in normal(text):
            node = node.setdefault(piece, {})
        node[END] = [entry]
    return root
