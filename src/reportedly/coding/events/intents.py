"""Find the acts that lie in announcing acts: who will help agrees to it, who will not refuses.

PLOVER codes an announced intent as an act of its own. The announced act stays beside it, with the
modality that its words give it; `codebook/intents.yaml` says which announcement is which act.
"""

from dataclasses import replace
from functools import cache

import msgspec

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.events import IntentRule
from reportedly.coding.component import Arguments, Draft, Firmness, Reading, Trigger, component
from reportedly.coding.syntax.clauses import governors
from reportedly.model import ActorSpan, Span
from reportedly.terms import Factuality, Modality

SPEAKER = "speaker"
CLAUSES = frozenset({"ccomp", "advcl", "relcl"})
LONGEST = 40  # characters: cue words further apart are not shown as one
SETTLED = frozenset({Modality.ACTUAL, Modality.FUTURE, Modality.PROMISED, Modality.DENIED})
UNDER = frozenset({"relcl", "acl", "amod", "pobj", "compound"})  # told in passing


@component(
    "intents",
    needs=["triggers", "arguments", "readings", "firmness"],
    gives=["triggers", "arguments", "readings", "firmness"],
)
def intents(draft: Draft) -> None:
    """Add a trigger, with its rows, reading and firmness, for each announcement that is an act."""
    rows: dict[int, list[Arguments]] = {}
    for row in draft.arguments:
        rows.setdefault(row.trigger, []).append(row)
    announcing = {trigger.token for trigger in draft.triggers if trigger.embeds is not None}
    for index in range(len(draft.triggers)):
        rule = _rule(draft, index)
        if rule is None or _is_passing(draft, index, announcing):
            continue
        find = _demanded if rule.by == SPEAKER else _announced
        found = find(draft, index, rows.get(index, []))
        if found:
            _add(draft, rule, index, found)


def _announced(_: Draft, __: int, rows: list[Arguments]) -> list[Arguments]:
    """The rows whose actor is named: it is he who announces."""
    return [row for row in rows if row.actor is not None and not row.implied]


def _demanded(draft: Draft, index: int, rows: list[Arguments]) -> list[Arguments]:
    """One row for each who must act: the speaker asks it of him; nobody asks it of himself."""
    says = draft.firmness[index].says
    speaker = draft.attributions[says[-1]].source if says else None
    if speaker is None or not _is_duty(draft, index):
        return []
    found: dict[ActorSpan | None, Arguments] = {}
    for row in rows:
        if row.actor is None or (row.actor.id or row.actor) != (speaker.id or speaker):
            found.setdefault(row.actor, replace(row, actor=speaker, recipient=row.actor))
    return list(found.values())


def _is_duty(draft: Draft, index: int) -> bool:
    """True if a word such as "must" stands before the act's own verb."""
    verbs = [draft.parse[draft.triggers[index].token]]
    verbs += [head for head in governors(verbs[0]) if head.dep_ not in CLAUSES][:1]
    cues = {cue.start for cue in draft.readings[index].cues}
    return any(
        child.dep_ == "aux" and child.tag_ == "MD" and child.idx in cues
        for verb in verbs
        for child in verb.children
    )


@cache
def read_rules(codebook: Codebook) -> tuple[IntentRule, ...]:
    """The rules of a codebook, in its order."""
    return tuple(codebook.read("intents.yaml", list[IntentRule]))


def _is_passing(draft: Draft, index: int, announcing: set[int]) -> bool:
    """True for an act that another one announces, or that is told of a noun in passing."""
    token = draft.parse[draft.triggers[index].token]
    if token.dep_ in UNDER:
        return True
    return any(head.i in announcing or head.dep_ in UNDER for head in governors(token))


def _rule(draft: Draft, index: int) -> IntentRule | None:
    trigger, reading = draft.triggers[index], draft.readings[index]
    for rule in read_rules(draft.codebook):
        if (
            trigger.type in rule.types
            and reading.modality in rule.modality
            and reading.polarity is rule.polarity
        ):
            return rule
    return None


def _add(draft: Draft, rule: IntentRule, index: int, rows: list[Arguments]) -> None:
    act, reading = draft.triggers[index], draft.readings[index]
    span = _words(reading, act.span)
    if span is None:
        return
    reason = f"{rule.id}: announces '{act.span.of(draft.document.text)}'"
    draft.triggers.append(
        Trigger(
            span=span,
            token=act.token,
            type=rule.gives,
            mode=rule.mode,
            cameo=rule.cameo,
            confidence=act.confidence,
            reason=reason,
            announces=index,
        )
    )
    draft.readings.append(Reading(modality=Modality.ACTUAL, reason=reason))
    draft.firmness.append(_firmness(draft.firmness[index], reading))
    at = len(draft.triggers) - 1
    draft.arguments.extend(
        replace(row, trigger=at, place=None, time=None, reasons=(*row.reasons, reason))
        for row in rows
    )


def _firmness(of_act: Firmness, reading: Reading) -> Firmness:
    """That of the announcement: it is made, whatever becomes of what it announces."""
    value = Factuality.CT_PLUS if reading.modality in SETTLED else Factuality.PR_PLUS
    voices = tuple(msgspec.structs.replace(voice, factuality=value) for voice in of_act.voices)
    return Firmness(value, says=of_act.says, voices=voices)


def _words(reading: Reading, act: Span) -> Span | None:
    """The words that announce, before the act: "will", "refuses to"; None if there are none."""
    before = [cue for cue in reading.cues if cue.end <= act.start]
    if not before:
        return None
    start, end = before[0].start, before[-1].end
    return Span(start, end) if end - start <= LONGEST else before[-1]
