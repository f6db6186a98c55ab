"""What somebody is called in a claim: the ledger's name as the document would put it."""

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import ActorSpan, Attribution
from reportedly.resolve.actors import Cast, Party
from reportedly.resolve.events import Report
from reportedly.resolve.happenings import side

ARTICLES = ("the", "The")


def shown(
    report: Report, span: ActorSpan | None, party: Party | None, words: ResolveWords
) -> str | None:
    """The ledger's name of somebody if the document has it, else the document's own words.

    A pronoun or a single common word says less than the name.
    """
    if span is None or party is None:
        return None
    text = report.page.document.text
    names = (side(party) or party.name, party.name)
    told = next((each for each in names if each in text), span.of(text))
    telling = " " in told or (told[:1].isupper() and told.lower() not in words.pronouns)
    return with_article(told if telling else party.name, text)


def speaker_of(report: Report, attribution: Attribution, cast: Cast) -> str | None:
    """Who is reported to speak, by name if the document has it, else in its own words."""
    party = cast.party(report.page, attribution.source)
    if party is None or attribution.source is None:
        return None
    text = report.page.document.text
    if party.name in text:
        return with_article(party.name, text)
    told = attribution.source.of(text)
    return party.name if told.lower() in cast.words.pronouns else told


def with_article(name: str, text: str) -> str:
    """A name with "the" if the text puts it so: "the Houthis"."""
    for article in ARTICLES:
        at = text.find(f"{article} {name}")
        if at >= 0 and not text[at + len(article) + 1 + len(name) :][:1].isalnum():
            return f"the {name}"
    return name
