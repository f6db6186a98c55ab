"""The names in a byline, without `By`, office and place; an outlet or agency is no author."""

import re

from reportedly.read.vocabulary import WORD, Vocabulary

SPACES = re.compile(r"\s+")
TAIL = re.compile(r"\s*(?:\||•|·|;|\(|\s[-–—]\s).*$", re.S)
PLACED = re.compile(r"\s(?:in|at)\s(?:the\s)?[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_a-z][\w'’.-]*)*")
ADDRESS = re.compile(r"https?://|www\.|@|\d{3}")
LETTER = re.compile(r"[^\W\d_]")
SLASH = re.compile(r"\s*/\s*")
LONGEST = 100


def clean_author(words: str | None, vocabulary: Vocabulary, outlet: str | None) -> str | None:
    """The names that a byline gives, as it gives them; None if it names nobody."""
    if not words:
        return None
    hit = vocabulary.bylines.match(words) or vocabulary.signed.match(words)
    named = TAIL.sub("", words[hit.end() :] if hit else words)
    bare = SPACES.sub(" ", PLACED.sub("", _without_office(named, vocabulary))).strip(" .:,")
    if not LETTER.search(bare) or len(bare) > LONGEST or ADDRESS.search(bare):
        return None
    return bare if hit or not names_only(bare, (outlet,), vocabulary) else None


def names_only(author: str, bodies: tuple[str | None, ...], vocabulary: Vocabulary) -> bool:
    """True if a byline names no person but these bodies, an agency, or nobody."""
    folded = {body.casefold() for body in bodies if body}
    return all(
        part.casefold() in folded
        or part.casefold() in vocabulary.nobody
        or vocabulary.wires.knows(part)
        for part in SLASH.split(author)
    )


def _without_office(named: str, vocabulary: Vocabulary) -> str:
    """After a comma stands a further name or the office of the last one."""
    parts = named.split(",")
    kept = 1
    while kept < len(parts) and _is_name(parts[kept], vocabulary):
        kept += 1
    return ",".join(parts[:kept])


def _is_name(part: str, vocabulary: Vocabulary) -> bool:
    words = WORD.findall(part)
    return len(words) >= 2 and all(
        (word[0].isupper() and word.lower() not in vocabulary.desks)
        or word.lower() in vocabulary.joints
        for word in words
    )
