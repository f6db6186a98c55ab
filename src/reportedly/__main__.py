"""Run the command line with `python -m reportedly`."""

from reportedly.cli import main

main()
