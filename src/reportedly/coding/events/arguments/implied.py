"""Doers that the text implies: who fired the missiles that hit, in whose raid somebody died."""

from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.fitness import can_act, is_actor_like
from reportedly.coding.events.arguments.sites import Site, owner_of
from reportedly.coding.syntax.clauses import agent_of, governing_verb, objects_after
from reportedly.coding.syntax.frames import lemma
from reportedly.coding.syntax.light import light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

CARRIED = frozenset({"dobj", "pobj", "nsubjpass"})


def author_of(site: Site, thing: "Token") -> "Token | None":
    """Who makes the thing do it: of "missiles fired by Norvia", "issued a note urging talks"."""
    makers = (agent_of(clause) for clause in thing.rights if clause.dep_ == "acl")
    maker = next((one for one in makers if one is not None and one != thing), None)
    if maker is not None or thing.dep_ not in CARRIED or not _is_told_of(site, thing):
        return maker
    carrier = governing_verb(thing)
    author = None if carrier is None else agent_of(carrier)
    return author if author is not None and can_act(site, author) else None


def _is_told_of(site: Site, thing: "Token") -> bool:
    """True if a participle or a relative clause after a thing tells of the act."""
    verb = site.verb
    return verb is not None and verb.head == thing and verb.dep_ in ("acl", "relcl")


def doer_in_course(site: Site, act: "Token") -> "Token | None":
    """Who does the act after "in": the raid's owner, the subject of "police firing"."""
    if act.dep_ == "pcomp":
        doers = (child for child in act.lefts if child.dep_ == "nsubj")
        return next(doers, None) or next(iter(objects_after(act, "by")), None)
    if act.dep_ != "pobj":
        return None
    if any(child.dep_ == "acl" and child.tag_ == "VBG" for child in act.rights):
        return act if is_actor_like(site, act) else None
    if not {lemma(act), act.lower_} & site.frames.nouns.keys() or light_verb(site.frames, act)[0]:
        return None
    return owner_of(site.draft, act) or next(iter(objects_after(act, "with")), None)
