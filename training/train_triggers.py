"""Train the second opinion on triggers from training/text, and write its weights.

usage: python -m training.train_triggers [--folds N] [--text FOLDER]

With --folds nothing is written: each fold is left out once, and accuracy on it is printed, apart
for triggers whose lemma the other folds hold and for those that are new.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from reportedly.codebook import open_codebook
from reportedly.coding import LINE
from reportedly.coding.component import Draft
from reportedly.coding.events.triggers.choice import coded_tokens, find_matches
from reportedly.coding.events.triggers.matching import Match
from reportedly.coding.events.triggers.opinion import NO_ACT, WEIGHTS, Opinion, scaled
from reportedly.coding.events.triggers.second import DROPS, SPEAKS, TURNS, is_sure
from reportedly.coding.events.triggers.traits import Slot, Traits, traits_of_all
from reportedly.coding.parse import load_parser, parse_documents
from reportedly.coding.syntax.clauses import is_verb
from reportedly.coding.syntax.frames import Frames, lemma, load_frames
from training.marked import TEXT, MarkedSentence, document_of, read_sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

HIDDEN = 64
EPOCHS = 10
BATCH = 192
STEP = 2e-3
DECAY = 1e-4
DROP = 0.35  # share of hidden units, and half of it of marks and slots, left out at each step
SELDOM = 3  # a mark seen fewer times is left out
KEPT = 0.93  # share of acts whose word alone must not rule them out
PRIOR_STEPS, PRIOR_RATE = 600, 2.0
SEED = 7
Array = NDArray[Any]


@dataclass(slots=True)
class Row:
    """One word with its traits, its true label, and the sentence that it is from."""

    traits: Traits
    label: str
    sentence: int
    lemma: str
    by_frames: str
    sure: bool
    verb: bool
    known: bool


def collect(sentences: Sequence[MarkedSentence]) -> list[Row]:
    """A row for each verb and noun of the sentences, but for the words beside a trigger's head."""
    book = open_codebook()
    frames = load_frames(book)
    documents = [document_of(one) for one in sentences]
    upto = next(at for at, step in enumerate(LINE) if "triggers" in step.gives)
    rows = []
    for number, (document, parse) in enumerate(parse_documents(documents)):
        draft = Draft(document, parse, book)
        for step in LINE[:upto]:
            step.run(draft)
        matches = {match.tokens[0].i: match for match in find_matches(draft).matches}
        label_at, inside = _labels(draft, sentences[number])
        tokens = [
            token for token in coded_tokens(draft) if token.i in label_at or token.i not in inside
        ]
        for token, traits in zip(
            tokens, traits_of_all(draft, frames, tokens, matches), strict=True
        ):
            rows.append(_row(frames, token, traits, matches.get(token.i), number))
            rows[-1].label = label_at.get(token.i, NO_ACT)
    return rows


def _row(frames: Frames, token: "Token", traits: Traits, match: Match | None, number: int) -> Row:
    verb = is_verb(token)
    return Row(
        traits,
        NO_ACT,
        number,
        lemma(token),
        by_frames=NO_ACT if match is None else match.pattern.event.type,
        sure=match is not None and is_sure(match),
        verb=verb,
        known=lemma(token) in (frames.verbs if verb else frames.nouns),
    )


def _labels(draft: Draft, sentence: MarkedSentence) -> tuple[dict[int, str], set[int]]:
    """Token -> type for the head of each trigger, and all tokens of triggers."""
    found: dict[int, str] = {}
    inside: set[int] = set()
    for act in sentence.acts:
        words = draft.parse.char_span(act.trigger.start, act.trigger.end, alignment_mode="expand")
        if words is None:
            continue
        head = words.root
        if head.pos_ in ("ADJ", "ADP", "ADV") and head.head.pos_ in ("AUX", "VERB"):
            head = head.head
        found[head.i] = act.type
        inside.update(token.i for token in words)
    return found, inside


def labels_of(rows: Sequence[Row]) -> list[str]:
    """The labels of the rows, no act first."""
    return [NO_ACT, *sorted({row.label for row in rows} - {NO_ACT})]


