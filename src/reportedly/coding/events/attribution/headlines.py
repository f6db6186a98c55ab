"""Reports without a verb: headlines ("Minister: talks go on") and transcripts ("SOL: We go.")."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.coding.events.attribution.found import Page, Report
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

LINE = re.compile(r"[^\n]+")
COLON = re.compile(r"(?P<who>[^:.!?\n]{2,60}):\s+(?=\S)")
NAME = re.compile(r"(?:[A-Z][A-Z.'’\-]+\s?){1,4}(?:\([^)]{1,30}\))?$")
SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
MOST_WORDS = 6
LONGEST_HEADLINE = 160
STOPS = (".", "!", "?", "”", '"')


def headline_reports(page: Page) -> Iterator[Report]:
    """A report for each line that opens with its speaker and a colon."""
    starts = [token.idx for token in page.draft.parse]
    for line in LINE.finditer(page.text):
        colon = COLON.match(page.text, line.start(), line.end())
        if colon is None or len(colon["who"].split()) > MOST_WORDS:
            continue
        transcript = NAME.match(colon["who"].strip()) is not None
        if not transcript and not _is_headline(line.group()):
            continue
        who = _tokens(page, starts, (colon.start("who"), colon.end("who")))
        speaker = _speaker(page, who)
        if speaker is None and not transcript:
            continue
        yield _report(page, starts, line.end(), colon, speaker or who[-1])


def _report(
    page: Page, starts: list[int], end: int, colon: "re.Match[str]", speaker: "Token"
) -> Report:
    at = colon.end("who")
    content = _tokens(page, starts, (colon.end(), end))
    return Report(
        page.draft.parse[max(bisect_left(starts, at), 0)],
        (at, at + 1),
        "headline: speaker before a colon",
        speaker=speaker,
        source=(colon.start("who"), at),
        words={token.i for token in content},
    )


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST_HEADLINE and not line.rstrip().endswith(STOPS)


def _tokens(page: Page, starts: list[int], stretch: Offsets) -> list["Token"]:
    parse = page.draft.parse
    first = bisect_left(starts, stretch[0])
    last = bisect_left(starts, stretch[1])
    return [parse[i] for i in range(first, last) if not parse[i].is_space]


def _speaker(page: Page, words: list["Token"]) -> "Token | None":
    """The word that can speak: a name's last, or a kind of document; None for a mere topic."""
    if not words or any(word.pos_ == "VERB" for word in words[:-1]):
        return None
    last = words[-1]
    if last.ent_type_ in SPEAKERS or last.lemma_.lower() in page.lexicon.phrases.documents:
        return last
    return last if last.lower_ in page.lexicon.phrases.persons else None
