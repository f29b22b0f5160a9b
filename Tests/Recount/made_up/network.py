"""Dealers in two regions, people in teams, one dealer that nobody audits."""

TEAMS = ["甲组", "乙、丙组", None]


def dealers(random):
    """Dealer id to its people, each (id, name, team); the order is not that of the ids."""
    ids = ["D1", "D2", "D3", "D4"]
    random.shuffle(ids)
    return {
        dealer: [
            (f"{dealer}-{n}", f"{name}，{dealer}", random.choice(TEAMS)) for n, name in enumerate("赵钱孙", start=1)
        ]
        for dealer in ids + ["D5"]
    }


def text(random, dealers):
    lines = [
        "network: made-up", "time-zone: Asia/Shanghai", "regions: [{region: east, name: {zh: 东, en: East}}]", "dealers:",
    ]
    for dealer, people in dealers.items():
        lines += [f"  - dealer: {dealer}", f"    name: {{zh: '{dealer} | 店', en: 'Shop, {dealer}'}}"]
        lines += ["    region: east"] if random.random() < 0.6 else []
        lines += ["    people:"]
        lines += [
            f"      - {{person: {id}, name: '{name}'" + (f", team: {team}" if team else "") + "}"
            for id, name, team in people
        ]
    lines += [
        "departments: {yard: {zh: 场地, en: Yard}, hall: {zh: 大厅, en: Hall}}",
        "auditors: [{auditor: A-1, name: 晏敏}]", "due:",
        "  - {checklist: flow, dealers: all, every: month}",
        "  - {checklist: rooms, dealers: [D3, D1], departments: [hall, yard], every: month}",
        "  - {checklist: survey, dealers: [D2, D4, D1], every: month}",
    ]
    return "\n".join(lines) + "\n"
