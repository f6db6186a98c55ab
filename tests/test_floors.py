"""Floors: nothing measured falls under what it was, and no floor goes down unseen."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from bench import floors
from bench.halves import Half, half_of, unread_figures
from bench.run import BENCH, figures_of, number, run_golden

PINNED = floors.read_floors()


def test_a_worse_figure_is_told() -> None:
    floor = {"figures": {"F1": 0.5, "MAE": 0.4}}
    assert floors.shortfalls("x", {"F1": 0.5, "MAE": 0.4}, floor) == []
    assert len(floors.shortfalls("x", {"F1": 0.49, "MAE": 0.41}, floor)) == 2
    assert floors.shortfalls("x", {"MAE": 0.1}, floor) == ["x F1: None is worse than its floor 0.5"]


@pytest.mark.parametrize(("lower", "kept"), [(False, 0.5), (True, 0.4)])
def test_a_floor_goes_down_only_when_told(lower: bool, kept: float) -> None:
    table = {"x": {"corpus": "a", "cases": 1, "figures": {"F1": 0.5}}}
    floors.pin(table, "x", {"F1": 0.4}, {"corpus": "b", "cases": 2}, lower=lower)
    assert table["x"] == {"corpus": "b", "cases": 2, "figures": {"F1": kept}}


def test_lines_of_the_runner_are_read() -> None:
    line = "seeds recall=0.61 traps_kept=17/18 share=81% [3.2 s, 400 words/s]\n"
    assert figures_of(line) == {"recall": 0.61, "traps_kept": 0.9444, "share": 81.0}
    assert figures_of("plv FAILED exit 1") == {}
    assert number("-0.5") == -0.5


def test_an_unread_figure_is_worse_as_the_whole_is() -> None:
    assert floors.is_worse("unread_MAE", 0.5, 0.4)
    assert floors.is_worse("unread_F1", 0.4, 0.5)
    assert not floors.is_worse("unread_MAE", 0.4, 0.5)


SCORER = """
def evaluate(gold, preds, out=print):
    ids = {row["id"] for row in preds}
    out("a line before")
    out(f"ZIG n={len(gold)} found={sum(row['id'] in ids for row in gold)}")
"""


def test_unread_figures_are_of_the_rows_that_nobody_reads(tmp_path: Path) -> None:
    ids = [f"row {number}" for number in range(20)]
    unread = [one for one in ids if half_of(one) is Half.UNREAD]
    assert 0 < len(unread) < len(ids)
    assert {half_of(one) for one in ids} == set(Half)
    (tmp_path / "score_zig.py").write_text(SCORER, encoding="utf-8")
    for name, rows in (("gold", ids), ("pred", [unread[0], *set(ids).difference(unread)])):
        lines = "".join(json.dumps({"id": one}) + "\n" for one in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    suite = {"score": [tmp_path / "score_zig.py", tmp_path / "gold.jsonl", "PRED"]}
    got = unread_figures(suite, tmp_path / "pred.jsonl", last_line)
    assert got == {"unread_n": len(unread), "unread_found": 1.0}


def last_line(_suite: Mapping[str, object], out: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in out.splitlines()[-1].split()[1:])


@pytest.mark.skipif(not BENCH.exists(), reason="the benchmarks are not here")
def test_every_benchmark_is_pinned_on_this_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    measure = pytest.importorskip("measure")
    for name, suite in measure.suites(measure.BENCH, measure.PART).items():
        corpus = floors.corpus_of(Path(suite["input"]))
        assert {key: PINNED[name][key] for key in corpus} == corpus, name
        assert PINNED[name]["figures"], f"{name} has no figures"


def test_golden_cases_that_should_hold() -> None:
    """The share of `should` cases that hold is pinned as any other figure."""
    name, figures, corpus = run_golden()
    assert floors.shortfalls(name, figures, PINNED[name]) == []
    assert corpus["cases"] == PINNED[name]["cases"]
