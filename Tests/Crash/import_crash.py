"""Kills importers at random moments and looks at what is left.

In each trial several `dealer-audit import --list` write to one new ledger at once, from folders that overlap. Each is
killed with SIGKILL at a random moment, started again and killed once more. Then the ledger must be sound, hold every
audit that an importer named as safe, hold none twice and no file in part; and importing everything again must complete
it, with every submission given back byte for byte.

    python3 import_crash.py --program .build/debug/dealer-audit --trials 200

Exit status 0 when every trial held, else 1; the seed that is printed repeats the choices, though not the machine's timing.
"""

import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import ledger
from workspace import Workspace

LIVES = 2
# No importer takes this long; one that hangs must not hang the trials.
PATIENCE = 120


class Importer:
    """One importer: it is started, killed, and started again; what it said stays."""

    def __init__(self, number, program, workspace, trial):
        self.number = number
        self.workspace = workspace
        self.trial = trial
        self.command = [
            program, "import", "--list", *workspace.folders(number), "--ledger", f"{trial}/audits.sqlite",
            "--out", f"{trial}/refused-{number}", "--today", "2026-12-31", "--lang", "en",
        ]  # fmt: skip
        self.runs = []

    def start(self):
        output = self.trial / f"out-{self.number}-{len(self.runs)}"
        with open(output, "wb") as out, open(str(output) + ".err", "wb") as err:
            self.process = subprocess.Popen(
                self.command, cwd=self.workspace.root, stdin=subprocess.DEVNULL, stdout=out, stderr=err
            )
        self.runs.append(output)

    def lines(self, run=-1):
        """Lines that were written to their end."""
        return self.runs[run].read_bytes().split(b"\n")[:-1]

    def named(self):
        """(word, audit) of every audit that any run named."""
        for run in range(len(self.runs)):
            for line in self.lines(run):
                fields = line.decode("utf-8").split("\t")
                if len(fields) == 3:
                    yield fields[0], fields[1]

    def errors(self):
        return "".join(pathlib.Path(str(run) + ".err").read_text("utf-8", "replace") for run in self.runs)


def moment(generator, duration):
    """When to kill: after so many seconds, or so soon after so many lines of the list."""
    if generator.random() < 0.6:
        return {"seconds": generator.uniform(0, duration), "lines": None}
    return {"seconds": generator.uniform(0, duration / 20), "lines": generator.randrange(1, 150)}


def kill_all(importers, generator, duration):
    """Kills every importer that is still running at its moment; returns how many were, and how many were midway."""
    started = time.monotonic()
    waiting = {importer: moment(generator, duration) for importer in importers}
    deadline = {importer: at["seconds"] if at["lines"] is None else None for importer, at in waiting.items()}
    killed = midway = 0
    while waiting:
        now = time.monotonic() - started
        if now > PATIENCE:
            for importer in waiting:
                importer.process.kill()
            raise ledger.Broken(f"an importer still ran after {PATIENCE} seconds")
        for importer, at in list(waiting.items()):
            if importer.process.poll() is not None:
                del waiting[importer]
            elif deadline[importer] is None:
                if len(importer.lines()) >= at["lines"]:
                    deadline[importer] = now + at["seconds"]
            elif now >= deadline[importer]:
                importer.process.kill()
                importer.process.wait()
                killed += importer.process.returncode < 0
                midway += importer.process.returncode < 0 and len(importer.lines()) > 0
                del waiting[importer]
        time.sleep(0.0005)
    return killed, midway


def trial(program, workspace, folder, generator, processes, duration):
    folder.mkdir()
    importers = [Importer(number, program, workspace, folder) for number in range(processes)]
    killed = midway = 0
    for _ in range(LIVES):
        for importer in importers:
            importer.start()
        round_killed, round_midway = kill_all(importers, generator, duration)
        killed += round_killed
        midway += round_midway
    path = folder / "audits.sqlite"
    named = [pair for importer in importers for pair in importer.named()]
    if path.exists():
        if path.stat().st_size:
            ledger.check_sound(program, workspace, path)
        ledger.check_contents(workspace, path, named)
    elif named:
        raise ledger.Broken("audits were named as safe, and there is no ledger")
    for importer in importers:
        problems = [line for line in importer.errors().splitlines() if "error" in line]
        if problems:
            raise ledger.Broken(f"an importer complained: {problems[0]}")
    ledger.complete(program, workspace, path, folder, named)
    return {"killed": killed, "midway": midway, "named": len(named)}


def uninterrupted(program, workspace, folder, processes):
    """Seconds that the importers take when nobody kills them."""
    folder.mkdir()
    importers = [Importer(number, program, workspace, folder) for number in range(processes)]
    started = time.monotonic()
    for importer in importers:
        importer.start()
    for importer in importers:
        status = importer.process.wait(timeout=PATIENCE)
        if status != 0:
            raise ledger.Broken(f"an importer that nobody killed ended with {status}: {importer.errors()}")
    return time.monotonic() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built dealer-audit")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--submissions", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None, help="repeats the choices of an earlier run")
    choice = parser.parse_args()
    seed = choice.seed if choice.seed is not None else int.from_bytes(os.urandom(4), "big")
    program = os.path.abspath(choice.program)
    print(f"seed {seed}", flush=True)
    totals = {"killed": 0, "midway": 0, "named": 0}
    with tempfile.TemporaryDirectory(prefix="import-crash-") as root:
        root = pathlib.Path(root)
        workspace = Workspace(root / "workspace", choice.submissions)
        duration = uninterrupted(program, workspace, root / "uninterrupted", choice.processes)
        for number in range(choice.trials):
            folder = root / f"trial-{number}"
            try:
                # A generator of its own for each trial: a failed one can be looked at without those before it.
                figures = trial(
                    program, workspace, folder, random.Random(f"{seed}/{number}"), choice.processes, duration
                )
            except ledger.Broken as broken:
                print(f"trial {number} of seed {seed}: {broken}", flush=True)
                return 1
            for key, value in figures.items():
                totals[key] += value
            ledger.remove(folder)
            if (number + 1) % 20 == 0:
                print(f"{number + 1} trials, {totals['killed']} importers killed", flush=True)
    print(
        f"{choice.trials} trials held: {totals['killed']} importers killed, {totals['midway']} of them after they had "
        f"named audits; {totals['named']} audits named as safe, none missing, none twice"
    )
    if totals["midway"] == 0:
        print("no importer was killed midway, so nothing was tried; give it more --submissions or --trials")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
