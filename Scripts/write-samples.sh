#!/bin/sh
# Writes Reports/sample/ and the messages of Examples/refused/ and Examples/reflection/ anew: write-samples.sh PROGRAM [ROOT]
# With ROOT the results go below that folder instead of the project, which is how a test compares them.
set -eu
program=$1
cd "$(dirname "$0")/.."
root=${2:-.}

# 0 and 1 are both fine: some examples are refused on purpose.
run() {
    status=0
    "$program" "$@" >/dev/null 2>&1 || status=$?
    if [ "$status" -gt 1 ]; then
        echo "dealer-audit $* ended with $status" >&2
        exit "$status"
    fi
}

for language in zh en; do
    rm -rf "$root/Reports/sample/$language"
    run score Examples --lang "$language" --out "$root/Reports/sample/$language/scores"
    # No workbook: its bytes depend on the version of the library that writes it.
    run report --month 2026-10 Examples --lang "$language" --out "$root/Reports/sample/$language/2026-10" \
        --cards --format md,csv,html,json
done

mkdir -p "$root/Examples/refused"
for file in Examples/refused/*.yaml Examples/refused/*.csv; do
    for language in zh en; do
        "$program" check "$file" --lang "$language" 2>&1 >/dev/null || true
    done >"$root/$file.messages.txt"
done
# Reflection reports that break the rules, beside what is said about them.
mkdir -p "$root/Examples/reflection"
for file in Examples/reflection/careless.*.md; do
    for language in zh en; do
        "$program" reflect check "$file" --lang "$language" 2>&1 >/dev/null || true
    done >"$root/$file.messages.txt"
done
# The list of files is for the program itself; it would only add noise here.
find "$root/Reports/sample" -name '.dealer-audit-*' -delete
