#!/bin/sh
# Scores the example network and writes its monthly report: demo.sh PROGRAM LANGUAGE
set -eu
program=$1
language=$2
cd "$(dirname "$0")/.."

run() {
    echo
    echo "\$ dealer-audit $*"
    status=0
    "$program" "$@" --lang "$language" || status=$?
    # 1 means: done, and what was refused or left incomplete is named above.
    if [ "$status" -gt 1 ]; then exit "$status"; fi
}

run list
run score Examples --out Reports/scores
run report --month 2026-10 Examples --out Reports/2026-10
echo
if [ "$language" = en ]; then
    echo "Open first:  Reports/2026-10/README.md   the monthly compliance report"
    echo "             Reports/scores/README.md    every scorecard, and why some files were refused"
else
    echo "请先打开： Reports/2026-10/README.md   月度合规报告"
    echo "           Reports/scores/README.md    全部评分卡，以及部分文件被拒收的原因"
fi
