"""What is tried with a hostile folder; each trial returns what it has to complain about."""

import collections
import fractions
import os
import pathlib
import shutil
import subprocess

from definitions import Audit, table

TRIALS = {}
LEFTOVERS = "partial"


def trial(function):
    TRIALS[function.__name__.replace("_", "-")] = function
    return function


def score_complaints(program, out, scores):
    """Every audit of `scores` and no other is there with its score."""
    found = {row["audit"]: row["exact"] for row in program.table(out, "audits")}
    complaints = [f"{name} is not scored" for name in sorted(scores.keys() - found.keys())]
    complaints += [f"{name} is scored and should not be" for name in sorted(found.keys() - scores.keys())]
    for name in sorted(scores.keys() & found.keys()):
        if fractions.Fraction(found[name]) != scores[name]:
            complaints.append(f"{name}: {found[name]} instead of {scores[name]}")
    return complaints


def refusal_complaints(program, out, broken):
    """Every broken file and no other is refused, each for its own reason."""
    reasons = collections.defaultdict(list)
    for row in program.table(out, "refused"):
        # What stands in an archive is named as if it lay in a folder of its name.
        file = next((path for path in parents(row["file"]) if path in broken), row["file"])
        reasons[file].append(row["reason"])
    complaints = [f"{file} is refused: {reasons[file][0]}" for file in sorted(reasons.keys() - broken.keys())]
    for file, (name, pattern) in sorted(broken.items()):
        if file not in reasons:
            complaints.append(f"{file} ({name}) is not named")
        elif not any(pattern.search(reason) for reason in reasons[file]):
            complaints.append(f"{file} ({name}): {reasons[file][0]}")
    return complaints


def parents(path):
    return [path, *map(str, pathlib.PurePosixPath(path).parents)]


def whole(program, out):
    """Nothing half-written lies among the results."""
    return [f"{name} is left over" for name in program.digests(out) if LEFTOVERS in name or name.endswith("-probe")]


@trial
def whole_folder(program, folder):
    status, messages = program.score("out", "in")
    if status != 1:
        return [f"status {status}: {messages[-2000:]}"]
    complaints = score_complaints(program, "out", folder.scores)
    complaints += refusal_complaints(program, "out", folder.broken) + whole(program, "out")
    # The table lists every one; the terminal may stop somewhere, and says so.
    named = {path for line in messages.splitlines() for path in parents(line.split(":")[0])}
    if "refused.csv lists every one" not in messages:
        complaints += [f"no message names {file}" for file in sorted(folder.broken.keys() - named)]
    return complaints


@trial
def same_bytes_again(program, folder):
    """Other threads, other times, the same results."""
    variants = [["--jobs", jobs] for jobs in (1, 2, 7)] if program.knows("--jobs") else [[]]
    first = program.digests("out")
    complaints = []
    for number, more in enumerate(variants):
        out = f"again-{number}"
        status, messages = program.score(out, "in", more=more)
        again = program.digests(out)
        complaints += [f"{more}: status {status}: {messages[-500:]}"] if status != 1 else []
        complaints += [
            f"{more}: {name} differs" for name in sorted(first.keys() | again.keys()) if first.get(name) != again.get(name)
        ]
        shutil.rmtree(program.root / out, ignore_errors=True)
    return complaints


@trial
def long_files_in_parts(program, folder):
    """Files that several threads read at once, a part each, come out the same however many there are."""
    source = program.root / "long"
    source.mkdir(exist_ok=True)
    rows = [Audit(f"C{number:05}", folder.random) for number in range(12_000)]
    lines = [Audit(f"J{number:05}", folder.random) for number in range(6_000)]
    broken_row = "C99999,lounge,1.0.0,D1,2026-10-01,A-07,1-1,,perhaps,\n"
    (source / "rows.csv").write_text(table(rows) + broken_row)
    # Rows of one audit stand apart, so that threads meet in one part of the file.
    mixed = table(rows[:500]).replace("C", "M").splitlines(keepends=True)
    body = mixed[1:]
    folder.random.shuffle(body)
    (source / "mixed.csv").write_text("".join([mixed[0], *body]))
    (source / "lines.ndjson").write_text("".join(audit.line() for audit in lines) + "{\"audit\": oops\n")
    scores = {audit.name: audit.score for audit in rows + lines}
    scores.update((audit.name.replace("C", "M"), audit.score) for audit in rows[:500])
    complaints, first = [], None
    for jobs in (1, 2, 5):
        out = f"long-{jobs}"
        status, messages = program.score(
            out, "long", more=["--tables", "audits,departments,people,findings", "--jobs", jobs])
        if status != 1:
            return complaints + [f"--jobs {jobs}: status {status}: {messages[-3000:]}"]
        complaints += score_complaints(program, out, scores) + whole(program, out)
        refused = {row["file"] for row in program.table(out, "refused")}
        if refused != {"long/rows.csv", "long/lines.ndjson"}:
            complaints.append(f"--jobs {jobs}: refused is {sorted(refused)}")
        first = first or program.digests(out)
        if program.digests(out) != first:
            complaints.append(f"--jobs {jobs}: other bytes than with one thread")
    return complaints


