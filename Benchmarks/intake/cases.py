"""What is compared with what.

Each case verifies that everybody wrote the same, then times them in turn, and gives lines of the table.
"""

import sys

from intake.data import PEERS, compiled
from intake.goals import Result
from intake.running import Comparison, Contender, Failed, compare, run

TABLES = ("audits", "departments", "people", "findings")
#: Filled cells of the workbook.
CELLS = 400_000


class Bench:
    """What all cases share."""

    def __init__(self, program, data, outputs, audits, turns, jobs, base, say):
        self.program, self.data, self.outputs, self.say = program, data, outputs, say
        self.audits, self.turns, self.jobs, self.base = audits, turns, jobs, base

    def score(self, name, source, folder, jobs):
        """The program that is measured, at the work that the peers do."""
        return Contender(
            name,
            (
                self.program,
                "score",
                source,
                "--checklists",
                folder / "checklists",
                "--network",
                folder / "network.yaml",
                "--format",
                "csv",
                "--tables",
                ",".join(TABLES),
                "--out",
                "{out}",
                "--jobs",
                str(jobs),
                "--lang",
                "en",
            ),
        )

    def peer(self, name, script, source, folder, *more, threads=1):
        """A Python peer."""
        return Contender(
            name,
            (sys.executable, "-B", PEERS / script, folder, source, "{out}", *more),
            {"POLARS_MAX_THREADS": str(threads)},
        )

    def floor(self, name, source):
        """A compiled peer that only reads."""
        return Contender(name, (compiled(name), source), writes_tables=False)

    def measured(self, contenders, turns=None, ordered=True):
        compare(contenders, self.outputs, TABLES, ordered)
        self.say("all wrote the same")
        return Comparison(contenders, self.outputs, turns or self.turns, self.say)


def versus(comparison, work, ours, peer, goal, measure=None):
    basis = f"{comparison.seconds(ours):.2f} s and {comparison.seconds(peer):.2f} s"
    return Result(work, measure or f"÷ {peer}", comparison.ratio(ours, peer), goal, basis=basis)


def long_csv(bench):
    folder = bench.data.make(bench.audits, "csv")
    source, many = folder / "audits.csv", bench.jobs
    work = f"long CSV, {bench.audits * 30 / 1e6:g} M rows"
    both = bench.measured(
        [
            bench.score("score", source, folder, many),
            bench.peer("DuckDB", "duckdb_peer.py", source, folder, str(many)),
            bench.peer("Polars", "polars_peer.py", source, folder, threads=many),
        ]
    )
    one = bench.measured(
        [
            bench.score("score, 1 thread", source, folder, 1),
            bench.score("score", source, folder, many),
            bench.peer("pandas", "pandas_peer.py", source, folder),
            bench.floor("fields", source),
        ]
    )
    return [
        versus(both, work, "score", "DuckDB", 0.20, f"÷ DuckDB, {many} threads each"),
        versus(both, work, "score", "Polars", 0.20, f"÷ Polars, {many} threads each"),
        versus(one, work, "score, 1 thread", "pandas", None, "÷ pandas, 1 thread"),
        versus(one, work, "score, 1 thread", "fields", None, "÷ memchr for newline and comma, 1 thread"),
        versus(one, work, "score", "score, 1 thread", 1 / 1.3, f"{many} threads ÷ 1"),
        Result(
            work,
            "peak memory",
            both.megabytes("score"),
            64,
            "MB",
            f"DuckDB {both.megabytes('DuckDB'):.0f} MB, Polars {both.megabytes('Polars'):.0f} MB",
        ),
    ]


def shuffled_csv(bench):
    folder = bench.data.make(bench.audits, "shuffled")
    source, many = folder / "shuffled.csv", bench.jobs
    runs = bench.measured(
        [bench.score("score", source, folder, many), bench.peer("DuckDB", "duckdb_peer.py", source, folder, str(many))],
        ordered=False,
    )
    work = "the same, rows shuffled over 500 audits"
    return [
        versus(runs, work, "score", "DuckDB", 0.40, f"÷ DuckDB, {many} threads each"),
        Result(work, "peak memory", runs.megabytes("score"), None, "MB"),
    ]


