"""What a check of the codebook tells an editor."""

from typing import NamedTuple


class Finding(NamedTuple):
    """Something that an editor has to mend: where, what was found, what to do."""

    where: str
    found: str
    advice: str
