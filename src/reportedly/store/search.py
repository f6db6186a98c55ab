"""Search in words: a query as people write it, turned into FTS5, and hits with exact offsets."""

import re
import secrets
from collections.abc import Sequence

import msgspec

from reportedly.errors import LedgerError
from reportedly.model import Document, Span
from reportedly.store.file import LedgerFile
from reportedly.store.ledger import Hit

AROUND_CHARACTERS = 90
MOST_BRACKETS = 20
TOKEN = re.compile(r'"([^"]*)"?|([()])|-(?=[\w"(])|[^\s()"]+')
FIND = """
SELECT record, documents.text, highlight(words, 0, ?, ?)
FROM words JOIN documents ON documents.seq = words.rowid
WHERE words MATCH ? ORDER BY rank, documents.position LIMIT ?
"""


def match_of(query: str) -> str:
    """The query in FTS5's language. Raises LedgerError if it cannot be read or asks for nothing."""
    tokens = [found.group() for found in TOKEN.finditer(query)]
    parser = _Parser(query, tokens)
    if tokens.count("(") > MOST_BRACKETS:
        raise parser.failure(f"has more than {MOST_BRACKETS} brackets")
    match = parser.any_of()
    if parser.at < len(tokens):
        raise parser.failure(f"has '{tokens[parser.at]}' without its beginning")
    return match


def search_words(file: LedgerFile, match: str, limit: int) -> tuple[Hit, ...]:
    """The documents that fit a match, best first."""
    mark = secrets.token_hex(8)  # no text can hold it on purpose
    rows = file.rows(FIND, (mark, mark, match, limit))
    return tuple(_hit(record, text, marked.split(mark, 2)) for record, text, marked in rows)


class _Parser:
    """One pass over the tokens: OR binds least, NOT and - take away from what stands before."""

    def __init__(self, query: str, tokens: Sequence[str]) -> None:
        self.query, self.tokens, self.at = query, tokens, 0

    def any_of(self) -> str:
        parts = [self.all_of()]
        while self._take("OR"):
            parts.append(self.all_of())
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"

    def all_of(self) -> str:
        wanted, unwanted = [], []
        while self.at < len(self.tokens) and self._now() not in {"OR", ")"}:
            if self._take("AND"):
                continue
            if self._take("NOT") or self._take("-"):
                unwanted.append(self._one())
            else:
                wanted.append(self._one())
        if not wanted:
            raise self.failure("asks for no word")
        match = " AND ".join(wanted)
        return f"({match})" + "".join(f" NOT {word}" for word in unwanted) if unwanted else match

    def _one(self) -> str:
        token = self._now()
        self.at += 1
        if token == "(":  # noqa: S105 a bracket
            inside = self.any_of()
            if not self._take(")"):
                raise self.failure("has '(' without ')'")
            return f"({inside})"
        if token in {"AND", "OR", "NOT", ")", ""}:
            raise self.failure(f"has '{token}' where a word should stand")
        return _quoted(token)

    def _now(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def _take(self, token: str) -> bool:
        taken = self._now() == token
        self.at += taken
        return taken

    def failure(self, found: str) -> LedgerError:
        """What is wrong with the query."""
        legal = 'write words, "a phrase", word*, AND, OR, NOT, -word or ( )'
        return LedgerError(f"query '{self.query}'", found, legal)


def _quoted(token: str) -> str:
    """A word or phrase as an FTS5 string, so that nothing in it is syntax but a final star."""
    words = token.strip('"')
    star = "*" if token.endswith("*") and not token.startswith('"') else ""
    return f'"{words.rstrip("*") if star else words}"{star}'


def _hit(record: str, text: str, parts: Sequence[str]) -> Hit:
    """A hit from the text before the first match, the match, and the rest."""
    document = msgspec.json.decode(record, type=Document)
    start = len(parts[0])
    end = start + len(parts[1])
    excerpt = _around(text, start, end)
    return Hit(
        document=document.id,
        title=document.metadata.title,
        span=Span(start, end),
        excerpt=excerpt,
        snippet=excerpt.of(text),
    )


def _around(text: str, start: int, end: int) -> Span:
    """The passage around some words, cut between words and never over a line's end."""
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND_CHARACTERS)
    right = min(
        end + AROUND_CHARACTERS, *(at for at in [text.find("\n", end)] if at >= 0), len(text)
    )
    while 0 < left < start and text[left - 1].isalnum():
        left += 1
    while end < right < len(text) and text[right].isalnum():
        right -= 1
    return Span(left, right)
