"""The data that is read and the peers that are compiled, each made once and kept in Benchmarks/.data."""

import hashlib
import pathlib
import shutil
import subprocess

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
PEERS = BENCHMARKS / "Peers" / "intake"
FOLDER = BENCHMARKS / ".data"

#: How each compiled peer is built: compiler, source and what comes behind it.
COMPILED = {
    "files": ("cc", "-O2", PEERS / "files.c"),
    "events": ("cc", "-O2", PEERS / "events.c", "-lyaml"),
    "fields": ("cc", "-O2", PEERS / "fields.c"),
    "documents": ("c++", "-O3", "-march=native", PEERS / "documents.cpp", "-DSIMDJSON_THREADS_ENABLED=1", "-lsimdjson"),
}


class Data:
    """Where everything lies; makes what is missing."""

    def __init__(self, seed, say):
        FOLDER.mkdir(exist_ok=True)
        self.seed, self.say = seed, say
        build = ["swift", "build", "-c", "release", "--product", "audit-generator", "--package-path", str(BENCHMARKS)]
        self.say("building the generator")
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        shown = subprocess.run([*build, "--show-bin-path"], check=True, stdout=subprocess.PIPE, text=True)
        self.generator = pathlib.Path(shown.stdout.strip()) / "audit-generator"
        sources = sorted((BENCHMARKS / "Sources" / "audit-generator").rglob("*.swift"))
        self.stamp = hashlib.sha256(b"".join(path.read_bytes() for path in sources) + str(seed).encode()).hexdigest()

    def make(self, audits, *parts):
        """A folder with so many audits in each of `parts`, and a tenth as many files.

        Parts are csv, shuffled, ndjson, yaml, anchored and one.
        """
        folder = FOLDER / f"{audits}"
        stamp = folder / "stamp"
        if not stamp.exists() or stamp.read_text() != self.stamp:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        missing = [part for part in parts if not (folder / f"{part}.made").exists()]
        if missing:
            self.say(f"generating {audits} audits: {', '.join(missing)}")
            subprocess.run(
                [
                    self.generator,
                    folder,
                    "--audits",
                    str(audits),
                    "--files",
                    str(max(1, audits // 10)),
                    "--seed",
                    str(self.seed),
                    "--parts",
                    ",".join(missing),
                ],
                check=True,
            )
            for part in missing:
                (folder / f"{part}.made").touch()
            stamp.write_text(self.stamp)
        return folder

    def room(self):
        """Free bytes."""
        return shutil.disk_usage(FOLDER).free


def compiled(name):
    """A compiled peer."""
    target = FOLDER / name
    compiler, *rest = COMPILED[name]
    source = next(part for part in rest if isinstance(part, pathlib.Path))
    newest = max(path.stat().st_mtime for path in (source, PEERS / "folder.h"))
    if not target.exists() or target.stat().st_mtime < newest:
        flags = [str(part) for part in rest]
        subprocess.run(
            [
                compiler,
                *flags[: flags.index(str(source)) + 1],
                "-o",
                str(target),
                *flags[flags.index(str(source)) + 1 :],
            ],
            check=True,
        )
    return target
