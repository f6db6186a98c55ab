"""The command line: one file a command, imported only when the command is given."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from reportedly.cli.terminal import USAGE, complain, quiet_pipe
from reportedly.errors import ReportedlyError

COMMANDS = {
    "open": "Read reports into the ledger and print the brief.",
    "demo": "Do the same with the sample that ships.",
    "brief": "Print the brief of a ledger, each sentence with its evidence.",
    "serve": "Show the ledger in the browser, until Ctrl-C.",
    "claims": "List what is claimed, by whom and how firmly.",
    "show": "Show a document's text with what was found in it.",
    "search": "Find documents by their words.",
    "code": "Code documents: JSON Lines in, JSON Lines out.",
    "resolve": "Link documents: JSON Lines in, ledger records out.",
    "codebook": "Check the codebook, yours included.",
    "doctor": "See whether everything that is needed is there.",
}


class LazyGroup(TyperGroup):
    """A group that lists its commands from the table and imports the one that is given."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401 types of typer's own click are private
        """The command of `reportedly.cli.<name>`, in place of its line in the list."""
        name, _, rest = super().resolve_command(ctx, args)
        module = import_module(f"{__name__}.{name}")
        return name, typer.main.get_command(module.app), rest


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 kept out of --help

        typer.echo(f"reportedly {version('reportedly')}")
        raise typer.Exit


@app.callback()
def start(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Who says what happened, how firmly, and in which exact words.

    Reportedly reads news pages into a ledger of evidence: a file that only grows, in which every
    item points to the words that bear it out.

    First steps:  reportedly demo, then  reportedly open page.html
    """


def _listed() -> None:
    """Never run: stands in the list of commands for the one that is imported when given."""


for _name, _help in COMMANDS.items():
    app.command(_name, help=_help)(_listed)


def main() -> None:
    """Run the command line; an error that Reportedly raises on purpose is one line."""
    with quiet_pipe():
        try:
            app(prog_name="reportedly")
        except ReportedlyError as error:
            complain(str(error))
            raise SystemExit(USAGE) from None
