"""Shapes of the cue files: words that report, and words that change how firm an act is."""

import msgspec

from reportedly.terms import Factuality, Frame, Modality

Words = tuple[str, ...]


class CueClass(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Words that do the same to what they govern.

    `frames` are the contents that make an attribution (none: the word reports nothing);
    `affirmed` and `negated` are the firmness that the document gives to the content's acts if the
    word itself is affirmed or negated, `speaker` the firmness that the source gives to them.
    `about` names prepositions that bring in a content, `grounds` those that add to an object;
    `modality` is that of acts in the content; `past` the firmness, without a modality, of an
    infinitive under a cue in a past tense ("had to withdraw").
    A phrase ("point out") begins with its verb, which stands in its base form.
    """

    id: str
    means: str
    frames: tuple[Frame, ...] = ()
    affirmed: Factuality = Factuality.CT_PLUS
    negated: Factuality = Factuality.UU
    speaker: Factuality = Factuality.CT_PLUS
    modality: Modality | None = None
    past: Factuality | None = None
    about: Words = ()
    grounds: Words = ()
    verbs: Words = ()
    nouns: Words = ()
    adjectives: Words = ()


class ScopeClass(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Small words that stand beside an act and change how firm it is.

    `auxiliaries`, `adverbs`, `determiners` and `markers` (conjunctions, prepositions) are lower
    case forms; `negates` turns the polarity, else `firmness` and `modality` hold.
    """

    id: str
    means: str
    negates: bool = False
    firmness: Factuality | None = None
    modality: Modality | None = None
    auxiliaries: Words = ()
    adverbs: Words = ()
    determiners: Words = ()
    markers: Words = ()


class Phrases(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reporting words beside the cue classes.

    `unsourced` are adverbs that report without a source ("allegedly"); `light` are verbs that
    only lead up to a cue ("went on to say"); `documents` and `persons` are nouns that can stand
    before the colon of a headline; whose report a noun is, a `giving` verb says ("issued a
    statement that"). After a `presupposing` preposition an act is taken for granted
    ("after the attack"); a `leading` one brings in the content of a cue ("fear of").
    """

    unsourced: Words
    light: Words
    documents: Words
    persons: Words
    giving: Words
    presupposing: Words
    leading: Words


FILES = {
    "cues/speech.yaml": list[CueClass],
    "cues/judgement.yaml": list[CueClass],
    "cues/thought.yaml": list[CueClass],
    "cues/documents.yaml": list[CueClass],
    "cues/acts.yaml": list[CueClass],
    "cues/scope.yaml": list[ScopeClass],
    "cues/phrases.yaml": Phrases,
}
