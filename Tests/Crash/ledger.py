"""What a ledger must hold after importers were killed."""

import csv
import hashlib
import shutil
import sqlite3
import subprocess

CURRENT = (1 << 63) - 1


class Broken(Exception):
    """A promise that did not hold."""


def run(program, workspace, *arguments):
    return subprocess.run(
        [program, *arguments, "--lang", "en"],
        cwd=workspace.root,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def check_sound(program, workspace, path):
    """By the program's own check, and by another program's."""
    result = run(program, workspace, "ledger", "--check", "--ledger", str(path))
    if result.returncode != 0 or "The ledger is sound" not in result.stdout:
        raise Broken(f"ledger --check ended with {result.returncode}: {result.stdout}{result.stderr}")
    with reading(path) as database:
        verdict = database.execute("PRAGMA integrity_check").fetchall()
    if verdict != [("ok",)]:
        raise Broken(f"integrity check: {verdict[:3]}")


class reading:
    """A connection that cannot write."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.database = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=60)
        return self.database

    def __exit__(self, *_):
        self.database.close()


def recorded(path):
    """(audit, revision, superseded, digest of its file) of every row; nothing while the tables are not made yet."""
    with reading(path) as database:
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
            return []
        return database.execute(
            "SELECT a.audit, a.revision, a.superseded, hex(s.digest) FROM audit AS a "
            "JOIN submission AS s ON s.sequence = a.submission"
        ).fetchall()


def check_contents(workspace, path, named):
    """Every audit that was named is there; none is there twice, and no file in part."""
    rows = recorded(path)
    counted = {}
    for audit, revision, superseded, _ in rows:
        counted[audit] = counted.get(audit, 0) + 1
        if revision != 1 or superseded != CURRENT:
            raise Broken(f"{audit} was revised, though nobody asked for it")
    doubled = sorted(audit for audit, count in counted.items() if count != 1)
    if doubled:
        raise Broken(f"recorded twice: {doubled[:5]}")
    strangers = counted.keys() - workspace.audits
    if strangers:
        raise Broken(f"nobody submitted {sorted(strangers)[:5]}")
    for word, audit in named:
        if word not in ("added", "known"):
            raise Broken(f"{audit} was named as {word}")
        if audit not in counted:
            raise Broken(f"{audit} was named as {word} and is missing")
    added = [audit for word, audit in named if word == "added"]
    if len(added) != len(set(added)):
        raise Broken("an audit was named as added twice")
    by_file = {}
    for audit, _, _, digest in rows:
        by_file.setdefault(digest.lower(), []).append(audit)
    for digest, audits in by_file.items():
        if sorted(audits) != sorted(workspace.audits_of[digest]):
            raise Broken(f"a file is there in part: {sorted(audits)[:5]}")


def complete(program, workspace, path, folder, named):
    """Importing everything brings in what is missing and nothing else, and all of it comes back byte for byte."""
    before = len(recorded(path)) if path.exists() and path.stat().st_size else 0
    result = run(
        program, workspace, "import", "--list", "in", "--ledger", str(path), "--out", str(folder / "refused"),
        "--today", "2026-12-31",
    )  # fmt: skip
    if result.returncode != 0:
        raise Broken(f"the last import ended with {result.returncode}: {result.stdout[-500:]}{result.stderr[-500:]}")
    last = [tuple(line.split("\t")[:2]) for line in result.stdout.splitlines() if line.count("\t") == 2]
    words = [word for word, _ in last]
    if words.count("known") != before or words.count("added") != len(workspace.audits) - before:
        raise Broken(f"{before} audits were there, and the last import knew {words.count('known')}")
    check_sound(program, workspace, path)
    check_contents(workspace, path, named + last)
    if {row[0] for row in recorded(path)} != workspace.audits:
        raise Broken("the last import did not complete the ledger")
    export(program, workspace, path, folder / "export")


def export(program, workspace, path, folder):
    result = run(program, workspace, "export", "--ledger", str(path), "--out", str(folder))
    if result.returncode != 0:
        raise Broken(f"export ended with {result.returncode}: {result.stderr}")
    with open(folder / "submissions.csv", encoding="utf-8", newline="") as table:
        files = [(row["file"], row["sha256"]) for row in csv.DictReader(table)]
    for name, digest in files:
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise Broken(f"{name} came back with other bytes")
    if sorted(digest for _, digest in files) != sorted(workspace.audits_of):
        raise Broken("export gives other files than were submitted")


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)
