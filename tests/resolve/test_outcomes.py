"""What is said of the thing of a happening just told is a claim of the speaker's."""

from reportedly.resolve import resolve_codings
from reportedly.terms import Status
from tests.resolve.hand import pairs_of

TEXT = "Norvia launched missiles at sea. The Norvian ministry claimed that all missiles hit."
ROW = {
    "id": "d",
    "text": TEXT,
    "source": "Post",
    "published": "2026-03-02",
    "actors": {
        "Norvia": {"country": "NRV", "type": "GPE"},
        "Norvian ministry": {"country": "NRV", "role": "GOV", "words": ["The Norvian ministry"]},
    },
    "says": [
        {"source": "The Norvian ministry", "cue": "claimed", "content": "that all missiles hit"}
    ],
    "events": [
        {"type": "MOBILIZE", "trigger": "launched", "actor": "Norvia", "object": "missiles"}
    ],
}


def test_the_outcome_is_the_partys_claim_and_the_launch_the_papers_report() -> None:
    launch, outcome = resolve_codings(pairs_of([ROW])).claims
    assert (launch.text, launch.status) == ("Norvia launched missiles at sea", Status.REPORTED)
    assert (outcome.text, outcome.status) == ("All missiles hit", Status.CLAIMED)
    assert outcome.event.type == "MOBILIZE"
    assert outcome.statements[0].of(TEXT) == "that all missiles hit"


def test_words_about_another_thing_are_no_outcome() -> None:
    other = {
        **ROW,
        "text": TEXT.replace("all missiles hit", "the harvest was good"),
        "says": [
            {
                "source": "The Norvian ministry",
                "cue": "claimed",
                "content": "that the harvest was good",
            }
        ],
    }
    assert len(resolve_codings(pairs_of([other])).claims) == 1


def test_a_coded_act_within_the_words_is_a_claim_by_itself() -> None:
    coded = {
        **ROW,
        "events": [
            *ROW["events"],  # type: ignore[misc]
            {"type": "ASSAULT", "trigger": "hit", "actor": "Norvia", "says": [0]},
        ],
    }
    types = [claim.event.type for claim in resolve_codings(pairs_of([coded])).claims]
    assert types == ["MOBILIZE", "ASSAULT"]
