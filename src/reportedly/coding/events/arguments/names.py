"""Names beside descriptions: of "the mayor, Ana Vela" the attack has a name, not only an office."""

from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.fitness import is_actor_like
from reportedly.coding.events.arguments.identified import read_naming
from reportedly.coding.events.arguments.sites import Site
from reportedly.coding.syntax.clauses import objects_after
from reportedly.coding.syntax.frames import core, lemma
from reportedly.coding.syntax.nouns import appositives, conjuncts
from reportedly.terms import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 10  # words from an office to the comma before the name
SHORTEST = 2  # words of a name that no list knows
INSIDE = frozenset({"ADP", "DET", "PROPN", "NOUN", "ADJ"})
IDENTIFYING = frozenset({"identify", "name", "know"})


def named_instead(site: Site, token: "Token") -> list["Token"]:
    """The persons whose names stand beside a description, in its place; else the token itself."""
    inner = core(site.frames, token)
    if is_person_name(site, inner):
        beside = (one for head in appositives(inner) for one in conjuncts(head))
        return [token, *(one for one in beside if is_person_name(site, one))]
    if lemma(inner) in read_naming(site.draft.codebook).bodies:
        return _name_of_body(site, inner) or [token]
    names = [name for one in dict.fromkeys((token, inner)) for name in _beside(site, one)]
    return names or [token]


def _name_of_body(site: Site, noun: "Token") -> list["Token"]:
    """The name before or beside "group" and the like; none if the whole is a name already."""
    if site.draft.mention_at.get(noun.i) is not None:
        return []
    for child in noun.children:
        at = site.draft.mention_at.get(child.i)
        beside = child.dep_ in ("compound", "nmod", "appos")
        if beside and at is not None and site.draft.mentions[at].type is MentionType.ORG:
            return [child]
    return []


def is_person_name(site: Site, token: "Token") -> bool:
    """True for the name of a person; "the mayor" has a mention too, but no name."""
    at = site.draft.mention_at.get(token.i)
    if at is None or site.draft.mentions[at].type is not MentionType.PERSON:
        return False
    return token.pos_ == "PROPN"


def _beside(site: Site, noun: "Token") -> list["Token"]:
    """The names set beside a noun, or after "identified as"."""
    heads = appositives(noun)
    for child in noun.rights:
        if child.dep_ in ("acl", "relcl") and child.lemma_ in IDENTIFYING:
            heads += objects_after(child, "as")
    found = [one for head in heads for one in conjuncts(head) if is_person_name(site, one)]
    return found or _after_comma(site, noun)


def _after_comma(site: Site, noun: "Token") -> list["Token"]:
    """The name between commas after one person's office, whatever the parser made of it."""
    if noun.tag_ != "NN" or not is_actor_like(site, noun):
        return []
    words = noun.doc[noun.i + 1 : min(noun.i + REACH, noun.sent.end)]
    comma = next((word.i for word in words if word.text == ","), None)
    if comma is None or any(w.pos_ not in INSIDE for w in noun.doc[noun.i + 1 : comma]):
        return []
    return _name_between(site, comma, noun.sent.end)


def _name_between(site: Site, comma: int, end: int) -> list["Token"]:
    """The last word of the two names or more between two commas, if they are no other's name."""
    doc, at = site.draft.parse, comma + 1
    while at < end and doc[at].pos_ == "PROPN" and doc[at].is_alpha:
        at += 1
    if at - comma <= SHORTEST or at >= end or doc[at].text != ",":
        return []
    mentions = {site.draft.mention_at.get(word.i) for word in doc[comma + 1 : at]}
    unknown = mentions == {None}
    return [doc[at - 1]] if unknown or is_person_name(site, doc[at - 1]) else []
