"""Shapes of the vocabulary of web pages: what furniture says and how markup names it."""

from typing import Any

import msgspec


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the furniture of a page says; phrases in lower case, one meaning a key.

    `share` and `navigation` are phrases of which whole lines are made; `related`, `credits`,
    `bylines`, `tags`, `tagged`, `published` and `updated` begin a line; `related_heads`,
    `comments` and `advertisement` are lines; `captions`, `legal`, `consent` and `promotion` may
    stand anywhere in a short line.
    """

    share: list[str]
    navigation: list[str]
    related: list[str]
    related_heads: list[str]
    comments: list[str]
    credits: list[str]
    captions: list[str]
    bylines: list[str]
    desks: list[str]
    joints: list[str]
    sign_offs: list[str]
    views: list[str]
    published: list[str]
    updated: list[str]
    tags: list[str]
    tagged: list[str]
    advertisement: list[str]
    legal: list[str]
    consent: list[str]
    promotion: list[str]
    nobody: list[str]


class Markup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How markup names its parts: words of `class` and `id`, tags, roles, meta keys, in order."""

    zones: dict[str, list[str]]
    not_zones: list[str]
    whole: list[str]
    tags: dict[str, str]
    roles: dict[str, str]
    unseen: list[str]
    blocks: list[str]
    running: list[str]
    report_types: list[str]
    meta: dict[str, list[str]]


class Agencies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """News agencies: `names` maps what a page prints, in lower case, to the common name."""

    names: dict[str, str]
    kinds: list[str]


class Openers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make the short first sentence of a paragraph a sentence, not a heading."""

    finite: list[str]
    first: list[str]


FILES: dict[str, Any] = {
    "pages/furniture.yaml": Furniture,
    "pages/markup.yaml": Markup,
    "pages/months.yaml": dict[str, list[list[str]]],
    "pages/agencies.yaml": Agencies,
    "pages/openers.yaml": Openers,
}
