"""The site of a trigger: its words in the parse, and the nouns at each position around them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft, Trigger
from reportedly.coding.syntax.clauses import (
    agent_of,
    is_passive,
    is_verb,
    objects_after,
    subject_of,
)
from reportedly.coding.syntax.frames import (
    Frames,
    Pattern,
    affected,
    lemma,
    load_frames,
)
from reportedly.coding.syntax.light import light_verb
from reportedly.coding.syntax.nouns import conjuncts, is_nominal, possessor
from reportedly.terms import MentionType, Position, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTORS = frozenset(
    {
        MentionType.GPE,
        MentionType.ORG,
        MentionType.NORP,
        MentionType.PERSON,
        MentionType.GROUP,
        MentionType.PRONOUN,
    }
)
FORCES = "troops"
DATES = frozenset({"DATE", "TIME"})
FORCE_ROLES = frozenset({Role.COP, Role.MIL})
LEFT_OF_NOUN = frozenset({"amod", "compound", "nmod"})
LOOSE = frozenset({"dep", "npadvmod", "nmod"})
CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl"})


@dataclass(frozen=True, slots=True)
class Site:
    """A trigger with its tokens. `verb` is its verb or the light verb that carries its noun."""

    draft: Draft
    frames: Frames
    trigger: Trigger
    pattern: Pattern | None
    tokens: tuple["Token", ...]
    verb: "Token | None"
    noun: "Token | None"
    undergoes: bool


def site_of(draft: Draft, frames: Frames, trigger: Trigger) -> Site:
    """The site of a trigger; one that no frame fits has its own token only."""
    tokens = tuple(draft.parse[at] for at in trigger.words or (trigger.token,))
    head = tokens[0]
    noun = None if is_verb(head) else head
    verb = head if noun is None else None
    undergoes = False
    if noun is not None and trigger.light is not None:
        verb, undergoes = light_verb(frames, noun)
    pattern = frames.by_name.get(trigger.frame)
    return Site(draft, frames, trigger, pattern, tokens, verb, noun, undergoes)


def nouns_at(site: Site, position: str) -> list["Token"]:
    """The nouns at a position of the site; a position with no name of its own is a preposition."""
    find = FINDERS.get(position)
    found = _nominals(_after(site, position)) if find is None else find(site)
    if position == Position.ITSELF:
        return found
    own = {token.i for token in site.tokens}
    return [token for token in found if token.i not in own]


def owner_of(draft: Draft, noun: "Token") -> "Token | None":
    """Whose a thing or an act is: "Norvia's", "Norvian", "by Norvia", "of the rebels"."""
    holder = _holder_of(draft, noun)
    if holder is not None:
        return holder
    for preposition in ("by", "of", "from"):
        for one in objects_after(noun, preposition):
            if is_named_actor(draft, one):
                return one
    return None


def _holder_of(draft: Draft, noun: "Token") -> "Token | None":
    """Whose a thing is by a word before it: "Norvia's", "Norvian", "police"."""
    owner = possessor(noun)
    if owner is not None and owner.ent_type_ not in DATES:
        return owner
    for child in noun.lefts:
        if child.dep_ in LEFT_OF_NOUN and (is_named_actor(draft, child) or _is_force(draft, child)):
            return child
    return None


def is_named_actor(draft: Draft, token: "Token") -> bool:
    """True if the token is part of a name of a person, state, people, body or group."""
    at = draft.mention_at.get(token.i)
    return at is not None and draft.mentions[at].type in ACTORS


def identity(site: Site, token: "Token") -> object:
    """The actor that a token stands for, or the token itself."""
    at = site.draft.mention_at.get(token.i)
    actor = None if at is None else site.draft.mentions[at].actor
    return token.i if actor is None else actor


def _is_force(draft: Draft, token: "Token") -> bool:
    """True for "police" of "police firing", "rebel" of "rebel attack"."""
    return (
        token.pos_ == "NOUN" and lemma(token) in load_frames(draft.codebook).classes[FORCES].words
    )


def members(site: Site, unit: "Token") -> "Token":
    """The force that a unit without a name is of: "army" of "two battalions of the army"."""
    if not _is_force(site.draft, unit) or _bears_arms(site.draft, unit):
        return unit
    forces = (one for one in objects_after(unit, "of") if _bears_arms(site.draft, one))
    return next(forces, unit)


def _bears_arms(draft: Draft, token: "Token") -> bool:
    return draft.roles.get(_actor_id(draft, token) or "") in FORCE_ROLES


def joined(tokens: Iterable["Token"]) -> list["Token"]:
    """The tokens with those that "and" and "or" join to them, each once."""
    found: dict[int, Token] = {}
    for token in tokens:
        for one in conjuncts(token):
            found.setdefault(one.i, one)
    return list(found.values())


def _after(site: Site, preposition: str) -> list["Token"]:
    """What hangs by a preposition on the trigger's words, its light verb or its object."""
    heads = list(site.tokens)
    if site.verb is not None and site.noun is not None:
        heads.append(site.verb)
    found = [noun for head in heads for noun in objects_after(head, preposition)]
    own = {token.lower_ for token in site.tokens if token.pos_ == "ADP"}
    if not found and preposition in own and site.verb is not None:
        return affected(site.verb, list(site.tokens))
    if not found and site.verb is not None and site.noun is None:
        for head in affected(site.verb, list(site.tokens)):
            found += objects_after(head, preposition)
    return found


