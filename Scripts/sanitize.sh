#!/bin/sh
# Runs the tests that work inside their own process under the address sanitizer (with its search for leaks) and then under
# the thread sanitizer: sanitize.sh [address|thread]
# Left out: tests that drive the built program, a browser, LibreOffice or Python. They would watch another process, and the
# stages which that process runs are all tested here.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
outside="CommandLineTests|RepositoryTests|OracleTests|BrowserTests|LibreOfficeTests|OtherProgramsTests|FormWorkbookTests"

# The crash handler would print pages of frames before the sanitizer's own report.
export SWIFT_BACKTRACE=enable=no
export DEALER_AUDIT_STRICT=1
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=0
export LSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/leaks.txt:print_suppressions=0"
export TSAN_OPTIONS="halt_on_error=1:suppressions=$PWD/Tests/Sanitizers/races.txt"

for sanitizer in ${1:-address thread}; do
    scratch=.build-$sanitizer
    echo "Building the tests with the $sanitizer sanitizer …"
    "$swift" build --build-tests --sanitize "$sanitizer" --scratch-path "$scratch" -j "${JOBS:-2}"
    echo "Running them …"
    "$swift" test --skip-build --disable-xctest --sanitize "$sanitizer" --scratch-path "$scratch" --skip "$outside"
done
