"""Laws of linking: a copy corroborates nothing, and the order of files decides nothing."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Claim, Resolution, encode
from reportedly.resolve import resolve_codings
from tests.resolve.hand import pairs_of

GOLDEN = Path(__file__).parents[1] / "golden" / "resolve"
DOCUMENTS = [
    case["documents"]
    for path in sorted(GOLDEN.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
CLAIMING = [rows for rows in DOCUMENTS if any(row.get("events") for row in rows)]
RELAXED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def dump(resolution: Resolution) -> list[bytes]:
    return [encode(record) for record in resolution.records()]


def weighed(claims: tuple[Claim, ...]) -> list[tuple[object, ...]]:
    """What the claims say and on whose word, without where it stands."""
    return [
        (claim.event, claim.status, claim.origins, claim.origin_names, claim.denials)
        for claim in claims
    ]


def test_the_cases_hold_claims() -> None:
    assert sum(len(resolve_codings(pairs_of(rows)).claims) for rows in CLAIMING) > 15


@RELAXED
@given(st.sampled_from(DOCUMENTS), st.randoms(use_true_random=False))
def test_order_of_documents_changes_nothing(rows: list[dict[str, Any]], chance: Any) -> None:
    mixed = list(rows)
    chance.shuffle(mixed)
    assert dump(resolve_codings(pairs_of(mixed))) == dump(resolve_codings(pairs_of(rows)))


@RELAXED
@given(st.sampled_from(CLAIMING), st.data())
def test_a_copy_adds_no_corroboration(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(rows))
    number = data.draw(st.integers(1, 3))
    copies = [
        {**copied, "id": f"copy{n}", "source": f"Copying Post {n}", "published": "2026-12-01"}
        for n in range(number)
    ]
    before = resolve_codings(pairs_of(rows)).claims
    after = resolve_codings(pairs_of([*rows, *copies]))
    assert weighed(after.claims) == weighed(before)
    groups = {entry.id: entry.duplicate_group for entry in after.documents}
    assert groups["copy0"] == groups[copied["id"]]


@RELAXED
@given(st.sampled_from(CLAIMING))
def test_names_of_a_claim_stand_in_its_documents(rows: list[dict[str, Any]]) -> None:
    texts = {row["id"]: row["text"] for row in rows}
    for claim in resolve_codings(pairs_of(rows)).claims:
        told = " ".join(texts[each.document] for each in claim.statements)
        capitals = [word for word in claim.text.split()[1:] if word[:1].isupper()]
        assert all(word.strip(".,()") in told for word in capitals)
        for each in claim.statements:
            assert texts[each.document][each.start : each.end].strip()
