"""A ledger that holds what the golden cases of linking resolve to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from reportedly.resolve import resolve_codings
from reportedly.store.ledger import Ledger, open_ledger
from tests.resolve.hand import pairs_of

CASES = Path(__file__).parents[1] / "golden" / "resolve" / "claims.yaml"
EXTRA = [
    {
        "id": "attack",
        "source": "Sellin Post",
        "published": "2026-03-09",
        "text": "Norvia shelled Holm in Astmark on Monday.",
        "actors": {
            "Norvia": {"country": "NRV", "type": "GPE"},
            "Astmark": {"country": "AST", "type": "GPE"},
        },
        "places": {"Holm": "AS"},
        "times": {"Monday": "2026-03-02"},
        "threats": [{"words": "shelled", "issuer": "Norvia", "target": "Astmark"}],
        "events": [
            {
                "type": "ASSAULT",
                "trigger": "shelled",
                "actor": "Norvia",
                "recipient": "Astmark",
                "place": "Holm",
                "time": "Monday",
            }
        ],
    },
    {
        "id": "copied",
        "source": "Day in Brief",
        "published": "2026-03-10",
        "text": "Norvia shelled Holm in Astmark on Monday.",
    },
]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """The case of two independent origins and a denial, a dated attack, and its copy."""
    cases = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    rows = next(each["documents"] for each in cases if each["id"] == "two-independent-origins")
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        opened.set_resolution(resolve_codings(pairs_of([*rows, *EXTRA])))
        yield opened
