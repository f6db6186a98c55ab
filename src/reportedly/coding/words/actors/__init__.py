"""Say who the mentions stand for: one actor per someone, each link with its reason."""

import msgspec

from reportedly.coding.component import Draft, component
from reportedly.model import Actor


@component("actors", needs=["mentions", "sentences"], gives=["actors"])
def actors(draft: Draft) -> None:
    """Fill `draft.actors` and each mention's `actor` and `reason`."""
    found: dict[str, list[int]] = {}
    for index, mention in enumerate(draft.mentions):
        name = mention.of(draft.document.text)
        found.setdefault(name, []).append(index)
    for number, (name, indices) in enumerate(found.items(), start=1):
        draft.actors.append(Actor(id=f"a{number}", name=name, mentions=tuple(indices)))
        for index in indices:
            draft.mentions[index] = msgspec.structs.replace(
                draft.mentions[index], actor=f"a{number}", reason="same words"
            )
