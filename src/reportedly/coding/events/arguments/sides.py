"""The two sides of an act: who does it, to whom; a weapon or a statement never does it itself."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.coding.events.arguments.antecedents import named_for
from reportedly.coding.events.arguments.circumstances import read_circumstances
from reportedly.coding.events.arguments.fitness import (
    can_act,
    can_attack,
    is_armed,
    is_attack,
    is_carrier,
    is_date,
    is_material,
    is_structure,
    is_weapon,
)
from reportedly.coding.events.arguments.implied import author_of, doer_in_course
from reportedly.coding.events.arguments.other import hit_at, other_side
from reportedly.coding.events.arguments.sites import (
    Site,
    identity,
    joined,
    nouns_at,
    owner_of,
)
from reportedly.coding.syntax.blame import blamed_for
from reportedly.coding.syntax.clauses import (
    is_passive,
)
from reportedly.coding.syntax.frames import core
from reportedly.coding.syntax.nouns import is_pronoun, possessor
from reportedly.terms import Position

if TYPE_CHECKING:
    from spacy.tokens import Token

VERB_ACTORS = (Position.SUBJECT,)
NOUN_ACTORS = ("by", Position.OWNER, Position.MODIFIER)
NOUN_ACTORS_TOO = ("of", "from")
SUFFERED = frozenset({"killing", "assassination", "kidnapping", "torture", "execution"})


@dataclass(slots=True)
class Sides:
    """The heads of the actors and recipients of an act, and how they were found."""

    actors: list["Token"] = field(default_factory=list)
    recipients: list["Token"] = field(default_factory=list)
    weapon: "Token | None" = None
    implied: bool = False
    reasons: list[str] = field(default_factory=list)


def find_sides(site: Site) -> Sides:
    """Who does the act of a site, and to whom."""
    sides = Sides()
    _find_actors(site, sides)
    _find_recipients(site, sides)
    _turn_owner(site, sides)
    _pair_up(site, sides)
    if not sides.actors:
        _imply_actor(site, sides)
    if not sides.actors:
        _blame_actor(site, sides)
    sides.actors = _name(site, sides.actors, sides)
    sides.recipients = _name(site, sides.recipients, sides)
    return sides


def _name(site: Site, tokens: list["Token"], sides: Sides) -> list["Token"]:
    """The tokens with names in the place of pronouns; a pronoun that stays says nothing."""
    found: dict[int, Token] = {}
    for token in tokens:
        for one in named_for(site.draft, token):
            found.setdefault(one.i, one)
            if one is not token:
                sides.reasons.append(f"'{token.text}' stands for '{one.text}'")
    return list(found.values())


def _find_actors(site: Site, sides: Sides) -> None:
    for position in _actor_positions(site):
        for token in joined(nouns_at(site, position)):
            agent = _agent(site, sides, token)
            if agent is not None and agent not in sides.actors:
                sides.actors.append(agent)
        if sides.actors:
            sides.reasons.append(f"actor at '{position}'")
            return


def _actor_positions(site: Site) -> tuple[str, ...]:
    frame = site.pattern.frame if site.pattern is not None else None
    if frame is not None and frame.actor:
        return frame.actor
    if site.noun is None:
        return VERB_ACTORS
    taken = frame.recipient or site.pattern.event.positions.noun if frame and site.pattern else ()
    found = [position for position in NOUN_ACTORS if position not in taken]
    if site.undergoes:
        return (*found, *NOUN_ACTORS_TOO)
    found += [position for position in NOUN_ACTORS_TOO if position not in taken]
    if Position.BETWEEN in taken or (frame is not None and frame.reciprocal):
        found.append(Position.BETWEEN)
    return (Position.SUBJECT, *found) if site.trigger.light is not None else tuple(found)


def _agent(site: Site, sides: Sides, token: "Token") -> "Token | None":
    """The token if it can act; if it is a thing, the one whose it is, as implied."""
    inner = core(site.frames, token)
    if is_date(site, inner):
        return None
    if is_weapon(site, inner) or is_carrier(site, inner):
        sides.weapon = sides.weapon or token
        return _implied_owner(site, sides, inner, "weapon")
    able = can_attack if is_attack(site) else can_act
    if able(site, inner):
        return token
    if is_attack(site) and is_structure(site, inner):
        return None
    return _implied_owner(site, sides, inner, "thing")


def _implied_owner(site: Site, sides: Sides, thing: "Token", kind: str) -> "Token | None":
    owner = owner_of(site.draft, thing) or author_of(site, thing)
    if owner is not None and is_date(site, owner):
        return None
    if owner is not None:
        sides.implied = True
        sides.reasons.append(f"owner of the {kind} '{thing.text}'")
    return owner


def _find_recipients(site: Site, sides: Sides) -> None:
    if site.undergoes and site.verb is not None:
        sides.recipients += joined(nouns_at(site, Position.SUBJECT))
        if sides.recipients:
            sides.reasons.append(f"recipient at '{Position.SUBJECT}', who undergoes it")
        return
    if site.pattern is None:
        positions: tuple[str, ...] = (Position.OBJECT,)
    else:
        defaults = site.pattern.event.positions
        default = defaults.verb if site.noun is None else defaults.noun
        positions = site.pattern.frame.recipient or default
        if not (site.noun or is_material(site) or Position.INDIRECT in positions):
            positions = (*positions, Position.INDIRECT)
    for position in positions:
        for token in hit_at(site, position):
            other = other_side(site, token, position)
            if other is not None and not _is_doer(site, sides, other):
                sides.recipients.append(other)
        if sides.recipients:
            sides.reasons.append(f"recipient at '{position}'")
            return


def _is_doer(site: Site, sides: Sides, token: "Token") -> bool:
    """True for one that is found already, and for words that point back to who acts."""
    if token in (*sides.recipients, *sides.actors):
        return True
    if not is_pronoun(token):
        return False
    reflexive = "Reflex=Yes" in token.morph
    return reflexive or identity(site, token) in {identity(site, one) for one in sides.actors}


def _pair_up(site: Site, sides: Sides) -> None:
    """In a mutual act without a recipient the first actor faces the others."""
    if f"recipient at '{Position.BETWEEN}'" in sides.reasons and not sides.actors:
        sides.actors, sides.recipients = sides.recipients[:1], sides.recipients[1:]
        return
    pattern = site.pattern
    mutual = pattern is not None and (pattern.frame.reciprocal or pattern.event.mutual)
    if mutual and not sides.recipients and len(sides.actors) > 1:
        sides.recipients = sides.actors[1:]
        sides.actors = sides.actors[:1]
        sides.reasons.append("mutual act")


def _imply_actor(site: Site, sides: Sides) -> None:
    """The doer of the attack in whose course a passive act was done: "killed in a Norvian raid"."""
    if site.verb is None or site.noun is not None or not _is_suffered(site, site.verb):
        return
    courses = read_circumstances(site.draft.codebook).courses
    for preposition in site.verb.rights:
        if preposition.dep_ not in ("prep", "agent") or preposition.lower_ not in courses:
            continue
        for act in preposition.rights:
            doer = doer_in_course(site, act)
            if doer is not None and doer not in sides.recipients:
                sides.actors.append(doer)
                sides.implied = True
                sides.reasons.append(f"doer of the '{act.text}' in whose course it was done")
                return


def _blame_actor(site: Site, sides: Sides) -> None:
    """Who is said to answer for an attack that a noun names: "claimed responsibility for"."""
    if not is_attack(site) or site.noun is None:
        return
    answer = blamed_for(site.draft, site.noun)
    if answer is None:
        return
    for token in joined([answer[0]]):
        agent = _agent(site, sides, token)
        if agent is not None and agent not in (*sides.recipients, *sides.actors):
            sides.actors.append(agent)
            sides.implied = True
    if sides.implied:
        sides.reasons.append(f"said to answer for it: '{answer[1].text}'")


def _turn_owner(site: Site, sides: Sides) -> None:
    """Whose murder or kidnapping it is suffered it, unless a force: "the judge's murder"."""
    if sides.recipients or site.noun is None or site.trigger.mode not in SUFFERED:
        return
    owner = possessor(site.noun)
    if owner is None or is_armed(site, owner):
        return
    owners = joined([owner])
    sides.recipients = [one for one in owners if other_side(site, one, Position.OWNER) is one]
    sides.actors = [one for one in sides.actors if one not in owners]
    sides.reasons = [*sides.reasons, "recipient at 'owner': whose death or capture it is"]


def _is_suffered(site: Site, verb: "Token") -> bool:
    """True for a passive, and where the frame makes the subject the one acted on ("died in")."""
    frame = site.pattern.frame if site.pattern is not None else None
    return is_passive(verb) or (frame is not None and Position.SUBJECT in frame.recipient)
