"""The walk from the sentence down to an act: polarity, modality and firmness, with its reason."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.coding.parse import load_parser
from reportedly.coding.syntax.firmness import CERTAIN, PLAIN, POSSIBLE, Hold, stronger, turned
from reportedly.coding.syntax.scope import Judge
from reportedly.terms import Factuality, Modality, Polarity

JUDGED = [
    ("None of the soldiers attacked the port.", "attacked", "negative actual CT-"),
    ("Neither Norvia nor Astmark attacked the port.", "attacked", "negative actual CT-"),
    ("Norvia no longer attacks the port.", "attacks", "negative actual CT-"),
    ("Norvia nearly attacked the port.", "attacked", "negative actual CT-"),
    ("The request has yet to be granted.", "granted", "negative actual CT-"),
    ("Norvia stopped short of attacking Astmark.", "attacking", "negative actual CT-"),
    ("Norvia did not fail to withdraw its troops.", "withdraw", "positive actual CT+"),
    ("Norvia managed to free the prisoners.", "free", "positive actual CT+"),
    ("Norvia prevented Astmark from attacking the port.", "attacking", "negative actual CT-"),
    ("Norvia promised not to attack Astmark.", "attack", "negative promised PS-"),
    ("Norvia demanded that Astmark withdraw its troops.", "withdraw", "positive requested UU"),
    ("Norvia ordered its army to attack the port.", "attack", "positive requested UU"),
    ("Norvia wants to attack the port.", "attack", "positive possible PS+"),
    ("Norvia fears that Astmark attacked the port.", "attacked", "positive possible PS+"),
    ("Norvia tried to seize the bridge.", "seize", "positive possible PS+"),
    ("Norvia is likely to seize the bridge.", "seize", "positive future PR+"),
    ("Norvia was to attack the port on Monday.", "attack", "positive future PR+"),
    ("Norvia would have attacked the port.", "attacked", "negative conditional PS-"),
    ("Norvia has no plan to attack Astmark.", "attack", "positive future PR-"),
    ("Norvia considered attacking the port.", "attacking", "positive possible PS+"),
    ("It is possible that Norvia attacked the port.", "attacked", "positive possible PS+"),
    ("It is not true that Norvia attacked the port.", "attacked", "negative actual CT-"),
    ("Norvia regrets that it attacked the port.", "attacked", "positive actual CT+"),
    ("Norvia trained soldiers to attack the port.", "attack", "positive possible PS+"),
    ("Norvia attacked the port to free the prisoners.", "free", "positive possible PS+"),
    ("After Norvia attacked the port, the talks ended.", "attacked", "positive actual CT+"),
    ("Supplying weapons to Astmark raises the cost.", "Supplying", "positive conditional UU"),
    ("Withdraw your troops!", "Withdraw", "positive requested UU"),
    ("Norvia talked rather than attacking the port.", "attacking", "negative actual CT-"),
    ("The soldiers who attacked the port may be tried.", "attacked", "positive actual CT+"),
]


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(open_codebook())


def hold_of(judge: Judge, text: str, word: str) -> Hold:
    token = next(token for token in load_parser()(text) if token.text == word)
    return judge.hold(token)


@pytest.mark.parametrize(("text", "word", "expected"), JUDGED)
def test_each_way_to_change_an_act(judge: Judge, text: str, word: str, expected: str) -> None:
    hold = hold_of(judge, text, word)
    assert f"{hold.polarity} {hold.modality} {hold.factuality}" == expected


def test_a_changed_act_says_by_which_word(judge: Judge) -> None:
    hold = hold_of(judge, "Norvia refused to withdraw its troops.", "withdraw")
    assert hold.rules == ("fail",)
    assert hold.cues == (1,)


def test_a_trigger_that_embeds_a_modality_gives_it_to_its_content() -> None:
    parse = load_parser()("Norvia zorbed to send troops.")
    sent = next(token for token in parse if token.lower_ == "send")
    told = Judge(open_codebook(), {sent.head.i: Modality.PROMISED}).hold(sent)
    assert told.modality is Modality.PROMISED
    assert told.factuality is Factuality.UU


def test_negation_turns_and_turns_back() -> None:
    once = turned(PLAIN, 0, "negation")
    assert (once.polarity, once.factuality) == (Polarity.NEGATIVE, Factuality.CT_MINUS)
    assert turned(once, 1, "negation").factuality is Factuality.CT_PLUS


def test_what_is_asked_outweighs_what_may_be() -> None:
    asked = Hold(modality=Modality.REQUESTED)
    assert stronger(asked, Modality.POSSIBLE) is Modality.REQUESTED
    assert stronger(Hold(level=CERTAIN), Modality.POSSIBLE) is Modality.POSSIBLE
    assert Hold(level=POSSIBLE, against=True).polarity is Polarity.POSITIVE
