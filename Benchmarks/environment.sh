#!/bin/sh
# Makes the Python environment of the benchmarks and installs the system packages they miss. Safe to run again.
set -eu
cd "$(dirname "$0")"

missing=
for package in libyaml-dev libsimdjson-dev python3-venv valgrind; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
command -v cc >/dev/null && command -v c++ >/dev/null || missing="$missing build-essential"
if [ -n "$missing" ]; then
    echo "Installing$missing …" >&2
    [ "$(id -u)" = 0 ] && root= || root=sudo
    $root apt-get update -q >&2
    # shellcheck disable=SC2086 # a list of words
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
fi

if ! cmp -s requirements.txt .venv/requirements.txt; then
    echo "Installing the peers into Benchmarks/.venv …" >&2
    /usr/bin/python3 -m venv --clear .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check -r requirements.txt >&2
    cp requirements.txt .venv/requirements.txt
fi
