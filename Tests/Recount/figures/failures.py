"""Findings of critical items, rules that fired, and findings that came back."""

from fractions import Fraction

from .issued import NOW, grouped
from .months import Month
from .numbers import number, plain


def check(issued, comparison):
    check_critical(issued, comparison)
    check_caps(issued, comparison)
    check_repeats(issued, comparison)


def numbered(rows, keys):
    """Rows that share their names are told apart by their number."""
    seen = {}
    for row in rows:
        name = tuple(row[key] for key in keys)
        seen[name] = seen.get(name, 0) + 1
        yield row | {"number": seen[name]}


def check_critical(issued, comparison):
    """Every finding of a critical item, as it stands in findings.csv."""
    columns = ["audit", "dealer", "department", "item", "person", "unit", "value", "note", "evidence"]
    expected = [
        {column: row[column] for column in columns} | {"checklist": issued.checklist(row)}
        for row in issued.of("findings", NOW) if row["critical"] == "yes"
    ]
    keys = ["audit", "item", "number"]
    comparison.table(
        "critical-failures.csv", keys, list(numbered(expected, keys[:2])),
        list(numbered(issued.rows("critical-failures"), keys[:2])))


def check_caps(issued, comparison):
    """Every rule that `caps` in audits.csv names, with the final score, grade and outcome of its audit."""
    expected = []
    for row in issued.of("audits", NOW):
        for fired in filter(None, row["caps"].split(";")):
            rule, _, effects = fired.rpartition(":")
            expected.append({
                "audit": row["audit"], "rule": rule, "dealer": row["dealer"], "checklist": row["checklist"],
                "effects": effects, "final": plain(number(row["final"])), "grade": row["grade"],
                "outcome": row["outcome"],
            })
    comparison.table("caps.csv", ["audit", "rule"], expected, issued.rows("caps"))
    for audit, rows in grouped(issued.rows("caps"), lambda row: row["audit"]).items():
        check_changes(issued.audits_by_id.get(audit), rows, comparison)


def check_changes(audit, rows, comparison):
    """What the rules took leads from the computed to the final score, where nothing else stands between.

    All numbers are rounded, so that each may be off by half a unit of its last decimal.
    """
    if audit is None or not audit["final"] or number(audit["adjustments"]):
        return
    taken = sum(number(row["change"]) for row in rows)
    gap = number(audit["computed"]) + taken - number(audit["final"])
    tolerance = Fraction(len(rows) + 2, 2) / 10 ** len(audit["final"].partition(".")[2])
    comparison.cell("caps.csv", f"audit={audit['audit']}", "change leads to final", True, abs(gap) <= tolerance)


def check_repeats(issued, comparison):
    """An item that is a finding now and was one before, at the same dealer, checklist and audited department, unless a month
    in between had a scored audit there but not the finding: that breaks the run. Other months without it do not. Findings
    count whether or not their audit has a score. Oldest first, then the most findings, then dealer, checklist and department
    as they appear in findings.csv, and in each the items.
    """
    place = lambda row: (row["dealer"], issued.checklist(row), issued.audited_department(row), row["item"])
    past = {
        (row["dealer"], row["checklist"], row["department"], row["item"], Month.parse(row["month"])): int(row["count"])
        for row in issued.rows("finding-history")
    }
    audited = {
        (row["dealer"], row["checklist"], row["department"], Month.parse(row["date"]))
        for row in issued.rows("history") if row["final"]
    }
    expected = []
    for subject, rows in grouped(issued.of("findings", NOW), place).items():
        run = {issued.month: len(rows)}
        for month in (issued.month.back(months) for months in range(1, 12)):
            if (*subject, month) in past:
                run[month] = past[*subject, month]
            elif (*subject[:3], month) in audited:
                break
        if len(run) > 1:
            expected.append(dict(zip(["dealer", "checklist", "department", "item"], subject)) | {
                "since": str(min(run)), "age": issued.month - min(run), "months": len(run),
                "findings": sum(run.values()), "this_month": len(rows),
            })
    places = list(dict.fromkeys(place(row)[:3] for row in issued.of("findings", NOW)))
    expected.sort(key=lambda row: (
        row["since"], -row["findings"], places.index((row["dealer"], row["checklist"], row["department"]))))
    comparison.table(
        "repeat-findings.csv", ["dealer", "checklist", "department", "item"], expected, issued.rows("repeat-findings"))
