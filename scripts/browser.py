"""Open the workbench in headless Chromium: the tests look with it, and the docs' picture is taken.

usage: python scripts/browser.py LEDGER PICTURE.png
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LINK = re.compile(r"http://127\.0\.0\.1:\d+/\?key=\S+")
REPORTEDLY = Path(sys.executable).with_name("reportedly")


@contextmanager
def served(ledger: str) -> Iterator[str]:
    """The one-time link of a running `reportedly serve`."""
    command = [str(REPORTEDLY), "serve", "--ledger", ledger]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:  # noqa: S603 own command
        try:
            assert run.stderr is not None  # noqa: S101 asked for above
            line = run.stderr.readline()
            link = LINK.search(line)
            if link is None:
                raise RuntimeError(f"no link in {line!r}")
            yield link[0]
        finally:
            run.terminate()


@contextmanager
def opened(link: str, width: int = 1440, height: int = 900) -> Iterator[Page]:
    """A page of headless Chromium on the link."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(link)
        yield page
        browser.close()


def main(ledger: str, picture: str) -> None:
    """Take the picture of the first page."""
    with served(ledger) as link, opened(link) as page:
        page.screenshot(path=picture)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
