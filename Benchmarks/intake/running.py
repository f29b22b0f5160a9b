"""Runs whole processes in turn and takes medians."""

import os
import pathlib
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Contender:
    """A program to be timed. `{out}` in its arguments becomes an empty folder of its own."""

    name: str
    arguments: tuple
    environment: dict = field(default_factory=dict)
    #: True when it writes the four tables, which must then equal everybody else's.
    writes_tables: bool = True


@dataclass(frozen=True)
class Run:
    seconds: float
    processor: float
    megabytes: float


class Failed(Exception):
    """A program that ended badly, or wrote something else than the others."""


def run(contender, folder):
    """One run in an empty output folder.

    A child inherits the peak of memory of the process that starts it, so this harness must stay small.
    """
    out = pathlib.Path(folder) / contender.name.replace("/", "-").replace(" ", "-")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    arguments = [str(part).replace("{out}", str(out)) for part in contender.arguments]
    with open(out / "messages.txt", "wb") as messages:
        start = time.monotonic()
        process = subprocess.Popen(
            arguments,
            stdout=messages,
            stderr=messages,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **contender.environment},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        last = (out / "messages.txt").read_bytes()[-2000:].decode(errors="replace")
        raise Failed(f"{contender.name} ended with {process.returncode}: {' '.join(arguments)}\n{last}")
    return out, Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Comparison:
    """The runs of several contenders, made in turn: every contender once, then every contender again."""

    def __init__(self, contenders, folder, turns, say):
        self.runs = {contender.name: [] for contender in contenders}
        for turn in range(turns):
            for contender in contenders:
                _, result = run(contender, folder)
                self.runs[contender.name].append(result)
                say(f"{contender.name}: {result.seconds:.2f} s, {result.megabytes:.0f} MB (turn {turn + 1} of {turns})")

    def seconds(self, name):
        return statistics.median(result.seconds for result in self.runs[name])

    def megabytes(self, name):
        return max(result.megabytes for result in self.runs[name])

    def ratio(self, name, peer):
        """Median of the ratios of wall time within each turn, so that drift of the machine falls out."""
        return statistics.median(a.seconds / b.seconds for a, b in zip(self.runs[name], self.runs[peer], strict=True))


def compare(contenders, folder, tables, ordered=True):
    """Runs everybody once and compares what they wrote, byte for byte.

    Where rows come in another order (`ordered` false), sorted lines are compared.
    """
    reference = None
    for contender in contenders:
        out, _ = run(contender, folder)
        if not contender.writes_tables:
            continue
        if not ordered:
            for table in tables:
                subprocess.run(
                    ["sort", "--output", out / f"{table}.csv", out / f"{table}.csv"],
                    check=True,
                    env={**os.environ, "LC_ALL": "C"},
                )
        if reference is None:
            reference = out
            continue
        for table in tables:
            same = subprocess.run(
                ["cmp", reference / f"{table}.csv", out / f"{table}.csv"],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if same.returncode != 0:
                raise Failed(f"{contender.name} and {contenders[0].name} differ: {same.stdout.strip()}")