class Trainer:
    """The network while it learns: Adam on cross entropy, with dropout."""

    def __init__(self, rows: Sequence[Row], labels: Sequence[str]) -> None:
        self.random = np.random.default_rng(SEED)
        self.labels = list(labels)
        counts = Counter(mark for row in rows for mark in row.traits.marks)
        self.marks = sorted(mark for mark, count in counts.items() if count >= SELDOM)
        self.mark_at = {mark: at for at, mark in enumerate(self.marks)}
        self.vocab = load_parser().vocab
        self.vectors: dict[str, Array] = {}
        wide = len(Slot) * self.vocab.vectors_length
        self.parts = {
            "in": self._start(wide + len(self.marks), HIDDEN),
            "bias": np.zeros(HIDDEN, np.float32),
            "out": self._start(HIDDEN, len(labels)),
            "out_bias": np.zeros(len(labels), np.float32),
        }
        self.first = {name: np.zeros_like(part) for name, part in self.parts.items()}
        self.second = {name: np.zeros_like(part) for name, part in self.parts.items()}
        self.steps = 0

    def _start(self, rows: int, columns: int) -> Array:
        spread = np.sqrt(2 / (60 + columns))  # about 60 inputs of a row are not zero
        found: Array = self.random.normal(0, spread, (rows, columns)).astype(np.float32)
        return found

    def inputs(self, rows: Sequence[Row]) -> Array:
        """One line a row: the mean vector of each slot, then ones for its marks."""
        wide = self.vocab.vectors_length
        found = np.zeros((len(rows), len(Slot) * wide + len(self.marks)), np.float32)
        for at, row in enumerate(rows):
            for slot, words in enumerate(row.traits.words):
                if words:
                    mean = sum(self._vector(word) for word in words) / len(words)
                    found[at, slot * wide : (slot + 1) * wide] = mean
            for mark in row.traits.marks:
                if (index := self.mark_at.get(mark)) is not None:
                    found[at, len(Slot) * wide + index] = 1
        return found

    def _vector(self, word: str) -> Array:
        if word not in self.vectors:
            self.vectors[word] = scaled(np.asarray(self.vocab.get_vector(word))).astype(np.float32)
        return self.vectors[word]

    def fit(self, rows: Sequence[Row]) -> None:
        """Learn from the rows, EPOCHS times over."""
        self.fit_prior(rows)
        at = {label: index for index, label in enumerate(self.labels)}
        truth = np.array([at[row.label] for row in rows])
        for epoch in range(EPOCHS):
            order = self.random.permutation(len(rows))
            rate = STEP * (1 - epoch / EPOCHS)
            loss = 0.0
            for start in range(0, len(order), BATCH):
                some = order[start : start + BATCH]
                loss += self._step(self.inputs([rows[i] for i in some]), truth[some], rate)
            print(f"epoch {epoch + 1}: loss {loss / len(rows):.4f}", file=sys.stderr, flush=True)

    def fit_prior(self, rows: Sequence[Row]) -> None:
        """Learn which words can name an act, by themselves: a logistic model with a low bar."""
        found = np.array(
            [[*self._vector(row.lemma), row.verb, row.known, 1.0] for row in rows],
            np.float32,
        )
        truth = np.array([row.label != NO_ACT for row in rows], np.float32)
        weights = np.zeros(found.shape[1], np.float32)
        for _ in range(PRIOR_STEPS):
            slope = found.T @ (1 / (1 + np.exp(-(found @ weights))) - truth) / len(rows)
            weights -= PRIOR_RATE * (slope + DECAY * weights)
        weights[-1] -= np.quantile((found @ weights)[truth == 1], 1 - KEPT)
        self.prior = weights.astype(np.float16)

    def _step(self, found: Array, truth: Array, rate: float) -> float:
        wide = self.vocab.vectors_length
        kept = self.random.random((found.shape[1],)) > DROP / 2
        whole = self.random.random((len(found), len(Slot))) > DROP / 2
        found[:, : len(Slot) * wide] *= np.repeat(np.float32(1) * whole, wide, axis=1)
        found[:, len(Slot) * wide :] *= kept[len(Slot) * wide :]
        hidden = np.maximum(found @ self.parts["in"] + self.parts["bias"], 0)
        mask = np.float32(1 / (1 - DROP)) * (self.random.random(hidden.shape) > DROP)
        hidden *= mask
        scores = hidden @ self.parts["out"] + self.parts["out_bias"]
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        lines = np.arange(len(truth))
        loss = float(-np.log(scores[lines, truth] + 1e-9).sum())
        scores[lines, truth] -= 1
        scores /= len(truth)
        back = (scores @ self.parts["out"].T) * (hidden > 0) * mask
        slopes = {
            "in": found.T @ back,
            "bias": back.sum(axis=0),
            "out": hidden.T @ scores,
            "out_bias": scores.sum(axis=0),
        }
        self._move(slopes, rate)
        return loss

    def _move(self, slopes: dict[str, Array], rate: float) -> None:
        self.steps += 1
        for name, slope in slopes.items():
            self.first[name] = 0.9 * self.first[name] + 0.1 * slope
            self.second[name] = 0.999 * self.second[name] + 0.001 * slope**2
            first = self.first[name] / (1 - 0.9**self.steps)
            second = self.second[name] / (1 - 0.999**self.steps)
            part = self.parts[name]
            part -= rate * (first / (np.sqrt(second) + 1e-8) + DECAY * part)

    def weights(self) -> dict[str, Array]:
        """The arrays that `Opinion` reads, in half precision."""
        wide = len(Slot) * self.vocab.vectors_length
        half = {name: part.astype(np.float16) for name, part in self.parts.items()}
        return {
            "labels": np.array(self.labels),
            "marks": np.array(self.marks),
            "of_slot": half["in"][:wide].reshape(len(Slot), -1, HIDDEN),
            "of_mark": half["in"][wide:],
            "bias": half["bias"],
            "out": half["out"],
            "out_bias": half["out_bias"],
            "prior": self.prior,
        }


