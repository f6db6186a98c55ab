"""Decide which place a name stands for: what the text says beside it, then what the document is
about, then how well known each bearer is. One name has one sense in a document.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.coding.words.places.lexicon import Lexicon
from reportedly.coding.words.places.recognise import Name
from reportedly.gazetteer.fold import fold
from reportedly.gazetteer.lookup import Toponym
from reportedly.terms import ToponymKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Weights in powers of ten of people: a cue beside the name outweighs any difference of size. The
# region was swept 2.5-6 on four development corpora of places, 6 best, 2024-11; the rest are flat.
BESIDE, KIND, COUNTRY, REGION, ALIAS = 10.0, 2.5, 2.5, 6.0, 1.5
NEAR_KM = 150.0
MARGIN = 0.1
CONTAINERS = frozenset({ToponymKind.COUNTRY, ToponymKind.REGION, ToponymKind.DISTRICT})


@dataclass(slots=True)
class Sense:
    """What the document says of one name: cues beside any of its uses."""

    candidates: tuple[Toponym, ...]
    countries: Counter[str] = field(default_factory=Counter)
    regions: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds: Counter[ToponymKind] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name stands for, or None if the bearers cannot be told apart."""

    place: Toponym | None
    reason: str


def resolve_names(parse: "Doc", names: Sequence[Name], lexicon: Lexicon) -> list[Choice]:
    """The choice for each name, in order."""
    senses: dict[str, Sense] = {}
    keys = [fold(name.text) for name in names]
    for key, name in zip(keys, names, strict=True):
        sense = senses.setdefault(key, Sense(name.candidates))
        sense.candidates = sense.candidates or name.candidates
    _note_containers(parse, names, keys, senses)
    for key, name in zip(keys, names, strict=True):
        _note_words(parse, name, senses[key], lexicon)
    votes = _first_votes(parse, senses, lexicon)
    for key, sense in senses.items():
        place = _choose(key, sense, votes).place
        if place is not None and _certain(sense) is None:
            votes.add(key, place.country, place.region, 0.5)
    chosen = {key: _choose(key, sense, votes) for key, sense in senses.items()}
    return [
        _by_own_words(parse, name, senses[key], chosen[key], lexicon)
        for key, name in zip(keys, names, strict=True)
    ]


def _note_containers(
    parse: "Doc", names: Sequence[Name], keys: Sequence[str], senses: dict[str, Sense]
) -> None:
    """In "Paris, Texas", "Kursk in Russia", "Paris (Texas)" the second contains the first."""
    for at in range(len(names) - 1):
        inner, outer = names[at], names[at + 1]
        between = parse[inner.end : outer.start].text.strip().lower()
        if between not in (",", "in", "(", ", in"):
            continue
        for place in senses[keys[at + 1]].candidates:
            if place.kind not in CONTAINERS or place.country is None:
                continue
            if any(_lies_in(one, place) for one in inner.candidates if one.row != place.row):
                _count(senses[keys[at]], place)
                break


def _count(sense: Sense, place: Toponym) -> None:
    if place.country is not None:
        sense.countries[place.country] += 1
        if place.region is not None:
            sense.regions[place.country, place.region] += 1


def _lies_in(place: Toponym, container: Toponym) -> bool:
    if place.country != container.country or place.kind == ToponymKind.COUNTRY:
        return False
    return container.kind == ToponymKind.COUNTRY or place.region == container.region


def _note_words(parse: "Doc", name: Name, sense: Sense, lexicon: Lexicon) -> None:
    """Words that say what kind of place it is, or whose: "the Russian city of Kursk"."""
    sense.kinds.update(_kinds_beside(parse, name, lexicon))
    start = max(0, name.start - 5)
    for at in range(start, name.start):
        token = parse[at]
        country = lexicon.country_by_adjective.get(token.text)
        if country is not None and _leads_to(parse, at, name, lexicon):
            sense.countries[country] += 1


def _leads_to(parse: "Doc", at: int, name: Name, lexicon: Lexicon) -> bool:
    """True if only kind words and "of" stand between a word and a name."""
    between = [token.lower_ for token in parse[at + 1 : name.start]]
    if not between:
        return True
    return any(word in lexicon.kinds for word in between) and between[-1] in ("of", *lexicon.kinds)


def _kinds_beside(parse: "Doc", name: Name, lexicon: Lexicon) -> Iterator[ToponymKind]:
    """The kinds that the word after a name, or the one before its "of", says it is."""
    after = parse[name.end].lower_ if name.end < len(parse) else ""
    before = [token.lower_ for token in parse[max(0, name.start - 2) : name.start]]
    yield from sorted(lexicon.kinds.get(after, ()))
    if len(before) == 2 and before[1] == "of":
        yield from sorted(lexicon.kinds.get(before[0], ()))
    elif before:
        yield from sorted(lexicon.kinds.get(before[-1], ()))


Tally = dict[str, float]


class Votes:
    """How much of a document is about each country and region; a name has no say on itself.

    Countries stand under their code ("RU"), regions under code and region ("RU.41").
    """

    def __init__(self) -> None:
        self.own: dict[str, tuple[Tally, Tally]] = {}
        self.all: tuple[Tally, Tally] = (defaultdict(float), defaultdict(float))

    def add(self, key: str, country: str | None, region: str | None, weight: float) -> None:
        """One name's, or one adjective's, word for a country and perhaps a region of it."""
        own = self.own.setdefault(key, (defaultdict(float), defaultdict(float)))
        for countries, regions in (own, self.all):
            if country is not None:
                countries[country] += weight
                if region is not None:
                    regions[f"{country}.{region}"] += weight

    def shares(self, key: str, place: Toponym) -> tuple[float, float]:
        """The shares of a place's country and region among the votes of all other names."""
        countries, regions = self.own.get(key, ({}, {}))
        return (
            _share(place.country or "", self.all[0], countries),
            _share(f"{place.country}.{place.region}", self.all[1], regions),
        )


