"""What `code` writes keeps the contract: keys, value sets, words at their offsets."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.coding import code_documents
from reportedly.collect import collect_items
from reportedly.flow import code_lines
from reportedly.model import Coding, Document
from reportedly.read import read_page
from reportedly.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
KEYS = set(Coding.__struct_fields__) | {"zones", "metadata"}


@cache
def texts() -> list[str]:
    """The sample's plain texts, and the reference documents where they are."""
    paths = [*EXAMPLES.glob("*.txt"), *(SEEDS.glob("*.txt") if SEEDS.exists() else [])]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


@cache
def coded() -> list[tuple[str, dict[str, Any]]]:
    """Each text with what `reportedly code` writes of it."""
    rows = [json.dumps({"id": f"t{at}", "text": text}).encode() for at, text in enumerate(texts())]
    return [
        (text, json.loads(line))
        for text, line in zip(texts(), code_lines(rows, "rows", Settings()), strict=True)
    ]


def walk(value: object) -> Any:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from walk(each)
    elif isinstance(value, list):
        for each in value:
            yield from walk(each)


def test_every_key_is_there() -> None:
    for _, record in coded():
        assert set(record) >= KEYS


def test_words_stand_at_their_offsets() -> None:
    found = 0
    for text, record in coded():
        for each in walk(record):
            if "start" in each and "end" in each:
                assert each["text"] == text[each["start"] : each["end"]]
                found += 1
    assert found > 100


def test_records_fit_the_model() -> None:
    for _, record in coded():
        coding = msgspec.convert(record, Coding)
        assert coding.events
        for event in coding.events:
            assert event.place is None or event.place < len(coding.places)
            assert event.time is None or event.time < len(coding.times)
            assert all(index < len(coding.attributions) for index in event.says)
            assert 0 <= event.confidence <= 1
        ids = {actor.id for actor in coding.actors}
        assert {mention.actor for mention in coding.mentions} - {None} <= ids


def test_an_act_that_is_not_done_is_never_certain() -> None:
    for _, record in coded():
        for event in record["events"]:
            if event["modality"] not in ("actual", "denied"):
                assert event["factuality"] not in ("CT+",), event


@pytest.fixture(scope="module")
def pages() -> list[Document]:
    items = collect_items([str(path) for path in sorted(EXAMPLES.glob("*.html"))], Settings())
    return [read_page(item, Settings()) for item in items]  # type: ignore[arg-type]


def test_coding_twice_gives_the_same_bytes(pages: list[Document]) -> None:
    first = [msgspec.json.encode(coding) for coding in code_documents(pages)]
    again = [msgspec.json.encode(coding) for coding in code_documents(reversed(pages))]
    assert first == list(reversed(again))
