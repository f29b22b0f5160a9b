"""Mean scores by dealer and section, and by dealer and pillar."""

from .issued import NOW, grouped
from .numbers import mean, number, shown


def check(issued, comparison):
    check_sections(issued, comparison)
    check_pillars(issued, comparison)


def audit_counts(issued):
    """Audits of the month by (checklist, dealer), with and without a score."""
    return {key: len(rows) for key, rows in grouped(issued.of("audits", NOW), checklist_and_dealer).items()}


def checklist_and_dealer(row):
    return row["checklist"], row["dealer"]


def dealers_of(issued, checklist):
    there = {row["dealer"] for row in issued.of("audits", NOW) if row["checklist"] == checklist}
    return [dealer for dealer in issued.dealers if dealer in there]


def mean_score(rows):
    return shown(mean(number(row["score"]) for row in rows))


def check_sections(issued, comparison):
    """The mean of the issued scores of a topmost section over a dealer's audits of the checklist."""
    rows = [row for row in issued.of("sections", NOW) if row["depth"] == "1"]
    counts = audit_counts(issued)
    expected = [
        {
            "checklist": checklist, "dealer": dealer, "section": section,
            "score": mean_score(row for row in of_section if row["dealer"] == dealer),
            "audits": counts[checklist, dealer],
        }
        for checklist, of_checklist in grouped(rows, issued.checklist).items()
        for dealer in dealers_of(issued, checklist)
        for section, of_section in grouped(of_checklist, lambda row: row["section"]).items()
    ]
    comparison.table("section-scores.csv", ["checklist", "dealer", "section"], expected, issued.rows("section-scores"))


def check_pillars(issued, comparison):
    """The mean of the issued scores of a pillar over all audits of the checklist, then over each dealer's."""
    counts = audit_counts(issued)
    expected = []
    for checklist, rows in grouped(issued.of("pillars", NOW), issued.checklist).items():
        for dealer in [""] + dealers_of(issued, checklist):
            for pillar, of_pillar in grouped(rows, lambda row: row["pillar"]).items():
                expected.append({
                    "checklist": checklist, "dealer": dealer, "pillar": pillar,
                    "score": mean_score(row for row in of_pillar if dealer in ("", row["dealer"])),
                    "audits": counts[checklist, dealer] if dealer else "",
                })
    comparison.table("pillar-scores.csv", ["checklist", "dealer", "pillar"], expected, issued.rows("pillar-scores"))
