"""Propositions: a claim put in one sentence, in words and names of the texts that state it."""

import re

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import ActorSpan, Span, Statement
from reportedly.resolve.actors import Party
from reportedly.resolve.events import Report, Tense, is_noun, word_before
from reportedly.resolve.happenings import Group, side
from reportedly.resolve.outcomes import KIND as OUTCOME
from reportedly.terms import Polarity, Stance
from reportedly.text import Offsets, overlap

MOST_WORDS = 30
LEAST_WORDS = 3
MOST_BEFORE = 3
SPACE = re.compile(r"\s+")
WORD = re.compile(r"[\w'\u2019]+")
MARKS = " \t\n,;:.\u201c\u201d\"\u2018'\u2013\u2014-"
RANKS = {Stance.ASSERTS: 0, Stance.REPEATS: 1, Stance.DENIES: 2, Stance.DOUBTS: 3}
GERUND = "ing"
PASSIVE_AGENT = " by "
NEGATION_REACH = 4


def proposition_of(
    group: Group, statements: list[Statement], polarity: Polarity, words: ResolveWords
) -> str:
    """The clause of the best statement if it stands by itself, else a sentence of its parts."""
    stances = {(each.document, each.event): RANKS[each.stance] for each in statements}
    ranked = sorted(
        (stances.get((report.page.id, report.event.id), len(RANKS)), place, report)
        for place, report in enumerate(group.reports)
    )
    for _, _, report in ranked:
        sentence = worded(report, words)
        if sentence is not None and negated(report, words) == (polarity is Polarity.NEGATIVE):
            return capitalised(sentence)
    return capitalised(composed(ranked[0][2], polarity, words))


def worded(report: Report, words: ResolveWords) -> str | None:
    """The text's own words for the happening as a sentence; None if they make none."""
    said = plain(clause_edges(report).of(report.page.document.text))
    told = without_opener(said, words)
    done = report.tense is Tense.DONE
    if report.kind.startswith(OUTCOME) or (done and report.event.says and told != said):
        return told if is_fair(told) else None
    if is_noun(report.page, report.event, words):
        return named_act(report)
    whole = done_clause(report, words) if done else ahead_clause(report, words)
    if whole is None:
        return None
    clause = without_opener(plain(whole), words)
    return clause if is_fair(clause) else None


def is_fair(clause: str) -> bool:
    """True if a clause is of fair length and whole."""
    return LEAST_WORDS <= len(clause.split()) <= MOST_WORDS and not unbalanced(clause)


def named_act(report: Report) -> str | None:
    """The act as a speaker names it, put as having taken place: "the deployment of ..."."""
    text, event = report.page.document.text, report.event
    content = clause_edges(report)
    phrase = plain(content.of(text))
    before = text[content.start : event.trigger.start].split()
    if not event.says or report.tense is not Tense.DONE or len(before) > MOST_BEFORE:
        return None
    return f"{phrase} took place" if is_fair(phrase) else None


def done_clause(report: Report, words: ResolveWords) -> str | None:
    """A clause around a verb of something done; who does it is put in where the text has not."""
    text, event = report.page.document.text, report.event
    content = clause_edges(report)
    actor = shown(report, event.actor, report.actor)
    if event.actor is not None and content.start <= event.actor.start < event.trigger.end:
        if event.actor.of(text).lower() not in words.pronouns:
            return content.of(text)
        before, after = text[content.start : event.actor.start], text[event.actor.end : content.end]
        return None if actor is None else f"{before}{actor}{after}"
    suffered = [each.start for each in (event.object, event.recipient) if each is not None]
    if any(content.start <= start < event.trigger.start for start in suffered):
        return content.of(text)
    gerund = event.trigger.of(text).split()[0].endswith(GERUND)
    passive = text.startswith(PASSIVE_AGENT, event.trigger.end)
    if (
        actor is None
        or gerund
        or passive
        or word_before(report.page, report.event.trigger) in words.verb_openers
    ):
        return None
    return f"{actor} {text[event.trigger.start : content.end]}"


def ahead_clause(report: Report, words: ResolveWords) -> str | None:
    """A clause around a verb of something that lies ahead."""
    text, event = report.page.document.text, report.event
    actor = shown(report, event.actor, report.actor)
    if actor is None or word_before(report.page, report.event.trigger) not in words.verb_openers:
        return None
    return f"{actor} {ahead_of(report)} {text[event.trigger.start : clause_edges(report).end]}"


