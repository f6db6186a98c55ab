"""Find promises: who binds himself to whom, and to what."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.report import Promises
from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.acts import (
    Act,
    Index,
    act_span,
    find_acts,
    index_frames,
    is_actor,
    matter_of,
    phrase_span,
)
from reportedly.coding.syntax.clauses import clause_span, is_passive
from reportedly.coding.syntax.intentions import Outlook, find_outlooks, harm_in
from reportedly.coding.syntax.parties import party_or_none, party_span
from reportedly.coding.syntax.retold import told_once
from reportedly.coding.syntax.voices import Voices
from reportedly.model import ActorSpan, Promise, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVEN = "given"  # frames that hold only if they name to whom


@component("promises", needs=["sentences", "mentions", "attributions"], gives=["promises"])
def promises(draft: Draft) -> None:
    """Fill `draft.promises`, one item for each one promised something, in text order."""
    words, index = _book(draft.codebook)
    voices = Voices(draft)
    found: list[Promise] = []
    for act in find_acts(draft, index):
        if _is_promise(draft, act):
            found += _promises_of(draft, act, voices)
    told = {one.what.end for one in found if one.what is not None}
    for outlook in find_outlooks(draft, voices):
        verb = outlook.verb
        kind = verb.lemma_ in words.deeds and not is_passive(verb)
        if outlook.own and kind and not _leads_to_harm(draft, verb):
            promise = _from_outlook(outlook, voices)
            found += [] if promise.end in told else [promise]
    once = told_once(draft, found, lambda one: one.issuer)
    draft.promises += sorted(once, key=lambda one: (one.start, one.end))


def _is_promise(draft: Draft, act: Act) -> bool:
    """False if a thing promises, if it is harm, or if an offer names nobody to whom."""
    if act.doer is None or act.content is None or harm_in(draft, act.content) is not None:
        return False
    return is_actor(draft, act.doer) and (act.frame.kind != GIVEN or bool(act.addressees))


def _leads_to_harm(draft: Draft, verb: "Token") -> bool:
    """True if the deed, or one joined to it, is harm: "will keep searching and strike"."""
    joined = [verb, *(child for child in verb.rights if child.dep_ == "conj")]
    below = [child for one in joined for child in one.rights if child.dep_ == "xcomp"]
    return any(harm_in(draft, one) is not None for one in (*joined, *below))


def _promises_of(draft: Draft, act: Act, voices: Voices) -> Iterator[Promise]:
    span = act_span(draft, act)
    addressees: list[ActorSpan | None] = [party_span(draft, one) for one in act.addressees]
    first = Promise(
        start=span.start,
        end=span.end,
        issuer=party_or_none(draft, act.doer),
        addressee=None,
        what=matter_of(draft, act),
        says=voices.says(act.cue.idx),
        reason=f"'{act.cue.text}' promises",
    )
    for addressee in addressees or [None]:
        yield msgspec.structs.replace(first, addressee=addressee)


def _from_outlook(outlook: Outlook, voices: Voices) -> Promise:
    """The promise that lies in a speaker's saying what he will do."""
    clause = phrase_span(outlook.verb)
    return Promise(
        start=min(clause.start, clause_span(outlook.verb).start),
        end=clause.end,
        issuer=outlook.speaker,
        addressee=None,
        what=Span(outlook.verb.idx, clause.end),
        says=voices.says(outlook.modal.idx),
        reason=f"the speaker announces an own deed: '{outlook.modal.text} {outlook.verb.text}'",
    )


@cache
def _book(codebook: Codebook) -> tuple[Promises, Index]:
    words = codebook.read("report/promises.yaml", Promises)
    return words, index_frames(words.frames)
