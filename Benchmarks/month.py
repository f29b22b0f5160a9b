#!/usr/bin/env python3
"""Times a month of a synthetic network: `import` of the month on top of a year of history, then `report` in all formats.

`month.py PROGRAM [--dealers 500] [--runs 3] [--folder DIR]` does so for a quarter, half and all of the dealers, and prints a
Markdown table: medians of wall time, peak memory, and growth against the smallest network. Nothing is kept but the table.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

MONTH, MONTHS, SEED = "2026-10", 13, 11


def run(program, *arguments, folder):
    """Wall seconds and peak megabytes of one run."""
    start = time.monotonic()
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    # 1 means that some audits are incomplete, as in real networks.
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss / 1024


def measure(program, dealers, runs, folder):
    """Rows of the table for one size of network."""
    run(
        program, "sample", "--dealers", str(dealers), "--months", str(MONTHS), "--seed", str(SEED), "--end", MONTH,
        "--out", "network", "--checklists", CHECKLISTS, folder=folder,
    )
    network = folder / "network"
    months = sorted(path.name for path in network.iterdir() if path.is_dir())
    shared = ["--checklists", CHECKLISTS, "--network", "network/network.yaml"]
    history = run(
        program, "import", *(f"network/{month}" for month in months[:-1]), *shared, "--ledger", "history.sqlite",
        folder=folder,
    )
    imports, reports = [], []
    for _ in range(runs):
        shutil.copy(folder / "history.sqlite", folder / "month.sqlite")
        imports.append(
            run(program, "import", f"network/{MONTH}", *shared, "--ledger", "month.sqlite", folder=folder)
        )
        reports.append(
            run(program, "report", "--month", MONTH, "--ledger", "month.sqlite", "--out", "report", folder=folder)
        )
    audits = sum(1 for _ in (network / MONTH).iterdir())
    size = (folder / "month.sqlite").stat().st_size / 2**20
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return audits, history, imports, reports, size


def middle(runs):
    return statistics.median(seconds for seconds, _ in runs), max(memory for _, memory in runs)


parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--dealers", type=int, default=500)
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--folder")
options = parser.parse_args()
CHECKLISTS = str(pathlib.Path(__file__).resolve().parent.parent / "Checklists")
program = str(pathlib.Path(options.program).resolve())
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

print("| dealers | audits of the month | year before, `import` | month, `import` | growth | `report`, all formats | growth | peak memory | ledger |")
print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
first = None
with tempfile.TemporaryDirectory(dir=options.folder) as folder:
    for dealers in (max(1, options.dealers // 4), max(1, options.dealers // 2), options.dealers):
        audits, history, imports, reports, size = measure(program, dealers, options.runs, pathlib.Path(folder))
        (into, import_memory), (out, report_memory) = middle(imports), middle(reports)
        first = first or (into, out)
        print(
            f"| {dealers} | {audits} | {history[0]:.1f} s | {into:.2f} s | {into / first[0]:.2f}× | {out:.2f} s "
            f"| {out / first[1]:.2f}× | {max(import_memory, report_memory):.0f} MB | {size:.0f} MB |",
            flush=True,
        )
