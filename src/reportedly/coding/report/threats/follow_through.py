"""Whether a threat was carried out, as the document goes on to report it.

Two signs count, in the sentence of the threat and the two after it: words about the threat itself
("did not carry out its threat"), and a negated reaction of its issuer ("has taken no action").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.report.threats.book import Book
from reportedly.coding.syntax.clauses import clause_span, clause_tokens, subject_of
from reportedly.coding.syntax.nouns import actor_span
from reportedly.coding.syntax.reality import is_negated
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Span
from reportedly.terms import FollowThrough, MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCES = 2
MOST_TOKENS = 90
THINGS = ("dobj", "nsubjpass", "pobj")


@dataclass(frozen=True, slots=True)
class Sequel:
    """What came of a threat, with the words that say it."""

    value: FollowThrough
    span: Span | None
    reason: str


NOTHING = Sequel(FollowThrough.UNKNOWN, None, "the text does not say what came of it")


def find_sequel(
    draft: Draft, cue: "Token", issuer: ActorSpan, book: Book, voices: Voices
) -> Sequel:
    """What the document says came of the threat at a cue."""
    for verb in _verbs_after(cue, book):
        if any(child.tag_ == "MD" for child in verb.lefts):
            continue
        value = _about_threat(draft, verb, book) or _reaction(draft, verb, issuer, book, voices)
        if value is not None:
            return Sequel(value, clause_span(verb), f"'{verb.text}' says {value}")
    return NOTHING


def _verbs_after(cue: "Token", book: Book) -> Iterator["Token"]:
    """The verbs after a cue, up to the next threat or the second sentence that follows."""
    doc, sentence, ended = cue.doc, cue.sent, 0
    for at in range(cue.i + 1, min(len(doc), cue.i + MOST_TOKENS)):
        token = doc[at]
        if at >= sentence.end and token.is_sent_start:
            ended += 1
        if ended > SENTENCES or (ended and token.pos_ == "VERB" and token.lemma_ in book.index):
            return
        if token.pos_ == "VERB":
            yield token


def _about_threat(draft: Draft, verb: "Token", book: Book) -> FollowThrough | None:
    """The value if the verb says what became of a threat by name."""
    words = book.words
    kept, dropped = verb.lemma_ in words.carried_out, verb.lemma_ in words.backed_down
    own = clause_tokens(verb) if kept or dropped else []
    if not any(word.lemma_ in words.names and word.dep_ in THINGS for word in own):
        return None
    if dropped or is_negated(draft, verb):
        return FollowThrough.NOT_EXECUTED
    partly = any(word.lower_ in words.partly for word in own)
    return FollowThrough.PARTIAL if partly else FollowThrough.EXECUTED


def _reaction(
    draft: Draft, verb: "Token", issuer: ActorSpan, book: Book, voices: Voices
) -> FollowThrough | None:
    """NOT_EXECUTED if the issuer is said not to have reacted."""
    words = book.words
    things = [child for child in verb.rights if child.dep_ == "dobj"]
    deeds = [thing for thing in things if thing.lemma_ in words.deeds]
    if verb.lemma_ not in words.reactions and not deeds:
        return None
    none = any(child.lower_ == "no" for deed in deeds for child in deed.lefts)
    subject = subject_of(verb)
    if subject is None or not (none or is_negated(draft, verb)):
        return None
    theirs = _is_side(draft, subject, issuer, voices) or _recalls_threat(draft, verb, subject, book)
    return FollowThrough.NOT_EXECUTED if theirs else None


def _is_side(draft: Draft, subject: "Token", issuer: ActorSpan, voices: Voices) -> bool:
    """True if the subject is the issuer, or of the issuer's state."""
    actor, text = actor_span(draft, subject), draft.document.text
    if actor.id is not None and actor.id == issuer.id:
        return True
    return (
        voices.same_state(actor, issuer) or actor.of(text).casefold() == issuer.of(text).casefold()
    )


def _recalls_threat(draft: Draft, verb: "Token", subject: "Token", book: Book) -> bool:
    """True if the sentence speaks of "these warnings" and the subject is an actor."""
    at = draft.mention_at.get(subject.i)
    if at is None or draft.mentions[at].type is MentionType.PRONOUN:
        return False
    return any(
        token.lemma_ in book.words.names and token.pos_ == "NOUN" and token.i < verb.i
        for token in verb.sent
    )
