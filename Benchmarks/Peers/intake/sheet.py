"""The benchmark's checklist and network, from the plain tables that `audit-generator` writes."""

import csv
import pathlib
import re
from dataclasses import dataclass

DURATION = re.compile(r"(?:(\d+)分(?:钟|(\d+)秒)?|(\d+) ?(?:秒|s)|(\d+)(?:\.(\d))? min)")
NUMBER = re.compile(r"(\d+)(?:\.(\d))? ?\D*")

#: The first row of every file that is written.
HEADERS = {
    "audits": "audit,checklist,version,dealer,region,date,auditor,outcome,grade,score,final,computed,adjustments,low,high,"
    "na_as_zero,earned,full,coverage,caps,observations,exact,pass,rank_minimum",
    "departments": "audit,dealer,department,score,earned,full,observations,findings",
    "people": "audit,dealer,person,name,role,team,department,score,earned,full,observations,low,high,ranked",
    "findings": "audit,dealer,item,department,person,unit,value,points_lost,critical,note,evidence,remedy,due",
}
TABLES = tuple(HEADERS)
CHECKLIST, VERSION = "store-walk", "1.0.0"
PASS, RANK_MINIMUM, DUE_DAYS, SCORE_LIMIT = 60, 3, 14, 59
Z_SQUARED = 3.841458820694


@dataclass(frozen=True)
class Item:
    id: str
    number: int
    section: int
    weight: int
    points: int
    department: str
    effect: str
    kind: str
    falling: bool
    remedy: str


def rows(folder, name):
    with open(pathlib.Path(folder) / "reference" / f"{name}.csv", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class Sheet:
    """Items in order, what each word is worth, the bands of measured items, and everybody by dealer and name."""

    def __init__(self, folder):
        self.items = [
            Item(
                row["item"],
                int(row["number"]),
                int(row["section"]) - 1,
                int(row["weight"]),
                int(row["points"]),
                row["department"],
                row["effect"],
                row["kind"],
                row["falling"] == "1",
                row["remedy"],
            )
            for row in rows(folder, "items")
        ]
        self.by_id = {item.id: item for item in self.items}
        self.sections = len({item.section for item in self.items})
        self.weights = [next(i.weight for i in self.items if i.section == s) for s in range(self.sections)]
        self.totals = [sum(i.points for i in self.items if i.section == s) for s in range(self.sections)]
        self.departments = list(dict.fromkeys(item.department for item in self.items))
        self.words = {
            (row["item"], row["value"]): int(row["quarters"]) if row["quarters"] else None
            for row in rows(folder, "words")
        }
        self.bands = {}
        for row in rows(folder, "bands"):
            limit = int(row["limit"]) if row["limit"] else None
            self.bands.setdefault(row["item"], []).append((limit, int(row["quarters"])))
        self.people = {
            (row["dealer"], row["name"]): (row["person"], row["role"], row["team"], row["department"])
            for row in rows(folder, "people")
        }
        self.regions = {row["dealer"]: row["region"] for row in rows(folder, "dealers")}
        self._judged = {}

    def quarters(self, item, value):
        """What an answer is worth in quarters; None when it is not applicable. Each text is judged once."""
        key = (item.id, value)
        try:
            return self._judged[key]
        except KeyError:
            judged = self._judged[key] = self._judge(item, value)
            return judged

    def _judge(self, item, value):
        if (item.id, value) in self.words:
            return self.words[item.id, value]
        measured = seconds(value) if item.kind == "duration" else tenths(value)
        for limit, quarters in self.bands[item.id]:
            if limit is None or (measured >= limit if item.falling else measured <= limit):
                return quarters
        raise ValueError(value)


def seconds(text):
    match = DURATION.fullmatch(text)
    if match is None:
        raise ValueError(text)
    minutes, rest, alone, whole, tenth = match.groups()
    if minutes:
        return 60 * int(minutes) + int(rest or 0)
    return int(alone) if alone else 60 * int(whole) + 6 * int(tenth or 0)


def tenths(text):
    match = NUMBER.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return 10 * int(match[1]) + int(match[2] or 0)
