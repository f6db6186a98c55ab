"""How records become words: names as the texts write them, quotations, and who says them."""

import re
from collections.abc import Iterable

from reportedly.model import (
    ActorSpan,
    Attribution,
    Coding,
    Document,
    Event,
    Mention,
    Reference,
    Span,
    Statement,
)
from reportedly.publish.evidence import Gathered
from reportedly.store.ledger import Ledger
from reportedly.terms import MentionType
from reportedly.text import overlap

LONGEST_NAME = 80
LONGEST_QUOTATION = 320
PARTICIPLE = re.compile(r"\w+ing(?: that)?$", re.IGNORECASE)
ACCORDING = re.compile(r"\b(according to|per)$", re.IGNORECASE)
LITTLE = frozenset(["according", "against", "also", "an", "in", "not", "on", "the"])
OPENERS = LITTLE | {"promise", "request", "signal", "threat", "ultimatum", "warning"}
LEADING_THAT = re.compile(r"^that\s+", re.IGNORECASE)
INNER_MARKS = str.maketrans("“”", "‘’")


class Texts:
    """The documents and codings that an answer draws on, read once each."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._read: dict[str, tuple[Document, Coding]] = {}

    def pair(self, id: str) -> tuple[Document, Coding]:
        """A document with its newest coding."""
        if id not in self._read:
            document, coding = self.ledger.document(id), self.ledger.coding(id)
            if document is None or coding is None:
                raise KeyError(id)
            self._read[id] = document, coding
        return self._read[id]

    def words(self, reference: Reference) -> str:
        """The exact words of a reference."""
        return reference.of(self.pair(reference.document)[0].text)

    def cite(self, id: str, span: Span) -> Reference:
        """A span of one document as a reference."""
        return Reference(span.start, span.end, document=id)


def name_of(texts: Texts, id: str, actor: ActorSpan | str | None) -> Gathered | None:
    """The words that name an actor: those at hand, or a fuller mention if they name nobody.

    A pronoun or a bare common noun ("the minister") gives way to a name. None if nobody is named.
    """
    if actor is None or isinstance(actor, str):
        return None
    document, coding = texts.pair(id)
    known = actor.id is not None
    mentions = [each for each in coding.mentions if known and each.actor == actor.id]
    at_hand = next((each for each in mentions if each.start <= actor.start < each.end), None)
    best = fullest(mentions, document.text)
    pronoun = at_hand is not None and at_hand.type is MentionType.PRONOUN
    if pronoun and best is None:
        return None
    named: Span = actor
    bare_noun = not is_name(actor.of(document.text))
    if best is not None and (pronoun or (bare_noun and is_name(best.of(document.text)))):
        named = best
    words = squeezed(named.of(document.text))
    if not words or len(words) > LONGEST_NAME:
        return None
    return Gathered(words, (texts.cite(id, named),))


def is_name(words: str) -> bool:
    """True if any word but the first has a capital, or a single word has one."""
    parts = words.split()
    return any(part[:1].isupper() for part in (parts[1:] or parts))


def fullest(mentions: Iterable[Mention], text: str) -> Mention | None:
    """The longest mention that is a name and not too long to print; the first of equals."""
    named = [
        mention
        for mention in mentions
        if mention.type is not MentionType.PRONOUN and len(mention.of(text)) <= LONGEST_NAME
    ]
    return max(
        named,
        key=lambda each: (is_name(each.of(text)), each.end - each.start, -each.start),
        default=None,
    )


def quotation(texts: Texts, id: str, spans: Iterable[Span]) -> Gathered:
    """Exact words in quotation marks, gaps shown by dots, cut at a word if very long."""
    document, _ = texts.pair(id)
    pieces = [span for span in spans if span.end > span.start]
    words = " … ".join(squeezed(piece.of(document.text)) for piece in pieces)
    words = bare(LEADING_THAT.sub("", words, count=1))
    if len(words) > LONGEST_QUOTATION:
        words = words[:LONGEST_QUOTATION].rsplit(" ", 1)[0] + " …"
    return Gathered(f"“{words}”", tuple(texts.cite(id, piece) for piece in pieces))


def bare(words: str) -> str:
    """Words as they go between quotation marks: without marks around them, inner marks single."""
    words = words.strip(" ,;:").rstrip(".")
    for opening, closing in ("“”", '""'):
        if words.startswith(opening) and words.endswith(closing) and closing not in words[1:-1]:
            words = words[1:-1].rstrip(",.")
    return words.translate(INNER_MARKS)


def squeezed(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def event_of(texts: Texts, statement: Statement) -> Event | None:
    """The event that a statement was read from."""
    _, coding = texts.pair(statement.document)
    return next((event for event in coding.events if event.id == statement.event), None)


def statement_words(texts: Texts, statement: Statement) -> Gathered:
    """A statement as a sentence: its speakers with their own cue words, and the content."""
    layers = layers_of(texts, statement)
    if not layers:
        return narrated(texts, statement)
    said = quotation(texts, statement.document, layers[-1].content)
    known = [introduction(texts, statement.document, layer) for layer in layers]
    words = ", ".join(part.words for part in known) + f": {said.words}."
    citations = tuple(dict.fromkeys(ref for part in (*known, said) for ref in part.citations))
    return Gathered(capitalised(words), citations)


def layers_of(texts: Texts, statement: Statement) -> list[Attribution]:
    """The attributions that a statement rests on, outermost first; none if the document tells it.

    A statement that was not read from one event (a result, a word that refers back) rests on the
    layer of its speaker in its own words.
    """
    event = event_of(texts, statement)
    _, coding = texts.pair(statement.document)
    if event is not None:
        return [coding.attributions[index] for index in event.says]
    names = {actor.id: actor.name for actor in coding.actors}
    return [
        layer
        for layer in coding.attributions
        if layer.source is not None
        and names.get(layer.source.id or "", "") == statement.speaker
        and layer.content
        and overlap(
            (layer.content[0].start, layer.content[-1].end), (statement.start, statement.end)
        )
    ][:1]


def speaker_words(texts: Texts, statement: Statement) -> Gathered | None:
    """The words that name the speaker of a statement, if it has any but the document."""
    layers = layers_of(texts, statement)
    return name_of(texts, statement.document, layers[-1].source) if layers else None


def narrated(texts: Texts, statement: Statement) -> Gathered:
    """A plain assertion of the document itself."""
    said = quotation(texts, statement.document, [statement])
    return Gathered(f"In the document's own words: {said.words}.", said.citations)


def introduction(texts: Texts, id: str, layer: Attribution) -> Gathered:
    """Who says it and by which word: `NATO confirmed`, `according to The New York Times`."""
    document, _ = texts.pair(id)
    cue = squeezed(layer.cue.of(document.text)) if layer.cue is not None else ""
    cites = (texts.cite(id, layer.cue),) if layer.cue is not None else ()
    source = name_of(texts, id, layer.source)
    if source is None:
        return Gathered(f"an unnamed source ({cue})" if cue else "an unnamed source", cites)
    if ACCORDING.search(cue):
        words = f"{cue[0].lower()}{cue[1:]} {source.words}"
    elif PARTICIPLE.fullmatch(cue):
        words = f"{source.words}, {cue}"
    else:
        words = f"{source.words} {cue}".strip()
    return Gathered(words, (*source.citations, *cites))


def capitalised(words: str) -> str:
    """Words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def uncapitalised(words: str) -> str:
    """A sentence of ours as it goes on after a colon; a name keeps its capital."""
    opener = words.split(" ", 1)[0].casefold()
    return words[:1].lower() + words[1:] if opener in OPENERS else words
