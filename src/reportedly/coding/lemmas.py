"""Mend the base forms that the lemmatiser's rules get wrong: "staged" is of "stage", not "stag".

English doubles the last letter of a short verb before its endings ("stagged"), so that a form
without the doubling is of the verb in "e". Of a verb that the rules do not know they always make
one in "e" ("cordone"); the one that the vectors know is right.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
ENDING = re.compile(r"(.{2,}?)(?:ed|ing)")
FORMS = frozenset({"VBD", "VBN", "VBG"})


def mend_lemmas(doc: "Doc") -> None:
    """Correct the lemmas of inflected verbs in place."""
    for token in doc:
        if token.tag_ in FORMS and token.pos_ == "VERB":
            mended = _mended(token)
            if mended is not None:
                token.lemma_ = mended


def _mended(token: "Token") -> str | None:
    form, lemma = token.lower_, token.lemma_
    known = token.vocab.has_vector
    if form.endswith("ied") and lemma == form[:-1]:
        return None if known(lemma) else f"{form[:-3]}y"
    parts = ENDING.fullmatch(form)
    if parts is None:
        return None
    stem = parts[1]
    if lemma == stem and SHORT.fullmatch(stem) and known(f"{stem}e"):
        return f"{stem}e"
    if lemma == f"{stem}e" and known(stem) and not known(lemma):
        return stem
    return None