def ahead_of(report: Report) -> str:
    """How what lies ahead is put: foretold, asked of somebody, or asked for oneself."""
    if report.tense is not Tense.ASKED:
        return "is to"
    layers, actor = report.event.says, report.event.actor
    asker = report.page.coding.attributions[layers[-1]].source if layers else None
    same = asker is not None and actor is not None and asker.id == actor.id is not None
    return "asks to" if same else "is asked to"


def clause_edges(report: Report) -> Span:
    """Where the innermost speaker's words with the trigger stand; without one, the clause, and
    what is said if the trigger is the saying word itself.
    """
    event = report.event
    if event.says:
        for span in report.page.coding.attributions[event.says[-1]].content:
            if span.start <= event.trigger.start and event.trigger.end <= span.end:
                return Span(span.start, span.end)
        return Span(event.start, event.end)
    for each in report.page.coding.attributions:
        if each.cue is not None and overlap(ends(each.cue), ends(event.trigger)):
            parts = [event, *each.content, *([] if each.source is None else [each.source])]
            return Span(min(part.start for part in parts), max(part.end for part in parts))
    return Span(event.start, event.end)


def ends(span: Span) -> Offsets:
    """A span as two offsets."""
    return span.start, span.end


def without_opener(clause: str, words: ResolveWords) -> str:
    """A clause without the word that joins it to another one."""
    first, _, rest = clause.partition(" ")
    return rest if first.lower() in words.openers else clause


def unbalanced(clause: str) -> bool:
    """True if a quotation or bracket is cut in two."""
    pairs = (("\u201c", "\u201d"), ("(", ")"))
    return any(clause.count(first) != clause.count(last) for first, last in pairs)


def negated(report: Report, words: ResolveWords) -> bool:
    """True if a word that negates stands right before the trigger or in it."""
    text, event = report.page.document.text, report.event
    start = clause_edges(report).start
    before = WORD.findall(text[start : event.trigger.start].lower())[-NEGATION_REACH:]
    near = [*before, *WORD.findall(event.trigger.of(text).lower())]
    return any(
        word in words.negations or word.replace("\u2019", "'").endswith("n't") for word in near
    )


def composed(report: Report, polarity: Polarity, words: ResolveWords) -> str:
    """Actor, act, thing or recipient and place as a plain sentence in the texts' own words."""
    event, text = report.event, report.page.document.text
    actor = shown(report, event.actor, report.actor) or "Somebody"
    recipient = shown(report, event.recipient, report.recipient)
    thing = event.object.of(text) if event.object is not None else None
    parts = [actor, verb_of(report, polarity, words), thing or recipient]
    if thing is not None and recipient is not None and recipient not in thing:
        parts.append(f"({recipient})")
    place = report.where.name if report.where is not None and report.where.name in text else None
    if place is not None and place != recipient:
        parts.append(f"in {place}")
    if thing is None and event.trigger.of(text) not in parts[1:2]:
        parts.append(f"({event.trigger.of(text)})")
    return plain(" ".join(part for part in parts if part is not None))


def verb_of(report: Report, polarity: Polarity, words: ResolveWords) -> str:
    """The act as a verb: done or not, to be done, or asked for."""
    trigger = report.event.trigger.of(report.page.document.text)
    done, to_do = words.phrases.get(report.event.type, (trigger, trigger))
    no = "not " if polarity is Polarity.NEGATIVE else ""
    return {
        Tense.DONE: f"did not {to_do}" if no else done,
        Tense.FORETOLD: f"{ahead_of(report)} {to_do}",
        Tense.ASKED: f"{ahead_of(report)} {to_do}",
    }[report.tense]


def shown(report: Report, span: ActorSpan | None, party: Party | None) -> str | None:
    """The ledger's name of somebody if the document has it, else the document's own words."""
    if span is None or party is None:
        return None
    text = report.page.document.text
    names = (side(party) or party.name, party.name)
    return next((each for each in names if each in text), span.of(text))


def plain(words: str) -> str:
    """Words on one line without marks at their ends."""
    return SPACE.sub(" ", words).strip(MARKS)


def capitalised(words: str) -> str:
    """Words as the beginning of a sentence."""
    return f"{words[:1].upper()}{words[1:]}"
