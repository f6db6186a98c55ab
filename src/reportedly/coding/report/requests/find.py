"""Find requests: who asks whom for what."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.coding.component import Draft, component
from reportedly.coding.report.requests.book import Book, read_book
from reportedly.coding.report.requests.duty import find_duties
from reportedly.coding.report.requests.outcome import find_outcome
from reportedly.coding.syntax.acts import (
    Act,
    act_span,
    find_acts,
    is_actor,
    matter_of,
    may_act,
)
from reportedly.coding.syntax.anonymity import hides_name
from reportedly.coding.syntax.parties import party_or_none, party_span
from reportedly.coding.syntax.retold import told_once
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Request

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACED = ("of", "from")  # "the return of the crew from prison" asks no prison
FROM_OTHERS = "from_others"  # frames that hold only for things that others give


@component("requests", needs=["sentences", "mentions", "attributions"], gives=["requests"])
def requests(draft: Draft) -> None:
    """Fill `draft.requests`, one item for each one addressed, in text order."""
    book, voices = read_book(draft.codebook), Voices(draft)
    found = list(find_duties(draft, book.words, voices))
    for act in find_acts(draft, book.index):
        if _is_request(draft, act, book):
            found += _requests_of(draft, act, book, voices)
    once = told_once(draft, found, lambda one: one.requester)
    draft.requests += sorted(once, key=lambda one: (one.start, one.end))


def _is_request(draft: Draft, act: Act, book: Book) -> bool:
    """False for "seeks victory", for things that ask, and for a noun whose doer is not named."""
    if act.doer is not None and not may_act(draft, act.doer):
        return False
    if act.doer is None and (act.frame.pos != "VERB" or act.cue.dep_ in ("acl", "advcl")):
        return False
    if act.content is not None and hides_name(draft, act.content):
        return False
    if act.frame.kind != FROM_OTHERS:
        return True
    return act.content is not None and act.content.lemma_ in book.words.gifts


def _is_asked(draft: Draft, act: Act, one: "Token", book: Book) -> bool:
    """False of things, and of those to whom what is asked for would happen."""
    if one.dep_ == "poss":
        suffers = one.head.lemma_ in book.words.suffered
        return is_actor(draft, one) and not suffers
    if one.dep_ == "pobj":
        return is_actor(draft, one) or (one.head.lower_ not in PLACED and may_act(draft, one))
    return may_act(draft, one)


def _requests_of(draft: Draft, act: Act, book: Book, voices: Voices) -> Iterator[Request]:
    span = act_span(draft, act)
    outcome = find_outcome(draft, act, book)
    asked = [one for one in act.addressees if _is_asked(draft, act, one, book)]
    addressees: list[ActorSpan | None] = [party_span(draft, one) for one in asked]
    first = Request(
        start=span.start,
        end=span.end,
        requester=party_or_none(draft, act.doer),
        addressee=None,
        what=matter_of(draft, act),
        status=outcome.status,
        status_span=outcome.span,
        says=voices.says(act.cue.idx),
        reason=f"'{act.cue.text}' asks; {outcome.reason}",
    )
    for addressee in addressees or [None]:
        yield msgspec.structs.replace(first, addressee=addressee)
