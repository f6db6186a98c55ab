"""The brief as a page that stands alone."""

import re

from reportedly.publish.page import brief_html


def test_structure_is_rendered_and_outside_words_stay_plain() -> None:
    page = brief_html(
        "# Brief\n\n- he said \\<script\\>x\\</script\\> [1]\n\n![x](http://a.example/b)\n"
    )
    assert "<h1>Brief</h1>" in page
    assert "<li>he said &lt;script&gt;x&lt;/script&gt; [1]</li>" in page
    assert re.findall(r"(?:src|href)=", page) == []


def test_raw_html_is_not_let_through() -> None:
    assert "<img" not in brief_html("<img src=x onerror=alert(1)>\n")
