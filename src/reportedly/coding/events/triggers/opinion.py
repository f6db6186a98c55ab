"""A learned second opinion on what act a word names, from the words and marks around it.

A network of one hidden layer over word vectors and marks (`traits`), trained on own text
(`training/`, card in `weights/triggers.md`). It speaks where frames are silent or unsure.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reportedly.coding.events.triggers.traits import Slot, Traits

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.vocab import Vocab

WEIGHTS = Path(__file__).parents[2] / "weights" / "triggers.npz"
NO_ACT = "NONE"
LAST = len(Slot) - 1  # the slot that all words of a sentence share
BIAS = 0  # the row of the table that is added once for each word asked about
ROOM = 4_096  # rows by which the table of words grows
MOST = 200_000  # words whose rows are kept; then the table is begun anew


class Opinion:
    """The network; what each word and mark adds to its hidden layer is kept once computed."""

    def __init__(self, weights: "dict[str, NDArray[Any]]", vocab: "Vocab") -> None:
        self.labels: list[str] = [str(label) for label in weights["labels"]]
        self.at = {label: at for at, label in enumerate(self.labels)}
        self._vocab = vocab
        self._prior = weights["prior"].astype(np.float32)
        self._may: dict[tuple[str, bool, bool], bool] = {}
        self._of_slot = weights["of_slot"].astype(np.float32)
        self._fixed = np.vstack([weights["bias"][None], weights["of_mark"]]).astype(np.float32)
        self._mark_at = {str(mark): at for at, mark in enumerate(weights["marks"], start=1)}
        self._out = weights["out"].astype(np.float32)
        self._out_bias = weights["out_bias"].astype(np.float32)
        self._table: NDArray[Any] = self._fixed
        self._size: int = len(self._table)
        self._word_at: dict[tuple[int, str], int] = {}

    def may_name(self, word: str, *, verb: bool, known: bool) -> bool:
        """True if a word can name an act at all, by itself; `known` if a frame has it as head."""
        found = self._may.get((word, verb, known))
        if found is None:
            total = self._vector(word) @ self._prior[:-3]
            total += self._prior[-3] * verb + self._prior[-2] * known + self._prior[-1]
            found = self._may[word, verb, known] = bool(total > 0)
        return found

    def judge(self, found: Sequence[Traits]) -> "NDArray[Any]":
        """The probability of each label (columns, as in `labels`) for each of the traits (rows)."""
        if not found:
            return np.zeros((0, len(self.labels)), np.float32)
        if self._size > MOST:
            self._table, self._size, self._word_at = self._fixed, len(self._fixed), {}
        rows: list[int] = []
        shares: list[float] = []
        starts: list[int] = []
        sentences: dict[tuple[str, ...], int] = {}
        of_sentence = []
        for traits in found:
            starts.append(len(rows))
            self._gather(traits, rows, shares)
            of_sentence.append(sentences.setdefault(traits.words[-1], len(sentences)))
        for words in sentences:
            starts.append(len(rows))
            self._gather_words(LAST, words or ("",), rows, shares)
        parts = self._table[rows] * np.array(shares, np.float32)[:, None]
        sums = np.add.reduceat(parts, starts, axis=0)
        hidden = np.maximum(sums[: len(found)] + sums[len(found) :][of_sentence], 0)
        scores = hidden @ self._out + self._out_bias
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        answer: NDArray[Any] = scores / scores.sum(axis=1, keepdims=True)
        return answer

    def _gather(self, traits: Traits, rows: list[int], shares: list[float]) -> None:
        """Add the rows that make up a hidden layer but for the sentence, with their shares."""
        rows.append(BIAS)
        rows += [self._mark_at[mark] for mark in traits.marks if mark in self._mark_at]
        shares += [1.0] * (len(rows) - len(shares))
        for slot in range(LAST):
            if traits.words[slot]:
                self._gather_words(slot, traits.words[slot], rows, shares)

    def _gather_words(
        self, slot: int, words: tuple[str, ...], rows: list[int], shares: list[float]
    ) -> None:
        known = self._word_at
        rows += [known.get((slot, word)) or self._add(slot, word) for word in words]
        shares += [1.0 / len(words)] * len(words)

    def _add(self, slot: int, word: str) -> int:
        if self._size == len(self._table):
            self._table = np.vstack(
                [self._table, np.zeros((ROOM, self._table.shape[1]), np.float32)]
            )
        self._table[self._size] = self._vector(word) @ self._of_slot[slot]
        self._word_at[slot, word] = self._size
        self._size += 1
        return self._size - 1

    def _vector(self, word: str) -> "NDArray[Any]":
        return scaled(np.asarray(self._vocab.get_vector(word)))


def scaled(vector: "NDArray[Any]") -> "NDArray[Any]":
    """A word vector at length one; zeros stay zeros (a word without a vector)."""
    length = float(np.sqrt(vector @ vector))
    found: NDArray[Any] = vector / np.float32(length) if length else vector
    return found


@cache
def load_opinion(vocab: "Vocab") -> Opinion:
    """The shipped network."""
    with np.load(WEIGHTS) as weights:
        return Opinion(dict(weights), vocab)
