"""What each outlet contributes."""

from reportedly.assess.outlets import judge_outlets
from reportedly.store.ledger import Ledger


def test_rows_are_by_number_of_documents_then_name(ledger: Ledger) -> None:
    names = [row.outlet for row in judge_outlets(ledger)]
    assert names == ["Sellin Post", "Day in Brief", "Holm Courier", "Norvia Today"]


def test_own_texts_copies_and_the_share_of_others_words_are_told_apart(ledger: Ledger) -> None:
    rows = {row.outlet: row for row in judge_outlets(ledger)}
    post, brief = rows["Sellin Post"], rows["Day in Brief"]
    assert (post.documents, post.own, post.statements) == (("sent", "attack"), 2, 2)
    assert (post.attributed, post.alone, post.shared) == (0.5, 1, 1)
    assert (brief.own, brief.taken_over, brief.statements, brief.attributed) == (0, 1, 0, None)
    assert rows["Norvia Today"].attributed == 1.0


def test_the_letter_comes_with_its_reason(ledger: Ledger) -> None:
    row = judge_outlets(ledger)[0]
    assert row.reliability == "F"
    assert row.reasons == ("F: the outlet is not in the registry: cannot be judged",)
