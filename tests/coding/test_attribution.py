"""Quotations in pairs, layers without loops, spans that are the text's own words."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.coding import code_document
from reportedly.coding.syntax.quotes import find_quotations
from reportedly.model import Coding, Document
from reportedly.terms import AttributionKind

TEXT = (
    "According to Astmark, Norvia said that its troops denied the attack. “We will leave,” "
    "said Ana Sol, the minister. “There is no hurry.” Sol fears that the “tests” will go on.\n\n"
    "The ministry announced a ceasefire, adding that it would free the prisoners."
)


def code(text: str) -> Coding:
    return code_document(Document(id="d", text=text, digest="", location="test"))


@pytest.fixture(scope="module")
def coding() -> Coding:
    return code(TEXT)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said, "We go." She: "No."', ['"We go."', '"No."']),
        ("“a ‘b’ c” and ‘Tests’", ["“a ‘b’ c”", "‘Tests’"]),
        ("“One para.\n\n“Two para,” he said.", ["“One para.", "“Two para,”"]),
        ("“Broken\nover lines,” he said", ["“Broken\nover lines,”"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("«We go», he said.", ["«We go»"]),
        ('a 6" gun and "x"', ['"x"']),
        ("It's the troops' base.", []),
        ("“Open only\n\nand nothing more.", []),
    ],
)
def test_marks_pair(text: str, quoted: list[str]) -> None:
    assert [quote.of(text) for quote in find_quotations(text)] == quoted


def test_a_paragraph_left_open_runs_on() -> None:
    first, second = find_quotations("“One para.\n\n“Two para,” he said.")
    assert (first.runs_on, second.runs_on) == (True, False)


@given(st.text(alphabet="ab .,\n“”\"'‘’«»`", max_size=60))
def test_quotations_are_sorted_and_apart(text: str) -> None:
    quotes = find_quotations(text)
    assert all(0 <= quote.start < quote.end <= len(text) for quote in quotes)
    assert all(one.end <= other.start for one, other in pairwise(quotes))


def test_layers_point_outwards_and_end(coding: Coding) -> None:
    chain, at = (
        [],
        next(at for at, one in enumerate(coding.attributions) if "denied" in one.cue.of(TEXT)),
    )
    while at is not None:
        assert at not in chain
        chain.append(at)
        at = coding.attributions[at].outer
    sources = [coding.attributions[at].source.of(TEXT) for at in chain]
    assert sources == ["its troops", "Norvia", "Astmark"]


def test_each_attribution_gives_reason_class_and_sentence(coding: Coding) -> None:
    assert len(coding.attributions) >= 6
    for one in coding.attributions:
        assert one.reason
        assert any(s.start == one.start and s.end == one.end for s in coding.sentences)
        assert one.cue is not None
        assert one.start <= one.cue.start < one.cue.end <= one.end
        assert list(one.content) == sorted(one.content)


def test_kinds_follow_the_marks(coding: Coding) -> None:
    kinds = {one.cue.of(TEXT): one.kind for one in coding.attributions}
    assert kinds["said"] is AttributionKind.DIRECT or kinds["said"] is AttributionKind.INDIRECT
    by_source = {one.source.of(TEXT): one.kind for one in coding.attributions if one.source}
    assert by_source["Ana Sol, the minister"] is AttributionKind.DIRECT
    assert by_source["Sol"] is AttributionKind.MIXED
    assert by_source["The ministry"] is AttributionKind.INDIRECT


def test_furniture_is_not_read() -> None:
    assert code("").attributions == ()
    assert code("By Ana Sol").attributions == ()


def test_coding_twice_gives_the_same_bytes(coding: Coding) -> None:
    assert msgspec.json.encode(code(TEXT)) == msgspec.json.encode(coding)
