"""Serve the workbench on the loopback address, with a one-time link in the terminal."""

import socket

import uvicorn

from reportedly.cli.terminal import complain
from reportedly.errors import PublishError
from reportedly.publish.guard import Guard
from reportedly.publish.workbench import make_app

LOOPBACK = "127.0.0.1"


def serve_ledger(path: str, port: int) -> None:
    """Serve until Ctrl-C. Raises PublishError if the port cannot be had."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except OSError as taken:
        listener.close()
        raise PublishError(
            f"port {port}", f"cannot be used ({taken.strerror})", "give another with --port"
        ) from taken
    guard = Guard()
    address = f"http://{LOOPBACK}:{listener.getsockname()[1]}/?key={guard.key}"
    complain(f"open {address}   (the link works once; Ctrl-C ends it)")
    config = uvicorn.Config(make_app(path, guard), log_level="warning", access_log=False)
    with listener:
        try:
            uvicorn.Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            complain("stopped")
