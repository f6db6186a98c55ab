"""Find requests: who asks whom for what."""

from collections.abc import Iterator

import msgspec

from reportedly.coding.component import Draft, component
from reportedly.coding.report.requests.book import Book, read_book
from reportedly.coding.report.requests.duty import find_duties
from reportedly.coding.report.requests.outcome import find_outcome
from reportedly.coding.syntax.acts import (
    Act,
    act_span,
    actor_or_none,
    content_span,
    find_acts,
    may_act,
)
from reportedly.coding.syntax.nouns import actor_span
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Request

FROM_OTHERS = "from_others"  # frames that hold only for things that others give


@component("requests", needs=["sentences", "mentions", "attributions"], gives=["requests"])
def requests(draft: Draft) -> None:
    """Fill `draft.requests`, one item for each one addressed, in text order."""
    book, voices = read_book(draft.codebook), Voices(draft)
    found = list(find_duties(draft, book.words, voices))
    for act in find_acts(draft, book.index):
        if _is_request(draft, act, book):
            found += _requests_of(draft, act, book, voices)
    draft.requests += sorted(found, key=lambda one: (one.start, one.end))


def _is_request(draft: Draft, act: Act, book: Book) -> bool:
    """False for "seeks victory", for things that ask, and for a noun whose doer is not named."""
    if act.doer is not None and not may_act(draft, act.doer):
        return False
    if act.doer is None and (act.frame.pos != "VERB" or act.cue.dep_ in ("acl", "advcl")):
        return False
    if act.frame.kind != FROM_OTHERS:
        return True
    return act.content is not None and act.content.lemma_ in book.words.gifts


def _requests_of(draft: Draft, act: Act, book: Book, voices: Voices) -> Iterator[Request]:
    span = act_span(draft, act)
    outcome = find_outcome(draft, act, book)
    addressees: list[ActorSpan | None] = [actor_span(draft, one) for one in act.addressees]
    first = Request(
        start=span.start,
        end=span.end,
        requester=actor_or_none(draft, act.doer),
        addressee=None,
        what=content_span(act.content) if act.content is not None else None,
        status=outcome.status,
        status_span=outcome.span,
        says=voices.says(act.cue.idx),
        reason=f"'{act.cue.text}' asks; {outcome.reason}",
    )
    for addressee in addressees or [None]:
        yield msgspec.structs.replace(first, addressee=addressee)
