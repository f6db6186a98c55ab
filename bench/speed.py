"""Speed and memory, beside the bare parser in the same run, and of the frame matcher alone.

usage: python -m bench.speed [DOCUMENTS.jsonl]     prints one JSON object

`ratio` is of the whole flow's words/s to the parser's, `events_ratio` of the sentences/s of
`code` on the event sets. Both read the same texts in turns, round after round, so that a busy
machine slows both; a figure is CPU time of one thread. Peak memory is that of the whole process.
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
EVENT_ROUNDS, EVERY = 3, 16  # each round reads every sixteenth text
ROOT = Path(__file__).parents[1]
BENCH = ROOT.parent / "shared" / "bench"
SHARED = BENCH / "stories" / "stories_dev.input.jsonl"
EVENT_SETS = tuple(
    BENCH / "events" / f"{name}_dev.jsonl" for name in ("plv", "coped", "muc4", "ipe")
)


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


def code(found: list[str]) -> None:
    """`reportedly code` from its rows to its lines."""
    from reportedly.flow import code_lines  # noqa: PLC0415 heavy
    from reportedly.settings import Settings  # noqa: PLC0415 heavy

    rows = [json.dumps({"id": f"d{at}", "text": text}).encode() for at, text in enumerate(found)]
    for _ in code_lines(rows, "bench", Settings()):
        pass


def event_rounds() -> list[list[str]]:
    """Rounds of texts of the event sets, each set with as much of its own in every round."""
    sets = [path for path in EVENT_SETS if path.exists()]
    found = [text for path in sets for text in texts(path)]
    if not found:
        return rounds_of(texts(SHARED))[:EVENT_ROUNDS]
    return [found[at::EVERY] for at in range(EVENT_ROUNDS)]


def measure_events() -> dict[str, float]:
    """Sentences/s of `code` and of the parser on the event sets, their ratio, and the matcher's."""
    rounds = event_rounds()
    code(rounds[0][:2])
    parser, coder, matcher = [], [], []
    for found in rounds:
        sentences, matching = match_frames(found)
        parser.append(sentences / seconds(parse_texts, found))
        coder.append(sentences / seconds(code, found))
        matcher.append(sentences / matching)
    ratios = [one / other for one, other in zip(coder, parser, strict=True)]
    return {
        "parser_sentences_s": round(statistics.median(parser)),
        "code_sentences_s": round(statistics.median(coder)),
        "events_ratio": round(statistics.median(ratios), 3),
        "matcher_sentences_s": round(statistics.median(matcher)),
    }


def match_frames(found: list[str]) -> tuple[int, float]:
    """Sentences of some texts, and the CPU seconds that the triggers took on ready parses."""
    from reportedly.codebook import open_codebook  # noqa: PLC0415 heavy
    from reportedly.coding import LINE  # noqa: PLC0415 heavy
    from reportedly.coding.component import Draft  # noqa: PLC0415 heavy
    from reportedly.coding.parse import parse_documents  # noqa: PLC0415 heavy
    from reportedly.model import Document  # noqa: PLC0415 heavy

    documents = [Document(id="", text=text, digest="", location="") for text in found]
    drafts = [Draft(*pair, open_codebook()) for pair in parse_documents(documents)]
    took = 0.0
    for draft in drafts:
        for step in LINE:
            start = time.process_time()
            step.run(draft)
            if "triggers" in step.gives:
                took += time.process_time() - start
                break
    return sum(len(draft.sentences) for draft in drafts), took


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
        **measure_events(),
        "parser_words_s": round(statistics.median(parser)),
        "flow_words_s": round(statistics.median(flow)),
        "ratio": round(statistics.median(ratios), 3),
        "peak_MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)))
