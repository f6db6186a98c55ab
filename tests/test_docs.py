"""What the docs show runs: every command and Python block, every target and file that they name."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!http|#)([^)#]+)")
REPORTEDLY = Path(sys.executable).with_name("reportedly")
NOT_RUN = {"serve": "serves until Ctrl-C: tests/cli runs it"}


def blocks(language: str) -> list[tuple[str, str]]:
    """Every fenced block of one language, with its page and line."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for fence in FENCE.finditer(text):
            if fence[1] == language:
                line = text.count("\n", 0, fence.start()) + 2
                found.append((f"{page.relative_to(ROOT)}:{line}", fence[2]))
    return found


def commands() -> list[tuple[str, list[str]]]:
    """The shell blocks, each with its commands in order."""
    return [
        (place, [line for line in block.splitlines() if line and not line.startswith("#")])
        for place, block in blocks("sh")
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader of the docs has it: the sample, and the ledger of the first command."""
    made = tmp_path_factory.mktemp("docs")
    (made / "examples").symlink_to(ROOT / "examples")
    return made


@pytest.mark.xdist_group("docs")
@pytest.mark.parametrize(("place", "lines"), commands(), ids=lambda value: str(value)[:40])
def test_commands_run(place: str, lines: list[str], folder: Path) -> None:
    for line in lines:
        if line.startswith("make "):
            assert f"\n{line.split()[1]}:" in (ROOT / "Makefile").read_text(), f"{place}: {line}"
            continue
        words = shlex.split(line, comments=True)
        if words[0] != "reportedly" or words[1] in NOT_RUN:
            continue
        shell = line.replace("reportedly", shlex.quote(str(REPORTEDLY)), 1)
        run = subprocess.run(
            shell, shell=True, cwd=folder, capture_output=True, text=True, check=False
        )
        assert run.returncode in (0, 1), f"{place}: {line}: {run.stderr}"
        assert "Traceback" not in run.stderr, f"{place}: {line}: {run.stderr}"
        assert run.stdout or ">" in line, f"{place}: {line} printed nothing"


@pytest.mark.parametrize(("place", "source"), blocks("python"), ids=lambda value: str(value)[:40])
def test_python_blocks_run(place: str, source: str, folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", source], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, f"{place}: {run.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
