"""What was issued about single audits: the data files that figures are computed from."""

import csv
import os

from .months import Month

EARLIER, NOW = "previous", "current"


class NotRecountable(Exception):
    pass


class Issued:
    """The data files of one report; rows are dictionaries from column to text."""

    def __init__(self, folder, month, as_of, network):
        self.folder = folder
        self.month = month
        self.as_of = as_of
        self.network = network
        self.files = {}
        self.sections_by_audit = {}
        self.teams = {}
        self.audits_by_id = {row["audit"]: row for row in self.rows("audits")}
        self.departments_by_audit = {row["audit"]: row["department"] for row in self.rows("history")}

    def rows(self, name):
        """Every row of `name.csv`."""
        if name not in self.files:
            path = os.path.join(self.folder, name + ".csv")
            try:
                with open(path, encoding="utf-8-sig", newline="") as file:
                    self.files[name] = list(csv.DictReader(file))
            except FileNotFoundError:
                raise NotRecountable(f"{name}.csv: missing") from None
        return self.files[name]

    @property
    def page(self):
        with open(os.path.join(self.folder, "README.md"), encoding="utf-8") as file:
            return file.read()

    @property
    def language(self):
        return "en" if self.page.startswith("# Compliance report") else "zh"

    def when(self, row):
        """Whether a row is about an audit of the month or of the month before."""
        audit = self.audits_by_id.get(row["audit"])
        if audit is None:
            raise NotRecountable(f"audits.csv: {row['audit']}: missing, but other files have rows of it")
        return NOW if Month.parse(audit["date"]) == self.month else EARLIER

    def of(self, name, when=NOW):
        return [row for row in self.rows(name) if self.when(row) == when]

    def audit(self, row):
        return self.audits_by_id[row["audit"]]

    def checklist(self, row):
        return self.audit(row)["checklist"]

    def audited_department(self, row):
        """The department that the audit looked at, where the checklist leaves it to the audit; else empty."""
        return self.departments_by_audit.get(row["audit"], "")

    def team(self, audit, person):
        if not self.teams:
            self.teams = {(row["audit"], row["person"]): row["team"] for row in self.rows("people")}
        return self.teams.get((audit, person), "")

    def sections_of(self, audit):
        if not self.sections_by_audit:
            self.sections_by_audit = grouped(self.rows("sections"), lambda row: row["audit"])
        return self.sections_by_audit.get(audit, [])

    @property
    def audits(self):
        """This month's, then those of the month before."""
        return self.of("audits", NOW) + self.of("audits", EARLIER)

    @property
    def dealers(self):
        """As in the network; others as they appear: this month, the month before, earlier."""
        appearing = [row["dealer"] for row in self.audits + self.rows("history")]
        return list(dict.fromkeys(self.network.dealers + appearing))

    @property
    def checklists(self):
        """As they appear: this month, then the month before."""
        return list(dict.fromkeys(row["checklist"] for row in self.audits))


def grouped(rows, key):
    """Rows by key, keys in order of first appearance."""
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups
