"""Texts in capitals, in small letters, in headline style or broken: read as usual, offsets kept."""

import pytest

from reportedly.coding.casing import usual_case
from reportedly.coding.likeness import name_test
from reportedly.coding.parse import load_parser, parse_documents
from reportedly.coding.syntax.mojibake import mend, mended
from reportedly.model import Document

USUAL = "Police arrested two men in Nairobi on Monday, President Alfredo Cristiani said."


def respelt(text: str) -> str:
    return usual_case(text, name_test(load_parser().vocab))


@pytest.mark.parametrize("text", [USUAL.upper(), USUAL.lower()])
def test_the_usual_case_is_found_again(text: str) -> None:
    assert respelt(text) == USUAL


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            "Kenya Recalls Envoy After Attack on Embassy",
            "Kenya recalls envoy after attack on embassy",
        ),
        ("GEN. V K RAO TOLD THE UN ABOUT IT", "Gen. V K Rao told the UN about it"),
        ("THE U.S. SENT US TROOPS TO HELP US", "The U.S. sent US troops to help us"),
        ("MEN WERE HELD. THE MEN WERE MASKED", "Men were held. The men were masked"),
    ],
)
def test_names_stay_large(text: str, usual: str) -> None:
    assert respelt(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        USUAL,
        "The Norvian army shelled Kelm.\nThen it left.\n\nNATO",
        "He met Ana Sol, Juan Paz and Maria Luz in Bogota and flew home.",
        "İSTANBUL İÇİN İYİ BİR GÜN OLDU",
    ],
)
def test_length_and_usual_text_are_kept(text: str) -> None:
    assert len(respelt(text)) == len(text)
    if not text.isupper():
        assert respelt(text) is text


BROKEN = "â€œWe donâ€™t know,â€\x9d said JosÃ© Sol â€“ twice."


def test_broken_signs_are_mended() -> None:
    assert mended(BROKEN) == "“We don’t know,” said José Sol – twice."
    assert mended("itâ€™s â€œokâ€\ufffd") == "it’s “ok”"


@pytest.mark.parametrize("text", ["café”—so he said", "São Paulo", "â la carte", "plain"])
def test_sound_text_is_no_copy(text: str) -> None:
    assert mend(text) is None


def test_a_mended_parse_stands_over_the_text_as_it_is() -> None:
    text = f"{BROKEN}\n\nPolice arrested two men in BogotÃ¡. RELATEDÂ STORIES"
    ((_, parse),) = parse_documents([Document(id="d", text=text, digest="", location="here")])
    assert parse.text == text
    assert all(text[one.idx : one.idx + len(one)] == one.text for one in parse)
    assert [one.lemma_ for one in parse if one.tag_ == "VBD"] == ["say", "arrest"]
