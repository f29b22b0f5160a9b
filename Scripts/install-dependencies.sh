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
# The tests run the system's Python, which owns these packages; another one on the PATH does not see them.
if [ "${1:-}" = tests ]; then
    /usr/bin/python3 -c "import yaml" >/dev/null 2>&1 || missing="$missing python3-yaml"
    /usr/bin/python3 -c "import jsonschema" >/dev/null 2>&1 || missing="$missing python3-jsonschema"
fi

if [ -z "$missing" ]; then
    echo "System libraries: all present."
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
