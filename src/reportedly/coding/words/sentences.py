"""Cut a document into sentences, leaving out the furniture of its page; read its words' forms."""

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.forms import read_forms
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.model import Span
from reportedly.text import trimmed


@component("sentences", gives=["forms", "sentences"])
def sentences(draft: Draft) -> None:
    """Fill `draft.sentences`, one span a sentence, in text order, and `draft.forms`."""
    draft.forms = read_forms(draft.parse)
    text = draft.document.text
    stretches = coded_stretches(draft.document)
    at = 0
    for sentence in draft.parse.sents:
        start, end = trimmed(text, sentence.start_char, sentence.end_char)
        while at < len(stretches) and stretches[at][1] <= start:
            at += 1
        if start < end and at < len(stretches) and stretches[at][0] <= start:
            draft.sentences.append(Span(start, end))
