#!/bin/sh
# Set up all that a target needs:  setup.sh run | test
# A virtual environment in .venv with the locked packages, the browser parts, and for tests Chromium.
# It does nothing that is done already, and says what is missing and the command that brings it.
set -eu
cd "$(dirname "$0")/.."
target=${1:-run}
say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$1"
    say "$2"
    exit 1
}
offline="See the lines above. Is the network (or its proxy) there? Then give the same command again: it goes on from here."

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

# An environment whose interpreter is gone or old, or that a kill left without pip, is made anew.
if ! .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
    python=$(find_python)
    if [ -n "$python" ]; then
        "$python" -m venv --clear .venv ||
            fail "$python could not make the environment .venv." "Is the disk full, or the folder not yours to write?"
    elif command -v uv >/dev/null 2>&1; then
        rm -rf .venv
        uv venv --quiet --seed --python 3.12 .venv || fail "uv could not make the environment .venv." "$offline"
    else
        fail "Reportedly needs Python 3.12 or newer with venv, and found $(python3 --version 2>/dev/null || echo none)." \
            "Install one, for example:  pyenv install 3.12   or   apt-get install python3.12-venv"
    fi
fi

locks=requirements/run.txt
[ "$target" = test ] && locks=requirements/dev.txt
stamp=.venv/.ready-$target
want=$(cat requirements/bootstrap.txt "$locks" pyproject.toml | cksum)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$want" ]; then
    say "Setting up the packages of $locks ..."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt ||
        fail "The packages of requirements/bootstrap.txt could not be installed." "$offline"
    # Added, not synced: the packages of `run` and `test` come from locks that agree.
    VIRTUAL_ENV=.venv .venv/bin/uv pip install --quiet --require-hashes -r "$locks" ||
        fail "The packages of $locks could not be installed." "$offline"
    VIRTUAL_ENV=.venv .venv/bin/uv pip install --quiet --no-deps --no-build-isolation -e . ||
        fail "Reportedly itself could not be installed into .venv." "Remove .venv and give the same command again."
    printf '%s' "$want" >"$stamp"
fi

assets=src/reportedly/publish/web/assets
if [ -f web/package.json ]; then
    want=$(find web -type f -not -path '*/node_modules/*' | sort | xargs cat | cksum)
    if [ "$(cat "$assets/.ready" 2>/dev/null || true)" != "$want" ]; then
        if command -v npm >/dev/null 2>&1; then
            say "Building the browser parts ..."
            (cd web && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build) >&2 ||
                fail "The page's browser parts could not be built (npm in web/)." "$offline"
            printf '%s' "$want" >"$assets/.ready"
        else
            fail "The page's browser parts need node and npm, and found none." "Install them, for example:  apt-get install nodejs npm"
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
