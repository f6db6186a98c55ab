"""Who is meant by pronouns: near subjects that agree; two readings that weigh the same give none.

`he` and `she` look for the most salient person near by; `it` and `they` only for subjects, since
most of what they can stand for is no actor: the first subject above or before that is no actor
ends the search.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Naming
from reportedly.coding.syntax.clauses import RELATIVES, governors, is_verb, subject_of
from reportedly.coding.words.actors.someone import Cast, Someone
from reportedly.terms import MentionType, NameKind, PronounUse

if TYPE_CHECKING:
    from spacy.tokens import Token

WINDOW_SENTENCES = 3
LONGEST = 60
SUBJECT, OBJECT, OTHER, OWNER = 3.0, 1.5, 1.0, 0.5
FARTHER, AGREES, MARGIN = 1.4, 0.5, 0.6
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "dative", "pobj"})
BEFORE = "subject of a sentence before"
REFLEXIVE = ("self", "selves")
JUDGEMENTS = frozenset({"oprd", "acomp"})
HUMANS = frozenset({NameKind.PERSON, NameKind.OFFICE, NameKind.PEOPLE})
THINGS = frozenset({NameKind.STATE, NameKind.GROUP, NameKind.BODY})


@dataclass(frozen=True, slots=True)
class Places:
    """Where sentences and paragraphs begin: numbers by token."""

    starts: tuple[int, ...]
    roots: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def sentence(self, token: int) -> int:
        """The number of the sentence of a token."""
        return bisect_right(self.starts, token) - 1


def read_places(cast: Cast) -> Places:
    """The sentences and paragraphs of the parse."""
    starts: list[int] = []
    roots: list[int] = []
    paragraphs: list[int] = []
    text, end = cast.draft.document.text, 0
    for sentence in cast.draft.parse.sents:
        new = "\n" in text[end : sentence.start_char] or sentence[0].text.startswith("\n")
        paragraphs.append(paragraphs[-1] + new if paragraphs else 0)
        starts.append(sentence.start)
        roots.append(sentence.root.i)
        last = sentence[-1]
        end = last.idx if last.is_space else sentence.end_char
    return Places(tuple(starts), tuple(roots), tuple(paragraphs))


def link_pronoun(cast: Cast, places: Places, index: int, naming: Naming) -> None:
    """Link a pronoun if one reading is clearly best."""
    if naming.id == PronounUse.PERSON:
        _link_person(cast, places, index, naming)
    else:
        _link_by_subjects(cast, places, index, naming)


def _link_person(cast: Cast, places: Places, index: int, naming: Naming) -> None:
    pronoun = cast.draft.parse[naming.head]
    weights: dict[int, tuple[float, Someone]] = {}
    barred: set[int] = set()
    for other in _before(cast, places, index, pronoun):
        someone = cast.meant.get(other)
        if someone is None or not _is_human(cast, someone, pronoun):
            continue
        token = cast.draft.parse[cast.draft.namings[other].head]
        if _same_clause(pronoun, token):
            barred.add(id(someone))
        if id(someone) in barred:
            continue
        weight = _weight(cast, places, pronoun, token)
        weight += AGREES if someone.gender is not None else 0.0
        if weight > weights.get(id(someone), (-99.0, someone))[0]:
            weights[id(someone)] = weight, someone
    ranked = sorted(weights.values(), key=lambda pair: -pair[0])
    if ranked and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= MARGIN):
        cast.link(index, ranked[0][1], f"pronoun {pronoun.lower_}: most salient person before it")


def _before(cast: Cast, places: Places, index: int, pronoun: "Token") -> Iterator[int]:
    """The mentions before a pronoun, nearest first, in its own and the last paragraph."""
    sentence = places.sentence(pronoun.i)
    paragraph = places.paragraphs[sentence]
    for other in range(index - 1, max(-1, index - LONGEST), -1):
        head = cast.draft.namings[other].head
        at = places.sentence(head)
        if sentence - at > WINDOW_SENTENCES or paragraph - places.paragraphs[at] > 1:
            return
        if head < pronoun.i:
            yield other


def _is_human(cast: Cast, someone: Someone, pronoun: "Token") -> bool:
    gender = cast.tables.genders.get(pronoun.lower_)
    agrees = someone.gender is None or someone.gender is gender
    single = someone.kind is not NameKind.PEOPLE or not someone.plural
    human = someone.kind in HUMANS and any(
        cast.draft.mentions[at].type is MentionType.PERSON for at in someone.mentions
    )
    return human and single and agrees


def _same_clause(pronoun: "Token", token: "Token") -> bool:
    """True if the two hang on one verb, so that they cannot be the same person ("Sol met him")."""
    if pronoun.dep_ == "poss" or token.dep_ not in SUBJECTS:
        return False
    head = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return token.head.i == head.i and token.i != pronoun.i


def _weight(cast: Cast, places: Places, pronoun: "Token", token: "Token") -> float:
    """How likely one comes back to somebody: subjects first, the near before the far."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    away = places.sentence(pronoun.i) - places.sentence(token.i)
    if token.dep_ in SUBJECTS:
        weight = SUBJECT
    elif token.dep_ in OBJECTS:
        weight = OBJECT
    else:
        weight = OWNER if token.dep_ in {"poss", "compound"} else OTHER
    return weight - FARTHER * away


