"""Claims: one happening across texts, who stands behind it, and what that makes of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Claim, Happening, Statement
from reportedly.resolve.actors import Party
from reportedly.resolve.events import Report, Tense, stem_of
from reportedly.resolve.happenings import Group, absorb, join_reports, side
from reportedly.resolve.library import Library
from reportedly.resolve.parties import Warlike, interests_of
from reportedly.resolve.propositions import proposition_of
from reportedly.resolve.references import find_backward, statement_back
from reportedly.resolve.statements import Newsroom, statement_of, turned
from reportedly.resolve.status import Case, rule
from reportedly.terms import Modality, Polarity, Stance

TELLING = frozenset({Stance.ASSERTS, Stance.DENIES, Stance.REPEATS})
EventKey = tuple[str, str]


def find_claims(library: Library) -> list[Claim]:
    """The claims of all pages, in order of first statement."""
    reports = [report for page in library.pages for report in library.reports_by_page[page.id]]
    groups = join_reports(reports, library.story_by_document)
    back = backward_statements(library)
    kept = worded_alike(groups, back, library)
    return [
        msgspec.structs.replace(claim, id=f"c{number:04}")
        for number, claim in enumerate(kept, start=1)
    ]


def worded_alike(
    groups: Sequence[Group], back: Mapping[EventKey, list[Statement]], library: Library
) -> list[Claim]:
    """The claims of the happenings; those that are put in the same words are one."""
    found: dict[tuple[str, Tense], tuple[Group, Claim]] = {}
    for group in groups:
        claim = claim_of(group, back, library)
        if claim is None:
            continue
        key = (claim.text.casefold(), group.reports[0].tense)
        if key in found:
            first, before = found[key]
            absorb(first, group)
            found[key] = first, claim_of(first, back, library) or before
        else:
            found[key] = group, claim
    return [claim for _, claim in found.values()]


def backward_statements(library: Library) -> dict[EventKey, list[Statement]]:
    """Statements that refer back, by the event that they refer to."""
    found: dict[EventKey, list[Statement]] = defaultdict(list)
    for page in library.pages:
        for backward in find_backward(page, library.reports_by_page[page.id], library.words):
            statement = statement_back(backward, page, library.room)
            found[page.id, backward.report.event.id].append(statement)
    return found


def claim_of(
    group: Group, back: Mapping[EventKey, list[Statement]], library: Library
) -> Claim | None:
    """The claim about one happening; None if nobody asserts, repeats or denies it.

    That something will not happen is no happening either.
    """
    statements = statements_of(group, back, library.room)
    if not any(each.stance in TELLING for each in statements):
        return None
    polarity = polarity_of(group, statements)
    if polarity is Polarity.NEGATIVE and group.reports[0].tense is not Tense.DONE:
        return None
    if polarity is Polarity.NEGATIVE:
        statements = [turned(each) for each in statements]
    happening = happening_of(group, polarity)
    case = case_of(group, happening, statements, library)
    ruling = rule(case)
    origins = case.origins(Stance.ASSERTS)
    return Claim(
        id="",
        text=proposition_of(group, statements, polarity, library.room.cast),
        event=happening,
        parties=case.interests.parties,
        statements=tuple(statements),
        origins=len(origins),
        origin_names=tuple(origins),
        denials=len(case.origins(Stance.DENIES)),
        status=ruling.status,
        information_credibility=ruling.credibility,
        reason=ruling.reason,
    )


def statements_of(
    group: Group, back: Mapping[EventKey, list[Statement]], room: Newsroom
) -> list[Statement]:
    """Each speaker's word once a document and stance, in order of publication.

    Where a document gives the happening as somebody's word, its own retelling adds nothing.
    """
    found: list[Statement] = []
    for report in group.reports:
        found.append(statement_of(report, room))
        found.extend(back.get((report.page.id, report.event.id), ()))
    told = {each.document for each in found if not is_narrated(each, room)}
    seen: set[tuple[str, str | None, Stance]] = set()
    kept = []
    for each in found:
        key = (each.document, each.speaker, each.stance)
        retold = is_narrated(each, room) and each.document in told
        if key not in seen and not retold:
            seen.add(key)
            kept.append(each)
    return kept


def is_narrated(statement: Statement, room: Newsroom) -> bool:
    """True if the document itself says it, not somebody whom it quotes."""
    outlet = room.provenance[statement.document].outlet
    unnamed = statement.speaker is None and statement.stance is not Stance.REPEATS
    return not statement.chain and (unnamed or statement.speaker == outlet is not None)


def polarity_of(group: Group, statements: Iterable[Statement]) -> Polarity:
    """Negative if all texts say, of themselves, that it is not so; a denial answers a claim."""
    denied = any(report.event.modality is Modality.DENIED for report in group.reports)
    stances = {each.stance for each in statements}
    only_denied = Stance.DENIES in stances and stances <= {Stance.DENIES, Stance.DOUBTS}
    return Polarity.NEGATIVE if only_denied and not denied else Polarity.POSITIVE


def happening_of(group: Group, polarity: Polarity) -> Happening:
    """The event of a claim in the ledger's names."""
    reports = group.reports
    return Happening(
        type=most_common(report.event.type for report in reports) or "",
        actor=shared_name([report.actor for report in reports]),
        recipient=shared_name([report.recipient for report in reports]),
        place=group.where.name if group.where is not None else None,
        time=most_common(dates_of(report) for report in reports),
        polarity=polarity,
        weapon=most_common(weapon_of(report) for report in reports),
    )


