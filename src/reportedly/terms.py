"""The closed words of the field: every word that a function compares against."""

from enum import StrEnum


class ZoneType(StrEnum):
    """What a stretch of a page is; all but TITLE, DEK, HEADING and BODY is furniture."""

    TITLE = "TITLE"
    DEK = "DEK"
    BYLINE = "BYLINE"
    DATELINE = "DATELINE"
    VIEW_COUNT = "VIEW_COUNT"
    SHARE_BAR = "SHARE_BAR"
    CAPTION = "CAPTION"
    TAGS = "TAGS"
    HEADING = "HEADING"
    BODY = "BODY"
    IMAGE_CREDIT = "IMAGE_CREDIT"
    RELATED_LINK = "RELATED_LINK"
    NAVIGATION = "NAVIGATION"
    OTHER = "OTHER"


class MentionType(StrEnum):
    """What the words of a mention name."""

    PERSON = "PERSON"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    FAC = "FAC"
    NORP = "NORP"
    WEAPON = "WEAPON"
    EVENT = "EVENT"
    GROUP = "GROUP"
    PRONOUN = "PRONOUN"


class PerpetratorKind(StrEnum):
    """Who carried out an attack: people, or a body of people."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Outcome(StrEnum):
    """What became of the victims of an attack."""

    KILLED = "killed"
    WOUNDED = "wounded"
    KIDNAPPED = "kidnapped"
    MISSING = "missing"


class Role(StrEnum):
    """The sector of an actor (PLOVER / CAMEO sector codes)."""

    GOV = "GOV"
    MIL = "MIL"
    REB = "REB"
    OPP = "OPP"
    PTY = "PTY"
    COP = "COP"
    JUD = "JUD"
    SPY = "SPY"
    LEG = "LEG"
    IGO = "IGO"
    NGO = "NGO"
    MED = "MED"
    EDU = "EDU"
    BUS = "BUS"
    REL = "REL"
    CVL = "CVL"
    CRM = "CRM"
    UNK = "UNK"


class TimeType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AttributionKind(StrEnum):
    """How the content is reported: in quotation marks, in the reporter's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Frame(StrEnum):
    """What a cue takes as its content: the shapes in which something is said or thought."""

    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    OBJECT = "object"
    QUOTE = "quote"
    AS = "as"
    ABOUT = "about"


class Polarity(StrEnum):
    """Whether the text says that the event is or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """In which way the text presents an event."""

    ACTUAL = "actual"
    FUTURE = "future"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    REQUESTED = "requested"
    THREATENED = "threatened"
    PROMISED = "promised"
    DENIED = "denied"


class Factuality(StrEnum):
    """FactBank values (Sauri and Pustejovsky 2009): certain, probable, possible; unknown."""

    CT_PLUS = "CT+"
    PR_PLUS = "PR+"
    PS_PLUS = "PS+"
    CT_MINUS = "CT-"
    PR_MINUS = "PR-"
    PS_MINUS = "PS-"
    UU = "UU"


class Quad(StrEnum):
    """PLOVER quad classes."""

    VERBAL_COOPERATION = "verbal-cooperation"
    MATERIAL_COOPERATION = "material-cooperation"
    VERBAL_CONFLICT = "verbal-conflict"
    MATERIAL_CONFLICT = "material-conflict"


class Elsewhere(StrEnum):
    """Where else a recipient may stand if the positions of the frame are empty.

    DOER is who does the act in the content, CONDITION on whom the act is made to
    depend, THING what is acted on, though it is nobody.
    """

    DOER = "doer"
    PREPOSITION = "preposition"
    OWNER = "owner"
    CONDITION = "condition"
    COMPLEMENT = "complement"
    THING = "thing"
    PLACE = "place"


class Position(StrEnum):
    """Where an event frame finds an argument; any other word there is a preposition.

    OBJECT is who or what is acted on, in passives too; COMPLEMENT the subject of the clause that
    the trigger takes; OWNER whose the object is; MODIFIER a name before a noun; ITSELF the trigger.
    """

    SUBJECT = "subject"
    OBJECT = "object"
    INDIRECT = "indirect"
    COMPLEMENT = "complement"
    OWNER = "owner"
    MODIFIER = "modifier"
    BETWEEN = "between"
    ITSELF = "itself"


class Stance(StrEnum):
    """What a statement does to its claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    REPEATS = "repeats"


