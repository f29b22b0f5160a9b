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
run report --month 2026-10 Examples --cards --out Reports/2026-10
echo
if [ "$language" = en ]; then
    echo "Open first:  Reports/2026-10/report.html  the monthly compliance report, in a browser"
    echo "             Reports/2026-10/report.xlsx  the same as a workbook; README.md as text"
    echo "             Reports/scores/README.md     every scorecard, and why some files were refused"
else
    echo "请先打开： Reports/2026-10/report.html  月度合规报告（用浏览器打开）"
    echo "           Reports/2026-10/report.xlsx  同一报告的工作簿；README.md 是文本版"
    echo "           Reports/scores/README.md     全部评分卡，以及部分文件被拒收的原因"
fi
