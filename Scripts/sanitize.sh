#!/bin/sh
# Looks for misused memory, leaks and races: sanitize.sh [address|thread]
#
# address: the tests of the stages that own C or unsafe memory, or read what strangers send, with a search for leaks; then the
# program itself. The other stages are arithmetic on Swift's own values, which cannot misuse memory; their random trials
# would take most of the time.
# thread: the program alone, on work that it shares out among threads. The stages hand values on and share nothing; threads
# are started by the commands and by the surveys of long files, and only the program brings those together. A build of it
# takes a fifth of the time of a build of all tests.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
owners="ExactArithmetic|YAMLDocument|SQLiteDatabase|ContentDigest|Workbook|ZipArchive|SpreadsheetReading"
readers="AuditIntake|BulkIntake|BulkScoring|DefinitionLoading|AuditFilling|AuditLedger|TerminalPrompt|Reflection|CustomerValue|ClosedLoop"
# They would watch another process.
outside="LibreOfficeTests|OtherProgramsTests|FormWorkbookTests"

# The crash handler would print pages of frames before the sanitizer's own report.
export SWIFT_BACKTRACE=enable=no
export DEALER_AUDIT_STRICT=1
# Freed memory that is not handed back at once costs less time.
export ASAN_OPTIONS=exitcode=99:detect_leaks=1:detect_stack_use_after_return=0:allocator_release_to_os_interval_ms=-1
export LSAN_OPTIONS="exitcode=99:suppressions=$PWD/Tests/Sanitizers/leaks.txt:print_suppressions=0"
export TSAN_OPTIONS="exitcode=99:halt_on_error=1:suppressions=$PWD/Tests/Sanitizers/races.txt"

# Status 1 says that something was refused or is incomplete; what a sanitizer finds ends with 99.
run() { "$program" "$@" >/dev/null || [ $? -eq 1 ]; }

use() {
    program=$1
    echo "Running the program …"
    out=$(mktemp -d)
    trap 'rm -rf "$out"' EXIT
    run check Checklists Examples/2026-09 Examples/2026-10
    run score Examples/2026-09 Examples/2026-10 --jobs 4 --out "$out/scores"
    run import Examples/2026-09 Examples/2026-10 --ledger "$out/audits.sqlite" --out "$out/import"
    run report --month 2026-10 --ledger "$out/audits.sqlite" --out "$out/month"
    run actions --state all --ledger "$out/audits.sqlite"
    run actions notice --month 2026-10 --ledger "$out/audits.sqlite" --out "$out/notices"
    run actions take "$out"/notices/SH01-2026-10.* --by P001 --ledger "$out/audits.sqlite"
    /usr/bin/python3 -B Tests/Hostile/broken_folder.py --program "$program" --files 300 \
        --only whole-folder same-bytes-again long-files-in-parts
    rm -rf "$out"
}

for sanitizer in ${1:-address thread}; do
    scratch=.build-$sanitizer
    echo "Building with the $sanitizer sanitizer …"
    if [ "$sanitizer" = address ]; then
        "$swift" build --build-tests --sanitize address --scratch-path "$scratch" -j "${JOBS:-2}"
        echo "Running the tests …"
        "$swift" test --skip-build --disable-xctest --sanitize address --scratch-path "$scratch" \
            --filter "^($owners|$readers)Tests\." --skip "$outside"
    else
        "$swift" build --product dealer-audit --sanitize "$sanitizer" --scratch-path "$scratch" -j "${JOBS:-2}"
    fi
    use "$PWD/$scratch/debug/dealer-audit"
done