@trial
def vanishing_files(program, folder):
    """Files that are gone between the listing and the reading are named; the rest is scored."""
    source = program.root / "vanishing"
    complaints = []
    for _ in range(5):
        shutil.rmtree(source, ignore_errors=True)
        source.mkdir()
        # The first message comes once the folder is listed and its first files are read.
        (source / "00000.yaml").write_text("")
        scores = {}
        for number in range(1, 4001):
            audit = Audit(f"V{number:05}", folder.random)
            scores[audit.name] = audit.score
            (source / f"{number:05}.yaml").write_text(audit.yaml())
        work = program.start("vanished", "vanishing")
        first = work.stderr.readline()
        for number in range(3901, 4001):
            (source / f"{number:05}.yaml").unlink()
        rest = work.stderr.read()
        work.stdout.read()
        status = work.wait()
        if status != 1:
            return [f"status {status}: {(first + rest)[-500:]}"]
        refused = {row["file"]: row["reason"] for row in program.table("vanished", "refused")}
        gone = {file for file, reason in refused.items() if "no such file" in reason}
        for file in gone:
            scores.pop("V" + pathlib.PurePosixPath(file).stem, None)
        complaints = score_complaints(program, "vanished", scores) + whole(program, "vanished")
        complaints += [f"{file}: {refused[file]}" for file in refused.keys() - gone - {"vanishing/00000.yaml"}]
        if complaints or gone:
            return complaints
    return ["in five attempts no file vanished in time"]


@trial
def full_disk(program, folder):
    """A disk that fills up is said with status 73 or 74, and the results that were there stay whole."""
    disk = program.root / "disk"
    disk.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k,mode=0700", "none", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        print("full-disk: skipped, since no small disk can be mounted here")
        return []
    try:
        few = program.root / "few"
        few.mkdir(exist_ok=True)
        for number in range(3):
            (few / f"{number}.yaml").write_text(Audit(f"F{number}", folder.random).yaml())
        status, messages = program.score("disk/out", "few")
        if status != 0:
            return [f"a small batch fits: status {status}: {messages}"]
        before = program.digests("disk/out")
        complaints = []
        for room in (0, 20, 100):  # kilobytes
            filler = disk / "filler"
            fill(filler, room)
            status, messages = program.score("disk/out", "in")
            if status not in (73, 74) or "disk is full" not in messages:
                complaints.append(f"{room} KB left: status {status}: {messages[-500:]}")
            after = program.digests("disk/out")
            complaints += [
                f"{room} KB left: {name} is not what it was"
                for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)
            ]
            filler.unlink()
        status, messages = program.score("disk/out", "few")
        if status != 0 or program.digests("disk/out") != before:
            complaints.append(f"with room again: status {status}: {messages[-500:]}")
        return complaints
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def fill(path, room):
    """Takes all that is left of a disk but for `room` kilobytes."""
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - room * 1024))


@trial
def set_apart_and_mended(program, folder):
    """What is refused lies in quarantine beside its reasons; once mended there it is scored alone."""
    if not program.knows("--quarantine"):
        print("set-apart-and-mended: skipped, since the program has no --quarantine")
        return []
    status, messages = program.score("apart-out", "in", more=["--quarantine", "apart"])
    if status != 1:
        return [f"status {status}: {messages[-500:]}"]
    apart = program.root / "apart"
    complaints, scores = [], {}
    for number, (file, (name, _)) in enumerate(sorted(folder.broken.items())):
        original, copy = program.root / file, apart / file
        if original.is_symlink() or not original.is_file() or name == "four-gigabytes":
            continue
        if not copy.is_file():
            complaints.append(f"{file} ({name}) is not set apart")
            continue
        if not pathlib.Path(f"{copy}.reasons.txt").is_file():
            complaints.append(f"{file} ({name}) has no reasons beside it")
        if copy.suffix in (".yaml", ".csv") and copy.read_bytes() != original.read_bytes() and name != "same-id":
            complaints += altered(copy, original, name)
        audit = Audit(f"M{number:05}", folder.random)
        scores[audit.name] = audit.score
        copy.write_bytes(audit.yaml().encode())
    strangers = [
        path for path in apart.rglob("*")
        if path.is_file() and not path.name.startswith(".") and not path.name.endswith(".reasons.txt")
        and str(path.relative_to(apart)) not in folder.broken
    ]
    complaints += [f"{path} is set apart and was not refused" for path in strangers[:20]]
    status, messages = program.score("mended", "apart")
    if status != 0:
        complaints.append(f"once mended: status {status}: {messages[-1000:]}")
    return complaints + score_complaints(program, "mended", scores)


def altered(copy, original, name):
    """Of a table the header and the refused rows are enough."""
    rows = original.read_bytes().splitlines()
    if copy.suffix == ".csv" and all(row in rows for row in copy.read_bytes().splitlines()):
        return []
    return [f"{copy} ({name}) is not what was sent"]
