"""DuckDB: `duckdb_peer.py DATA INPUT OUT THREADS`; the input is the long CSV or, by its name, NDJSON.

The answers are read once, into memory; each distinct text is judged once; sums by audit and by person are packed into
one 64-bit integer a section, so that a group needs few aggregates. Each choice was the fastest of those tried. Scores are
integers over a common denominator.
"""

import math
import sys

import duckdb
from sheet import (
    CHECKLIST,
    DUE_DAYS,
    PASS,
    RANK_MINIMUM,
    SCORE_LIMIT,
    VERSION,
    Z_SQUARED,
    Sheet,
)

FIELDS = "audit checklist version dealer date auditor item person unit value note evidence".split()
USED = ("audit", "dealer", "date", "auditor", "item", "person", "unit", "value", "note", "evidence")
ANSWER = ("person", "unit", "value", "note", "evidence")


def source(path, sheet):
    """A query for one row an answer."""
    if not path.endswith(".ndjson"):
        columns = ", ".join(f"'{name}': 'VARCHAR'" for name in FIELDS)
        return (
            f"SELECT {', '.join(USED)} FROM read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"',"
            f" auto_detect = false, new_line = '\\n', columns = {{{columns}}})"
        )
    answer = "STRUCT(" + ", ".join(f"{name} VARCHAR" for name in ANSWER) + ")"
    answers = "STRUCT(" + ", ".join(f'"{item.id}" {answer}' for item in sheet.items) + ")"
    entries = ", ".join(f"{{'item': '{item.id}', 'answer': answers.\"{item.id}\"}}" for item in sheet.items)
    heads = ", ".join(f"'{name}': 'VARCHAR'" for name in FIELDS[:6])
    return f"""
        SELECT audit, dealer, date, auditor, entry.item AS item,
            {", ".join(f"entry.answer.{name} AS {name}" for name in ANSWER)}
        FROM (
            SELECT audit, dealer, date, auditor, unnest([{entries}]) AS entry
            FROM read_json('{path}', format = 'newline_delimited', columns = {{{heads}, 'answers': '{answers}'}})
        )"""


SETUP = """
CREATE TABLE items AS SELECT * FROM read_csv('{data}/reference/items.csv', header = true, types = {{'section': 'INTEGER',
    'weight': 'BIGINT', 'points': 'BIGINT', 'number': 'INTEGER', 'falling': 'BOOLEAN', 'item': 'VARCHAR'}});
CREATE TABLE people AS SELECT * FROM read_csv('{data}/reference/people.csv', header = true, all_varchar = true);
CREATE TABLE dealers AS SELECT * FROM read_csv('{data}/reference/dealers.csv', header = true, all_varchar = true);
CREATE TABLE words AS SELECT item, value, quarters::INTEGER AS quarters
    FROM read_csv('{data}/reference/words.csv', header = true, all_varchar = true);
CREATE TABLE bands AS
    SELECT item, list("limit"::INTEGER ORDER BY place) AS limits, list(quarters::INTEGER ORDER BY place) AS quarters
    FROM (SELECT *, row_number() OVER () AS place
        FROM read_csv('{data}/reference/bands.csv', header = true, all_varchar = true))
    GROUP BY item;

-- Seconds or tenths of the unit.
CREATE MACRO seconds(text) AS CASE
    WHEN contains(text, '分') THEN 60 * split_part(text, '分', 1)::INTEGER
        + coalesce(TRY_CAST(rtrim(split_part(text, '分', 2), '钟秒') AS INTEGER), 0)
    WHEN suffix(text, 'min') THEN (60 * rtrim(text, ' min')::DECIMAL(6, 1))::INTEGER
    ELSE rtrim(text, ' s秒')::INTEGER END;
CREATE MACRO tenths(text) AS (10 * regexp_extract(text, '^[0-9.]+')::DECIMAL(6, 1))::INTEGER;
-- Half up to two decimals.
CREATE MACRO hundredths(numerator, denominator) AS
    ((200 * numerator + denominator) // (2 * denominator))::BIGINT * 0.01::DECIMAL(3, 2);
-- Nothing where nothing counted.
CREATE MACRO counted(points, number) AS CASE WHEN points > 0 THEN number END;
-- Sums that share one integer.
CREATE MACRO points_of(pack) AS pack & 4095;
CREATE MACRO earned_of(pack) AS (pack >> 12) & 4095;
CREATE MACRO observations_of(pack) AS (pack >> 24) & 255;
CREATE MACRO findings_of(pack) AS (pack >> 32) & 255;
CREATE MACRO squares_of(pack) AS pack >> 40;
"""

