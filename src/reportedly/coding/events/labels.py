"""Label events in a user's own scheme, by the rules of the codebook's profile."""

import msgspec

from reportedly.codebook.shapes.profile import LabelRule, Profile
from reportedly.coding.component import Draft, component
from reportedly.model import Event


@component("labels", needs=["events"], gives=["events"])
def labels(draft: Draft) -> None:
    """Add `label` to `draft.events`, and nothing where the profile has no rules."""
    profile = draft.codebook.read("profile.yaml", Profile)
    if profile.rules:
        draft.events[:] = [_labelled(event, profile) for event in draft.events]


def _labelled(event: Event, profile: Profile) -> Event:
    rule = next((rule for rule in profile.rules if _fits(rule, event)), None)
    given = event.type if profile.otherwise == "type" else None
    label = given if rule is None else rule.label
    why = "no rule" if rule is None else f"rule '{rule.id}'"
    reason = f"label {label} of {profile.name}: {why}"
    return msgspec.structs.replace(event, label=label, reasons=(*event.reasons, reason))


def _fits(rule: LabelRule, event: Event) -> bool:
    """True if every condition that a rule names holds."""
    return (
        (not rule.types or event.type in rule.types)
        and (not rule.modes or event.mode in rule.modes)
        and (not rule.cameo or (event.cameo or "").startswith(rule.cameo))
        and (not rule.contexts or not set(rule.contexts).isdisjoint(event.contexts))
        and (not rule.modality or event.modality in rule.modality)
        and rule.polarity in (None, event.polarity)
    )
