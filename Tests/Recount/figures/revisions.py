"""What a publication changed against the one before it, from the data files of both."""

from .issued import NOW
from .numbers import number, plain


def check(issued, earlier, comparison):
    """An audit of the month that only the new publication has came late; one that only the old one has was withdrawn; one
    that both have was revised, and is listed whenever its row in audits.csv is another one now. An answer may have changed
    without any number of that row, so a revised audit may be listed all the same.
    """
    now, before = ({row["audit"]: row for row in source.of("audits", NOW)} for source in (issued, earlier))
    listed = {row["audit"] for row in issued.rows("revision-changes")}
    expected = []
    for id in sorted(now.keys() | before.keys()):
        new, old = now.get(id), before.get(id)
        if new == old and id not in listed:
            continue
        some = new or old
        expected.append({
            "audit": id, "dealer": some["dealer"], "checklist": some["checklist"],
            "kind": "late" if old is None else "withdrawn" if new is None else "revised",
            "before": final(old), "after": final(new),
        })
    # Rows of earlier months, which trends look back at, belong to audits that these data files do not hold.
    known = now.keys() | before.keys()
    found = sorted((row for row in issued.rows("revision-changes") if row["audit"] in known), key=lambda row: row["audit"])
    comparison.table("revision-changes.csv", ["audit"], expected, found)


def final(row):
    return plain(number(row["final"])) if row else ""
