"""The workbench in a real browser: it loads nothing from outside, and keys move through claims."""

import pytest

from scripts.browser import CHROMIUM, opened, served

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
    pytest.mark.xdist_group("browser"),
]


def test_page_is_whole_and_asks_nobody_else(ledger_path: str) -> None:
    with served(ledger_path) as link, opened(link) as page:
        asked: list[str] = []
        wrong: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(link.split("?")[0])
        assert page.title() == "Claims – Reportedly"
        assert page.locator("#claims .claim").count() == 1
        assert "300 guns to Kelm" in page.locator("#claims").inner_text()
        assert page.locator("#sought").is_visible()
        assert wrong == []
        assert {address.split("/")[2] for address in asked} == {link.split("/")[2]}
        assert any(address.endswith("page.css") for address in asked)


def test_keys_and_filter(ledger_path: str) -> None:
    with served(ledger_path) as link, opened(link) as page:
        page.keyboard.press("/")
        page.keyboard.type("nothing like it")
        assert page.locator("#claims .claim:visible").count() == 0
        page.locator("#filter").fill("kelm")
        assert page.locator("#claims .claim:visible").count() == 1
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        page.wait_for_url("**/?claim=c0001")
