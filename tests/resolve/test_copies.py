"""Copies: found by word triples, never by a borrowed sentence, at linear cost."""

import random

from reportedly.resolve.copies import REMEMBERED, CopyLink, find_copies, group_copies
from reportedly.resolve.pages import Page, order_pages
from tests.resolve.hand import pairs_of

WORDS = [f"{first}{second}" for first in "bdfgklmnprst" for second in "aeiou"]


def text_of(seed: int, length: int = 120) -> str:
    """A made-up text of made-up words, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 no secret
    return " ".join(chance.choice(WORDS) + chance.choice(WORDS) for _ in range(length))


def pages_of(*texts: str) -> list[Page]:
    """Pages a day apart, in the order of the texts."""
    rows = [
        {"id": f"d{number:03}", "text": text, "published": f"2026-01-{number % 28 + 1:02}"}
        for number, text in enumerate(texts)
    ]
    return order_pages(pairs_of(rows))


def test_a_copy_names_the_earliest_text_its_score_and_why() -> None:
    text = text_of(1)
    pages = pages_of(text, text_of(2), text)
    assert find_copies(pages) == {
        "d002": CopyLink(
            "d002", "d000", 1.0, "100 % of the shorter text's word triples are those of d000"
        )
    }


def test_half_of_a_text_is_its_copy_and_a_tenth_is_not() -> None:
    words = text_of(1, 200).split()
    half, tenth = " ".join(words[:100]), " ".join(words[:20])
    pages = pages_of(" ".join(words), half, f"{tenth} {text_of(3, 180)}")
    assert sorted(find_copies(pages)) == ["d001"]


def test_a_sentence_in_a_short_text_is_borrowed_not_copied() -> None:
    words = text_of(1, 200).split()
    own = text_of(4, 35).split()
    short = " ".join([*own[:18], *words[50:75], *own[18:]])
    assert find_copies(pages_of(" ".join(words), short)) == {}


def test_every_third_word_changed_is_another_text() -> None:
    words = text_of(1).split()
    rewritten = " ".join(f"x{word}" if not place % 3 else word for place, word in enumerate(words))
    assert find_copies(pages_of(" ".join(words), rewritten)) == {}


def test_a_copy_of_a_copy_is_of_the_first_group() -> None:
    words = text_of(1, 150).split()
    texts = [" ".join(words), " ".join(words[:100]), " ".join(words[:50])]
    pages = pages_of(*texts)
    groups = group_copies(pages, find_copies(pages))
    assert groups == {"d000": "d000", "d001": "d000", "d002": "d000"}


def test_what_a_longer_copy_adds_can_be_copied_too() -> None:
    words = text_of(1, 600).split()
    texts = [" ".join(words[:200]), " ".join(words), " ".join(words[420:])]
    assert {name: link.original for name, link in find_copies(pages_of(*texts)).items()} == {
        "d001": "d000",
        "d002": "d001",
    }


def test_far_more_copies_than_are_remembered_stay_one_group() -> None:
    text = text_of(1)
    rows = [{"id": f"d{n:03}", "text": text} for n in range(3 * REMEMBERED)]
    pages = order_pages(pairs_of(rows))
    assert set(group_copies(pages, find_copies(pages)).values()) == {"d000"}


def test_texts_too_short_to_judge_are_no_copies() -> None:
    assert find_copies(pages_of("Breaking news", "Breaking news")) == {}


def test_a_short_text_word_for_word_is_a_copy() -> None:
    first, second = "Five ships left Port Sellin.", "Five ships left Port Sellin"
    assert find_copies(pages_of(first, second))["d001"].score == 1.0
    assert find_copies(pages_of(first, "Six ships left Port Sellin.")) == {}
