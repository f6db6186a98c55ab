"""Clauses: who is the subject of a verb, what are its objects, where its clause and sentence lie.

Subjects are found through passives, control, raising, relative clauses, participles and
coordination. `subject_of` is the surface subject; `agent_of` and `patients_of` are who acts and
who is acted on, whatever the voice. Every walk goes up the tree, so it ends.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
CONTENT = frozenset({"xcomp", "ccomp", "dobj", "acl", "attr"})
SHARING = frozenset({"conj", "xcomp", "advcl", "dep", "ccomp"})
RELATIVES = frozenset({"WDT", "WP"})
EDGES = frozenset({"punct", "cc", "dep", ""})
ADDRESSED = frozenset({"on", "upon", "to", "for", "with"})
BLAMED = frozenset({"of", "from", "for", "with", "into"})
CAUSING = frozenset({"order", "have", "get"})
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "use"})


def content_heads(token: "Token") -> Iterator["Token"]:
    """What a word takes as its content: the heads of its clauses, objects and their conjuncts."""
    for child in token.children:
        if child.dep_ == "prep":
            yield from (noun for noun in child.rights if noun.dep_ in ("pobj", "pcomp"))
        elif child.dep_ in CONTENT:
            yield child


def is_verb(token: "Token") -> bool:
    """True for a full verb, or an auxiliary that carries its clause alone ("is at war")."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass"))


def governors(token: "Token") -> Iterator["Token"]:
    """The heads of a token, from the nearest to the root of its sentence."""
    while token.head.i != token.i:
        token = token.head
        yield token


def governing_verb(token: "Token") -> "Token | None":
    """The nearest verb above a token."""
    return next((head for head in governors(token) if is_verb(head)), None)


def is_passive(verb: "Token") -> bool:
    """True if what stands as (or would be) the subject is acted on: "was hit", "troops sent"."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "csubjpass") for child in verb.children):
        return True
    if causing_verb(verb) is not None:
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in ("aux", "nsubj") for child in verb.children):
        return False
    if verb.dep_ in ("acl", "amod", "relcl"):
        return True
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in ("advcl", "xcomp") and not _children(verb, "dobj")


def causing_verb(verb: "Token") -> "Token | None":
    """The verb whose subject has it done: "ordered" of "ordered the envoys jailed"."""
    if verb.tag_ != "VBN" or any(one.dep_ == "aux" or one.tag_ == "TO" for one in verb.children):
        return None
    head = verb.head
    if verb.dep_ == "acl" and head.dep_ == "dobj":
        head = head.head
    elif verb.dep_ not in ("ccomp", "xcomp"):
        return None
    return head if head.lemma_ in CAUSING else None


def subject_of(verb: "Token") -> "Token | None":
    """The surface subject: the verb's own, an antecedent, or the one it shares with another."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            return antecedent(child, verb)
    return _shared_subject(verb)


def agent_of(verb: "Token") -> "Token | None":
    """Who acts: the subject, or in a passive the one after "by"; None if it is left out."""
    if not is_passive(verb):
        return subject_of(verb)
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next(iter(_children(child, "pobj")), None)
    causing = causing_verb(verb)
    if causing is not None:
        return subject_of(causing)
    following = (other for other in _children(verb, "conj") if other.i - verb.i <= 2)
    return next((agent_of(other) for other in following if is_passive(other)), None)


def patients_of(verb: "Token") -> list["Token"]:
    """Who or what is acted on: the objects, or in a passive the surface subject."""
    if is_passive(verb):
        if verb.dep_ in ("acl", "amod") and verb.head.pos_ != "VERB":
            return [verb.head]
        subject = subject_of(verb)
        return [subject] if subject is not None else []
    return objects_of(verb)


def objects_of(verb: "Token") -> list["Token"]:
    """The direct objects: the verb's own, an antecedent, or one shared with a conjoined verb."""
    own = [antecedent(child, verb) for child in _children(verb, "dobj")]
    if own:
        return own
    if verb.dep_ == "relcl" and not _relative_child(verb) and _nominal(verb.head):
        return [verb.head]
    for other in _children(verb, "conj"):
        if is_verb(other) and other.i - verb.i <= 2 and (shared := _children(other, "dobj")):
            return shared
    return []


def antecedent(token: "Token", verb: "Token") -> "Token":
    """The noun that a relative pronoun stands for; any other token as it is."""
    if token.tag_ not in RELATIVES:
        return token
    for clause in (verb, *governors(verb)):
        if clause.dep_ == "relcl":
            return clause.head
        if clause.dep_ not in ("conj", "xcomp", "ccomp"):
            break
    return token


