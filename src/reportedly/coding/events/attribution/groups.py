"""The words of a cue as one stretch: auxiliaries, negation, particles and light verbs."""

from typing import TYPE_CHECKING

from reportedly.coding.events.attribution.found import Page
from reportedly.coding.syntax.cues import Entry, phrase_tokens
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
NEGATIVE = frozenset({"never", "not"})


def verb_group(page: Page, verb: "Token", entry: Entry) -> Offsets:
    """The offsets of a verb's cue, as far as its words stand together."""
    words = {verb.i}
    words.update(word.i for word in phrase_tokens(verb, entry) if word.dep_ != "mark")
    top = _lightest(page, verb, words)
    for head in {verb, top}:
        words.update(child.i for child in head.children if child.dep_ in GROUP)
    if top.dep_ == "conj" or not any(child.dep_ == "aux" for child in top.children):
        words.update(child.i for child in top.children if child.lower_ in NEGATIVE)
    return joined(verb, words)


def joined(head: "Token", words: set[int]) -> Offsets:
    """One stretch around the head: single words in between are taken in, subjects never."""
    doc = head.doc
    first = last = head.i
    for i in sorted((i for i in words if i < head.i), reverse=True):
        if not all(_may_stand_between(doc[k], words) for k in range(i + 1, first)):
            break
        first = i
    for i in sorted(i for i in words if i > head.i):
        if not all(_may_stand_between(doc[k], words) for k in range(last + 1, i)):
            break
        last = i
    return doc[first].idx, doc[last].idx + len(doc[last])


def _may_stand_between(token: "Token", words: set[int]) -> bool:
    return token.i in words or token.dep_ in ("advmod", "neg", "aux") or token.pos_ == "ADV"


def _lightest(page: Page, verb: "Token", words: set[int]) -> "Token":
    """The topmost light verb above ("went on to say"), its words added."""
    top = verb
    while top.dep_ in ("xcomp", "advcl") and _has_to(top):
        head = top.head
        if head.dep_ == "acomp" and head.head.lemma_ == "be" and top.i - head.i <= 2:
            words.update({head.i, top.i - 1})
            head = head.head
        elif head.lemma_ not in page.lexicon.phrases.light or top.i - head.i > 3:
            return top
        words.update(child.i for child in top.children if child.dep_ == "aux")
        words.update(child.i for child in head.children if child.dep_ == "prt")
        words.add(head.i)
        top = head
    return top


def _has_to(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.children)
