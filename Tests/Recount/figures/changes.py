"""The change to last month, split into what people did and what the checklist did."""

from .issued import EARLIER, NOW
from .numbers import difference, mean, number, plain, shown


def check(issued, comparison):
    expected = [split(issued, None)] + [split(issued, checklist) for checklist in issued.checklists]
    comparison.table("change-split.csv", ["checklist"], expected, issued.rows("change-split"))
    check_rescored(issued, comparison)


def split(issued, checklist):
    """Last month's mean as issued, the same audits scored under this month's version, and this month's mean.

    From the first to the second is the change of the checklist, from the second to the third is performance. An audit that
    has this month's version, or whose checklist is not audited this month, counts the same twice; any other needs its score
    under the new version in rescored.csv and is only counted where there is none.
    """
    now, versions = issued.of("audits", NOW), versions_now(issued)
    belongs = lambda row: checklist in (None, row["checklist"])
    rescored = {row["audit"]: row for row in issued.rows("rescored")}
    before, after, again, incomparable = [], [], 0, 0
    for row in filter(belongs, issued.of("audits", EARLIER)):
        final = anew = number(row["final"])
        if final is None:
            continue
        if versions.get(row["checklist"], row["version"]) != row["version"]:
            anew = number(rescored.get(row["audit"], {}).get("after"))
            if anew is None:
                incomparable += 1
                continue
            again += 1
        before.append(final)
        after.append(anew)
    current = mean(number(row["final"]) for row in now if belongs(row))
    previous, recounted = mean(before), mean(after)
    return {
        "checklist": checklist or "", "previous": shown(previous), "rescored": shown(recounted),
        "current": shown(current), "change": shown(difference(current, previous)),
        "performance": shown(difference(current, recounted)),
        "checklist_change": shown(difference(recounted, previous)), "rescored_audits": again,
        "incomparable": incomparable,
    }


def versions_now(issued):
    """This month's version of a checklist: that of its latest audit, the last of them in audits.csv.

    A report about one region or dealer goes by the whole network's, which only rescored.csv tells there.
    """
    latest = {}
    for row in issued.of("audits", NOW):
        if row["checklist"] not in latest or row["date"] >= latest[row["checklist"]]["date"]:
            latest[row["checklist"]] = row
    versions = {checklist: row["version"] for checklist, row in latest.items()}
    if issued.network.is_narrowed:
        versions |= {row["checklist"]: row["new_version"] for row in issued.rows("rescored")}
    return versions


def check_rescored(issued, comparison):
    """Scored again is every audit of the month before that has another version; final score and version are as issued."""
    versions = versions_now(issued)
    expected = [
        {
            "audit": row["audit"], "dealer": row["dealer"], "checklist": row["checklist"],
            "old_version": row["version"], "new_version": versions[row["checklist"]],
            "before": plain(number(row["final"])),
        }
        for row in issued.of("audits", EARLIER)
        if versions.get(row["checklist"], row["version"]) != row["version"]
    ]
    comparison.table("rescored.csv", ["audit"], expected, issued.rows("rescored"))
