"""Sides from the acts around: who promises to help Norvia promises it to Norvia.

Where a side is still missing it comes from the act in the content: its doer, if the type says that
he is who is meant ("condemned the raid by Norvia"), or its recipient, if both acts have one doer
("vowed to strike Norvia"). Else somebody who stands elsewhere in the clause.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.circumstances import read_circumstances
from reportedly.coding.events.arguments.fallback import find_other
from reportedly.coding.events.arguments.fitness import is_attack
from reportedly.coding.events.arguments.sides import Sides
from reportedly.coding.events.arguments.sites import Site, identity, joined
from reportedly.coding.syntax.clauses import content_heads, is_passive
from reportedly.coding.syntax.nouns import conjuncts
from reportedly.terms import Elsewhere

if TYPE_CHECKING:
    from spacy.tokens import Token

Inner = tuple[str, Site, Sides]


def complete_sides(sites: Sequence[Site], sides: Sequence[Sides]) -> None:
    """Give acts that lack a side one from the acts around them, acts inside others first."""
    by_token: dict[int, list[int]] = {}
    for index, site in enumerate(sites):
        for at in {site.trigger.token, *site.trigger.words[:1]}:
            by_token.setdefault(at, []).append(index)
    for index, site in enumerate(sites):
        _imply_doer(site, sides[index], [(sites[at], sides[at]) for at in _beside(site, by_token)])
    for index in reversed(range(len(sites))):
        if not sides[index].recipients:
            inner = [
                (word, sites[at], sides[at])
                for word, at in _content(sites[index], by_token)
                if at != index
            ]
            _complete(sites[index], sides[index], inner)


def _beside(site: Site, by_token: dict[int, list[int]]) -> Iterator[int]:
    """The acts of the clauses that say when a suffered attack was done."""
    if site.noun is not None or site.verb is None or not is_attack(site):
        return
    if not is_passive(site.verb):
        return
    for clause in site.verb.children:
        if clause.dep_ == "advcl":
            for token in (clause, *clause.rights):
                yield from by_token.get(token.i, ())


def _imply_doer(site: Site, sides: Sides, beside: Sequence[tuple[Site, Sides]]) -> None:
    """The attacker of the clause beside: "ten were killed when Norvia shelled the town"."""
    for other, of_other in beside:
        doers = [one for one in of_other.actors if one not in sides.recipients]
        if not sides.actors and is_attack(other) and doers:
            sides.actors, sides.implied = doers, True
            reason = f"doer of the act beside it, '{other.tokens[0].text}'"
            sides.reasons.append(reason)


def _content(site: Site, by_token: dict[int, list[int]]) -> Iterator[tuple[str, int]]:
    """The acts in the content of a site's act, with the word of each."""
    asides = read_circumstances(site.draft.codebook).asides
    for token in dict.fromkeys((site.draft.parse[site.trigger.token], *site.tokens)):
        for head in content_heads(token):
            if head.head.lower_ in asides:
                continue
            for one in conjuncts(head):
                for index in by_token.get(one.i, ()):
                    yield one.text, index


def _complete(site: Site, sides: Sides, inner: Sequence[Inner]) -> None:
    own = {identity(site, token) for token in sides.actors}
    found = _doers(site, own, inner) or (_shared(site, own, inner) if own else None)
    if found is None:
        other = find_other(site, sides.actors)
        found = None if other is None else (joined([other[0]]), f"recipient {other[1]}")
    if found is not None:
        sides.recipients, reason = found
        sides.reasons.append(reason)


def _doers(
    site: Site, own: set[object], inner: Sequence[Inner]
) -> "tuple[list[Token], str] | None":
    """Who does the act in the content, for a type that is about doers."""
    if site.pattern is None or Elsewhere.DOER not in site.pattern.event.elsewhere:
        return None
    for word, _, of_inner in inner:
        doers = [one for one in of_inner.actors if identity(site, one) not in own]
        if doers:
            return doers, f"recipient does the act in its content, '{word}'"
    return None


def _shared(
    site: Site, own: set[object], inner: Sequence[Inner]
) -> "tuple[list[Token], str] | None":
    """To whom the act in the content is done, if it has no other doer."""
    for word, _, of_inner in inner:
        same = not of_inner.actors or any(identity(site, one) in own for one in of_inner.actors)
        others = [one for one in of_inner.recipients if identity(site, one) not in own]
        if same and others:
            return others, f"recipient of the act in its content, '{word}'"
    return None
