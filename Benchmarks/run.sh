#!/bin/sh
# Measures what Benchmarks/README.md shows: run.sh PROGRAM [ledger | intake | instructions] [options of bench.py or instructions.py]
# On a quiet machine; every comparison is made in turn within one run, so that only ratios count.
set -eu
program=$1
part=${2:-all}
[ $# -gt 1 ] && shift 2 || shift
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

if [ "$part" = all ] || [ "$part" = intake ]; then
    sh environment.sh
    echo "## Reading and scoring, beside other ways to do it"
    echo
    .venv/bin/python -B bench.py "$program" "$@" || status=1
    echo
fi
if [ "$part" = all ] || [ "$part" = instructions ]; then
    sh environment.sh
    echo "## Instructions per answer"
    echo
    # With all parts the options are those of bench.py.
    [ "$part" = instructions ] || set --
    .venv/bin/python -B instructions.py "$program" "$@" || status=1
    echo
fi
[ "$part" = all ] || [ "$part" = ledger ] || exit $status

echo "## A month of a network"
echo
/usr/bin/python3 -B month.py "$program" --folder "$scratch"

echo
echo "## Recording 200,000 audits, beside a plain C loop of prepared statements"
echo
swift build -c release --product ledger-benchmark >&2
benchmark="$(swift build -c release --show-bin-path)/ledger-benchmark"
cc -O2 Peers/ledger_loop.c -o "$scratch/ledger_loop" -lsqlite3
for turn in 1 2 3; do
    rm -f "$scratch"/*.sqlite*
    "$benchmark" prepare "$scratch/peer.sqlite"
    echo "turn $turn, C loop:  $("$scratch/ledger_loop" "$scratch/peer.sqlite" 200000 128)"
    echo "turn $turn, ledger:"
    "$benchmark" record "$scratch/ledger.sqlite" 200000 128
done
echo
"$benchmark" months "$scratch/ledger.sqlite"
exit $status
