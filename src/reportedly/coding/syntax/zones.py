"""Which part of a page is coded: the report itself, not the furniture around it."""

from reportedly.coding.parse import CODED_ZONES
from reportedly.model import Document
from reportedly.text import Offsets


def coded_stretches(document: Document) -> list[Offsets]:
    """The stretches of the text that are report, sorted; all of it if there are no zones."""
    if not document.zones:
        return [(0, len(document.text))]
    return sorted((zone.start, zone.end) for zone in document.zones if zone.type in CODED_ZONES)
