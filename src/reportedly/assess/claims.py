"""Which claims are there: by status, by who stands behind them, by document."""

import msgspec

from reportedly.model import Claim
from reportedly.store.ledger import Ledger
from reportedly.terms import Stance, Status


class ClaimQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """What the claims must be like; what is empty or `None` is not asked.

    `name` is any person, body or state that a claim names or comes from, in full or in part;
    `speaker` whoever makes a statement, with `stance` if one is given.
    """

    statuses: frozenset[Status] = frozenset()
    name: str | None = None
    speaker: str | None = None
    stance: Stance | None = None
    document: str | None = None


def list_claims(ledger: Ledger, question: ClaimQuestion | None = None) -> list[Claim]:
    """The claims that answer a question, in the ledger's order; each bears its statements."""
    asked = ClaimQuestion() if question is None else question
    return [claim for claim in ledger.resolution().claims if answers(claim, asked)]


def answers(claim: Claim, asked: ClaimQuestion) -> bool:
    """True if a claim is what is asked for."""
    if asked.statuses and claim.status not in asked.statuses:
        return False
    if asked.name is not None and not any(has(name, asked.name) for name in names_of(claim)):
        return False
    if asked.speaker is None and asked.stance is None and asked.document is None:
        return True
    return any(
        (asked.speaker is None or has(each.speaker, asked.speaker))
        and (asked.stance is None or each.stance is asked.stance)
        and (asked.document is None or each.document == asked.document)
        for each in claim.statements
    )


def names_of(claim: Claim) -> list[str | None]:
    """Everybody whom a claim names or comes from."""
    speakers = [each.speaker for each in claim.statements]
    named = [claim.event.actor, claim.event.recipient, *claim.parties, *claim.origin_names]
    return [*named, *speakers]


def has(name: str | None, part: str) -> bool:
    """True if a name holds the words asked for, whatever their case."""
    return name is not None and part.casefold() in name.casefold()
