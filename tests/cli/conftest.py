"""A way to give a command as on a command line, and a small ledger to ask."""

import sys
from typing import NamedTuple

import pytest

from reportedly.cli import main
from reportedly.model import (
    Claim,
    Document,
    Happening,
    Metadata,
    Resolution,
    Statement,
    Zone,
)
from reportedly.store import open_ledger
from reportedly.terms import Factuality, Polarity, Stance, Status, ZoneType
from tests.store.records import coding

TEXT = "Fleet leaves\n\nNorvia sent ships to Astmark.\n\nShare \x1b[31mthis\n"


class Answer(NamedTuple):
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def give(capsys, monkeypatch, tmp_path):
    """Give a command in an empty folder: `give("claims", "--json")`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def run(*words: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["reportedly", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Answer(int(ended.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def ledger(give):
    """A ledger `reportedly.db` of two documents and two claims in the folder of `give`."""
    with open_ledger("reportedly.db") as opened:
        opened.add_document(
            Document(
                id="fleet",
                text=TEXT,
                digest="0",
                location="fleet.txt",
                metadata=Metadata(title="Fleet leaves"),
                zones=(
                    Zone(start=0, end=12, type=ZoneType.TITLE),
                    Zone(start=14, end=43, type=ZoneType.BODY),
                    Zone(start=45, end=len(TEXT), type=ZoneType.SHARE_BAR),
                ),
            )
        )
        opened.add_document(
            Document(id="grain", text="Astmark ships grain.", digest="1", location="grain.txt")
        )
        opened.add_codings([coding("fleet"), coding("grain")])
        opened.set_resolution(
            Resolution(
                claims=(
                    claim("c1", "Norvia sent [bold]ships\x1b[2J", Status.DISPUTED, "fleet"),
                    claim("c2", "Astmark ships grain", Status.CONFIRMED, "grain"),
                )
            )
        )


def claim(id: str, text: str, status: Status, document: str) -> Claim:
    """A claim that a minister asserts and an envoy denies."""
    said = {"start": 0, "end": 6, "document": document, "chain": (), "factuality": Factuality.UU}
    return Claim(
        id=id,
        text=text,
        event=Happening(
            type="AID",
            actor="Norvia" if id == "c1" else "Astmark",
            recipient=None,
            place=None,
            time=None,
            polarity=Polarity.POSITIVE,
        ),
        parties=(),
        statements=(
            Statement(speaker=f"Minister {id}", stance=Stance.ASSERTS, **said),
            Statement(speaker=None, stance=Stance.DENIES, **said),
        ),
        origins=1,
        origin_names=(),
        denials=1,
        status=status,
        information_credibility="4",
        reason="made by hand",
    )
