"""HTML: the text is what a reader sees, and markup alone decides nothing against the report."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.read.html import render_page
from reportedly.read.mainbody import mark_main
from tests.read.pages import read_html, zones_of

LEAD = "Norvia sent two brigades to the border with Astmark on Monday, its army said."
MORE = "Astmark called the step a threat and asked the League to send observers at once."
LAST = "The League has not answered, and its envoy is still in Port Aster, he told reporters."


def text_of(markup: str) -> str:
    page = render_page(markup, open_codebook())
    for block in page.blocks:
        assert page.text[block.start : block.end] == block.words
    return page.text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One  two\n three</p>", "One two three"),
        ("<p>Nor<b>via</b> <i>sent</i> men</p>", "Norvia sent men"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>two<br><br>three", "One\ntwo\n\nthree"),
        ("<div>One<p>Two</p>three</div>four", "One\n\nTwo\n\nthree\n\nfour"),
        ("<p>One<script>x()</script> two<!-- no --> three</p>", "One two three"),
        ("<p>One<style>p{}</style></p><template>x</template>two", "One\n\ntwo"),
        ('<p>One <span hidden>no</span><span style="display:none">no</span>two</p>', "One two"),
        ("<a>Share</a><a>Tweet</a>", "Share Tweet"),
        ("<pre>One\n  two</pre>", "One\ntwo"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<p>One &amp; two&nbsp;three &#x110000; &bogus;</p>", "One & two\xa0three \ufffd &bogus;"),
        ("<p>On <time datetime='2024-05-04'>Monday</time> men left.</p>", "On Monday men left."),
        ("<title>No</title><p>One</p>", "One"),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", "One\n\nTwo"),
    ],
)
def test_the_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    assert text_of(markup).replace("&#x110000;", "\ufffd") == text


def test_the_same_page_gives_the_same_document() -> None:
    markup = f"<h1>Talks</h1><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p><nav><a>Home</a></nav>"
    assert read_html(markup) == read_html(markup)


def test_a_fragment_is_all_report() -> None:
    assert zones_of(read_html(f"<p>{LEAD}</p><p>Yes.</p>")) == [("BODY", LEAD), ("BODY", "Yes.")]


def test_short_paragraphs_between_long_ones_stay() -> None:
    markup = f"<div><p>{LEAD}</p><p>{MORE}</p><p>No.</p><p>{LAST}</p></div>"
    assert ("BODY", "No.") in zones_of(read_html(markup))


@pytest.mark.parametrize(
    "name",
    [
        "comments",
        "sidebar",
        "has-comments",
        "related",
        "ad-free-layout",
        "newsletter",
        "post share",
    ],
)
def test_a_class_that_holds_the_whole_report_is_no_furniture(name: str) -> None:
    markup = f'<div class="{name}"><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></div>'
    bodies = [words for kind, words in zones_of(read_html(markup)) if kind == "BODY"]
    assert bodies == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ('<aside class="inline-related"><a href="/x">Ferry opens</a></aside>', "RELATED_LINK"),
        ('<p>Read also: <a href="/x">Ferry opens</a></p>', "RELATED_LINK"),
        ('<div class="ad">Advertisement</div>', "OTHER"),
        ("<figure><figcaption>The dam in May.</figcaption></figure>", "CAPTION"),
        ('<p class="photo-credit">Lena Moss</p>', "IMAGE_CREDIT"),
        ('<div class="share-bar">Share Tweet Print</div>', "SHARE_BAR"),
        ("<h2>What comes next</h2>", "HEADING"),
        ('<div class="newsletterSignup"><p>Our news in your inbox.</p></div>', "OTHER"),
        ('<div class="tags"><a>dam</a></div>', "TAGS"),
    ],
)
def test_furniture_inside_the_report(part: str, kind: str) -> None:
    markup = f"<article><h1>Talks</h1><p>{LEAD}</p><p>{MORE}</p>{part}<p>{LAST}</p></article>"
    found = zones_of(read_html(markup))
    assert [one for one, _ in found] == ["TITLE", "BODY", "BODY", kind, "BODY"]


def test_bold_openings_are_run_in_headings() -> None:
    one, two = "The dam. ", "The bridge. "
    markup = f"<div><p><b>{one}</b>{LEAD}</p><p><b>{two}</b>{MORE}</p><p>{LAST}</p></div>"
    found = zones_of(read_html(markup))
    assert [words for kind, words in found if kind == "HEADING"] == ["The dam.", "The bridge."]


def test_without_trafilatura_the_densest_element_is_the_report() -> None:
    markup = (
        f"<div><a>Home</a></div><div><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></div>"
        "<div><a>Ferry opens</a> <a>Six recipes</a></div>"
    )
    page = render_page(markup, open_codebook())
    mark_main(page.blocks, "", page.elements)
    assert [block.words for block in page.blocks if block.main] == [LEAD, MORE, LAST]
