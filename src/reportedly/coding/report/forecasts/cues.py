"""Words of likelihood in the parse: which proposition each is about, and with what band."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.codebook.shapes.report import Likelihood
from reportedly.coding.component import Draft
from reportedly.coding.report.forecasts.book import Book
from reportedly.coding.syntax.acts import hanging, is_actor
from reportedly.coding.syntax.clauses import governing_verb, is_verb, sentence_of, subject_of
from reportedly.coding.syntax.forms import tokens_of
from reportedly.coding.syntax.reality import is_negated
from reportedly.model import Span
from reportedly.terms import Band, CueUse

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE = ("amod", "compound", "nmod")  # part of a noun phrase, no predicate
CLAUSE = ("ccomp", "xcomp", "csubj", "advcl")
MODAL_TAG = "MD"
CURLY, STRAIGHT = "’", "'"


@dataclass(frozen=True, slots=True)
class Found:
    """A word of likelihood: its span, its band, and the head of what it is about."""

    cue: Likelihood
    word: "Token"
    about: "Token"
    span: Span
    band: Band


def find_cues(draft: Draft, book: Book) -> Iterator[Found]:
    """Every word of likelihood that is about a proposition, in text order."""
    for token in tokens_of(draft, book.cues, book.cues):
        cues = book.cues.get(token.lower_) or book.cues.get(token.lemma_)
        if cues is None or sentence_of(token.idx, draft.sentences) is None:
            continue
        for cue in cues:
            about = ABOUT[cue.use](draft, token)
            if about is not None:
                span, band = _measured(draft, token, cue, book)
                yield Found(cue, token, about, span, band)
                break


def find_phrases(draft: Draft, book: Book) -> Iterator[Found]:
    """Every fixed phrase of likelihood, in text order."""
    text = draft.document.text.replace(CURLY, STRAIGHT)
    low = text.lower() if len(text.lower()) == len(text) else text
    for match in book.phrase.finditer(low):
        inside = draft.parse.char_span(*match.span(), alignment_mode="expand")
        if inside is None or sentence_of(match.start(), draft.sentences) is None:
            continue
        cue, root = book.phrases[match.group()], inside.root
        verb = root if is_verb(root) else governing_verb(root)
        about = _matter(verb) if verb is not None else root
        yield Found(cue, root, about, Span(*match.span()), cue.band)


def _matter(verb: "Token") -> "Token":
    """What a phrase is about: the clause below it, else the whole clause that it is part of.

    "It remains to be seen whether ...": what follows; "Who wins remains to be seen": all of it.
    """
    while _below(verb) is None and verb.dep_ == "xcomp" and is_verb(verb.head):
        lower, verb = verb, verb.head
        beside = (child for child in verb.children if child.dep_ in CLAUSE and child.i > lower.i)
        following = next(beside, None)
        if following is not None and _is_said(following):
            return following
        if verb.dep_ != "xcomp":
            return verb
    return _below(verb) or verb


def _modal(draft: Draft, token: "Token") -> "Token | None":
    if token.tag_ != MODAL_TAG or token.dep_ != "aux" or not is_verb(token.head):
        return None
    verb = token.head
    asked = any(child.dep_ == "nsubj" and child.i > token.i for child in verb.lefts)
    return None if asked else verb


def _adverb(draft: Draft, token: "Token") -> "Token | None":
    if token.dep_ != "advmod" or token.pos_ != "ADV":
        return None
    return token.head if is_verb(token.head) else None


def _adjective(draft: Draft, token: "Token") -> "Token | None":
    """What is likely: a clause below or beside the word, else the subject's being so."""
    if token.pos_ not in ("ADJ", "ADV") or token.dep_ in INSIDE:
        return None
    clause = _below(token)
    if clause is not None:
        return clause
    if not is_verb(token.head):
        return None
    beside = _below(token.head)
    if beside is not None and beside.i > token.i:
        return beside
    subject = subject_of(token.head)
    return token.head if subject is not None and not is_actor(draft, subject) else None


def _seeming(draft: Draft, token: "Token") -> "Token | None":
    """What seems so; a person who suggests something does not."""
    if token.pos_ != "VERB":
        return None
    subject = subject_of(token)
    below = _below(token)
    if below is not None and (
        below.dep_ == "xcomp" or subject is None or not is_actor(draft, subject)
    ):
        return below
    state = next((child for child in token.rights if child.dep_ in ("oprd", "acomp")), None)
    return None if state is None else (_below(state) or token)


def _outlook(draft: Draft, token: "Token") -> "Token | None":
    below = _below(token) if token.pos_ in ("VERB", "ADJ") else None
    return below if below is not None and below.i > token.i else None


def _noun(draft: Draft, token: "Token") -> "Token | None":
    """What there is a chance of; a chance to do something is none of it happening."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    after = hanging(token, "of") or hanging(token, "for")
    clause = (child for child in token.rights if child.dep_ in ("acl", "ccomp"))
    found = after[0] if after else next(clause, None)
    return token if found is not None else None


def _below(head: "Token") -> "Token | None":
    return next(
        (child for child in head.children if child.dep_ in CLAUSE and _is_said(child)), None
    )


def _is_said(clause: "Token") -> bool:
    """True of a complement; an adverbial clause counts only as infinitive ("likely to")."""
    if clause.dep_ != "advcl":
        return True
    return any(child.tag_ == "TO" for child in clause.lefts)


def _measured(draft: Draft, token: "Token", cue: Likelihood, book: Book) -> tuple[Span, Band]:
    """The words of the cue with what strengthens it, and the band that they give."""
    span, band = Span(token.idx, token.idx + len(token)), cue.band
    for child in token.lefts:
        word = child.lower_
        if word in book.words.comparing:
            return Span(child.idx, span.end), Band.NONE
        if cue.use is CueUse.NOUN and word in book.levels:
            return Span(child.idx, span.end), book.levels[word]
        if cue.stronger is not None and word in book.words.boosters:
            return Span(child.idx, span.end), cue.stronger
    denied = _is_denied(draft, token, cue)
    return span, cue.negated if denied and cue.negated is not Band.NONE else band


def _is_denied(draft: Draft, token: "Token", cue: Likelihood) -> bool:
    if cue.use is CueUse.NOUN:
        return any(child.lower_ == "no" for child in token.lefts)
    if cue.use is CueUse.ADJECTIVE and not is_verb(token):
        return is_negated(draft, token) or (is_verb(token.head) and is_negated(draft, token.head))
    return cue.use is CueUse.OUTLOOK and is_negated(draft, token)


ABOUT: dict[CueUse, Callable[[Draft, "Token"], "Token | None"]] = {
    CueUse.MODAL: _modal,
    CueUse.FUTURE: _modal,
    CueUse.ADVERB: _adverb,
    CueUse.ADJECTIVE: _adjective,
    CueUse.SEEMING: _seeming,
    CueUse.OUTLOOK: _outlook,
    CueUse.NOUN: _noun,
}
