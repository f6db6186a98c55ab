"""The command line starts at once, lists every command, and says how to use each."""

import resource
import subprocess
import sys
from importlib import import_module

import pytest
import typer

from reportedly.cli import COMMANDS

HEAVY = ("spacy", "numpy", "fastapi", "trafilatura", "httpx", "rich", "sqlite3", "yaml", "lxml")
ALLOWED_SECONDS = 0.3
PATIENCE = 3  # other tests run beside this one

LOADED = f"""
import sys
from reportedly.cli import main
sys.argv = ["reportedly", "--help"]
try:
    main()
finally:
    print([name for name in {HEAVY} if name in sys.modules])
"""


def test_help_imports_nothing_heavy():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_answers_at_once():
    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    subprocess.run(
        [sys.executable, "-m", "reportedly", "--help"], check=True, stdout=subprocess.DEVNULL
    )
    assert spent() - before < ALLOWED_SECONDS * PATIENCE


def test_help_lists_every_command(give):
    answer = give("--help")
    assert answer.code == 0
    for name, line in COMMANDS.items():
        assert f"  {name} " in answer.out
        assert line in answer.out


def test_version(give):
    assert give("--version").out.startswith("reportedly 0.")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(give, name):
    answer = give(name, "--help")
    assert answer.code == 0
    assert f"Example:  reportedly {name}" in answer.out
    assert isinstance(import_module(f"reportedly.cli.{name}").app, typer.Typer)


def test_a_command_that_is_not_there_is_told(give):
    answer = give("clams")
    assert answer.code == 2
    assert "Did you mean 'claims'?" in answer.err


def test_without_a_command_there_is_help(give):
    answer = give()
    assert "claims" in answer.out + answer.err


def test_a_broken_setting_is_one_line(give, tmp_path):
    (tmp_path / "reportedly.toml").write_text("lodger = 'x.db'")
    answer = give("claims")
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert "lodger" in answer.err
