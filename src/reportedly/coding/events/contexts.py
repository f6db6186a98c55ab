"""Say what an event is about, by the words of its own sentence that leave no doubt."""

from dataclasses import dataclass
from functools import cache

import msgspec

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import ContextRow, ContextWords
from reportedly.coding.component import Draft, component
from reportedly.model import Event, Span


@dataclass(frozen=True, slots=True)
class _Words:
    """Contexts of single words, and phrases by their first word; contexts in their order."""

    of_word: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    order: dict[str, int]


@component("contexts", needs=["events", "sentences", "forms"], gives=["events"])
def contexts(draft: Draft) -> None:
    """Add `contexts` and what told them to `draft.events`."""
    words = _words(draft.codebook)
    known: dict[Span, dict[str, str]] = {}
    for at, event in enumerate(draft.events):
        if event.trigger not in known:
            known[event.trigger] = _found(draft, event.trigger, words)
        if known[event.trigger]:
            draft.events[at] = _with(event, known[event.trigger], words)


def _with(event: Event, found: dict[str, str], words: _Words) -> Event:
    ids = tuple(sorted(found, key=words.order.__getitem__))
    reasons = tuple(f"context {one}: '{found[one]}'" for one in ids)
    return msgspec.structs.replace(event, contexts=ids, reasons=(*event.reasons, *reasons))


def _found(draft: Draft, trigger: Span, words: _Words) -> dict[str, str]:
    """Each context of a trigger's sentence, with the word or phrase that tells it."""
    span = draft.parse.char_span(trigger.start, trigger.end, alignment_mode="expand")
    if span is None:
        return {}
    sentence = span.sent
    lower = draft.forms.lower[sentence.start : sentence.end]
    lemma = draft.forms.lemma[sentence.start : sentence.end]
    found: dict[str, str] = {}
    for form in sorted(words.of_word.keys() & (*lower, *lemma)):
        for one in words.of_word[form]:
            found.setdefault(one, form)
    if words.phrases.keys().isdisjoint(lower):
        return found
    for at, form in enumerate(lower):
        for phrase, one in words.phrases.get(form, ()):
            if _stands(phrase, lower, lemma, at):
                found.setdefault(one, " ".join(phrase))
    return found


def _stands(phrase: tuple[str, ...], lower: list[str], lemma: list[str], at: int) -> bool:
    """True if a phrase begins at a word; its last word may be inflected."""
    last = at + len(phrase) - 1
    if last >= len(lower) or lower[at:last] != list(phrase[:-1]):
        return False
    return phrase[-1] in (lower[last], lemma[last])


@cache
def _words(codebook: Codebook) -> _Words:
    of_word: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for one, forms in codebook.read("contexts.yaml", ContextWords).items():
        for form in forms:
            first, *rest = form.replace("-", " - ").split()
            if rest:
                phrases[first] = (*phrases.get(first, ()), ((first, *rest), one))
            else:
                of_word[first] = (*of_word.get(first, ()), one)
    rows = codebook.read("contexts.csv", list[ContextRow])
    return _Words(of_word, phrases, {row.id: at for at, row in enumerate(rows)})
