"""What is said: the complements of a cue, one way for each frame."""

from typing import TYPE_CHECKING

from reportedly.codebook.shapes.cues import CueClass
from reportedly.coding.events.attribution.found import subtree
from reportedly.coding.syntax.clauses import is_passive
from reportedly.terms import Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OCCASIONS = frozenset({"in", "at", "on", "during", "after"})
NAMING = frozenset({"oprd", "ccomp", "xcomp"})
WHERE = frozenset({"to", "from", "into", "against"})


def find_content(cue: "Token", kind: CueClass, frame: Frame) -> set[int]:
    """Token indices of the cue's content in a frame; empty if the parse has no such complement."""
    if frame is Frame.CLAUSE:
        return _clause(cue) or _head_clause(cue)
    if frame is Frame.INFINITIVE:
        return _infinitive(cue)
    if frame is Frame.AS:
        return _named(cue)
    if frame is Frame.ABOUT:
        return _about(cue, kind)
    if frame is Frame.OBJECT:
        return _object(cue, kind)
    return set()


def _clause(cue: "Token") -> set[int]:
    """A "that" or "whether" clause, with or without the word, before or after the cue."""
    for child in cue.children:
        if child.dep_ == "ccomp" and _has_to(child):
            continue
        if child.dep_ == "ccomp" or (child.dep_ == "acl" and _has_mark(child)):
            return subtree(child)
    return subtree(strayed) if (strayed := strayed_clause(cue)) is not None else set()


def strayed_clause(cue: "Token") -> "Token | None":
    """The "that" clause that the parse hangs on a noun between: "said in a letter that"."""
    for child in cue.rights:
        if child.dep_ != "prep" or child.lower_ not in OCCASIONS:
            continue
        for noun in child.children:
            for clause in noun.rights:
                if clause.dep_ in ("acl", "relcl", "ccomp") and _has_that(clause):
                    return clause
    return None


def _has_that(clause: "Token") -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts)


def _head_clause(cue: "Token") -> set[int]:
    """The clause around an inserted cue: "The plan, he said, is dead", "as he said"."""
    head = cue.head
    inserted = cue.dep_ == "parataxis" or (
        cue.dep_ in ("advcl", "ccomp") and any(child.lower_ == "as" for child in cue.lefts)
    )
    if not inserted or head.i == cue.i or any(child.dep_ == "dobj" for child in cue.children):
        return set()
    return subtree(head, cue)


def _infinitive(cue: "Token") -> set[int]:
    for child in cue.children:
        if child.dep_ in ("xcomp", "ccomp", "acl", "advcl") and _has_to(child):
            if child.dep_ == "advcl" and cue.pos_ == "VERB":
                continue
            return subtree(child) | _addressee(cue, child) | _passive_subject(cue)
    return set()


def _addressee(cue: "Token", verb: "Token") -> set[int]:
    """The one who is to act: "Norvia" in "urged Norvia to leave"."""
    for child in cue.children:
        if child.dep_ in ("dobj", "dative", "nsubj") and cue.i < child.i < verb.i:
            return subtree(child)
        if child.dep_ == "prep" and cue.i < child.i < verb.i and child.lower_ in ("on", "upon"):
            return {i for grandchild in child.children for i in subtree(grandchild)}
    return set()


def _passive_subject(cue: "Token") -> set[int]:
    if not is_passive(cue):
        return set()
    for child in cue.children:
        if child.dep_ == "nsubjpass":
            return subtree(child)
    return set()


def _named(cue: "Token") -> set[int]:
    """What is named and the name: "the move a mistake", "the move as a mistake"."""
    for child in cue.children:
        if child.dep_ in NAMING and child.tag_ != "VB" and not _has_to(child) and not _tells(child):
            return subtree(child) | _objects(cue) | _passive_subject(cue)
    phrases = [child for child in cue.children if child.lower_ == "as" and child.i > cue.i]
    phrases += [
        inner
        for child in cue.children
        if child.dep_ in ("dobj", "prep") and child.i > cue.i
        for inner in child.children
        if inner.lower_ == "as"
    ]
    found = {i for phrase in phrases if phrase.dep_ in ("prep", "mark") for i in subtree(phrase)}
    if not found:
        return set()
    named = _objects(cue) | _passive_subject(cue)
    return named | found if named else found - {phrase.i for phrase in phrases}


def _tells(clause: "Token") -> bool:
    """True for a full clause with a finite verb: it says something and names nothing."""
    return clause.tag_ in FINITE or any(
        child.tag_ in FINITE or child.dep_ == "mark" for child in clause.lefts
    )


def _objects(cue: "Token") -> set[int]:
    return {
        i
        for child in cue.children
        if child.dep_ == "dobj" and child.i > cue.i
        for i in subtree(child)
    }


def _about(cue: "Token", kind: CueClass) -> set[int]:
    found: set[int] = set()
    for child in cue.children:
        if (
            child.dep_ in ("prep", "prt", "agent")
            and child.lower_ in kind.about
            and child.i > cue.i
        ):
            found |= {i for inner in child.children for i in subtree(inner)}
    return found


def _object(cue: "Token", kind: CueClass) -> set[int]:
    """The object phrase, with the grounds that hang on the verb ("criticized him for ...")."""
    if is_passive(cue):
        found = _passive_subject(cue)
    else:
        found = {
            i
            for child in cue.children
            if child.dep_ in ("dobj", "xcomp") and child.i > cue.i and _is_content(child)
            for i in subtree(child)
        }
    joined = kind.grounds if kind.about else WHERE
    for child in cue.rights if found else ():
        if child.dep_ == "prep" and child.lower_ in joined:
            found |= subtree(child)
    return found


def _is_content(child: "Token") -> bool:
    return child.tag_ != "PRP" or child.lower_ not in ("himself", "herself", "themselves")


def _has_to(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _has_mark(verb: "Token") -> bool:
    return any(child.dep_ == "mark" for child in verb.lefts)
