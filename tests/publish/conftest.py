"""A small ledger built by hand: one report, one copy, one page of background."""

from pathlib import Path

import pytest

from reportedly.model import (
    Actor,
    ActorSpan,
    Attribution,
    Claim,
    Coding,
    Document,
    Entry,
    Event,
    Happening,
    Mention,
    Metadata,
    Origin,
    Reference,
    Request,
    Resolution,
    Span,
    Statement,
    Thread,
    Unknown,
    Zone,
)
from reportedly.store.ledger import open_ledger
from reportedly.terms import (
    AttributionKind,
    Factuality,
    MentionType,
    OriginType,
    Polarity,
    RequestStatus,
    Stance,
    Status,
    ThreadStatus,
    ThreadType,
    ZoneType,
)

TEXT = (
    "Norvia moves guns <b>north</b>\n\n"
    "The League confirmed the deployment of 300 guns to Kelm. "
    "President Ada Brenn of Norvia denied it. "
    "She has asked Astmark for fuel, a request that is still unanswered. "
    "It is unclear who paid.\n\n"
    "Share Tweet"
)


def at(words: str, count: int = 1) -> tuple[int, int]:
    """Where the words stand in TEXT."""
    start = -1
    for _ in range(count):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def coding_of(id: str) -> Coding:
    """What the coder would say of TEXT."""
    return Coding(
        id=id,
        codebook="test",
        mentions=(
            Mention(*at("The League"), type=MentionType.ORG, actor="a1"),
            Mention(*at("President Ada Brenn"), type=MentionType.PERSON, actor="a2"),
            Mention(*at("She"), type=MentionType.PRONOUN, actor="a2", reason="pronoun"),
            Mention(*at("Astmark"), type=MentionType.GPE, actor="a3"),
        ),
        actors=(
            Actor(id="a1", name="League", mentions=(0,)),
            Actor(id="a2", name="Ada Brenn", mentions=(1, 2)),
            Actor(id="a3", name="Astmark", mentions=(3,)),
        ),
        attributions=(
            Attribution(
                *at("The League confirmed the deployment of 300 guns to Kelm."),
                source=ActorSpan(*at("The League"), id="a1"),
                cue=Span(*at("confirmed")),
                content=(Span(*at("the deployment of 300 guns to Kelm")),),
                kind=AttributionKind.INDIRECT,
            ),
            Attribution(
                *at("President Ada Brenn of Norvia denied it."),
                source=ActorSpan(*at("President Ada Brenn of Norvia"), id="a2"),
                cue=Span(*at("denied")),
                content=(Span(*at("it", 1)),),
                kind=AttributionKind.INDIRECT,
            ),
        ),
        events=(
            Event(
                *at("The League confirmed the deployment of 300 guns to Kelm."),
                id="e0",
                type="MOBILIZE",
                mode=None,
                cameo=None,
                trigger=Span(*at("deployment")),
                actor=None,
                recipient=None,
                says=(0,),
            ),
        ),
        requests=(
            Request(
                *at("She has asked Astmark for fuel, a request that is still unanswered."),
                requester=ActorSpan(*at("She"), id="a2"),
                addressee=ActorSpan(*at("Astmark"), id="a3"),
                what=Span(*at("fuel")),
                status=RequestStatus.PENDING,
                status_span=Span(*at("a request that is still unanswered")),
            ),
        ),
        unknowns=(Unknown(*at("It is unclear who paid"), cue=Span(*at("unclear"))),),
    )


def document_of(id: str) -> Document:
    """A document with TEXT."""
    return Document(
        id=id,
        text=TEXT,
        digest=id,
        location=f"{id}.txt",
        source="Kelm Post",
        metadata=Metadata(title="Norvia moves guns <b>north</b>", language="en"),
        zones=(
            Zone(*at("Norvia moves guns <b>north</b>"), type=ZoneType.TITLE),
            Zone(*at("Share Tweet"), type=ZoneType.SHARE_BAR),
        ),
    )


def entry_of(id: str, group: str, *, background: bool = False) -> Entry:
    """What the ledger says of a document."""
    return Entry(
        id=id,
        duplicate_group=group,
        story=None if background else "s1",
        background=background,
        origin=Origin(OriginType.OWN, "Kelm Post"),
        outlet="Kelm Post",
        source_reliability="F",
        reasons=("an outlet that is not known",),
    )


CLAIM = Claim(
    id="c0001",
    text="Guns were deployed to Kelm",
    event=Happening(
        type="MOBILIZE",
        actor=None,
        recipient=None,
        place="Kelm",
        time="2024-10-27",
        polarity=Polarity.POSITIVE,
    ),
    parties=("Norvia",),
    statements=(
        Statement(
            *at("The League confirmed the deployment of 300 guns to Kelm."),
            document="k1",
            speaker="League",
            chain=(),
            stance=Stance.ASSERTS,
            factuality=Factuality.CT_PLUS,
            origin="League",
            event="e0",
        ),
    ),
    origins=1,
    origin_names=("League",),
    denials=0,
    status=Status.REPORTED,
    information_credibility="2",
    reason="one origin that is no party: League",
)


THREAD = Thread(
    id="t0001",
    type=ThreadType.REQUEST,
    issuer="Ada Brenn",
    target="Astmark",
    opening=Reference(
        *at("She has asked Astmark for fuel, a request that is still unanswered."), document="k1"
    ),
    status=ThreadStatus.OPEN,
    reason="no document tells an answer",
)


@pytest.fixture
def ledger_path(tmp_path: Path) -> str:
    """The path of the small ledger."""
    path = str(tmp_path / "small.db")
    with open_ledger(path) as ledger:
        for id in ("k1", "k2", "k3"):
            ledger.add_document(document_of(id))
        ledger.add_codings([coding_of(id) for id in ("k1", "k2", "k3")])
        entries = (
            entry_of("k1", "g1"),
            entry_of("k2", "g1"),
            entry_of("k3", "g2", background=True),
        )
        ledger.set_resolution(Resolution(documents=entries, claims=(CLAIM,), threads=(THREAD,)))
    return path


@pytest.fixture
def ledger(ledger_path: str):
    """The small ledger, open."""
    with open_ledger(ledger_path) as opened:
        yield opened
