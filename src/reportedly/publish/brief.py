"""The brief: what the ledger holds, in sentences that each cite the words that bear them out."""

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes.events import EventType, ModeRow
from reportedly.errors import PublishError
from reportedly.model import Claim, Entry, NotRead, Reference, Statement, Thread
from reportedly.publish.evidence import Gathered, Sentence, check_sentence
from reportedly.publish.parts import (
    forecast_sentences,
    joined,
    promise_sentences,
    request_sentences,
    threat_sentences,
    unknown_sentences,
)
from reportedly.publish.sources import source_sentences
from reportedly.publish.wording import (
    OPENERS,
    Texts,
    event_of,
    speaker_words,
    statement_words,
    uncapitalised,
)
from reportedly.store.ledger import Ledger
from reportedly.terms import Stance, Status
from reportedly.text import overlap

MOST = 25
CLAIM_SECTIONS: tuple[tuple[str, tuple[Status, ...]], ...] = (
    ("Confirmed by independent origins", (Status.CONFIRMED,)),
    ("Reported by one origin that is no party", (Status.REPORTED,)),
    ("Claimed by one party alone", (Status.CLAIMED,)),
    ("Denied or disputed", (Status.DENIED, Status.DISPUTED)),
    ("Announced or asked for, not yet done", (Status.PREDICTED, Status.REQUESTED)),
    ("Said, but nobody who can be named stands behind it", (Status.UNVERIFIABLE,)),
)

