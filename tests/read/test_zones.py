"""Zones of plain text: furniture is known by its words and place, and report is never lost."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.read.zones import zone_text
from reportedly.terms import ZoneType
from tests.read.pages import read_text, zones_of

LEAD = "Norvia sent two brigades to the border with Astmark on Monday, its army said."
MORE = "Astmark called the step a threat and asked the League to send observers at once."
CODED = {ZoneType.TITLE, ZoneType.DEK, ZoneType.HEADING, ZoneType.BODY}


@pytest.mark.parametrize(
    "words",
    [
        LEAD,
        "Norvia attacked .",
        "norvia attacked astmark , the army said",
        "NORVIA ATTACKED ASTMARK, THE ARMY SAID.",
        "Troops from Norvia",
        "  Norvia   attacked.\n",
        "Photo: a soldier",
        "Home News World",
        "N0rvia sen t tr0ops to Astrnark on M0nday",
        "Норвия направила войска.",
    ],
)
def test_a_single_sentence_is_body_whole(words: str) -> None:
    assert zones_of(read_text(words)) == [("BODY", words.strip())]


def test_the_text_is_untouched() -> None:
    words = f"\ufeff {LEAD}\r\n\r\n\t{MORE}\u00a0 \n\n\x0b end\u2028"
    document = read_text(words)
    assert document.text == words
    for zone in document.zones:
        assert 0 <= zone.start < zone.end <= len(words)


@pytest.mark.parametrize(
    "words",
    [
        f"{LEAD}\n{MORE}\n{LEAD} {MORE}",
        f"{LEAD}\n\n{MORE}\n\nBy Monday the border was closed.",
        f"{LEAD}\n\nThe share of dead soldiers is not known.\n\nRead this again.\n\n{MORE}",
        f"{LEAD}\n\nRelated deaths are not counted, the ministry said on its home page.\n\n{MORE}",
        f"{LEAD}\n\n“Tags are for cattle,” she said.\n\n{MORE}",
        f"{LEAD}\n\nPhotographs of the camp were shown to the court by its lawyers.\n\n{MORE}",
        f"{LEAD}\n\nAll rights of the prisoners were reserved for a later treaty.\n\n{MORE}",
        f"{LEAD}\n\n2 comments made him angry, the envoy said.\n\n{MORE}",
        "line one of a poem\nline two of a poem\nline three of a poem",
        "GENERAL LIND SPEAKS\nTHE ARMY OF NORVIA WILL STAY\nHE NAMES NO DATE",
    ],
)
def test_report_text_is_never_lost(words: str) -> None:
    document = read_text(words)
    coded = "".join(zone.of(words) for zone in document.zones if zone.type in CODED)
    assert "".join(coded.split()) == "".join(words.split())


def test_a_hard_wrapped_paragraph_is_one_body() -> None:
    words = (
        "Norvia sent two brigades to the border with Astmark on\n"
        "Monday, its army said. The brigades are to stay until the\n"
        "snow is gone.\n\nAstmark called the step a threat and asked the\nLeague for help."
    )
    assert [kind for kind, _ in zones_of(read_text(words))] == ["BODY", "BODY"]


def test_title_and_headings() -> None:
    words = f"Border talks fail\n\n{LEAD}\n\nWhat comes next?\n\n{MORE}\n\nA last line\n"
    kinds = [kind for kind, _ in zones_of(read_text(words))]
    assert kinds == ["TITLE", "BODY", "HEADING", "BODY", "BODY"]


def test_a_stated_title_is_found_below_other_lines() -> None:
    above = "Norvia Times\nA long slogan that the outlet prints on every page"
    words = f"{above}\nTalks fail\n{LEAD}\n{MORE}"
    found = zones_of(read_text(words, title="Talks fail", source="Norvia Times"))
    assert ("TITLE", "Talks fail") in found
    assert ("NAVIGATION", "Norvia Times") in found


def test_run_in_headings_need_company_and_no_verb() -> None:
    two = f"The first wall. {LEAD}\n\nThe second wall. {MORE}\n\nHe was tired. {LEAD}"
    headings = [words for kind, words in zones_of(read_text(two)) if kind == "HEADING"]
    assert headings == ["The first wall.", "The second wall."]
    one = f"The first wall. {LEAD}\n\n{MORE}"
    assert not [words for kind, words in zones_of(read_text(one)) if kind == "HEADING"]


def test_run_in_headings_lie_inside_their_body() -> None:
    two = f"The first wall. {LEAD}\n\nThe second wall. {MORE}"
    zones = read_text(two).zones
    bodies = [zone for zone in zones if zone.type is ZoneType.BODY]
    for zone in zones:
        if zone.type is ZoneType.HEADING:
            assert any(body.start == zone.start and zone.end < body.end for body in bodies)


def test_byline_and_views_in_one_line_are_two_zones() -> None:
    document = read_text(f"Border talks fail\n\nby Ida Brandt 52 views\n\n{LEAD}\n\n{MORE}")
    assert ("BYLINE", "by Ida Brandt") in zones_of(document)
    assert ("VIEW_COUNT", "52 views") in zones_of(document)
    assert (document.metadata.author, document.metadata.views) == ("Ida Brandt", 52)


def test_links_to_other_pages_end_where_the_report_goes_on() -> None:
    words = f"{LEAD}\n{LEAD}\nRead next\nFerry opens\nSix recipes\n{MORE}\nRead also: Rain again"
    links = [words for kind, words in zones_of(read_text(words)) if kind == "RELATED_LINK"]
    assert links == ["Read next", "Ferry opens", "Six recipes", "Read also: Rain again"]


def test_comments_take_the_tail_only_when_the_report_stands_before() -> None:
    tail = f"{LEAD}\n{MORE}\n{LEAD}\n3 comments\nkap10: they will never leave\n"
    assert zones_of(read_text(tail))[-1] == ("OTHER", "kap10: they will never leave")
    head = f"Talks fail\n3 comments\n{LEAD}\n{MORE}\n{LEAD}\n"
    assert ("BODY", MORE) in zones_of(read_text(head))


def test_dates_in_the_report_are_headings_of_a_chronicle() -> None:
    words = (
        f"Chronicle of the dam\n\n{LEAD}\n\n18 October 2024\n\n{MORE}\n\n19 October 2024\n\n{LEAD}"
    )
    document = read_text(words)
    assert ("HEADING", "18 October 2024") in zones_of(document)
    assert document.metadata.published is None


def test_one_paragraph_is_cheap_and_furniture_only_is_body() -> None:
    assert zone_text("Share Tweet\nHome News World", open_codebook())[0].type is ZoneType.BODY


def test_a_name_before_a_date_is_a_byline() -> None:
    line = "Ada Brenn | Nov 19, 2023 19:05 UTC | 3 min read"
    zones = zones_of(read_text(f"Guns for Kelm\n\n{line}\n\n{LEAD}\n\n{MORE}"))
    assert ("BYLINE", "Ada Brenn") in zones
    assert ("DATELINE", "Nov 19, 2023 19:05 UTC") in zones
    assert ("BODY", LEAD) in zones


def test_names_side_by_side_are_no_byline() -> None:
    zones = zones_of(read_text(f"Guns for Kelm\n\nAda Brenn | Kelm Astmark\n\n{LEAD}\n\n{MORE}"))
    assert "BYLINE" not in {type for type, _ in zones}
