"""Complaints against the clock, and what they suggest about customers who say nothing."""

import datetime
from fractions import Fraction

from .issued import grouped
from .numbers import number, percent, ratio, shown

STATES = ["on-time", "late", "overdue", "waiting"]


def check(issued, comparison):
    for place, row in enumerate(issued.rows("complaints"), start=1):
        name = f"row {place} audit={row['audit']} unit={row['unit']}"
        comparison.cell("complaints.csv", name, "state", state(issued, row), row["state"])
        comparison.cell("complaints.csv", name, "open", "no" if row["closing_seconds"] else "yes", row["open"])
    check_clock(issued, comparison)
    check_estimates(issued, comparison)


def state(issued, row):
    """With a feedback: on time within the limit, late beyond it. Without: waiting until the limit has passed at the end of
    the as-of day, overdue from then on, and overdue when nobody knows since when.

    Whether the limit itself is still on time is decided by the answer, so there the file's word is taken.
    """
    feedback, limit = number(row["feedback_seconds"]), number(row["limit_seconds"])
    if feedback is not None:
        if limit is None or feedback == limit:
            return row["state"] if row["state"] in ("on-time", "late") else "on-time or late"
        return "on-time" if feedback < limit else "late"
    if not row["received"]:
        return "overdue"
    if limit is None:
        return "waiting"
    return "overdue" if elapsed(issued, row["received"]) > limit else "waiting"


def elapsed(issued, received):
    """Seconds from a moment to the end of the as-of day at the clocks of the network, which the moment is written in."""
    moment = datetime.datetime.fromisoformat(received)
    end = datetime.datetime.combine(issued.as_of + datetime.timedelta(days=1), datetime.time(), moment.tzinfo)
    return (end - moment).total_seconds()


def counted(rows):
    """The on-time share leaves out those that are still waiting."""
    count = {name: sum(row["state"] == name for row in rows) for name in STATES}
    return {
        "complaints": len(rows), "on_time": count["on-time"], "late": count["late"], "overdue": count["overdue"],
        "waiting": count["waiting"], "open": sum(row["open"] == "yes" for row in rows),
        "on_time_share": percent(ratio(Fraction(count["on-time"]), len(rows) - count["waiting"])),
    }


def check_clock(issued, comparison):
    """For the whole, every dealer's department, and every person; one that names two people counts for each."""
    rows = issued.rows("complaints")
    expected = [{"subject": "whole", "dealer": "", "id": ""} | counted(rows)] if rows else []
    for (dealer, department), of_it in grouped(rows, lambda row: (row["dealer"], row["department"])).items():
        expected.append({"subject": "department", "dealer": dealer, "id": department} | counted(of_it))
    named = [row | {"one": one} for row in rows for one in dict.fromkeys(filter(None, row["person"].split("、")))]
    for (dealer, person), of_it in grouped(named, lambda row: (row["dealer"], row["one"])).items():
        expected.append({"subject": "person", "dealer": dealer, "id": person} | counted(of_it))
    comparison.table("complaint-clock.csv", ["subject", "dealer", "id"], expected, issued.rows("complaint-clock"))


def check_estimates(issued, comparison):
    """8 of 100 dissatisfied customers complain, 23 grumble to staff, 69 leave in silence; each tells 11 people, each of whom
    tells 5 more.
    """
    complaints = Fraction(len(issued.rows("complaints")))
    dissatisfied = complaints / Fraction(8, 100)
    figures = {
        "complaints": complaints, "dissatisfied": dissatisfied, "grumbling": dissatisfied * Fraction(23, 100),
        "leaving_silently": dissatisfied * Fraction(69, 100), "told_directly": dissatisfied * 11,
        "told_by_others": dissatisfied * 11 * 5, "reached": dissatisfied * (11 + 11 * 5),
    }
    expected = [{"estimate": name, "people": shown(value)} for name, value in figures.items() if complaints]
    comparison.table("estimates.csv", ["estimate"], expected, issued.rows("estimates"))
