"""Background: pages that report no new happening, so that nothing in them is a statement."""

from reportedly.resolve.pages import Page
from reportedly.resolve.times import days_of
from reportedly.terms import Genre, Modality

ALWAYS = frozenset({Genre.CONTENT_FARM})
UNLESS_NEWS = frozenset({Genre.EXPLAINER, Genre.OPINION, Genre.BLOG})
FRESH_DAYS = 14
LEAST_TOLD = 2
"""One quotation decorates an essay; two happenings on named authority are a report."""


def background_reason(page: Page) -> str | None:
    """Why a page is background; None if it reports something."""
    quality = page.coding.quality
    if quality is None or quality.genre not in ALWAYS | UNLESS_NEWS:
        return None
    if quality.genre in UNLESS_NEWS and has_news(page):
        return None
    return f"{quality.genre.replace('_', ' ')} with no new happening of its own"


def has_news(page: Page) -> bool:
    """True if the page gives happenings as told by somebody, or dates one near publication."""
    told = 0
    for event in page.coding.events:
        if event.modality is Modality.ACTUAL:
            if event.time is not None and is_fresh(page, event.time):
                return True
            told += any(page.coding.attributions[index].source is not None for index in event.says)
    return told >= LEAST_TOLD


def is_fresh(page: Page, time: int) -> bool:
    """True if a time of the page lies shortly before its publication, to the day."""
    days = days_of(page.coding.times[time].value)
    if days is None or page.published is None or days[0] != days[1]:
        return False
    return 0 <= (page.published.date() - days[0]).days <= FRESH_DAYS
