#!/bin/sh
# Everything that checks the project, in the order in which it fails fastest.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
export PATH OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
ruff format --check .
ruff check .
mypy
[ -d ../shared ] || echo "No ../shared beside the project: the cases that read it are skipped."
pytest -n 2 --dist loadgroup
