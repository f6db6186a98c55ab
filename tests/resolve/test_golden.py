"""Golden cases of linking: short documents, which are one text, story and claim, and why."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from reportedly.model import Claim, Resolution, Thread
from reportedly.resolve import resolve_codings
from tests.resolve.hand import pairs_of

GOLDEN = Path(__file__).parents[1] / "golden" / "resolve"


class Case(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One golden case. `copies` and `stories` are all groups of two and more documents."""

    id: str
    why: str
    strength: str = "must"
    documents: list[dict[str, Any]]
    copies: list[list[str]] | None = None
    stories: list[list[str]] | None = None
    background: list[str] | None = None
    origins: dict[str, list[str | None]] = {}
    letters: dict[str, str] = {}
    claims: list[dict[str, Any]] = []
    claim_count: int | None = None
    absent_claims: list[dict[str, Any]] = []
    threads: list[dict[str, Any]] = []


def load_cases() -> list[tuple[str, Case]]:
    """Every case with its theme; anchors under a first `shared` record are not cases."""
    found = []
    for path in sorted(GOLDEN.glob("*.yaml")):
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [(path.stem, case) for case in msgspec.convert(rows, list[Case])]
    return found


CASES = load_cases()


@pytest.mark.parametrize(("theme", "case"), CASES, ids=[f"{t}-{case.id}" for t, case in CASES])
def test_golden(theme: str, case: Case) -> None:
    wrong = failures(case, resolve_codings(pairs_of(case.documents)))
    if wrong and case.strength != "must":
        pytest.xfail(f"{theme}: {wrong[0]}")
    assert not wrong, "\n".join(wrong)


def failures(case: Case, found: Resolution) -> list[str]:
    """What the resolution has otherwise than the case says."""
    entries = {entry.id: entry for entry in found.documents}
    checks: list[tuple[str, Any, Any]] = [
        ("copies", case.copies, grouped({k: e.duplicate_group for k, e in entries.items()})),
        ("stories", case.stories, grouped({k: e.story for k, e in entries.items()})),
        ("background", case.background, sorted(k for k, e in entries.items() if e.background)),
        ("claim_count", case.claim_count, len(found.claims)),
    ]
    wrong = [
        f"{name}: want {want}, got {got}"
        for name, want, got in checks
        if want is not None and want != got
    ]
    for name, origin in case.origins.items():
        got = [entries[name].origin.type.value, entries[name].origin.name]
        wrong += [] if got == origin else [f"origin of {name}: want {origin}, got {got}"]
    for name, letter in case.letters.items():
        got = entries[name].source_reliability
        wrong += [] if got == letter else [f"letter of {name}: want {letter}, got {got}"]
    return wrong + missing(case, found)


def missing(case: Case, found: Resolution) -> list[str]:
    """Claims and threads that do not come out, or should not."""
    claims = [shown(each) for each in found.claims]
    threads = [told(each) for each in found.threads]
    wrong = [f"no claim fits {each}; {claims}" for each in case.claims if not fit(each, claims)]
    wrong += [
        f"no thread fits {each}; {threads}" for each in case.threads if not fit(each, threads)
    ]
    return wrong + [f"a claim fits {ban}" for ban in case.absent_claims if fit(ban, claims)]


def grouped(group_by_document: dict[str, str | None]) -> list[list[str]]:
    """Groups of two and more documents, sorted."""
    groups: dict[str, list[str]] = {}
    for document, group in group_by_document.items():
        if group is not None:
            groups.setdefault(group, []).append(document)
    return sorted(sorted(members) for members in groups.values() if len(members) > 1)


def fit(want: dict[str, Any], records: list[dict[str, Any]]) -> bool:
    """True if some record has all that is wanted."""
    return any(all(record[key] == value for key, value in want.items()) for record in records)


def shown(claim: Claim) -> dict[str, Any]:
    """A claim as a case writes it."""
    event = claim.event
    return {
        "type": event.type,
        "actor": event.actor,
        "recipient": event.recipient,
        "place": event.place,
        "time": event.time,
        "polarity": event.polarity.value,
        "text": claim.text,
        "status": claim.status.value,
        "credibility": claim.information_credibility,
        "origins": list(claim.origin_names),
        "denials": claim.denials,
        "parties": list(claim.parties),
        "says": [
            f"{each.document}: {each.speaker} {each.stance.value}"
            + (f" via {', '.join(each.chain)}" if each.chain else "")
            for each in claim.statements
        ],
    }


def told(thread: Thread) -> dict[str, Any]:
    """A thread as a case writes it."""
    return {
        "type": thread.type.value,
        "issuer": thread.issuer,
        "target": thread.target,
        "status": thread.status.value,
        "evidence": [each.document for each in thread.evidence],
        "opening": thread.opening.document,
    }
