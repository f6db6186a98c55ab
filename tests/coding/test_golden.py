"""Every golden case of coding with strength `must` holds."""

import pytest

from reportedly.coding import code_documents
from tests.golden_coding import Case, document_of, failures, load_cases

CASES = load_cases()
CODINGS = dict(
    zip(
        (f"{theme}/{case.id}" for theme, case in CASES),
        code_documents([document_of(case) for _, case in CASES]),
        strict=True,
    )
)


@pytest.mark.parametrize(
    ("theme", "case"),
    [(theme, case) for theme, case in CASES if case.strength == "must"],
    ids=lambda value: value.id if isinstance(value, Case) else value,
)
def test_must_cases_hold(theme: str, case: Case) -> None:
    assert failures(case, CODINGS[f"{theme}/{case.id}"]) == []


def test_ids_are_unique() -> None:
    names = [f"{theme}/{case.id}" for theme, case in CASES]
    assert len(names) == len(set(names))
