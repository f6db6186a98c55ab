"""Cut a document into sentences, leaving out the furniture of its page."""

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax import is_coded
from reportedly.model import Span
from reportedly.text import trimmed


@component("sentences", gives=["sentences"])
def sentences(draft: Draft) -> None:
    """Fill `draft.sentences`, one span a sentence, in text order."""
    text = draft.document.text
    for sentence in draft.parse.sents:
        start, end = trimmed(text, sentence.start_char, sentence.end_char)
        if start < end and is_coded(draft.document, start):
            draft.sentences.append(Span(start, end))
