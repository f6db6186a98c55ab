"""Find the names of places in a text: gazetteer names and the parser's proposals, one overruling
the other. A name inside the name of a person, a paper, a firm or a street is no place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.words.places.lexicon import Lexicon
from reportedly.gazetteer.lookup import Toponym, candidates, is_prefix
from reportedly.terms import ToponymKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

PROPOSED = frozenset({"GPE", "LOC", "FAC"})
REFUSED = frozenset({"PERSON", "NORP", "DATE", "TIME", "LANGUAGE"})
NAMES = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW"})
STATES = frozenset({ToponymKind.COUNTRY, ToponymKind.CAPITAL})
LONGEST = 6
WELL_KNOWN = 100_000


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the parse, tokens [start, end), and the places that bear it."""

    start: int
    end: int
    text: str
    candidates: tuple[Toponym, ...]
    reason: str


class Reader:
    """Reads one parse; `spans` maps a token to the proposal that it is in."""

    def __init__(self, parse: "Doc", text: str, lexicon: Lexicon) -> None:
        self.parse, self.text, self.lexicon = parse, text, lexicon
        self.entity: dict[int, tuple[int, int]] = {}
        self.persons: set[str] = set()
        self.listed = 0
        for entity in parse.ents:
            self.entity.update(
                dict.fromkeys(range(entity.start, entity.end), (entity.start, entity.end))
            )
            if entity.label_ == "PERSON" and len(entity) > 1:
                self.persons.update((parse[entity.start].text, parse[entity.end - 1].text))

    def names(self, start: int, end: int) -> Iterator[Name]:
        """The names among tokens [start, end), left to right, none inside another."""
        at = start
        while at < end:
            name = self._at(at, end) if self.parse[at].text[:1].isupper() else None
            if name is not None:
                self.listed = self._list_goes_on(name.end)
                yield name
            at = name.end if name is not None else at + 1

    def _at(self, at: int, limit: int) -> Name | None:
        short = self._abbreviation(at)
        if short is not None:
            return short
        for end in self._ends_of_names(at, limit):
            words = self._text(at, end)
            found = candidates(words)
            if found and words not in self.lexicon.never:
                feature = self._feature_end(end)
                if feature > end:
                    return Name(at, feature, self._text(at, feature), (), "named feature")
                if self._is_place(at, end, found):
                    return Name(at, end, words, found, "name in the gazetteer")
        return self._proposed(at)

    def _list_goes_on(self, end: int) -> int:
        """Where the next name of a list ("A, B and C") would start after a name; 0 if nowhere."""
        at = end
        while at < len(self.parse) and at - end < 2 and self.parse[at].lower_ in (",", "and", "or"):
            at += 1
        return at if at > end else 0

    def _feature_end(self, end: int) -> int:
        """Where a name ends that goes on with a word like "River"; `end` itself if it does not."""
        if end < len(self.parse) and self.parse[end].text in self.lexicon.features:
            return end + 1
        return end

    def _abbreviation(self, at: int) -> Name | None:
        """A short form after a comma ("Athens, Ga."), or one written with points."""
        place = self.lexicon.abbreviations.get(self.parse[at].text)
        after_comma = at > 0 and self.parse[at - 1].text == ","
        if place is None or not (after_comma or self.parse[at].text.count(".") > 1):
            return None
        return Name(at, at + 1, self.parse[at].text, (place,), "short form of a region")

    def _ends_of_names(self, at: int, limit: int) -> list[int]:
        """Where gazetteer names that start at a token may end, the longest first."""
        ends = []
        for end in range(at + 1, min(limit, at + LONGEST) + 1):
            last = self.parse[end - 1]
            if last.is_space or last.text in (",", ";", ":") or not is_prefix(self._text(at, end)):
                break
            if (
                last.text[0].isupper()
                or last.text[0].isdigit()
                or last.lower_ in self.lexicon.kinds
            ):
                ends.append(end)
        return ends[::-1]

    def _text(self, start: int, end: int) -> str:
        last = self.parse[end - 1]
        return self.text[self.parse[start].idx : last.idx + len(last)]

    def _proposed(self, at: int) -> Name | None:
        """A proposal of the parser that the gazetteer does not know."""
        token = self.parse[at]
        if token.ent_type_ not in PROPOSED or at not in self.entity:
            return None
        start, end = self.entity[at]
        while start < end and self.parse[start].lower_ == "the":
            start += 1
        last = self.parse[end - 1] if end else token
        if start != at or last.text in ("'s", "’s"):
            return None
        words = self._text(start, end)
        if not self._is_plain(start, end) or any(sign in words for sign in ",;|\n"):
            return None
        if token.ent_type_ == "FAC" and last.text not in self.lexicon.features:
            return None
        if candidates(words) or words in self.lexicon.never or words in self.persons:
            return None
        return Name(start, end, words, (), "proposed by the parser, not in the gazetteer")

    def _is_plain(self, start: int, end: int) -> bool:
        """True for capitalised words of letters that are no demonym."""
        first, last = self.parse[start], self.parse[end - 1]
        return (
            last.text[0].isupper()
            and first.text not in self.lexicon.country_by_adjective
            and all(len(token) > 1 for token in self.parse[start:end])
        )

    def _is_place(self, start: int, end: int, found: tuple[Toponym, ...]) -> bool:
        """True unless the words beside the name or the parser's proposal make it something else."""
        words = self._text(start, end)
        if words in self.lexicon.country_by_adjective or self._in_longer_name(start, end):
            return False
        label = self.parse[start].ent_type_
        if words in self.persons and found[0].kind not in STATES:
            return False
        exact = self.entity.get(start) in ((start, end), (start - 1, end), (start, end + 1))
        if label in PROPOSED:
            return len(words) > 1
        inside = start in self.entity and end <= self.entity[start][1]
        if label in REFUSED and inside and not (label == "PERSON" and exact):
            return False
        if label in NAMES and not exact:
            return self._names_body(start, end, found)
        return self._stands_alone(start, end, found, label)

    def _names_body(self, start: int, end: int, found: tuple[Toponym, ...]) -> bool:
        """True for the place of a public body's name: "Norvia" in "the Norvia City Council"."""
        first, last = self.entity[start]
        if self.parse[start].ent_type_ != "ORG" or found[0].alias:
            return False
        leads = start == first or (start == first + 1 and self.parse[first].lower_ == "the")
        if found[0].kind == ToponymKind.COUNTRY:
            return leads
        return leads and self.parse[last - 1].text in self.lexicon.bodies

    def _stands_alone(self, start: int, end: int, found: tuple[Toponym, ...], label: str) -> bool:
        """True if a name that the parser takes for none may be trusted all the same."""
        best = found[0]
        words, before = self._text(start, end), self.parse[start - 1] if start else None
        placed = start == self.listed or (
            before is not None and before.lower_ in self.lexicon.prepositions
        )
        if best.alias or words.islower() or (len(words) < 3 and best.kind != ToponymKind.COUNTRY):
            return False
        if words.isupper() and len(words) > 3 and self._opens_line(start, end):
            return True
        if words in self.lexicon.doubtful or label == "PERSON":
            return placed and best.weight >= WELL_KNOWN
        if self.parse[start].pos_ != "PROPN":
            return end - start > 1 or (best.kind in STATES and placed)
        if end - start > 1 or best.kind in STATES:
            return True
        followed = end < len(self.parse) and self.parse[end].lower_ in self.lexicon.kinds
        return placed or followed or best.weight >= WELL_KNOWN

    def _opens_line(self, start: int, end: int) -> bool:
        """True for a dateline: capitals at the start of a line, then a comma, dash or bracket."""
        before = self.parse[start - 1] if start else None
        after = self.parse[end].text if end < len(self.parse) else ""
        return (before is None or before.is_space) and after[:1] in (",", "(", "-", "–", "—")

    def _in_longer_name(self, start: int, end: int) -> bool:
        """True inside "Washington Post", "Mr. London", "George Washington"."""
        before = self.parse[start - 1] if start else None
        after = self.parse[end] if end < len(self.parse) else None
        if after is not None and after.text in self.lexicon.not_after:
            return True
        if before is None:
            return False
        if before.text in self.lexicon.not_before or before.text in ("-", "@", "#"):
            return before.text != "-" or (not before.whitespace_ and self._is_word(start - 2))
        label, own = before.ent_type_, self.parse[start].ent_type_
        return label == "PERSON" and own == "PERSON" and self.parse[start].ent_iob_ == "I"

    def _is_word(self, at: int) -> bool:
        return at >= 0 and self.parse[at].text[:1].isupper() and not self.parse[at].whitespace_
