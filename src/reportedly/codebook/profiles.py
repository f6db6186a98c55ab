"""Check a label profile: types, modes and codes that are none, and rules that never count."""

from collections.abc import Iterator

from reportedly.codebook import Codebook
from reportedly.codebook.findings import Finding
from reportedly.codebook.lines import Lines
from reportedly.codebook.shapes.events import CameoRow, ContextRow, EventType, ModeRow
from reportedly.codebook.shapes.profile import LabelRule, Profile

FILE = "profile.yaml"


def check_profile(codebook: Codebook) -> Iterator[Finding]:
    """What is wrong with the rules of the profile, in their order."""
    rules = codebook.read(FILE, Profile).rules
    lines = Lines(codebook)
    for at, rule in enumerate(rules):
        where = lines.of_item(FILE, "rules", at)
        for found, advice in _faults(codebook, rule):
            yield Finding(where, f"rule '{rule.id}': {found}", advice)
        earlier = next((one for one in rules[:at] if one.covers(rule)), None)
        if earlier is not None:
            yield Finding(
                where,
                f"rule '{rule.id}' never counts: '{earlier.id}' before it fits all that it fits",
                "put it first, or narrow the other",
            )


def _faults(codebook: Codebook, rule: LabelRule) -> Iterator[tuple[str, str]]:
    known = {codebook.read(name, EventType).type for name in codebook.names("events")}
    modes = {
        row.id
        for row in codebook.read("modes.csv", list[ModeRow])
        if not rule.types or row.type in rule.types
    }
    contexts = {row.id for row in codebook.read("contexts.csv", list[ContextRow])}
    codes = [row.cameo for row in codebook.read("cameo.csv", list[CameoRow])]
    if not rule.label.strip():
        yield "its label is empty", "give the label that events get"
    for word in rule.types:
        if word not in known:
            yield f"'{word}' is no type", f"use one of {', '.join(sorted(known))}"
    for word in rule.modes:
        if word not in modes:
            yield f"'{word}' is no mode of its types", "see modes.csv"
    for word in rule.contexts:
        if word not in contexts:
            yield f"'{word}' is no context", "see contexts.csv"
    for word in rule.cameo:
        if not any(code.startswith(word) for code in codes):
            yield f"'{word}' is no CAMEO code", "see cameo.csv; a code stands for those below it"
