"""The program as a regional office runs it, and its results."""

import csv
import hashlib
import os
import pathlib
import subprocess

PATIENCE = 900  # seconds; whatever takes longer hangs


class Program:
    def __init__(self, path, root):
        self.path = os.path.abspath(path)
        self.root = pathlib.Path(root)
        usage = subprocess.run([self.path, "score", "--help"], capture_output=True, text=True, timeout=60)
        self.options = {word for word in usage.stdout.replace("[", " ").split() if word.startswith("--")}

    def knows(self, option):
        return option in self.options

    def command(self, out, *paths, more=()):
        return [self.path, "score", *paths, "--out", out, "--format", "csv", "--lang", "en", *map(str, more)]

    def start(self, out, *paths, more=()):
        return subprocess.Popen(
            self.command(out, *paths, more=more), cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL, env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))

    def score(self, out, *paths, more=()):
        """Exit status and messages; a run that hangs is ended and counts as one."""
        try:
            done = subprocess.run(
                self.command(out, *paths, more=more), cwd=self.root, capture_output=True, timeout=PATIENCE,
                stdin=subprocess.DEVNULL, env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
        except subprocess.TimeoutExpired:
            return None, f"still at work after {PATIENCE} seconds"
        return done.returncode, done.stderr.decode("utf-8", "replace")

    def table(self, out, name):
        with open(self.root / out / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def digests(self, out):
        """Every file below a folder of results by its digest."""
        files = {}
        for path in sorted((self.root / out).rglob("*")):
            if path.is_file():
                files[str(path.relative_to(self.root / out))] = hashlib.sha256(path.read_bytes()).hexdigest()
        return files
