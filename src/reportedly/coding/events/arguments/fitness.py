"""Who and what can be a side of an act: people, forces and bodies act, things only suffer."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.sites import Site, is_named_actor
from reportedly.coding.syntax.frames import core, lemma
from reportedly.coding.syntax.nouns import is_pronoun
from reportedly.terms import MentionType, Quad, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY, WEAPONS, FORCES, PEOPLE = "no_actor", "weapon", "troops", "person"
PROJECTILES, EXPLOSIVES, STRUCTURES = "projectile", "charge_laid", "structure"
CARRIERS, BOMBING = "explosive", "bombing"
ABSTRACT = ("idea", "immaterial")
LANDS = "territory"
BODIES = ("side", "crowd", "police_body")
DOERS = ("party", "crowd", "assailant")
SUFFERERS = ("party", "building", "territory", "crowd", "captive")
THINGS = frozenset({MentionType.WEAPON, MentionType.EVENT})
ARMED = frozenset({Role.GOV, Role.MIL, Role.REB, Role.COP, Role.SPY})
PLACES = frozenset({MentionType.GPE, MentionType.LOC})
DATES = frozenset({"DATE", "TIME"})
AGENTIVE = ("ers", "ors", "ants", "ists", "men")


def is_actor_like(site: Site, token: "Token") -> bool:
    """True for names of actors, pronouns, people and forces."""
    if is_named_actor(site.draft, token):
        return True
    if is_pronoun(token):
        return token.tag_ in ("PRP", "PRP$", "WP")
    at = site.draft.mention_at.get(token.i)
    if at is not None and site.draft.mentions[at].type in THINGS:
        return False
    classes = site.frames.classes
    return any(classes[name].accepts(site.draft, token) for name in (PEOPLE, FORCES))


def can_act(site: Site, token: "Token") -> bool:
    """True for whom or what may do something, by kind or because nothing speaks against it."""
    return is_actor_like(site, token) or not is_nobody(site, token)


def is_body(site: Site, token: "Token") -> bool:
    """True for bodies and bands of people, and for lands that stand for theirs."""
    classes = site.frames.classes
    return any(classes[name].has(token) for name in BODIES)


def can_attack(site: Site, token: "Token") -> bool:
    """True for what may use force: a common noun must be one of people or of bodies of people."""
    classes = site.frames.classes
    if any(classes[name].has(token) for name in (*DOERS, PEOPLE, FORCES)):
        return True
    if classes[STRUCTURES].has(token):
        return False
    named = site.draft.mention_at.get(token.i) is not None or token.pos_ != "NOUN"
    return can_act(site, token) and (named or token.lower_.endswith(AGENTIVE))


def is_armed(site: Site, token: "Token") -> bool:
    """True for forces, bands and states: they kill; for people alone one cannot say."""
    at = site.draft.mention_at.get(token.i)
    if at is not None:
        mention = site.draft.mentions[at]
        role = site.draft.roles.get(mention.actor or "")
        if mention.type == MentionType.GPE or role in ARMED:
            return True
    classes = site.frames.classes
    return classes[FORCES].has(token) or classes[DOERS[-1]].has(token)


def can_be_hit(site: Site, token: "Token") -> bool:
    """True unless the noun is a thing of the mind, an act or a number: force meets none of them."""
    classes = site.frames.classes
    if token.pos_ == "NUM" or any(classes[name].has(token) for name in ABSTRACT):
        return False
    if site.draft.mention_at.get(token.i) is not None:
        return not is_charge(site, token)
    return classes[STRUCTURES].has(token) or not is_nobody(site, token)


def can_suffer(site: Site, token: "Token") -> bool:
    """True for people, bodies, buildings and places; other things have somebody behind them."""
    if is_nobody(site, token):
        return False
    if token.pos_ in ("NUM", "ADJ") or site.draft.mention_at.get(token.i) is not None:
        return True
    classes = site.frames.classes
    return any(classes[name].accepts(site.draft, token) for name in SUFFERERS)


def is_nobody(site: Site, token: "Token") -> bool:
    """True for nouns that can do nothing: statements, talks, acts, numbers of days."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return token.pos_ not in ("NUM", "ADJ", "PRON") or token.tag_ in ("DT", "WDT")
    if site.draft.mention_at.get(token.i) is not None:
        return False
    if site.frames.classes[BODIES[0]].has(token):
        return False
    if lemma(token) in site.frames.nouns:
        return True
    return site.frames.classes[NOBODY].has(token) and not token.lower_.endswith("forces")


def is_place(site: Site, token: "Token") -> bool:
    """True for the name of a town or land: what goes off in it is aimed at something there."""
    at = site.draft.mention_at.get(token.i)
    return at is not None and site.draft.mentions[at].type in PLACES


def is_land(site: Site, token: "Token") -> bool:
    """True for names and kinds of places that stand for those who live or rule there."""
    inner = core(site.frames, token)
    at = site.draft.mention_at.get(inner.i)
    if at is not None:
        return site.draft.mentions[at].type in (*PLACES, MentionType.FAC)
    return inner.pos_ == "NOUN" and site.frames.classes[LANDS].has(inner)


def is_date(site: Site, token: "Token") -> bool:
    """True for a word of a date or an hour that names nobody: when, never who."""
    if is_named_actor(site.draft, token) and token.ent_type_ not in DATES:
        return False
    return is_in_date(site, token)


def is_in_date(site: Site, token: "Token") -> bool:
    """True for any word of a date or an hour."""
    times = site.draft.times
    at = bisect_right(times, token.idx, key=lambda time: time.start) - 1
    return (at >= 0 and token.idx < times[at].end) or token.ent_type_ in DATES


def is_weapon(site: Site, token: "Token") -> bool:
    """True for arms, and for vehicles that carry them; a force is none, whatever it sails in."""
    at = site.draft.mention_at.get(token.i)
    if at is not None:
        return site.draft.mentions[at].type == MentionType.WEAPON
    classes = site.frames.classes
    return lemma(token) in classes[WEAPONS].words and lemma(token) not in classes[FORCES].words


def is_carrier(site: Site, token: "Token") -> bool:
    """True for the car or parcel that goes off: it is the means, as a bomb would be."""
    pattern = site.pattern
    if pattern is None or pattern.subject is None or pattern.frame.mode != BOMBING:
        return False
    carrier = site.frames.classes[CARRIERS].has(token) and pattern.subject.has(token)
    return carrier and lemma(token) not in site.frames.nouns


def is_projectile(site: Site, token: "Token") -> bool:
    """True for what is fired: it is the means, whoever it is fired at."""
    inner = core(site.frames, token)
    return site.noun is None and site.frames.classes[PROJECTILES].accepts(site.draft, inner)


def is_charge(site: Site, token: "Token") -> bool:
    """True for what is laid to go off, or is in one's hands: never what an attack is aimed at."""
    classes = site.frames.classes
    return is_weapon(site, token) and classes[EXPLOSIVES].has(token)


def is_thing(site: Site, token: "Token") -> bool:
    """True for a common noun that names nobody."""
    return site.draft.mention_at.get(token.i) is None and token.pos_ == "NOUN"


def is_structure(site: Site, token: "Token") -> bool:
    """True for things that stand or move: whose they are did not attack by them."""
    return site.frames.classes[STRUCTURES].has(token)


def is_material(site: Site) -> bool:
    """True for acts of force and of coercion, and for a trigger that no frame fits."""
    return site.pattern is None or site.pattern.event.quad == Quad.MATERIAL_CONFLICT


def is_attack(site: Site) -> bool:
    """True for acts of force."""
    return site.pattern is not None and site.pattern.event.type == "ASSAULT"
