"""Where, when and by what means: each place, date and weapon belongs to the act it hangs on."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import Circumstances
from reportedly.coding.component import Draft
from reportedly.coding.events.arguments.sites import Site, nouns_at
from reportedly.coding.syntax.clauses import is_verb, objects_after
from reportedly.coding.syntax.frames import core, lemma
from reportedly.coding.syntax.nouns import noun_phrase
from reportedly.model import ActorSpan, Span
from reportedly.terms import MentionType, Position

if TYPE_CHECKING:
    from spacy.tokens import Token

Anchors = dict[int, list[int]]
NOT_OF_THE_ACT = frozenset({"nsubj", "poss", "agent", "compound", "amod"})
ENDS_AT = frozenset({"nsubj", "poss", "agent"})
WEAPONS = "weapon"


@cache
def read_circumstances(codebook: Codebook) -> Circumstances:
    """The small words that bring in place and means."""
    return codebook.read("circumstances.yaml", Circumstances)


def anchor_places(draft: Draft, triggers: frozenset[int]) -> Anchors:
    """Token of a verb or trigger -> the places that hang on it by a word of place."""
    locatives = read_circumstances(draft.codebook).locatives
    found: Anchors = {}
    for index, place in enumerate(draft.places):
        token = _root(draft, place)
        if token is None:
            continue
        if token.dep_ == "pobj" and token.head.lower_ not in locatives and not _names_of(token):
            continue
        _put(found, _climb(token, triggers, NOT_OF_THE_ACT), index)
    return found


def anchor_times(draft: Draft, triggers: frozenset[int]) -> Anchors:
    """Token of a verb or trigger -> the dates that hang on it."""
    found: Anchors = {}
    for index, time in enumerate(draft.times):
        token = _root(draft, time)
        if token is not None:
            _put(found, _climb(token, triggers, ENDS_AT), index)
    return found


def anchored(site: Site, anchors: Anchors, records: Sequence[Span]) -> int | None:
    """The index that hangs on the site, the nearest to its trigger; None if there is none."""
    at = [token.i for token in site.tokens]
    if site.verb is not None:
        at.append(site.verb.i)
    elif site.noun is not None and (event := _happening(site)) is not None:
        at.append(event.i)
    found = {index for token in at for index in anchors.get(token, ())}
    start = site.trigger.span.start
    return min(found, key=lambda index: (abs(records[index].start - start), index), default=None)


def find_theme(site: Site) -> "Token | None":
    """What is given, moved, asked for: the first noun at the theme's positions."""
    if site.pattern is None:
        return None
    theme = site.pattern.frame.theme or site.pattern.event.positions.theme
    for position in theme:
        found = nouns_at(site, position)
        if found:
            return found[0]
    return None


def find_weapon(site: Site, recipients: Iterable["Token"]) -> "Token | None":
    """The means: "with rockets", "using drones", "rocket attack", "use missiles to target"."""
    words = read_circumstances(site.draft.codebook)
    heads = [*site.tokens, *([site.verb] if site.verb is not None else [])]
    nouns = [noun for head in heads for noun in objects_after(head, *words.instruments)]
    nouns += [token for token in nouns_at(site, Position.OBJECT) if token not in recipients]
    if site.noun is not None:
        nouns += [child for child in site.noun.lefts if child.dep_ in ("compound", "amod")]
    if site.verb is not None:
        users = [site.verb.head, *site.verb.children]
        nouns += [
            noun
            for user in users
            if lemma(user) in words.users
            for noun in user.rights
            if noun.dep_ == "dobj"
        ]
    return next((noun for noun in nouns if _is_weapon(site, noun)), None)


def span_of(site: Site, token: "Token") -> Span:
    """The noun phrase, with what is counted: "hundreds of shells"."""
    inner = core(site.frames, token)
    start, end = noun_phrase(token)
    at = site.draft.mention_at.get(token.i)
    if at is not None and site.draft.mentions[at].type == MentionType.WEAPON:
        name = site.draft.mentions[at]
        start, end = min(start, name.start), max(end, name.end)
    if inner is not token:
        end = noun_phrase(inner)[1]
    return Span(start, end)


def find_quantity(draft: Draft, spans: Iterable[Span | ActorSpan | None]) -> Span | None:
    """The first number inside one of the spans, or that counts it."""
    for span in spans:
        if span is None:
            continue
        at = max(0, bisect_right(draft.quantities, span.start, key=lambda each: each.start) - 1)
        for quantity in draft.quantities[at : at + 2]:
            if quantity.start < span.end and span.start < quantity.end:
                return Span(quantity.start, quantity.end)
    return None


def _root(draft: Draft, span: Span) -> "Token | None":
    stretch = draft.parse.char_span(span.start, span.end, alignment_mode="expand")
    return None if stretch is None or not len(stretch) else stretch.root


def _names_of(token: "Token") -> bool:
    """True for the place after "of" in the thing acted on: "the town of Sarn"."""
    return token.head.lower_ == "of"


def _climb(token: "Token", triggers: frozenset[int], closed: frozenset[str]) -> "Token | None":
    """The first trigger or verb above a token; None where the way leads through another's part."""
    while token.head.i != token.i:
        if token.dep_ in closed and not (token.head.i in triggers and token.dep_ in ("compound",)):
            return None
        token = token.head
        if token.i in triggers or is_verb(token):
            return token
    return None


def _happening(site: Site) -> "Token | None":
    """The verb that says that a noun's act took place: "the attack began on Monday"."""
    head = site.tokens[0].head
    subject = site.tokens[0].dep_ in ("nsubj", "nsubjpass")
    return head if subject and lemma(head) in site.frames.happens else None


def _is_weapon(site: Site, token: "Token") -> bool:
    at = site.draft.mention_at.get(token.i)
    if at is not None:
        return site.draft.mentions[at].type == MentionType.WEAPON
    return lemma(core(site.frames, token)) in site.frames.classes[WEAPONS].words


def _put(found: Anchors, anchor: "Token | None", index: int) -> None:
    if anchor is not None:
        found.setdefault(anchor.i, []).append(index)
