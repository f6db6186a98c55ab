"""reportedly claims: what is claimed, by whom and how firmly."""

from typing import Annotated

import typer
from rich.text import Text

from reportedly.assess.claims import ClaimQuestion, list_claims
from reportedly.cli.options import JsonOption, LedgerOption, existing_ledger, new_app
from reportedly.cli.terminal import safe, screen, write_line
from reportedly.model import Claim, encode
from reportedly.settings import read_settings
from reportedly.terms import Stance, Status

COLOURS = {
    Status.CONFIRMED: "green",
    Status.REPORTED: "cyan",
    Status.CLAIMED: "yellow",
    Status.DISPUTED: "red",
    Status.DENIED: "red",
}

app = new_app()


@app.command()
def claims(
    status: Annotated[
        list[Status] | None, typer.Option(help="Only claims of this status; may be repeated.")
    ] = None,
    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only claims that name or come from NAME.")
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Only claims that this document states.")
    ] = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what is claimed, by whom and how firmly.

    The digit is the Admiralty code: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful,
    5 improbable, 6 cannot be judged.

    Example:  reportedly claims --status disputed --who Norvia
    """
    with existing_ledger(ledger, read_settings()) as opened:
        asked = ClaimQuestion(statuses=frozenset(status or ()), name=who, document=document)
        found = list_claims(opened, asked)
        every = len(opened.resolution().claims)
    if as_json:
        for claim in found:
            write_line(encode(claim))
    else:
        out = screen()
        for claim in found:
            out.print(_lines(claim))
        out.print(f"{len(found)} of {every} claims")


def _lines(claim: Claim) -> Text:
    """Status and claim on one line, who stands where on the next."""
    head = f"{claim.status} {claim.information_credibility}"
    sides = (("asserted by", Stance.ASSERTS), ("denied by", Stance.DENIES))
    told = [f"{side} {who}" for side, stance in sides if (who := _speakers(claim, stance))]
    told.append(f"independent origins: {claim.origins}")
    return Text.assemble(
        (f"{safe(claim.id)}  ", "dim"),
        (f"{head:<15}", COLOURS.get(claim.status, "dim")),
        (safe(claim.text), "bold"),
        (safe(f"\n    {'; '.join(told)}")),
    )


def _speakers(claim: Claim, stance: Stance) -> str:
    """Who takes this stance, each once, in the order of the ledger."""
    names = [said.speaker for said in claim.statements if said.stance == stance]
    return ", ".join(dict.fromkeys(name or "(unnamed)" for name in names))
