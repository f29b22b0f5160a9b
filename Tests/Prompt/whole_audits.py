"""Enters seeded audits of every checklist through the prompt and compares their scores with those of the same files.

    python3 whole_audits.py --program .build/debug/dealer-audit --project . --seeds 1 2

Each seed is entered in Chinese at 40 columns and in English at 200, or the other way round; one of them also through a
pipe. Exit status 0 when every table of scores is the same to the byte.
"""

import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import enter_audit
import random_rounds
from enter_audit import load

TABLES = ["audits.csv", "departments.csv", "people.csv", "items.csv", "findings.csv", "refused.csv"]


class Different(Exception):
    """What was entered is not what was submitted."""


def run(program, *arguments, folder=None, stdin=subprocess.DEVNULL):
    return subprocess.run(
        [program, *map(str, arguments)], cwd=folder, stdin=stdin, capture_output=True, timeout=300,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
    )  # fmt: skip


class Sample:
    """A dealer with audits, in a folder that holds a network and a folder of submissions."""

    def __init__(self, folder, checklists):
        self.folder = folder
        self.checklists = checklists
        self.network = folder / "network.yaml"
        self.files = sorted(folder.glob("2026-10/*.yaml"))
        self.take_photographs()

    @classmethod
    def synthetic(cls, program, checklists, folder, seed):
        """An audit of every checklist of a folder that is due."""
        made = run(
            program,
            "sample",
            "--dealers",
            "1",
            "--months",
            "1",
            "--seed",
            seed,
            "--checklists",
            checklists,
            "--out",
            folder,
        )
        if made.returncode != 0:
            raise Different(made.stderr.decode())
        return cls(folder, checklists)

    def take_photographs(self):
        """Every second file that is named as evidence is there, so that its digest is kept."""
        for file in self.files:
            for number, (look, _) in enumerate(evidence(load(file))):
                if number % 2 == 0:
                    photo = file.parent / look["evidence"]
                    photo.parent.mkdir(exist_ok=True)
                    photo.write_bytes(f"{file.name} {number}".encode())


def evidence(submission):
    """Every look that names evidence, with its item."""
    for item, answer in (submission.get("answers") or {}).items():
        for look in enter_audit.observations(answer):
            if look.get("evidence"):
                yield look, item


def check_digests(written, folder):
    """The SHA-256 of each photograph that is there, and none for a name alone."""
    for look, item in evidence(load(written)):
        photo = folder / look["evidence"]
        expected = hashlib.sha256(photo.read_bytes()).hexdigest() if photo.exists() else None
        if look.get("evidence-sha256") != expected:
            raise Different(f"{written}: item {item}: the digest of {photo} is {look.get('evidence-sha256')}")


def without_clock(path):
    """A submission without what the clock says, which no two walks share."""
    submission = load(path)
    for moment in ("started", "finished"):
        submission.pop(moment)
    for answer in submission["answers"].values():
        for look in enter_audit.observations(answer):
            look.pop("at", None)
    return submission


def enter_through_pipe(program, sample, file, out, language, entry):
    """The same lines from a file; nothing but text comes back."""
    lines = "".join(line + "\n" for line in entry.lines).encode()
    with tempfile.TemporaryFile() as typed:
        typed.write(lines)
        typed.seek(0)
        command = enter_audit.command(
            program, load(file)["checklist"], sample.checklists, sample.network, out, language, *entry.options
        )
        result = run(*command, folder=file.parent, stdin=typed)
    if result.returncode not in (0, 1):
        raise Different(f"{file} through a pipe: status {result.returncode}: {result.stderr.decode()}")
    for code in (b"\x1b", b"\r", b"\a"):
        if code in result.stdout + result.stderr:
            raise Different(f"{file} through a pipe: {code!r} in what it wrote")


