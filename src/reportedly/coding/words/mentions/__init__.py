"""Find the words that name somebody or something: the codebook first, then the recogniser."""

from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.actors import Title
from reportedly.coding.component import Draft, Naming, component
from reportedly.coding.syntax.zones import coded_stretches
from reportedly.coding.words.mentions.compose import compose
from reportedly.coding.words.mentions.lexicon import open_lexicon
from reportedly.coding.words.mentions.proposals import Hints, add_proposals
from reportedly.coding.words.mentions.repeats import add_repeats
from reportedly.coding.words.mentions.scan import find_names, read_page
from reportedly.coding.words.mentions.sightings import Sighting
from reportedly.model import Mention
from reportedly.terms import Gender


@component("mentions", gives=["mentions", "namings", "mention_at"])
def mentions(draft: Draft) -> None:
    """Fill `draft.mentions` and `draft.namings` in text order, and `draft.mention_at`.

    Mentions may stand inside one another ("Norvian" in "Norvian troops"), the wider one first.
    """
    stretches = coded_stretches(draft.document)
    page = read_page(draft.parse, draft.parse.text, stretches)
    found = find_names(page, open_lexicon(draft.codebook))
    names = add_proposals(page, found, stretches, _hints(draft.codebook))
    names = add_repeats(page, names)
    _fill(draft, compose(page, names, _never_alone(draft.codebook)))


def _fill(draft: Draft, found: list[Sighting]) -> None:
    """Number the mentions in text order and write them down with what is known of them."""
    found.sort(key=lambda one: (one.start, -one.end))
    number = {id(one): index for index, one in enumerate(found)}
    for one in found:
        owners = tuple(number[id(owner)] for owner in one.owners if id(owner) in number)
        draft.mentions.append(Mention(one.start, one.end, type=one.type))
        draft.namings.append(
            Naming(
                one.head,
                one.kind,
                one.id,
                one.name,
                owners,
                tuple(one.titles),
                one.plural,
                one.definite,
            )
        )
    for index in sorted(number.values(), key=lambda index: found[index].start - found[index].end):
        one = found[index]
        for at in range(one.first, one.last + 1):
            draft.mention_at[at] = index


@cache
def _hints(book: Codebook) -> Hints:
    given = book.read("given_names.yaml", dict[Gender, list[str]])
    return Hints(
        frozenset(words.casefold() for words in book.read("not_names.yaml", list[str])),
        frozenset(name for names in given.values() for name in names),
    )


@cache
def _never_alone(book: Codebook) -> frozenset[str]:
    return frozenset(row.id for row in book.read("titles.yaml", list[Title]) if not row.alone)
