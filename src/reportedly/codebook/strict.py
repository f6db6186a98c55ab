"""Strict YAML: a doubled key, a bare number code or a bare NO stops the load."""

import re
from pathlib import Path
from typing import Any

import yaml

from reportedly.errors import CodebookError

BARE_NUMBER = re.compile(r"[-+]?0[0-9_]+$")
BARE_WORD = re.compile(r"(?:y|n|yes|no|on|off)$", re.IGNORECASE)


class StrictLoader(yaml.CSafeLoader):
    """A safe loader that refuses what YAML 1.1 would read as something else than it looks like."""


def _mapping(loader: StrictLoader, node: yaml.MappingNode) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise yaml.MarkedYAMLError(
                problem=f"key {key!r} is doubled", problem_mark=key_node.start_mark
            )
        found[key] = loader.construct_object(value_node, deep=True)
    return found


def _scalar(loader: StrictLoader, node: yaml.ScalarNode) -> object:
    if not node.style and (BARE_NUMBER.match(node.value) or BARE_WORD.match(node.value)):
        raise yaml.MarkedYAMLError(
            problem=f"bare {node.value} would be read as another value: put it in quotes",
            problem_mark=node.start_mark,
        )
    builders: dict[str, Any] = {
        "tag:yaml.org,2002:int": loader.construct_yaml_int,
        "tag:yaml.org,2002:bool": loader.construct_yaml_bool,
    }
    return builders[node.tag](node)


StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)
StrictLoader.add_constructor("tag:yaml.org,2002:int", _scalar)
StrictLoader.add_constructor("tag:yaml.org,2002:bool", _scalar)


def load_yaml(path: Path) -> object:
    """The value of one YAML file. Raises CodebookError with file, line and what to mend."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=StrictLoader)  # noqa: S506 a safe loader, made stricter
    except yaml.MarkedYAMLError as broken:
        mark = broken.problem_mark
        where = f"{path}:{mark.line + 1}" if mark else str(path)
        raise CodebookError(
            where, str(broken.problem), "mend the line and run 'reportedly codebook check'"
        ) from broken
