"""Runs the trials of one script, each in a folder of its own, and says which did not hold."""

import argparse
import os
import pathlib
import random
import tempfile
import traceback

from workspace import Workspace

TRIALS = []


class Failed(Exception):
    """Something was not as a user may expect it."""


def trial(name):
    """A trial, by the sentence that it proves."""

    def register(function):
        TRIALS.append((name, function))
        return function

    return register


def expect(condition, message):
    if not condition:
        raise Failed(message)


def expect_equal(found, expected, what):
    expect(found == expected, f"{what}:\n  expected {expected!r}\n  found    {found!r}")


def expect_said(said, *texts):
    """Texts that were told, in one row or in several."""
    for text in texts:
        expect("".join(text.split()) in "".join(said.split()), f"{text!r} is missing in:\n{said}")


class Bench:
    """What a trial has: the program, an empty folder, and a generator whose seed is printed."""

    def __init__(self, program, folder, random):
        self.program, self.folder, self.random = program, pathlib.Path(folder), random
        self.workspaces = 0

    def workspace(self, language="zh", **content):
        self.workspaces += 1
        return Workspace(self.program, self.folder / f"workspace-{self.workspaces}", language, **content)


def main(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built dealer-audit")
    parser.add_argument("--seed", type=int, default=None, help="repeats the choices of an earlier run")
    parser.add_argument("--only", default="", help="only trials whose names hold this text")
    choice = parser.parse_args()
    seed = choice.seed if choice.seed is not None else int.from_bytes(os.urandom(4), "big")
    print(f"seed {seed}", flush=True)
    failures = 0
    chosen = [(name, function) for name, function in TRIALS if choice.only in name]
    for name, function in chosen:
        with tempfile.TemporaryDirectory(prefix="prompt-") as folder:
            try:
                function(Bench(os.path.abspath(choice.program), folder, random.Random(f"{seed}/{name}")))
            except Exception as problem:
                failures += 1
                kind = "" if isinstance(problem, Failed) else traceback.format_exc()
                print(f"NOT SO: {name}: {problem}\n{kind}", flush=True)
    print(f"{len(chosen) - failures} of {len(chosen)} trials held")
    return 1 if failures or not chosen else 0
