"""The words of a side: the mention or noun phrase that a head stands for."""

from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.circumstances import span_of
from reportedly.coding.events.arguments.fitness import is_actor_like, is_body
from reportedly.coding.events.arguments.sites import Site, members
from reportedly.coding.syntax.frames import core
from reportedly.coding.syntax.nouns import actor_span, appositives
from reportedly.model import ActorSpan, Span
from reportedly.terms import Position

if TYPE_CHECKING:
    from spacy.tokens import Token

MODIFIERS = frozenset({"amod", "compound", "nmod"})
COUNTS = frozenset({"nummod", "quantmod"})


def side_span(site: Site, token: "Token") -> ActorSpan:
    """The mention or noun phrase; of a counted noun, with its count."""
    inner = members(site, core(site.frames, token))
    found = _whole(site, inner, _with_body(site, inner, actor_span(site.draft, inner)))
    if found.id is None:
        found = ActorSpan(found.start, found.end, _known_by_name(site, inner))
    if found.id is None and _stands_for_state(site):
        found = ActorSpan(found.start, found.end, _state_before(site, inner))
    if inner is token:
        return found
    outer: Span = span_of(site, token)
    return ActorSpan(min(outer.start, found.start), max(outer.end, found.end), found.id)


def _whole(site: Site, token: "Token", span: ActorSpan) -> ActorSpan:
    """A common noun with all that stands before it but the article: "two former ministers"."""
    if token.pos_ != "NOUN" or site.draft.mention_at.get(token.i) is None:
        return span
    words = [word for word in token.lefts if word.dep_ in (*MODIFIERS, *COUNTS)]
    first = min((word.left_edge.idx for word in words), default=span.start)
    return ActorSpan(min(span.start, first), span.end, span.id)


def _with_body(site: Site, token: "Token", span: ActorSpan) -> ActorSpan:
    """A modifier with the body that it modifies: "Norvian government" of its "warplanes"."""
    noun = token.head
    if token.dep_ not in MODIFIERS:
        return span
    for word in site.draft.parse[token.i + 1 : max(noun.i, token.i + 1)]:
        if word.dep_ not in MODIFIERS or not (is_actor_like(site, word) or is_body(site, word)):
            break
        span = ActorSpan(span.start, max(span.end, word.idx + len(word)), span.id)
    return span


def _stands_for_state(site: Site) -> bool:
    """True where the frame looks for the owner: a diplomat is acted on for his state."""
    frame = None if site.pattern is None else site.pattern.frame
    return frame is not None and site.noun is None and Position.OWNER in frame.recipient


def _state_before(site: Site, token: "Token") -> str | None:
    for child in token.lefts:
        at = site.draft.mention_at.get(child.i)
        if at is not None and child.dep_ in MODIFIERS:
            return site.draft.mentions[at].actor
    return None


def _known_by_name(site: Site, token: "Token") -> str | None:
    """The actor whose name is set beside a description: "his counterpart, Ana Vela"."""
    for name in appositives(token):
        at = site.draft.mention_at.get(name.i)
        if at is not None and name.pos_ == "PROPN":
            return site.draft.mentions[at].actor
    return None
