"""Who stands where, and where they stood last month."""

from .issued import EARLIER, NOW, grouped
from .numbers import difference, mean, number, ratio, shown


def check(issued, comparison):
    check_dealers(issued, comparison)
    check_departments(issued, comparison)
    check_checklists(issued, comparison)
    check_groups(issued, comparison, "teams", "team-ranking", ["dealer", "team"], [])
    check_groups(
        issued, comparison, "people", "person-ranking", ["dealer", "person"], ["name", "role", "team", "department"])


def ranked(standings):
    """Best first, without a place last, ties in order of first appearance; equal exact scores share a place: 1, 2, 2, 4."""
    placed = sorted((row for row in standings if row["in the ranking"]), key=lambda row: -row["exact"])
    scores = [row["exact"] for row in placed]
    for row in placed:
        row["rank"] = scores.index(row["exact"]) + 1
    return [finished(row) for row in placed + [row for row in standings if not row["in the ranking"]]]


def finished(row):
    return {column: value for column, value in row.items() if column not in ("exact", "in the ranking")}


def standing(names, score, previous):
    """`change` is the exact difference of the two, rounded once."""
    return names | {
        "rank": "", "score": shown(score), "previous": shown(previous), "change": shown(difference(score, previous)),
        "exact": score, "in the ranking": score is not None,
    }


def counts(rows, scores, failed):
    return {"audits": len(rows), "scored": sum(score is not None for score in scores), "failed": failed}


def means(issued, comparison, name, keys, key, now, before, subjects, value, failed, more=lambda subject: {}):
    """Rankings by the mean of one issued number per row, straight from the rows (never a mean of means)."""
    now, before = grouped(now, key), grouped(before, key)
    standings = []
    for subject in subjects(now):
        rows = now.get(subject, [])
        scores = [number(row[value]) for row in rows]
        previous = mean(number(row[value]) for row in before.get(subject, []))
        names = dict(zip(keys, subject)) | more(subject)
        standings.append(standing(names, mean(scores), previous) | counts(rows, scores, sum(map(failed, rows))))
    comparison.table(name + ".csv", keys, ranked(standings), issued.rows(name))


def has_failed(row):
    return row["outcome"] == "failed"


def check_dealers(issued, comparison):
    """A dealer's score is the mean of the issued final scores of its audits; every dealer of the network is listed."""
    means(
        issued, comparison, "dealer-ranking", ["dealer"], lambda row: (row["dealer"],), issued.of("audits", NOW),
        issued.of("audits", EARLIER), lambda now: dealers_as_listed(issued, now), "final", has_failed,
        lambda subject: {
            "name": issued.network.name(subject[0], issued.language), "region": region(issued, subject[0])})


def region(issued, dealer):
    """As issued with its audits; without any, as in the network."""
    issued_with = (row["region"] for row in issued.audits if row["dealer"] == dealer)
    return next(issued_with, issued.network.region(dealer))


def dealers_as_listed(issued, now):
    """Those audited this month as they appear, then the network's others."""
    return list(now) + [(dealer,) for dealer in issued.network.dealers if (dealer,) not in now]


def check_departments(issued, comparison):
    """The mean of the department's issued scores; it failed where its own score is below the checklist's pass mark."""
    def failed(row):
        mark, score = number(issued.audit(row)["pass"]), number(row["score"])
        return mark is not None and score is not None and score < mark

    means(
        issued, comparison, "department-ranking", ["dealer", "department"],
        lambda row: (row["dealer"], row["department"]), issued.of("departments", NOW),
        issued.of("departments", EARLIER), list, "score", failed)


def check_checklists(issued, comparison):
    """The mean of the issued final scores of a checklist's audits, whatever their version."""
    means(
        issued, comparison, "checklist-ranking", ["checklist"], lambda row: (row["checklist"],),
        issued.of("audits", NOW), issued.of("audits", EARLIER), list, "final", has_failed)


def pooled_score(issued, rows):
    """People and teams: per checklist earned over full points, all audits together; then the mean over the checklists."""
    rates = []
    for of_one in grouped(scored(rows), issued.checklist).values():
        earned, full = (sum(number(row[column]) for row in of_one) for column in ("earned", "full"))
        rates.append(ratio(earned, full))
    score = mean(rates)
    return None if score is None else score * 100


def scored(rows):
    return [row for row in rows if row["score"]]


def has_enough(issued, rows):
    """Ranked are those whose observations of the month, all checklists together, reach the highest minimum among them."""
    observations = sum(int(row["observations"]) for row in scored(rows))
    return observations >= max(int(issued.audit(row)["rank_minimum"]) for row in scored(rows))


def check_groups(issued, comparison, file, name, keys, more):
    key = lambda row: tuple(row[column] for column in keys)
    now, before = grouped(issued.of(file, NOW), key), grouped(issued.of(file, EARLIER), key)
    standings = []
    for subject, rows in now.items():
        score = pooled_score(issued, rows)
        row = standing(dict(zip(keys, subject)), score, pooled_score(issued, before.get(subject, [])))
        enough = score is not None and has_enough(issued, rows)
        row |= {column: rows[0][column] for column in more} | {
            "audits": len(rows), "scored": len(scored(rows)),
            "observations": sum(int(row["observations"]) for row in scored(rows)),
            "ranked": "yes" if enough else "no", "in the ranking": enough,
        }
        standings.append(row)
    comparison.table(name + ".csv", keys, ranked(standings), issued.rows(name))
