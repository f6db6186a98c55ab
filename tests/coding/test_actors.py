"""Actors and mentions: what the tables hold together, and laws that hold for every text."""

import re

import pytest

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes.actors import FILES, Group, Leader, Nation, Title
from reportedly.coding import code_document
from reportedly.coding.words.actors.named import initials
from reportedly.coding.words.actors.persons import skeleton
from reportedly.coding.words.actors.tables import open_tables
from reportedly.coding.words.mentions.lexicon import normal, plural_of
from reportedly.coding.words.mentions.repeats import demonyms_of
from reportedly.model import Coding, Document, Metadata

TEXT = """Norvian President Ana Sol met NATO Secretary General Mark Rutte in Kyiv on Monday.
She thanked Ukraine and its allies. The Norvian Defence Ministry said its troops would stay.

NORVIAN FORCES LEFT. Moscow's demands, Sol said, "help nobody". Norvia will not sign.
"""
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")


def coded(text: str, published: str | None = None) -> Coding:
    metadata = Metadata(published=published)
    return code_document(Document(id="d", text=text, digest="", location="test", metadata=metadata))


@pytest.mark.parametrize("name", sorted(FILES))
def test_files_fit_their_shapes(name: str) -> None:
    assert open_codebook().read(name, FILES[name])


def test_nations_are_told_apart() -> None:
    nations = open_codebook().read("nations.csv", list[Nation])
    codes = [nation.iso2 for nation in nations if nation.iso2]
    assert len(nations) >= 195
    assert len(set(codes)) == len(codes)
    assert len({nation.id for nation in nations}) == len(nations)
    assert all(len(nation.id) == 3 or nation.id.startswith("x-") for nation in nations)


def test_whatever_belongs_to_somebody_names_him() -> None:
    book, tables = open_codebook(), open_tables(open_codebook())
    known = tables.nations.keys() | tables.groups.keys()
    groups = [
        g for f in ("organisations.csv", "armed_groups.csv") for g in book.read(f, list[Group])
    ]
    leaders = book.read("leaders.csv", list[Leader])
    assert {row.of for row in (*groups, *leaders) if row.of} <= known
    assert len(groups) == len(tables.groups)


def test_terms_of_office_have_dates_in_order() -> None:
    for row in open_codebook().read("leaders.csv", list[Leader]):
        assert DATE.match(row.since), row
        assert not row.until or (DATE.match(row.until) and row.since < row.until), row


def test_forms_of_titles_are_told_apart() -> None:
    titles = open_codebook().read("titles.yaml", list[Title])
    forms = [form for title in titles for form in title.forms]
    doubled = {form for form in forms if forms.count(form) > 1}
    assert doubled <= {
        "envoy",
        "mediator",
        "chief negotiator",
        "attorney",
        "commissioner",
        "general",
    }


def test_one_person_holds_an_office_on_a_day() -> None:
    tables = open_tables(open_codebook())
    held = tables.in_office("RUS", "president", "2024-10-30")
    assert [row.name for row in held] == ["Vladimir Putin"]
    assert [row.name for row in tables.in_office("USA", "president", "2025-01-20")] == [
        "Donald Trump"
    ]
    assert tables.in_office("USA", "president", "1950-01-01") == []


def test_a_bare_year_is_not_taken_for_sure() -> None:
    tables = open_tables(open_codebook())
    assert tables.in_office("wagner", "leader", "2014-06-01") == []
    assert tables.in_office("wagner", "leader", "2015-06-01") != []


def test_country_goes_up_through_owners() -> None:
    tables = open_tables(open_codebook())
    assert tables.country_of("qassam") == "PSE"
    assert tables.country_of("unsc") is None
    assert tables.country_of("x-somaliland") is None


def test_every_actor_stands_where_its_mentions_say() -> None:
    coding = coded(TEXT)
    ids = {actor.id for actor in coding.actors}
    assert {"Ana Sol", "Mark Rutte", "Ukraine", "Russia", "Norvia"} <= {
        actor.name for actor in coding.actors
    }
    for actor in coding.actors:
        assert actor.mentions
        assert all(coding.mentions[at].actor == actor.id for at in actor.mentions)
        assert actor.of is None or actor.of in ids
    for mention in coding.mentions:
        assert mention.of(TEXT) == mention.of(TEXT).strip() != ""
        assert (mention.actor is None) == (mention.reason == "")


def test_mentions_stand_in_text_order_wider_first() -> None:
    spans = [(mention.start, -mention.end) for mention in coded(TEXT).mentions]
    assert len(spans) > 10
    assert spans == sorted(spans)
    assert len(spans) == len(set(spans))


def test_coding_twice_gives_the_same() -> None:
    assert coded(TEXT) == coded(TEXT)


@pytest.mark.parametrize(
    "text", ["", " \n ", "42", "\u200b", ")(", "a" * 5000, "The the the.", "’s"]
)
def test_odd_texts_have_no_actors(text: str) -> None:
    assert coded(text).actors == ()


def test_spellings_and_forms() -> None:
    assert skeleton("Zelensky") == skeleton("Zelenskiy") == skeleton("Zelenskyy")
    assert normal("Erdoğan’s") == normal("Erdogan's")
    assert [plural_of(noun) for noun in ("ally", "gunman", "prisoner of war", "bus")] == [
        "allies",
        "gunmen",
        "prisoners of war",
        "buses",
    ]
    assert {"Norvian"} <= set(demonyms_of("Norvia"))
    assert {"Astmarkian"} <= set(demonyms_of("Astmark"))
    assert initials("Norvian Grain Agency") == "NGA"
