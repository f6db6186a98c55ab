"""Generated pages say what their generator writes now."""

import pytest

from scripts.build_docs import PAGES, ROOT


def test_every_type_has_its_page_and_no_other() -> None:
    pages = {f"types/{page.name}" for page in (ROOT / "docs" / "types").iterdir()}
    assert pages == {name for name in PAGES if name.startswith("types/")}
    assert len(pages) == 16


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_fresh(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert page == PAGES[name](), (
        f"docs/{name} is stale: run .venv/bin/python -m scripts.build_docs"
    )