def _subject(site: Site) -> list["Token"]:
    if site.verb is None:
        return []
    subject = agent_of(site.verb)
    if subject is None or not is_nominal(subject):
        return []
    return [*_before_comma(site.verb, subject), subject]


def _before_comma(verb: "Token", subject: "Token") -> list["Token"]:
    """The name that a headline joins to the subject by a comma: "Norvia, Astmark Hold Talks"."""
    first = subject.left_edge.i
    found = (child for child in verb.lefts if child.dep_ in LOOSE and child.pos_ == "PROPN")
    mark = subject.doc[first - 1] if first else None
    if mark is None or mark.text != "," or subject.head != verb:
        return []
    return [one for one in found if one.right_edge.i == first - 2]


def _object(site: Site) -> list["Token"]:
    if site.verb is None or site.noun is not None:
        return []
    return _nominals(affected(site.verb, list(site.tokens)))


def _nominals(tokens: Iterable["Token"]) -> list["Token"]:
    """Those that can stand for somebody: nouns, and numbers and adjectives without one."""
    return [token for token in tokens if is_nominal(token) or token.pos_ in ("NUM", "ADJ")]


def _indirect(site: Site) -> list["Token"]:
    """The one given to: "gave Norvia tanks", "Norvia was given tanks", "tanks to Norvia"."""
    if site.verb is None:
        return []
    own = [child for child in site.verb.children if child.dep_ == "dative"]
    found = [child for child in own if child.pos_ != "ADP"]
    found += [noun for child in own if child.pos_ == "ADP" for noun in child.rights]
    if found:
        return found
    direct = [child for child in site.verb.rights if child.dep_ == "dobj"]
    if direct and is_passive(site.verb) and (subject := subject_of(site.verb)) is not None:
        return [subject]
    return [one for noun in direct for one in noun.lefts if _is_given_to(site.draft, one)]


def _is_given_to(draft: Draft, token: "Token") -> bool:
    """One whom the parser took for a part of the object: "promises refugees shelter"."""
    if token.dep_ != "compound":
        return False
    plural = token.tag_ == "NNS" and token.head.tag_ != "NNS"
    bare = not any(child.dep_ == "det" for child in token.head.lefts)
    return plural or (bare and is_named_actor(draft, token))


def _complement(site: Site) -> list["Token"]:
    """The subject of the clause that the trigger takes, unless it is the trigger's own."""
    own = _subject(site)
    for token in site.tokens:
        for child in token.rights:
            if child.dep_ in CLAUSAL and is_verb(child):
                subject = subject_of(child)
                if subject is not None and subject not in own and is_nominal(subject):
                    return [subject]
    return []


def _owner(site: Site) -> list["Token"]:
    if site.noun is not None:
        holder = _holder_of(site.draft, site.noun)
        return [] if holder is None else [holder]
    heads = _object(site) or _middle_nouns(site)
    owners = [owner_of(site.draft, head) for head in heads]
    return [owner for owner in owners if owner is not None and not _is_own(site, owner)]


def _is_own(site: Site, owner: "Token") -> bool:
    """True for "its troops", "his visit" of the one who acts, or of one who is not known."""
    if owner.tag_ != "PRP$" or site.noun is not None:
        return False
    whose = _actor_id(site.draft, owner)
    return whose is None or any(whose == _actor_id(site.draft, one) for one in _subject(site))


def _actor_id(draft: Draft, token: "Token") -> str | None:
    at = draft.mention_at.get(token.i)
    return None if at is None else draft.mentions[at].actor


def _middle_nouns(site: Site) -> list["Token"]:
    return [token for token in site.tokens[1:] if is_nominal(token)]


def _modifier(site: Site) -> list["Token"]:
    """The names before a noun: "Norvian raid", "Norvia-Astmark talks"."""
    if site.noun is None:
        return []
    found = []
    for child in site.noun.lefts:
        if child.dep_ in LEFT_OF_NOUN:
            found += [
                one
                for one in child.subtree
                if is_named_actor(site.draft, one) or _is_force(site.draft, one)
            ]
    heads = [token for token in found if token.head not in found or token.dep_ != "compound"]
    return heads or found


def _between(site: Site) -> list["Token"]:
    return joined(_after(site, "between"))


def _itself(site: Site) -> list["Token"]:
    """The trigger's noun: "the killers of the judge" did it, "accepted refugees" took them in."""
    return _middle_nouns(site) if site.noun is None else [site.noun]


FINDERS: dict[str, Callable[[Site], list["Token"]]] = {
    Position.SUBJECT: _subject,
    Position.OBJECT: _object,
    Position.INDIRECT: _indirect,
    Position.COMPLEMENT: _complement,
    Position.OWNER: _owner,
    Position.MODIFIER: _modifier,
    Position.BETWEEN: _between,
    Position.ITSELF: _itself,
}
