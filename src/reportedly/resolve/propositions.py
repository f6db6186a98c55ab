"""Propositions: a claim put in one sentence, in words and names of the texts that state it."""

import re

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Span, Statement
from reportedly.resolve.actors import Cast
from reportedly.resolve.callnames import shown, speaker_of
from reportedly.resolve.events import (
    Report,
    Tense,
    is_negation,
    is_noun,
    sentence_at,
    stem_of,
    word_before,
)
from reportedly.resolve.happenings import Group
from reportedly.resolve.outcomes import KIND as OUTCOME
from reportedly.terms import Polarity, Stance
from reportedly.text import Offsets, overlap

MOST_WORDS = 30
LEAST_WORDS = 3
MOST_BEFORE = 3
MOST_BETWEEN = 30
SPACE = re.compile(r"\s+")
WORD = re.compile(r"[\w'\u2019]+")
MARKS = " \t\n,;:.\u201c\u201d\"\u2018'\u2013\u2014-"
RANKS = {Stance.ASSERTS: 0, Stance.REPEATS: 1, Stance.DENIES: 2, Stance.DOUBTS: 3}
GERUND = "ing"
INFINITIVE = "to "
PASSIVE_AGENT = " by "
POSSESSIVES = ("'s", "\u2019s", "s'", "s\u2019")
NEGATION_REACH = 4


def proposition_of(
    group: Group, statements: list[Statement], polarity: Polarity, cast: Cast
) -> str:
    """The clause of the best statement if it stands by itself, else a sentence of its parts."""
    stances = {(each.document, each.event): RANKS[each.stance] for each in statements}
    ranked = sorted(
        (stances.get((report.page.id, report.event.id), len(RANKS)), place, report)
        for place, report in enumerate(group.reports)
    )
    for _, _, report in ranked:
        sentence = worded(report, cast)
        if sentence is not None and fits(report, polarity, cast.words):
            return capitalised(sentence)
    return capitalised(composed(ranked[0][2], polarity, cast.words))


def fits(report: Report, polarity: Polarity, words: ResolveWords) -> bool:
    """True if a report's words say yes or no as the claim does."""
    if report.kind.startswith(OUTCOME):
        return polarity is Polarity.POSITIVE
    return negated(report, words) == (polarity is Polarity.NEGATIVE)


def worded(report: Report, cast: Cast) -> str | None:
    """The text's own words for the happening as a sentence; None if they make none."""
    words = cast.words
    edges = clause_edges(report)
    said = plain(edges.of(report.page.document.text))
    told = without_opener(said, words)
    done = report.tense is Tense.DONE
    if report.kind.startswith(OUTCOME) or (done and report.event.says and told != said):
        told = opened_by_name(report, edges, cast)
        return told if is_fair(told) else None
    if report.tense is Tense.ASKED and (asked := asking(report, cast)) is not None:
        return asked
    whole_clause = report.event.says and said == told and starts_sentence(report, edges)
    if is_noun(report.page, report.event, words) and not whole_clause:
        return named_act(report, cast)
    if whole_clause and done:
        told = opened_by_name(report, edges, cast)
        return told if is_fair(told) else None
    for span in (edges, Span(report.event.start, report.event.end)):
        whole = done_clause(report, span, words) if done else ahead_clause(report, words)
        clause = without_opener(plain(whole or ""), words)
        if is_fair(clause):
            return clause
    return None


def starts_sentence(report: Report, span: Span) -> bool:
    """True if what is said begins with a capital letter where the sentence does."""
    sentence = sentence_at(report.page, span)
    begins = sentence >= 0 and report.page.coding.sentences[sentence].start
    return begins == span.start and span.of(report.page.document.text)[:1].isupper()


def opened_by_name(report: Report, span: Span, cast: Cast) -> str:
    """A clause without the word that joins it to another, and with a name for a first pronoun."""
    text, words = report.page.document.text, cast.words
    clause = without_opener(plain(span.of(text)), words)
    first = WORD.search(clause)
    if first is None or first[0].lower() not in words.pronouns:
        return clause
    start = text.find(first[0], span.start)
    party = cast.party_at(report.page, Span(start, start + len(first[0])))
    if party is None or party.name.islower():
        return clause
    name = f"{party.name}'s" if first[0].lower() in words.possessives else party.name
    return f"{clause[: first.start()]}{name}{clause[first.end() :]}"


def asking(report: Report, cast: Cast) -> str | None:
    """Who asks for what, in the asker's reported words: "Norvia demanded that ..."."""
    text, layers = report.page.document.text, report.event.says
    attribution = report.page.coding.attributions[layers[-1]] if layers else None
    if attribution is None or attribution.cue is None or len(attribution.content) != 1:
        return None
    cue, content = attribution.cue, attribution.content[0]
    asker = speaker_of(report, attribution, cast)
    apart = not 0 <= content.start - cue.end <= MOST_BETWEEN
    before = word_before(report.page, cue)
    named = before in cast.words.determiners or before.endswith(POSSESSIVES)
    if asker is None or apart or named or cue.of(text).split()[0].endswith(GERUND):
        return None
    clause = plain(f"{asker} {text[cue.start : content.end]}")
    return clause if is_fair(clause) else None


