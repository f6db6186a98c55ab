"""Where an entry of a codebook file stands, by file and line: for messages to an editor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from reportedly.codebook import HOME, Codebook
from reportedly.codebook.strict import load_yaml

Entry = tuple[str, Any]  # the file as an editor knows it, and the entry's node


class Lines:
    """The places of one codebook's entries; each file is read once, and only if it is asked for."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._entries: dict[tuple[str, str], list[Entry]] = {}

    def of_item(self, name: str, section: str, at: int, word: str = "") -> str:
        """File and line of item `at` of a list, or of a word in it; the file alone if not found."""
        if (name, section) not in self._entries:
            self._entries[name, section] = list(self._items(name, section))
        entries = self._entries[name, section]
        if at >= len(entries):
            return name
        file, node = entries[at]
        found = next((one for one in _nodes(node) if word and one.value == word), node)
        return f"{file}:{found.start_mark.line + 1}"

    def of_key(self, name: str, key: str) -> str:
        """File and line of a key at the top of a mapping, in the last file that has it."""
        found = name
        for home in self._codebook.folders:
            for key_node, _ in _mapping(home / name):
                if key_node.value == key:
                    found = f"{_shown(home, name)}:{key_node.start_mark.line + 1}"
        return found

    def _items(self, name: str, section: str) -> Iterator[Entry]:
        """The items of a list, those that the user's file adds after those that ship."""
        seen: list[object] = []
        for home in self._codebook.folders:
            nodes = [value for key, value in _mapping(home / name) if key.value == section]
            if not nodes:
                continue
            values = _values(home / name, section)
            for value, node in zip(values, nodes[0].value, strict=True):
                if value not in seen or home == HOME:
                    yield _shown(home, name), node
            seen += values


def _values(path: Path, section: str) -> list[object]:
    content = load_yaml(path)
    return list(content[section]) if isinstance(content, dict) else []


def _mapping(path: Path) -> list[tuple[Any, Any]]:
    if not path.exists():
        return []
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return node.value if isinstance(node, yaml.MappingNode) else []


def _nodes(node: Any) -> Iterator[Any]:  # noqa: ANN401 PyYAML's nodes have no types
    """The scalars below a node."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for inner in node.value:
            yield from _nodes(inner)
    elif isinstance(node, yaml.MappingNode):
        for _, inner in node.value:
            yield from _nodes(inner)


def _shown(home: Path, name: str) -> str:
    """A file of the codebook by its name there, one of the user's by its path."""
    return name if home == HOME else str(home / name)
