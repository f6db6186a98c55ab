"""No stage has word lists of its own: what an editor may add stands in the codebook."""

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "reportedly"
STAGES = ("read", "coding", "resolve", "assess")
MOST = 5
FILES = sorted(path for stage in STAGES for path in (SOURCE / stage).rglob("*.py"))


def word_lists(source: str) -> list[int]:
    """Lines of literals (lists, tuples, sets, dictionaries, split strings) of too many strings."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if is_list_of_words(node) or is_split_string(node) or is_long_alternation(node):
            found.append(getattr(node, "lineno", 0))
    return sorted(found)


def is_list_of_words(node: ast.AST) -> bool:
    if isinstance(node, ast.Dict):
        items = [key for key in node.keys if key is not None]
    elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        items = node.elts
    else:
        return False
    return (
        sum(isinstance(item, ast.Constant) and isinstance(item.value, str) for item in items) > MOST
    )


def is_split_string(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "split"
        and isinstance(node.func.value, ast.Constant)
        and len(str(node.func.value.value).split()) > MOST
    )


def is_long_alternation(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and "\n" not in node.value
        and sum(re.sub(r"\\b|\W", "", part).isalpha() for part in node.value.split("|")) > MOST
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_word_lists(path: Path) -> None:
    lines = word_lists(path.read_text(encoding="utf-8"))
    assert lines == [], (
        f"{path.relative_to(SOURCE)}: word list in line {lines}; put it in codebook/"
    )


@pytest.mark.parametrize(
    "source",
    [
        'X = ["a", "b", "c", "d", "e", "f"]',
        'X = "a b c d e f".split()',
        'X = r"\\b(a|b|c|d|e|f)\\b"',
    ],
)
def test_each_kind_of_list_is_found(source: str) -> None:
    assert word_lists(source) == [1]
    assert word_lists(source.replace("|f", "").replace(', "f"', "").replace(" f", "")) == []
