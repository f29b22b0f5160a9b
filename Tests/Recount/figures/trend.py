"""Mean scores month by month."""

from .months import Month
from .numbers import mean, number, shown

MONTHS = 12


def check(issued, comparison):
    comparison.table("trend.csv", ["subject", "id", "month"], rows(issued), issued.rows("trend"))


def months(issued):
    """Those with audits among the twelve that end with the report's; the report's own always."""
    first = issued.month.back(MONTHS - 1)
    audited = {Month.parse(row["date"]) for row in issued.rows("history")} | {issued.month}
    return sorted(month for month in audited if first <= month <= issued.month)


def subjects(issued):
    """(subject, id, whether an audit belongs to it): the whole, every dealer, every checklist."""
    history = issued.rows("history")
    yield "whole", "", lambda row: True
    for dealer in issued.dealers:
        yield "dealer", dealer, lambda row, dealer=dealer: row["dealer"] == dealer
    for checklist in dict.fromkeys(issued.checklists + [row["checklist"] for row in history]):
        yield "checklist", checklist, lambda row, checklist=checklist: row["checklist"] == checklist


def rows(issued):
    """The mean of the issued final scores of a month's audits, audits without a score counted but left out."""
    result = []
    for subject, id, belongs in subjects(issued):
        for month in months(issued):
            finals = [number(row["final"]) for row in audits(issued, belongs) if Month.parse(row["date"]) == month]
            result.append({
                "subject": subject, "id": id, "month": str(month), "score": shown(mean(finals)), "audits": len(finals),
                "scored": sum(final is not None for final in finals),
            })
    return result


def audits(issued, belongs):
    return [row for row in issued.rows("history") if belongs(row)]


def three_month_mean(issued, belongs):
    """Straight from the audits of the three calendar months that end with the report's, not from the monthly means."""
    return mean(
        number(row["final"]) for row in audits(issued, belongs)
        if issued.month.back(2) <= Month.parse(row["date"]) <= issued.month)
