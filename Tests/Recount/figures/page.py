"""What the entry page of the report shows."""

from fractions import Fraction

from .coverage import rows as due_rows
from .headline import lines
from .issued import NOW
from .numbers import percent, ratio, shown
from .trend import subjects, three_month_mean

HEADINGS = {
    "en": {"headline": "At a glance", "trend": "Trend", "coverage": "Coverage"},
    "zh": {"headline": "总体情况", "trend": "趋势", "coverage": "覆盖率"},
}


def check(issued, comparison):
    check_title(issued, comparison)
    check_headline(issued, comparison)
    check_trend(issued, comparison)
    check_coverage(issued, comparison)


def table(issued, name):
    """The cells of the first table below a heading, without emphasis; links stay."""
    page = iter(issued.page.split("\n"))
    heading = "## " + HEADINGS[issued.language][name]
    rows = []
    for line in page:
        if line == heading:
            break
    for line in page:
        if line.startswith("|"):
            rows.append([cell.strip().replace("**", "") for cell in line.strip("|").split(" | ")])
        elif line.startswith("#"):
            break
    return rows[2:]


def cell(value, decimals=2):
    return shown(value, decimals) or "—"


def change(value, decimals=2):
    """An arrow and the magnitude; the arrow only where the shown change is not 0."""
    if value is None:
        return "—"
    magnitude = shown(abs(value), decimals)
    moved = any(digit in "123456789" for digit in magnitude)
    return ("" if not moved else "▲ " if value > 0 else "▼ ") + magnitude


def check_title(issued, comparison):
    """The first line says whether everything due was received and scored and no audit is incomplete."""
    title = issued.page.split("\n", 1)[0]
    due = list(due_rows(issued))
    audits = issued.of("audits", NOW)
    missing = sum(row["state"] == "missing" for row in due)
    incomplete = sum(row["outcome"] == "incomplete" for row in audits)
    unscored = sum(row["state"] == "not scored" for row in due)
    if issued.language == "en":
        gaps = f": not complete, {missing} not received, {incomplete} incomplete"
        gaps += f", {unscored} not scored" if unscored else ""
        whole, unknown = ": complete, ready to publish", ": what was due is not registered"
    else:
        gaps = f"不完整，未收到 {missing} 份，未完成 {incomplete} 份" + (f"，不计分 {unscored} 份" if unscored else "")
        whole, unknown = "完整，可以发布", "应交情况未登记"
    ending = gaps if missing or incomplete or unscored else whole if due else unknown
    comparison.cell("README.md", "first line", "ending", ending, title[-len(ending):])


def check_headline(issued, comparison):
    """The lines of headline.csv, changes as arrows, nothing as a dash."""
    expected, found = lines(issued), table(issued, "headline")
    comparison.cell("README.md", "headline", "lines", len(expected), len(found))
    for line, row in zip(expected, found):
        sign = "%" if line.form is percent else ""
        cells = [(line.form(value) + sign if value is not None else "—") for value in (line.now, line.before)]
        moved = change(line.change, 2 if line.form is shown else 0)
        for column, wanted, there in zip(["this month", "last month", "change"], [*cells, moved], row[1:]):
            comparison.cell("README.md", row[0], column, wanted, there)


def check_trend(issued, comparison):
    """The last column: the mean of the audits of three months; the whole, the checklists, the dealers."""
    order = ["whole", "checklist", "dealer"]
    expected = sorted(subjects(issued), key=lambda subject: order.index(subject[0]))
    found = table(issued, "trend")
    comparison.cell("README.md", "trend", "lines", len(expected) if found else 0, len(found))
    for (_, _, belongs), row in zip(expected, found):
        comparison.cell("README.md", row[0], "three months", cell(three_month_mean(issued, belongs)), row[-1])


def check_coverage(issued, comparison):
    """Per dealer: due, scored, incomplete, missing, and scored ÷ due."""
    due = list(due_rows(issued))
    dealers = list(dict.fromkeys(row["dealer"] for row in due))
    found = table(issued, "coverage")
    comparison.cell("README.md", "coverage", "lines", len(dealers), len(found))
    for dealer, row in zip(dealers, found):
        states = [one["state"] for one in due if one["dealer"] == dealer]
        scored = states.count("scored")
        expected = [len(states), scored, states.count("incomplete"), states.count("missing")]
        share = percent(ratio(Fraction(scored), len(states))) + "%"
        for column, wanted, there in zip(
            ["due", "scored", "incomplete", "missing", "coverage"], [*map(str, expected), share], row[1:]):
            comparison.cell("README.md", dealer, column, wanted, there)
