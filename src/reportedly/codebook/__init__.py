"""The codebook: the ontology and every word list, as data that an editor can change.

`Codebook.read(name, shape)` gives one file as records of `shape`. Shapes stand in `shapes/`,
one file a topic, each with a table FILES (file name -> shape) that `check` walks.
"""

import csv
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from reportedly.codebook.strict import load_yaml
from reportedly.errors import CodebookError

HOME = Path(__file__).parent
SUFFIXES = (".yaml", ".csv", ".txt")

Shape = TypeVar("Shape")


class Codebook:
    """A codebook folder, with a user's overlay folder on top of it."""

    def __init__(self, overlay: Path | None = None) -> None:
        if overlay is not None and not overlay.is_dir():
            raise CodebookError(
                str(overlay), "is not a folder", "give a folder with codebook files"
            )
        self.folders = (HOME,) if overlay is None else (HOME, overlay)
        self.digest = _digest(self.folders)
        self._read: dict[tuple[str, Any], Any] = {}

    def read(self, name: str, shape: type[Shape]) -> Shape:
        """The file `name` (such as "cues/speech.yaml") as `shape`; kept after the first call.

        Raises CodebookError that names file and key if the file does not fit the shape.
        """
        key = (name, shape)
        if key not in self._read:
            self._read[key] = self._load(name, shape)
        found: Shape = self._read[key]
        return found

    def names(self, folder: str) -> list[str]:
        """The files of one folder of the codebook ("events"), overlay included, sorted."""
        found = {
            f"{folder}/{path.name}"
            for home in self.folders
            for path in (home / folder).glob("*")
            if path.suffix in SUFFIXES
        }
        return sorted(found)

    def _load(self, name: str, shape: type[Shape]) -> Shape:
        paths = [home / name for home in self.folders if (home / name).exists()]
        if not paths:
            raise CodebookError(name, "is not in the codebook", f"legal suffixes are {SUFFIXES}")
        value = _file(paths[0])
        for path in paths[1:]:
            value = _merge(value, _file(path))
        try:
            return msgspec.convert(value, shape)
        except msgspec.ValidationError as wrong:
            advice = "see the codebook's README for the legal keys"
            raise CodebookError(str(paths[-1]), str(wrong), advice) from wrong


@cache
def open_codebook(overlay: str | None = None) -> Codebook:
    """The codebook that ships, with the user's folder `overlay` on top if one is given."""
    return Codebook(Path(overlay) if overlay is not None else None)


def _file(path: Path) -> object:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as lines:
            return [dict(row) for row in csv.DictReader(lines)]
    if path.suffix == ".txt":
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line]
    return load_yaml(path)


def _merge(below: object, above: object) -> object:
    """Mappings by key, lists of records by `id`, other lists end to end, all else replaced."""
    if isinstance(below, dict) and isinstance(above, dict):
        both = below.keys() & above.keys()
        return {**below, **above, **{key: _merge(below[key], above[key]) for key in both}}
    if isinstance(below, list) and isinstance(above, list):
        if all(isinstance(row, dict) and "id" in row for row in (*below, *above)):
            return list({row["id"]: row for row in (*below, *above)}.values())
        return [*below, *(row for row in above if row not in below)]
    return above


def _digest(folders: Sequence[Path]) -> str:
    total = hashlib.sha256()
    for home in folders:
        for path in sorted(home.rglob("*")):
            if path.suffix in SUFFIXES:
                total.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]
