"""The application over one ledger, and its records as JSON."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import PlainTextResponse

from reportedly.errors import ReportedlyError
from reportedly.model import encode
from reportedly.publish.brief import compose_brief
from reportedly.store.ledger import Ledger, open_ledger


async def opened(request: Request) -> AsyncIterator[Ledger]:
    """The ledger, opened for one request, so that every answer is as of now."""
    with open_ledger(request.app.state.ledger) as ledger:
        yield ledger


Opened = Annotated[Ledger, Depends(opened)]
api = APIRouter(prefix="/api")


@api.get("/resolution")
async def resolution(ledger: Opened) -> Response:
    """Every document entry, claim and thread, as `reportedly resolve` writes them."""
    return Response(encode(ledger.resolution()), media_type="application/json")


@api.get("/documents/{id:path}")
async def coding(id: str, ledger: Opened) -> Response:
    """One document's coding, as `reportedly code` writes it (without the words of spans)."""
    found = ledger.coding(id)
    if found is None:
        raise HTTPException(404, f"no document {id!r} in this ledger")
    return Response(encode(found), media_type="application/json")


@api.get("/brief")
async def brief(ledger: Opened) -> Response:
    """The brief with the spans that each sentence cites."""
    return Response(encode(compose_brief(ledger)), media_type="application/json")


async def told(_request: Request, error: Exception) -> Response:
    """A fault that has words for it (a ledger that is gone or damaged), as those words."""
    return PlainTextResponse(f"{error}\n", status_code=503)


def make_api(path: str) -> FastAPI:
    """The application over the ledger at `path`, with the API and nothing else."""
    app = FastAPI(
        title="Reportedly", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json"
    )
    app.state.ledger = path
    app.add_exception_handler(ReportedlyError, told)
    app.include_router(api)
    return app
