"""The flow: first come, first kept; nothing twice; killed and given again, the same ledger."""

import msgspec
import pytest

from reportedly import flow
from reportedly.coding import line_digest
from reportedly.errors import CodebookError, ReadError
from reportedly.model import (
    Coding,
    Document,
    Entry,
    Metadata,
    NotRead,
    Origin,
    RawItem,
    Resolution,
    Span,
    Time,
)
from reportedly.settings import Settings
from reportedly.store import open_ledger
from reportedly.terms import OriginType, Stage, TimeType

SETTINGS = Settings(batch_documents=4)
NAMES = [f"d{number:02}" for number in range(11)]


class Killed(BaseException):
    """Stands for kill -9: nothing of the program runs after it."""


def collect(inputs, _settings):
    for name in inputs:
        if name.startswith("missing"):
            yield NotRead(location=name, found="is not there", advice="give another")
        else:
            yield RawItem(
                id=name, location=name, content=name.encode(errors="replace"), media="text/plain"
            )


def collect_rows(lines, name, _settings):
    for number, line in enumerate(lines, start=1):
        where = f"{name}:{number}"
        if line.startswith(b"broken"):
            yield NotRead(location=where, found="is no JSON", advice="mend the row")
        else:
            words = line.decode().strip()
            yield RawItem(id=words, location=where, content=line, media="text/plain")


def read(item, _settings):
    if item.id.startswith("empty"):
        raise ReadError(item.location, "is empty", "give another")
    if item.id.startswith("crash-read"):
        raise ZeroDivisionError("of the reader")
    if item.id.startswith("surrogate"):
        return Document(id=item.id, text="\ud800", digest="", location=item.location)
    return Document(
        id=item.id, text=f"On Monday {item.id} came.", digest="", location=item.location
    )


def code(documents, book):
    for document in documents:
        if document.id.startswith("crash-code"):
            raise RuntimeError("of the coder")
        monday = "2024-10-28" if document.metadata.published else "XXXX-WXX-1"
        time = Time(start=3, end=9, type=TimeType.DATE, value=monday)
        yield Coding(id=document.id, codebook=line_digest(book), times=(time,))


def resolve(pairs, _book):
    origin = Origin(OriginType.NONE, None)
    return Resolution(
        documents=tuple(
            Entry(
                id=document.id,
                duplicate_group=f"g{position}",
                story=None,
                background=False,
                origin=origin,
                outlet=None,
                source_reliability="F",
            )
            for position, (document, _) in enumerate(pairs)
        )
    )


@pytest.fixture(autouse=True)
def stages(monkeypatch):
    monkeypatch.setattr(flow, "collect_items", collect)
    monkeypatch.setattr(flow, "collect_lines", collect_rows)
    monkeypatch.setattr(flow, "read_page", read)
    monkeypatch.setattr(flow, "code_documents", code)
    monkeypatch.setattr(flow, "resolve_codings", resolve)


@pytest.fixture
def ledger():
    with open_ledger(":memory:") as opened:
        yield opened


def held(ledger):
    """Everything that a ledger says, to compare."""
    return (
        list(ledger.documents()),
        list(ledger.pairs()),
        ledger.resolution(),
        ledger.not_read(),
        ledger.counts(),
    )


def test_everything_is_read_coded_and_resolved_in_order(ledger):
    outcome = flow.run_flow(NAMES, ledger, SETTINGS)
    assert [document.id for document, _ in ledger.pairs()] == NAMES
    assert [entry.id for entry in ledger.resolution().documents] == NAMES
    assert (outcome.items, outcome.added, outcome.read, outcome.coded) == (11, 11, 11, 11)
    assert outcome.undated == tuple(NAMES)


def test_the_same_input_twice_adds_nothing(ledger):
    flow.run_flow([*NAMES, "missing", "empty"], ledger, SETTINGS)
    before = held(ledger)
    outcome = flow.run_flow([*NAMES, "missing", "empty"], ledger, SETTINGS)
    assert held(ledger) == before
    assert (outcome.added, outcome.read, outcome.coded) == (0, 0, 0)
    assert [refusal.location for refusal in outcome.not_read] == ["missing", "empty"]


