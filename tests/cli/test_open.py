"""open, demo and doctor: from files to a ledger and a brief, with exit codes for scripts."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.cli import demo, running
from reportedly.flow import Outcome
from reportedly.store import open_ledger

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pages(tmp_path):
    (tmp_path / "one.txt").write_text("Norvia sent ships to Astmark on Monday, its navy said.\n")
    (tmp_path / "two.txt").write_text("Astmark denied on Tuesday that it had seen any ships.\n")
    return ["one.txt", "two.txt"]


def test_open_reads_into_a_ledger_and_prints_the_brief(give, pages):
    answer = give("open", *pages)
    assert answer.code == 0, answer.err
    assert "2 new, 0 known, 0 not read; ledger reportedly.db" in answer.err
    assert answer.out.startswith("#")
    with open_ledger("reportedly.db") as ledger:
        assert [document.id for document, _ in ledger.pairs()] == ["one", "two"]


def test_open_twice_adds_nothing(give, pages):
    first = give("open", *pages)
    again = give("open", *pages)
    assert "0 new, 2 known, 0 not read" in again.err
    assert again.out == first.out


def test_open_asks_for_the_date_that_a_weekday_needs(give, pages):
    assert "add --published" in give("open", *pages).err
    dated = give("open", *pages, "--published", "2024-10-30")
    assert "--published" not in dated.err
    with open_ledger("reportedly.db") as ledger:
        values = [time.value for _, coding in ledger.pairs() for time in coding.times]
    assert values == ["2024-10-28", "2024-10-29"]


def test_open_gives_records(give, pages):
    answer = give("open", *pages, "--json", "--ledger", "own.db")
    records = [json.loads(line) for line in answer.out.splitlines()]
    assert [one["id"] for one in records if one["kind"] == "document"] == ["one", "two"]


def test_what_is_not_read_is_told_and_kept(give, pages, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    answer = give("open", *pages, "empty.txt", "nowhere.txt")
    assert answer.code == 1
    told = [line for line in answer.err.splitlines() if "not read: " in line]
    assert len(told) == 2
    with open_ledger("reportedly.db") as ledger:
        assert len(ledger.not_read()) == 2
        assert ledger.counts().documents == 2


def test_nothing_that_can_be_used_is_exit_code_2(give, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    assert give("open", "nowhere.txt").code == 2
    assert give("open", "empty.txt").code == 2
    assert give("open", "").code == 2


def test_a_folder_that_holds_its_ledger_is_read_without_it(give, pages):
    first, again = give("open", "."), give("open", ".")
    assert (first.code, again.code) == (0, 0), first.err
    assert "0 new, 2 known, 0 not read" in again.err
    assert len(pages) == 2


def test_a_report_named_as_the_ledger_keeps_its_words(give, pages, tmp_path):
    (tmp_path / "note.txt").write_text("x")
    for name in ("note.txt", "one.txt"):
        before = (tmp_path / name).read_bytes()
        answer = give("open", *pages, "--ledger", name)
        assert answer.code == 2
        assert len(answer.err.splitlines()) == 1
        assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize("date", ["Monday", "2024-13-01", "30.10.2024"])
def test_a_date_that_is_none_is_told(give, pages, date):
    answer = give("open", *pages, "--published", date)
    assert answer.code == 2
    assert f"'{date}' is no date; write it as 2024-10-28" in " ".join(answer.err.split())


def test_a_ledger_that_is_none_is_one_line(give, pages):
    answer = give("open", *pages, "--ledger", "one.txt")
    assert answer.code == 2
    assert answer.err == ("reportedly: one.txt: is not a ledger; give another path with --ledger\n")


def test_ctrl_c_says_how_to_go_on(give, pages, monkeypatch):
    def stopped(*_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "run_flow", stopped)
    answer = give("open", *pages)
    assert answer.code == 130
    assert answer.err == "reportedly: stopped; the same command again goes on from here\n"


def test_the_demo_opens_the_sample(give, monkeypatch):
    seen = []

    def run(inputs, path, _settings, published, as_json):
        seen.extend((len(inputs), path, published, as_json))
        return Outcome(
            items=13, added=13, known=0, read=13, coded=13, not_read=(), undated=("one",)
        )

    monkeypatch.setattr(demo, "run_and_tell", run)
    assert give("demo") == (0, "", "")
    assert seen == [13, "reportedly-demo.db", None, False]


def test_doctor_finds_all_well(give):
    answer = give("doctor")
    assert answer.code == 0, answer.out
    lines = answer.out.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("ok ") for line in lines)
    assert "'reportedly open INPUT' makes it" in lines[-1]


def test_doctor_says_what_is_wrong_and_what_to_do(give, tmp_path):
    (tmp_path / "reportedly.toml").write_text("codebook = 'nowhere'")
    (tmp_path / "reportedly.db").write_text("no ledger " * 200)
    answer = give("doctor", "--json")
    findings = {one["check"]: one for one in map(json.loads, answer.out.splitlines())}
    assert answer.code == 1
    assert [name for name, one in findings.items() if one["advice"]] == ["codebook", "ledger"]
    assert "nowhere" in findings["codebook"]["found"]


@pytest.mark.usefixtures("ledger")
def test_a_reader_that_stops_reading_is_no_error():
    command = [sys.executable, "-m", "reportedly", "claims", "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert run.returncode in {1, -signal.SIGPIPE}
    assert run.stderr == b""


@pytest.mark.usefixtures("ledger")
def test_an_output_that_cannot_be_written_is_one_line():
    command = [sys.executable, "-m", "reportedly", "claims"]
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("reportedly: the output: cannot be written (No space left")
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.usefixtures("ledger")
def test_an_output_without_the_signs_of_the_text_spells_them_out():
    command = [sys.executable, "-m", "reportedly", "show", "fleet"]
    plain = {**os.environ, "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=plain)
    assert run.returncode == 0, run.stderr
    assert "Share \\ufffd[31mthis" in run.stdout


def test_killed_runs_end_in_the_same_ledger():
    script = [sys.executable, "scripts/kill_test.py", "--documents", "120"]
    run = subprocess.run(script, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "killed 5 times: 119 of 120 documents coded" in run.stdout
    assert "same: " in run.stdout
