"""Propositions: a claim put in one sentence, in words and names of the texts that state it."""

import re

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import ActorSpan, Statement
from reportedly.resolve.actors import Party
from reportedly.resolve.events import Report, Tense
from reportedly.resolve.happenings import Group, side
from reportedly.terms import Stance

MOST_WORDS = 30
LEAST_WORDS = 4
MOST_BEFORE = 3
SPACE = re.compile(r"\s+")
OPENERS = re.compile(r"^(?:that|and|but|while|as|when|whether|if)\s+", re.IGNORECASE)
MARKS = " \t\n,;:.\u201c\u201d\"\u2018'\u2013\u2014-"
RANKS = {Stance.ASSERTS: 0, Stance.REPEATS: 1, Stance.DENIES: 2, Stance.DOUBTS: 3}


def proposition_of(group: Group, statements: list[Statement], words: ResolveWords) -> str:
    """The clause of the best statement if it stands by itself, else a sentence of its parts."""
    stances = {(each.document, each.event): RANKS[each.stance] for each in statements}
    ranked = sorted(
        (stances.get((report.page.id, report.event.id), len(RANKS)), place, report)
        for place, report in enumerate(group.reports)
    )
    for _, _, report in ranked:
        clause = standing_clause(report, words)
        if clause is not None:
            return clause
    best = ranked[0][2]
    return named_act(best, words) or composed(best, words)


def standing_clause(report: Report, words: ResolveWords) -> str | None:
    """The words that state the happening, if they are a clause of fair length around a verb."""
    text, event = report.page.document.text, report.event
    if is_noun(event.trigger.of(text), words) or starts_with_pronoun(report, words):
        return None
    start, end = clause_edges(report)
    clause = OPENERS.sub("", SPACE.sub(" ", text[start:end]).strip(MARKS))
    if not LEAST_WORDS <= len(clause.split()) <= MOST_WORDS or unbalanced(clause):
        return None
    return f"{clause[:1].upper()}{clause[1:]}"


def named_act(report: Report, words: ResolveWords) -> str | None:
    """The act as the text names it, put as having taken place: "the deployment of ..."."""
    text, event = report.page.document.text, report.event
    start, end = clause_edges(report)
    phrase = SPACE.sub(" ", text[start:end]).strip(MARKS)
    before = text[start : event.trigger.start].split()
    told = event.says and is_noun(event.trigger.of(text), words) and report.tense is Tense.DONE
    if not told or len(before) > MOST_BEFORE or unbalanced(phrase):
        return None
    if not LEAST_WORDS <= len(phrase.split()) <= MOST_WORDS:
        return None
    return f"{phrase[:1].upper()}{phrase[1:]} took place"


def clause_edges(report: Report) -> tuple[int, int]:
    """Where the innermost speaker's words with the trigger stand; without one, the clause."""
    event = report.event
    if event.says:
        for span in report.page.coding.attributions[event.says[-1]].content:
            if span.start <= event.trigger.start and event.trigger.end <= span.end:
                return max(span.start, 0), span.end
    return event.start, event.end


def is_noun(trigger: str, words: ResolveWords) -> bool:
    """True if the trigger names the act as a thing."""
    return trigger.lower().endswith(words.noun_endings)


def starts_with_pronoun(report: Report, words: ResolveWords) -> bool:
    """True if the clause would begin with a word that points outside it."""
    start, end = clause_edges(report)
    first = report.page.document.text[start:end].strip(MARKS).split(maxsplit=1)
    return not first or first[0].lower().strip(MARKS) in words.pronouns


def unbalanced(clause: str) -> bool:
    """True if a quotation or bracket is cut in two."""
    return clause.count("\u201c") != clause.count("\u201d") or clause.count("(") != clause.count(
        ")"
    )


def composed(report: Report, words: ResolveWords) -> str:
    """Actor, act, thing or recipient and place as a plain sentence in the texts' own words."""
    event, text = report.event, report.page.document.text
    actor = shown(report, event.actor, report.actor) or "Somebody"
    recipient = shown(report, event.recipient, report.recipient)
    thing = event.object.of(text) if event.object is not None else None
    parts = [actor, verb_of(report, words), thing or recipient]
    if thing is not None and recipient is not None and recipient not in thing:
        parts.append(f"({recipient})")
    place = report.where.name if report.where is not None and report.where.name in text else None
    if place is not None and place != recipient:
        parts.append(f"in {place}")
    elif parts[2] is None:
        parts.append(f"({event.trigger.of(text)})")
    whole = SPACE.sub(" ", " ".join(part for part in parts if part is not None)).strip(MARKS)
    return f"{whole[:1].upper()}{whole[1:]}"


def verb_of(report: Report, words: ResolveWords) -> str:
    """The act as a verb: done, to be done, or asked for."""
    trigger = report.event.trigger.of(report.page.document.text)
    done, to_do = words.phrases.get(report.event.type, (trigger, trigger))
    return {
        Tense.DONE: done,
        Tense.FORETOLD: f"is to {to_do}",
        Tense.ASKED: f"is asked to {to_do}",
    }[report.tense]


def shown(report: Report, span: ActorSpan | None, party: Party | None) -> str | None:
    """The ledger's name if the document has it, else the document's own words."""
    if span is None or party is None:
        return None
    text = report.page.document.text
    name = side(party) or party.name
    return next((each for each in (name, party.name) if each in text), span.of(text))
