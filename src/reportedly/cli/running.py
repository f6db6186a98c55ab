"""A run that a person watches: progress, what was not read, and the brief at the end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.markdown import Markdown
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.progress import Progress as Bar

from reportedly.cli.terminal import FOUND, STOPPED, USAGE, complain, safe, screen, write_line
from reportedly.flow import Outcome, Progress, run_flow
from reportedly.model import encode
from reportedly.publish.brief import compose_brief
from reportedly.publish.markdown import brief_markdown
from reportedly.settings import Settings
from reportedly.store import Ledger, open_ledger
from reportedly.terms import Stage


def run_and_tell(
    inputs: Sequence[str], path: str, settings: Settings, published: str | None, as_json: bool
) -> Outcome:
    """Run the flow, and print the brief or the ledger's records."""
    with open_ledger(path) as ledger:
        try:
            with _watched() as progress:
                outcome = run_flow(inputs, ledger, settings, progress, published)
        except KeyboardInterrupt:
            complain("stopped; the same command again goes on from here")
            raise typer.Exit(STOPPED) from None
        _tell_outcome(outcome, path)
        _print_records(ledger) if as_json else _print_brief(ledger)
    return outcome


def exit_code(outcome: Outcome) -> int:
    """0 if all was read, 1 if something was not, 2 if nothing could be used."""
    if outcome.read + outcome.known == 0:
        return USAGE
    return FOUND if outcome.not_read else 0


@contextmanager
def _watched() -> Iterator[Progress]:
    """A bar on standard error if that is a terminal."""
    error = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=error, transient=True, disable=not error.is_terminal) as bar:
        task = bar.add_task(Stage.READ.value, total=None)

        def show(stage: Stage, done: int, total: int | None) -> None:
            bar.update(task, description=stage.value, completed=done, total=total)

        yield show


def _tell_outcome(outcome: Outcome, path: str) -> None:
    """On standard error: each input that was not read, what was done, and what would help."""
    for refusal in outcome.not_read:
        complain(f"not read: {refusal.location}: {refusal.found}; {refusal.advice}")
    told = f"{outcome.read} new, {outcome.known} known, {len(outcome.not_read)} not read"
    complain(f"{told}; ledger {path}")


def _print_records(ledger: Ledger) -> None:
    for record in ledger.resolution().records():
        write_line(encode(record))


def _print_brief(ledger: Ledger) -> None:
    """The brief: rendered in a terminal, Markdown elsewhere."""
    brief = safe(brief_markdown(compose_brief(ledger), ledger))
    out = screen()
    if out.is_terminal:
        out.print(Markdown(brief), soft_wrap=False)
    else:
        out.print(brief, markup=False, emoji=False)