def enter(task):
    """One audit in one way; returns what is wrong, or nothing."""
    program, sample, file, out, language, columns, uses_keys, pipes = task
    # Folders of their own, since audits that were begun in one are offered there.
    place, piped = out / "typed" / file.stem, out / "piped" / file.stem
    try:
        entry = enter_audit.enter(
            program, sample.checklists, sample.network, file, place, language, columns, uses_keys=uses_keys
        )
        written = place / (entry.submission["audit"] + ".yaml")
        check_digests(written, file.parent)
        if pipes:
            enter_through_pipe(program, sample, file, piped, language, entry)
            if without_clock(written) != without_clock(piped / written.name):
                raise Different(f"{written} differs when its lines come through a pipe")
        # Scored beside one another under the names of the originals, in their order.
        scored = out / "scored"
        scored.mkdir(parents=True, exist_ok=True)
        shutil.copy(written, scored / file.name)
    except Exception as problem:
        return f"{file} ({language}, {columns} columns): {type(problem).__name__}: {problem}"
    return None


def scores(program, sample, folder, out):
    result = run(
        program,
        "score",
        folder,
        "--network",
        sample.network,
        "--checklists",
        sample.checklists,
        "--out",
        out,
        "--lang",
        "zh",
    )
    if result.returncode not in (0, 1):
        raise Different(f"score {folder}: {result.stderr.decode()}")
    return {table: (out / table).read_bytes() for table in TABLES if (out / table).exists()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built dealer-audit")
    parser.add_argument("--project", required=True, help="the folder that holds Checklists/")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    choice = parser.parse_args()
    program, project = os.path.abspath(choice.program), pathlib.Path(choice.project).resolve()
    with tempfile.TemporaryDirectory(prefix="whole-audits-") as root:
        root = pathlib.Path(root)
        failures, ways = [], []
        samples = list(all_samples(program, project, root, choice.seeds))
        for number, sample in samples:
            other = number % 2
            for language, columns in (("zh", (40, 200)[other]), ("en", (200, 40)[other])):
                ways.append(
                    (sample, sample.folder.parent / f"{sample.folder.name}-{language}", language, columns, other)
                )
        tasks = [
            (program, sample, file, out, language, columns, uses_keys == 1, (language == "zh") == (uses_keys == 0))
            for sample, out, language, columns, uses_keys in ways
            for file in sample.files
        ]
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            failures += [failure for failure in pool.map(enter, tasks) if failure]
        compared = 0 if failures else compare(program, ways, failures)
    for failure in failures:
        print(failure)
    print(f"seeds {choice.seeds}: {len(tasks)} audits entered, {compared} tables compared")
    return 1 if failures or compared == 0 else 0


def all_samples(program, project, root, seeds):
    """Each seed's dealer, one more with the checklists that the first has no audit of, and one with every kind of answer."""
    for number, seed in enumerate(seeds):
        sample = Sample.synthetic(program, project / "Checklists", root / f"{seed}", seed)
        audited = {load(file)["checklist"] for file in sample.files}
        folder = root / f"{seed}-others-checklists"
        folder.mkdir()
        for path in (project / "Checklists").glob("*.yaml"):
            if load(path)["checklist"] not in audited:
                shutil.copy(path, folder)
        others = Sample.synthetic(program, folder, root / f"{seed}-others", seed)
        missing = {load(path)["checklist"] for path in folder.iterdir()} - {load(f)["checklist"] for f in others.files}
        if missing:
            raise Different(f"seed {seed} has no audit of {sorted(missing)}")
        yield number, sample
        yield number, others
        rounds = root / f"{seed}-rounds"
        random_rounds.write(rounds, random.Random(seed), 6)
        yield number, Sample(rounds, rounds / "Checklists")


def compare(program, ways, failures):
    compared = 0
    for sample, out, language, columns, _ in ways:
        expected = scores(program, sample, sample.files[0].parent, out / "expected")
        found = scores(program, sample, out / "scored", out / "found")
        if expected.keys() != found.keys():
            failures.append(f"{out}: tables {sorted(found)} instead of {sorted(expected)}")
        for table, content in expected.items():
            compared += 1
            if found.get(table) != content:
                failures.append(
                    f"{out.name} ({language}, {columns} columns): {table}:\n" + first_difference(content, found[table])
                )
    return compared


def first_difference(expected, found):
    for left, right in zip(expected.decode().splitlines() + [""], found.decode().splitlines() + [""]):
        if left != right:
            return f"  submitted: {left}\n  entered:   {right}"
    return "  one has more rows"


if __name__ == "__main__":
    sys.exit(main())
