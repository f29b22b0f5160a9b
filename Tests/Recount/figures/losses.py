"""Where points are lost, the most first, and which findings are frequent."""

from .issued import EARLIER, NOW, grouped
from .numbers import number, percent, ratio, shown


def check(issued, comparison):
    section = lambda row: (issued.checklist(row), topmost(issued, row))
    item = lambda row: (issued.checklist(row), row["item"])
    check_losses(issued, comparison, "section-losses", ["checklist", "section"], section)
    holding = {item(row): topmost(issued, row) for row in reversed(issued.of("items", NOW))}
    check_losses(
        issued, comparison, "item-losses", ["checklist", "item"], item, lambda subject: {"section": holding[subject]})
    check_frequency(issued, comparison)


def topmost(issued, row):
    """sections.csv lists a section after the one that holds it: the last one of depth 1 so far holds them all."""
    top = ""
    for section in issued.sections_of(row["audit"]):
        top = section["section"] if section["depth"] == "1" else top
        if section["section"] == row["section"]:
            return top
    return ""


def lost(row):
    """Of the 100 points of the audit: what the item decides less what it brought, from the two issued numbers."""
    weight, contribution = number(row["weight"]), number(row["contribution"])
    return 0 if weight is None or contribution is None else weight - contribution


def check_losses(issued, comparison, name, keys, key, more=lambda subject: {}):
    """Lost points added up over the month's audits; `share` is of all of them; `cumulative` adds up from the top.

    Listed is where points were lost or findings made; ties stand in order of first appearance.
    """
    items = issued.of("items", NOW)
    sections = {(row["audit"], row["item"]): row["section"] for row in items}
    findings = grouped(
        issued.of("findings", NOW), lambda row: key(row | {"section": sections.get((row["audit"], row["item"]), "")}))
    groups = {subject: sum(map(lost, rows)) for subject, rows in grouped(items, key).items()}
    listed = [subject for subject, points in groups.items() if points or subject in findings]
    listed.sort(key=lambda subject: -groups[subject])
    total, above, expected = sum(groups.values()), 0, []
    for subject in listed:
        above += groups[subject]
        of_it = findings.get(subject, [])
        expected.append(dict(zip(keys, subject)) | more(subject) | {
            "lost": shown(groups[subject]), "share": percent(ratio(groups[subject], total)),
            "cumulative": percent(ratio(above, total)), "findings": len(of_it),
            "dealers": len({row["dealer"] for row in of_it}),
        })
    comparison.table(name + ".csv", keys, expected, issued.rows(name))


def check_frequency(issued, comparison):
    """How often each item was a finding, this month and last; the most frequent first, then those that
    cost most, then as they appear in findings.csv.
    """
    key = lambda row: (issued.checklist(row), row["item"])
    now, before = grouped(issued.of("findings", NOW), key), grouped(issued.of("findings", EARLIER), key)
    expected = []
    for subject, rows in now.items():
        previous = len(before.get(subject, []))
        points = sum(number(row["points_lost"]) or 0 for row in rows)
        expected.append({
            "checklist": subject[0], "item": subject[1], "critical": rows[0]["critical"], "count": len(rows),
            "previous": previous, "change": len(rows) - previous, "dealers": len({row["dealer"] for row in rows}),
            "points_lost": shown(points), "exact": points,
        })
    expected.sort(key=lambda row: (-row["count"], -row["exact"]))
    for row in expected:
        del row["exact"]
    comparison.table("finding-frequency.csv", ["checklist", "item"], expected, issued.rows("finding-frequency"))
