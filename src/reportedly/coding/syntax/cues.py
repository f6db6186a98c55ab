"""Cue words over a parse: which class of the codebook a verb, noun or adjective belongs to.

The tables are made once a codebook: a look-up is one dictionary access, so that components can ask
for every token. A phrase ("point out") holds if its later words follow its verb in the parse.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.cues import CueClass, Phrases, ScopeClass

if TYPE_CHECKING:
    from spacy.tokens import Token

CUE_FILES = ("speech", "thought", "judgement", "documents", "acts")
PARTICLES = frozenset({"prt", "prep", "dative", "advmod"}) | {"mark", "dobj", "acomp", "aux"}
REACH = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a cue word: its class, and the words that must follow it."""

    kind: CueClass
    rest: tuple[str, ...] = ()


Table = dict[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cue words by base form; of several entries those of more words stand first."""

    verbs: Table
    nouns: Table
    adjectives: Table
    phrases: Phrases

    def entries(self, token: "Token") -> tuple[Entry, ...]:
        """The readings that a token's part of speech allows, without phrases that do not fit."""
        pos = token.pos_
        if pos == "VERB" or (pos == "AUX" and token.dep_ not in ("aux", "auxpass")):
            found = self.verbs.get(token.lemma_.lower(), ())
        elif pos in ("NOUN", "PROPN"):
            found = self.nouns.get(token.lemma_.lower(), ())
        elif pos in ("ADJ", "ADV"):
            found = self.adjectives.get(token.lower_, ())
        else:
            return ()
        if not found:
            return ()
        return tuple(entry for entry in found if not entry.rest or phrase_tokens(token, entry))


@dataclass(frozen=True, slots=True)
class Scope:
    """The small words that change how firm an act is, by lower case form."""

    auxiliaries: dict[str, ScopeClass]
    adverbs: dict[str, ScopeClass]
    determiners: dict[str, ScopeClass]
    markers: dict[str, ScopeClass]


def phrase_tokens(token: "Token", entry: Entry) -> list["Token"]:
    """The later words of a phrase in the text after its verb; empty if they are not there."""
    found: list[Token] = []
    at = token.i + 1
    for word in entry.rest:
        limit = min(at + (REACH if not found else 1), len(token.doc))
        hit = next((i for i in range(at, limit) if _is_word(token, i, word, at)), None)
        if hit is None:
            return []
        found.append(token.doc[hit])
        at = hit + 1
    return found


def _is_word(verb: "Token", at: int, word: str, after: int) -> bool:
    """True if the token at `at` is the word and hangs on the verb, or comes next."""
    token = verb.doc[at]
    if token.lower_ != word:
        return False
    return at == after or (token.head == verb and token.dep_ in PARTICLES)


@cache
def lexicon(codebook: Codebook) -> Lexicon:
    """The cue words of a codebook."""
    classes = [
        kind for name in CUE_FILES for kind in codebook.read(f"cues/{name}.yaml", list[CueClass])
    ]
    return Lexicon(
        _table((word, kind) for kind in classes for word in kind.verbs),
        _table((word, kind) for kind in classes for word in kind.nouns),
        _table((word, kind) for kind in classes for word in kind.adjectives),
        codebook.read("cues/phrases.yaml", Phrases),
    )


@cache
def scope_words(codebook: Codebook) -> Scope:
    """The scope words of a codebook."""
    classes = codebook.read("cues/scope.yaml", list[ScopeClass])
    return Scope(
        {word: kind for kind in classes for word in kind.auxiliaries},
        {word: kind for kind in classes for word in kind.adverbs},
        {word: kind for kind in classes for word in kind.determiners},
        {word: kind for kind in classes for word in kind.markers},
    )


def _table(pairs: Iterable[tuple[str, CueClass]]) -> Table:
    found: dict[str, list[Entry]] = {}
    for words, kind in pairs:
        first, *rest = words.split()
        found.setdefault(first, []).append(Entry(kind, tuple(rest)))
    return {
        word: tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
        for word, entries in found.items()
    }
