"""What was due, and what became of it."""

from .issued import NOW


def check(issued, comparison):
    comparison.table(
        "coverage.csv", ["checklist", "dealer", "department"], rows(issued), issued.rows("coverage"))


def rows(issued):
    """One row per checklist that a dealer owes, and per department where each is to be audited by itself.

    Received are the month's audits of that dealer and checklist (and audited department). One with a score settles it;
    else it is incomplete when one of them is, else not scored; without any it is missing.
    """
    result = []
    for checklist, dealer, department in issued.network.due:
        received = [
            row for row in issued.of("audits", NOW)
            if (row["checklist"], row["dealer"]) == (checklist, dealer)
            and department in ("", issued.audited_department(row))
        ]
        outcomes = {row["outcome"] for row in received}
        if any(row["final"] for row in received):
            state = "scored"
        else:
            state = next((name for name in ("incomplete", "not scored") if name in outcomes), "missing")
        result.append({
            "checklist": checklist, "dealer": dealer, "department": department, "state": state,
            "audits": ";".join(row["audit"] for row in received),
        })
    return result