def is_fair(clause: str) -> bool:
    """True if a clause is of fair length and whole, with a subject."""
    if clause.lower().startswith(INFINITIVE):
        return False
    return LEAST_WORDS <= len(clause.split()) <= MOST_WORDS and not unbalanced(clause)


def named_act(report: Report, cast: Cast) -> str | None:
    """The act as a speaker names it, put as having taken place: "the deployment of ..."."""
    text, event = report.page.document.text, report.event
    content = clause_edges(report)
    phrase = plain(content.of(text))
    before = text[content.start : event.trigger.start].split()
    if not event.says or report.tense is not Tense.DONE or len(before) > MOST_BEFORE:
        return None
    inner = report.page.coding.attributions[event.says[-1]]
    cue = inner.cue.of(text) if inner.cue is not None else ""
    speaker = speaker_of(report, inner, cast)
    if speaker is not None and stem_of(cue, cast.words) in announcing_stems(cast.words):
        return f"{speaker} {cue} {phrase}" if is_fair(phrase) else None
    return f"{phrase} took place" if is_fair(phrase) else None


def announcing_stems(words: ResolveWords) -> frozenset[str]:
    """The stems of the cues after which a thing is yet to take place: "announced an operation"."""
    return frozenset(stem_of(word, words) for word in words.announcing)


def done_clause(report: Report, content: Span, words: ResolveWords) -> str | None:
    """A clause around a verb of something done; who does it is put in where the text has not."""
    text, event = report.page.document.text, report.event
    actor = shown(report, event.actor, report.actor, words)
    if event.actor is not None and content.start <= event.actor.start < event.trigger.end:
        if event.actor.of(text).lower() not in words.pronouns:
            return content.of(text)
        before, after = text[content.start : event.actor.start], text[event.actor.end : content.end]
        return None if actor is None else f"{before}{actor}{after}"
    suffered = [each.start for each in (event.object, event.recipient) if each is not None]
    if any(content.start <= start < event.trigger.start for start in suffered):
        return content.of(text)
    helped = word_before(report.page, event.trigger) in words.verb_openers
    if actor is None and helped and len(text[content.start : event.trigger.start].split()) > 1:
        return content.of(text)
    gerund = event.trigger.of(text).split()[0].endswith(GERUND)
    passive = text.startswith(PASSIVE_AGENT, event.trigger.end)
    if actor is None or gerund or passive or helped:
        return None
    return f"{actor} {text[event.trigger.start : content.end]}"


def ahead_clause(report: Report, words: ResolveWords) -> str | None:
    """A clause around a verb of something that lies ahead."""
    text, event = report.page.document.text, report.event
    actor = shown(report, event.actor, report.actor, words)
    if actor is None or word_before(report.page, report.event.trigger) not in words.verb_openers:
        return None
    return f"{actor} {ahead_of(report)} {text[event.trigger.start : clause_edges(report).end]}"


def ahead_of(report: Report) -> str:
    """How what lies ahead is put: foretold, asked of somebody, or asked for oneself."""
    if report.tense is not Tense.ASKED:
        return "will"
    layers, actor = report.event.says, report.event.actor
    asker = report.page.coding.attributions[layers[-1]].source if layers else None
    same = asker is not None and actor is not None and asker.id == actor.id is not None
    return "asks to" if same else "should"


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
    words_before = WORD.findall(text[start : event.trigger.start].lower())
    before = [*words_before[:1], *words_before[-NEGATION_REACH:]]
    near = [*before, *WORD.findall(event.trigger.of(text).lower())]
    return any(is_negation(word, words) for word in near)


def composed(report: Report, polarity: Polarity, words: ResolveWords) -> str:
    """Actor, act, thing or recipient and place as a plain sentence in the texts' own words."""
    event, text = report.event, report.page.document.text
    actor = shown(report, event.actor, report.actor, words) or "Somebody"
    recipient = shown(report, event.recipient, report.recipient, words)
    thing = event.object.of(text) if event.object is not None else None
    verb = own_verb(report, words) if polarity is Polarity.POSITIVE else None
    parts = [actor, verb or verb_of(report, polarity, words), thing or recipient]
    if thing is not None and recipient is not None and recipient not in thing:
        parts.append(f"({recipient})")
    place = report.where.name if report.where is not None and report.where.name in text else None
    if place is not None and place != recipient:
        parts.append(f"in {place}")
    if thing is None and event.trigger.of(text) not in parts[1:2]:
        parts.append(f"({event.trigger.of(text)})")
    return plain(" ".join(part for part in parts if part is not None))


def own_verb(report: Report, words: ResolveWords) -> str | None:
    """The text's own verb of something done, where it stands right after who does it."""
    text, event = report.page.document.text, report.event
    if report.tense is not Tense.DONE or event.actor is None or event.object is None:
        return None
    between = event.trigger.start - event.actor.end
    verb = event.trigger.of(text)
    plain_verb = 0 < between <= 1 and not is_noun(report.page, event, words)
    return verb if plain_verb and not verb.split()[0].endswith(GERUND) else None


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


def plain(words: str) -> str:
    """Words on one line without marks at their ends."""
    return SPACE.sub(" ", words).strip(MARKS)


def capitalised(words: str) -> str:
    """Words as the beginning of a sentence."""
    return f"{words[:1].upper()}{words[1:]}"
