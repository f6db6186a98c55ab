"""Ids that people can read and type: words of a name or title, a short digest where needed."""

import hashlib
import re
import unicodedata

SIGNS = re.compile(r"[^\w.-]+|_+")
LONGEST = 60


def slug(words: str) -> str:
    """The words of a name in lower case, joined by hyphens; `page` if it has none."""
    flat = unicodedata.normalize("NFKC", words).strip().lower()
    joined = re.sub(r"-{2,}", "-", SIGNS.sub("-", flat)).strip("-.")
    return joined[:LONGEST].strip("-.") or "page"


def printable(name: str) -> str:
    """A name of a file as text: bytes that are no UTF-8 are spelled out."""
    return name.encode("utf-8", errors="backslashreplace").decode("utf-8")


def short_digest(words: str) -> str:
    """Six hexadecimal digits that stand for a longer name."""
    return hashlib.sha256(words.encode("utf-8", errors="replace")).hexdigest()[:6]
