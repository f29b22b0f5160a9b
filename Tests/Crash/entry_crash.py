"""Kills steps of the closed loop at random moments and looks at what is left.

In each trial several workers take steps on one ledger at once: they file, decide and withdraw appeals, grant and revoke
waivers, say that actions are done and verify them, often the same ones. Many a step is killed with SIGKILL at a random
moment. Then the ledger must be sound, hold every step that was acknowledged, none more often than it was tried, and no
decision without the revision that it brought, nor the other way round.

    python3 entry_crash.py --program .build/debug/dealer-audit --trials 200

Exit status 0 when every trial held, else 1; the seed that is printed repeats the choices, though not the machine's timing.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import ledger
from loop_workspace import PEOPLE, LoopWorkspace

STEPS = 7
PATIENCE = 120
# A step that is not taken says so with this status; every other one but 0 is a fault.
REFUSED = 65
NAMED = re.compile(r"(?:Appeal|Waiver) ([AW]-[0-9A-Z]{6}) is (\w+)")


class Worker(threading.Thread):
    """Takes one step after the other; some it kills."""

    def __init__(self, number, program, workspace, path, generator, duration):
        super().__init__()
        self.number = number
        self.program = program
        self.workspace = workspace
        self.path = path
        self.generator = generator
        self.duration = duration
        self.acknowledged = collections.Counter()  # (kind, id, state)
        self.killed = 0
        self.unknown = collections.Counter()  # (kind, state) of steps that were killed before they said anything
        self.appeals, self.waivers, self.faults = [], [], []

    def run(self):
        try:
            for _ in range(STEPS):
                self.step()
        except Exception as error:  # A thread's end must not pass for its success.
            self.faults.append(f"a worker failed: {error!r}")

    def step(self):
        kind, state, arguments = self.choose()
        command = [self.program, *arguments, "--ledger", str(self.path), "--lang", "en"]
        process = subprocess.Popen(
            command, cwd=self.workspace.root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        is_killed = self.generator.random() < 0.6
        if is_killed:
            time.sleep(self.generator.uniform(0, self.duration))
            process.kill()
        out, err = process.communicate(timeout=PATIENCE)
        text = out.decode("utf-8")
        # A line that has no end was not acknowledged.
        lines = text[: text.rfind("\n") + 1].splitlines()
        named = self.named(kind, state, lines)
        for entry in named:
            self.acknowledged[entry] += 1
        if process.returncode < 0:
            self.killed += 1
            if not named:
                self.unknown[kind, state] += 1
        elif process.returncode not in (0, REFUSED):
            self.faults.append(f"{' '.join(arguments)} ended with {process.returncode}: {err.decode('utf-8')}")
        elif process.returncode == 0 and not named:
            self.faults.append(f"{' '.join(arguments)} said nothing: {text}")

    def named(self, kind, state, lines):
        """The entries that the output acknowledges."""
        if kind == "action":
            ids = [line.split(":")[0] for line in lines if not line.startswith(" ")]
            return [("action", action, state) for action in ids if action in self.workspace.actions]
        match = NAMED.search("\n".join(lines[:1]))
        if not match:
            return []
        if state == "filed":
            self.appeals.append(match[1])
        if state == "granted":
            self.waivers.append(match[1])
        return [(kind, match[1], match[2])]

    def choose(self):
        """A step, as its kind, the state that it enters and its arguments."""
        one = self.generator.choice
        what = one(["file", "file", "close", "close", "grant", "revoke", "done", "done", "verify"])
        if what == "close" and self.appeals:
            return self.closing(one(self.appeals))
        if what == "grant":
            arguments = [
                "waive", "--dealer", "D1", "--checklist", "lounge", "--item", one(["1-1", "1-2", "1-3"]), "--owner", "P0",
                "--reason", "改造", "--until", time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 86_400)),
                "--by", "M1",
            ]  # fmt: skip
            return "waiver", "granted", arguments
        if what == "revoke" and self.waivers:
            return "waiver", "revoked", ["waive", "revoke", one(self.waivers), "--why", "完工", "--by", "M1"]
        if what == "done":
            return "action", "done", ["actions", "done", one(self.workspace.actions), "--by", "P1", "--proof", "照片"]
        if what == "verify":
            return "action", "verified", ["actions", "verify", one(self.workspace.actions), "--by", "M1"]
        arguments = [
            "appeal", one(self.workspace.audits), "--item", "1-3", "--person", f"P{self.generator.randrange(PEOPLE)}",
            "--claim", "已做到", "--by", "P1",
        ]  # fmt: skip
        return "appeal", "filed", arguments

    def closing(self, appeal):
        verdict = self.generator.choice(["uphold", "uphold", "reject", "withdraw"])
        if verdict == "withdraw":
            return "appeal", "withdrawn", ["appeal", "withdraw", appeal, "--by", "P1", "--why", "无误"]
        answer = ["--uphold", "--value", "2 min"] if verdict == "uphold" else ["--reject"]
        state = "upheld" if verdict == "uphold" else "rejected"
        return "appeal", state, ["appeal", "decide", appeal, *answer, "--by", "M1", "--why", "录像"]


def check(program, workspace, path, workers):
    """What was acknowledged is there, nothing is there more often than it was tried, and nothing is half done."""
    ledger.check_sound(program, workspace, path)
    with ledger.reading(path) as database:
        entries = collections.Counter(database.execute("SELECT kind, id, state FROM loop_entry").fetchall())
        revisions = database.execute("SELECT audit, revision, reason FROM audit WHERE revision > 1").fetchall()
    acknowledged, unknown = collections.Counter(), collections.Counter()
    for worker in workers:
        acknowledged += worker.acknowledged
        unknown += worker.unknown
    for entry, count in acknowledged.items():
        if entries[entry] < count:
            raise ledger.Broken(f"{entry} was acknowledged {count} times and is there {entries[entry]} times")
    more = collections.Counter()
    for (kind, identity, state), count in entries.items():
        more[kind, state] += count - acknowledged[kind, identity, state]
        if kind == "appeal" and count > 1:
            raise ledger.Broken(f"appeal {identity} was {state} {count} times")
    for key, count in more.items():
        if count > unknown[key]:
            raise ledger.Broken(f"{count} entries {key} are there that nobody tried; {unknown[key]} were killed")
    check_appeals(program, workspace, path, revisions)
    check_waivers(program, workspace, path)


def listed(program, workspace, path, *arguments):
    result = ledger.run(program, workspace, *arguments, "--format", "json", "--ledger", str(path))
    if result.returncode != 0:
        raise ledger.Broken(f"{arguments} ended with {result.returncode}: {result.stderr}")
    return json.loads(result.stdout)


def check_appeals(program, workspace, path, revisions):
    """Each upheld appeal has its revision, and each revision its appeal."""
    appeals = listed(program, workspace, path, "appeal", "list", "--state", "all")["appeals"]
    upheld = {(row["audit"], row["revision"]): row["appeal"] for row in appeals if row["state"] == "upheld"}
    brought = {(audit, revision): (reason or "").split(":")[0] for audit, revision, reason in revisions}
    if {key: f"appeal {appeal}" for key, appeal in upheld.items()} != brought:
        raise ledger.Broken(f"upheld appeals {upheld} and revisions {brought} do not belong together")
    closed = [row["appeal"] for row in appeals if (row["state"] == "open") != (row["closed"] is None)]
    if closed:
        raise ledger.Broken(f"half closed: {closed}")


def check_waivers(program, workspace, path):
    """No item has two waivers in force."""
    waivers = listed(program, workspace, path, "waive", "list", "--state", "in-force")
    items = collections.Counter(row["item"] for row in waivers)
    doubled = [item for item, count in items.items() if count > 1]
    if doubled:
        raise ledger.Broken(f"waived twice: {doubled}")


def trial(program, workspace, folder, generator, processes, duration):
    folder.mkdir()
    path = folder / "audits.sqlite"
    shutil.copy(workspace.beginning, path)
    workers = [
        Worker(number, program, workspace, path, random.Random(generator.random()), duration)
        for number in range(processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    faults = [fault for worker in workers for fault in worker.faults]
    if faults:
        raise ledger.Broken(faults[0])
    check(program, workspace, path, workers)
    return {
        "killed": sum(worker.killed for worker in workers),
        "acknowledged": sum(sum(worker.acknowledged.values()) for worker in workers),
    }


def usual_duration(program, workspace, folder):
    """Seconds that a step takes when others run beside it."""
    folder.mkdir()
    path = folder / "audits.sqlite"
    shutil.copy(workspace.beginning, path)
    started = time.monotonic()
    ledger.run(program, workspace, "appeal", "D1-00", "--item", "1-3", "--person", "P1", "--claim", "x", "--by", "P1",
               "--ledger", str(path))  # fmt: skip
    return 2 * (time.monotonic() - started)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built dealer-audit")
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--seed", type=int, default=None, help="repeats the choices of an earlier run")
    choice = parser.parse_args()
    seed = choice.seed if choice.seed is not None else int.from_bytes(os.urandom(4), "big")
    program = os.path.abspath(choice.program)
    print(f"seed {seed}", flush=True)
    totals = {"killed": 0, "acknowledged": 0}
    with tempfile.TemporaryDirectory(prefix="entry-crash-") as root:
        root = pathlib.Path(root)
        workspace = LoopWorkspace(root / "workspace", program)
        duration = usual_duration(program, workspace, root / "usual")
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
                print(f"{number + 1} trials, {totals['killed']} steps killed", flush=True)
    print(
        f"{choice.trials} trials held: {totals['killed']} steps killed, {totals['acknowledged']} acknowledged, none "
        "missing, none half done"
    )
    if min(totals.values()) == 0:
        print("nothing was killed or nothing was acknowledged, so nothing was tried; give it more --trials")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
