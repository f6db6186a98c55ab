"""The codebook as it ships is sound, its examples hold, and each kind of slip is told exactly."""

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from reportedly.codebook import HOME, Codebook, open_codebook
from reportedly.codebook.check import check_codebook, files_of, public_ids
from reportedly.codebook.findings import Finding
from reportedly.codebook.shapes.events import (
    CameoRow,
    Elsewhere,
    EventFrame,
    EventType,
    Example,
    Need,
    WordClass,
)
from reportedly.coding import code_documents
from reportedly.coding.examples import try_examples
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


def test_readme_names_every_key_of_the_event_files() -> None:
    text = (HOME / "README.md").read_text(encoding="utf-8")
    shapes = (EventType, EventFrame, WordClass)
    keys = {field.name for shape in shapes for field in msgspec.structs.fields(shape)}
    keys |= {value for shape in (Need, Elsewhere) for value in get_args(shape)}
    assert sorted(key for key in keys if f"`{key}`" not in text) == []


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
    aid = overlay(tmp_path, "events/aid.yaml", "frames:\n  - verbs: [zig]\n")
    coerce = overlay(tmp_path, "events/coerce.yaml", "frames:\n  - verbs: [zog,\n      zig]\n")
    assert check_codebook(Codebook(tmp_path)) == [
        Finding(
            f"{coerce}:3",
            f"trigger 'zig' stands in {aid}:2 too, under the same conditions",
            "keep it in one type or give one of the two an object or a subject",
        )
    ]


def test_a_shadowed_frame_is_told(tmp_path: Path) -> None:
    frames = (
        "frames:\n  - {verbs: [zig], object: [weapon], mode: goods}\n"
        "  - {verbs: [zig], object: [weapon, goods], confidence: 0.9}\n"
    )
    file = overlay(tmp_path, "events/aid.yaml", frames)
    (finding,) = check_codebook(Codebook(tmp_path))
    own = len(BOOK.read("events/aid.yaml", EventType).frames)
    assert finding == Finding(
        f"{file}:2",
        f"trigger 'zig' of AID.{own + 1} never counts: AID.{own + 2} ({file}:3) holds wherever it "
        "does and is preferred",
        "take it out of one of the two or change their conditions",
    )


def test_a_narrower_frame_is_no_slip(tmp_path: Path) -> None:
    frames = "frames:\n  - {verbs: [zig], object: [weapon]}\n  - {verbs: [zig]}\n"
    overlay(tmp_path, "events/aid.yaml", frames)
    assert check_codebook(Codebook(tmp_path)) == []


def test_a_refusal_of_a_whole_frame_is_told(tmp_path: Path) -> None:
    content = (
        "frames:\n  - {verbs: [zig out], object: [weapon]}\nrefuse:\n  - verbs: [zag]\n"
        "  - verbs: [zig]\n  - {verbs: [zig out], object: [goods]}\n"
    )
    file = overlay(tmp_path, "events/aid.yaml", content)
    assert check_codebook(Codebook(tmp_path)) == [
        Finding(
            f"{file}:5",
            f"refusing 'zig' refuses all of 'zig out' ({file}:2)",
            "give the refusal an object or modifiers, or take the trigger out",
        )
    ]


def test_a_class_that_no_frame_asks_for_is_told(tmp_path: Path) -> None:
    content = "zog:\n  means: Zogs.\nzag:\n  means: Zags.\n  internal: true\n"
    file = overlay(tmp_path, "classes.yaml", content)
    assert check_codebook(Codebook(tmp_path)) == [
        Finding(
            f"{file}:1",
            "class 'zog' is asked for by no frame",
            "name it as the object or subject of a frame, or take it out",
        )
    ]


def test_modes_that_no_frame_gives_or_no_type_lists_are_told(tmp_path: Path) -> None:
    overlay(tmp_path, "modes.csv", "id,type,means\nzog,AID,Zogging\nzag,AID,Zagging\n")
    file = overlay(tmp_path, "events/aid.yaml", "frames:\n  - {verbs: [zag], mode: zag}\n")
    found = check_codebook(Codebook(tmp_path))
    assert (
        Finding(
            "events/aid.yaml:10",
            "mode 'zog' is given by no frame of AID",
            "give it to a frame, or take it out here and in modes.csv",
        )
        in found
    )
    assert (
        Finding(
            "events/aid.yaml:10",
            "mode 'zag' is not in the list of AID",
            "add it to the type's modes",
        )
        in found
    )
    assert file.exists()


def test_examples_that_fail_are_told(tmp_path: Path) -> None:
    content = (
        "examples:\n  - text: Norvia zigged Astmark.\n    code: {trigger: zigged}\n"
        "  - text: Norvia sent 200 engineers to Astmark.\n    code: {actor: Astmark}\n"
        "  - text: Norvia sent 300 engineers to Astmark.\n    code: null\n"
        "  - text: Norvia sent 400 engineers to Astmark.\n    code: {actor: Norvia}\n"
    )
    file = overlay(tmp_path, "events/aid.yaml", content)
    told = [(one.where, one.found) for one in try_examples(Codebook(tmp_path))]
    assert told == [
        (
            f"{file}:2",
            "example 'Norvia zigged Astmark.': no frame of AID has the trigger 'zigged' there",
        ),
        (
            f"{file}:4",
            "example 'Norvia sent 200 engineers to Astmark.' gives no AID with actor: Astmark",
        ),
        (
            f"{file}:6",
            "example 'Norvia sent 300 engineers to Astmark.' must give no AID, "
            "but 'sent 300 engineers to' does",
        ),
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
            "events/zig.yaml", "1 examples that hold and 0 near misses", "give at least 6 and 4"
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