def objects_after(token: "Token", *prepositions: str) -> list["Token"]:
    """The nouns that hang on a token by one of the prepositions, also "from outside"."""
    found = []
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions:
            found += _children(child, "pobj")
            for inner in _children(child, "prep"):
                found += _children(inner, "pobj")
    return found


def clause_tokens(verb: "Token") -> list["Token"]:
    """The words of a verb's own clause, in text order, without clauses inside it."""
    words, heads = [verb], [verb]
    while heads:
        for child in heads.pop().children:
            if child.dep_ in CLAUSES or (child.dep_ == "conj" and is_verb(child)):
                continue
            words.append(child)
            heads.append(child)
    return sorted(words, key=lambda word: word.i)


def clause_span(token: "Token") -> Span:
    """The stretch of the clause that a token is in: its verb with all that hangs on it."""
    verb = token if is_verb(token) else governing_verb(token)
    words = clause_tokens(verb if verb is not None else token.sent.root)
    words = [word for word in words if word.dep_ not in EDGES] or words
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def sentence_of(start: int, sentences: Sequence[Span]) -> Span | None:
    """The sentence that covers an offset; None in furniture."""
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 and start < sentences[at].end else None


def _shared_subject(verb: "Token") -> "Token | None":
    """The subject that a verb without one of its own takes from the words above it."""
    head = verb.head
    if verb.dep_ in ("acl", "relcl", "amod"):
        return _subject_from_noun(verb, head)
    if verb.dep_ == "pcomp":
        return _subject_from_preposition(verb, head)
    if not is_verb(head):
        return subject_of(governor) if (governor := governing_verb(head)) else None
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(verb):
        return _controller(verb, head)
    return subject_of(head) if verb.dep_ in SHARING else None


def _controller(verb: "Token", head: "Token") -> "Token | None":
    """Who is to do the infinitive: the one asked ("urged Norvia to"), else the subject."""
    if verb.dep_ == "advcl" and head.lemma_ not in ("call", "appeal"):
        return subject_of(head)
    if head.lemma_ not in SUBJECT_CONTROL:
        between = [child for child in head.children if head.i < child.i < verb.i]
        for child in reversed(between):
            if child.dep_ in ("dobj", "dative") and child.pos_ not in ("ADP", "NUM"):
                return antecedent(child, head)
            if child.dep_ in ("prep", "dative") and child.lower_ in ADDRESSED:
                return next(iter(_children(child, "pobj")), None)
    return subject_of(head)


def _subject_from_noun(verb: "Token", noun: "Token") -> "Token | None":
    """The noun itself ("troops sent"), but of "its plan to invade" the owner of the plan."""
    if not _is_infinitive(verb):
        return noun
    owner = next(iter(_children(noun, "poss")), None)
    if owner is not None:
        return owner
    governor = governing_verb(noun)
    if governor is None:
        return noun if noun.head == noun else None  # a headline: "Norvia to Send Aid"
    return subject_of(governor)


def _subject_from_preposition(verb: "Token", preposition: "Token") -> "Token | None":
    """The one accused ("accused Norvia of", "arrest of two for"), else the subject ("by")."""
    head = preposition.head
    if not is_verb(head):
        charged = objects_after(head, "of") if preposition.lower_ == "for" else []
        return charged[0] if charged else _subject_from_noun_owner(head)
    if preposition.lower_ in BLAMED and not is_passive(head):
        blamed = _children(head, "dobj")
        if blamed:
            return antecedent(blamed[0], head)
    return subject_of(head)


def _subject_from_noun_owner(noun: "Token") -> "Token | None":
    owner = next(iter(_children(noun, "poss")), None)
    if owner is not None:
        return owner
    governor = governing_verb(noun)
    return subject_of(governor) if governor is not None else None


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" for child in verb.children) or (
        verb.dep_ == "conj" and _is_infinitive(verb.head)
    )


def _relative_child(verb: "Token") -> bool:
    return any(
        child.tag_ in RELATIVES or (child.dep_ == "prep" and not _children(child, "pobj"))
        for child in verb.children
    ) or not any(child.dep_ == "nsubj" for child in verb.children)


def _nominal(token: "Token") -> bool:
    return token.pos_ in ("NOUN", "PROPN", "PRON", "NUM")


def _children(token: "Token", *deps: str) -> list["Token"]:
    return [child for child in token.children if child.dep_ in deps]
