"""An error that nobody foresaw ends one input, and not those beside it."""

from collections.abc import Iterator

from reportedly.errors import ReportedlyError
from reportedly.model import NotRead, RawItem


def guarded(found: Iterator[RawItem | NotRead], location: str) -> Iterator[RawItem | NotRead]:
    """What is collected; an error that nobody foresaw comes as its last, faults of the set-up
    are raised.
    """
    try:
        yield from found
    except ReportedlyError:
        raise
    except Exception as error:  # what came before it and what is beside it must still be coded
        yield unexpected(location, error)


def unexpected(location: str, error: Exception) -> NotRead:
    """What an error that nobody foresaw leaves in the ledger."""
    return NotRead(
        location=location,
        found=f"failed with {type(error).__name__}: {error}",
        advice="please report this with the document",
    )
