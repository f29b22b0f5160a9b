"""Corrective actions counted, and who owes a reflection report."""

from .issued import NOW
from .months import Month

PENDING = ("open", "reopened", "done")


def check(issued, comparison):
    check_standings(issued, comparison)
    check_reflections(issued, comparison)


def check_standings(issued, comparison):
    """Every count that the list of actions tells; reopenings leave no trace in it."""
    rows = issued.rows("actions")
    expected = [standing(issued, rows, kind="whole")] if rows else []
    expected += groups(issued, rows, "dealer", ["dealer"])
    expected += groups(issued, rows, "department", ["dealer", "department"])
    expected += groups(issued, rows, "owner", ["dealer", "owner"])
    comparison.table(
        "action-standings.csv", ["kind", "dealer", "department", "owner"], expected, issued.rows("action-standings"))


def groups(issued, rows, kind, keys):
    found = {}
    for row in rows:
        found.setdefault(tuple(row[key] for key in keys), []).append(row)
    # Whoever is not named comes last.
    order = sorted(found, key=lambda names: [names[0], *(name or "\U0010FFFF" for name in names[1:])])
    return [standing(issued, found[names], kind=kind, **dict(zip(keys, names))) for names in order]


def standing(issued, rows, **subject):
    this_month = lambda day: bool(day) and Month.parse(day) == issued.month
    state = lambda *names: [row for row in rows if row["state"] in names]
    closed = state("verified")
    return {"dealer": "", "department": "", "owner": ""} | subject | {
        "opened": sum(this_month(row["since"]) for row in rows),
        "carried": sum(not this_month(row["since"]) and (row["state"] in PENDING or row in closed) for row in rows),
        "closed": len(closed), "closed_on_time": sum(row["on_time"] == "yes" for row in closed),
        "open": len(state("open", "reopened")),
        "overdue": sum(bool(row["missed_due"]) or row["due"] < str(issued.as_of) for row in state("open", "reopened")),
        "unverified": len(state("done")),
    }


def check_reflections(issued, comparison):
    """Everybody whom a finding of a critical item names, once for each audit."""
    items = {}
    for row in issued.of("findings", NOW):
        if row["critical"] == "yes":
            for person in filter(None, row["person"].split("、")):
                found = items.setdefault((row["audit"], person), [])
                if row["item"] not in found:
                    found.append(row["item"])
    expected = [
        {
            "dealer": row["dealer"], "person": row["person"], "name": row["name"], "audit": row["audit"],
            "date": issued.audit(row)["date"], "items": "、".join(items[row["audit"], row["person"]]),
        }
        for row in issued.of("people", NOW) if (row["audit"], row["person"]) in items
    ]
    comparison.table("reflections.csv", ["audit", "person"], expected, issued.rows("reflections"))
