"""claims, show and search: what the ledger holds, as a table, as coloured text, as records."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("ledger")


def ids(out: str) -> list[str]:
    return [json.loads(line)["id"] for line in out.splitlines()]


def test_claims_are_listed_with_who_stands_behind_them(give):
    answer = give("claims")
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == [
        "    asserted by Minister c1; denied by (unnamed); independent origins: 1",
        "c2  confirmed 4    Astmark ships grain",
        "    asserted by Minister c2; denied by (unnamed); independent origins: 1",
        "2 of 2 claims",
    ]
    assert answer.out.startswith("c1  disputed 4     Norvia sent [bold]ships")


def test_words_of_a_page_steer_no_terminal(give):
    out = give("claims").out
    assert "[bold]ships" in out
    assert "\x1b" not in out
    assert "\x1b" not in give("show", "fleet").out
    assert "\x1b" not in give("search", "this").out


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), ["c1", "c2"]),
        (("--status", "disputed"), ["c1"]),
        (("--status", "disputed", "--status", "confirmed"), ["c1", "c2"]),
        (("--who", "astm"), ["c2"]),
        (("--who", "minister c1"), ["c1"]),
        (("--document", "grain"), ["c2"]),
        (("--document", "grain", "--status", "disputed"), []),
    ],
)
def test_claims_are_chosen(give, words, found):
    assert ids(give("claims", "--json", *words).out) == found


def test_a_status_that_is_none_is_told(give):
    answer = give("claims", "--status", "true")
    assert answer.code == 2
    assert "confirmed" in answer.err


def test_a_document_is_shown_as_it_came_in(give):
    answer = give("show", "fleet")
    assert answer.code == 0
    assert "\n\nNorvia sent ships to Astmark.\n\nShare" in answer.out


def test_a_document_is_shown_as_a_record_with_words(give):
    record = json.loads(give("show", "fleet", "--json").out)
    assert record["zones"][0] == {"start": 0, "end": 12, "type": "TITLE", "text": "Fleet leaves"}
    assert record["events"][0]["trigger"]["text"] == "Fleet "
    assert record["metadata"]["title"] == "Fleet leaves"


def test_spans_are_coloured_in_a_terminal(give, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = give("show", "fleet").out
    assert "\x1b[1;31mFleet \x1b[0m" in out
    assert "\x1b[2mShare" in out


def test_a_document_that_is_not_there_is_told(give):
    answer = give("show", "flet")
    assert answer.code == 2
    assert answer.err == (
        "reportedly: document 'flet': is not in the ledger;"
        " find its id with 'reportedly search WORD'\n"
    )


def test_search_shows_passages(give):
    answer = give("search", "ships -grain")
    assert answer.code == 0
    assert answer.out == "fleet  Fleet leaves\n  26: Norvia sent ships to Astmark.\n"


def test_search_gives_records(give):
    [hit] = map(json.loads, give("search", "--json", "ships", "NOT", "grain").out.splitlines())
    assert (hit["document"], hit["span"]) == ("fleet", {"start": 26, "end": 31})


def test_search_says_by_its_code_that_nothing_was_found(give):
    assert give("search", "submarine") == (1, "", "")


def test_a_query_that_cannot_be_read_is_told(give):
    answer = give("search", '("two ships')
    assert answer.code == 2
    assert "has '(' without ')'" in answer.err


@pytest.mark.parametrize("words", [("claims",), ("show", "fleet"), ("search", "ships")])
def test_a_ledger_that_is_not_there_is_not_made(give, tmp_path, words):
    answer = give(*words, "--ledger", "other.db")
    assert answer.code == 2
    assert "other.db: is not there; make it with 'reportedly open INPUT'" in answer.err
    assert not (tmp_path / "other.db").exists()
