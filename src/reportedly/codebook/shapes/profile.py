"""The label profile: which label of a user's own scheme an event gets, by what it is coded as."""

from typing import Literal

import msgspec

from reportedly.terms import Modality, Polarity


class LabelRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule: all conditions that it names must hold; a CAMEO code stands for those below it."""

    id: str
    label: str
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    modality: tuple[Modality, ...] = ()
    polarity: Polarity | None = None

    def covers(self, other: "LabelRule") -> bool:
        """True if this rule fits every event that another one fits."""
        lists = (
            (self.types, other.types),
            (self.modes, other.modes),
            (self.contexts, other.contexts),
        )
        return (
            all(not wide or (bool(narrow) and set(narrow) <= set(wide)) for wide, narrow in lists)
            and (not self.modality or _within(other.modality, self.modality))
            and (not self.cameo or (bool(other.cameo) and all(map(self._has_code, other.cameo))))
            and self.polarity in (None, other.polarity)
        )

    def _has_code(self, code: str) -> bool:
        return code.startswith(self.cameo)


def _within(narrow: tuple[Modality, ...], wide: tuple[Modality, ...]) -> bool:
    return bool(narrow) and set(narrow) <= set(wide)


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A scheme of labels; without rules there are none, and events are written without the key."""

    name: str
    otherwise: Literal["type", "none"] = "type"
    rules: tuple[LabelRule, ...] = ()


FILES: dict[str, object] = {"profile.yaml": Profile}
