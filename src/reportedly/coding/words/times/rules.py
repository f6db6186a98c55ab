"""The grammar: patterns over the tags of words, each with the function that reads its value.

Where two hits overlap, the longer one stands; of equal ones, the rule that comes first. The
tags are those of `lexicon`; a part in front of `<` is looked at but does not belong to the time.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from reportedly.coding.words.times import dates, spans
from reportedly.coding.words.times.context import Hit
from reportedly.coding.words.times.dates import Found

EARLY = "(?:e?E-?|e?Xf)?"  # late, mid-, the end of
NUMBER = "(?:[dn]-?)*[dn](?:J[dn]|-[dn]|Ja?j)?"  # two, twenty-five, two to three
COUNT = f"(?:{NUMBER}|a?if?|ja?|aj?)"  # two, several, a couple of, half a, a
YEAR_OF = "(?:,?f?(?:y|e?[ltx]u))"


class Rule(NamedTuple):
    """A pattern over tags and the function that reads what it matched."""

    pattern: re.Pattern[str]
    read: Callable[[Hit], Found]


def _rule(pattern: str, read: Callable[[Hit], Found]) -> Rule:
    return Rule(re.compile(pattern), read)


RULES: tuple[Rule, ...] = (
    _rule(r"(?:w,?)?m[do],?f?y", dates.full_date),
    _rule(r"(?:w,?)?e?[do]f?m,?f?y", dates.full_date),
    _rule(r"(?:w,?)?m[do](?![uUhHn%])", dates.day_and_month),
    _rule(r"(?:w,?)?e?[do]f?m(?!d)", dates.day_and_month),
    _rule(rf"{EARLY}m,?f?y", dates.month),
    _rule(rf"[GL]?{EARLY}(?:[lxt]|e[lx])?m", dates.month),
    _rule(r"m,?f?[ltx]u", dates.month),
    _rule(rf"{EARLY}F?y", dates.year),
    _rule(rf"{EARLY}nn(?:-n)?", dates.spelled_year),
    _rule(r"(?:e?(?:E-?|Xf)?e?)?`?Y", dates.decade),
    _rule(r"e?(?:E-?)?o-?u", dates.century),
    _rule(rf"{EARLY}e?[lxtr]?F?-?o-?u{YEAR_OF}?", dates.quarter),
    _rule(r"(?:y|[ltx]u)'F?o-?u", dates.quarter),
    _rule(rf"e?oj{YEAR_OF}", dates.quarter),
    _rule(rf"{EARLY}(?:e?[lxt]|e)?s(?:f?y)?", dates.season),
    _rule(rf"{EARLY}(?:e?[lxt]S(?:f?y)?|e?Sf?y)", dates.season),
    _rule(r"q", dates.holiday),
    _rule(r"[GLE]?(?:[lxt]|e[lxt])?wp?", dates.weekday),
    _rule(r"[GLE]?(?:Tp?|Q)", dates.named_day),
    _rule(r"[GLE]?(?:[ltx]p|tE-?p)", dates.part_of_day),
    _rule(rf"[GL]?{EARLY}e?[lxt]F?u", dates.related_unit),
    _rule(r"[GL]?(?:e?Xf)?Zt?u|et[u]", dates.same_unit),
    _rule(r"(?:e?Xf)?eF?u", dates.plain_unit),
    _rule(r"e?u-X(?:f?y)?", dates.year_end),
    _rule(r"e?u-[gG](?:o?-?u)?", spans.year_before),
    _rule(r"R_*", dates.reference),
    _rule(r"eb", dates.the_past),
    _rule(r"r(?![uUhHow])|t(?![uUhHowmspSl])", dates.reference),
    _rule(r"e?r[uUhH](?!f)", dates.recent_units),
    _rule(rf"{COUNT}-?[uUhH]g|[UH]g", spans.ago),
    _rule(rf"(?:{COUNT}[uUhH][GL]|e[u][BA]|[UH][GL])", spans.from_last),
    _rule(rf"(?:e?[lbxrot]|e)?{COUNT}-?[uUhH]", spans.duration),
    _rule(r"(?:tb|e?b)[uUhH]", spans.past_unit),
    _rule(r"[UH]", spans.bare_units),
    _rule(r"v(?:[dno]-?)*[uUhH]", spans.each_unit),
    _rule(r"v[wmsp]|WP?|wP", spans.each_named),
    _rule(r"V", spans.adverb),
    _rule(r"(?:Cc?|[dn](?:c|O)|k)z?(?:,?(?:w|T))?", spans.clock),
    _rule(r"(?:w|T)@(?:Cc?|[dn](?:c|O)|k)z?", spans.clock),
)
