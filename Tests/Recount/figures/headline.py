"""The month in a few numbers."""

from fractions import Fraction

from .complaints import state
from .issued import EARLIER, NOW
from .numbers import difference, mean, number, percent, ratio, shown
from .trend import three_month_mean


def check(issued, comparison):
    expected = [
        {
            "figure": line.id, "current": line.form(line.now), "previous": line.form(line.before),
            "change": line.form(line.change),
        }
        for line in lines(issued)
    ]
    comparison.table("headline.csv", ["figure"], expected, issued.rows("headline"))


class Line:
    """One number beside last month's."""

    def __init__(self, id, now, before=None, form=lambda count: shown(count, 0)):
        self.id, self.now, self.before, self.form = id, now, before, form

    @property
    def change(self):
        return difference(self.now, self.before)


def lines(issued):
    """Means straight from the issued final scores; counts only set against last month's when it had audits."""
    compares = bool(issued.of("audits", EARLIER))
    now, before = counts(issued, NOW), counts(issued, EARLIER)
    result = [
        Line("score", mean_final(issued, NOW), mean_final(issued, EARLIER), shown),
        Line("three_months", three_month_mean(issued, lambda row: True), form=shown),
    ]
    result += [Line(id, now[id], before[id] if compares else None) for id in now]
    result += [Line("repeat_findings", len(issued.rows("repeat-findings")))]
    complaints = [state(issued, row) for row in issued.rows("complaints")]
    if complaints:
        on_time = Fraction(complaints.count("on-time"))
        result += [
            Line("on_time_share", ratio(on_time, len(complaints) - complaints.count("waiting")), form=percent)]
    return result


def mean_final(issued, when):
    return mean(number(row["final"]) for row in issued.of("audits", when))


def counts(issued, when):
    audits, findings = issued.of("audits", when), issued.of("findings", when)
    outcome = lambda name: sum(row["outcome"] == name for row in audits)
    return {
        "audits": len(audits), "scored": sum(bool(row["final"]) for row in audits), "passed": outcome("passed"),
        "failed": outcome("failed"), "incomplete": outcome("incomplete"), "not_scored": outcome("not scored"),
        "findings": len(findings), "critical_findings": sum(row["critical"] == "yes" for row in findings),
    }
