"""Happenings: reports of different texts joined when actor, act, place and time agree.

Each report is compared with the happenings that share its kind and one of its names, found through
an index; what two texts say differently is a conflict, what only one says is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reportedly.resolve.actors import Party
from reportedly.resolve.events import Report, Tense, Where
from reportedly.resolve.times import Days, meet, near

LEAST_SCORE = 4.0
LEAST_SAME = 2
"""An act and one name in common are a topic; two names (or a name and the thing) a happening."""
WEIGHTS = {"actor": 2.0, "recipient": 1.5, "where": 1.5, "objects": 1.5}
SAME_WORD, SAME_STORY = 1.5, 1.0
OTHER_OBJECTS = -1.0
SAME_CLAUSE = 10.0
LAST_REPORTS = 5
CANDIDATES = 60

Key = tuple[str, Tense, str, str]


@dataclass(slots=True)
class Group:
    """A happening while it grows: its reports and what they have named so far.

    Several actors or recipients are those of one trigger, who act or suffer together.
    """

    reports: list[Report]
    actors: list[str]
    recipients: list[str]
    where: Where | None
    days: Days | None
    published: datetime | None
    objects: set[str]
    stems: set[str]
    stories: set[str] = field(default_factory=set)


def join_reports(reports: Iterable[Report], story_by_document: Mapping[str, str]) -> list[Group]:
    """The happenings, in order of first report; `reports` in order of publication."""
    groups: list[Group] = []
    places_by_key: dict[Key, list[int]] = defaultdict(list)
    for report in reports:
        story = story_by_document[report.page.id]
        best = best_group(report, story, groups, places_by_key)
        if best is None:
            best = len(groups)
            groups.append(opened(report, story))
        else:
            add_report(groups[best], report, story)
        for key in keys_of(report):
            if not places_by_key[key] or places_by_key[key][-1] != best:
                places_by_key[key].append(best)
    return groups


def side(party: Party | None) -> str | None:
    """Who a party is for the comparison: the state or organisation, else the name."""
    return None if party is None else party.origin or party.name


def keys_of(report: Report) -> Iterator[Key]:
    """Under what a report can be found again."""
    actor, recipient = side(report.actor), side(report.recipient)
    for role, name in (("actor", actor), ("recipient", recipient)):
        if name is not None:
            yield report.kind, report.tense, role, name
    if report.where is not None:
        yield report.kind, report.tense, "where", report.where.plain


def best_group(
    report: Report, story: str, groups: list[Group], places_by_key: dict[Key, list[int]]
) -> int | None:
    """The group that a report belongs to: the best score, of equals the oldest."""
    candidates = {
        place for key in keys_of(report) for place in places_by_key.get(key, ())[-CANDIDATES:]
    }
    scored = (
        (-score, place)
        for place in sorted(candidates)
        if (score := likeness(report, story, groups[place])) is not None
    )
    best = min(scored, default=(0.0, 0))
    return best[1] if -best[0] >= LEAST_SCORE else None


def likeness(report: Report, story: str, group: Group) -> float | None:
    """How much speaks for one happening; None if something speaks against it."""
    if same_trigger(report, group):
        return SAME_CLAUSE
    if speaks_against(report, group):
        return None
    if same_clause(report, group):
        return SAME_CLAUSE
    same = {
        "actor": side(report.actor) in group.actors,
        "recipient": side(report.recipient) in group.recipients,
        "where": same_place(report.where, group.where),
        "objects": bool(report.objects & group.objects),
    }
    if sum(same.values()) < LEAST_SAME:
        return None
    score = sum(WEIGHTS[name] for name, holds in same.items() if holds)
    score += SAME_WORD if report.stem in group.stems else 0.0
    score += SAME_STORY if story in group.stories else 0.0
    other = report.objects and group.objects and not same["objects"]
    return score + (OTHER_OBJECTS if other else 0.0)


def speaks_against(report: Report, group: Group) -> bool:
    """True if the two name another actor, recipient, time, place or thing."""
    return (
        differ(side(report.actor), group.actors)
        or differ(side(report.recipient), group.recipients)
        or not times_agree(report, group)
        or places_differ(report.where, group.where)
        or (bool(report.objects and group.objects) and objects_differ(report, group))
    )


def same_trigger(report: Report, group: Group) -> bool:
    """True if one word of one text tells of both: "Norvia and Osmania sent"."""
    own = report.page.id, report.event.trigger
    return any((each.page.id, each.event.trigger) == own for each in group.reports[-LAST_REPORTS:])


def same_clause(report: Report, group: Group) -> bool:
    """True if one clause puts it in two words: "were killed or wounded"."""
    own = clause_key(report)
    return any(clause_key(each) == own for each in group.reports[-LAST_REPORTS:])


def clause_key(report: Report) -> tuple[object, ...]:
    """All that two acts of one clause have in common if they are one happening."""
    event, names = report.event, (side(report.actor), side(report.recipient))
    return report.page.id, event.start, event.end, event.type, event.says, report.objects, names


def differ(name: str | None, known: list[str]) -> bool:
    """True if a name and others are known, and it is none of them."""
    return name is not None and bool(known) and name not in known


def times_agree(report: Report, group: Group) -> bool:
    """True if report and group can lie at one time."""
    if report.days is not None and group.days is not None:
        return meet(report.days, group.days)
    days = report.days or group.days
    return near(days, group.published, report.page.published)


def places_differ(first: Where | None, second: Where | None) -> bool:
    """True if two places cannot hold one happening: neither is the other or its state."""
    if first is None or second is None or same_place(first, second):
        return False
    within = first.state is not None and first.state == second.state
    return not (within and (first.state_only or second.state_only))


def same_place(first: Where | None, second: Where | None) -> bool:
    """True if two texts name the same place, in full or in part."""
    if first is None or second is None:
        return False
    one, other = set(first.plain.split()), set(second.plain.split())
    return one <= other or other <= one


def objects_differ(report: Report, group: Group) -> bool:
    """True if one text itself tells the two things apart: ballistic and cruise missiles."""
    if report.objects <= group.objects or group.objects <= report.objects:
        return False
    return any(other.page.id == report.page.id for other in group.reports)


def opened(report: Report, story: str) -> Group:
    """A group with one report."""
    return Group(
        reports=[report],
        actors=named(side(report.actor)),
        recipients=named(side(report.recipient)),
        where=report.where,
        days=report.days,
        published=report.page.published,
        objects=set(report.objects),
        stems={report.stem},
        stories={story},
    )


def named(name: str | None) -> list[str]:
    """A name as a list; empty if nobody is named."""
    return [] if name is None else [name]


def add_report(group: Group, report: Report, story: str) -> None:
    """Add a report, and what it names beyond the others."""
    group.reports.append(report)
    group.actors += [name for name in named(side(report.actor)) if name not in group.actors]
    recipients = named(side(report.recipient))
    group.recipients += [name for name in recipients if name not in group.recipients]
    group.days = group.days or report.days
    if group.where is None or (group.where.state_only and report.where is not None):
        group.where = report.where
    group.published = report.page.published or group.published
    group.objects |= report.objects
    group.stems.add(report.stem)
    group.stories.add(story)


def absorb(group: Group, other: Group) -> None:
    """Add all reports of another group to one that is found to be the same."""
    stories = sorted(other.stories)
    for report in other.reports:
        add_report(group, report, stories[0])
    group.stories.update(stories)
