"""Figures from what was entered: key figures and satisfaction indices."""

from .issued import EARLIER, NOW, grouped
from .numbers import number, percent, plain, ratio, shown

INDEX_DECIMALS = 3


def check(issued, comparison):
    check_key_figures(issued, comparison)
    check_satisfaction(issued, comparison)


def people_of(row):
    return list(dict.fromkeys(filter(None, row["person"].split("、"))))


def teams_of(issued, row):
    """As in people.csv, which lists everybody whom an audit names."""
    teams = (issued.team(row["audit"], person) for person in people_of(row))
    return list(dict.fromkeys(filter(None, teams)))


def subjects_of(issued, row):
    """Whom an entry counts for: the whole, its dealer, and each person and team that it names, once."""
    yield "whole", "", ""
    yield "dealer", row["dealer"], row["dealer"]
    for kind, ids in (("team", teams_of(issued, row)), ("person", people_of(row))):
        for id in ids:
            yield kind, row["dealer"], id


def sums(entries, kind, items):
    """A rate is all reached over all there were; a total everything added up; a quotient the first sum over the second."""
    total = lambda item, column: sum((number(row[column]) or 0 for row in entries if row["item"] == item))
    if not any(row["item"] in items for row in entries) or (kind == "quotient") != (len(items) == 2):
        return None, None, None
    reached = total(items[0], "reached")
    if kind == "total":
        return reached, reached, None
    whole = total(items[0], "of") if kind == "rate" else total(items[1], "reached")
    return ratio(reached, whole), reached, whole


def check_key_figures(issued, comparison):
    """A figure's items and kind stand in its rows; this lists whom they hold for and what they come to."""
    keys = ["checklist", "figure", "subject", "dealer", "id"]
    found = issued.rows("key-figures")
    now, before = issued.of("figure-entries", NOW), issued.of("figure-entries", EARLIER)
    figures = dict.fromkeys((row["checklist"], row["figure"], row["kind"], row["items"]) for row in found)
    expected = []
    for checklist, figure, kind, items in figures:
        of_figure = lambda rows: [
            row for row in rows if row["checklist"] == checklist and row["item"] in items.split(";")]
        form = percent if kind == "rate" else shown
        this_month, last_month = by_subject(issued, of_figure(now)), by_subject(issued, of_figure(before))
        for subject in sorted(this_month, key=lambda subject: place_order(issued, this_month, subject)):
            value, numerator, denominator = sums(this_month[subject], kind, items.split(";"))
            previous, _, _ = sums(last_month.get(subject, []), kind, items.split(";"))
            expected.append(dict(zip(keys, (checklist, figure, *subject))) | {
                "kind": kind, "items": items, "value": form(value), "numerator": plain(numerator),
                "denominator": plain(denominator), "previous": form(previous),
            })
    comparison.table("key-figures.csv", keys, expected, found)
    check_teams(issued, comparison)
    used = {(checklist, item) for checklist, _, _, items in figures for item in items.split(";")}
    for row in now:
        comparison.cell(
            "figure-entries.csv", f"audit={row['audit']} item={row['item']}", "used by a key figure", True,
            (row["checklist"], row["item"]) in used)


def by_subject(issued, entries):
    return grouped_many(entries, lambda row: subjects_of(issued, row))


def check_teams(issued, comparison):
    """The teams of the people that an entry names, each once."""
    for row in issued.rows("figure-entries"):
        comparison.cell(
            "figure-entries.csv", f"audit={row['audit']} item={row['item']} person={row['person']}", "team",
            "、".join(teams_of(issued, row)), row["team"])


def grouped_many(rows, keys):
    groups = {}
    for row in rows:
        for key in keys(row):
            groups.setdefault(key, []).append(row)
    return groups


def places_of(row):
    """What an answer about expectations counts for: everything, its department, its dealer, both."""
    yield "whole", "", ""
    yield "department", "", row["department"]
    yield "dealer", row["dealer"], ""
    yield "dealer-department", row["dealer"], row["department"]


def side(row):
    """1 above what was expected, 0 at it, -1 below."""
    perceived, expected = number(row["perceived"]), number(row["expected"])
    return (perceived > expected) - (perceived < expected)


def check_satisfaction(issued, comparison):
    """Everything perceived over everything expected; and how many answers were above, at and below 1."""
    keys = ["checklist", "subject", "dealer", "department"]
    index = lambda rows: ratio(*(sum(number(row[name]) for row in rows) for name in ("perceived", "expected")))
    expected = []
    for checklist, rows in grouped(issued.of("expectations", NOW), lambda row: row["checklist"]).items():
        last_month = [row for row in issued.of("expectations", EARLIER) if row["checklist"] == checklist]
        before = grouped_many(last_month, places_of)
        groups = grouped_many(rows, places_of)
        for place in sorted(groups, key=lambda place: place_order(issued, groups, place)):
            of_it = groups[place]
            sides = [side(row) for row in of_it]
            expected.append(dict(zip(keys, (checklist, *place))) | {
                "index": shown(index(of_it), INDEX_DECIMALS),
                "perceived": plain(sum(number(row["perceived"]) for row in of_it)),
                "expected": plain(sum(number(row["expected"]) for row in of_it)), "above": sides.count(1),
                "equal": sides.count(0), "below": sides.count(-1),
                "previous": shown(index(before.get(place, [])) if place in before else None, INDEX_DECIMALS),
            })
    comparison.table("satisfaction.csv", keys, expected, issued.rows("satisfaction"))


KINDS = {"whole": 0, "department": 1, "dealer": 2, "dealer-department": 2, "team": 3, "person": 4}


def place_order(issued, groups, place):
    """The whole; departments; dealers in their order, each with its departments; teams; people; else as they appear."""
    subject, dealer, _ = place
    among_dealers = issued.dealers.index(dealer) if dealer else 0
    return KINDS[subject], among_dealers, subject == "dealer-department", list(groups).index(place)