WORTH = """
CREATE TEMP TABLE worth AS
SELECT *, CASE WHEN quarters = 0 AND effect IS NOT NULL THEN 1 << number ELSE 0 END AS fired,
    CASE WHEN quarters IS NULL THEN 0 ELSE
        points + (points * quarters << 12) + (1::BIGINT << 24) + (quarters < 4)::BIGINT * (1::BIGINT << 32)
        + (points * points << 40)
    END AS pack
FROM (
    SELECT i.*, a.value, CASE WHEN w.value IS NOT NULL THEN w.quarters
        ELSE b.quarters[list_position(list_transform(b.limits,
        lambda l: l IS NULL OR CASE WHEN falling THEN measured >= l ELSE measured <= l END), true)] END AS quarters
    FROM (SELECT DISTINCT item, value FROM answers) a JOIN items i USING (item)
    LEFT JOIN words w USING (item, value) LEFT JOIN bands b USING (item),
    LATERAL (SELECT CASE WHEN w.value IS NOT NULL THEN NULL
        WHEN kind = 'duration' THEN seconds(a.value) ELSE tenths(a.value) END AS measured)
);
"""


def groups(sheet):
    """The score of each audit from its sums for each section and department that meet, and each person's sums by section."""
    n = range(sheet.sections)
    cells = sorted({(item.section, item.department) for item in sheet.items})
    sums = [
        f"coalesce(sum(pack) FILTER (section = {section + 1} AND department = '{department}'), 0)::BIGINT AS d{place}"
        for place, (section, department) in enumerate(cells)
    ]
    sections = [" + ".join(f"d{place}" for place, cell in enumerate(cells) if cell[0] == s) + f" AS s{s}" for s in n]
    shares = [f"CASE WHEN f{s} > 0 THEN {sheet.weights[s]} * product // f{s} ELSE 0 END AS c{s}" for s in n]
    zero = math.prod(sheet.totals)
    return f"""
    CREATE TEMP TABLE scores AS
    SELECT *, {" + ".join(f"c{s} * earned_of(s{s})" for s in n)} AS score, 4 * weight * product AS denominator,
        {" + ".join(f"{sheet.weights[s] * zero // sheet.totals[s]} * earned_of(s{s})" for s in n)} AS zero
    FROM (
        SELECT *, {", ".join(shares)}
        FROM (
            SELECT *, {", ".join(f"points_of(s{s}) AS f{s}" for s in n)},
                {" * ".join(f"greatest(f{s}, 1)" for s in n)} AS product,
                {" + ".join(f"CASE WHEN f{s} > 0 THEN {sheet.weights[s]} ELSE 0 END" for s in n)} AS weight
            FROM (
                SELECT *, {", ".join(sections)} FROM (
                    SELECT audit, any_value(dealer) AS dealer, any_value(date) AS date, any_value(auditor) AS auditor,
                        bit_or(fired) AS fired, {", ".join(sums)}
                    FROM answers JOIN worth USING (item, value) GROUP BY audit
                )
            )
        )
    );
    CREATE TEMP TABLE persons AS
    SELECT audit, person, min(number) AS first,
        {", ".join(f"coalesce(sum(pack) FILTER (section = {s + 1}), 0)::BIGINT AS p{s}" for s in n)}
    FROM answers JOIN worth USING (item, value) WHERE person IS NOT NULL GROUP BY audit, person;
    """


def weighed(shares, sums, field):
    """Σ share × sum over sections."""
    return " + ".join(f"{share} * {field}_of({total})" for share, total in zip(shares, sums))


def audits(sheet):
    limit = next(item for item in sheet.items if item.effect.startswith("score"))
    fails = sum(1 << item.number for item in sheet.items if item.effect == "fail")
    caps = ", ".join(
        f"CASE WHEN fired & {1 << i.number} > 0 THEN '{i.id}:{i.effect}' END" for i in sheet.items if i.effect
    )
    lowered = "".join(
        f", CASE WHEN fired & {1 << item.number} > 0 THEN '{item.effect[-1]}' ELSE 'A' END"
        for item in sheet.items
        if item.effect.startswith("grade")
    )
    zero = 4 * sum(sheet.weights) * math.prod(sheet.totals)
    observations = " + ".join(f"observations_of(s{s})" for s in range(sheet.sections))
    return f"""
    SELECT audit, '{CHECKLIST}' AS checklist, '{VERSION}' AS version, dealer, region, date, auditor,
        CASE WHEN fired & {fails} > 0 OR numerator < {PASS} * divided OR grade = 'D' THEN 'failed' ELSE 'passed' END
            AS outcome,
        grade, computed AS score, hundredths(numerator, divided) AS final, computed, '0.00' AS adjustments, NULL AS low,
        NULL AS high,
        hundredths(CASE WHEN limited THEN least(100 * zero, {SCORE_LIMIT * zero}) ELSE 100 * zero END, {zero})
            AS na_as_zero,
        computed AS earned, '100.00' AS full, '100.00' AS coverage, caps, {observations} AS observations,
        (numerator // divisor) || '/' || (divided // divisor) AS exact, {PASS} AS pass, {RANK_MINIMUM} AS rank_minimum
    FROM (
        SELECT *, gcd(numerator, divided) AS divisor, greatest(
            CASE WHEN numerator >= 90 * divided THEN 'A' WHEN numerator >= 80 * divided THEN 'B'
            WHEN numerator >= 60 * divided THEN 'C' ELSE 'D' END{lowered}) AS grade
        FROM (
            SELECT *, CASE WHEN cut THEN {SCORE_LIMIT} ELSE 100 * score END AS numerator,
                CASE WHEN cut THEN 1 ELSE denominator END AS divided,
                hundredths(100 * score, denominator) AS computed, nullif(concat_ws(';', {caps}), '') AS caps
            FROM (SELECT *, fired & {1 << limit.number} > 0 AS limited,
                limited AND 100 * score > {SCORE_LIMIT} * denominator AS cut FROM scores)
        )
    ) JOIN dealers USING (dealer) ORDER BY audit"""


