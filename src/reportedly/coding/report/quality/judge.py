"""Judge what kind of source a document is, by counts that the reason names."""

import re
from functools import cache

from reportedly.codebook import Codebook
from reportedly.coding.component import Draft, component
from reportedly.coding.report.quality.genre import Signs, genre_of, originality_of
from reportedly.coding.report.quality.key_phrase import find_key_phrase
from reportedly.coding.syntax.voices import stated
from reportedly.model import Actor, ActorSpan, Quality
from reportedly.terms import Genre, MentionType

NAMED = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.GPE})
SOURCED = 2  # named sources from which a document of a known outlet is fairly reliable
PER_WORDS = 1000
NEEDS = ("events", "threats", "requests", "promises", "forecasts")


@component("quality", needs=NEEDS, gives=["quality"])
def quality(draft: Draft) -> None:
    """Fill `draft.quality`."""
    signs = _count(draft)
    genre, why = genre_of(draft, signs)
    draft.quality = Quality(
        genre=genre,
        named_sources=signs.named,
        named_sources_per_1000=round(signs.named * PER_WORDS / signs.words, 2),
        hedges_per_1000=round(signs.hedges, 2),
        key_phrase=signs.phrase,
        originality=originality_of(draft, genre, signs),
        source_reliability=_reliability(genre, signs, draft.document.source),
        information_credibility=_credibility(genre, signs),
        reason=f"{genre}: {why}; {_told(signs)}",
    )


def named_sources(draft: Draft) -> list[str]:
    """The distinct people, bodies, governments and media to whom something is attributed."""
    speakers: list[ActorSpan | str | None] = [one.source for one in stated(draft)]
    speakers += [one.issuer for one in draft.threats] + [one.issuer for one in draft.promises]
    speakers += [one.requester for one in draft.requests]
    mention_of = {(one.start, one.end): one for one in draft.mentions}
    named = {actor.id: actor.name for actor in draft.actors if _has_name(draft, actor)}
    found = set()
    for speaker in speakers:
        if not isinstance(speaker, ActorSpan):
            continue
        mention = mention_of.get((speaker.start, speaker.end))
        if speaker.id is not None and speaker.id in named:
            found.add(named[speaker.id])
        elif speaker.id is None and mention is not None and mention.type in NAMED:
            found.add(mention.of(draft.document.text))
    return sorted(found)


def _has_name(draft: Draft, actor: Actor) -> bool:
    """True if one of an actor's mentions is a name, not only "officials" or "they"."""
    return any(draft.mentions[at].type in NAMED for at in actor.mentions)


def _count(draft: Draft) -> Signs:
    text = draft.document.text
    words = max(1, len(text.split()))
    return Signs(
        words=words,
        named=len(named_sources(draft)),
        hedges=len(_hedge_pattern(draft.codebook).findall(text.lower())) * PER_WORDS / words,
        phrase=find_key_phrase(text, (one.lower_ for one in draft.parse if one.is_stop)),
    )


@cache
def _hedge_pattern(codebook: Codebook) -> re.Pattern[str]:
    words = codebook.read("report/hedges.yaml", tuple[str, ...])
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _reliability(genre: Genre, signs: Signs, outlet: str | None) -> str:
    """The Admiralty letter that a text alone allows: what is not known cannot be judged (F)."""
    if genre is Genre.CONTENT_FARM:
        return "E"
    if outlet is None:
        return "F"
    if genre in (Genre.PRESS_RELEASE, Genre.SOCIAL_POST):
        return "D"
    return "C" if signs.named >= SOURCED else "F"


def _credibility(genre: Genre, signs: Signs) -> str:
    """The Admiralty digit of a text alone: with named sources possibly true, else not judged."""
    return "3" if signs.named and genre is not Genre.CONTENT_FARM else "6"


def _told(signs: Signs) -> str:
    phrase = signs.phrase
    repeated = "no phrase" if phrase is None else f"'{phrase.text}' {phrase.count} times"
    return (
        f"{signs.named} named sources and {signs.hedges:.1f} hedges per 1,000 words "
        f"in {signs.words} words, {repeated} repeated abnormally often"
    )