def _share(wanted: str, tally: Tally, own: Tally) -> float:
    """The share that others give; one vote is added to the whole, so that few votes say little."""
    others = sum(tally.values()) - sum(own.values())
    return (tally.get(wanted, 0.0) - own.get(wanted, 0.0)) / (others + 1.0)


def _first_votes(parse: "Doc", senses: dict[str, Sense], lexicon: Lexicon) -> Votes:
    """Votes of unmistakable names, named containers and adjectives.

    An ambiguous name parts its vote among the regions of its bearers, so that names that share a
    region find one another.
    """
    votes = Votes()
    for key, sense in senses.items():
        spots = sorted({(place.country, place.region or "") for place in _bearers(sense)})
        for country, region in spots:
            votes.add(key, country, region or None, 1.0 / len(spots))
        for code in sorted(sense.countries):
            votes.add(key, code, None, 1.0)
        for code, region in sorted(sense.regions):
            votes.add(key, code, region, 1.0)
    adjectives = Counter(
        country for token in parse if (country := lexicon.country_by_adjective.get(token.text))
    )
    for country, count in sorted(adjectives.items()):
        votes.add(f"adjective of {country}", country, None, min(count, 3) / 2)
    return votes


def _bearers(sense: Sense) -> Sequence[Toponym]:
    """Who may be meant: the one that is certain, or every bearer of the name as its main one."""
    place = _certain(sense)
    if place is not None:
        return [place]
    return [place for place in sense.candidates if place.country is not None and not place.alias]


def _certain(sense: Sense) -> Toponym | None:
    """The one place that a name can mean, or a bearer a hundred times larger than the next."""
    found = sense.candidates
    if not found:
        return None
    if len(found) == 1 or found[0].weight > 100 * found[1].weight or _same_spot(found):
        return found[0]
    return None


def _same_spot(found: Sequence[Toponym]) -> bool:
    first = found[0]
    return all(one.country == first.country and one.region == first.region for one in found[1:])


def _choose(key: str, sense: Sense, votes: Votes) -> Choice:
    if not sense.candidates:
        return Choice(None, "not in the gazetteer")
    scores = [_score(key, sense, place, votes) for place in sense.candidates]
    order = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
    best = sense.candidates[order[0]]
    close = [other for other in order[1:2] if scores[order[0]] - scores[other] < MARGIN]
    if any(_apart(best, sense.candidates[other]) for other in close):
        return Choice(None, f"{len(order)} places bear the name and nothing tells them apart")
    return Choice(best, _reason(key, sense, best, votes))


def _score(key: str, sense: Sense, place: Toponym, votes: Votes) -> float:
    country, region = votes.shares(key, place)
    return (
        math.log10(max(place.weight, 1))
        - ALIAS * place.alias
        + KIND * (place.kind in sense.kinds)
        + COUNTRY * country * (place.kind != ToponymKind.COUNTRY)
        + REGION * region
        + BESIDE * _fits(sense, place)
    )


def _fits(sense: Sense, place: Toponym) -> float:
    """How well a place fits the containers named beside it: 1 in full, half for the country."""
    if place.kind == ToponymKind.COUNTRY or not sense.countries:
        return 0.0
    inside = place.country is not None and sense.countries[place.country] > 0
    if not inside or not sense.regions:
        return float(inside)
    named = sense.regions[place.country or "", place.region or ""]
    return 1.0 if named else 0.5


def _apart(first: Toponym, second: Toponym) -> bool:
    if None in (first.lat, second.lat, first.lon, second.lon):
        return first.country != second.country
    return distance_km(first, second) > NEAR_KM


def distance_km(first: Toponym, second: Toponym) -> float:
    """Great-circle distance; both places must have a point."""
    north, south = math.radians(first.lat or 0.0), math.radians(second.lat or 0.0)
    turn = math.radians((second.lon or 0.0) - (first.lon or 0.0))
    half = (
        math.sin((south - north) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(turn / 2) ** 2
    )
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def _reason(key: str, sense: Sense, place: Toponym, votes: Votes) -> str:
    if _fits(sense, place):
        return "the text names what contains it"
    if len(sense.candidates) == 1:
        return "the only place of this name"
    if place.kind in sense.kinds:
        return f"the text calls it a {place.kind}"
    country, region = votes.shares(key, place)
    if region > 0.3 or (country > 0.5 and place.kind != ToponymKind.COUNTRY):
        return f"other names of the document are of {place.country}"
    return "the best known place of this name"


def _by_own_words(
    parse: "Doc", name: Name, sense: Sense, chosen: Choice, lexicon: Lexicon
) -> Choice:
    """A use that says "region" or "city" means that one beside its namesake of the same spot."""
    kinds = set(_kinds_beside(parse, name, lexicon))
    place = chosen.place
    if place is None or not kinds or place.kind in kinds:
        return chosen
    for other in sense.candidates:
        if other.kind in kinds and other.country == place.country and not _apart(place, other):
            return Choice(other, f"the text calls it a {other.kind}")
    return chosen
