"""Do the files that figures are computed from agree with one another?"""

from .issued import EARLIER, NOW, grouped
from .months import Month
from .numbers import number, plain


OF_AUDITS = [
    "departments", "teams", "people", "sections", "pillars", "items", "findings", "caps", "complaints", "critical-failures",
    "expectations", "figure-entries",
]


def check(issued, comparison):
    check_dates(issued, comparison)
    check_audits(issued, comparison)
    check_history(issued, comparison)
    check_finding_history(issued, comparison)


def check_dates(issued, comparison):
    """audits.csv holds the month up to the as-of date and the month before, nothing else."""
    months = {str(issued.month), str(issued.month.back(1))}
    for row in issued.rows("audits"):
        known = str(Month.parse(row["date"])) in months and row["date"] <= str(issued.as_of)
        comparison.cell("audits.csv", f"audit={row['audit']}", "date", True, known)


def check_audits(issued, comparison):
    """Whatever a file repeats about an audit is as it stands in audits.csv."""
    for name in OF_AUDITS:
        for row in issued.rows(name):
            audit = issued.audits_by_id.get(row["audit"], {})
            for column in ("audit", "dealer", "checklist", "date"):
                if column in row:
                    expected = audit.get(column, "missing")
                    comparison.cell(f"{name}.csv", f"audit={row['audit']}", column, expected, row[column])


def check_history(issued, comparison):
    """history.csv holds twelve months; of the last two it repeats audits.csv."""
    first = issued.month.back(11)
    for row in issued.rows("history"):
        known = first <= Month.parse(row["date"]) <= issued.month
        comparison.cell("history.csv", f"audit={row['audit']}", "date within twelve months", True, known)
    repeated = [row for row in issued.rows("history") if issued.month - Month.parse(row["date"]) <= 1]
    columns = ["checklist", "version", "dealer", "region", "date", "outcome"]
    expected = [
        {"audit": row["audit"]} | {column: row[column] for column in columns} | {"final": plain(number(row["final"]))}
        for when in (EARLIER, NOW) for row in issued.of("audits", when)
    ]
    comparison.table("history.csv", ["audit"], sorted(expected, key=by_audit), sorted(repeated, key=by_audit))


def by_audit(row):
    return row["audit"]


def check_finding_history(issued, comparison):
    """Of the month before, finding-history.csv counts findings.csv per dealer, checklist, audited department and item, for what
    is a finding there this month too.
    """
    keys = ["month", "dealer", "checklist", "department", "item"]
    before = issued.month.back(1)
    place = lambda row: (row["dealer"], issued.checklist(row), issued.audited_department(row), row["item"])
    again = {place(row) for row in issued.of("findings", NOW)}
    groups = grouped(issued.of("findings", EARLIER), place)
    expected = [dict(zip(keys, (str(before), *key)), count=len(rows)) for key, rows in groups.items() if key in again]
    found = [row for row in issued.rows("finding-history") if row["month"] == str(before)]
    by_key = lambda row: [row[key] for key in keys]
    comparison.table("finding-history.csv", keys, sorted(expected, key=by_key), sorted(found, key=by_key))
    check_found_in_audits(issued, comparison, by_key)


def check_found_in_audits(issued, comparison, by_key):
    """Each row stands once, and history.csv has an audit in which it can have been found."""
    audited = {
        (str(Month.parse(row["date"])), row["dealer"], row["checklist"], row["department"])
        for row in issued.rows("history")
    }
    for key, rows in grouped(issued.rows("finding-history"), lambda row: tuple(by_key(row))).items():
        known = len(rows) == 1 and key[:4] in audited and key[0] < str(issued.month) and int(rows[0]["count"]) > 0
        comparison.cell("finding-history.csv", " ".join(key), "once, and audited", True, known)
