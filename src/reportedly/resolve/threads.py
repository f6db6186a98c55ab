"""Threads: a threat, promise, request or forecast with what became of it in later documents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.codebook.shapes.resolve import ResolveWords
from reportedly.model import Reference, Span, Thread
from reportedly.resolve.events import Report, Tense, content_stems
from reportedly.resolve.happenings import places_differ, side
from reportedly.resolve.library import Library
from reportedly.resolve.openings import Opening, find_openings
from reportedly.resolve.pages import Page
from reportedly.resolve.statements import stance_of, voice_of
from reportedly.terms import Stance, ThreadStatus, ThreadType

LEAST_SHARED = 0.5
LEAST_STEMS, LEAST_STEMS_TO_ASKER = 3, 1
"""An answer names what was asked for; less of it if it also names who asked."""
CANDIDATES = 40
DONE = {
    ThreadType.THREAT: ThreadStatus.EXECUTED,
    ThreadType.PROMISE: ThreadStatus.EXECUTED,
    ThreadType.REQUEST: ThreadStatus.GRANTED,
    ThreadType.FORECAST: ThreadStatus.CAME_TRUE,
}


@dataclass(slots=True)
class _Thread:
    """A thread while it is followed; `opening` is its first document's."""

    opening: Opening
    status: ThreadStatus
    evidence: list[Reference] = field(default_factory=list)
    reason: str = "nothing is said of what became of it"


def find_threads(library: Library) -> Iterator[Thread]:
    """The threads of all pages, in order of opening."""
    threads: list[_Thread] = []
    by_sides: dict[tuple[ThreadType, str | None], list[_Thread]] = defaultdict(list)
    by_act: dict[tuple[str, str], list[tuple[_Thread, Report]]] = defaultdict(list)
    by_target: dict[str, list[_Thread]] = defaultdict(list)
    for page in library.pages:
        for report in library.reports_by_page[page.id]:
            follow_report(report, by_act)
            answer = library.words.answers.get(report.event.type)
            if answer is not None:
                take_answer(report, ThreadStatus(answer), by_target, library.words)
        for opening in find_openings(page, library.room, library.words):
            thread = same_thread(opening, by_sides[opening.type, opening.sides[0]])
            if thread is None:
                thread = _Thread(opening, ThreadStatus.OPEN)
                threads.append(thread)
                by_sides[opening.type, opening.sides[0]].append(thread)
                if opening.type is ThreadType.REQUEST and opening.sides[1] is not None:
                    by_target[opening.sides[1]].append(thread)
                for act in opening.acts:
                    actor = side(act.actor)
                    if actor is not None:
                        by_act[act.kind, actor].append((thread, act))
            take_over_status(thread, opening)
    for number, thread in enumerate(threads, start=1):
        yield record_of(thread, f"t{number:04}")


def same_thread(opening: Opening, candidates: Sequence[_Thread]) -> _Thread | None:
    """The earlier thread that says the same in other words, if there is one."""
    for thread in candidates[-CANDIDATES:]:
        known = thread.opening
        targets = {known.sides[1], opening.sides[1]} - {None}
        fewest = min(len(known.stems), len(opening.stems))
        shared = len(known.stems & opening.stems)
        if len(targets) <= 1 and fewest and shared / fewest >= LEAST_SHARED:
            return thread
    return None


def take_over_status(thread: _Thread, opening: Opening) -> None:
    """Let a document that says what became of the act decide; the last one wins."""
    if opening.status is ThreadStatus.OPEN and opening.decided is None:
        return
    decided = opening.decided or opening.span
    thread.status = opening.status
    thread.evidence.append(cited(opening.page, decided))
    thread.reason = f"{opening.page.id} says what became of it"


def follow_report(
    report: Report, by_act: dict[tuple[str, str], list[tuple[_Thread, Report]]]
) -> None:
    """Let a report that the act was done decide the threads that are about the act."""
    actor = side(report.actor)
    if actor is None or report.tense is not Tense.DONE:
        return
    if stance_of(report, voice_of(report.event, report.event.says)) is not Stance.ASSERTS:
        return
    for thread, act in by_act.get((report.kind, actor), ())[-CANDIDATES:]:
        if thread.status is ThreadStatus.OPEN and fulfils(report, act):
            thread.status = DONE[thread.opening.type]
            thread.evidence.append(cited(report.page, report.event))
            thread.reason = f"{report.page.id} reports the act as done by {actor}"


def take_answer(
    report: Report,
    answer: ThreadStatus,
    by_target: Mapping[str, list[_Thread]],
    words: ResolveWords,
) -> None:
    """Let the word of whoever was asked decide the open requests that it is about."""
    actor = side(report.actor)
    if actor is None or report.tense is not Tense.DONE:
        return
    if stance_of(report, voice_of(report.event, report.event.says)) is not Stance.ASSERTS:
        return
    stems = content_stems(report.event.of(report.page.document.text), words)
    for thread in by_target.get(actor, ())[-CANDIDATES:]:
        opening = thread.opening
        to_asker = side(report.recipient) == opening.sides[0] is not None
        least = LEAST_STEMS_TO_ASKER if to_asker else LEAST_STEMS
        about = len(stems & opening.stems) >= least
        if thread.status is ThreadStatus.OPEN and about and was_later(opening.page, report):
            thread.status = answer
            thread.evidence.append(cited(report.page, report.event))
            thread.reason = f"{report.page.id} reports the answer of {actor}"


def fulfils(report: Report, act: Report) -> bool:
    """True if a later document reports the very act: the same to whom or with what, and later."""
    if report.page.id == act.page.id or places_differ(report.where, act.where):
        return False
    recipient, wanted = side(report.recipient), side(act.recipient)
    if recipient is not None and wanted is not None and recipient != wanted:
        return False
    same = recipient is not None and recipient == wanted
    return is_later(report, act) and (same or bool(report.objects & act.objects))


def is_later(report: Report, act: Report) -> bool:
    """True if the report was published later and its happening is not dated before the opening."""
    opened = act.page.published
    if opened is None or not was_later(act.page, report):
        return False
    return report.days is None or report.days[1] >= opened.date()


def was_later(page: Page, report: Report) -> bool:
    """True if a report was published after a page, as far as both say when."""
    opened, published = page.published, report.page.published
    return opened is not None and published is not None and published > opened


def cited(page: Page, span: Span) -> Reference:
    """A span of a page as a reference."""
    return Reference(span.start, span.end, document=page.id)


def record_of(thread: _Thread, name: str) -> Thread:
    """The thread as the ledger writes it."""
    opening = thread.opening
    return Thread(
        id=name,
        type=opening.type,
        issuer=opening.issuer,
        target=opening.target,
        opening=cited(opening.page, opening.span),
        status=thread.status,
        evidence=tuple(thread.evidence),
        reason=thread.reason,
    )
