"""The pages: guarded, escaped, without an address from outside, and with the exact words."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.publish.guard import Guard
from reportedly.publish.workbench import make_app

PAGES = (
    "/",
    "/?claim=c0001",
    "/brief",
    "/threads",
    "/timeline",
    "/sources",
    "/documents/k1",
    "/documents/k1?at=32-42",
)


@pytest.fixture
def client(ledger_path: str) -> TestClient:
    return TestClient(make_app(ledger_path), base_url="http://127.0.0.1:8000")


@pytest.mark.parametrize("path", PAGES)
def test_pages_answer_and_name_no_outside_address(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert re.findall(r"(?:src|href)=\"(?!/|#)", answer.text) == []
    assert "<b>north</b>" not in answer.text


def test_the_first_page_has_the_claim_and_the_exact_words(client: TestClient) -> None:
    page = client.get("/").text
    assert "The League confirmed: “the deployment of 300 guns to Kelm”." in page
    assert re.search(r'class="[^"]*sought[^"]*"[^>]*>The League</span>', page)


def test_an_unknown_document_is_not_found(client: TestClient) -> None:
    assert client.get("/documents/nobody").status_code == 404
    assert client.get("/api/documents/nobody").status_code == 404


def test_the_api_gives_the_records(client: TestClient) -> None:
    assert client.get("/api/resolution").json()["claims"][0]["id"] == "c0001"
    assert client.get("/api/documents/k1").json()["events"][0]["type"] == "MOBILIZE"
    assert client.get("/api/brief").json()["documents"] == 3


def test_the_link_works_once_and_gives_a_session(ledger_path: str) -> None:
    guard = Guard()
    app = make_app(ledger_path, guard)
    key = guard.key
    first = TestClient(app, base_url="http://127.0.0.1:8000")
    assert first.get("/").status_code == 403
    assert first.get(f"/?key={key}").status_code == 200
    assert first.get("/brief").status_code == 200
    second = TestClient(app, base_url="http://127.0.0.1:8000")
    assert second.get(f"/?key={key}").status_code == 403
    assert second.get("/brief").status_code == 403


def test_another_host_name_is_refused(ledger_path: str) -> None:
    client = TestClient(make_app(ledger_path, Guard()), base_url="http://rebound.example:8000")
    assert client.get("/").status_code == 421


def test_every_answer_forbids_what_it_does_not_need(ledger_path: str) -> None:
    guard = Guard()
    client = TestClient(make_app(ledger_path, guard), base_url="http://127.0.0.1:8000")
    policy = client.get(f"/?key={guard.key}").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_threads_timeline_and_outlets_are_shown(client: TestClient) -> None:
    assert "a request that is still unanswered" in client.get("/threads").text
    assert re.search(r'class="code">2024-10-27</td>', client.get("/timeline").text)
    assert re.search(r"<td>Kelm Post</td><td>F</td><td>3</td>", client.get("/sources").text)


def test_a_look_at_the_link_does_not_use_it_up(ledger_path: str) -> None:
    guard = Guard()
    browser = TestClient(make_app(ledger_path, guard), base_url="http://127.0.0.1:8000")
    link = f"/?key={guard.key}"
    assert browser.head(link).status_code == 403
    assert browser.get(link).status_code == 200
    again = browser.get(link, follow_redirects=False)
    assert (again.status_code, again.headers["location"]) == (303, "/")
    stranger = TestClient(browser.app, base_url="http://127.0.0.1:8000")
    assert stranger.get(link).status_code == 403


@pytest.mark.parametrize(
    "at", ["", "-", "a-b", "5-1", "1-2-3", "²-³", "9" * 5000 + "-" + "9" * 5000]
)
def test_a_place_that_is_none_shows_the_document_all_the_same(client: TestClient, at: str) -> None:
    answer = client.get("/documents/k1", params={"at": at})
    assert answer.status_code == 200
    assert "sought" not in answer.text


def test_a_ledger_that_is_damaged_is_told(client: TestClient, ledger_path: str) -> None:
    Path(ledger_path).write_text("no ledger any more")
    answer = client.get("/brief")
    assert answer.status_code == 503
    assert "is not a ledger; give another path" in answer.text