def test_one_bad_document_stops_nothing(ledger):
    bad = ["missing", "empty", "crash-read", "surrogate", "crash-code"]
    outcome = flow.run_flow([*bad, *NAMES], ledger, SETTINGS)
    assert [document.id for document, _ in ledger.pairs()] == NAMES
    found = {refusal.location: refusal.found for refusal in ledger.not_read()}
    assert sorted(found) == sorted(bad)
    assert found["crash-read"] == "failed with ZeroDivisionError: of the reader"
    assert found["crash-code"] == "failed with RuntimeError: of the coder"
    assert found["surrogate"].startswith("failed with UnicodeEncodeError")
    assert {refusal.location for refusal in outcome.not_read} == set(bad)


def test_a_name_that_is_no_text_is_told(ledger):
    flow.run_flow(["d\udcff", "d00"], ledger, SETTINGS)
    assert [document.id for document in ledger.documents()] == ["d00"]
    assert [refusal.location for refusal in ledger.not_read()] == ["d\\udcff"]


def test_a_collector_that_breaks_does_not_lose_what_it_gave(ledger, monkeypatch):
    def broken(inputs, settings):
        yield from collect(inputs[:3], settings)
        raise OSError("the line went dead")

    monkeypatch.setattr(flow, "collect_items", broken)
    outcome = flow.run_flow(NAMES, ledger, SETTINGS)
    assert [document.id for document, _ in ledger.pairs()] == NAMES[:3]
    assert outcome.not_read[0].found == "failed with OSError: the line went dead"


def test_a_fault_of_the_set_up_is_raised_and_marks_no_document(ledger, monkeypatch):
    def broken(_documents, _book):
        raise CodebookError("cues.yaml", "is broken", "mend it")

    monkeypatch.setattr(flow, "code_documents", broken)
    with pytest.raises(CodebookError):
        flow.run_flow(NAMES, ledger, SETTINGS)
    assert ledger.not_read() == ()
    assert ledger.counts("x").uncoded == len(NAMES)


def test_a_fault_of_the_set_up_while_reading_is_raised_and_marks_no_item(ledger, monkeypatch):
    def broken(_item, _settings):
        raise CodebookError("pages.yaml", "is broken", "mend it")

    monkeypatch.setattr(flow, "read_page", broken)
    with pytest.raises(CodebookError):
        flow.run_flow(NAMES, ledger, SETTINGS)
    assert ledger.not_read() == ()
    assert [item.id for item in ledger.unread()] == NAMES[:1]


def test_a_date_is_given_to_pages_without_one_now_and_later(ledger):
    flow.run_flow(NAMES[:2], ledger, SETTINGS)
    outcome = flow.run_flow(NAMES[1:3], ledger, SETTINGS, published="2024-10-30")
    dates = [document.metadata.published for document in ledger.documents()]
    assert dates == [None, "2024-10-30", "2024-10-30"]
    assert [document.id for document, _ in ledger.pairs()] == NAMES[:3]
    assert (outcome.coded, outcome.undated) == (2, ())
    again = flow.run_flow(NAMES[1:3], ledger, SETTINGS, published="2024-11-01")
    assert again.coded == 0


def test_the_date_of_a_page_wins(ledger, monkeypatch):
    def dated(item, settings):
        metadata = Metadata(published="2020-01-01")
        return msgspec.structs.replace(read(item, settings), metadata=metadata)

    monkeypatch.setattr(flow, "read_page", dated)
    flow.run_flow(["d00"], ledger, SETTINGS, published="2024-10-30")
    assert [one.metadata.published for one in ledger.documents()] == ["2020-01-01"]


def test_progress_ends_at_its_total(ledger):
    seen = []
    flow.run_flow(NAMES, ledger, SETTINGS, lambda *step: seen.append(step))
    coding = [(done, total) for stage, done, total in seen if stage == Stage.CODE]
    assert coding == [(0, 11), (4, 11), (8, 11), (11, 11)]
    assert (Stage.READ, 11, None) in seen


