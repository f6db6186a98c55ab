"""The ledger gives back what it was given, once, in order, and never changes it."""

import sqlite3
from collections import Counter

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import LedgerError
from reportedly.model import Claim, Coding, Document, Entry, Metadata, RawItem, Resolution, Thread
from reportedly.store import open_ledger
from tests.store.records import coding, document, item, records, refusal

FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def ledger():
    with open_ledger(":memory:") as opened:
        yield opened


@pytest.mark.parametrize("shape", [RawItem, Document, Coding, Entry, Claim, Thread])
def test_every_record_survives_json(shape):
    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    @given(record=records(shape))
    def check(record):
        assert msgspec.json.decode(msgspec.json.encode(record), type=shape) == record

    check()


@FEW
@given(items=st.lists(records(RawItem), max_size=6))
def test_items_come_back_byte_for_byte_and_once(items):
    with open_ledger(":memory:") as ledger:
        news = [ledger.accept(one) for one in items]
        again = [ledger.accept(one) for one in items]
        keys = Counter((one.location, one.content) for one in items)
        first = {(one.location, one.content): one for one in reversed(items)}
        assert sum(news) == len(keys)
        assert not any(again)
        assert list(ledger.unread()) == sorted(first.values(), key=items.index)


@FEW
@given(documents=st.lists(records(Document), max_size=5, unique_by=lambda one: one.id))
def test_documents_come_back_equal_and_in_order(documents):
    with open_ledger(":memory:") as ledger:
        kept = [ledger.add_document(one) for one in documents]
        assert list(ledger.documents()) == kept
        assert [msgspec.structs.replace(one, id="") for one in kept] == [
            msgspec.structs.replace(one, id="") for one in documents
        ]
        assert len({one.id for one in kept}) == len(kept)
        assert [ledger.document(one.id) for one in kept] == kept


@FEW
@given(record=records(Coding))
def test_codings_come_back_equal(record):
    with open_ledger(":memory:") as ledger:
        ledger.add_document(document(record.id))
        assert ledger.add_codings([record]) == 1
        assert ledger.add_codings([record]) == 0
        assert list(ledger.pairs()) == [(document(record.id), record)]
        assert ledger.coding(record.id) == record


@FEW
@given(record=records(Resolution))
def test_a_resolution_replaces_the_one_before(record):
    ids = [one.id for one in record.records()]
    with open_ledger(":memory:") as ledger:
        if len({(type(one), one.id) for one in record.records()}) < len(ids):
            return  # ids are unique by contract
        ledger.set_resolution(record)
        ledger.set_resolution(record)
        assert ledger.resolution() == record


def test_an_item_that_was_read_or_refused_is_not_unread(ledger):
    for name in "abc":
        ledger.accept(item(name))
    ledger.add_document(document("a"), item("a"))
    assert ledger.mark_not_read(item("b"), refusal("b"))
    assert not ledger.mark_not_read(item("b"), refusal("b"))
    assert list(ledger.unread()) == [item("c")]
    assert ledger.document_of(item("a")) == document("a")
    assert ledger.document_of(item("c")) is None


def test_an_id_that_is_taken_gets_a_number(ledger):
    for name in ("one", "two", "three"):
        ledger.accept(item(name))
    kept = [ledger.add_document(document("x"), item(name)).id for name in ("one", "two", "three")]
    assert kept == ["x", "x~2", "x~3"]
    assert ledger.add_document(document("x"), item("two")).id == "x~2"
    assert ledger.add_document(document("x~4", "Other words.")).id == "x~4"
    ledger.accept(item("four"))
    assert ledger.add_document(document("x", "Fourth."), item("four")).id == "x~5"


