"""Claims by status, name, speaker, stance and document."""

import pytest

from reportedly.assess.claims import ClaimQuestion, list_claims
from reportedly.store.ledger import Ledger
from reportedly.terms import Stance, Status

SENT, SHELLED = "AID", "ASSAULT"


@pytest.mark.parametrize(
    ("question", "types"),
    [
        (ClaimQuestion(), [SENT, SHELLED]),
        (ClaimQuestion(statuses=frozenset({Status.CONFIRMED})), [SENT]),
        (ClaimQuestion(statuses=frozenset({Status.DENIED})), []),
        (ClaimQuestion(name="osmania"), [SENT]),
        (ClaimQuestion(name="Astmark"), [SENT, SHELLED]),
        (ClaimQuestion(speaker="Norvia", stance=Stance.DENIES), [SENT]),
        (ClaimQuestion(speaker="Norvia", stance=Stance.ASSERTS), []),
        (ClaimQuestion(document="attack"), [SHELLED]),
        (ClaimQuestion(document="copied"), []),
    ],
)
def test_claims_that_answer_a_question(
    ledger: Ledger, question: ClaimQuestion, types: list[str]
) -> None:
    assert [claim.event.type for claim in list_claims(ledger, question)] == types


def test_without_a_question_every_claim_comes_with_its_statements(ledger: Ledger) -> None:
    assert [len(claim.statements) for claim in list_claims(ledger)] == [3, 1]
