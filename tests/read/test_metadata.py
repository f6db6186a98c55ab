"""What a page says about itself, and silence where it says nothing."""

import json

import pytest

from reportedly.codebook import open_codebook
from reportedly.read.authors import clean_author
from reportedly.read.language import find_language
from reportedly.read.vocabulary import read_vocabulary
from tests.read.pages import read_html, read_text

WORDS = read_vocabulary(open_codebook())
BODY = "<p>Norvia sent two brigades to the border with Astmark on Monday, its army said.</p>"


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ida Brandt", "Ida Brandt"),
        ("By Ida Brandt, defence editor", "Ida Brandt"),
        ("By Ida Brandt, Pol Varga and Uma Day", "Ida Brandt, Pol Varga and Uma Day"),
        ("Ida Brandt in Port Aster and Pol Varga in Cape Lind", "Ida Brandt and Pol Varga"),
        ("Ida Brandt | 12 May 2024", "Ida Brandt"),
        ("Political desk", "Political desk"),
        ("Von Jutta Erle", "Jutta Erle"),
        ("Автор: Ольга Марчук", "Ольга Марчук"),
        ("Reuters", None),
        ("HARBOUR WIRE", None),
        ("Norvia Times", None),
        ("By Norvia Times", "Norvia Times"),
        ("admin", None),
        ("https://norvia.example/author/9", None),
        ("ida@norvia.example", None),
        ("  ", None),
        ("—", None),
    ],
)
def test_authors(byline: str, author: str | None) -> None:
    assert clean_author(byline, WORDS, "Norvia Times") == author


def page(head: str, body: str = BODY) -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def linked(**record: object) -> str:
    given = {"@type": "NewsArticle", "headline": "Talks fail", **record}
    return f'<script type="application/ld+json">{json.dumps(given)}</script>'


def test_a_silent_page_says_nothing() -> None:
    document = read_html(page(""))
    said = document.metadata
    assert (said.title, said.author, said.section, said.published) == (None,) * 4
    assert (said.views, said.credit, document.source) == (None,) * 3
    assert said.language == "en"


def test_json_ld_wins_over_meta_and_carrier_over_both() -> None:
    head = linked(datePublished="2024-05-04T23:30:00-05:00", publisher={"name": "Norvia Times"})
    head += '<meta property="article:published_time" content="2023-01-01">'
    document = read_html(page(head))
    assert document.metadata.published == "2024-05-04"
    assert document.source == "Norvia Times"
    carried = read_html(page(head), published="2020-02-02", source="Feed", title="Given")
    assert (carried.metadata.published, carried.source) == ("2020-02-02", "Feed")
    assert carried.metadata.title == "Given"


@pytest.mark.parametrize(
    "script", ["{broken", "[" * 5000, '{"@type": 5}', '["x", null, 3]', '{"@graph": {"a": 1}}', ""]
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script><title>Talks fail</title>'
    assert read_html(page(head)).metadata.title == "Talks fail"


@pytest.mark.parametrize(
    ("head", "body", "title", "outlet"),
    [
        ("<title>Talks at dam fail | Dam Times</title>", "", "Talks at dam fail", "Dam Times"),
        ("<title>Dam Times | Talks at dam fail</title>", "", "Talks at dam fail", "Dam Times"),
        ("<title>Talks - Dam Times</title>", "<h1>Talks</h1>", "Talks", "Dam Times"),
        ("<title>Norvia - Astmark talks</title>", "", "Norvia - Astmark talks", None),
        (
            '<meta property="og:title" content="Talks fail | NT">'
            '<meta property="og:site_name" content="NT">',
            "<h1>Talks  fail</h1>",
            "Talks fail",
            "NT",
        ),
        ("", "<h1>Talks fail</h1>", "Talks fail", None),
    ],
)
def test_titles_and_outlets(head: str, body: str, title: str, outlet: str | None) -> None:
    document = read_html(page(head, body + BODY))
    assert (document.metadata.title, document.source) == (title, outlet)


def test_an_organisation_is_no_author_and_a_credit_neither() -> None:
    head = linked(author={"@type": "Organization", "name": "Norvia Times"})
    assert read_html(page(head)).metadata.author is None
    credit = BODY + "<figcaption>The dam. Photo: Lena Moss</figcaption>"
    assert read_html(page("", credit)).metadata.author is None
    assert read_text("Image | Lena Moss\n\nNorvia sent men to the dam.").metadata.author is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Norvia sent two brigades to the border, its army said.", "en"),
        ("NORVIA SENT TWO BRIGADES TO THE BORDER, ITS ARMY SAID.", "en"),
        ("Das Ministerium teilte am Montag mit, dass die Truppen abziehen.", "de"),
        ("Министерство обороны сообщило в понедельник об отводе войск.", "ru"),  # noqa: RUF001
        ("국방부는 월요일에 군대가 철수한다고 밝혔다고 전했습니다.", "ko"),
        ("Norvia", None),
        ("12 34 56 78 90 12 34 56 78 90", None),
        ("", None),
    ],
)
def test_language(words: str, code: str | None) -> None:
    assert find_language(words) == code
