"""Reports by a phrase: "according to A", "A, citing B", "reportedly"."""

from typing import TYPE_CHECKING

from reportedly.coding.events.attribution.found import Page, Report, subtree
from reportedly.coding.syntax.clauses import CLAUSES, governors, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

CITING = frozenset({"cite", "quote"})


def phrase_report(page: Page, token: "Token") -> Report | None:
    """The report that begins at a token with a phrase of the codebook, if it finds a clause."""
    words = token.lower_
    if words in page.lexicon.phrases.unsourced:
        return _unsourced(page, token)
    if words == "according":
        return _according(token)
    if token.tag_ == "VBG" and token.lemma_ in CITING and token.dep_ == "advcl":
        return _citing(page, token)
    return None


def _unsourced(page: Page, adverb: "Token") -> Report | None:
    clause = _clause_above(adverb)
    if clause is None or adverb.dep_ != "advmod":
        return None
    words = subtree(clause, adverb)
    cue = (adverb.idx, adverb.idx + len(adverb))
    return Report(adverb, cue, f"unsourced: '{adverb.lower_}'", words=words)


def _according(token: "Token") -> Report | None:
    """What is so according to somebody: the clause that the phrase stands in."""
    to = next((child for child in token.rights if child.lower_ == "to"), None)
    source = next((child for child in to.rights if child.dep_ == "pobj"), None) if to else None
    clause = _clause_above(token)
    if to is None or source is None or clause is None:
        return None
    cue = (token.idx, to.idx + len(to))
    words = subtree(clause, token)
    return Report(token, cue, "phrase: 'according to'", speaker=source, words=words)


def _citing(page: Page, token: "Token") -> Report | None:
    """The one cited is the nearer voice for what the citing one says."""
    source = next((child for child in token.rights if child.dep_ == "dobj"), None)
    head = token.head
    if source is None or not any(entry.kind.frames for entry in page.lexicon.entries(head)):
        return None
    content = next((child for child in head.children if child.dep_ in ("ccomp", "dobj")), None)
    if content is None:
        return None
    cue = (token.idx, token.idx + len(token))
    reason = f"phrase: '{token.lower_}'"
    words = subtree(content, token)
    return Report(token, cue, reason, speaker=source, words=words, inside=head)


def _clause_above(token: "Token") -> "Token | None":
    """The verb of the clause that a token stands in; for conjoined clauses the nearest."""
    for head in governors(token):
        if is_verb(head) and (head.dep_ in CLAUSES or head.dep_ in ("ROOT", "conj", "pcomp")):
            return head
    root = token.sent.root
    return root if root.i != token.i else None