def departments(sheet):
    cells = sorted({(item.section, item.department) for item in sheet.items})
    parts = []
    for place, name in enumerate(sheet.departments):
        own = [(f"c{section}", f"d{index}") for index, (section, department) in enumerate(cells) if department == name]
        shares, sums = zip(*own)
        observations = " + ".join(f"observations_of({total})" for total in sums)
        findings = " + ".join(f"findings_of({total})" for total in sums)
        parts.append(
            f"{{'place': {place}, 'department': '{name}', 'points': {weighed(shares, sums, 'points')}, "
            f"'earned': {weighed(shares, sums, 'earned')}, 'observations': {observations}, 'findings': {findings}}}"
        )
    return f"""
    SELECT audit, dealer, part.department, counted(part.points, hundredths(100 * part.earned, 4 * part.points)) AS score,
        counted(part.points, hundredths(100 * part.earned, denominator)) AS earned,
        counted(part.points, hundredths(400 * part.points, denominator)) AS full, part.observations, part.findings
    FROM (SELECT audit, dealer, denominator, unnest([{", ".join(parts)}]) AS part FROM scores)
    ORDER BY audit, part.place"""


def people(sheet):
    n = range(sheet.sections)
    shares, sums = [f"c{s}" for s in n], [f"p{s}" for s in n]
    observations = " + ".join(f"observations_of(p{s})" for s in n)
    squares = " + ".join(f"c{s}::DOUBLE * c{s} * squares_of(p{s})" for s in n)
    return f"""
    SELECT audit, dealer, person, name, role, team, department,
        counted(points, hundredths(100 * earned, 4 * points)) AS score,
        counted(points, hundredths(100 * earned, denominator)) AS earned,
        counted(points, hundredths(400 * points, denominator)) AS full, observations,
        counted(points, (100 * greatest(0, (rate + ratio / 2 - spread) / (1 + ratio)))::DECIMAL(5, 2)) AS low,
        counted(points, (100 * least(1, (rate + ratio / 2 + spread) / (1 + ratio)))::DECIMAL(5, 2)) AS high,
        CASE WHEN observations >= {RANK_MINIMUM} THEN 'yes' ELSE 'no' END AS ranked
    FROM (
        SELECT *, earned / (4 * points) AS rate, {Z_SQUARED} / n AS ratio,
            sqrt({Z_SQUARED} * (rate * (1 - rate) / n + ratio / (4 * n))) AS spread
        FROM (
            SELECT s.audit, s.dealer, p.person AS name, denominator, first,
                {weighed(shares, sums, "points")} AS points,
                {weighed(shares, sums, "earned")} AS earned, {observations} AS observations,
                points::DOUBLE * points / ({squares}) AS n
            FROM persons p JOIN scores s USING (audit)
        )
    ) JOIN people USING (dealer, name) ORDER BY audit, first"""


def findings(sheet):
    shares = ", ".join(f"c{s}" for s in range(sheet.sections))
    return f"""
    SELECT audit, a.dealer, a.item, w.department, p.person, unit, value,
        hundredths(100 * [{shares}][section] * points * (4 - quarters), denominator) AS points_lost,
        CASE WHEN effect IS NULL THEN 'no' ELSE 'yes' END AS critical, note, evidence, remedy,
        (a.date::DATE + {DUE_DAYS})::VARCHAR AS due
    FROM answers a JOIN (SELECT * FROM worth WHERE quarters < 4) w USING (item, value) JOIN scores s USING (audit)
    LEFT JOIN people p ON p.dealer = a.dealer AND p.name = a.person
    ORDER BY audit, number"""


def main(data, path, out, threads):
    sheet = Sheet(data)
    connection = duckdb.connect(config={"threads": int(threads), "preserve_insertion_order": False})
    connection.execute(SETUP.format(data=data))
    connection.execute(f"CREATE TEMP TABLE answers AS {source(path, sheet)}")
    connection.execute(WORTH)
    connection.execute(groups(sheet))
    for table, query in (("audits", audits), ("departments", departments), ("people", people), ("findings", findings)):
        connection.execute(f"COPY ({query(sheet)}) TO '{out}/{table}.csv' (HEADER, DELIMITER ',')")


main(*sys.argv[1:5])
