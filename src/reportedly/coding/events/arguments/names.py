"""Names beside descriptions: of "the mayor, Ana Vela" the attack has a name, not only an office."""

from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.sites import Site
from reportedly.coding.syntax.clauses import objects_after
from reportedly.coding.syntax.frames import core
from reportedly.coding.syntax.nouns import appositives, conjuncts
from reportedly.terms import MentionType

if TYPE_CHECKING:
    from spacy.tokens import Token

IDENTIFYING = frozenset({"identify", "name", "know"})


def named_instead(site: Site, token: "Token") -> list["Token"]:
    """The persons whose names stand beside a description, in its place; else the token itself."""
    inner = core(site.frames, token)
    if is_person_name(site, inner):
        return [token]
    names = [name for one in dict.fromkeys((token, inner)) for name in _beside(site, one)]
    return names or [token]


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
    found = [one for head in heads for one in conjuncts(head)]
    return [one for one in found if is_person_name(site, one)]
