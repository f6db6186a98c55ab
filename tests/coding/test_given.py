"""Given triggers: each becomes one event, found or not, and the digest names what made it."""

from reportedly.codebook import Codebook, open_codebook
from reportedly.coding import LINE, code_documents, code_triggers, line_digest
from reportedly.coding.digest import digest_of
from reportedly.model import Document, Span
from reportedly.terms import Factuality

TEXT = "Norvia attacked Astmark on Monday. The mayor baked bread. Astmark did not attack Norvia."
WORDS = ("attacked", "baked", "attack Norvia")


def given(words):
    document = Document(id="one", text=TEXT, digest="", location="test")
    starts = [TEXT.index(word) for word in words]
    spans = [Span(at, at + len(word.split()[0])) for at, word in zip(starts, words, strict=True)]
    [coding] = code_triggers([document], {"one": spans})
    return spans, coding.events


def test_each_given_trigger_has_an_event_in_text_order():
    spans, events = given(WORDS)
    assert sorted({event.trigger for event in events}) == spans
    assert [event.trigger for event in events] == sorted(event.trigger for event in events)
    assert all(event.trigger.of(TEXT)[0] in "ab" for event in events)


def test_a_trigger_that_was_found_keeps_its_type_and_another_has_none():
    spans, events = given(WORDS)
    types = {event.trigger: event.type for event in events}
    assert types[spans[0]] == "ASSAULT"
    assert types[spans[1]] == ""
    baked = next(event for event in events if event.trigger == spans[1])
    assert Span(baked.start, baked.end).of(TEXT).startswith("The mayor baked bread")


def test_factuality_is_read_at_the_given_trigger():
    spans, events = given(WORDS)
    firmness = {event.trigger: event.factuality for event in events}
    assert firmness[spans[1]] == Factuality.CT_PLUS
    assert firmness[spans[2]] != Factuality.CT_PLUS


def test_without_triggers_there_is_no_event():
    _, events = given(())
    assert events == ()


def test_the_digest_names_codebook_and_line(tmp_path):
    (tmp_path / "outlets.yaml").write_text("[]\n")
    assert line_digest(Codebook(tmp_path)) != line_digest()
    assert digest_of(open_codebook(), LINE[:-1]) != line_digest()
    document = Document(id="one", text=TEXT, digest="", location="test")
    assert next(code_documents([document])).codebook == line_digest(open_codebook())


def test_what_a_given_act_announces_is_no_event_of_its_own():
    text = "Norvia said it will visit Astmark and will not meet Veldt."
    document = Document(id="one", text=text, digest="", location="test")
    at = text.index("visit")
    [coding] = code_triggers([document], {"one": [Span(at, at + len("visit"))]})
    assert [event.trigger.of(text) for event in coding.events] == ["visit"]
