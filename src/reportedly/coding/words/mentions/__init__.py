"""Find the words that name somebody or something."""

from reportedly.coding.component import Draft, component
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.model import Mention
from reportedly.terms import MentionType

TYPES = frozenset(MentionType)


@component("mentions", gives=["mentions", "mention_at"])
def mentions(draft: Draft) -> None:
    """Fill `draft.mentions`, in text order, and `draft.mention_at`."""
    stretches = coded_stretches(draft.document)
    at = 0
    for entity in draft.parse.ents:
        while at < len(stretches) and stretches[at][1] <= entity.start_char:
            at += 1
        if at == len(stretches):
            break
        if stretches[at][0] <= entity.start_char and entity.label_ in TYPES:
            found = Mention(entity.start_char, entity.end_char, type=MentionType(entity.label_))
            for token in entity:
                draft.mention_at[token.i] = len(draft.mentions)
            draft.mentions.append(found)
