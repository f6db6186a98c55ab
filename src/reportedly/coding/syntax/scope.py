"""Walk from the top of a sentence down to a word and see how firm the words on the way leave it.

Each step is an edge of the parse. A governing cue word (`codebook/cues`) hands its effect down to
its complement; small words beside a word (negation, modals, hedges) act on it and on what it
governs; relative clauses and definite nouns stop the scope.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.cues import ScopeClass
from reportedly.coding.syntax.beside import beside
from reportedly.coding.syntax.cues import Entry, Lexicon, Scope, lexicon, scope_words
from reportedly.coding.syntax.firmness import (
    CERTAIN,
    PLAIN,
    UNKNOWN,
    Hold,
    governed,
    turned,
    weakened,
)
from reportedly.terms import Frame, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSAL = frozenset({"acl", "ccomp", "xcomp", "pcomp", "parataxis"})
JOINED = frozenset({"compound", "attr", "nmod", "appos"})
CASES = frozenset({"csubj", "csubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Judge:
    """Tells how firm any token of one document is, as the document itself presents it."""

    def __init__(self, codebook: Codebook, embeds: dict[int, Modality] | None = None) -> None:
        self.lexicon: Lexicon = lexicon(codebook)
        self.phrases = self.lexicon.phrases
        self.words: Scope = scope_words(codebook)
        self.embeds = embeds or {}

    def hold(self, token: "Token", start: Hold = PLAIN, below: "Token | None" = None) -> Hold:
        """The hold of a token, walking down from the root, or from `below` (not itself)."""
        path = [token]
        while path[-1].head.i != path[-1].i and path[-1].head != below:
            path.append(path[-1].head)
        path.reverse()
        above = start
        hold = beside(path[0], above, self.words)
        at = 1
        while at < len(path):
            head, child, via = path[at - 1], path[at], None
            while child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ"):
                if at + 1 >= len(path):
                    break
                via, at = child, at + 1
                child = path[at]
            if child.dep_ == "conj" and not self._shares(head, child):
                hold = beside(child, above, self.words)
            elif child.dep_ == "conj":
                hold = self._beside_shared(child, hold)
            else:
                above = self._step(head, child, via, hold)
                hold = beside(child, above, self.words)
            at += 1
        return hold

    def _step(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold:
        """The hold that a head hands down to its child, before the child's own small words."""
        if via is not None and (kind := self._marker(via)) is not None:
            return turned(hold, via.i, kind.id) if kind.negates else weakened(hold, kind, via.i)
        if child.dep_ == "relcl":
            return PLAIN
        if child.dep_ == "advcl":
            return self._adverbial(head, child, hold)
        if child.dep_ in CLAUSAL or child.dep_ in CASES:
            return self._clause(head, child, via, hold)
        if child.pos_ in NOMINAL or child.dep_ in ("dobj", "pobj", "nsubj", "attr", "nsubjpass"):
            return self._noun(head, child, via, hold)
        return hold

    def _marker(self, via: "Token") -> ScopeClass | None:
        """The class of a preposition, alone or with the word it hangs on ("instead of")."""
        words = self.words.markers
        return words.get(_pair(via)) or words.get(via.lower_)

    def _clause(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold:
        if child.dep_ in CASES:
            return _supposed(hold, head) if head.tag_ not in PAST else PLAIN
        entry = self._entry(head, child, via)
        if entry is not None:
            return self._governed(hold, entry, head, settled=is_settled(child))
        if (modality := self.embeds.get(head.i)) is not None:
            return replace(hold, level=UNKNOWN, modality=modality, cues=(*hold.cues, head.i))
        if child.dep_ == "parataxis":
            return PLAIN
        return (
            _beside_noun(child, hold) if child.dep_ == "acl" else _plain_clause(head, child, hold)
        )

    def _adverbial(self, head: "Token", child: "Token", hold: Hold) -> Hold:
        before = child.left_edge.i - 1
        if before > 0 and (kind := self.words.markers.get(_pair(child.doc[before]))) is not None:
            return turned(hold, before, kind.id) if kind.negates else weakened(hold, kind, before)
        if _is_to(child):
            entry = self._entry(head, child, None)
            if entry is not None and entry.kind.modality is not None:
                return self._governed(hold, entry, head, settled=False)
            rules = (*hold.rules, "purpose: adverbial infinitive")
            return replace(
                hold,
                level=min(hold.level, UNKNOWN),
                negative=False,
                modality=_opened(hold),
                cues=(*hold.cues, child.i),
                rules=rules,
            )
        if child.tag_ in ("VBG", "VBN") and not any(c.dep_ == "nsubj" for c in child.lefts):
            return replace(hold, negative=False) if hold.level else hold
        if hold.modality is Modality.FUTURE and child.tag_ in ("VBZ", "VBP"):
            return replace(hold, negative=False)
        return PLAIN

    def _noun(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold:
        """A noun under a cue takes its effect; else a definite one is taken for granted."""
        if via is not None and via.lower_ in self.phrases.presupposing and head.pos_ not in NOMINAL:
            return hold if hold.modality is Modality.FUTURE and not _definite(child) else PLAIN
        entry = None
        if child.dep_ not in ("nsubj", "compound", "poss"):
            entry = self._entry(head, child, via)
        if entry is not None:
            return self._governed(hold, entry, head, settled=False)
        if child.dep_ in JOINED or self._is_none(child):
            return hold
        if _definite(child):
            return PLAIN
        if hold.negative and head.pos_ not in NOMINAL:
            return replace(hold, negative=False, level=UNKNOWN)
        return hold

    def _is_none(self, noun: "Token") -> bool:
        """True for "no attack": the verb has the negation of its object already."""
        kinds = (self.words.determiners.get(child.lower_) for child in noun.lefts)
        return any(kind is not None and kind.negates for kind in kinds)

    def _governed(self, hold: Hold, entry: Entry, head: "Token", *, settled: bool) -> Hold:
        noun = head.pos_ in NOMINAL
        return governed(hold, entry.kind, head.i, settled=settled, noun=noun)

    def _entry(self, head: "Token", child: "Token", via: "Token | None") -> Entry | None:
        """The reading of a governing word that fits the way its complement hangs on it."""
        if via is not None and via.lower_ not in self.phrases.leading:
            return None
        frames = _frames(child, via)
        for entry in self.lexicon.entries(_judging(head)):
            if not entry.kind.frames or frames & set(entry.kind.frames):
                return entry
        return None

    def _shares(self, head: "Token", child: "Token") -> bool:
        """True if a conjoined word stands under the same small words as the first."""
        if child.pos_ not in ("VERB", "AUX"):
            return True
        own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for c in child.lefts)
        return not own and child.tag_ == head.tag_

    def _beside_shared(self, child: "Token", hold: Hold) -> Hold:
        own = any(c.dep_ in ("neg", "advmod", "det", "amod") for c in child.lefts)
        return beside(child, hold, self.words) if own else hold


def _pair(word: "Token") -> str:
    """A word with the one before it: "instead of", "rather than"."""
    return f"{word.nbor(-1).lower_} {word.lower_}" if word.i else word.lower_


def _judging(head: "Token") -> "Token":
    """The word that judges a clause: the adjective or noun of "it is possible that"."""
    if head.lemma_ != "be":
        return head
    named = (child for child in head.children if child.dep_ in ("acomp", "attr"))
    return next(named, head)


def is_settled(verb: "Token") -> bool:
    """True for a finite clause about past or present, without a modal."""
    if any(child.tag_ in ("MD", "TO") for child in verb.lefts):
        return False
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts)


