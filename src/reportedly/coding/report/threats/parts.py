"""The parts of a threat: which words are the condition and which the consequence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.coding.component import Draft
from reportedly.coding.report.threats.book import Book
from reportedly.coding.syntax.acts import (
    Act,
    content_span,
    hanging,
    phrase_end,
    phrase_span,
    to_of,
)
from reportedly.coding.syntax.clauses import is_verb, subject_of
from reportedly.coding.syntax.conditions import condition_of, rest_of, whole_span
from reportedly.coding.syntax.doers import read_acts
from reportedly.coding.syntax.intentions import harm_in
from reportedly.coding.syntax.nouns import conjuncts
from reportedly.model import Span
from reportedly.terms import ThreatType

if TYPE_CHECKING:
    from spacy.tokens import Token

OR = "or"
LEADING = ("to", "in", "into", "towards")
CAUSES = ("csubj", "csubjpass", "nsubj", "nsubjpass")
CLAUSAL = ("ccomp", "conj", "acl")
UNWANTED = (ThreatType.DETERRENT_SIGNAL, ThreatType.ULTIMATUM)
DATED = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of condition and consequence; `subject` is who would bring the condition on."""

    condition: Span | None = None
    consequence: Span | None = None
    subject: "Token | None" = None


def parts_of_act(draft: Draft, act: Act, book: Book) -> Parts:
    """The parts of a threat that a cue word names."""
    content = act.content
    if content is None:
        return Parts()
    other = other_choice(draft, content)
    if other is not None:
        return Parts(choice_span(content, other), phrase_span(other))
    if act.frame.kind in UNWANTED or _is_unwanted(act):
        return Parts(condition=content_span(content))
    if content.dep_ in CLAUSAL and to_of(content) is None:
        return parts_of_clause(draft, content, book)
    return parts_of_deed(draft, content, act.cue)


def parts_of_clause(draft: Draft, verb: "Token", book: Book) -> Parts:
    """The parts of what is said in a clause: "if ..., ...", "doing this leads to that"."""
    clause = phrase_span(verb)
    condition = condition_of(draft, verb)
    if condition is not None:
        span = whole_span(condition)
        return Parts(span, rest_of(clause, span, draft.document.text), subject_of(condition))
    cause = next((child for child in verb.lefts if child.dep_ in CAUSES), None)
    if cause is None or not _brings(draft, cause, verb, book):
        return Parts(None, clause)
    outcome = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if outcome is None:
        outcome = next((one for word in LEADING for one in hanging(verb, word)), None)
    span = phrase_span(cause)
    rest = rest_of(clause, span, draft.document.text)
    return Parts(span, phrase_span(outcome) if outcome is not None else rest)


def parts_of_deed(draft: Draft, deed: "Token", cue: "Token") -> Parts:
    """The parts of a harm that is announced, with a condition on it or on its announcement."""
    for head in (deed, cue):
        condition = condition_of(draft, head)
        if condition is not None:
            span = whole_span(condition)
            harm = rest_of(content_span(deed), span, draft.document.text)
            return Parts(span, harm, subject_of(condition))
    return Parts(None, content_span(deed))


def other_choice(draft: Draft, deed: "Token") -> "Token | None":
    """The harm that is the other choice: "face" of "leave or face strikes"."""
    acts = read_acts(draft.codebook)
    if not any(child.dep_ == "cc" and child.lower_ == OR for child in deed.children):
        return None
    for child in deed.rights:
        if child.dep_ == "conj" and child.lemma_ in acts.suffering:
            things = (one for one in child.rights if one.dep_ == "dobj")
            if any(one.lemma_ in acts.harmful for thing in things for one in conjuncts(thing)):
                return child
    return None


def choice_span(deed: "Token", other: "Token") -> Span:
    """What is demanded, without the other choice: "to leave"."""
    joint = next(child for child in deed.children if child.dep_ == "cc")
    span = content_span(deed)
    last = joint.nbor(-1) if joint.i > deed.i else deed
    while last.is_punct and last.i > deed.i:
        last = last.nbor(-1)
    return Span(span.start, phrase_end(last)) if joint.i < other.i else span


def has_deadline(head: "Token", words: tuple[str, ...]) -> bool:
    """True if a time limit hangs below a head: "by Friday", "within 48 hours", "48 hours to"."""
    return any(
        token.lower_ in words and any(child.ent_type_ in DATED for child in token.rights)
        for token in head.subtree
    ) or any(child.dep_ == "dobj" and child.ent_type_ in DATED for child in head.children)


def _is_unwanted(act: Act) -> bool:
    """True of "against crossing" and "not to cross": what is named is what must not be done."""
    content = act.content
    if content is None:
        return False
    if content.dep_ in ("pcomp", "pobj") and content.head.lower_ == "against":
        return True
    negated = any(child.dep_ == "neg" for child in content.children)
    warned = act.frame.kind == ThreatType.WARNING and to_of(content) is not None
    return warned and is_verb(content) and negated


def _brings(draft: Draft, cause: "Token", verb: "Token", book: Book) -> bool:
    """True if the subject is an act that brings the rest about ("any attack will lead to war")."""
    deed = cause.dep_.startswith("csubj") or harm_in(draft, cause) is not None
    return deed or (cause.pos_ == "NOUN" and verb.lemma_ in book.words.brings)
