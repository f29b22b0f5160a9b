"""The workspace of the closed loop's crash trials: many findings, and a ledger that has them."""

import json
import pathlib

import ledger

PEOPLE = 10
AUDITS = 12

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
      - {item: 1-1, text: {zh: 地面干净, en: The floor is clean}, points: 2}
      - {item: 1-2, text: {zh: 饮水机可用, en: The dispenser works}, points: 2}
      - item: 1-3
        text: {zh: 三分钟内接待, en: Received within three minutes}
        points: 6
        per: person
        answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {rate: 0}]}
"""


def network():
    people = ", ".join(f"{{person: P{number}, name: 员工{number}}}" for number in range(PEOPLE))
    return (
        "network: demo\ndealers:\n"
        f"  - {{dealer: D1, name: {{zh: 一店, en: Store 1}}, people: [{people}]}}\n"
        "auditors: [{auditor: A-07, name: 晏敏}, {auditor: A-08, name: 周凡}, {auditor: M1, name: 经理}]\n"
    )


def submission(number):
    """Everybody came late, and one of two other items failed."""
    late = ", ".join(f"{{person: P{person}, value: {4 + (person + number) % 3} min}}" for person in range(PEOPLE))
    floor, water = ("no", "yes") if number % 2 else ("yes", "no")
    return (
        f"audit: D1-{number:02}\nchecklist: lounge\nversion: 1.0.0\ndealer: D1\ndate: 2026-10-{number + 1:02}\n"
        f"auditor: A-07\nanswers:\n  1-1: {floor}\n  1-2: {water}\n  1-3: [{late}]\n"
    )


class LoopWorkspace:
    """A folder with a ledger to begin every trial with."""

    def __init__(self, root, program):
        self.root = pathlib.Path(root)
        (self.root / "Checklists").mkdir(parents=True)
        (self.root / "in").mkdir()
        (self.root / "Checklists" / "lounge.yaml").write_text(CHECKLIST, encoding="utf-8")
        (self.root / "network.yaml").write_text(network(), encoding="utf-8")
        for number in range(AUDITS):
            (self.root / "in" / f"{number:02}.yaml").write_text(submission(number), encoding="utf-8")
        self.beginning = self.root / "beginning.sqlite"
        result = ledger.run(program, self, "import", "in", "--ledger", str(self.beginning), "--today", "2026-12-31")
        if result.returncode != 0:
            raise ledger.Broken(f"the import ended with {result.returncode}: {result.stderr}")
        listed = ledger.run(
            program, self, "actions", "list", "--state", "all", "--format", "json", "--ledger", str(self.beginning)
        )
        if listed.returncode != 0:
            raise ledger.Broken(f"actions list ended with {listed.returncode}: {listed.stderr}")
        self.actions = action_ids(json.loads(listed.stdout))

    @property
    def audits(self):
        return [f"D1-{number:02}" for number in range(AUDITS)]


def action_ids(document):
    """The ids of a list of actions, whatever stands around it."""
    rows = document if isinstance(document, list) else next(rows for rows in document.values() if isinstance(rows, list))
    return [row.get("action") or row["id"] for row in rows]