def dates_of(report: Report) -> str | None:
    """The calendar dates of a report without the time of day."""
    if report.time is None or report.days is None:
        return None
    return "/".join(part.split("T")[0] for part in report.time.split("/"))


def most_common(values: Iterable[str | None]) -> str | None:
    """The value that occurs most; of equals the longest (most precise), then the first."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)


def shared_name(parties: Sequence[Party | None]) -> str | None:
    """The one name that all texts use, else the state or organisation behind the names."""
    named = [party for party in parties if party is not None]
    if not named:
        return None
    names = {party.name for party in named if side(party) == side(named[0])}
    return named[0].name if len(names) == 1 else side(named[0])


def weapon_of(report: Report) -> str | None:
    """The words of an attack's means."""
    weapon = report.event.weapon
    return None if weapon is None else weapon.of(report.page.document.text)


def case_of(
    group: Group, happening: Happening, statements: list[Statement], library: Library
) -> Case:
    """All that decides the status of a claim."""
    cast, words = library.room.cast, library.words
    year = group.days[0].year if group.days is not None else None
    if year is None and group.published is not None:
        year = group.published.year
    fought = happening.type in words.fought
    fighters = frozenset([*group.actors, *group.recipients] if fought else ())
    warlike = Warlike(happening.type in words.war_types, year, fighters)
    place = group.where.state if group.where is not None and warlike.act else None
    named = [*group.actors, *group.recipients, *([] if place is None else [place])]
    tellers = [each.origin for each in statements if each.origin is not None]
    carriers = (library.letters_by_document[each.document] for each in statements)
    return Case(
        statements=statements,
        interests=interests_of(named, warlike, words, cast.states, tellers),
        tense=group.reports[0].tense,
        first_hand=frozenset(group.actors if happening.type in words.declared else ()),
        admits=admitting(group, statements, words),
        letters=frozenset(letter for letters in carriers for letter in letters),
    )


def admitting(group: Group, statements: Iterable[Statement], words: ResolveWords) -> frozenset[str]:
    """The origins that own up to what they did or suffered, by their cue word."""
    stems = {stem_of(word, words) for word in words.admissions}
    cues = {}
    for report in group.reports:
        if report.event.says:
            cue = report.page.coding.attributions[report.event.says[-1]].cue
            if cue is not None:
                word = cue.of(report.page.document.text)
                cues[report.page.id, report.event.id] = stem_of(word, words)
    own = {*group.actors, *group.recipients}
    return frozenset(
        each.origin
        for each in statements
        if each.origin is not None
        and each.origin in own
        and cues.get((each.document, each.event or "")) in stems
    )
