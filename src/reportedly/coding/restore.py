"""Put a parse of a mended text back over the words of the text as it is."""

from itertools import pairwise
from typing import TYPE_CHECKING

from reportedly.coding.syntax.mojibake import Mended

if TYPE_CHECKING:
    from spacy.tokens import Doc


def restored(doc: "Doc", copy: Mended, text: str) -> "Doc":
    """The parse with the words of the text, in the case that the parser was given."""
    from spacy.tokens import Doc  # noqa: PLC0415 heavy: kept out of --help

    letters = list(text)
    for at, letter in enumerate(doc.text):
        if copy.starts[at + 1] - copy.starts[at] == 1:
            letters[copy.starts[at]] = letter
    original = "".join(letters)
    edges = [copy.starts[token.idx] for token in doc] + [len(text)]
    words, spaces = [], []
    for token, (start, end) in zip(doc, pairwise(edges), strict=True):
        spaced = bool(token.whitespace_) and original[end - 1 : end] == " "
        words.append(original[start : end - spaced])
        spaces.append(spaced)
    return Doc(
        doc.vocab,
        words=words,
        spaces=spaces,
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}".rstrip("-") or "O" for token in doc],
    )