def test_a_revision_takes_the_place_and_must_be_coded_again(ledger):
    for name in "ab":
        ledger.add_document(document(name))
    ledger.add_codings([coding("a"), coding("b")])
    dated = msgspec.structs.replace(document("a"), metadata=Metadata(published="2024-10-28"))
    ledger.revise_document(dated)
    ledger.revise_document(dated)
    assert list(ledger.documents()) == [dated, document("b")]
    assert list(ledger.uncoded("first")) == [dated]
    assert [one.id for one, _ in ledger.pairs()] == ["b"]
    ledger.add_codings([coding("a")])
    assert [one for one, _ in ledger.pairs()] == [dated, document("b")]
    assert [hit.document for hit in ledger.search("ships")] == ["a", "b"]


def test_each_codebook_codes_for_itself(ledger):
    ledger.add_document(document("a"))
    ledger.add_codings([coding("a", "first")])
    assert list(ledger.uncoded("second")) == [document("a")]
    ledger.add_codings([coding("a", "second")])
    assert [one.codebook for _, one in ledger.pairs()] == ["second"]
    assert [one.codebook for _, one in ledger.pairs("first")] == ["first"]
    assert ledger.coding("a", "first") == coding("a", "first")
    assert ledger.coding("a", "third") is None


def test_what_could_not_be_coded_is_told_until_it_is_coded(ledger):
    ledger.add_document(document("a"))
    ledger.mark_not_coded(document("a"), "first", refusal("a"))
    assert list(ledger.uncoded("first")) == []
    assert list(ledger.uncoded("second")) == [document("a")]
    assert ledger.not_read() == (refusal("a"),)
    ledger.add_codings([coding("a", "first")])
    assert ledger.not_read() == ()


def test_a_refusal_is_told_until_the_location_can_be_read(ledger):
    assert ledger.refuse(refusal("a"))
    assert not ledger.refuse(refusal("a"))
    ledger.refuse(refusal("b\udcff"))
    assert [one.location for one in ledger.not_read()] == ["a.txt", "b\\udcff.txt"]
    ledger.accept(item("a"))
    ledger.mark_not_read(item("a"), refusal("a", "is binary"))
    assert [one.found for one in ledger.not_read()] == ["is empty", "is binary"]
    ledger.add_document(document("a"), item("a"))
    assert [one.location for one in ledger.not_read()] == ["b\\udcff.txt"]


def test_counts(ledger):
    ledger.accept(item("a"))
    ledger.accept(item("b"))
    ledger.add_document(document("a"), item("a"))
    ledger.add_document(document("b"), item("b"))
    ledger.add_codings([coding("a", "first"), coding("a", "second")])
    ledger.refuse(refusal("c"))
    counts = ledger.counts("first")
    assert msgspec.structs.astuple(counts) == (2, 2, 1, 1, 1)


def test_codings_of_unknown_documents_are_refused_as_a_whole(ledger):
    ledger.add_document(document("a"))
    with pytest.raises(LedgerError, match="holds no document 'b'"):
        ledger.add_codings([coding("a"), coding("b")])
    assert list(ledger.pairs()) == []


def test_pages_join_without_gap_or_double(ledger):
    names = [f"d{number:04}" for number in range(200)]
    for name in names:
        ledger.add_document(document(name))
    assert [one.id for one in ledger.documents()] == names
    done = []
    for one in ledger.uncoded("first"):  # coded while it is being read
        ledger.add_codings([coding(one.id)])
        done.append(one.id)
    assert done == names


@pytest.mark.parametrize("table", ["items", "documents", "codings", "refusals"])
def test_rows_are_never_changed_or_deleted(tmp_path, table):
    path = tmp_path / "ledger.db"
    with open_ledger(str(path)) as ledger:
        ledger.accept(item("a"))
        ledger.add_document(document("a"), item("a"))
        ledger.add_codings([coding("a")])
        ledger.refuse(refusal("b"))
    outside = sqlite3.connect(path)
    column = "location" if table in {"items", "refusals"} else "record"
    for sql in ("UPDATE {} SET {} = 'x'", "DELETE FROM {}"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            outside.execute(sql.format(table, column))
    rows = "SELECT * FROM {}"
    assert len(outside.execute(rows.format(table)).fetchall()) == 1
    outside.close()
