#!/bin/sh
# Installs the system libraries this project builds on, only those that are missing, and says what it does.
# With the argument `tests` also what only the tests need.
set -eu

if ! command -v swift >/dev/null 2>&1; then
    echo "Swift 6.2 or later is needed and was not found: see https://www.swift.org/install" >&2
    exit 69
fi

missing=""
command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
find_header() {
    for folder in /usr/include /usr/local/include /usr/include/*-linux-gnu; do
        [ -e "$folder/$1" ] && return 0
    done
    return 1
}
find_header yaml.h || missing="$missing libyaml-dev"
find_header gmp.h || missing="$missing libgmp-dev"
find_header sqlite3.h || missing="$missing libsqlite3-dev"
find_header openssl/sha.h || missing="$missing libssl-dev"
find_header xlsxwriter.h || missing="$missing libxlsxwriter-dev"
find_header zip.h || missing="$missing libzip-dev"
find_header expat.h || missing="$missing libexpat1-dev"
# The tests run the system's Python, which owns these packages; another one on the PATH does not see them.
if [ "${1:-}" = tests ]; then
    /usr/bin/python3 -c "import yaml" >/dev/null 2>&1 || missing="$missing python3-yaml"
    for package in jsonschema openpyxl pexpect selenium pip; do
        /usr/bin/python3 -c "import $package" >/dev/null 2>&1 || missing="$missing python3-$package"
    done
    command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-calc-nogui"
    [ -x /usr/bin/chromium ] || missing="$missing chromium"
    [ -x /usr/bin/chromedriver ] || missing="$missing chromium-driver"
    [ -d /usr/share/fonts/opentype/noto ] || missing="$missing fonts-noto-cjk"
fi

# axe-core, which the page of the monthly report is held to; a package brings it, and nothing of the package is run.
fetch_axe() {
    [ "${1:-}" = tests ] || return 0
    folder=.build/test-python
    [ -e "$folder/axe_playwright_python/axe.min.js" ] && return 0
    /usr/bin/python3 -m pip install --quiet --disable-pip-version-check --no-deps --target "$folder" \
        axe-playwright-python==0.1.8 2>/dev/null || {
        echo "axe-playwright-python 0.1.8 could not be fetched with pip; the tests of report.html need it" >&2
        exit 69
    }
}

if [ -z "$missing" ]; then
    echo "System libraries: all present."
    fetch_axe "${1:-}"
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install with your package manager, then run make again:$missing" >&2
    exit 69
fi
sudo=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Please run as root: apt-get install$missing" >&2
        exit 69
    fi
    sudo="sudo env DEBIAN_FRONTEND=noninteractive"
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the list is meant to split into words
if ! $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1; then
    $sudo apt-get update -qq
    $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi
echo "Installed:$missing"
fetch_axe "${1:-}"