def folds(rows: Sequence[Row], count: int) -> Iterator[tuple[list[Row], list[Row]]]:
    """Training and held-out rows, by sentence."""
    for fold in range(count):
        yield (
            [row for row in rows if row.sentence % count != fold],
            [row for row in rows if row.sentence % count == fold],
        )


def tell(name: str, pairs: Sequence[tuple[str, str]]) -> None:
    """Print precision and recall of acts (any type right or not) and of acts with their type."""
    acts = [pair for pair in pairs if pair[0] != NO_ACT]
    said = [pair for pair in pairs if pair[1] != NO_ACT]
    right = sum(gold == got for gold, got in acts)
    print(
        f"{name:30} acts {len(acts)} said {len(said)} "
        f"typed P {right / max(1, len(said)):.3f} R {right / max(1, len(acts)):.3f}",
        flush=True,
    )


def cross(rows: Sequence[Row], labels: Sequence[str], count: int) -> None:
    """Leave each fold out once and tell how the rest does on it."""
    all_pairs: list[tuple[str, str]] = []
    new_pairs: list[tuple[str, str]] = []
    by_frames: list[tuple[str, str]] = []
    both: list[tuple[str, str]] = []
    for train, held in folds(rows, count):
        trainer = Trainer(train, labels)
        trainer.fit(train)
        opinion = Opinion(trainer.weights(), trainer.vocab)
        judged = opinion.judge([row.traits for row in held])
        known = {row.lemma for row in train if row.label != NO_ACT}
        for row, line in zip(held, judged, strict=True):
            pair = (row.label, opinion.labels[int(line.argmax())])
            all_pairs.append(pair)
            by_frames.append((row.label, row.by_frames))
            both.append((row.label, together(row, opinion.labels[int(line.argmax())], line.max())))
            if row.label == NO_ACT or row.lemma not in known:
                new_pairs.append(pair)
    tell("frames alone", by_frames)
    tell("network", all_pairs)
    tell("network, new lemmas", new_pairs)
    tell("frames, then network", both)


def together(row: Row, label: str, odds: float) -> str:
    """The type that stands when the frames go first, as `second.decide` has it."""
    if row.sure:
        return row.by_frames
    if row.by_frames == NO_ACT:
        return label if odds >= SPEAKS else NO_ACT
    return label if odds >= (DROPS if label == NO_ACT else TURNS) else row.by_frames


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--text", type=Path, default=TEXT)
    args = parser.parse_args()
    rows = collect(read_sentences(args.text))
    labels = labels_of(rows)
    print(f"{len(rows)} rows, {sum(row.label != NO_ACT for row in rows)} acts", file=sys.stderr)
    if args.folds:
        cross(rows, labels, args.folds)
        return 0
    trainer = Trainer(rows, labels)
    trainer.fit(rows)
    np.savez_compressed(WEIGHTS, allow_pickle=False, **trainer.weights())
    return 0


if __name__ == "__main__":
    sys.exit(main())
