"""Fold a place name to its key: no case, no diacritics, no hyphens, one spelling of Saint."""

import re
import unicodedata
from functools import lru_cache

DROPPED = re.compile("[.'`\"\u2018\u2019\u02bb\u02bc\u00b4]")
BROKEN = re.compile("[\\s\\-\u2013\u2014/,&]+")
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "\u0131": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)
SAINT = re.compile(r"\b(?:saint|sankt)\b")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key under which a name stands in the gazetteer; "St. Pölten" is "st polten"."""
    if name.isascii():
        plain = name.lower()
    else:
        apart = unicodedata.normalize("NFKD", name.lower().translate(LETTERS))
        plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    words = BROKEN.sub(" ", DROPPED.sub("", plain)).strip()
    return SAINT.sub("st", words) if "sa" in words else words
