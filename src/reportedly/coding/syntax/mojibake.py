"""UTF-8 that was read as Windows-1252: quotation marks, dashes and accents in two or three signs.

The text stays as it is. What is read of it is a mended copy, with the offset of each of its
characters in the text.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

HOLES = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # bytes that Windows-1252 leaves open
LOST, CLOSING = "\ufffd", "\u201d"
LATER = "".join(
    chr(byte) if byte in HOLES else bytes([byte]).decode("cp1252") for byte in range(0x80, 0xC0)
)
SIGNS = ("\u00e2\u20ac", "\u00c2", "\u00c3", "\u00c4", "\u00c5")
BROKEN = re.compile(  # three bytes for marks, dashes and symbols, two for letters with accents
    f"\u00e2[\u20ac\u201a\u201e\u02c6][{re.escape(LATER)}]|[\u00c2-\u00c5][{re.escape(LATER)}]"
    f"|\u00e2\u20ac{LOST}?|\u00c2(?= )"
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A mended text; `starts` are the offsets of its characters and its end in the original."""

    text: str
    starts: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Where an offset of the original lies in the mended text."""
        return bisect_left(self.starts, offset)


def mend(text: str) -> Mended | None:
    """The text with its broken characters mended; None if there are none."""
    if not any(sign in text for sign in SIGNS):
        return None
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for broken in BROKEN.finditer(text):
        parts.append(text[at : broken.start()])
        starts += range(at, broken.start())
        whole = _whole(broken[0])
        parts.append(whole)
        starts += [broken.start()] * len(whole)
        at = broken.end()
    parts.append(text[at:])
    starts += range(at, len(text) + 1)
    return Mended("".join(parts), tuple(starts)) if len(parts) > 1 else None


def mended(words: str) -> str:
    """The words mended, or as they are."""
    whole = mend(words)
    return words if whole is None else whole.text


def _whole(broken: str) -> str:
    """The one character that broken signs stand for; themselves if they stand for none."""
    if broken.rstrip(LOST) == SIGNS[0]:
        return CLOSING  # its last byte is one that Windows-1252 leaves open
    if broken == SIGNS[1]:
        return ""
    try:
        return b"".join(_byte(sign) for sign in broken).decode("utf-8")
    except UnicodeDecodeError:
        return broken


def _byte(sign: str) -> bytes:
    return bytes([ord(sign)]) if ord(sign) in HOLES else sign.encode("cp1252")
