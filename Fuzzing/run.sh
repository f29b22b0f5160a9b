#!/bin/sh
# Fuzzes every reader for a while: run.sh SECONDS [TARGET …]
# A finding ends its target, is kept in Fuzzing/.findings and makes the status 1. Inputs that reach new code stay in
# Fuzzing/.corpus for the next campaign; the committed seeds are only read.
set -eu
seconds=$1
shift
cd "$(dirname "$0")"
swift=${SWIFT:-swift}
echo "Building the readers with the fuzzer's instruments (about four minutes the first time) …"
# The first flag tells the package manager that libFuzzer owns main, the second what to build in.
instruments="--sanitize fuzzer -Xswiftc -sanitize=fuzzer,address"
# shellcheck disable=SC2086 # the flags are meant to split into words
"$swift" build -c release $instruments --product fuzz-readers
# shellcheck disable=SC2086
program="$("$swift" build -c release $instruments --show-bin-path)/fuzz-readers"

export SWIFT_BACKTRACE=enable=no
export FUZZ_PROJECT=..
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1
export LSAN_OPTIONS="suppressions=$PWD/leaks.txt:print_suppressions=0"

dictionary_of() {
    case $1 in
    yaml) echo yaml ;;
    checklist | network) echo definition ;;
    workbook | archive) echo workbook ;;
    values) echo values ;;
    *) echo submission ;;
    esac
}
# What lies in the project anyway is read as seeds too.
examples_of() {
    case $1 in
    yaml | submission-yaml | submission-csv) echo ../Examples/2026-09 ../Examples/2026-10 ../Examples/refused ;;
    checklist) echo ../Checklists ;;
    esac
}

status=0
[ $# -gt 0 ] || set -- yaml checklist network submission-yaml submission-csv submission-json form-csv encoding workbook \
    archive journal values
for target in "$@"; do
    mkdir -p ".corpus/$target" .findings
    echo "$target: $seconds s"
    log=".findings/$target.log"
    # shellcheck disable=SC2046 # the folders are meant to split into words
    if FUZZ_TARGET=$target "$program" ".corpus/$target" "Corpus/$target" $(examples_of "$target") \
        -dict="Dictionaries/$(dictionary_of "$target").dict" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 \
        -max_len=16384 -artifact_prefix=".findings/$target-" -print_final_stats=1 >"$log" 2>&1; then
        grep -E '^(#.*DONE|Done)' "$log" | tail -1
    else
        status=1
        grep -a -E 'Fatal error|SUMMARY|Test unit written' "$log" | head -5
    fi
done
[ $status -eq 0 ] || echo "Findings are in Fuzzing/.findings; each becomes a named test before it is mended."
exit $status
