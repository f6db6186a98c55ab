"""Given mentions: one happening in words of several documents."""

from reportedly.model import Coding, Document, GivenMention
from reportedly.resolve import cluster_mentions

FIRST = "The Karsk bridge over the Tamm collapsed on Monday. The Holm mayor resigned."
SECOND = "Two trucks fell when the Karsk bridge over the Tamm collapsed, the Holm mayor said."
OTHER = "A choir sang in Sellin. The roof of the Ellin theatre collapsed during the concert."


def clusters(*texts: str, words: str = "collapsed") -> dict[str, str | None]:
    """The cluster of the first such word in each text."""
    pairs, given = [], {}
    for number, text in enumerate(texts):
        name = f"d{number}"
        pairs.append(
            (Document(id=name, text=text, digest="", location=""), Coding(id=name, codebook=""))
        )
        start = text.index(words)
        given[name] = [GivenMention(start, start + len(words), mention_id=f"{name}:1")]
    found = cluster_mentions(pairs, given)
    return {each.id: each.mentions[0].event_cluster for each in found}


def test_one_story_and_one_head_are_one_happening_and_another_story_is_not() -> None:
    found = clusters(FIRST, SECOND, OTHER)
    assert found["d0"] == found["d1"] != found["d2"]


def test_every_given_mention_comes_back_with_its_id_and_place() -> None:
    document = Document(id="d", text=FIRST, digest="", location="")
    given = [
        GivenMention(FIRST.index(word), FIRST.index(word) + len(word), mention_id=word)
        for word in ("resigned", "collapsed")
    ]
    (found,) = cluster_mentions([(document, Coding(id="d", codebook=""))], {"d": given})
    assert [each.of(FIRST) for each in found.mentions] == ["collapsed", "resigned"]
    assert len({each.event_cluster for each in found.mentions}) == 2


def test_other_names_around_the_same_word_are_another_happening() -> None:
    text = (
        "In Karsk on the Tamm a bridge collapsed in March 2024. "
        "Ellin and Sellin mourn: the Mohr theatre collapsed in May 2025."
    )
    first, second = text.index("collapsed"), text.rindex("collapsed")
    given = [GivenMention(at, at + 9, mention_id=str(at)) for at in (first, second)]
    document = Document(id="d", text=text, digest="", location="")
    (found,) = cluster_mentions([(document, Coding(id="d", codebook=""))], {"d": given})
    assert len({each.event_cluster for each in found.mentions}) == 2
