"""Do the numbers of one audit agree with one another, as far as rounded numbers can?"""

from fractions import Fraction

from .issued import grouped
from .numbers import number, percent, ratio, shown


def check(issued, comparison):
    items = grouped(issued.rows("items"), lambda row: row["audit"])
    departments = grouped(issued.rows("departments"), lambda row: row["audit"])
    findings = grouped(issued.rows("findings"), lambda row: row["audit"])
    for audit in issued.rows("audits"):
        id = audit["audit"]
        check_exact(audit, comparison)
        check_counts(audit, items.get(id, []), comparison)
        check_outcome(audit, comparison)
        check_sums(audit, items.get(id, []), departments.get(id, []), comparison)
        check_findings(audit, departments.get(id, []), findings.get(id, []), comparison)
    for name in ("people", "teams", "departments", "pillars"):
        for row in issued.rows(name):
            check_rate(name, row, comparison)


def unit(text):
    """Half of the last decimal: what rounding can hide."""
    return Fraction(1, 2) / 10 ** len(text.partition(".")[2])


def near(comparison, file, row, column, expected, found, tolerance):
    known = abs(expected - found) <= tolerance
    comparison.cell(file, row, column, shown(found if known else expected, 6), shown(found, 6))


def check_exact(audit, comparison):
    """The final score is the exact one, rounded once."""
    decimals = len(audit["final"].partition(".")[2])
    expected = shown(number(audit["exact"]), decimals)
    comparison.cell("audits.csv", f"audit={audit['audit']}", "final", expected, audit["final"])


def check_counts(audit, items, comparison):
    """Counted observations of all items; and answered over applicable items.

    Items that are not applicable leave, or count as answered where the checklist scores them as 0 or in full.
    """
    row, states = f"audit={audit['audit']}", [item["state"] for item in items]
    counted = sum(int(item["observations"]) for item in items)
    comparison.cell("audits.csv", row, "observations", str(counted), audit["observations"])
    answered = states.count("scored") + states.count("waiver-expired")
    decimals = len(audit["coverage"].partition(".")[2])
    possible = []
    for kept in range(states.count("not-applicable") + 1):
        share = ratio(Fraction(answered + kept), answered + kept + states.count("unanswered"))
        possible.append(percent(share, decimals))
    found = audit["coverage"]
    comparison.cell("audits.csv", row, "coverage", found if found in possible else possible[0], found)


def check_outcome(audit, comparison):
    """An audit fails below its pass mark, decided by the exact score, and by a rule that says so.

    A grade that was capped may also stand below that of the pass mark, which these files do not tell.
    """
    row, exact, mark = f"audit={audit['audit']}", number(audit["exact"]), number(audit["pass"])
    if exact is None:
        comparison.cell("audits.csv", row, "outcome", True, audit["outcome"] in ("incomplete", "not scored"))
        return
    effects = "+".join(rule.rpartition(":")[2] for rule in audit["caps"].split(";")).split("+")
    if (mark is not None and exact < mark) or "fail" in effects:
        comparison.cell("audits.csv", row, "outcome", "failed", audit["outcome"])
    elif any(effect.startswith("grade-at-most") for effect in effects):
        comparison.cell("audits.csv", row, "outcome", True, audit["outcome"] in ("passed", "failed"))
    else:
        comparison.cell("audits.csv", row, "outcome", "passed", audit["outcome"])


def check_sums(audit, items, departments, comparison):
    """Contributions of the items add up to the computed score; earned and full points of the departments to the audit's."""
    if not audit["final"]:
        return
    half = unit(audit["computed"])
    row = f"audit={audit['audit']}"
    contributions = [number(item["contribution"]) or 0 for item in items]
    near(
        comparison, "audits.csv", row, "computed", sum(contributions), number(audit["computed"]),
        (len(contributions) + 1) * half)
    for column in ("earned", "full"):
        parts = [number(part[column]) or 0 for part in departments]
        near(
            comparison, "departments.csv", row, column, number(audit[column]), sum(parts), (len(parts) + 1) * half)


def check_findings(audit, departments, findings, comparison):
    """A department's findings are those of findings.csv that name it."""
    for part in departments:
        count = sum(row["department"] == part["department"] for row in findings)
        row = f"audit={audit['audit']} department={part['department']}"
        comparison.cell("departments.csv", row, "findings", str(count), part["findings"])


def check_rate(name, row, comparison):
    """A score is earned over full, each of the three rounded; and it lies within its interval."""
    if not row["score"] or not number(row["full"]):
        return
    half, full = unit(row["score"]), number(row["full"])
    subject = f"audit={row['audit']} " + next(row[key] for key in ("person", "team", "department", "pillar") if key in row)
    rate = number(row["earned"]) / full * 100
    near(comparison, f"{name}.csv", subject, "score", rate, number(row["score"]), half + half * (100 + rate) / full)
    if row.get("low"):
        within = number(row["low"]) <= number(row["score"]) <= number(row["high"])
        comparison.cell(f"{name}.csv", subject, "low and high", True, within)
