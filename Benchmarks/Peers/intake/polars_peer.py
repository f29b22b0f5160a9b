"""Polars: `polars_peer.py DATA INPUT OUT`; the input is the long CSV or, by its name, NDJSON.

The answers are read once; each distinct text is judged once; sums by audit and by person are packed into one 64-bit
integer a section, so that a group needs few aggregates. Scores are integers over a common denominator.
POLARS_MAX_THREADS sets the threads.
"""

import functools
import math
import operator
import sys

import polars as pl
from sheet import (
    CHECKLIST,
    DUE_DAYS,
    HEADERS,
    PASS,
    RANK_MINIMUM,
    SCORE_LIMIT,
    VERSION,
    Z_SQUARED,
    Sheet,
)

FIELDS = "audit checklist version dealer date auditor item person unit value note evidence".split()
ANSWER = ("person", "unit", "value", "note", "evidence")
#: Bits that each sum takes of the packed integer.
PLACES = {"points": (0, 12), "earned": (12, 12), "observations": (24, 8), "findings": (32, 8), "squares": (40, 23)}


def read(path, sheet):
    """One row an answer."""
    if not path.endswith(".ndjson"):
        return pl.read_csv(
            path,
            schema={name: pl.String for name in FIELDS},
            columns=[n for n in FIELDS if n not in ("checklist", "version")],
        )
    answer = pl.Struct({name: pl.String for name in ANSWER})
    schema = {name: pl.String for name in FIELDS[:6]} | {
        "answers": pl.Struct({item.id: answer for item in sheet.items})
    }
    audits = pl.read_ndjson(path, schema=schema).drop("checklist", "version")
    head = audits.drop("answers")
    return pl.concat(
        head.with_columns(pl.lit(item.id).alias("item")).hstack(audits["answers"].struct.field(item.id).struct.unnest())
        for item in sheet.items
    )


def worth(answers, sheet):
    """What each distinct answer is worth, with its item's terms."""
    distinct = answers.select("item", "value").unique()
    items = {item.id: item for item in sheet.items}
    rows = []
    for item_id, value in distinct.iter_rows():
        item = items[item_id]
        quarters = sheet.quarters(item, value)
        pack = 0
        if quarters is not None:
            sums = (item.points, item.points * quarters, 1, int(quarters < 4), item.points**2)
            pack = sum(amount << PLACES[name][0] for amount, name in zip(sums, PLACES))
        fired = 1 << item.number if quarters == 0 and item.effect else 0
        rows.append((item_id, value, item.number, item.section, quarters, pack, fired))
    types = {
        "item": pl.String,
        "value": pl.String,
        "number": pl.Int8,
        "section": pl.Int8,
        "quarters": pl.Int8,
        "pack": pl.Int64,
        "fired": pl.Int64,
    }
    return pl.DataFrame(rows, schema=types, orient="row")


def total(expressions):
    return functools.reduce(operator.add, expressions)


def of(name, pack):
    """One of the sums in a packed integer."""
    shift, bits = PLACES[name]
    return pl.col(pack) // (1 << shift) % (1 << bits)


def weighed(shares, sums, name):
    return total(pl.col(share) * of(name, pack) for share, pack in zip(shares, sums))


def hundredths(numerator, denominator):
    """Half up to two decimals; shown with two by the writer."""
    return (200 * numerator + denominator) // (2 * denominator) / 100


def shown(frame, path):
    frame.write_csv(path, float_precision=2, quote_style="necessary")


