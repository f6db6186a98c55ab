"""What became of threats, promises, requests and forecasts."""

from collections.abc import Collection

from reportedly.assess.claims import has
from reportedly.model import Thread
from reportedly.store.ledger import Ledger
from reportedly.terms import ThreadStatus, ThreadType


def list_threads(
    ledger: Ledger,
    types: Collection[ThreadType] = (),
    statuses: Collection[ThreadStatus] = (),
    name: str | None = None,
) -> list[Thread]:
    """The threads of some types and statuses, that somebody opened or is the target of.

    What is empty or `None` is not asked. Each thread bears its opening and its evidence.
    """
    return [
        thread
        for thread in ledger.resolution().threads
        if (not types or thread.type in types)
        and (not statuses or thread.status in statuses)
        and (name is None or has(thread.issuer, name) or has(thread.target, name))
    ]
