"""What several components share about a parse."""

from reportedly.coding.parse import CODED_ZONES
from reportedly.model import Document


def is_coded(document: Document, offset: int) -> bool:
    """True if the character belongs to the report itself and not to the furniture of its page.

    A document without zones is all report.
    """
    zones = [zone for zone in document.zones if zone.start <= offset < zone.end]
    return not document.zones or any(zone.type in CODED_ZONES for zone in zones)
