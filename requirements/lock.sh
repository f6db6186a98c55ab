#!/bin/sh
# Write the locks again from pyproject.toml: every package with its hashes, no registry address.
set -eu
cd "$(dirname "$0")/.."
lock() { .venv/bin/uv pip compile -q --upgrade --generate-hashes --no-emit-index-url --universal \
    --python-version 3.12 --no-annotate --no-header "$@"; }
lock requirements/bootstrap.in -o requirements/bootstrap.txt
lock pyproject.toml --group build -o requirements/run.txt
lock pyproject.toml --group build --group dev -c requirements/run.txt -o requirements/dev.txt
