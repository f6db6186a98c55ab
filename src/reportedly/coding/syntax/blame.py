"""Blame: who is said to answer for an act that a noun names, in whatever words of its sentence.

"Claimed responsibility for the attack", "blamed the rebels for it", "the attack was attributed to
them", "held responsible for", "the perpetrators of". Where the share is denied there is no answer.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import Blame
from reportedly.coding.component import Draft
from reportedly.coding.syntax.clauses import (
    agent_of,
    governing_verb,
    governors,
    is_verb,
    objects_after,
    patients_of,
    subject_of,
)
from reportedly.coding.syntax.nouns import possessor

if TYPE_CHECKING:
    from spacy.tokens import Token

BE = "be"
UNDERGONE = frozenset({"dobj", "nsubjpass"})
AUTHORED = frozenset({"of", "in"})
BESIDE = frozenset({"acl", "amod", "relcl"})


@cache
def read_blame(codebook: Codebook) -> Blame:
    """The words of blame of a codebook."""
    return codebook.read("blame.yaml", Blame)


def blamed_for(draft: Draft, act: "Token") -> "tuple[Token, Token] | None":
    """Who answers for an act, and the word that says so; None if the sentence does not say."""
    words = read_blame(draft.codebook)
    for doer, cue in _answers(words, _first_of(act)):
        if doer is None or doer == act or _is_denied(words, cue):
            continue
        if not any(one.lower_ in words.nobody for one in (doer, *doer.lefts)):
            return doer, cue
    return None


def _first_of(act: "Token") -> "Token":
    """The first of several acts joined by "and": the others share its place in the sentence."""
    while act.dep_ == "conj":
        act = act.head
    return act


def _answers(words: Blame, act: "Token") -> "Iterator[tuple[Token | None, Token]]":
    head, link = act.head, ""
    if act.dep_ == "pobj":
        link, head = head.lower_, head.head
    if link:
        yield from _by_noun(words, head, link)
        yield from _by_quality(words, head, link)
    if is_verb(head):
        yield from _by_verb(words, head, act, link)


def _by_noun(words: Blame, noun: "Token", link: str) -> "Iterator[tuple[Token | None, Token]]":
    """By a noun: "responsibility for the attack", "the authors of the attack"."""
    if noun.lemma_ in words.authors and link in AUTHORED:
        yield _identity(noun) or noun, noun
    if noun.lemma_ in words.cases and link in words.of_what:
        yield next(iter(objects_after(noun, "of")), None), noun
    if noun.lemma_ not in words.shares:
        return
    if (owner := possessor(noun)) is not None:
        yield owner, noun
    verb = governing_verb(noun)
    if verb is None:
        return
    if verb.lemma_ in words.claims:
        yield agent_of(verb), verb
    if verb.lemma_ in words.accuses:
        yield next(iter(patients_of(verb)), None), verb
    if verb.lemma_ in words.pins:
        yield next(iter(objects_after(verb, *words.doors)), None), verb


def _identity(noun: "Token") -> "Token | None":
    """Who the authors are said to be: "the authors of the attack are rebels"."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != BE:
        return None
    return next((child for child in noun.head.rights if child.dep_ == "attr"), None)


def _by_quality(words: Blame, head: "Token", link: str) -> "Iterator[tuple[Token | None, Token]]":
    """By a quality: "responsible for the attack", "held responsible", "was behind it"."""
    if head.lemma_ == BE and link in words.behind:
        yield subject_of(head), head
    if head.pos_ != "ADJ" or head.lemma_ not in words.answerable:
        return
    own = next((child for child in head.lefts if child.dep_ == "nsubj"), None)
    if own is not None:
        yield own, head
    elif head.dep_ in BESIDE:
        yield head.head, head
    elif is_verb(head.head) and head.head.lemma_ != BE:
        yield next(iter(patients_of(head.head)), None), head
    elif is_verb(head.head):
        yield subject_of(head.head), head


def _by_verb(
    words: Blame, verb: "Token", act: "Token", link: str
) -> "Iterator[tuple[Token | None, Token]]":
    if link in words.of_what and verb.lemma_ in words.accuses:
        yield next((one for one in patients_of(verb) if one != act), None), verb
    if verb.lemma_ in words.confesses and (link in words.to_what or act.dep_ in UNDERGONE):
        yield agent_of(verb), verb
    if link:
        return
    if verb.lemma_ in words.attributes and act.dep_ in UNDERGONE:
        doers = objects_after(verb, *words.doors)
        yield next(iter(doers), None), verb
    if verb.lemma_ == BE and act.dep_ == "nsubj":
        works = [one for one in verb.rights if one.dep_ == "attr" and one.lemma_ in words.works]
        yield next((one for work in works for one in objects_after(work, "of")), None), verb


def _is_denied(words: Blame, cue: "Token") -> bool:
    """True if the answer is negated or denied: "was not responsible", "denied that it was"."""
    above = (cue, *governors(cue))
    if any(head.lemma_ in words.denies for head in above[1:]):
        return True
    return any(
        child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ in words.nobody)
        for one in above
        for child in one.children
    )
