"""Walk from the top of a sentence down to a word and see how firm the words on the way leave it.

Each step is an edge of the parse. A governing cue word (`codebook/cues`) hands its effect down to
its complement; small words beside a word (negation, modals, hedges) act on it and on what it
governs; relative clauses and definite nouns stop the scope.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import structs

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.cues import ScopeClass
from reportedly.coding.component import Draft
from reportedly.coding.syntax.beside import beside
from reportedly.coding.syntax.cues import Entry, Lexicon, Scope, lexicon, scope_words
from reportedly.coding.syntax.edges import (
    came_about,
    frames_of,
    is_definite,
    is_infinitive,
    is_participle,
    is_settled,
    judging_word,
    shares_words,
    word_pair,
)
from reportedly.coding.syntax.firmness import (
    CERTAIN,
    PLAIN,
    PROBABLE,
    UNKNOWN,
    Hold,
    governed,
    granted,
    opened,
    supposed,
    turned,
    weakened,
)
from reportedly.terms import Modality

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KEPT = "reportedly.judge"
BESIDE = frozenset({"acl", "relcl"})
CLAUSAL = BESIDE | {"ccomp", "xcomp", "pcomp", "parataxis"}
JOINED = frozenset({"compound", "attr", "nmod", "appos"})
CASES = frozenset({"csubj", "csubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PAST = frozenset({"VBD", "VBN"})


class Judge:
    """Tells how firm any token of one document is, as the document itself presents it.

    `known` keeps, by token, what was found, with what stood above it: each edge is walked once.
    """

    def __init__(self, codebook: Codebook, embeds: dict[int, Modality] | None = None) -> None:
        self.lexicon: Lexicon = lexicon(codebook)
        self.phrases = self.lexicon.phrases
        self.words: Scope = scope_words(codebook)
        self.embeds = embeds or {}
        self.doc: Doc | None = None
        self.known: dict[int, tuple[Hold, Hold]] = {}

    def hold(self, token: "Token", start: Hold = PLAIN, below: "Token | None" = None) -> Hold:
        """The hold of a token, walking down from the root, or from `below` (not itself)."""
        known = self._known(token.doc) if start is PLAIN and below is None else {}
        path = [token]
        while path[-1].i not in known and _goes_up(path[-1], below):
            path.append(path[-1].head)
        path.reverse()
        hold, above = known.get(path[0].i) or (beside(path[0], start, self.words), start)
        at = 1
        while at < len(path):
            head, child, via = path[at - 1], path[at], None
            while _leads_on(child):
                if at + 1 >= len(path):
                    break
                via, at = child, at + 1
                child = path[at]
            if child.dep_ == "conj" and not shares_words(head, child):
                hold = beside(child, above, self.words)
            elif child.dep_ == "conj":
                hold = self._beside_shared(child, hold)
            else:
                above = self._step(head, child, via, hold)
                hold = beside(child, above, self.words)
            if not _leads_on(child):
                known[child.i] = (hold, above)
            at += 1
        return hold

    def _known(self, doc: "Doc") -> dict[int, tuple[Hold, Hold]]:
        """What was found in this document; what was found in another one is dropped."""
        if self.doc is not doc:
            self.doc, self.known = doc, {}
        return self.known

    def is_negated(self, token: "Token") -> bool:
        """True if the small words beside a word turn it: "does not believe"."""
        return beside(token, PLAIN, self.words).negative

    def _step(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold:
        """The hold that a head hands down to its child, before the child's own small words."""
        kind = None if via is None else self._marker(via)
        if kind is not None and via is not None and not _went_before(kind, child):
            return turned(hold, via.i, kind.id) if kind.negates else weakened(hold, kind, via.i)
        if child.dep_ == "relcl" and not is_infinitive(child):
            return granted(hold)
        if child.dep_ == "advcl":
            return self._adverbial(head, child, hold)
        if child.dep_ in CLAUSAL or child.dep_ in CASES:
            return self._clause(head, child, via, hold)
        if child.pos_ in NOMINAL or child.dep_ in ("dobj", "pobj", "nsubj", "attr", "nsubjpass"):
            return self._noun(head, child, via, hold)
        turned_down = hold.negative or hold.against
        return granted(hold) if turned_down and child.dep_ != "acomp" else hold

    def _marker(self, via: "Token") -> ScopeClass | None:
        """The class of a preposition, alone or with the word it hangs on ("instead of")."""
        words = self.words.markers
        return words.get(word_pair(via)) or words.get(via.lower_)

    def _clause(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold:
        """A clause takes the effect of its cue; one under a plain word shares its hold."""
        if child.dep_ in CASES:
            return supposed(hold, head.i) if head.tag_ not in PAST else granted(hold)
        if (under := self._under(head, child, via, hold)) is not None:
            return under
        if child.dep_ == "parataxis":
            return granted(hold)
        if child.dep_ in BESIDE:
            return _beside_noun(child, hold)
        return _plain_clause(head, child, hold)

    def _adverbial(self, head: "Token", child: "Token", hold: Hold) -> Hold:
        """An infinitive is a purpose, a participle goes along, a finite clause stands alone."""
        before = child.left_edge.i - 1
        kind = self.words.markers.get(word_pair(child.doc[before])) if before > 0 else None
        if kind is not None:
            return turned(hold, before, kind.id) if kind.negates else weakened(hold, kind, before)
        if is_infinitive(child):
            return self._purpose(head, child, hold)
        later = hold.modality is Modality.FUTURE and child.tag_ in ("VBZ", "VBP")
        if later or (is_participle(child) and hold.level):
            return replace(hold, negative=False)
        return hold if is_participle(child) else granted(hold)

    def _purpose(self, head: "Token", child: "Token", hold: Hold) -> Hold:
        entry = self._entry(head, child, None)
        if entry is not None and entry.kind.modality is not None:
            return self._governed(hold, entry, head, settled=False)
        if head.i in self.embeds:
            return self._embedded(head, hold)
        return opened(hold, child.i, "purpose: adverbial infinitive")

    def _under(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold | None:
        """The hold under a cue or an embedding trigger; None if the head is neither."""
        entry = self._entry(head, child, via)
        if entry is not None:
            return self._governed(hold, entry, head, settled=is_settled(child))
        return self._embedded(head, hold) if head.i in self.embeds else None

    def _embedded(self, head: "Token", hold: Hold) -> Hold:
        """An act in the content of a trigger that gives it a modality."""
        return replace(
            hold,
            level=UNKNOWN,
            modality=self.embeds[head.i],
            cues=(*hold.cues, head.i),
            rules=(*hold.rules, "content of a trigger"),
        )

    def _noun(self, head: "Token", child: "Token", via: "Token | None", hold: Hold) -> Hold:
        """A noun under a cue takes its effect; else a definite one is taken for granted."""
        if via is not None and via.lower_ in self.phrases.presupposing and head.pos_ not in NOMINAL:
            return (
                hold
                if hold.modality is Modality.FUTURE and not is_definite(child)
                else granted(hold)
            )
        entry = None
        if child.dep_ not in ("nsubj", "compound", "poss"):
            entry = self._entry(head, child, via)
        if entry is not None:
            return self._governed(hold, entry, head, settled=False)
        if child.dep_ in JOINED or self._is_none(child):
            return hold
        if is_definite(child):
            return granted(hold)
        if hold.negative and head.pos_ not in NOMINAL:
            return replace(hold, negative=False, level=UNKNOWN)
        return hold

    def _is_none(self, noun: "Token") -> bool:
        """True for "no attack": the verb has the negation of its object already."""
        kinds = (self.words.determiners.get(child.lower_) for child in noun.lefts)
        return any(kind is not None and kind.negates for kind in kinds)

    def _governed(self, hold: Hold, entry: Entry, head: "Token", *, settled: bool) -> Hold:
        noun, kind = head.pos_ in NOMINAL, entry.kind
        if kind.past is not None and not hold.negative and came_about(head):
            kind = structs.replace(kind, affirmed=kind.past, modality=None)
        return governed(hold, kind, head.i, settled=settled, noun=noun)

    def _entry(self, head: "Token", child: "Token", via: "Token | None") -> Entry | None:
        """The reading of a governing word that fits the way its complement hangs on it."""
        if via is not None and (via.lower_ not in self.phrases.leading or _is_fronted(via, head)):
            return None
        frames = frames_of(child, via)
        for entry in self.lexicon.entries(judging_word(head)):
            if not entry.kind.frames or frames & set(entry.kind.frames):
                return entry
        return None

    def _beside_shared(self, child: "Token", hold: Hold) -> Hold:
        own = any(c.dep_ in ("neg", "advmod", "det", "amod") for c in child.lefts)
        return beside(child, hold, self.words) if own else hold


def judge_of(draft: Draft) -> Judge:
    """The one judge of a draft, made once its triggers are known and kept with its parse."""
    judge = draft.parse.user_data.get(KEPT)
    embeds = {one.token: one.embeds for one in draft.triggers if one.embeds is not None}
    if not isinstance(judge, Judge) or judge.embeds != embeds:
        judge = draft.parse.user_data[KEPT] = Judge(draft.codebook, embeds)
    return judge


def _goes_up(token: "Token", below: "Token | None") -> bool:
    return token.head.i != token.i and token.head != below


def _is_fronted(via: "Token", head: "Token") -> bool:
    """True for a phrase before its verb ("At the talks, he accused"): a setting, no complement."""
    return via.i < head.i and head.pos_ not in NOMINAL


def _leads_on(token: "Token") -> bool:
    """True for a preposition: the step goes on to what follows it."""
    return token.dep_ in ("prep", "agent", "dative") and token.pos_ in ("ADP", "SCONJ")


def _went_before(kind: ScopeClass, child: "Token") -> bool:
    """True for "before leaving" and "until the raid": named as a time, the act took place."""
    return kind.modality is Modality.FUTURE and (child.tag_ == "VBG" or is_definite(child))


def _plain_clause(head: "Token", child: "Token", hold: Hold) -> Hold:
    """A complement of a word that is no cue: it shares the hold of its head."""
    if child.dep_ == "ccomp" and hold.negative:
        return replace(hold, negative=False, level=UNKNOWN, modality=Modality.POSSIBLE)
    if child.dep_ == "xcomp" and head.lemma_ in ("be", "go") and is_infinitive(child):
        return replace(
            hold,
            level=min(hold.level, PROBABLE),
            modality=Modality.FUTURE if hold.modality is Modality.ACTUAL else hold.modality,
            cues=(*hold.cues, head.i),
            rules=(*hold.rules, "ahead: to be to"),
        )
    return hold


def _beside_noun(child: "Token", hold: Hold) -> Hold:
    """A participle beside a noun is told as such; an infinitive says what it is for."""
    if is_infinitive(child):
        return opened(hold, child.i, "purpose: noun with infinitive")
    return granted(hold) if hold.negative or hold.level == CERTAIN else hold
