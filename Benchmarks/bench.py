#!/usr/bin/env python3
"""Times how submissions are read and scored, beside other ways to do the same work, and prints a table with goals.

    environment.sh                                   # once: the peers
    .venv/bin/python bench.py PROGRAM                # all cases at full size
    .venv/bin/python bench.py PROGRAM --only csv,one --scale 0.1 --turns 1

Every peer writes the same four tables, and all are compared before anything is timed; a difference ends the run with
status 1, as does a goal that is missed at full size. Only ratios within one run count. `--write` puts the table into
README.md.
"""

import argparse
import pathlib
import shutil
import sys
import time

from intake.cases import CASES, TABLES, Bench
from intake.data import BENCHMARKS, FOLDER, Data
from intake.goals import machine, markdown
from intake.running import Failed

AUDITS = 200_000
BEGIN, END = "<!-- intake: written by bench.py -->", "<!-- end of intake -->"


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--only", default=",".join(CASES), help=f"some of {', '.join(CASES)}")
    parser.add_argument("--scale", type=float, default=1, help=f"of {AUDITS:,} audits and a tenth as many files")
    parser.add_argument("--turns", type=int, default=5, help="timed runs of each program")
    parser.add_argument("--jobs", type=int, default=2, help="threads of every program that can use several")
    parser.add_argument(
        "--full", action="store_true", help="scale to 16 times the full size, 20 GB, and not from a quarter of it"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    chosen = parser.parse_args()
    unknown = set(chosen.only.split(",")) - set(CASES)
    if unknown:
        parser.error(f"no such case: {', '.join(sorted(unknown))}")
    return chosen


def say(message):
    print(time.strftime("%H:%M:%S"), message, file=sys.stderr, flush=True)


def write(text):
    readme = BENCHMARKS / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main():
    chosen = options()
    outputs = FOLDER / "out"
    results = []
    try:
        data = Data(chosen.seed, say)
        bench = Bench(
            chosen.program.resolve(),
            data,
            outputs,
            max(20, round(AUDITS * chosen.scale)),
            chosen.turns,
            chosen.jobs,
            1 if chosen.full else 0.25,
            say,
        )
        for name in CASES:
            if name in chosen.only.split(","):
                say(f"== {name}")
                results += CASES[name](bench)
    except Failed as failure:
        say(failure)
        return 1
    finally:
        shutil.rmtree(outputs, ignore_errors=True)
    missed = sum(not result.reached for result in results)
    text = f"{machine()}; medians of {chosen.turns} turns, {', '.join(TABLES)} written by every program that scores.\n\n{markdown(results)}"
    print(text)
    if chosen.write:
        write(text)
    if chosen.scale < 1:
        say("goals hold at full size only")
        return 0
    say(f"{missed} goals missed" if missed else "all goals reached")
    return 1 if missed else 0


sys.exit(main())