def scores(answers, sheet, cells):
    """Sums and score of each audit."""
    n = range(sheet.sections)
    departments = {item.id: item.department for item in sheet.items}
    cell = answers["item"].replace_strict(
        {item: cells.index((sheet.by_id[item].section, department)) for item, department in departments.items()},
        return_dtype=pl.Int8,
    )
    by_audit = (
        answers.lazy()
        .with_columns(cell.alias("cell"))
        .group_by("audit", maintain_order=True)
        .agg(
            pl.col("dealer", "date", "auditor").first(),
            pl.col("fired").bitwise_or(),
            *(pl.col("pack").filter(pl.col("cell") == place).sum().alias(f"d{place}") for place in range(len(cells))),
        )
    )
    zero = math.prod(sheet.totals)
    return (
        by_audit.with_columns(
            total(pl.col(f"d{place}") for place, (section, _) in enumerate(cells) if section == s).alias(f"s{s}")
            for s in n
        )
        .with_columns(of("points", f"s{s}").alias(f"f{s}") for s in n)
        .with_columns(
            functools.reduce(operator.mul, (pl.max_horizontal(pl.col(f"f{s}"), 1) for s in n)).alias("product"),
            total(pl.when(pl.col(f"f{s}") > 0).then(sheet.weights[s]).otherwise(0).cast(pl.Int64) for s in n).alias(
                "weight"
            ),
        )
        .with_columns(
            pl.when(pl.col(f"f{s}") > 0)
            .then(sheet.weights[s] * pl.col("product") // pl.max_horizontal(pl.col(f"f{s}"), 1))
            .otherwise(0)
            .alias(f"c{s}")
            for s in n
        )
        .with_columns(
            weighed([f"c{s}" for s in n], [f"s{s}" for s in n], "earned").alias("score"),
            total(sheet.weights[s] * zero // sheet.totals[s] * of("earned", f"s{s}") for s in n).alias("zero"),
            (4 * pl.col("weight") * pl.col("product")).alias("denominator"),
        )
        .collect()
    )


def gcd(left, right):
    """Euclid over whole columns."""
    while (right != 0).any():
        safe = right.set(right == 0, 1)
        rest = (left % safe).set(right == 0, 0)
        left, right = left.set(right != 0, 0) + right, rest
    return left


def audits(scores, sheet):
    fired = lambda item: (pl.col("fired") // (1 << item.number) % 2) == 1
    critical = [item for item in sheet.items if item.effect]
    limited = fired(next(item for item in critical if item.effect.startswith("score")))
    zero = 4 * sum(sheet.weights) * math.prod(sheet.totals)
    cut = limited & (100 * pl.col("score") > SCORE_LIMIT * pl.col("denominator"))
    frame = scores.with_columns(
        pl.when(cut).then(SCORE_LIMIT).otherwise(100 * pl.col("score")).alias("numerator"),
        pl.when(cut).then(1).otherwise(pl.col("denominator")).alias("divided"),
        hundredths(100 * pl.col("score"), pl.col("denominator")).alias("computed"),
    )
    divisor = gcd(frame["numerator"], frame["divided"])
    numerator, divided = pl.col("numerator"), pl.col("divided")
    reached = (
        pl.when(numerator >= 90 * divided)
        .then(pl.lit("A"))
        .when(numerator >= 80 * divided)
        .then(pl.lit("B"))
        .when(numerator >= 60 * divided)
        .then(pl.lit("C"))
        .otherwise(pl.lit("D"))
    )
    lowered = [
        pl.when(fired(item)).then(pl.lit(item.effect[-1])).otherwise(pl.lit("A"))
        for item in critical
        if item.effect.startswith("grade")
    ]
    # Later letters are worse.
    grade = functools.reduce(lambda a, b: pl.when(a > b).then(a).otherwise(b), lowered, reached)
    caps = pl.concat_str(
        [pl.when(fired(item)).then(pl.lit(f"{item.id}:{item.effect}")) for item in critical],
        separator=";",
        ignore_nulls=True,
    )
    fails = functools.reduce(operator.or_, (fired(item) for item in critical if item.effect == "fail"))
    regions = pl.DataFrame({"dealer": list(sheet.regions), "region": list(sheet.regions.values())})
    return (
        frame.with_columns(grade.alias("grade"), divisor.alias("divisor"))
        .join(regions, on="dealer", maintain_order="left")
        .select(
            "audit",
            pl.lit(CHECKLIST).alias("checklist"),
            pl.lit(VERSION).alias("version"),
            "dealer",
            "region",
            "date",
            "auditor",
            pl.when(fails | (numerator < PASS * divided) | (pl.col("grade") == "D"))
            .then(pl.lit("failed"))
            .otherwise(pl.lit("passed"))
            .alias("outcome"),
            "grade",
            pl.col("computed").alias("score"),
            hundredths(numerator, divided).alias("final"),
            "computed",
            pl.lit(0.0).alias("adjustments"),
            pl.lit(None, pl.String).alias("low"),
            pl.lit(None, pl.String).alias("high"),
            hundredths(
                pl.when(limited)
                .then(pl.min_horizontal(100 * pl.col("zero"), SCORE_LIMIT * zero))
                .otherwise(100 * pl.col("zero")),
                pl.lit(zero),
            ).alias("na_as_zero"),
            pl.col("computed").alias("earned"),
            pl.lit(100.0).alias("full"),
            pl.lit(100.0).alias("coverage"),
            pl.when(caps != "").then(caps).alias("caps"),
            total(of("observations", f"s{s}") for s in range(sheet.sections)).alias("observations"),
            (
                (numerator // pl.col("divisor")).cast(pl.String) + "/" + (divided // pl.col("divisor")).cast(pl.String)
            ).alias("exact"),
            pl.lit(PASS).alias("pass"),
            pl.lit(RANK_MINIMUM).alias("rank_minimum"),
        )
    )


def departments(scores, sheet, cells):
    parts = []
    for place, name in enumerate(sheet.departments):
        own = [index for index, (_, department) in enumerate(cells) if department == name]
        shares, sums = [f"c{cells[index][0]}" for index in own], [f"d{index}" for index in own]
        parts.append(
            scores.select(
                "audit",
                "dealer",
                "denominator",
                pl.lit(name).alias("department"),
                pl.int_range(pl.len()).alias("row"),
                pl.lit(place).alias("place"),
                weighed(shares, sums, "points").alias("points"),
                weighed(shares, sums, "earned").alias("sum"),
                total(of("observations", s) for s in sums).alias("observations"),
                total(of("findings", s) for s in sums).alias("findings"),
            )
        )
    points, earned = pl.col("points"), pl.col("sum")
    return (
        pl.concat(parts)
        .sort("row", "place")
        .select(
            "audit",
            "dealer",
            "department",
            pl.when(points > 0).then(hundredths(100 * earned, 4 * pl.max_horizontal(points, 1))).alias("score"),
            pl.when(points > 0).then(hundredths(100 * earned, pl.col("denominator"))).alias("earned"),
            pl.when(points > 0).then(hundredths(400 * points, pl.col("denominator"))).alias("full"),
            "observations",
            "findings",
        )
    )


def people(answers, scores, sheet):
    n = range(sheet.sections)
    shares, sums = [f"c{s}" for s in n], [f"p{s}" for s in n]
    staff = pl.DataFrame(
        [(dealer, name, *rest) for (dealer, name), rest in sheet.people.items()],
        schema=["dealer", "name", "id", "role", "team", "department"],
        orient="row",
    )
    points, earned, size = pl.col("points"), pl.col("sum"), pl.col("n")
    rate, ratio = earned / (4 * points), Z_SQUARED / size
    spread = (Z_SQUARED * (rate * (1 - rate) / size + ratio / (4 * size))).sqrt()
    low, high = (rate + ratio / 2 - spread) / (1 + ratio), (rate + ratio / 2 + spread) / (1 + ratio)
    return (
        answers.lazy()
        .filter(pl.col("person").is_not_null())
        .group_by("audit", "person", maintain_order=True)
        .agg(*(pl.col("pack").filter(pl.col("section") == s).sum().alias(f"p{s}") for s in n))
        .join(scores.lazy().select("audit", "dealer", "denominator", *shares), on="audit", maintain_order="left")
        .with_columns(
            weighed(shares, sums, "points").alias("points"),
            weighed(shares, sums, "earned").alias("sum"),
            total(of("observations", s) for s in sums).alias("observations"),
            total(pl.col(c).cast(pl.Float64) * pl.col(c) * of("squares", p) for c, p in zip(shares, sums)).alias(
                "squares"
            ),
        )
        .with_columns((points.cast(pl.Float64) * points / pl.col("squares")).alias("n"))
        .join(staff.lazy(), left_on=["dealer", "person"], right_on=["dealer", "name"], maintain_order="left")
        .select(
            "audit",
            "dealer",
            pl.col("id").alias("person"),
            pl.col("person").alias("name"),
            "role",
            "team",
            "department",
            pl.when(points > 0).then(hundredths(100 * earned, 4 * pl.max_horizontal(points, 1))).alias("score"),
            pl.when(points > 0).then(hundredths(100 * earned, pl.col("denominator"))).alias("earned"),
            pl.when(points > 0).then(hundredths(400 * points, pl.col("denominator"))).alias("full"),
            "observations",
            pl.when(points > 0).then(100 * pl.max_horizontal(low, 0.0)).alias("low"),
            pl.when(points > 0).then(100 * pl.min_horizontal(high, 1.0)).alias("high"),
            pl.when(pl.col("observations") >= RANK_MINIMUM).then(pl.lit("yes")).otherwise(pl.lit("no")).alias("ranked"),
        )
        .collect()
    )


def findings(answers, scores, sheet):
    shares = [f"c{s}" for s in range(sheet.sections)]
    items = pl.DataFrame(
        [(i.id, i.department, i.points, "yes" if i.effect else "no", i.remedy) for i in sheet.items],
        schema=["item", "department", "points", "critical", "remedy"],
        orient="row",
    )
    staff = pl.DataFrame(
        [(dealer, name, rest[0]) for (dealer, name), rest in sheet.people.items()],
        schema=["dealer", "person", "id"],
        orient="row",
    )
    share = functools.reduce(
        lambda chain, s: chain.when(pl.col("section") == s).then(pl.col(f"c{s}")),
        range(1, sheet.sections),
        pl.when(pl.col("section") == 0).then(pl.col("c0")),
    )
    return (
        answers.lazy()
        .filter(pl.col("quarters") < 4)
        .join(scores.lazy().select("audit", "denominator", *shares), on="audit", maintain_order="left")
        .join(items.lazy(), on="item", maintain_order="left")
        .join(staff.lazy(), on=["dealer", "person"], how="left", maintain_order="left")
        .select(
            "audit",
            "dealer",
            "item",
            "department",
            pl.col("id").alias("person"),
            "unit",
            "value",
            hundredths(
                100 * share * pl.col("points") * (4 - pl.col("quarters").cast(pl.Int64)), pl.col("denominator")
            ).alias("points_lost"),
            "critical",
            "note",
            "evidence",
            "remedy",
            (pl.col("date").str.to_date("%Y-%m-%d") + pl.duration(days=DUE_DAYS)).dt.to_string("%Y-%m-%d").alias("due"),
        )
        .collect()
    )


def main(data, path, out):
    sheet = Sheet(data)
    answers = read(path, sheet)
    answers = answers.join(worth(answers, sheet), on=["item", "value"], maintain_order="left")
    if path.endswith(".ndjson"):
        answers = answers.sort("audit", "number")
    cells = sorted({(item.section, item.department) for item in sheet.items})
    scored = scores(answers, sheet, cells)
    tables = {
        "audits": audits(scored, sheet),
        "departments": departments(scored, sheet, cells),
        "people": people(answers, scored, sheet),
        "findings": findings(answers, scored, sheet),
    }
    for name, table in tables.items():
        assert ",".join(table.columns) == HEADERS[name]
        shown(table, f"{out}/{name}.csv")


main(*sys.argv[1:4])
