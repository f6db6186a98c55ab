"""codebook check: what is to be mended in the codebook that ships, or in the user's own."""

import json

import pytest


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "book"
    folder.mkdir()
    return folder


def test_an_overlay_that_adds_nothing_has_the_findings_of_the_codebook(give, book):
    assert give("codebook", "check", str(book)) == give("codebook", "check")


def test_a_broken_file_is_told(give, book):
    (book / "classes.yaml").write_text("ship: [boat\n")
    answer = give("codebook", "check", str(book))
    assert answer.code == 1
    assert "classes.yaml:2: " in answer.out


def test_findings_are_records(give, book):
    (book / "lost.yaml").write_text("ship: [boat]\n")
    answer = give("codebook", "check", str(book), "--json")
    found = [json.loads(line) for line in answer.out.splitlines()]
    lost = {"where": "lost.yaml", "found": "no shape reads this file"}
    assert any(lost.items() <= one.items() and one["advice"] for one in found)
    assert answer.code == 1


def test_a_folder_that_is_not_there_is_told(give):
    answer = give("codebook", "check", "nowhere")
    assert answer.code == 2
    assert answer.err.startswith("reportedly: nowhere: is not a folder")
