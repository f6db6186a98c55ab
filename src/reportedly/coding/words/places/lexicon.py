"""The words by which places are recognised, of one codebook, ready for looking up."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.actors import Nation
from reportedly.codebook.shapes.words import PlaceWords
from reportedly.gazetteer.lookup import Toponym, candidates
from reportedly.terms import ToponymKind


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word sets; `country_by_adjective` gives ISO 3166 alpha-2."""

    prepositions: frozenset[str]
    inside: frozenset[str]
    kinds: dict[str, frozenset[ToponymKind]]
    not_after: frozenset[str]
    not_before: frozenset[str]
    doubtful: frozenset[str]
    never: frozenset[str]
    features: frozenset[str]
    bodies: frozenset[str]
    abbreviations: dict[str, Toponym]
    country_by_adjective: dict[str, str]


@cache
def lexicon_of(codebook: Codebook) -> Lexicon:
    """The lexicon of a codebook, built once."""
    words = codebook.read("places.yaml", PlaceWords)
    short = {
        form: region
        for form, meant in words.abbreviations.items()
        if (region := _region(meant.name, meant.country)) is not None
    }
    return Lexicon(
        prepositions=frozenset(words.prepositions),
        inside=frozenset(words.inside),
        kinds={word: frozenset(kinds) for word, kinds in words.kinds.items()},
        not_after=frozenset(words.not_after),
        not_before=frozenset(words.not_before),
        doubtful=frozenset(words.doubtful),
        never=frozenset(words.never),
        features=frozenset(words.features),
        bodies=frozenset(words.bodies),
        abbreviations=short,
        country_by_adjective=_adjectives(codebook),
    )


def _region(name: str, country: str) -> Toponym | None:
    found = candidates(name)
    return next((p for p in found if p.kind == ToponymKind.REGION and p.country == country), None)


def _is_country(word: str) -> bool:
    """True for an adjective that is also the country's name ("US")."""
    return any(place.kind == ToponymKind.COUNTRY for place in candidates(word)[:1])


def _adjectives(codebook: Codebook) -> dict[str, str]:
    """Adjective or name of a people to its country; words of two countries are left out."""
    found: dict[str, str] = {}
    shared = set()
    for nation in codebook.read("nations.csv", list[Nation]):
        for word in f"{nation.adjectives}|{nation.people}".split("|"):
            plain = word.removeprefix("=")
            if plain and nation.iso2 and not _is_country(plain):
                if found.get(plain, nation.iso2) != nation.iso2:
                    shared.add(plain)
                found[plain] = nation.iso2
    return {word: code for word, code in found.items() if word not in shared}