def _frames(child: "Token", via: "Token | None") -> set[Frame]:
    if via is not None:
        return {Frame.ABOUT, Frame.OBJECT}
    if child.dep_ in ("ccomp", "acl") and not _is_to(child):
        return {Frame.CLAUSE}
    if _is_to(child) or child.dep_ == "xcomp":
        return {Frame.INFINITIVE}
    return {Frame.OBJECT, Frame.ABOUT}


def _supposed(hold: Hold, head: "Token") -> Hold:
    """A gerund as the subject of a general statement names a case, not a happening."""
    modality = Modality.CONDITIONAL if hold.modality is Modality.ACTUAL else hold.modality
    rules = (*hold.rules, "condition: general subject")
    return replace(hold, level=UNKNOWN, modality=modality, cues=(*hold.cues, head.i), rules=rules)


def _opened(hold: Hold) -> Modality:
    if hold.modality is not Modality.ACTUAL:
        return hold.modality
    return Modality.POSSIBLE if hold.attitude is None else hold.attitude


def _definite(noun: "Token") -> bool:
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in DEFINITE)
        for child in noun.lefts
    )


def _is_to(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts) or (
        verb.dep_ == "conj" and _is_to(verb.head)
    )


def _plain_clause(head: "Token", child: "Token", hold: Hold) -> Hold:
    """A complement of a word that is no cue: it shares the hold of its head."""
    if child.dep_ == "ccomp" and hold.negative:
        return replace(hold, negative=False, level=UNKNOWN, modality=Modality.POSSIBLE)
    if child.dep_ == "xcomp" and head.lemma_ in ("be", "go") and _is_to(child):
        return replace(
            hold,
            level=min(hold.level, 2),
            modality=Modality.FUTURE if hold.modality is Modality.ACTUAL else hold.modality,
            cues=(*hold.cues, head.i),
            rules=(*hold.rules, "ahead: to be to"),
        )
    return hold


def _beside_noun(child: "Token", hold: Hold) -> Hold:
    """A participle beside a noun is told as such; an infinitive says what it is for."""
    if not _is_to(child):
        return PLAIN if hold.negative or hold.level == CERTAIN else hold
    rules = (*hold.rules, "purpose: noun with infinitive")
    return replace(
        hold,
        level=UNKNOWN,
        negative=False,
        modality=_opened(hold),
        cues=(*hold.cues, child.i),
        rules=rules,
    )
