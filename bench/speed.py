"""Speed and memory: words/s of the whole flow on one core, beside the bare parser in the same run.

usage: python -m bench.speed [DOCUMENTS.jsonl]     prints one JSON object

Both read the same texts in turns, round after round, so that a busy machine slows both; a figure is
CPU time of one thread. Peak memory is that of the whole process.
"""

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

ROUNDS = 5
WORDS_A_ROUND = 20_000
ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "bench" / "stories" / "stories_dev.input.jsonl"


def texts(path: Path) -> list[str]:
    """The texts of a JSON Lines file, or of the shipped sample where there is none."""
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    pages = sorted((ROOT / "tests" / "golden" / "read").rglob("page.txt"))
    return [page.read_text(encoding="utf-8") for page in pages]


def rounds_of(found: list[str]) -> list[list[str]]:
    """Rounds of about WORDS_A_ROUND words; a short list is read over and over."""
    rounds: list[list[str]] = [[]]
    words = at = 0
    while len(rounds) <= ROUNDS:
        text = found[at % len(found)]
        rounds[-1].append(text if at < len(found) else f"{text}\n\nCopy {at}.")
        words += len(text.split())
        at += 1
        if words >= WORDS_A_ROUND:
            rounds.append([])
            words = 0
    return rounds[:ROUNDS]


def parse_texts(found: list[str]) -> None:
    """The bare parser: the same model with the same pipes, and nothing else."""
    from reportedly.coding.parse import load_parser  # noqa: PLC0415 heavy

    for _ in load_parser().pipe(found, batch_size=32):
        pass


def run_whole_flow(found: list[str]) -> None:
    """Collect, read, code, resolve and store, into a new ledger."""
    from reportedly.flow import run_flow  # noqa: PLC0415 heavy
    from reportedly.settings import Settings  # noqa: PLC0415 heavy
    from reportedly.store.ledger import open_ledger  # noqa: PLC0415 heavy

    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        lines = (json.dumps({"id": f"d{at}", "text": text}) for at, text in enumerate(found))
        rows.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with open_ledger(str(Path(folder) / "ledger.db")) as ledger:
            run_flow([str(rows)], ledger, Settings())


def seconds(work: Callable[[list[str]], None], found: list[str]) -> float:
    """CPU seconds that one call took."""
    start = time.process_time()
    work(found)
    return time.process_time() - start


def measure(path: Path) -> dict[str, float]:
    """Words/s of both, their ratio (median over rounds), and peak memory in MB."""
    rounds = rounds_of(texts(path))
    parse_texts(rounds[0][:2])
    run_whole_flow(rounds[0][:2])
    parser, flow = [], []
    for found in rounds:
        words = sum(len(text.split()) for text in found)
        parser.append(words / seconds(parse_texts, found))
        flow.append(words / seconds(run_whole_flow, found))
    ratios = [one / other for one, other in zip(flow, parser, strict=True)]
    return {
        "parser_words_s": round(statistics.median(parser)),
        "flow_words_s": round(statistics.median(flow)),
        "ratio": round(statistics.median(ratios), 3),
        "peak_MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)))
