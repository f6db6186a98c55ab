"""Feeds: entries become items; hostile XML is refused whole."""

import pytest

from reportedly.collect.feeds import collect_feed
from reportedly.model import NotRead, RawItem
from reportedly.settings import Settings

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Norvia Times</title>
<item><title>Talks &amp; war</title><link>https://norvia.example/a</link><guid>g1</guid>
<pubDate>Mon, 28 Oct 2024 23:05:00 -0400</pubDate><description>short</description>
<content:encoded><![CDATA[<p>Norvia sent troops.</p><script>x()</script>]]></content:encoded></item>
<item><title>Nothing here</title><link>https://norvia.example/b</link></item>
<item><description>Astmark waits and says nothing.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Astmark Post</title>
<entry><id>urn:1</id><title>Bridge closed</title><updated>2024-10-30T08:00:00Z</updated>
<published>2024-10-29T22:00:00+02:00</published><content type="text">The bridge is closed.</content>
<source><title>Harbour Wire</title></source></entry>
<entry><id>urn:2</id><title>Only changed</title><updated>2024-10-30T08:00:00Z</updated>
<summary>Nothing is new.</summary></entry></feed>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title><item>
<description>&c;</description></item></channel></rss>"""
OUTSIDE = BOMB.replace('<!ENTITY a "aaaaaaaaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">')


def collect(words: str | bytes, **limits: int) -> list[RawItem | NotRead]:
    content = words.encode() if isinstance(words, str) else words
    return list(collect_feed(content, "feed.xml", Settings(**limits)))


def test_rss() -> None:
    first, second, third = collect(RSS)
    assert isinstance(first, RawItem)
    assert first.content == b"<p>Norvia sent troops.</p>"
    assert (first.media, first.title) == ("text/html", "Talks & war")
    assert first.published == "2024-10-28T23:05:00-04:00"
    assert (first.url, first.source) == ("https://norvia.example/a", "Norvia Times")
    assert first.id.startswith("talks-war-")
    assert isinstance(second, NotRead)
    assert second.location == "https://norvia.example/b"
    assert isinstance(third, RawItem)
    assert (third.media, third.location) == ("text/plain", "feed.xml#3")
    assert third.published is None


def test_atom() -> None:
    first, second = collect(ATOM)
    assert isinstance(first, RawItem)
    assert (first.source, first.media) == ("Harbour Wire", "text/plain")
    assert first.published == "2024-10-29T22:00:00+02:00"
    assert isinstance(second, RawItem)
    assert second.published is None  # the day of a change is not the day of publication
    assert second.source == "Astmark Post"


def test_ids_are_the_same_each_time_and_differ() -> None:
    ids = [item.id for item in collect(RSS) + collect(ATOM) if isinstance(item, RawItem)]
    assert len(set(ids)) == 4
    assert ids == [item.id for item in collect(RSS) + collect(ATOM) if isinstance(item, RawItem)]


@pytest.mark.parametrize(
    "content",
    [BOMB, OUTSIDE, BOMB.encode("utf-16"), BOMB.replace("</rss>", ""), BOMB.lower()],
)
def test_hostile_xml_is_refused(content: str | bytes) -> None:
    (bad,) = collect(content)
    assert isinstance(bad, NotRead)
    assert bad.found.startswith("hostile XML")


def test_broken_xml_gives_what_can_be_read() -> None:
    found = collect(RSS.replace("</channel></rss>", "").replace("<item><desc", "<item><b><desc"))
    assert isinstance(found[0], RawItem)
    assert found[0].title == "Talks & war"


@pytest.mark.parametrize("content", ["<rss version='2.0'></rss>", "<data/>", "", "plain words"])
def test_no_entries_is_one_line(content: str) -> None:
    (bad,) = collect(content)
    assert isinstance(bad, NotRead)
    assert bad.found == "XML without RSS or Atom entries"


def test_the_number_of_entries_is_limited() -> None:
    assert len(collect(RSS, max_items=1)) == 1
