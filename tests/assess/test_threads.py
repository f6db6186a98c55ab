"""Threads by type, status and name."""

from reportedly.assess.threads import list_threads
from reportedly.store.ledger import Ledger
from reportedly.terms import ThreadStatus, ThreadType


def test_threads_that_answer_a_question(ledger: Ledger) -> None:
    (thread,) = list_threads(ledger)
    assert (thread.issuer, thread.target, thread.opening.document) == (
        "Norvia",
        "Astmark",
        "attack",
    )
    assert list_threads(ledger, types=[ThreadType.THREAT], name="astmark") == [thread]
    assert list_threads(ledger, types=[ThreadType.REQUEST]) == []
    assert list_threads(ledger, statuses=[ThreadStatus.EXECUTED]) == []
    assert list_threads(ledger, name="Osmania") == []
