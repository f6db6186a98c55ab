"""Sentences that may be published: each cites spans that hold its names and numbers."""

import re
from collections.abc import Callable

import msgspec

from reportedly.errors import PublishError
from reportedly.model import Reference

WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
Words = Callable[[Reference], str]


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of an answer: its words, the spans that bear it out, and the ledger's judgement.

    `note` is what the ledger makes of it (status, credibility) with the reason; it claims nothing
    about the world, so it needs no span. `record` is the id of the claim or thread behind it.
    """

    text: str
    citations: tuple[Reference, ...]
    note: str = ""
    record: str | None = None


class Gathered(msgspec.Struct, frozen=True):
    """Words taken from documents, with the spans that they were taken from."""

    words: str
    citations: tuple[Reference, ...]


def check_sentence(sentence: Sentence, openers: frozenset[str], words_of: Words) -> None:
    """Raise PublishError if a name or number of the sentence is not in the spans that it cites.

    A name is any word with a capital, a number any word with a digit. `openers` are the capitalised
    words that our own wording begins with, in lower case; they need no evidence.
    """
    if not sentence.citations:
        raise PublishError("brief", f"a sentence cites nothing: {sentence.text!r}", "drop it")
    cited = " ".join(words_of(citation) for citation in sentence.citations)
    known = {plain(word) for word in WORD.findall(cited)}
    missing = [
        word
        for word in WORD.findall(sentence.text)
        if is_name_or_number(word) and plain(word) not in known and plain(word) not in openers
    ]
    if missing:
        raise PublishError(
            "brief", f"{missing} are not in the cited spans of {sentence.text!r}", "drop it"
        )


def is_name_or_number(word: str) -> bool:
    """True for a word with a capital letter or a digit."""
    return any(letter.isupper() or letter.isdigit() for letter in word)


def plain(word: str) -> str:
    """A word as it is compared: lower case, without a possessive ending."""
    return re.sub(r"[’']s?$", "", word.casefold())
