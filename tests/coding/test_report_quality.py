"""Quality: genre, sources, hedges and the Admiralty code, each from counts of the document."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.codebook.shapes import report
from reportedly.coding import code_document
from reportedly.model import Document, Metadata, Quality
from reportedly.terms import Genre, Originality

REPORT = """Norvia launches talks on the strait

SELBY - Norvia opened talks with Astmark on Monday. Foreign Minister Ana Sol said that the first
round had gone well. “We heard each other,” she said. Astmark confirmed the talks. The Selby Times
reported that both sides had agreed on a list of prisoners. Astmark said that the list was not
final.
"""
SLOGAN = "the secret tunnels under the old harbour"
FARM = f"Hey folks, let's dive into {SLOGAN}. " + " ".join(
    f"Many people ask why {SLOGAN} might matter, and they could for reason {number} of many, "
    "because history is long and the world may well be watching every single step of it all."
    for number in range(12)
)


def quality_of(text: str, title: str | None = None, source: str | None = None) -> Quality:
    metadata = Metadata(title=title, language="en")
    document = Document(
        id="q", text=text, digest="", location="test", source=source, metadata=metadata
    )
    found = code_document(document).quality
    assert found is not None
    return found


def test_a_report_with_sources() -> None:
    found = quality_of(REPORT, source="Selby Times")
    assert found.genre is Genre.NEWS_REPORT
    assert found.named_sources >= 3
    assert found.source_reliability == "C"
    assert found.information_credibility == "3"
    assert found.key_phrase is None


def test_without_an_outlet_reliability_cannot_be_judged() -> None:
    assert quality_of(REPORT).source_reliability == "F"


def test_a_content_farm() -> None:
    found = quality_of(FARM)
    assert found.genre is Genre.CONTENT_FARM
    assert found.key_phrase is not None
    assert SLOGAN in found.key_phrase.text.casefold()
    assert found.key_phrase.count == FARM.casefold().count(found.key_phrase.text.casefold())
    assert (found.source_reliability, found.information_credibility) == ("E", "6")
    assert found.originality is Originality.NONE
    assert str(found.key_phrase.count) in found.reason


def test_a_short_content_farm_says_its_phrase_in_every_paragraph() -> None:
    asked = "Why should anybody in this wide and busy world of ours care about"
    told = "is one of those things that everybody keeps talking about day after day"
    page = "\n\n".join(f"{asked} {SLOGAN}? Because {SLOGAN} {told}." for _ in range(4))
    found = quality_of(page)
    assert (found.genre, found.originality) == (Genre.CONTENT_FARM, Originality.NONE)


def test_a_short_report_that_repeats_a_long_name_is_no_content_farm() -> None:
    name = "the Ministry of Foreign Affairs of Norvia"
    page = "\n\n".join(
        f"A spokeswoman for {name} said on {day} that the talks on the strait would go on for now."
        for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    )
    found = quality_of(f"{page}\n\nOn Saturday {name} fell silent. Nobody at {name} would comment.")
    assert found.genre is Genre.NEWS_REPORT


def test_a_short_report_with_a_source_may_repeat_its_subject() -> None:
    deal = "the draft deal on shared fishing waters"
    page = "\n\n".join(
        f"Ana Sol said on {day} that {deal} was ready and that she hoped to sign {deal} in spring."
        for day in ("Monday", "Tuesday", "Wednesday", "Thursday")
    )
    found = quality_of(page)
    assert found.key_phrase is not None
    assert found.genre is not Genre.CONTENT_FARM


def test_one_sentence_gives_modest_values() -> None:
    found = quality_of("Norvia sent 200 engineers to Astmark on Monday.")
    assert found.named_sources == 0
    assert found.hedges_per_1000 == 0
    assert found.key_phrase is None
    assert (found.source_reliability, found.information_credibility) == ("F", "6")


def test_hedges_are_counted_as_the_contract_says() -> None:
    found = quality_of("It may rain. It MIGHT snow. Perhaps not. Maybe.")
    assert found.hedges_per_1000 == pytest.approx(3 * 1000 / 9, abs=0.01)


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Opinion: Norvia should talk", Genre.OPINION),
        ("What we know about the strait", Genre.EXPLAINER),
        ("Analysis: Norvia turns north", Genre.NEWS_ANALYSIS),
        ("Joint statement by Norvia and Astmark", Genre.PRESS_RELEASE),
        ("Norvia turns north", Genre.NEWS_REPORT),
    ],
)
def test_a_title_that_names_its_genre(title: str, genre: Genre) -> None:
    assert quality_of(REPORT, title=title).genre is genre


def test_an_empty_document_has_no_quality_to_praise() -> None:
    found = quality_of("")
    assert found.genre is Genre.OTHER
    assert found.named_sources == 0


@pytest.mark.parametrize("name", sorted(report.FILES))
def test_each_codebook_file_fits_its_shape(name: str) -> None:
    assert open_codebook().read(name, report.FILES[name])
