#!/usr/bin/env python3
"""Counts instructions per answer with callgrind, which no other load on the machine disturbs, and guards them.

    .venv/bin/python instructions.py PROGRAM [--record] [--only csv,ndjson]

Each lane reads a smaller and a larger sample of the same data; the difference, divided by the answers in it, is free of
start-up and of what is done once. More than a tenth above instructions.json fails; `--record` writes that file anew.
Counts hold for one processor architecture and one version of Swift.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from intake.cases import TABLES
from intake.data import BENCHMARKS, Data

RECORD = BENCHMARKS / "instructions.json"
#: The most that a count may grow unnoticed.
GROWTH = 1.10
ANSWERS = 30
#: What each lane reads: the generator's part, the input's name, and the two sizes in audits.
LANES = {
    "csv": ("csv", "audits.csv", 4_000, 8_000),
    "shuffled": ("shuffled", "shuffled.csv", 4_000, 8_000),
    "ndjson": ("ndjson", "audits.ndjson", 4_000, 8_000),
    "yaml": ("yaml", "yaml", 1_000, 3_000),
    "yaml-careful": ("anchored", "anchored", 200, 400),
}


def instructions(program, folder, source):
    """Of one run with one thread."""
    with tempfile.TemporaryDirectory() as scratch:
        count = pathlib.Path(scratch) / "callgrind"
        command = [
            "valgrind",
            "--tool=callgrind",
            f"--callgrind-out-file={count}",
            program,
            "score",
            folder / source,
            "--checklists",
            folder / "checklists",
            "--network",
            folder / "network.yaml",
            "--format",
            "csv",
            "--tables",
            ",".join(TABLES),
            "--out",
            f"{scratch}/out",
            "--jobs",
            "1",
            "--lang",
            "en",
        ]
        # Swift seeds its hashes at random otherwise, and the counts with them.
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
        if done.returncode != 0:
            sys.exit(f"callgrind ended with {done.returncode}:\n{done.stdout[-2000:]}")
        found = re.search(r"^(?:summary|totals): (\d+)", count.read_text(), re.MULTILINE)
        if found is None:
            sys.exit("callgrind wrote no count")
        return int(found[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--only", default=",".join(LANES), help=f"some of {', '.join(LANES)}")
    parser.add_argument("--record", action="store_true", help="write instructions.json anew")
    chosen = parser.parse_args()
    data = Data(1, lambda message: print(message, file=sys.stderr, flush=True))
    recorded = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    counts, grown = dict(recorded), []
    print("| lane | instructions per answer | recorded | growth |\n|:---|---:|---:|---:|", flush=True)
    for lane in chosen.only.split(","):
        part, source, small, large = LANES[lane]
        # Files are a tenth as many as audits.
        sizes = [size * 10 if part in ("yaml", "anchored") else size for size in (small, large)]
        less, more = (instructions(chosen.program.resolve(), data.make(size, part), source) for size in sizes)
        counts[lane] = round((more - less) / ((large - small) * ANSWERS))
        before = recorded.get(lane)
        if before is not None and counts[lane] > before * GROWTH:
            grown.append(lane)
        growth = "" if before is None else f"{counts[lane] / before:.3f}"
        print(f"| {lane} | {counts[lane]:,} | {'' if before is None else f'{before:,}'} | {growth} |", flush=True)
    if chosen.record:
        RECORD.write_text(json.dumps(counts, indent=2) + "\n")
        return 0
    missing = [lane for lane in chosen.only.split(",") if lane not in recorded]
    if missing:
        print(f"nothing recorded for {', '.join(missing)}: run again with --record", file=sys.stderr)
    if grown:
        print(f"more than {GROWTH:.0%} of what was recorded: {', '.join(grown)}", file=sys.stderr)
    return 1 if grown or missing else 0


sys.exit(main())
