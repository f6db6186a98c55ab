"""Reports by a noun: "the claim that", "reports of", "a threat to", "its plan to"."""

from typing import TYPE_CHECKING

from reportedly.codebook.shapes.cues import CueClass
from reportedly.coding.events.attribution.contents import strayed_clause
from reportedly.coding.events.attribution.found import Page, Report, subtree
from reportedly.coding.syntax.clauses import agent_of, governing_verb, is_passive
from reportedly.coding.syntax.nouns import possessor
from reportedly.terms import Frame
from reportedly.text import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

UTTERED = frozenset({Frame.QUOTE, Frame.OBJECT})
FROM = frozenset({"from", "by"})
GIVING = frozenset({"dobj", "attr"})


def noun_report(page: Page, noun: "Token") -> Report | None:
    """The report that a noun makes with its clause, or of what follows its "of" or "about"."""
    for entry in page.lexicon.entries(noun):
        if not entry.kind.frames:
            continue
        found = _clause(page, noun) or _infinitive(noun, entry.kind) or _of(noun, entry.kind)
        if found is None:
            continue
        words, preposition = found
        cue, owner = _cue(noun, preposition), _owner(page, noun, words)
        if owner is None and not _may_be_anonymous(entry.kind):
            continue
        frame = Frame.CLAUSE if preposition is None else Frame.ABOUT
        reason = f"{entry.kind.id}: content of the noun '{noun.lemma_}'"
        return Report(noun, cue, reason, entry.kind, owner, words=words, frame=frame)
    return None


def _clause(page: Page, noun: "Token") -> tuple[set[int], "Token | None"] | None:
    """A "that" clause, unless it belongs to the verb before ("said in a statement that")."""
    verb = noun.head.head
    taken = strayed_clause(verb) if noun.dep_ == "pobj" else None
    if taken is not None and taken.head == noun and _reports(page, verb):
        return None
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp") and any(
            mark.dep_ == "mark" and mark.lower_ in ("that", "whether") for mark in child.lefts
        ):
            return subtree(child), None
    return None


def _reports(page: Page, verb: "Token") -> bool:
    return any(Frame.CLAUSE in entry.kind.frames for entry in page.lexicon.entries(verb))


def _infinitive(noun: "Token", kind: CueClass) -> tuple[set[int], "Token | None"] | None:
    if Frame.INFINITIVE not in kind.frames:
        return None
    for child in noun.rights:
        if child.dep_ in ("acl", "xcomp") and any(mark.tag_ == "TO" for mark in child.lefts):
            return subtree(child), None
    return None


def _of(noun: "Token", kind: CueClass) -> tuple[set[int], "Token | None"] | None:
    """What a report, fear or hope is of; of words that are spoken of their author, nothing."""
    allowed = {"of", "about"} if kind.frames and UTTERED & set(kind.frames) else {*kind.about}
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in allowed:
            found = {i for inner in child.children for i in subtree(inner)}
            if found and not _is_author(child):
                return found, child
    return None


def _is_author(preposition: "Token") -> bool:
    """True if "of" names the one who speaks: a person or pronoun without anything after."""
    return any(
        inner.ent_type_ in ("PERSON", "ORG", "GPE") or inner.pos_ == "PRON"
        for inner in preposition.children
    )


def _may_be_anonymous(kind: CueClass) -> bool:
    """True for a thing said by nobody in particular: reports and claims, not plans or promises."""
    return kind.modality is None and bool(UTTERED & set(kind.frames))


def _cue(noun: "Token", preposition: "Token | None") -> Offsets:
    last = noun
    if preposition is not None and preposition.i == noun.i + 1:
        last = preposition
    return noun.idx, last.idx + len(last)


def _owner(page: Page, noun: "Token", words: set[int]) -> "Token | None":
    """Whose it is: the possessor, the one after "by" or "from", or who makes or has it."""
    if (owner := possessor(noun)) is not None:
        return owner
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in FROM:
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and _is_author(child):
            return next((inner for inner in child.children if inner.i not in words), None)
    verb = governing_verb(noun)
    if verb is None or noun.dep_ not in GIVING or verb.lemma_ not in page.lexicon.phrases.giving:
        return None
    owner = agent_of(verb)
    if owner is None or owner.i in words or (is_passive(verb) and owner == noun):
        return None
    return owner
