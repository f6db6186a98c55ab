"""Shapes of the report files: acts of speech, likelihood, unknowns and genre."""

import msgspec

from reportedly.terms import Band, CueUse, ForecastType, Genre, Originality, SilenceUse


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word that makes an act of speech, and where its parts stand in the sentence.

    `needs`: one of these prepositions must hang on the word. `to` and `what` are places, tried in
    order: object, recipient, clause, infinitive, possessor, doer, or a preposition itself.
    """

    word: str
    pos: str = "VERB"
    needs: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    kind: str = ""


class Acts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What all acts of speech share: which words above a cue take its truth away, or carry it."""

    unreal: tuple[str, ...]
    negations: tuple[str, ...]
    doubtful: tuple[str, ...]
    conditional: tuple[str, ...]
    light: tuple[str, ...]
    carriers: tuple[str, ...]
    texts: tuple[str, ...]
    sayings: tuple[str, ...]
    beliefs: tuple[str, ...]
    harms: tuple[str, ...]
    harmful: tuple[str, ...]
    launching: tuple[str, ...]
    suffering: tuple[str, ...]
    conditions: tuple[str, ...]
    ahead: tuple[str, ...]
    supposing: tuple[str, ...]


class Anonymity(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words by which somebody asks that his name be kept back."""

    states: tuple[str, ...]
    naming: tuple[str, ...]
    names: tuple[str, ...]
    keeping: tuple[str, ...]


class Requests(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Frames of asking, words of duty that ask, and the words that say what became of it."""

    frames: tuple[Frame, ...]
    duties: tuple[str, ...]
    gifts: tuple[str, ...]
    suffered: tuple[str, ...]
    names: tuple[str, ...]
    granted: tuple[str, ...]
    refused: tuple[str, ...]
    pending: tuple[str, ...]


class Promises(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Frames of promising, and the deeds whose announcement by the doer is a promise."""

    frames: tuple[Frame, ...]
    deeds: tuple[str, ...]


class Threats(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Frames of threatening and what tells harm, deadlines, deterrence and follow-through."""

    frames: tuple[Frame, ...]
    brings: tuple[str, ...]
    deadlines: tuple[str, ...]
    names: tuple[str, ...]
    carried_out: tuple[str, ...]
    reactions: tuple[str, ...]
    deeds: tuple[str, ...]
    partly: tuple[str, ...]
    backed_down: tuple[str, ...]


class Likelihood(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word or phrase of likelihood, its band, and how it stands to the proposition.

    `negated` is the band of "not likely"; `stronger` that of "very likely".
    """

    words: str
    use: CueUse = CueUse.PHRASE
    band: Band = Band.NONE
    negated: Band = Band.NONE
    stronger: Band | None = None
    type: ForecastType | None = None


class Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Adjectives that give a noun of chance a band."""

    words: tuple[str, ...]
    band: Band


class Likelihoods(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All words of likelihood, and the words around them that count."""

    cues: tuple[Likelihood, ...]
    boosters: tuple[str, ...]
    comparing: tuple[str, ...]
    levels: tuple[Level, ...]
    phrases: tuple[Likelihood, ...]
    horizons: tuple[str, ...]
    ahead: tuple[str, ...]


class Silence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word that, with a negation (`negated`) or by itself, says that something is not known."""

    word: str
    negated: bool = False
    use: SilenceUse = SilenceUse.VERB


class Unknowns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How texts say that something is unknown, undisclosed or unverified."""

    cues: tuple[Silence, ...]
    phrases: tuple[str, ...]
    unable: tuple[str, ...]
    details: tuple[str, ...]


class GenreSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words in a title or section, and phrases in the text, that mark one genre."""

    genre: Genre
    titles: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


class OwnReporting(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Phrases by which a document shows reporting of its own, and how much that makes it."""

    originality: Originality
    phrases: tuple[str, ...]


class Genres(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Signs of the genres, signs of own reporting, and words that address the reader."""

    signs: tuple[GenreSigns, ...]
    reporting: tuple[OwnReporting, ...]
    chatter: tuple[str, ...]


FILES: dict[str, type] = {
    "report/acts.yaml": Acts,
    "report/anonymity.yaml": Anonymity,
    "report/requests.yaml": Requests,
    "report/promises.yaml": Promises,
    "report/threats.yaml": Threats,
    "report/likelihood.yaml": Likelihoods,
    "report/unknowns.yaml": Unknowns,
    "report/genres.yaml": Genres,
    "report/hedges.yaml": tuple[str, ...],
}
