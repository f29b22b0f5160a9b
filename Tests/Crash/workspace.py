"""The workspace of a crash trial: a checklist, a network and folders of small submissions that overlap."""

import hashlib
import pathlib

CHECKLIST = """\
checklist: lounge
version: 1.0.0
title: {zh: 休息区, en: Lounge}
grades: [{grade: A, from: 60}, {grade: B, from: 0}]
departments: {service: {zh: 售后服务部, en: Service}}
department: service
sections:
  - section: "1"
    title: {zh: 环境, en: Surroundings}
    items:
      - item: 1-1
        text: {zh: 地面干净, en: The floor is clean}
        points: 2
      - item: 1-2
        text: {zh: 三分钟内接待, en: Received within three minutes}
        points: 3
        per: person
        answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {rate: 0}]}
"""

NETWORK = """\
network: demo
dealers:
  - {dealer: D1, name: {zh: 一店, en: Store 1}, people: [{person: P1, name: 张三}]}
  - {dealer: D2, name: {zh: 二店, en: Store 2}, people: [{person: P2, name: 李四}]}
auditors: [{auditor: A-07, name: 晏敏}]
due: [{checklist: lounge, dealers: all, every: month}]
"""

AUDITS_PER_TABLE = 5
FOLDERS = ["a", "b", "c"]


class Workspace:
    """Three folders of submissions; each importer reads two of them, so that each file is read by two importers."""

    def __init__(self, root, files):
        self.root = pathlib.Path(root)
        self.audits_of = {}  # SHA-256 of a file -> ids of its audits
        (self.root / "Checklists").mkdir(parents=True)
        (self.root / "Checklists" / "lounge.yaml").write_text(CHECKLIST, encoding="utf-8")
        (self.root / "network.yaml").write_text(NETWORK, encoding="utf-8")
        for number in range(files):
            folder = self.root / "in" / FOLDERS[number % len(FOLDERS)]
            folder.mkdir(parents=True, exist_ok=True)
            if number % 8 == 7:
                self.write(folder / f"{number:04}.csv", *table(number))
            else:
                self.write(folder / f"{number:04}.yaml", *document(number))

    def write(self, path, text, audits):
        content = text.encode("utf-8")
        path.write_bytes(content)
        self.audits_of[hashlib.sha256(content).hexdigest()] = audits

    @property
    def audits(self):
        return {audit for audits in self.audits_of.values() for audit in audits}

    def folders(self, importer):
        """What this importer reads, in an order of its own."""
        first = importer % len(FOLDERS)
        return [f"in/{FOLDERS[(first + step) % len(FOLDERS)]}" for step in range(2)]


def document(number):
    audit = f"D1-lounge-{number:04}"
    floor = "yes" if number % 3 else "no"
    return (
        f"audit: {audit}\nchecklist: lounge\nversion: 1.0.0\ndealer: D1\ndate: 2026-10-{number % 28 + 1:02}\n"
        f"auditor: A-07\nanswers:\n  1-1: {{value: {floor}, note: 稽核 {number}}}\n"
        f"  1-2: [{{person: 张三, value: {number % 5 + 1} min}}]\n",
        [audit],
    )


def table(number):
    """Several audits in one file."""
    audits = [f"D2-lounge-{number:04}-{index}" for index in range(AUDITS_PER_TABLE)]
    rows = ["audit,checklist,version,dealer,date,auditor,item,person,value"]
    for audit in audits:
        for item, person, value in [("1-1", "", "yes"), ("1-2", "李四", "2 min")]:
            rows.append(f"{audit},lounge,1.0.0,D2,2026-10-12,A-07,{item},{person},{value}")
    return "\n".join(rows) + "\n", audits
