"""A small workspace with a question of every kind, so that a test of the prompt shows all it depends on."""

import json
import pathlib
import subprocess

from prompt import Terminal

CHECKLIST = """\
checklist: rounds
version: 1.0.0
title: {zh: 巡检, en: Rounds}
pass: 60
grades: [{grade: A, from: 90, title: {zh: 优, en: Excellent}}, {grade: B, from: 60, title: {zh: 良, en: Good}}, {grade: C, from: 0, title: {zh: 差, en: Poor}}]
departments: {sales: {zh: 销售部, en: Sales}}
roles: {advisor: {zh: 顾问, en: Advisor}, technician: {zh: 技师, en: Technician}}
units: {car: {zh: 展车, en: Car}, complaint: {zh: 投诉, en: Complaint}}
department: sales
due-days: 7
sections:
  - section: "1"
    title: {zh: 接待, en: Reception}
    items:
      - item: 1-1
        text: {zh: 地面干净, en: The floor is clean}
        criterion: {zh: 看接待区, en: Look at the reception}
        remedy: {zh: 每小时清理, en: Clean every hour}
        source: handbook 3
        points: 2
      - item: 1-2
        text: {zh: 着装, en: Dress}
        answer:
          choice:
            - {option: good, title: {zh: 整齐, en: Neat}, rate: 1, words: [○]}
            - {option: poor, title: {zh: 不整齐, en: Untidy}, rate: 0, words: [×]}
      - item: 1-3
        text: {zh: 有促销活动, en: A promotion is running}
        points: 0
      - item: 1-4
        text: {zh: 主动介绍促销, en: The promotion is explained}
        applies-when: {item: 1-3, is: yes}
      - item: 1-5
        text: {zh: 三分钟内接待, en: Received within three minutes}
        points: 3
        per: person
        role: advisor
        answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {rate: 0}]}
  - section: "2"
    title: {zh: 展车与投诉, en: Cars and complaints}
    items:
      - item: 2-1
        text: {zh: 展车洁净, en: The car is clean}
        points: 4
        per: car
        answer: {deduction: [{kind: dust, title: {zh: 积尘, en: Dust}, points: 1}, {kind: damage, title: {zh: 破损, en: Damage}, points: 2}]}
      - item: 2-2
        text: {zh: 24小时内反馈, en: Feedback within 24 hours}
        per: complaint
        answer: {measure: duration, between: [received, first-feedback], bands: [{at-most: 24 h, rate: 1}, {rate: 0}]}
      - item: 2-3
        text: {zh: 抽查工单, en: Orders looked at}
        answer: {share: sample}
        on-finding: [note, evidence]
        not-applicable: {policy: exclude, reason: required}
      - item: 2-5
        text: {zh: 电话接听, en: The phone is answered}
        answer: {measure: duration, bands: [{at-most: 0 s, rate: 1}, {rate: 0}]}
        on-finding: [note]
      - item: 2-4
        text: {zh: 服务水平, en: Level of service}
        answer: {scale: {min: 1, max: 5, step: 1, zero: 0}}
        at-least: 2
  - section: "3"
    title: {zh: 其他, en: Others}
    items:
      - item: 3-1
        text: {zh: 样板, en: Samples}
        points: 2
        answer: {parts: [{part: video, title: {zh: 视频, en: Video}}, {part: sound, title: {zh: 音量, en: Sound}}], mark: share}
      - item: 3-2
        text: {zh: 提供的服务, en: Services offered}
        answer: {multi-choice: [{option: wifi, title: {zh: 无线网络, en: Wi-Fi}, points: 2}, {option: tea, title: {zh: 茶水, en: Tea}, points: 2}]}
      - item: 3-3
        text: {zh: 客户感受, en: What the customer felt}
        answer: {index: {min: 0, max: 10, step: 1}, bands: [{at-least: 1, rate: 1}, {rate: 0}]}
      - item: 3-4
        text: {zh: 油污, en: Oil}
        answer: {count: {zh: 处, en: spots}, bands: [{at-most: 0, rate: 1}, {rate: 0}]}
        not-applicable: {policy: exclude, at-most: 1}
        at-least: 2
      - item: 3-5
        text: {zh: 意见, en: Remarks}
        answer: {information: text}
"""

