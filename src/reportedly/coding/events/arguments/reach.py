"""How far an act reaches: the nouns below its words, the nearest first, with the way to each.

A walk in breadth through objects, prepositional phrases, complements and participles ("a ban
imposed on the north"). It goes round asides ("after the vote", "despite protests"), other clauses
than the act's own content, and verbs joined by "and", which have arguments of their own.
"""

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reportedly.coding.syntax.clauses import is_verb
from reportedly.coding.syntax.edges import is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

PREPOSITIONS = frozenset({"prep", "agent", "dative"})
OBJECTS = frozenset({"pobj", "dobj", "dative", "attr", "oprd"})
BESIDE = frozenset({"poss", "appos"})
CONTENT = frozenset({"xcomp", "ccomp", "pcomp", "acl", "acomp"})
PARTICLE = "prt"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOUNS = OBJECTS | BESIDE
MOST = 40  # words that a walk looks at


class Reached(NamedTuple):
    """A noun with the way to it: prepositions and clauses gone through, the last preposition."""

    token: "Token"
    depth: int
    clauses: int
    preposition: str


def reach(heads: "Sequence[Token]", asides: Collection[str]) -> Iterator[Reached]:
    """The nouns below the heads, the nearest first."""
    waiting = deque(Reached(head, 0, 0, "") for head in heads)
    seen = {one.token.i for one in waiting}
    looked_at = 0
    while waiting and looked_at < MOST:
        at = waiting.popleft()
        looked_at += 1
        for child in at.token.children:
            own = child.dep_ == "poss" and not at.depth and not at.clauses and at.token in heads
            step = None if own or child.i in seen else _step(at, child, asides)
            if step is None:
                continue
            seen.add(child.i)
            waiting.append(step)
            if child.dep_ in NOUNS or child.dep_ in SUBJECTS:
                yield step


def relatives(noun: "Token", asides: Collection[str]) -> Iterator[Reached]:
    """The nouns that hang on a noun by prepositions and participles."""
    return (one for one in reach([noun], asides) if one.preposition)


def _step(at: Reached, child: "Token", asides: Collection[str]) -> Reached | None:
    """The way one word further; None where it leads out of the act."""
    dep, word = child.dep_, child.lower_
    if dep in PREPOSITIONS and child.pos_ in ("ADP", "SCONJ", "VERB"):
        return None if word in asides else Reached(child, at.depth + 1, at.clauses, word)
    if dep in NOUNS:
        if dep == "pobj" and word in asides:
            return None
        return Reached(child, at.depth, at.clauses, at.preposition)
    if dep in SUBJECTS:
        own = at.clauses and is_verb(at.token)
        return Reached(child, at.depth, at.clauses, "") if own else None
    if dep in CONTENT or dep == PARTICLE or (dep == "advcl" and is_infinitive(child)):
        return Reached(child, at.depth, at.clauses + is_verb(child), "")
    joined = dep == "conj" and not is_verb(child)
    return Reached(child, at.depth, at.clauses, at.preposition) if joined else None
