"""Numbers in words: what "two hundred and fifty thousand" or "1.5 million" adds up to."""

from collections.abc import Iterable

SCALE = 100


def combined(values: Iterable[float]) -> float:
    """The number that number words name together: small ones add up, scales multiply."""
    total = current = 0.0
    for value in values:
        if value < SCALE or not _is_scale(value):
            current += value
        elif value == SCALE:
            current = (current or 1) * value
        else:
            total += (current or 1) * value
            current = 0.0
    return total + current


def _is_scale(value: float) -> bool:
    return value in (100, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000)
