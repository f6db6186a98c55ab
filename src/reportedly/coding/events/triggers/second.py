"""Ask the learned opinion where frames are silent or unsure; a sure frame is never overruled."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reportedly.coding.component import Draft
from reportedly.coding.events.triggers.choice import Found, coded_tokens
from reportedly.coding.events.triggers.matching import Match
from reportedly.coding.events.triggers.opinion import NO_ACT, Opinion, load_opinion
from reportedly.coding.events.triggers.traits import traits_of_all
from reportedly.coding.syntax.clauses import is_verb
from reportedly.coding.syntax.frames import Frames, lemma, load_frames

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Token

SURE = 0.75  # confidence of a match that is not asked about
SPEAKS = 0.4  # odds from which the opinion names an act where no frame does
SPEAKS_AGAINST = 0.65  # the same where the type has frames for the word, and none of them holds
TURNS = 0.55  # odds from which it turns an unsure match into another type
DROPS = 0.8  # odds from which it drops an unsure match


def with_opinion(draft: Draft, found: Found) -> list[Match]:
    """The matches of the frames, corrected where unsure, and those that only the opinion sees."""
    frames = load_frames(draft.codebook)
    opinion = load_opinion(draft.parse.vocab)
    matches = {match.tokens[0].i: match for match in found.matches}
    tokens = _asked(draft, frames, found, matches, opinion)
    traits = traits_of_all(draft, frames, tokens, matches)
    for token, odds in zip(tokens, opinion.judge(traits), strict=True):
        match = decide(frames, token, matches.get(token.i), opinion, odds)
        if match is None:
            matches.pop(token.i, None)
        else:
            matches[token.i] = match
    return [matches[at] for at in sorted(matches)]


def decide(
    frames: Frames, token: "Token", match: Match | None, opinion: Opinion, odds: "NDArray[Any]"
) -> Match | None:
    """What stands at a word, given what the frames found there and the opinion's odds."""
    at = int(odds.argmax())
    label, highest = opinion.labels[at], float(odds[at])
    if match is None:
        if label == NO_ACT or highest < _bar(frames, token, label):
            return None
        return Match(frames.learned[label], (token,), odds=highest, learned=True)
    own = match.pattern.event.type
    bar = DROPS if label == NO_ACT else TURNS
    if is_sure(match) or highest < bar or label == own:
        return replace(match, odds=float(odds[opinion.at[own]]))
    if label == NO_ACT:
        return None
    return Match(frames.learned[label], match.tokens, odds=highest, learned=True)


def is_sure(match: Match) -> bool:
    """True for a match by a confident frame, or by one that asks for more than its own head."""
    pattern = match.pattern
    return match.confidence >= SURE or bool(pattern.rest or pattern.frame.needs)


def _bar(frames: Frames, token: "Token", label: str) -> float:
    """The odds that an act needs: frames of its type whose conditions fail speak against it."""
    table = frames.verbs if is_verb(token) else frames.nouns
    known = any(pattern.event.type == label for pattern in table.get(lemma(token), ()))
    return SPEAKS_AGAINST if known else SPEAKS


def _asked(
    draft: Draft, frames: Frames, found: Found, matches: dict[int, Match], opinion: Opinion
) -> Sequence["Token"]:
    """The words to ask about: heads of matches, and words that no frame takes and none refuses."""
    taken = found.refused.union(
        word.i
        for match in found.matches
        for word in (*match.tokens, *match.swallows, *((match.light,) if match.light else ()))
    )
    lemmas = draft.forms.lemma
    return [
        token
        for token in coded_tokens(draft)
        if token.i in matches
        or (token.i not in taken and _may_name(frames, opinion, token, lemmas[token.i]))
    ]


def _may_name(frames: Frames, opinion: Opinion, token: "Token", word: str) -> bool:
    verb = is_verb(token)
    known = word in (frames.verbs if verb else frames.nouns)
    return opinion.may_name(word, verb=verb, known=known)
