"""Queries as people write them, and hits whose offsets are into the text as it came in."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import LedgerError
from reportedly.store import open_ledger
from reportedly.store.search import match_of
from tests.store.records import document

TEXTS = {
    "fleet": "Norvia sent two ships.\nThe ships carry air-defence crews, Astmark said.",
    "grain": "Astmark shipped grain; no ship of the Norvian navy was near.",
    "talks": 'Envoys met in Véla. \x02\x02 It\'s said "nothing was signed".',
}


@pytest.fixture(scope="module")
def ledger():
    with open_ledger(":memory:") as opened:
        for name, text in TEXTS.items():
            opened.add_document(document(name, text))
        yield opened


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ships", {"fleet"}),
        ("ship*", {"fleet", "grain"}),
        ("SHIPS astmark", {"fleet"}),
        ('"two ships"', {"fleet"}),
        ('"ships two"', set()),
        ("air-defence", {"fleet"}),
        ("astmark -ships", {"grain"}),
        ("astmark NOT ships", {"grain"}),
        ("ships OR vela", {"fleet", "talks"}),
        ("(ships OR grain) AND astmark", {"fleet", "grain"}),
        ("it's", {"talks"}),
        ("text:ships", set()),
        ('"nothing was', {"talks"}),
    ],
)
def test_query(ledger, query, found):
    assert {hit.document for hit in ledger.search(query)} == found


@pytest.mark.parametrize(
    "query", ["", "  ", "NOT ships", "-ships", "(ships", "ships)", "a OR", "("]
)
def test_a_query_that_cannot_be_read_is_told(ledger, query):
    with pytest.raises(LedgerError, match="query") as told:
        ledger.search(query)
    assert "NOT, -word" in told.value.advice


@pytest.mark.parametrize(
    ("query", "words"), [("ships", "ships"), ('"carry air"', "carry air"), ("signed", "signed")]
)
def test_a_hit_points_to_the_words(ledger, query, words):
    [hit] = ledger.search(query)
    text = TEXTS[hit.document]
    assert hit.span.of(text) == words
    assert hit.excerpt.of(text) == hit.snippet
    assert words in hit.snippet
    assert "\n" not in hit.snippet


def test_the_limit_holds(ledger):
    assert len(ledger.search("astmark", limit=1)) == 1


@settings(max_examples=200, deadline=None)
@given(query=st.text(alphabet='ab "()-*ANDORT:^+{}', max_size=25))
def test_any_query_is_answered_or_told(ledger, query):
    try:
        match = match_of(query)
    except LedgerError:
        return
    probe = sqlite3.connect(":memory:")
    probe.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    probe.execute("SELECT 1 FROM words WHERE words MATCH ?", (match,)).fetchall()
    probe.close()


def test_brackets_without_end_are_told():
    with pytest.raises(LedgerError, match="more than 20 brackets"):
        match_of("(" * 5000 + "a")