def ndjson(bench):
    folder = bench.data.make(bench.audits, "ndjson")
    source, many = folder / "audits.ndjson", bench.jobs
    work = f"NDJSON, {bench.audits:,} lines"
    both = bench.measured(
        [
            bench.score("score", source, folder, many),
            bench.peer("DuckDB", "duckdb_peer.py", source, folder, str(many)),
            bench.peer("Polars", "polars_peer.py", source, folder, threads=many),
        ]
    )
    one = bench.measured(
        [
            bench.score("score, 1 thread", source, folder, 1),
            bench.score("score", source, folder, many),
            bench.peer("orjson", "orjson_loop.py", source, folder),
            bench.floor("documents", source),
        ]
    )
    return [
        versus(both, work, "score", "DuckDB", 0.20, f"÷ DuckDB, {many} threads each"),
        versus(both, work, "score", "Polars", None, f"÷ Polars, {many} threads each"),
        versus(one, work, "score, 1 thread", "orjson", None, "÷ Python with orjson, 1 thread"),
        versus(one, work, "score, 1 thread", "documents", 2, "÷ bare simdjson, 1 thread"),
        versus(one, work, "score", "score, 1 thread", 1 / 1.5, f"{many} threads ÷ 1"),
        Result(work, "peak memory", both.megabytes("score"), 64, "MB"),
    ]


def yaml_files(bench):
    folder = bench.data.make(bench.audits, "yaml")
    source, many = folder / "yaml", bench.jobs
    work = f"{bench.audits // 10:,} YAML files"
    runs = bench.measured(
        [
            bench.score("score, 1 thread", source, folder, 1),
            bench.score("score", source, folder, many),
            bench.peer("PyYAML", "pyyaml_loop.py", source, folder),
            bench.floor("events", source),
            bench.floor("files", source),
        ]
    )
    return [
        versus(runs, work, "score, 1 thread", "PyYAML", 1 / 33, "÷ PyYAML's C loader, 1 thread"),
        versus(runs, work, "score, 1 thread", "events", 1 / 4, "÷ bare C libyaml events, 1 thread"),
        versus(runs, work, "score, 1 thread", "files", 5, "÷ open, read, close, 1 thread"),
        versus(runs, work, "score", "score, 1 thread", 1 / 1.5, f"{many} threads ÷ 1"),
    ]


def careful_yaml(bench):
    folder = bench.data.make(bench.audits, "anchored")
    source = folder / "anchored"
    work = f"{bench.audits // 10:,} YAML files for the careful reader"
    runs = bench.measured(
        [
            bench.score("score, 1 thread", source, folder, 1),
            bench.floor("events", source),
        ]
    )
    return [versus(runs, work, "score, 1 thread", "events", 1.6, "÷ bare C libyaml events, 1 thread")]


def workbook(bench):
    folder = bench.data.make(max(bench.audits, 2_000), "csv")
    cells = max(10_000, round(CELLS * min(1, bench.audits / 200_000)))
    path, first = folder / f"{cells}.xlsx", folder / f"{cells}.csv"
    if not path.exists():
        bench.say(f"writing a workbook of {cells} cells")
        run(
            Contender(
                "workbook",
                (sys.executable, "-B", PEERS / "write_workbook.py", folder / "audits.csv", str(cells), path, first),
            ),
            bench.outputs,
        )
    # What the rows say is known from the same rows as CSV.
    compare([bench.score("rows", first, folder, 1), bench.score("workbook", path, folder, 1)], bench.outputs, TABLES)
    runs = Comparison(
        [
            bench.score("score, 1 thread", path, folder, 1),
            Contender("openpyxl", (sys.executable, "-B", PEERS / "workbook_cells.py", path), writes_tables=False),
        ],
        bench.outputs,
        bench.turns,
        bench.say,
    )
    work = f"workbook of {cells:,} cells"
    return [
        versus(runs, work, "score, 1 thread", "openpyxl", 1 / 8, "÷ openpyxl, read-only, every cell and nothing else"),
        Result(work, "peak memory", runs.megabytes("score, 1 thread"), 80, "MB"),
    ]


