"""Reportedly: an evidence ledger of what reports claim, with the exact words.

The public names are imported when they are first used, so that `import reportedly` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.codebook import Codebook, open_codebook
    from reportedly.coding import code_document, code_documents
    from reportedly.collect import collect_items
    from reportedly.errors import ReportedlyError
    from reportedly.flow import Outcome, run_flow
    from reportedly.model import (
        Actor,
        Attribution,
        Claim,
        Coding,
        Document,
        Event,
        Mention,
        NotRead,
        RawItem,
        Resolution,
        Span,
        Thread,
    )
    from reportedly.publish.brief import compose_brief
    from reportedly.publish.markdown import brief_markdown
    from reportedly.read import read_page
    from reportedly.resolve import resolve_codings
    from reportedly.settings import Settings, read_settings
    from reportedly.store import Ledger, open_ledger

_HOME = {
    "Actor": "model",
    "Attribution": "model",
    "Claim": "model",
    "Codebook": "codebook",
    "Coding": "model",
    "Document": "model",
    "Event": "model",
    "Ledger": "store",
    "Mention": "model",
    "NotRead": "model",
    "Outcome": "flow",
    "RawItem": "model",
    "ReportedlyError": "errors",
    "Resolution": "model",
    "Settings": "settings",
    "Span": "model",
    "Thread": "model",
    "brief_markdown": "publish.markdown",
    "code_document": "coding",
    "code_documents": "coding",
    "collect_items": "collect",
    "compose_brief": "publish.brief",
    "open_codebook": "codebook",
    "open_ledger": "store",
    "read_page": "read",
    "read_settings": "settings",
    "resolve_codings": "resolve",
    "run_flow": "flow",
}

__all__ = [
    "Actor",
    "Attribution",
    "Claim",
    "Codebook",
    "Coding",
    "Document",
    "Event",
    "Ledger",
    "Mention",
    "NotRead",
    "Outcome",
    "RawItem",
    "ReportedlyError",
    "Resolution",
    "Settings",
    "Span",
    "Thread",
    "brief_markdown",
    "code_document",
    "code_documents",
    "collect_items",
    "compose_brief",
    "open_codebook",
    "open_ledger",
    "read_page",
    "read_settings",
    "resolve_codings",
    "run_flow",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"reportedly has no public name '{name}'")
    return getattr(import_module(f"reportedly.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