class Status(StrEnum):
    """What the statements together make of a claim."""

    PREDICTED = "predicted"
    REQUESTED = "requested"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    CLAIMED = "claimed"
    REPORTED = "reported"


class OriginType(StrEnum):
    """Where the substance of a document's lead comes from."""

    OWN = "own"
    WIRE = "wire"
    STATEMENT = "statement"
    OUTLET = "outlet"
    NONE = "none"


class ThreatType(StrEnum):
    """Harm announced, a bad outcome named, a deadline set, or deterrent conduct."""

    THREAT = "threat"
    WARNING = "warning"
    ULTIMATUM = "ultimatum"
    DETERRENT_SIGNAL = "deterrent_signal"


class FollowThrough(StrEnum):
    """Whether a threat was carried out, as the document reports it."""

    EXECUTED = "executed"
    PARTIAL = "partial"
    NOT_EXECUTED = "not_executed"
    UNKNOWN = "unknown"


class RequestStatus(StrEnum):
    """What became of a request, as the document reports it."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class ThreadType(StrEnum):
    """What a thread follows."""

    THREAT = "threat"
    PROMISE = "promise"
    REQUEST = "request"
    FORECAST = "forecast"


class ThreadStatus(StrEnum):
    """What became of a thread, as of the last document."""

    OPEN = "open"
    EXECUTED = "executed"
    PARTLY = "partly"
    NOT_EXECUTED = "not_executed"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    CAME_TRUE = "came_true"
    CAME_FALSE = "came_false"


class ForecastType(StrEnum):
    """A forecast is about what will be; an estimate is a hedged judgement of what is."""

    FORECAST = "forecast"
    ESTIMATE = "estimate"


class Band(StrEnum):
    """ICD 203 bands of likelihood; NONE is a possibility without a level."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly_even"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"
    NONE = "none"


class CueUse(StrEnum):
    """How a word of likelihood stands to what it is about."""

    MODAL = "modal"
    FUTURE = "future"
    ADVERB = "adverb"
    ADJECTIVE = "adjective"
    SEEMING = "seeming"
    OUTLOOK = "outlook"
    NOUN = "noun"
    PHRASE = "phrase"


class SilenceUse(StrEnum):
    """How a word of not knowing stands: any verb, a passive, one with a question below it ("did not
    say who"), or a state ("is unclear").
    """

    VERB = "verb"
    PASSIVE = "passive"
    QUESTION = "question"
    STATE = "state"


class Genre(StrEnum):
    """What kind of document it is."""

    NEWS_REPORT = "news_report"
    NEWS_ANALYSIS = "news_analysis"
    EXPLAINER = "explainer"
    OPINION = "opinion"
    BLOG = "blog"
    CONTENT_FARM = "content_farm"
    PRESS_RELEASE = "press_release"
    SOCIAL_POST = "social_post"
    OTHER = "other"


class Originality(StrEnum):
    """How much reporting of its own a document holds."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ToponymKind(StrEnum):
    """What kind of place a name of the gazetteer stands for."""

    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    CAPITAL = "capital"
    CITY = "city"
    AREA = "area"
    WATER = "water"
    LAND = "land"
    SITE = "site"


class Stage(StrEnum):
    """What the flow is doing, for whoever watches it."""

    READ = "reading"
    CODE = "coding"
    RESOLVE = "resolving"


class NameKind(StrEnum):
    """What the codebook or the parse says that the words of a mention are."""

    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    GROUP = "group"
    PERSON = "person"
    OFFICE = "office"
    BODY = "body"
    PEOPLE = "people"
    PLACE = "place"
    EVENT = "event"
    PRONOUN = "pronoun"
    WEAPON = "weapon"


class Gender(StrEnum):
    """Grammatical gender of a person."""

    MALE = "m"
    FEMALE = "f"


class PronounUse(StrEnum):
    """What a pronoun can stand for."""

    PERSON = "person"
    THING = "thing"
    SEVERAL = "several"


class Bound(StrEnum):
    """How the words beside a number bound it."""

    ABOUT = "about"
    LEAST = "least"
    MOST = "most"


class TimeUnit(StrEnum):
    """Units of a day or more; a week, month or year bears its TIMEX3 code."""

    DAY = "D"
    WEEK = "W"
    FORTNIGHT = "2W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "ML"
