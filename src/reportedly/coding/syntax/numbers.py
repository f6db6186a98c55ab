"""Numbers in words: what "two hundred and fifty thousand" or "1.5 million" adds up to."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.words import QuantityWords
from reportedly.coding.component import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token

SCALE = 100


def combined(values: Iterable[float]) -> float:
    """The number that number words name together: small ones add up, scales multiply."""
    total = current = 0.0
    for value in values:
        if value < SCALE or not _is_scale(value):
            current += value
        elif value == SCALE:
            current = (current or 1) * value
        else:
            total += (current or 1) * value
            current = 0.0
    return total + current


def _is_scale(value: float) -> bool:
    return value in (100, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000)


def number_of(draft: Draft, head: "Token", words: Iterable["Token"]) -> int | None:
    """How many a noun phrase names, by the number in its words or beside its head."""
    counts = (child for child in head.lefts if child.dep_ == "nummod")
    tokens = sorted({*words, *counts}, key=lambda token: token.i)
    numbers = (number_at(draft, tokens, at)[0] for at in range(len(tokens)))
    return next((number for number in numbers if number is not None), None)


@cache
def _values(codebook: Codebook) -> dict[str, int]:
    words = codebook.read("quantities.yaml", QuantityWords)
    return {**words.numbers, **words.scales}


def _is_measure(token: "Token") -> bool:
    """True for the number of a compound: "2-year-old", "60-mm"."""
    after = token.i + 1
    return after < len(token.doc) and token.doc[after].text == "-" and not token.whitespace_


def number_at(draft: Draft, tokens: Sequence["Token"], at: int) -> tuple[int | None, int]:
    """The number that begins at a token, and the index after it; None if none does."""
    values, found, end = _values(draft.codebook), [], at
    while end < len(tokens):
        word = tokens[end].lower_.replace(",", "")
        if _is_measure(tokens[end]):
            break
        if word.isdecimal():
            found.append(float(word))
        elif word in values:
            found.append(float(values[word]))
        else:
            break
        end += 1
    return (int(combined(found)), end) if found else (None, at + 1)
