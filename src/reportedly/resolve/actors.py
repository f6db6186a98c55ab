"""Actors across documents: one name a person, body or state, and whom each one speaks for."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Actor, ActorSpan, Span
from reportedly.resolve.pages import Page
from reportedly.resolve.states import States
from reportedly.terms import MentionType, Role

WORD = re.compile(r"\w[\w-]*")
POSSESSIVE = re.compile(r"['\u2019]s?\b")
STATE_ROLES = frozenset({Role.GOV, Role.MIL, Role.SPY, Role.LEG, Role.JUD, Role.COP})
OWN_ROLES = frozenset(Role) - STATE_ROLES - {Role.UNK}
"""A movement, party, paper or institute speaks for itself, whatever state it is in."""
LONGEST_CHAIN = 6
NESTED = 4
"""How many mentions may begin at one place."""
LINKING_WORDS = frozenset({"the", "of", "for"})


@dataclass(frozen=True, slots=True)
class Party:
    """Someone by the ledger's name; `origin` is the state or organisation he speaks for."""

    name: str
    origin: str | None
    role: Role | None = None


class Cast:
    """Who acts and speaks in a set of pages; the same names whatever the order of the pages."""

    def __init__(self, pages: Sequence[Page], states: States, words: ResolveWords) -> None:
        self.states, self.words = states, words
        self._folded: dict[str, str] = {}
        self._actors = {page.id: {each.id: each for each in page.coding.actors} for page in pages}
        self._types = {page.id: mention_types(page) for page in pages}
        self._state_by_code = self._named_states()
        self._state_by_words = {
            **{name.lower(): name for name in self._state_by_code.values()},
            **{name.lower(): name for name in states.name_by_code.values()},
            **states.name_by_adjective,
        }
        self._surnames = self._full_names()
        self._shown = self._shown_names()
        self._parties: dict[tuple[str, str], Party] = {}
        self._known = self._origins_by_name()

    def party(self, page: Page, span: ActorSpan | None) -> Party | None:
        """Whom a span of a document stands for; None if nobody is named."""
        if span is None:
            return None
        if span.id is not None and span.id in self._actors[page.id]:
            return self.party_of(page.id, self._actors[page.id][span.id])
        return self.unnamed(page, span)

    def party_at(self, page: Page, words: Span) -> Party | None:
        """Whom the mention that is just these words stands for."""
        key = (words.start, words.end)
        place = bisect_left(page.coding.mentions, words.start, key=lambda each: each.start)
        for mention in page.coding.mentions[place : place + NESTED]:
            if (mention.start, mention.end) == key and mention.actor is not None:
                return self.party(page, ActorSpan(*key, id=mention.actor))
        return None

    def party_of(self, page: str, actor: Actor) -> Party:
        """The party that an actor of one document is."""
        key = (page, actor.id)
        if key not in self._parties:
            name = self._shown.get(self.folded(self._full(page, actor)), actor.name)
            self._parties[key] = Party(name, self._origin(page, actor), actor.role)
        return self._parties[key]

    def unnamed(self, page: Page, span: ActorSpan) -> Party | None:
        """A speaker without a name: his words, counted for the body that they name, if any.

        A pronoun that was resolved to nobody is nobody.
        """
        words = " ".join(span.of(page.document.text).split())
        if not words or words.lower() in self.words.pronouns:
            return None
        inside = [
            mention
            for mention in page.coding.mentions
            if span.start <= mention.start and mention.end <= span.end and mention.actor is not None
        ]
        for mention in inside:
            leads = mention.type is MentionType.GPE and mention.start == span.start
            if leads or mention.type in {MentionType.NORP, MentionType.ORG, MentionType.GROUP}:
                actor = self._actors[page.id].get(mention.actor or "")
                if actor is not None:
                    return Party(words, self.party_of(page.id, actor).origin)
        states = map(self.states.name_by_adjective.get, WORD.findall(words.lower()))
        return Party(words, next((state for state in states if state is not None), None))

    def state_of(self, code: str | None) -> str | None:
        """The state or alliance with a code, by the codebook or else by what the texts call it."""
        return self.states.name_of(code) or self._state_by_code.get(code or "")

    def origin_of_name(self, name: str) -> str | None:
        """The origin of whoever has this name in some document; None if nobody has."""
        return self._known.get(self.folded(name))

    def state_in(self, name: str) -> str | None:
        """The one state that the name of a body of it holds: "Norvian Defence Ministry"."""
        words = [word.lower() for word in WORD.findall(POSSESSIVE.sub("", name))]
        if not self.words.bodies.intersection(words):
            return None
        spans = combinations(range(len(words) + 1), 2)
        found = {self._state_by_words.get(" ".join(words[start:end])) for start, end in spans}
        states = [each for each in found if each is not None]
        return states[0] if len(states) == 1 else None

    def folded(self, name: str) -> str:
        """A name without what may differ between texts: order, articles, spelling, adjectives."""
        if name not in self._folded:
            words = [word.lower() for word in WORD.findall(POSSESSIVE.sub("", name))]
            adjectives, spellings = self.states.name_by_adjective, self.words.spellings
            plain = (
                adjectives.get(word, spellings.get(word, word)).lower()
                for word in words
                if word not in LINKING_WORDS
            )
            self._folded[name] = " ".join(sorted(plain))
        return self._folded[name]

    def _named_states(self) -> dict[str, str]:
        named = {
            (actor.country, actor.name)
            for page, actors in self._actors.items()
            for actor in actors.values()
            if actor.country is not None and actor.of is None and self._is_place(page, actor)
        }
        return dict(sorted(named, reverse=True))

    def _is_place(self, page: str, actor: Actor) -> bool:
        return MentionType.GPE in self._types[page].get(actor.id, ())

    def _full(self, page: str, actor: Actor) -> str:
        """The name with its first name, if only one person of all pages has this last name."""
        if " " not in actor.name and MentionType.PERSON in self._types[page].get(actor.id, ()):
            full = self._surnames.get(actor.name.lower(), set())
            return next(iter(full)) if len(full) == 1 else actor.name
        return actor.name

    def _full_names(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for page, actors in self._actors.items():
            for actor in actors.values():
                if " " in actor.name and MentionType.PERSON in self._types[page].get(actor.id, ()):
                    found[actor.name.rsplit(" ", 1)[1].lower()].add(actor.name)
        return found

    def _shown_names(self) -> dict[str, str]:
        """Folded name -> the form that most documents use; of equals the first in the alphabet."""
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for page, actors in self._actors.items():
            for actor in actors.values():
                full = self._full(page, actor)
                forms[self.folded(full)][full] += 1
        return {
            key: min(counts, key=lambda form: (-counts[form], form))
            for key, counts in forms.items()
        }

    def _origins_by_name(self) -> dict[str, str | None]:
        known: dict[str, str | None] = {}
        for page in sorted(self._actors):
            for actor in self._actors[page].values():
                party = self.party_of(page, actor)
                key = self.folded(party.name)
                known[key] = known.get(key) or party.origin
        return known

    def _origin(self, page: str, actor: Actor) -> str | None:
        """The state, organisation or person at the end of the `of` links; None for "an official",
        whom no name stands behind. A movement or a paper is no part of the state that it is in.
        """
        chain = self._chain(page, actor)
        own = [each for each in chain if each.role in OWN_ROLES]
        if own:
            return self._shown_of(page, own[-1])
        states = [each for each in chain if each.role in STATE_ROLES or self._is_state(page, each)]
        state = next((name for each in states if (name := self.state_of(each.country))), None)
        return state or self._shown_of(page, chain[-1])

    def _chain(self, page: str, actor: Actor) -> list[Actor]:
        """An actor, whom he belongs to, whom that one belongs to, and so on."""
        actors, chain = self._actors[page], [actor]
        while actor.of is not None and len(chain) < LONGEST_CHAIN:
            above = actors.get(actor.of) or by_name(actors, actor.of)
            actor = Actor(id=actor.of, name=actor.of) if above is None else above
            chain.append(actor)
        return chain

    def _shown_of(self, page: str, actor: Actor) -> str | None:
        """The ledger's name of an actor; None for words that name nobody."""
        if actor.name.islower():
            return None
        return self._shown.get(self.folded(self._full(page, actor)), actor.name)

    def _is_state(self, page: str, actor: Actor) -> bool:
        people = MentionType.NORP in self._types[page].get(actor.id, ()) and actor.role is None
        return actor.country is not None and (people or self._is_place(page, actor))


def by_name(actors: Mapping[str, Actor], name: str) -> Actor | None:
    """The actor of a document with a name."""
    return next((actor for actor in actors.values() if actor.name == name), None)


def mention_types(page: Page) -> dict[str, set[MentionType]]:
    """The types of each actor's mentions."""
    found: dict[str, set[MentionType]] = defaultdict(set)
    for mention in page.coding.mentions:
        if mention.actor is not None:
            found[mention.actor].add(mention.type)
    return found