def one_audit(bench):
    folder = bench.data.make(bench.audits, "one") / "one"
    ours = Contender(
        "score",
        (
            bench.program,
            "score",
            folder / "audit.yaml",
            "--checklists",
            folder / "checklists",
            "--network",
            folder / "network.yaml",
            "--format",
            "md",
            "--out",
            "{out}",
            "--lang",
            "en",
        ),
    )
    peer = Contender(
        "PyYAML",
        (
            sys.executable,
            "-B",
            PEERS / "one_audit.py",
            folder / "checklists" / "store-walk.yaml",
            folder / "network.yaml",
            folder / "audit.yaml",
            "{out}",
        ),
    )
    same_card(*(run(contender, bench.outputs)[0] for contender in (ours, peer)))
    runs = Comparison([ours, peer], bench.outputs, 5 * bench.turns, lambda _: None)
    basis = f"{1000 * runs.seconds('score'):.1f} ms and {1000 * runs.seconds('PyYAML'):.0f} ms"
    return [
        Result(
            "one audit, start to written card",
            "÷ Python + PyYAML's C loader",
            runs.ratio("score", "PyYAML"),
            0.15,
            basis=basis,
        )
    ]


def same_card(ours, theirs):
    """Every item's line and the exact score of the peer's card stand in ours."""
    mine = {tuple(cells(line)) for path in (ours / "audits").glob("*.md") for line in path.read_text().splitlines()}
    for line in (theirs / "card.md").read_text().split("## Items")[1].split("## Findings")[0].splitlines():
        if line and tuple(cells(line)) not in mine:
            raise Failed(f"the cards differ: {line}")


def cells(line):
    return [cell.strip() for cell in line.split("|")]


def scaling(bench):
    """Time and memory from 1× to 16×; the largest file needs ten gigabytes when the smallest is full size."""
    smallest = max(1, round(bench.audits * bench.base))
    sizes = [smallest * factor for factor in (1, 2, 4, 8, 16)]
    # Input of all sizes, and output of the largest beside the one that it replaces.
    needed = sum(sizes) * 2_500 + sizes[-1] * 2 * 1_300
    if bench.data.room() < needed:
        bench.say(f"scaling needs {needed / 1e9:.0f} GB of free disk and is left out")
        return []
    contenders = []
    for size in sizes:
        folder = bench.data.make(size, "csv")
        contenders.append(bench.score(f"{size}", folder / "audits.csv", folder, bench.jobs))
    runs = Comparison(contenders, bench.outputs, bench.turns, bench.say)
    names = [contender.name for contender in contenders]
    work = f"long CSV from {sizes[0]:,} to {sizes[-1]:,} audits"
    seconds = ", ".join(f"{runs.seconds(name):.2f}" for name in names)
    growth = runs.ratio(names[-1], names[0]) / 16
    added = (runs.megabytes(names[-1]) - runs.megabytes(names[0])) * 2**20 / (sizes[-1] - sizes[0])
    memory = ", ".join(f"{runs.megabytes(name):.0f}" for name in names)
    return [
        Result(work, "time 16× ÷ 16 · time 1×", growth, 1.10, basis=f"{seconds} s"),
        Result(work, "peak memory per added audit", max(0.0, added), 150, "bytes", f"{memory} MB"),
    ]


CASES = {
    "csv": long_csv,
    "shuffled": shuffled_csv,
    "ndjson": ndjson,
    "yaml": yaml_files,
    "careful": careful_yaml,
    "workbook": workbook,
    "one": one_audit,
    "scaling": scaling,
}
