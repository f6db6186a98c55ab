"""The two reference documents: what the brief must say, and what it must not."""

from pathlib import Path

import pytest

from reportedly.flow import run_flow
from reportedly.model import Resolution
from reportedly.publish.brief import Brief, compose_brief
from reportedly.publish.evidence import Sentence
from reportedly.publish.markdown import brief_markdown
from reportedly.settings import Settings
from reportedly.store.ledger import open_ledger

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = [
    pytest.mark.skipif(not SEEDS.exists(), reason="the reference documents are not here"),
    pytest.mark.xdist_group("reference"),
]


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> tuple[Brief, Resolution, str]:
    """The brief, the resolution and the Markdown of both documents."""
    path = tmp_path_factory.mktemp("reference") / "ledger.db"
    with open_ledger(str(path)) as ledger:
        run_flow([str(SEEDS)], ledger, Settings())
        brief = compose_brief(ledger)
        return brief, ledger.resolution(), brief_markdown(brief, ledger)


def said(brief: Brief, *words: str, section: str = "") -> list[Sentence]:
    """The sentences that hold all the words, of sections whose title holds `section`."""
    return [
        sentence
        for each in brief.sections
        if section in each.title
        for sentence in each.sentences
        if all(word in sentence.text for word in words)
    ]


def test_nato_confirmed_the_deployment(answer) -> None:
    brief, resolution, _ = answer
    found = said(brief, "NATO confirmed", "deployment of North Korean troops to Kursk")
    assert found
    claim = next(each for each in resolution.claims if each.id == found[0].record)
    assert claim.status in ("confirmed", "reported")
    assert {"NATO", "Mark Rutte"} <= {each.speaker for each in claim.statements}
    assert (claim.origins, claim.origin_names) == (1, ("NATO",))


def test_the_deployment_is_not_dated_monday(answer) -> None:
    brief, resolution, _ = answer
    found = said(brief, "deployment of North Korean troops to Kursk")
    assert not [sentence for sentence in found if "Monday" in sentence.text]
    claim = next(each for each in resolution.claims if each.id == found[0].record)
    assert claim.event.time is None


def test_one_party_alone_claims_that_all_missiles_hit(answer) -> None:
    found = said(
        answer[0], "ministry", "all missiles successfully hit their targets", section="one party"
    )
    assert len(found) == 1
    assert "alone" in found[0].note or "party" in found[0].note


def test_the_launches_were_an_exercise(answer) -> None:
    brief, resolution, _ = answer
    found = said(brief, "launched ballistic missiles")
    assert found
    by_id = {claim.id: claim for claim in resolution.claims}
    assert {by_id[sentence.record].event.type for sentence in found} == {"MOBILIZE"}
    assert all("exercise" in sentence.note for sentence in found)
    assert not [
        claim
        for claim in resolution.claims
        if claim.event.type == "ASSAULT" and claim.status == "confirmed"
    ]


def test_the_request_for_permission_is_pending(answer) -> None:
    found = said(answer[0], "Zelenskyy", "permission", "long-range missiles", section="Requests")
    assert found
    assert "pending" in found[0].note


def test_the_warning_and_what_became_of_earlier_ones(answer) -> None:
    found = said(answer[0], "Kremlin", "direct confrontation", section="Threats")
    assert found
    assert "taken strong action" in found[0].text
    assert "not carried out" in found[0].note


def test_the_commitment_is_known_through_a_newspaper(answer) -> None:
    assert said(answer[0], "The New York Times", "Putin", "commitment")


def test_furniture_is_no_content(answer) -> None:
    brief, _, words = answer
    assert "Djouce" not in words
    assert "Nuclear Energy" not in words
    assert said(brief, "While Russia", "names no author and no date", section="documents")


def test_the_second_document_corroborates_nothing(answer) -> None:
    brief, resolution, _ = answer
    entry = next(each for each in resolution.documents if "003" in each.id)
    assert entry.background
    assert not [
        each for claim in resolution.claims for each in claim.statements if "003" in each.document
    ]
    assert said(brief, "North Korean Troops Joining", "no corroboration", section="documents")
