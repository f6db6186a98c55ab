"""The walls of the house: which unit may import which, as one table."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "reportedly"
FLOOR = {"terms", "errors", "settings", "text", "model", "codebook", "gazetteer"}
STAGES = {"collect", "read", "coding", "resolve", "store"}
EVERYTHING = {path.stem for path in SOURCE.iterdir() if path.suffix in {"", ".py"}}
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": EVERYTHING,
    "__main__": {"cli"},
    "errors": set(),
    "terms": set(),
    "settings": {"errors"},
    "text": {"errors"},
    "model": {"errors", "terms"},
    "codebook": {"errors", "terms"},
    "gazetteer": {"errors", "terms"},
    "collect": FLOOR,
    "read": FLOOR,
    "coding": FLOOR,
    "resolve": FLOOR,
    "store": FLOOR,
    "flow": FLOOR | STAGES,
    "assess": FLOOR | {"store"},
    "publish": FLOOR | {"flow", "store", "assess"},
    "cli": EVERYTHING,
}
LINE_ROOMS = ("words", "events", "report")


def imports_of(path: Path) -> list[str]:
    """The dotted names of the package that a file imports, inside functions too."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return [name for name in found if name.split(".")[0] == "reportedly"]


def breaches(path: Path, unit: str, dotted: list[str]) -> list[str]:
    """Each import of a file that its unit's row does not name."""
    allowed = MAY_IMPORT[unit] | {unit}
    units = [name.split(".")[1] if "." in name else "__init__" for name in dotted]
    return [
        f"{path.relative_to(SOURCE)}: {unit} must not import {other}"
        for other in units
        if other in MAY_IMPORT and other not in allowed
    ]


def component_of(path: Path) -> str | None:
    """The component that a file of the coding line belongs to: `events/triggers`, or None."""
    parts = path.relative_to(SOURCE / "coding").with_suffix("").parts
    return "/".join(parts[:2]) if len(parts) > 1 and parts[0] in LINE_ROOMS else None


FILES = sorted(SOURCE.rglob("*.py"))


def test_every_unit_has_a_row() -> None:
    units = {path.relative_to(SOURCE).parts[0].removesuffix(".py") for path in FILES}
    assert units <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_units_import_what_their_row_names(path: Path) -> None:
    unit = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    assert breaches(path, unit, imports_of(path)) == []


@pytest.mark.parametrize(
    "path",
    sorted((SOURCE / "coding").rglob("*.py")),
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_components_do_not_import_one_another(path: Path) -> None:
    own = component_of(path)
    if own is None or own.endswith("__init__"):
        return
    others = {
        "/".join(name.split(".")[2:4])
        for name in imports_of(path)
        if name.split(".")[1:2] == ["coding"] and name.split(".")[2:3][0] in LINE_ROOMS
    }
    assert others <= {own}, f"{own} must not import {others - {own}}"


def test_a_breach_says_who_must_not_import_whom() -> None:
    found = breaches(SOURCE / "coding" / "x.py", "coding", ["reportedly.read.zones"])
    assert found == ["coding/x.py: coding must not import read"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_files_stay_under_300_lines(path: Path) -> None:
    if path.name not in {"model.py", "terms.py"}:  # tables of the floor
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
