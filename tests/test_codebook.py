"""The codebook as it ships is sound, its examples hold, and each kind of slip is told exactly."""

from pathlib import Path

import pytest

from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.check import Finding, check_codebook, files_of, public_ids
from reportedly.codebook.shapes.events import CameoRow, EventType, Example
from reportedly.coding import code_documents
from reportedly.errors import CodebookError
from reportedly.model import Coding, Document
from tests.golden_coding import holds, shown

BOOK = open_codebook()
TYPES = [BOOK.read(name, EventType) for name in BOOK.names("events")]
EXAMPLES = [(event.type, example) for event in TYPES for example in event.examples]
CODINGS = list(
    code_documents(
        Document(id=str(number), text=example.text, digest="", location="codebook")
        for number, (_, example) in enumerate(EXAMPLES)
    )
)


@pytest.mark.parametrize(
    ("wanted", "example", "coding"),
    [(*pair, coding) for pair, coding in zip(EXAMPLES, CODINGS, strict=True)],
    ids=[f"{kind}-{example.text[:40]}" for kind, example in EXAMPLES],
)
def test_examples_hold(wanted: str, example: Example, coding: Coding) -> None:
    found = [event for event in coding.events if event.type == wanted]
    if example.code is None:
        assert shown(found, example.text) == [], example.why
        return
    code = example.code
    assert any(holds(code, event, example.text, coding) for event in found), shown(
        list(coding.events), example.text
    )


def test_codebook_is_sound() -> None:
    assert check_codebook(BOOK) == []


def test_all_sixteen_types_are_there_with_their_quads() -> None:
    assert [event.type for event in TYPES] == sorted(event.type for event in TYPES)
    assert len(TYPES) == 16
    assert {event.quad for event in TYPES} == {
        "verbal-cooperation",
        "material-cooperation",
        "verbal-conflict",
        "material-conflict",
    }


def test_there_are_more_than_a_thousand_triggers() -> None:
    triggers = {
        (event.type, words)
        for event in TYPES
        for frame in event.frames
        for words in (*frame.verbs, *frame.nouns)
    }
    assert len(triggers) > 1200


def test_every_cameo_root_goes_somewhere() -> None:
    rows = BOOK.read("cameo.csv", list[CameoRow])
    roots = {row.cameo: row.type for row in rows if len(row.cameo) == 2}
    assert sorted(roots) == [f"{number:02}" for number in range(1, 21)]
    assert roots["01"] == ""
    assert {row.type for row in rows} - {""} == {event.type for event in TYPES}


def test_ids_are_sorted_and_complete() -> None:
    assert BOOK.read("ids.txt", list[str]) == public_ids(BOOK)


def test_every_file_has_a_shape() -> None:
    assert {"events/aid.yaml", "cameo.csv", "classes.yaml"} <= files_of(BOOK).keys()


PLANTED = [
    (
        "doubled key",
        "type: AID\nlabel: Aid\nlabel: Help\n",
        "key 'label' is doubled",
        ":3",
    ),
    (
        "bare NO",
        "type: AID\nlabel: NO\n",
        "bare NO would be read as another value: put it in quotes",
        ":2",
    ),
    (
        "bare 070",
        "type: AID\ncameo: [070]\n",
        "bare 070 would be read as another value: put it in quotes",
        ":2",
    ),
    (
        "unknown key",
        "type: AID\ncolour: blue\n",
        "Object contains unknown field `colour`",
        "",
    ),
]


@pytest.mark.parametrize(("slip", "content", "message", "line"), PLANTED, ids=lambda value: value)
def test_planted_slips_are_told(
    tmp_path: Path, slip: str, content: str, message: str, line: str
) -> None:
    file = overlay(tmp_path, "events/aid.yaml", content)
    book = Codebook(tmp_path)
    assert [(one.where, one.found) for one in check_codebook(book)] == [
        (f"{file}{line}", message)
    ], slip
    with pytest.raises(CodebookError) as wrong:
        book.read("events/aid.yaml", EventType)
    assert str(wrong.value).startswith(f"{file}{line}: {message}; ")


def test_a_collision_is_told(tmp_path: Path) -> None:
    overlay(tmp_path, "events/aid.yaml", "frames:\n  - verbs: [zig]\n")
    overlay(tmp_path, "events/coerce.yaml", "frames:\n  - verbs: [zig]\n")
    assert check_codebook(Codebook(tmp_path)) == [
        Finding(
            "events/coerce.yaml",
            "trigger 'zig' stands in events/aid.yaml too, under the same conditions",
            "keep it in one type or give one of the two an object or a subject",
        )
    ]


def test_unknown_codes_modes_and_classes_are_told(tmp_path: Path) -> None:
    frame = 'frames:\n  - {verbs: [zig], object: [zag], mode: zog, cameo: "999"}\n'
    overlay(tmp_path, "events/aid.yaml", frame)
    assert [one.found for one in check_codebook(Codebook(tmp_path))] == [
        "class 'zag' is not in classes.yaml",
        "mode 'zog' is not in modes.csv",
        "CAMEO code '999' does not go to AID in cameo.csv",
    ]


def test_a_type_without_examples_and_a_new_id_are_told(tmp_path: Path) -> None:
    content = (
        "type: ZIG\nlabel: Zig\nquad: verbal-conflict\nmeans: Zigging.\nrecipient: none\n"
        'cameo: []\nframes: [{verbs: [zig]}]\nexamples: [{text: "Norvia zigged.", code: {}}]\n'
    )
    overlay(tmp_path, "events/zig.yaml", content)
    assert check_codebook(Codebook(tmp_path)) == [
        Finding(
            "events/zig.yaml", "1 examples that hold and 0 near misses", "give at least 4 and 2"
        ),
        Finding("ids.txt", "'type:ZIG' is missing", "add the line"),
    ]


def test_ids_that_went_or_are_unsorted_are_told(tmp_path: Path) -> None:
    overlay(tmp_path, "ids.txt", "type:ZOG\n")
    assert check_codebook(Codebook(tmp_path)) == [
        Finding("ids.txt", "'type:ZOG' is in no file", "public ids stay: bring it back")
    ]
    overlay(tmp_path, "ids.txt", "mode:ZOG\n")
    assert Finding("ids.txt", "is not sorted", "sort its lines") in check_codebook(
        Codebook(tmp_path)
    )


def test_a_file_that_nothing_reads_is_told(tmp_path: Path) -> None:
    overlay(tmp_path, "zog.yaml", "a: b\n")
    assert check_codebook(Codebook(tmp_path)) == [
        Finding("zog.yaml", "no shape reads this file", "move its words or remove it")
    ]


def overlay(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path
