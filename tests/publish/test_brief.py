"""The brief says what the ledger holds, in words that its citations bear out."""

from reportedly.publish.brief import Brief, compose_brief
from reportedly.publish.markdown import brief_markdown


def sentences(brief: Brief, title: str) -> list[str]:
    """The sentences of one section."""
    return [
        sentence.text
        for section in brief.sections
        if section.title == title
        for sentence in section.sentences
    ]


def test_a_claim_is_told_in_the_words_of_its_speaker(ledger) -> None:
    found = sentences(compose_brief(ledger), "Reported by one origin that is no party")
    assert found == ["The League confirmed: “the deployment of 300 guns to Kelm”."]


def test_a_pronoun_is_named_and_its_name_is_cited(ledger) -> None:
    brief = compose_brief(ledger)
    found = sentences(brief, "Requests")
    assert found == [
        "Request by President Ada Brenn to Astmark: “fuel”. "
        "On the answer: “a request that is still unanswered”."
    ]
    request = next(section for section in brief.sections if section.title == "Requests")
    cited = {each.of(ledger.document("k1").text) for each in request.sentences[0].citations}
    assert "President Ada Brenn" in cited
    assert "pending" in request.sentences[0].note


def test_what_is_not_known_is_said(ledger) -> None:
    found = sentences(compose_brief(ledger), "What the reports say is not known")
    assert found == ["Not known: “It is unclear who paid”."]


def test_copies_and_background_add_nothing(ledger) -> None:
    found = sentences(compose_brief(ledger), "The documents")
    assert [line.split(": ")[1] for line in found] == [
        "carried by two pages as one text; names no author and no date.",
        "a copy, adds no corroboration; names no author and no date.",
        "background only, adds no corroboration; names no author and no date.",
    ]


def test_markdown_escapes_what_came_from_outside(ledger) -> None:
    words = brief_markdown(compose_brief(ledger), ledger)
    assert "<b>" not in words
    assert "\\<b\\>" in words
    assert "[1]" in words
    assert "k1 32–88: “The League confirmed" not in words  # it cites the parts, not the sentence
    assert "“the deployment of 300 guns to Kelm”" in words