NETWORK = """\
network: demo
time-zone: Asia/Shanghai
departments: {sales: {zh: 销售部, en: Sales}}
roles: {advisor: {zh: 顾问, en: Advisor}, technician: {zh: 技师, en: Technician}}
dealers:
  - dealer: D1
    name: {zh: 一店, en: Store 1}
    departments: [sales]
    units: [展车1, 展车2]
    people:
      - {person: P1, name: 陈思远, role: advisor, department: sales, aliases: [小陈]}
      - {person: P2, name: 陈思, role: advisor, department: sales}
      - {person: P3, name: 李梦瑶, role: technician, department: sales}
  - dealer: D2
    name: {zh: 二店, en: Store 2}
auditors: [{auditor: A-07, name: 晏敏}, {auditor: A-08, name: 晏平}]
"""

# What was seen: the whole walk in one line a question, for two advisors, one car and one complaint.
HEAD = {
    "dealer": "D1", "date": "2026-10-12", "auditor": "A-07", "people": "陈思远、陈思", "audit": "W1",
    "units": ["car=展车1", "complaint=投诉1"],
}  # fmt: skip
WALK = [
    "是", "整齐", "是", "是", "2分30秒", "3分1秒", "dust 1", "24小时", "9/9", "0秒", "4", "5", "video 是, sound 否", "wifi、tea",
    "expected 8, perceived 9", "0", "0", "没有",
]  # fmt: skip


class Workspace:
    """A folder with a checklist and a network, and the program that runs there."""

    def __init__(self, program, folder, language="zh", checklist=CHECKLIST, network=NETWORK):
        self.program, self.folder, self.language = program, pathlib.Path(folder), language
        (self.folder / "Checklists").mkdir(parents=True)
        (self.folder / "Checklists" / "rounds.yaml").write_text(checklist, encoding="utf-8")
        (self.folder / "network.yaml").write_text(network, encoding="utf-8")

    def command(self, *options, **head):
        """`fill` with everything known before the first question, but what is given as None."""
        known = {**HEAD, **head}
        words = [] if "--resume" in options else ["rounds"]
        command = [self.program, "fill", *words, "--lang", self.language, *map(str, options)]
        if "--resume" in options:
            return command
        for name, value in known.items():
            for each in value if isinstance(value, list) else [value]:
                if each is not None:
                    command += [f"--{name}", each]
        return command

    def fill(self, *options, columns=80, rows=24, environment=None, reflows=True, wait=True, **head):
        terminal = Terminal(self.command(*options, **head), columns, rows, self.folder, environment, reflows)
        if wait:
            terminal.wait_for_prompt()
        return terminal

    def pipe(self, lines, *options, **head):
        """The same through a pipe."""
        return subprocess.run(
            self.command(*options, **head), cwd=self.folder, input=lines if isinstance(lines, bytes) else lines.encode(),
            capture_output=True, timeout=120, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )  # fmt: skip

    def run(self, *arguments):
        return subprocess.run(
            [self.program, *map(str, arguments), "--lang", self.language], cwd=self.folder, capture_output=True, timeout=120,
            text=True, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )  # fmt: skip

    def journal(self, audit="W1"):
        return self.folder / "Audits" / f"{audit}.journal"

    def submission(self, audit="W1"):
        return self.folder / "Audits" / f"{audit}.yaml"

    def events(self, audit="W1"):
        """Every whole line of a journal."""
        lines = self.journal(audit).read_bytes().split(b"\n")[:-1]
        return [json.loads(line) for line in lines]

    def answers(self, audit="W1"):
        """What the journal adds up to: item -> its looks, as (person, unit, value)."""
        looks = {}
        for event in self.events(audit):
            if event["event"] in ("answered", "changed", "withdrawn"):
                taken = looks.setdefault(event["item"], [])
                look = (event.get("person"), event.get("unit"), event.get("value"))
                if event["event"] == "withdrawn":
                    del taken[event["look"]]
                else:
                    taken[event["look"] : event["look"] + 1] = [look]
        return looks

    def scores(self, submission):
        """Every table of scores of one submission."""
        out = self.folder / "scores"
        done = self.run("score", submission, "--out", out, "--format", "csv")
        if done.returncode != 0:
            raise AssertionError(f"score ended with {done.returncode}: {done.stdout}{done.stderr}")
        return {table.name: table.read_bytes() for table in sorted(out.glob("*.csv"))}
