"""Five checklists that between them bring every figure of a month; two of them changed in October."""

HEAD = """checklist: {id}
version: {version}
title: {{zh: {zh}, en: {en}}}
grades: [{{grade: A, from: 90}}, {{grade: B, from: 60}}, {{grade: C, from: 0}}]
"""

# Nested sections, pillars, an audited department, a critical item, a rule of a section and one of the audit.
ROOMS = """department: any
departments: {{yard: {{zh: 场地, en: Yard}}, hall: {{zh: 大厅, en: Hall}}}}
pillars: {{order: {{zh: 整顿, en: Order}}, clean: {{zh: 清扫, en: Clean}}}}
combine: weighted
pass: 60
rules:
  - {{rule: low, when: {{section: "1", below: 50}}, effect: {{score-at-most: 55}}}}
sections:
  - section: "1"
    title: {{zh: 一, en: One}}
    weight: 3
    sections:
      - section: "1.1"
        title: {{zh: 一甲, en: One A}}
        pillar: order
        items:
          - {{item: a, text: {{zh: 甲, en: A}}, points: 3}}
          - {{item: b, text: {{zh: 乙, en: B}}, points: 4, answer: {{scale: {{min: 0, max: 3, step: 1, zero: 0}}}}}}
      - section: "1.2"
        title: {{zh: 一乙, en: One B}}
        pillar: clean
        items:
          - {{item: c, text: {{zh: 丙, en: C}}, points: {points}}}
          - {{item: d, text: {{zh: 丁, en: D}}, points: 2, critical: {{effect: {{grade-at-most: B}}}}, not-applicable: exclude}}
  - section: "2"
    title: {{zh: 二, en: Two}}
    weight: 2
    pillar: clean
    items:
      - {{item: e, text: {{zh: 戊, en: E}}}}
      - {{item: f, text: {{zh: 己, en: F}}, points: 0}}
{more}"""

NEW_ITEM = """      - {{item: g, text: {{zh: 庚, en: G}}, points: 5, not-applicable: zero}}
"""

# Two departments, people and teams, one decimal; blanks leave as long as half is answered.
FLOW = """decimals: 1
pass: 70.5
rank-minimum: 4
departments: {{sales: {{zh: 销售, en: Sales}}, service: {{zh: 售后, en: Service}}}}
unanswered: {{exclude: {{coverage: 50%}}}}
sections:
  - section: "1"
    title: {{zh: 销售, en: Selling}}
    department: sales
    items:
      - {{item: a, text: {{zh: 甲, en: A}}, points: 7, per: person}}
      - {{item: b, text: {{zh: 乙, en: B}}, points: 3}}
  - section: "2"
    title: {{zh: 售后, en: Serving}}
    department: service
    items:
      - {{item: c, text: {{zh: 丙, en: C}}, points: 2, per: person}}
      - {{item: d, text: {{zh: 丁, en: D}}, points: 6, critical: {{effect: fail}}, not-applicable: exclude}}
"""

# No sections; entered numbers.
NUMBERS = """rank-minimum: 2
key-figures:
  - {{figure: visits, total: "1"}}
  - {{figure: rate, rate: "2"}}
  - {{figure: ticket, title: {{zh: 客单价, en: Ticket}}, quotient: ["3", "1"]}}
items:
  - {{item: "1", text: {{zh: 来店, en: Visits}}, per: person, answer: {{information: number}}}}
  - {{item: "2", text: {{zh: 预约率, en: Booking}}, points: 9, per: person, answer: {{share: sample}}}}
  - {{item: "3", text: {{zh: 产值, en: Revenue}}, per: person, answer: {{information: money, unit: {{zh: 元, en: CNY}}}}}}
"""

SURVEY = """units: {{customer: {{zh: 客户, en: Customer}}}}
departments: {{sales: {{zh: 销售, en: Sales}}, service: {{zh: 售后, en: Service}}}}
items:
  - item: "1"
    text: {{zh: 车, en: Car}}
    points: {points}
    per: customer
    department: sales
    answer: {{index: {{min: 0, max: 10, step: 0.5}}, bands: [{{above: 1, rate: 1}}, {{at-least: 1, rate: 0.8}}, {{rate: 0}}]}}
  - item: "2"
    text: {{zh: 修, en: Repair}}
    points: 2
    per: customer
    department: service
    answer: {{index: {{min: 0, max: 10, step: 0.5}}, bands: [{{above: 1, rate: 1}}, {{at-least: 1, rate: 0.8}}, {{rate: 0}}]}}
"""

COMPLAINTS = """department: any
departments: {{sales: {{zh: 销售, en: Sales}}, service: {{zh: 售后, en: Service}}}}
units: {{complaint: {{zh: 投诉, en: Complaint}}}}
items:
  - item: "1"
    text: {{zh: 首次反馈, en: First feedback}}
    points: 6
    per: complaint
    answer: {{measure: duration, between: [received, first-feedback], bands: [{{at-most: 24 h, rate: 1}}, {{rate: 0}}], not-reached: 0}}
  - item: "2"
    text: {{zh: 结案, en: Closing}}
    points: 3
    per: complaint
    not-applicable: exclude
    answer: {{measure: duration, between: [received, closed], bands: [{{at-most: 3 d, rate: 1}}, {{rate: 0}}], not-reached: 0}}
"""

# The version of each checklist before October and from then on.
VERSIONS = {
    "rooms": ("1.0.0", "1.1.0"), "flow": ("1.0.0", "1.0.0"), "numbers": ("1.0.0", "1.0.0"),
    "survey": ("1.0.0", "2.0.0"), "complaints": ("1.0.0", "1.0.0"),
}


def text(id, version, zh, en, body, **values):
    return (HEAD + body).format(id=id, version=version, zh=zh, en=en, **values)


def files():
    return {
        "Checklists/archive/rooms@1.0.0.yaml": text("rooms", "1.0.0", "场所", "Rooms", ROOMS, points=1, more=""),
        "Checklists/rooms.yaml": text(
            "rooms", "1.1.0", "场所", "Rooms", ROOMS, points=8, more=NEW_ITEM.format()),
        "Checklists/flow.yaml": text("flow", "1.0.0", "流程", "Flow", FLOW),
        "Checklists/numbers.yaml": text("numbers", "1.0.0", "数字", "Numbers", NUMBERS),
        "Checklists/archive/survey@1.0.0.yaml": text("survey", "1.0.0", "调查", "Survey", SURVEY, points=1),
        "Checklists/survey.yaml": text("survey", "2.0.0", "调查", "Survey", SURVEY, points=3),
        "Checklists/complaints.yaml": text("complaints", "1.0.0", "投诉", "Complaints", COMPLAINTS),
    }
