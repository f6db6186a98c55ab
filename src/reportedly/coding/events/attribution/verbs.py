"""Reports by a verb or adjective: "said that", "is confident that", "criticized him for"."""

from typing import TYPE_CHECKING

from reportedly.coding.events.attribution.contents import find_content
from reportedly.coding.events.attribution.found import Page, Report, subtree
from reportedly.coding.events.attribution.groups import joined, verb_group
from reportedly.coding.events.attribution.sources import speaker_beside, speaker_of
from reportedly.coding.syntax.clauses import is_passive, subject_of
from reportedly.coding.syntax.cues import Entry
from reportedly.terms import Frame
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

ORDER = (Frame.AS, Frame.CLAUSE, Frame.INFINITIVE, Frame.ABOUT, Frame.OBJECT)
NOT_HEADING = frozenset({"amod", "compound", "aux", "auxpass", "nmod"})
NAMED_BY = frozenset({"dobj", "oprd", "agent"}) | {"ccomp", "aux", "pobj"}


def verb_report(page: Page, verb: "Token") -> Report | None:
    """The report that a verb makes, if its complements fit one of its frames."""
    if verb.dep_ in NOT_HEADING:
        return None
    entries = page.lexicon.entries(verb)
    found = _fitting(verb, entries) if entries else None
    if found is None:
        return None
    entry, frame, words = found
    speaker = None if frame is Frame.AS and _names_nobody(verb) else _speaker(page, verb)
    cue = verb_group(page, verb, entry)
    if frame is Frame.ABOUT:
        cue = _with_preposition(verb, entry, cue)
    words -= _own_words(page, verb, speaker, cue, words)
    words = _next_to(page, verb, words)
    reason = f"{entry.kind.id}: {frame} of '{verb.lemma_}'"
    return Report(verb, cue, reason, entry.kind, speaker, words=words, frame=frame)


def adjective_report(page: Page, adjective: "Token") -> Report | None:
    """The report of "is worried about", "was confident that"; the feeler is its subject."""
    first = adjective
    while first.dep_ == "conj" and first.head.pos_ == "ADJ":
        first = first.head
    verb = first.head
    if first.dep_ not in ("acomp", "oprd") or verb.pos_ not in ("AUX", "VERB"):
        return None
    found = _fitting(adjective, page.lexicon.entries(adjective))
    if found is None or (speaker := subject_of(verb)) is None or speaker.dep_ == "expl":
        return None
    if speaker.lower_ in ("it", "this", "that", "there"):
        return None
    entry, frame, words = found
    parts = {adjective.i, verb.i}
    parts.update(child.i for child in verb.children if child.dep_ in ("aux", "neg"))
    cue = joined(adjective, parts)
    if frame is Frame.ABOUT:
        cue = _with_preposition(adjective, entry, cue)
    reason = f"{entry.kind.id}: {frame} of '{adjective.lower_}'"
    return Report(adjective, cue, reason, entry.kind, speaker, words=words, frame=frame)


def quoting_report(page: Page, verb: "Token") -> Report | None:
    """The report of a verb whose only content will be a quotation; None if it cannot quote."""
    entry = next(
        (one for one in page.lexicon.entries(verb) if Frame.QUOTE in one.kind.frames), None
    )
    if entry is None or verb.dep_ in NOT_HEADING:
        return None
    reason = f"{entry.kind.id}: quote of '{verb.lemma_}'"
    return Report(verb, verb_group(page, verb, entry), reason, entry.kind, _speaker(page, verb))


def _fitting(cue: "Token", entries: tuple[Entry, ...]) -> tuple[Entry, Frame, set[int]] | None:
    """The first entry and frame that find a content: longer phrases, then better frames first."""
    for size in sorted({len(entry.rest) for entry in entries}, reverse=True):
        same = [entry for entry in entries if len(entry.rest) == size]
        for frame in ORDER:
            for entry in same:
                if frame in entry.kind.frames and (words := _content(cue, entry, frame)):
                    return entry, frame, words
    return None


def _speaker(page: Page, verb: "Token") -> "Token | None":
    """Who speaks, never a word of the quotation that the cue stands outside of."""
    speaker = speaker_of(verb)
    if speaker is None or page.quotation_at(verb.idx) is not None:
        return speaker
    if page.quotation_at(speaker.idx) is None:
        return speaker
    beside = speaker_beside(verb, lambda offset: page.quotation_at(offset) is not None)
    return beside or speaker


def _names_nobody(verb: "Token") -> bool:
    """True for "often referred to as" that the parser takes for a verb of the thing itself."""
    return verb.tag_ in ("VBD", "VBN") and not any(
        child.dep_ in NAMED_BY for child in (*verb.children, *_named_by(verb))
    )


def _named_by(verb: "Token") -> list["Token"]:
    """What hangs on the verb's prepositions other than "as"."""
    return [
        inner
        for child in verb.children
        if child.dep_ in ("prep", "prt") and child.lower_ != "as"
        for inner in child.children
        if inner.dep_ == "pobj"
    ]


def _content(cue: "Token", entry: Entry, frame: Frame) -> set[int]:
    if entry.rest and frame is Frame.OBJECT:
        return _after_phrase(cue, entry)
    return find_content(cue, entry.kind, frame)


def _after_phrase(cue: "Token", entry: Entry) -> set[int]:
    """The content after a phrase: what hangs on its last preposition, or the verb's object."""
    for child in cue.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ == entry.rest[-1]:
            found = {i for inner in child.children for i in subtree(inner)}
            for other in cue.children:
                if other.dep_ in ("xcomp", "advcl") and other.i > child.i and other.tag_ == "VB":
                    found |= subtree(other)
            if is_passive(cue):
                found |= find_content(cue, entry.kind, Frame.OBJECT)
            return found
    return find_content(cue, entry.kind, Frame.OBJECT)


def _own_words(
    page: Page, verb: "Token", speaker: "Token | None", cue: Offsets, words: set[int]
) -> set[int]:
    """Words of the cue and its source that the parse hangs into the content."""
    parse = page.draft.parse
    own = {i for i in words if cue[0] <= parse[i].idx < cue[1]}
    if speaker is not None and speaker.i in words and speaker.head == verb:
        own |= subtree(speaker)
    return own


def _next_to(page: Page, verb: "Token", words: set[int]) -> set[int]:
    """The words of the quotation right before the cue, if the parse took in the one before too."""
    quote = page.quotation_at(max(verb.idx - 3, 0))
    if quote is None or quote.end > verb.idx or not words or max(words) > verb.i:
        return words
    parse = page.draft.parse
    inside = {i for i in words if quote.start <= parse[i].idx < quote.end}
    reported = any(
        page.lexicon.entries(parse[i]) for i in words - inside if parse[i].pos_ == "VERB"
    )
    return inside if inside and reported else words


def _with_preposition(cue: "Token", entry: Entry, group: Offsets) -> Offsets:
    """The cue's stretch with the preposition that brings in the content, if next to it."""
    for child in cue.rights:
        if child.lower_ in entry.kind.about and child.idx <= group[1] + 1:
            return group[0], max(group[1], child.idx + len(child))
    return group
