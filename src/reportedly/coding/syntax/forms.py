"""The forms of a parse's words, read once, and the tokens of some words without a look at all."""

from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft, Forms

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def read_forms(parse: "Doc") -> Forms:
    """The forms of every token, and where each form stands."""
    lower = [token.lower_ for token in parse]
    lemmas = [token.lemma_.lower() for token in parse]
    starts = [at for one in parse.sents for at in repeat(one.start, one.end - one.start)]
    return Forms(lower, lemmas, _places(lower), _places(lemmas), starts)


def tokens_of(draft: Draft, lemmas: Iterable[str], lower: Iterable[str] = ()) -> "Iterator[Token]":
    """The tokens with one of the base forms, or of the forms, in text order; in lower case."""
    forms = draft.forms
    found = {at for word in forms.by_lemma.keys() & lemmas for at in forms.by_lemma[word]}
    found.update(at for word in forms.by_lower.keys() & lower for at in forms.by_lower[word])
    return (draft.parse[at] for at in sorted(found))


def _places(words: list[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word, []).append(at)
    return places
