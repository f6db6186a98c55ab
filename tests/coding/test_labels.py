"""The label profile: PLOVER stays, a scheme of one's own stands beside it, slips are told."""

import json
import re
from pathlib import Path

import pytest

from reportedly.codebook import Codebook, open_codebook
from reportedly.codebook.check import check_codebook
from reportedly.coding import code_document
from reportedly.flow import code_lines
from reportedly.model import Document, NotRead
from reportedly.settings import Settings, read_settings

PAGE = Path(__file__).parents[2] / "docs" / "profiles.md"
TEXT = (
    "Norvia imposed sanctions on Astmark. Norvia shelled Kelm. Norvia threatened to shell Astmark."
)


@pytest.fixture
def shown(tmp_path: Path) -> Path:
    """A folder with the profile that the docs show."""
    block = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    (tmp_path / "profile.yaml").write_text(block[1], encoding="utf-8")
    return tmp_path


def events(settings: Settings, text: str = TEXT) -> list[dict[str, object]]:
    row = json.dumps({"id": "a", "text": text}).encode()
    (line,) = code_lines([row], "rows", settings)
    assert not isinstance(line, NotRead)
    found: list[dict[str, object]] = json.loads(line)["events"]
    return found


def test_the_profile_of_the_docs_is_sound_and_labels(shown: Path) -> None:
    assert check_codebook(Codebook(shown)) == []
    (shown / "reportedly.toml").write_text(f'codebook = "{shown}"\n', encoding="utf-8")
    (shown / "reportedly.toml").rename(shown.parent / "reportedly.toml")
    labelled = events(read_settings(shown.parent, {}))
    told = {(one["type"], one["modality"], one["label"]) for one in labelled}
    assert {
        ("SANCTION", "actual", "COERCE"),
        ("ASSAULT", "actual", "FORCE"),
        ("ASSAULT", "threatened", "TALK"),
        ("THREATEN", "actual", "THREATEN"),
    } <= told
    assert all("house scheme" in one["reasons"][-1] for one in labelled)  # type: ignore[index]


def test_nothing_but_the_label_and_its_reason_changes(shown: Path) -> None:
    plain, labelled = events(Settings()), events(Settings(codebook=str(shown)))
    assert len(plain) == len(labelled) > 2
    for one, other in zip(plain, labelled, strict=True):
        assert "label" not in one
        assert other.pop("label")
        other["reasons"] = other["reasons"][:-1]  # type: ignore[index]
        assert one == other


def test_a_conviction_is_a_sanction_there(shown: Path) -> None:
    found = events(Settings(codebook=str(shown)), "A court convicted the mayor of fraud.")
    told = [(event["label"], event["mode"]) for event in found if event["type"] == "ACCUSE"]
    assert told == [("SANCTION", "convict")]


def test_what_no_rule_fits_may_have_no_label(tmp_path: Path) -> None:
    rules = "name: few\notherwise: none\nrules: [{id: a, label: A, types: [AID]}]\n"
    (tmp_path / "profile.yaml").write_text(rules, encoding="utf-8")
    document = Document(id="a", text="Norvia shelled Kelm.", digest="", location="here")
    coding = code_document(document, open_codebook(str(tmp_path)))
    assert [event.label for event in coding.events] == [None]


SLIPS = [
    ("{id: a, label: A, types: [ZIG]}", "rule 'a': 'ZIG' is no type"),
    (
        "{id: a, label: A, types: [AID], modes: [strike]}",
        "rule 'a': 'strike' is no mode of its types",
    ),
    ('{id: a, label: A, cameo: ["99"]}', "rule 'a': '99' is no CAMEO code"),
    ('{id: a, label: " ", types: [AID]}', "rule 'a': its label is empty"),
    (
        '{id: a, label: A, cameo: ["19"]}, {id: b, label: B, types: [ASSAULT], cameo: ["193"]}',
        "rule 'b' never counts: 'a' before it fits all that it fits",
    ),
]


@pytest.mark.parametrize(("rules", "told"), SLIPS)
def test_slips_in_rules_are_told(tmp_path: Path, rules: str, told: str) -> None:
    (tmp_path / "profile.yaml").write_text(f"name: x\nrules: [{rules}]\n", encoding="utf-8")
    (finding,) = check_codebook(Codebook(tmp_path))
    assert (finding.where, finding.found) == (f"{tmp_path / 'profile.yaml'}:2", told)


def test_an_unknown_key_of_a_rule_is_told(tmp_path: Path) -> None:
    rules = "name: x\nrules: [{id: a, label: A, colour: blue}]\n"
    (tmp_path / "profile.yaml").write_text(rules, encoding="utf-8")
    (finding,) = check_codebook(Codebook(tmp_path))
    assert "unknown field `colour`" in finding.found