AHEAD = frozenset({Status.PREDICTED, Status.REQUESTED})
PARTS = (
    ("Threats and warnings", threat_sentences),
    ("Requests", request_sentences),
    ("Promises", promise_sentences),
    ("Forecasts and estimates", forecast_sentences),
    ("What the reports say is not known", unknown_sentences),
)


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A heading and its sentences; `of` is how many there are, shown or not."""

    title: str
    sentences: tuple[Sentence, ...]
    of: int


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """An answer in sections; `refused` counts sentences that the check did not let through."""

    documents: int
    not_read: tuple[NotRead, ...]
    sections: tuple[Section, ...]
    refused: int


def compose_brief(ledger: Ledger) -> Brief:
    """The brief of all that a ledger holds; every sentence has passed `check_sentence`."""
    texts = Texts(ledger)
    resolution = ledger.resolution()
    followed = followed_claims(resolution.claims, resolution.threads)
    claims = [claim for claim in resolution.claims if claim.id not in followed]
    drafts = [
        (title, claim_sentences(texts, claims, statuses)) for title, statuses in CLAIM_SECTIONS
    ]
    firsts = first_of_each_group(resolution.documents)
    threads = {
        (thread.type, thread.opening.document, thread.opening.start): thread
        for thread in resolution.threads
    }
    drafts += [(title, write(texts, firsts, threads)) for title, write in PARTS]
    sections, refused = [], 0
    for title, sentences in drafts:
        kept, dropped = checked(sentences, texts)
        refused += dropped
        sections.append(Section(title=title, sentences=tuple(kept[:MOST]), of=len(kept)))
    about, dropped = checked(source_sentences(texts, resolution.documents), texts)
    sections.append(Section(title="The documents", sentences=tuple(about[:MOST]), of=len(about)))
    return Brief(
        documents=len(resolution.documents),
        not_read=ledger.not_read(),
        sections=tuple(section for section in sections if section.sentences),
        refused=refused + dropped,
    )


def followed_claims(claims: Iterable[Claim], threads: Iterable[Thread]) -> set[str]:
    """Claims of a threat, promise or request, or of what it is about, whose words a thread tells.

    Such an act is coded as an event as well; the section on its kind says more of it.
    """
    openings: dict[str, list[Reference]] = {}
    for thread in threads:
        openings.setdefault(thread.opening.document, []).append(thread.opening)
    acts = acts_of_speech()
    return {
        claim.id
        for claim in claims
        if (claim.event.type in acts or claim.status in AHEAD)
        and any(
            overlap((opening.start, opening.end), (each.start, each.end))
            for each in claim.statements
            for opening in openings.get(each.document, ())
        )
    }


def acts_of_speech() -> frozenset[str]:
    """The event types whose content is another act: to threaten, to promise, to ask."""
    book = open_codebook()
    types = (book.read(name, EventType) for name in book.names("events"))
    return frozenset(each.type for each in types if each.embeds is not None)


def checked(sentences: Iterable[Sentence], texts: Texts) -> tuple[list[Sentence], int]:
    """The sentences that their spans bear out, and how many others there were."""
    kept: dict[str, Sentence] = {}
    dropped = 0
    for sentence in sentences:
        try:
            check_sentence(sentence, OPENERS, texts.words)
        except PublishError:
            dropped += 1
        else:
            kept.setdefault(sentence.text, sentence)
    return list(kept.values()), dropped


def first_of_each_group(entries: Iterable[Entry]) -> list[str]:
    """The first document of each duplicate group that reports something new."""
    firsts: dict[str, Entry] = {}
    for entry in entries:
        firsts.setdefault(entry.duplicate_group, entry)
    return [entry.id for entry in firsts.values() if not entry.background]


def claim_sentences(
    texts: Texts, claims: Iterable[Claim], statuses: tuple[Status, ...]
) -> Iterator[Sentence]:
    """A sentence for each claim with one of the statuses, best founded first."""
    chosen = [claim for claim in claims if claim.status in statuses]
    for claim in sorted(chosen, key=lambda one: (-one.origins, -len(one.statements))):
        if (words := claim_words(texts, claim)) is not None:
            yield Sentence(
                text=words.words,
                citations=words.citations,
                note=claim_note(texts, claim),
                record=claim.id,
            )


def claim_note(texts: Texts, claim: Claim) -> str:
    """Status, credibility and reason, and as what act it is coded."""
    ruled = f"{claim.status}, credibility {claim.information_credibility}; {claim.reason}"
    event = event_of(texts, claim.statements[0])
    means = modes().get(event.mode or "", "") if event is not None else ""
    coded = f"coded as {claim.event.type}" + (f" ({means[0].lower()}{means[1:]})" if means else "")
    return f"{ruled}; {coded}"


@cache
def modes() -> dict[str, str]:
    """What each mode of an act means."""
    return {row.id: row.means for row in open_codebook().read("modes.csv", list[ModeRow])}


def claim_words(texts: Texts, claim: Claim) -> Gathered | None:
    """The first saying of a claim, who else says it, and the first that denies or doubts it."""
    own = first_spoken(texts, claim, (Stance.ASSERTS, Stance.REPEATS))
    other = first_spoken(texts, claim, (Stance.DENIES, Stance.DOUBTS))
    if own is None:
        return other[1] if other is not None else None
    parts = [own[1], *also_said(texts, claim, own[0])]
    if other is not None:
        against = Gathered(f"Against that: {uncapitalised(other[1].words)}", other[1].citations)
        parts.append(against)
    return joined(*parts)


def first_spoken(
    texts: Texts, claim: Claim, stances: tuple[Stance, ...]
) -> tuple[Statement, Gathered] | None:
    """The first statement with one of the stances that can be put into words."""
    for statement in claim.statements:
        if statement.stance in stances:
            return statement, statement_words(texts, statement)
    return None


def also_said(texts: Texts, claim: Claim, first: Statement) -> Iterator[Gathered]:
    """Who else asserts it: those of the same origin apart from those of another."""
    for words, same in (("Also, of the same origin:", True), ("Also, of another origin:", False)):
        names: dict[str, Gathered] = {}
        for statement in claim.statements:
            if statement.stance is Stance.ASSERTS and statement.speaker != first.speaker:
                name = speaker_words(texts, statement)
                if name is not None and (statement.origin == first.origin) is same:
                    names.setdefault(statement.speaker or "", name)
        if names:
            said = joined(*names.values())
            listed = ", ".join(name.words for name in names.values())
            yield Gathered(f"{words} {listed}.", said.citations)
