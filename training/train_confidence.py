"""Fit the confidence of events on training/text, and write its weights.

usage: python -m training.train_confidence [--folds N | --held] [--text FOLDER]

An event is right if its trigger is that of a marked act, of the right type; it is main if the act
is the sentence's main one and the sides that are marked are those that it has. The order of events
is that of both together (MAIN is the weight of the second), the scale is that of the first: a line
fitted on top makes a confidence of .7 right seven times in ten. With --folds nothing is written:
reliability of held-out sentences is printed, by tenths of confidence; with --held that of the
shipped weights on training/held, which nothing was trained on.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from reportedly.codebook import open_codebook
from reportedly.coding import LINE
from reportedly.coding.component import Arguments, Draft
from reportedly.coding.events.confidence import WEIGHTS, load_weights, marks_of
from reportedly.coding.events.triggers import second
from reportedly.coding.events.triggers.opinion import Opinion
from reportedly.coding.parse import parse_documents
from reportedly.model import ActorSpan, Span
from reportedly.text import overlap
from training import train_triggers
from training.marked import HELD, TEXT, MarkedSentence, document_of, read_sentences

SELDOM = 5
MAIN = 3.0  # weight of the second model
ALWAYS = "always"
STEPS = 400
RATE = 0.05
DECAY = 3e-4
Array = NDArray[Any]


@dataclass(slots=True)
class Row:
    """One row of arguments: its marks, whether it is right, and main, and its sentence."""

    marks: list[str]
    right: bool
    main: bool
    sentence: int


def collect(sentences: Sequence[MarkedSentence]) -> list[Row]:
    """A row for each event of the sentences.

    The opinion that judges one half of them is trained on the other, so that what it knows by heart
    does not pass for confidence.
    """
    words = train_triggers.collect(sentences)
    labels = train_triggers.labels_of(words)
    rows: list[Row] = []
    for half in (0, 1):
        others = [word for word in words if word.sentence % 2 != half]
        trainer = train_triggers.Trainer(others, labels)
        trainer.fit(others)
        opinion = Opinion(trainer.weights(), trainer.vocab)
        with patch.object(second, "load_opinion", lambda _, found=opinion: found):
            rows += rows_of(sentences, half)
    return rows


def rows_of(sentences: Sequence[MarkedSentence], half: int) -> list[Row]:
    """The rows of every other sentence; announcements are left out, the text marks their act."""
    book = open_codebook()
    upto = next(at for at, step in enumerate(LINE) if "confidences" in step.gives)
    rows = []
    numbers = range(half, len(sentences), 2)
    documents = [document_of(sentences[number]) for number in numbers]
    for number, (document, parse) in zip(numbers, parse_documents(documents), strict=True):
        draft = Draft(document, parse, book)
        for step in LINE[:upto]:
            step.run(draft)
        for row, marks in zip(draft.arguments, marks_of(draft), strict=True):
            if draft.triggers[row.trigger].announces is None:
                right = is_right(draft, row, sentences[number])
                rows.append(Row(marks, right, is_main(draft, row, sentences[number]), number))
    return rows


def is_right(draft: Draft, row: Arguments, sentence: MarkedSentence) -> bool:
    """True if a row's trigger and type are those of a marked act."""
    trigger = draft.triggers[row.trigger]
    return any(
        act.type == trigger.type and touches(act.trigger, trigger.span) for act in sentence.acts
    )


def is_main(draft: Draft, row: Arguments, sentence: MarkedSentence) -> bool:
    """True if a row is the sentence's main act, with the sides that are marked."""
    trigger = draft.triggers[row.trigger]
    return any(
        act.main and act.type == trigger.type and touches(act.trigger, trigger.span)
        for act in sentence.acts
    ) and all(
        fits(draft, found, marked)
        for found, marked in ((row.actor, sentence.actors), (row.recipient, sentence.recipients))
    )


def fits(draft: Draft, found: ActorSpan | None, marked: Sequence[Span]) -> bool:
    """True if a side is one of the marked ones, itself or by its actor's mentions."""
    if not marked:
        return found is None
    if found is None:
        return False
    spans = [Span(found.start, found.end)]
    if found.id is not None:
        spans += [Span(one.start, one.end) for one in draft.mentions if one.actor == found.id]
    return any(touches(one, other) for one in spans for other in marked)


