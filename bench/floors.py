"""Floors: each figure as it was measured, with the digest and size of the corpus behind it."""

import hashlib
import json
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"
LESS_IS_BETTER = frozenset(
    {"MAE", "count_error", "peak_MB", "false_conflicts", "false_corroborations"}
)
WOBBLE = {"speed": 0.1}  # timings differ from run to run; all other figures are deterministic
UNREAD = "unread_"  # before the name of a figure: of the half whose errors nobody has read
OF_THE_MACHINE = frozenset(  # printed, never pinned
    {
        "parser_words_s",
        "flow_words_s",
        "parser_sentences_s",
        "code_sentences_s",
        "matcher_sentences_s",
    }
)

Figures = dict[str, float]


def read_floors() -> dict[str, dict[str, object]]:
    """The pinned floors by name of benchmark; empty if nothing is pinned."""
    if not FLOORS.exists():
        return {}
    found: dict[str, dict[str, object]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found


def corpus_of(path: Path) -> dict[str, object]:
    """Digest and number of cases of a benchmark's input."""
    content = path.read_bytes()
    return {"corpus": hashlib.sha256(content).hexdigest()[:16], "cases": content.count(b"\n")}


def shortfalls(name: str, got: Figures, floor: dict[str, object]) -> list[str]:
    """Each figure that is worse than its floor, as a sentence."""
    pinned = floor["figures"]
    assert isinstance(pinned, dict)  # noqa: S101 the file is written by pin() alone
    wobble = WOBBLE.get(name, 0.0)
    return [
        f"{name} {figure}: {got.get(figure)} is worse than its floor {value}"
        for figure, value in pinned.items()
        if figure not in got or is_worse(figure, got[figure], value, wobble)
    ]


def is_worse(figure: str, got: float, floor: float, wobble: float = 0.0) -> bool:
    """True if a figure is on the wrong side of its floor."""
    if figure.removeprefix(UNREAD) in LESS_IS_BETTER:
        return got > floor * (1 + wobble)
    return got < floor - wobble


def pin(
    floors: dict[str, dict[str, object]],
    name: str,
    got: Figures,
    corpus: dict[str, object],
    *,
    lower: bool,
) -> None:
    """Write figures as floors; one that is worse replaces its floor only if `lower`."""
    old = floors.get(name, {}).get("figures", {})
    assert isinstance(old, dict)  # noqa: S101 the file is written by pin() alone
    kept = {
        figure: value
        if lower or figure not in old or not is_worse(figure, value, old[figure])
        else old[figure]
        for figure, value in got.items()
        if figure not in OF_THE_MACHINE
    }
    floors[name] = {**corpus, "figures": kept}


def write_floors(floors: dict[str, dict[str, object]]) -> None:
    """Write the file, sorted, a line a figure."""
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
