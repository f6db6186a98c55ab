"""The workbench: server-rendered pages over the application, behind a one-time link."""

from pathlib import Path

from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates

from reportedly.publish.guard import Guard
from reportedly.publish.pages import (
    brief_page,
    claims_page,
    document_page,
    sources_page,
    threads_page,
    timeline_page,
)
from reportedly.publish.rest import Opened, make_api

WEB = Path(__file__).parent / "web"
TEMPLATES = Jinja2Templates(directory=WEB / "templates")
pages = APIRouter(include_in_schema=False)


def page(request: Request, name: str, view: object) -> Response:
    """One template over one record; everything in it is escaped."""
    return TEMPLATES.TemplateResponse(request, f"{name}.html", {"tab": name, "view": view})


@pages.get("/")
async def claims(request: Request, ledger: Opened, claim: str | None = None) -> Response:
    """The claim list beside the reader."""
    return page(request, "claims", claims_page(ledger, claim))


@pages.get("/documents/{id:path}")
async def document(request: Request, id: str, ledger: Opened, at: str = "") -> Response:
    """One document with every span of its coding."""
    view = document_page(ledger, id, at)
    if view is None:
        raise HTTPException(404, f"no document {id!r} in this ledger")
    return page(request, "document", view)


@pages.get("/brief")
async def brief(request: Request, ledger: Opened) -> Response:
    """The brief, each sentence with its citations."""
    return page(request, "brief", brief_page(ledger))


@pages.get("/threads")
async def threads(request: Request, ledger: Opened) -> Response:
    """What became of threats, promises, requests and forecasts."""
    return page(request, "threads", threads_page(ledger))


@pages.get("/timeline")
async def timeline(request: Request, ledger: Opened) -> Response:
    """Dated happenings in order."""
    return page(request, "timeline", timeline_page(ledger))


@pages.get("/sources")
async def sources(request: Request, ledger: Opened) -> Response:
    """The documents: copies, background, reliability, and what was not read."""
    return page(request, "sources", sources_page(ledger))


def make_app(path: str, guard: Guard | None = None) -> FastAPI:
    """The workbench over the ledger at `path`; without a guard every request is let through."""
    app = make_api(path)
    if guard is not None:
        app.middleware("http")(guard)
    (WEB / "assets").mkdir(exist_ok=True)
    app.mount("/assets", StaticFiles(directory=WEB / "assets"), name="assets")
    app.include_router(pages)
    return app
