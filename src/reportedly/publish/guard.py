"""Who may see the page: one-time link, then a cookie; this machine's own names only."""

import hmac
import secrets
from collections.abc import Awaitable, Callable

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

COOKIE = "reportedly"
HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
Next = Callable[[Request], Awaitable[Response]]


class Guard:
    """The key of the one-time link and the session that it is exchanged for."""

    def __init__(self) -> None:
        self.key: str | None = secrets.token_urlsafe(24)
        self._session = secrets.token_urlsafe(24)

    async def __call__(self, request: Request, call_next: Next) -> Response:
        """Let a request through if it is addressed to this machine and carries the session."""
        if host_of(request) not in HOSTS:
            return refused("This address is not served here.", 421)
        cookie = request.cookies.get(COOKIE, "")
        known = hmac.compare_digest(cookie.encode(), self._session.encode())
        given = request.query_params.get("key")
        if given is not None and request.method == "GET":  # a look at the link does not use it up
            return moved_home() if known else self._exchange(given)
        if not known:
            return refused("Open the link that 'reportedly serve' printed; it works once.", 403)
        response = await call_next(request)
        response.headers.update(HEADERS)
        return response

    def _exchange(self, given: str) -> Response:
        """The key, once, for a cookie."""
        if self.key is None or not hmac.compare_digest(given.encode(), self.key.encode()):
            return refused("This link was used before. Run 'reportedly serve' for a new one.", 403)
        self.key = None
        response = moved_home()
        response.set_cookie(COOKIE, self._session, httponly=True, samesite="strict")
        return response


def host_of(request: Request) -> str:
    """The host that a request names, without its port."""
    host = request.headers.get("host", "")
    return host if host.endswith("]") else host.rsplit(":", 1)[0]


def moved_home() -> Response:
    """The first page, without the key in its address."""
    return RedirectResponse("/", status_code=303, headers=HEADERS)


def refused(words: str, status: int) -> Response:
    """A plain answer that says why, and what to do."""
    return PlainTextResponse(words + "\n", status_code=status, headers=HEADERS)
