"""Generated pages say what their generator writes now."""

import pytest

from scripts.build_docs import PAGES, ROOT


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_fresh(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert page == PAGES[name](), (
        f"docs/{name} is stale: run .venv/bin/python -m scripts.build_docs"
    )
