#!/bin/sh
# Set up all that a target needs:  setup.sh run | test
# A virtual environment in .venv with the locked packages, the browser parts, and for tests Chromium.
# It does nothing that is done already, and says what is missing and the command that brings it.
set -eu
cd "$(dirname "$0")/.."
target=${1:-run}
say() { printf '%s\n' "$*" >&2; }

# The first interpreter that is 3.12 or newer: $PYTHON, pyenv's, the usual names.
find_python() {
    for each in "${PYTHON:-}" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[2-9]*/bin/python \
        python3.14 python3.13 python3.12 python3 python; do
        [ -n "$each" ] || continue
        "$each" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' 2>/dev/null || continue
        printf '%s' "$each"
        return
    done
}

if [ ! -x .venv/bin/python ]; then
    python=$(find_python)
    if [ -n "$python" ]; then
        "$python" -m venv .venv
    elif command -v uv >/dev/null 2>&1; then
        uv venv --quiet --seed .venv
    else
        say "Reportedly needs Python 3.12 or newer with venv, and found none."
        say "Install one, for example:  pyenv install 3.12   or   apt-get install python3.12-venv"
        exit 1
    fi
fi

locks=requirements/run.txt
[ "$target" = test ] && locks=requirements/dev.txt
stamp=.venv/.ready-$target
want=$(cat requirements/bootstrap.txt "$locks" pyproject.toml | cksum)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$want" ]; then
    say "Setting up the packages of $locks ..."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
    # Added, not synced: the packages of `run` and `test` come from locks that agree.
    VIRTUAL_ENV=.venv .venv/bin/uv pip install --quiet --require-hashes -r "$locks"
    VIRTUAL_ENV=.venv .venv/bin/uv pip install --quiet --no-deps --no-build-isolation -e .
    printf '%s' "$want" >"$stamp"
fi

assets=src/reportedly/publish/web/assets
if [ -f web/package.json ]; then
    want=$(find web -type f -not -path '*/node_modules/*' | sort | xargs cat | cksum)
    if [ "$(cat "$assets/.ready" 2>/dev/null || true)" != "$want" ]; then
        if command -v npm >/dev/null 2>&1; then
            say "Building the browser parts ..."
            (cd web && npm ci --silent --no-audit --no-fund && npm run --silent build) >&2
            printf '%s' "$want" >"$assets/.ready"
        else
            say "The page's browser parts need node and npm, and found none: apt-get install nodejs npm"
            exit 1
        fi
    fi
fi

if [ "$target" = test ] && ! command -v chromium >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing Chromium for the tests of the page ..."
        { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium; } >/dev/null 2>&1 ||
            say "Chromium could not be installed: the tests of the page will be skipped."
    else
        say "The tests of the page need Chromium and will be skipped without: apt-get install chromium"
    fi
fi