def _link_by_subjects(cast: Cast, places: Places, index: int, naming: Naming) -> None:
    pronoun = cast.draft.parse[naming.head]
    several = naming.id == PronounUse.SEVERAL
    own = _own_subject(pronoun)
    barred = someone_at(cast, own) if own is not None else None
    if pronoun.text.casefold().endswith(REFLEXIVE):
        if barred is not None and _agrees(cast, barred, several=several):
            cast.link(index, barred, f"pronoun {pronoun.lower_}: subject of its own clause")
        return
    if _is_judged(pronoun):
        return
    for subject, where in _subjects(places, pronoun):
        if any(child.dep_ == "conj" for child in subject.rights):
            return
        if where == BEFORE and _is_told_what_it_is(pronoun):
            return
        someone = someone_at(cast, subject)
        if someone is not None and _agrees(cast, someone, several=several):
            if barred is None or (someone is not barred and subject != own):
                cast.link(index, someone, f"pronoun {pronoun.lower_}: {where}")
            return
        plural = subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in {"they", "we"}
        human = someone is not None and someone.kind in HUMANS
        if plural == several and not human:
            return


def _own_subject(pronoun: "Token") -> "Token | None":
    """The subject of the clause whose object a pronoun is: it cannot be taken up by it."""
    verb = pronoun.head if pronoun.dep_ in OBJECTS else None
    if pronoun.dep_ == "pobj":
        verb = pronoun.head.head
    return subject_of(verb) if verb is not None and is_verb(verb) else None


def someone_at(cast: Cast, token: "Token") -> Someone | None:
    """Who a token stands for, if that is known."""
    at = cast.draft.mention_at.get(token.i)
    return cast.meant.get(at) if at is not None else None


def _is_told_what_it_is(pronoun: "Token") -> bool:
    """True for "it is a pity": after a full stop that is mostly said of all that was told."""
    told = pronoun.lower_ == "it" and pronoun.dep_ in SUBJECTS and pronoun.head.lemma_ == "be"
    return told and any(child.dep_ == "attr" for child in pronoun.head.rights)


def _is_judged(pronoun: "Token") -> bool:
    """True for "called it absurd", "it sounds odd": mostly of a thing that was said or done."""
    if pronoun.lower_ != "it":
        return False
    if pronoun.dep_ == "dobj":
        return any(child.dep_ in JUDGEMENTS for child in pronoun.head.rights)
    verb = pronoun.head
    if pronoun.dep_ in SUBJECTS and verb.lemma_ != "be" and is_verb(verb):
        return any(child.dep_ == "acomp" for child in verb.rights)
    small = pronoun.head.pos_ in {"ADJ", "NOUN"} and pronoun.head.dep_ in {"ccomp", "xcomp"}
    return pronoun.dep_ == "nsubj" and small


def link_country(cast: Cast, places: Places, index: int, naming: Naming) -> None:
    """Link "the country" to the one state that the words before it are about, if there is one."""
    token = cast.draft.parse[naming.head]
    near: dict[int, Someone] = {}
    for other in _before(cast, places, index, token):
        someone = cast.meant.get(other)
        while someone is not None and someone.kind is not NameKind.STATE:
            someone = someone.of
        if someone is not None:
            near[id(someone)] = someone
    if len(near) == 1:
        cast.link(index, next(iter(near.values())), "the one state that is spoken of")


def _agrees(cast: Cast, someone: Someone, *, several: bool) -> bool:
    if several:
        collective = someone.kind in {NameKind.GROUP, NameKind.BODY}
        return someone.plural or (collective and someone.role is not None)
    if someone.kind is not NameKind.PEOPLE:
        return someone.kind in THINGS
    types = {cast.draft.mentions[at].type for at in someone.mentions}
    return not someone.plural and MentionType.PERSON not in types


def _subjects(places: Places, pronoun: "Token") -> Iterator[tuple["Token", str]]:
    """Subjects that a pronoun can take up: of its clauses, of its sentence, of those before."""
    sentence = places.sentence(pronoun.i)
    own_verb = pronoun.head if pronoun.dep_ in SUBJECTS | OBJECTS else None
    if pronoun.dep_ == "pobj":
        own_verb = pronoun.head.head
    for head in governors(pronoun):
        if is_verb(head) and head != own_verb:
            own = [child for child in head.lefts if child.dep_ in SUBJECTS]
            subject = own[-1] if len(own) > 1 else subject_of(head)
            if subject is not None and subject.i < pronoun.i:
                yield subject, "subject of its sentence"
    for at in range(pronoun.i - 1, max(places.starts[sentence], pronoun.i - LONGEST) - 1, -1):
        token = pronoun.doc[at]
        if token.dep_ in SUBJECTS and token.head != own_verb and token.tag_ not in RELATIVES:
            yield token, "subject before it in its sentence"
    for before in range(sentence - 1, max(-1, sentence - WINDOW_SENTENCES), -1):
        if places.paragraphs[sentence] - places.paragraphs[before] > 1:
            return
        subject = subject_of(pronoun.doc[places.roots[before]])
        if subject is not None:
            yield subject, BEFORE
