"""The checklist and the network of a hostile folder, and sound submissions with the score that each must get."""

import fractions
import json

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
        text: {zh: 饮水机可用, en: The dispenser works}
      - item: 1-3
        text: {zh: 三分钟内接待, en: Received within three minutes}
        points: 2
        per: person
        answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {rate: 0}]}
"""

NETWORK = """\
network: demo
dealers:
  - {dealer: D1, name: {zh: 一店, en: Store 1}, people: [{person: P1, name: 张三}, {person: P2, name: 李四}]}
  - {dealer: D2, name: {zh: 二店, en: Store 2}, people: [{person: P3, name: 张三丰}]}
auditors: [{auditor: A-07, name: 晏敏}]
"""

COLUMNS = "audit,checklist,version,dealer,date,auditor,item,person,value,note"


class Audit:
    """One audit with random answers and the score that they make."""

    def __init__(self, name, random):
        self.name = name
        self.dealer = random.choice(["D1", "D2"])
        self.date = f"2026-10-{random.randint(1, 28):02}"
        person = "张三丰" if self.dealer == "D2" else random.choice(["张三", "李四", "P2"])
        clean, works, quick = (random.random() < 0.6 for _ in range(3))
        self.answers = [
            ("1-1", None, random.choice(["yes", "是", "√"] if clean else ["no", "否", "×"])),
            ("1-2", None, "是" if works else "否"),
            ("1-3", person, random.choice(["2分30秒", "150 s", "2.5 min"] if quick else ["3分1秒", "4 min", "999 s"])),
        ]
        self.note = random.choice([None, "在接电话", "<b>|", "=1+1"])
        self.score = fractions.Fraction(2 * clean + works + 2 * quick, 5) * 100

    def yaml(self):
        lines = [
            f"audit: {self.name}",
            "checklist: lounge",
            "version: 1.0.0",
            f"dealer: {self.dealer}",
            f"date: {self.date}",
            "auditor: A-07",
            "answers:",
        ]
        for item, person, value in self.answers:
            note = f', note: "{self.note}"' if self.note and item == "1-1" else ""
            named = f"person: {person}, " if person else ""
            lines.append(f"  {item}: {{{named}value: {value}{note}}}")
        return "\n".join(lines) + "\n"

    def line(self):
        """As one line of JSON."""
        answers = {
            item: {"value": value, **({"person": person} if person else {})} for item, person, value in self.answers
        }
        head = {"audit": self.name, "checklist": "lounge", "version": "1.0.0", "dealer": self.dealer}
        return json.dumps({**head, "date": self.date, "auditor": "A-07", "answers": answers}, ensure_ascii=False) + "\n"

    def rows(self):
        head = f"{self.name},lounge,1.0.0,{self.dealer},{self.date},A-07"
        return "".join(
            f"{head},{item},{person or ''},{value},{self.note or '' if item == '1-1' else ''}\n"
            for item, person, value in self.answers
        )


def table(audits):
    return COLUMNS + "\n" + "".join(audit.rows() for audit in audits)