@pytest.mark.parametrize("step", ["accept", "add_document", "add_codings", "set_resolution"])
@pytest.mark.parametrize("at", [0, 1, 3])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_run_that_is_killed_goes_on_to_the_same_ledger(monkeypatch, step, at, moment):
    inputs = [*NAMES, "missing", "empty", "crash-code"]
    with open_ledger(":memory:") as whole, open_ledger(":memory:") as killed:
        flow.run_flow(inputs, whole, SETTINGS, published="2024-10-30")
        with monkeypatch.context() as patch:
            patch.setattr(killed, step, kill_at(getattr(killed, step), at, moment))
            try:
                flow.run_flow(inputs, killed, SETTINGS, published="2024-10-30")
            except Killed:
                assert held(killed) != held(whole) or (step, moment) == ("set_resolution", "after")
        flow.run_flow(inputs, killed, SETTINGS, published="2024-10-30")
        assert held(killed) == held(whole)


def kill_at(call, at, moment):
    """The call of a ledger, but the one number `at` dies before or after it has written."""
    calls = iter(range(at + 1))

    def dying(*given):
        if next(calls, None) != at:
            return call(*given)
        if moment == "after":
            call(*given)
        raise Killed

    return dying


def test_lines_are_coded_in_order_and_broken_rows_told():
    lines = [b"d01\n", b"broken\n", b"empty\n", b"crash-code\n", b"d02\n", b"d03\n", b"d04\n"]
    found = list(flow.code_lines(lines, "rows.jsonl", SETTINGS))
    coded = [msgspec.json.decode(line) for line in found if isinstance(line, bytes)]
    told = [refusal.location for refusal in found if isinstance(refusal, NotRead)]
    assert [record["id"] for record in coded] == ["d01", "d02", "d03", "d04"]
    assert sorted(told) == ["rows.jsonl:2", "rows.jsonl:3", "rows.jsonl:4"]
    assert coded[0]["times"][0] == {
        "start": 3,
        "end": 9,
        "type": "DATE",
        "value": "XXXX-WXX-1",
        "text": "Monday",
    }
    assert set(coded[0]) >= set(Coding.__struct_fields__) | {"zones", "metadata"}


def test_lines_are_coded_while_they_come():
    seen = []

    def slow():
        for number in range(20):
            seen.append(number)
            yield f"d{number:02}\n".encode()

    next(flow.code_lines(slow(), "-", SETTINGS))
    assert len(seen) == SETTINGS.batch_documents


def test_long_documents_are_coded_in_smaller_batches(ledger, monkeypatch):
    sizes = []

    def coder(documents, book):
        sizes.append(len(documents))
        return code(documents, book)

    monkeypatch.setattr(flow, "code_documents", coder)
    settings = Settings(batch_documents=4, batch_characters=40)
    flow.run_flow(NAMES, ledger, settings)
    assert sizes == [0, 2, 2, 2, 2, 2, 1]
    assert [document.id for document, _ in ledger.pairs()] == NAMES


def test_given_triggers_go_to_the_coder(monkeypatch):
    def given(documents, triggers, book):
        assert triggers == {"d01": [Span(0, 2)]}
        return code(documents, book)

    monkeypatch.setattr(flow, "code_triggers", given)
    [line] = flow.code_lines([b"d01\n"], "-", SETTINGS, {"d01": [Span(0, 2)]})
    assert msgspec.json.decode(line)["id"] == "d01"


def test_lines_are_resolved_after_the_broken_ones_are_told():
    found = list(flow.resolve_lines([b"d01\n", b"broken\n", b"d02\n"], "-", SETTINGS))
    assert [refusal.location for refusal in found if isinstance(refusal, NotRead)] == ["-:2"]
    records = [msgspec.json.decode(line) for line in found if isinstance(line, bytes)]
    assert [(record["kind"], record["id"]) for record in records] == [
        ("document", "d01"),
        ("document", "d02"),
    ]


def test_an_id_that_comes_again_is_told():
    found = list(flow.resolve_lines([b"d01\n", b"d01\n"], "-", SETTINGS))
    assert [refusal.found for refusal in found if isinstance(refusal, NotRead)] == [
        "has id 'd01' again"
    ]
    assert len(found) == 2
