"""Golden pages: what each says about itself, and every zone in order, by its first words.

`page.yaml` holds `why`, the metadata, the outlet (`source`) and all `zones` as `TYPE: words`;
words that end in ` ...` are the beginning of the zone, else they are the whole of it.
"""

from pathlib import Path

import msgspec
import pytest
import yaml

from reportedly.model import Document, RawItem
from reportedly.read import read_page
from reportedly.terms import ZoneType

GOLDEN = Path(__file__).parents[1] / "golden" / "read"
FOLDERS = sorted(path.parent for path in GOLDEN.glob("*/page.yaml"))
MEDIA = {".html": "text/html", ".txt": "text/plain"}
CUT = " ..."


class Expected(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a golden page must give."""

    why: str
    title: str | None
    author: str | None
    section: str | None
    published: str | None
    views: int | None
    language: str | None
    credit: str | None
    source: str | None
    zones: list[dict[str, str]]


def load(folder: Path) -> tuple[Document, Expected]:
    page = next(path for path in sorted(folder.glob("page.*")) if path.suffix in MEDIA)
    item = RawItem(
        id=folder.name,
        location=page.name,
        content=page.read_bytes(),
        media=MEDIA[page.suffix],
    )
    written = yaml.safe_load((folder / "page.yaml").read_text(encoding="utf-8"))
    return read_page(item), msgspec.convert(written, Expected)


def shown(words: str, want: str) -> str:
    """The words as the golden file would write them."""
    if want.endswith(CUT) and words.startswith(want.removesuffix(CUT)):
        return want
    return words


def test_there_are_pages_of_many_designs() -> None:
    assert len(FOLDERS) >= 10


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_zones(folder: Path) -> None:
    document, expected = load(folder)
    wanted = [next(iter(zone.items())) for zone in expected.zones]
    padded = [*wanted, *[("", "")] * len(document.zones)]
    found = [
        (str(zone.type), shown(zone.of(document.text), want[1]))
        for zone, want in zip(document.zones, padded, strict=False)
    ]
    assert found == wanted


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_metadata(folder: Path) -> None:
    document, expected = load(folder)
    found = {name: getattr(document.metadata, name) for name in document.metadata.__struct_fields__}
    assert found == {name: getattr(expected, name) for name in found}
    assert document.source == expected.source


def test_every_kind_of_zone_is_in_some_page() -> None:
    kinds = {kind for folder in FOLDERS for zone in load(folder)[1].zones for kind in zone}
    assert kinds == set(ZoneType)