def touches(one: Span, other: Span) -> bool:
    """True if two spans share a character."""
    return bool(overlap((one.start, one.end), (other.start, other.end)))


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Mark -> weight: both models together, on the scale of the first."""
    right = fit_one(rows, [row.right for row in rows])
    main = fit_one(rows, [row.main for row in rows])
    both = {mark: right[mark] + MAIN * main[mark] for mark in right}
    scores = [sum(both.get(mark, 0.0) for mark in row.marks) for row in rows]
    slope, shift = scale(np.array(scores), np.array([row.right for row in rows], float))
    weights = {mark: slope * weight for mark, weight in both.items()}
    weights[ALWAYS] = weights.get(ALWAYS, 0.0) + shift
    return weights


def scale(scores: Array, truth: Array) -> tuple[float, float]:
    """Slope and shift that make the scores log odds of being true (Platt 1999)."""
    slope, shift = 1.0, 0.0
    for _ in range(STEPS * 5):
        error = 1 / (1 + np.exp(-(slope * scores + shift))) - truth
        slope -= RATE * float((error * scores).mean())
        shift -= RATE * float(error.mean())
    return slope, shift


def fit_one(rows: Sequence[Row], labels: Sequence[bool]) -> dict[str, float]:
    """Mark -> weight, by gradient descent (Adam) on the logistic loss."""
    counts = Counter(mark for row in rows for mark in row.marks)
    marks = sorted(mark for mark, count in counts.items() if count >= SELDOM)
    at = {mark: index for index, mark in enumerate(marks)}
    found = np.zeros((len(rows), len(marks)), np.float32)
    for line, row in enumerate(rows):
        for mark in row.marks:
            if mark in at:
                found[line, at[mark]] = 1
    truth = np.array(labels, np.float32)
    weights, first, second = (np.zeros(len(marks)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = found.T @ (1 / (1 + np.exp(-(found @ weights))) - truth) / len(rows)
        slope += DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        rate = RATE * (1 - step / (STEPS + 1))
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {mark: float(weight) for mark, weight in zip(marks, weights, strict=True)}


def judge(weights: dict[str, float], rows: Sequence[Row]) -> list[float]:
    """The confidence of each row."""
    return [
        float(1 / (1 + np.exp(-sum(weights.get(mark, 0.0) for mark in row.marks)))) for row in rows
    ]


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[tuple[int, float, float]]:
    """For each tenth of confidence: how many events, their mean confidence, the share right."""
    found = []
    for tenth in range(10):
        some = [pair for pair in pairs if min(9, int(pair[0] * 10)) == tenth]
        if some:
            mean = sum(pair[0] for pair in some) / len(some)
            found.append((len(some), mean, sum(pair[1] for pair in some) / len(some)))
    return found


def main_right(rows: Sequence[Row], judged: Sequence[float]) -> float:
    """The share of sentences with events whose most confident event is the main one."""
    best: dict[int, tuple[float, bool]] = {}
    for row, odds in zip(rows, judged, strict=True):
        if odds > best.get(row.sentence, (-1.0, False))[0]:
            best[row.sentence] = (odds, row.main)
    return sum(right for _, right in best.values()) / max(1, len(best))


def tell(rows: Sequence[Row], judged: Sequence[float]) -> None:
    """Print reliability by tenths, the Brier score, and how often the main event comes first."""
    pairs = [(odds, row.right) for odds, row in zip(judged, rows, strict=True)]
    print("events  confidence  right")
    for number, mean, share in reliability(pairs):
        print(f"{number:6}  {mean:10.3f}  {share:5.3f}")
    error = sum((odds - right) ** 2 for odds, right in pairs) / len(pairs)
    print(f"Brier {error:.4f}; first event main in {main_right(rows, judged):.3f} of sentences")


def cross(rows: Sequence[Row], count: int) -> None:
    """Leave each fold out once; print reliability and how often the first event is right."""
    judged: list[float] = [0.0] * len(rows)
    for fold in range(count):
        weights = fit([row for row in rows if row.sentence % count != fold])
        held = [at for at, row in enumerate(rows) if row.sentence % count == fold]
        for at, odds in zip(held, judge(weights, [rows[at] for at in held]), strict=True):
            judged[at] = odds
    tell(rows, judged)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--text", type=Path, default=TEXT)
    parser.add_argument("--held", action="store_true")
    args = parser.parse_args()
    if args.held:
        rows = [row for half in (0, 1) for row in rows_of(read_sentences(HELD), half)]
        tell(rows, judge(load_weights(), rows))
        return 0
    rows = collect(read_sentences(args.text))
    print(f"{len(rows)} events, {sum(row.right for row in rows)} right", file=sys.stderr)
    if args.folds:
        cross(rows, args.folds)
        return 0
    weights = fit(rows)
    np.savez_compressed(
        WEIGHTS, marks=np.array(list(weights)), weights=np.array(list(weights.values()), np.float32)
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
