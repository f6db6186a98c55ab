"""The genre of a document and how much reporting of its own it shows."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Genres
from reportedly.coding.component import Draft
from reportedly.model import KeyPhrase
from reportedly.terms import AttributionKind, Genre, Originality, ZoneType

HEAD = 200  # characters of a text without title in which a genre names itself
POST_WORDS = 80  # a longer text with tags and handles may be a report
TALKATIVE = 1.5  # phrases per 1,000 words that address the reader
THIN = 2.0  # named sources per 1,000 words below which a long text rests on nobody
LONG = 300  # words from which sources are to be expected
PARAGRAPH_WORDS = 15  # a shorter line is a heading, a byline or a link
PARAGRAPHS = 3  # fewer show no habit
FILLED = 0.75  # share of the paragraphs that hold the phrase: "nearly every"
JUDGING = 2  # hedged judgements of the author's own that make a report an analysis
QUOTING = 3  # direct quotations that a document must have gathered somewhere
AUTHOR = "author"
TAG = re.compile(r"(?:^|\s)[#@]\w{2,}")
Verdict = tuple[Genre, str]


@dataclass(frozen=True, slots=True)
class Signs:
    """What was counted; `hedges` per 1,000 words."""

    words: int
    named: int
    hedges: float
    phrase: KeyPhrase | None

    @property
    def thin(self) -> bool:
        """True if a long text names hardly any source."""
        return self.words >= LONG and self.named * 1000 / self.words < THIN


def genre_of(draft: Draft, signs: Signs) -> Verdict:
    """The genre, and the sign that decided it."""
    text = draft.document.text
    if signs.phrase is not None:
        if signs.thin:
            return Genre.CONTENT_FARM, "a repeated key phrase and hardly a named source"
        if signs.named == 0 and _fills_paragraphs(text, signs.phrase):
            return Genre.CONTENT_FARM, "a key phrase in nearly every paragraph and no named source"
    named = _named_genre(draft)
    if named is not None:
        return named
    if TAG.search(text) and signs.words < POST_WORDS:
        return Genre.SOCIAL_POST, "short, with tags or handles"
    if signs.words >= POST_WORDS:
        chatter = len(_chatter(draft.codebook).findall(text.lower())) * 1000 / signs.words
        if chatter >= TALKATIVE:
            return Genre.BLOG, f"{chatter:.1f} phrases per 1,000 words talk to the reader"
    return _news_genre(draft, signs)


def originality_of(draft: Draft, genre: Genre, signs: Signs) -> Originality:
    """How much reporting of its own the document shows."""
    if genre is Genre.CONTENT_FARM or (signs.named == 0 and signs.words >= LONG):
        return Originality.NONE
    low = draft.document.text.casefold()
    for own in _genres(draft.codebook).reporting:
        if any(phrase in low for phrase in own.phrases):
            return own.originality
    quotes = sum(one.kind is not AttributionKind.INDIRECT for one in draft.attributions)
    dated = any(zone.type is ZoneType.DATELINE for zone in draft.document.zones)
    return Originality.MEDIUM if dated and quotes >= QUOTING else Originality.LOW


def _fills_paragraphs(text: str, phrase: KeyPhrase) -> bool:
    """True if a phrase comes back in nearly every paragraph of a text that has a few."""
    paragraphs = [line for line in text.splitlines() if len(line.split()) >= PARAGRAPH_WORDS]
    sought = phrase.text.casefold()
    holding = sum(sought in paragraph.casefold() for paragraph in paragraphs)
    return len(paragraphs) >= PARAGRAPHS and holding >= FILLED * len(paragraphs)


def _named_genre(draft: Draft) -> Verdict | None:
    """The genre that title, section or a standing phrase names."""
    meta, text = draft.document.metadata, draft.document.text
    title = meta.title if meta.title is not None else text[:HEAD].split("\n")[0]
    head = f"{title} | {meta.section or ''}".casefold()
    low = text.casefold()
    for signs in _genres(draft.codebook).signs:
        for words in signs.titles:
            if words in head and re.search(rf"\b{re.escape(words)}\b", head):
                return signs.genre, f"title or section says '{words}'"
        found = next((phrase for phrase in signs.phrases if phrase in low), None)
        if found is not None:
            return signs.genre, f"the text says '{found}'"
    return None


def _news_genre(draft: Draft, signs: Signs) -> Verdict:
    own = sum(one.bearer == AUTHOR for one in draft.forecasts)
    if own >= JUDGING and own * 1000 / signs.words >= JUDGING:
        return Genre.NEWS_ANALYSIS, f"{own} hedged judgements of the author's own"
    if draft.attributions or draft.events:
        return Genre.NEWS_REPORT, "it reports happenings or statements"
    return Genre.OTHER, "no happening and no statement found"


@cache
def _genres(codebook: Codebook) -> Genres:
    return codebook.read("report/genres.yaml", Genres)


@cache
def _chatter(codebook: Codebook) -> re.Pattern[str]:
    words = "|".join(re.escape(words.lower()) for words in _genres(codebook).chatter)
    return re.compile(rf"\b(?:{words})\b")
