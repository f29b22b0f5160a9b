"""Seeded audits of the small checklist in `workspace`, with everything that may stand in a submission: several people in one
look, several looks, people and cars that nobody listed, remarks, evidence, reasons, moments, blanks."""

import json

from workspace import CHECKLIST, NETWORK

PEOPLE = ["陈思远", "陈思", "李梦瑶"]
NOTES = ["轮胎未打蜡", "a, b: c", "“现场”核实；已改", "<b>", "=1+1", "🚗", "x" * 300]


def look(random, value, **more):
    found = {**more, **({"value": value} if value is not None else {})}
    if random.random() < 0.3:
        found["note"] = random.choice(NOTES)
    if random.random() < 0.2:
        found["evidence"] = f"photos/{random.randrange(9)}.jpg"
    return found


def duration(random):
    return random.choice(["2分30秒", "3分", "181秒", "2.5 min", "未达到"])


def submission(random, number):
    """One audit; about every third has blanks, so that it is incomplete."""
    blank = 0.2 if number % 3 == 2 else 0
    on_duty = random.sample(PEOPLE, random.randrange(1, 4))
    cars, complaints = (
        [f"展车{n}" for n in range(random.randrange(1, 4))],
        [f"投诉{n}" for n in range(random.randrange(1, 3))],
    )
    promotion = random.choice(["是", "否"])
    answers = {
        "1-1": [look(random, random.choice(["是", "否", "不适用"]))],
        "1-2": [look(random, random.choice(["整齐", "不整齐"]))],
        "1-3": [look(random, promotion)],
        "1-5": per_person(random, on_duty),
        "2-1": [
            look(random, random.choice(["0", "dust 2", "dust 1, damage 1", {"dust": "1", "damage": "0"}]), unit=car, **handler(random))
            for car in cars + ["备用车"] * (random.random() < 0.3) for _ in range(random.choice([1, 1, 2]))
        ],
        "2-2": [
            {**look(random, None, unit=complaint), "received": "2026-10-10T09:00:00+08:00",
             "first-feedback": random.choice(["2026-10-11T09:00:00+08:00", "2026-10-11T09:01:00+08:00"])}
            for complaint in complaints
        ],
        "2-3": [random.choice([
            {"value": "9/9"}, {"value": "7/9", "note": "两张没签字", "evidence": "photos/1.jpg"}, {"value": "不适用", "note": "本月没有工单"},
        ])],
        "2-5": [{"value": "3秒", "note": "响了两声"}],
        "2-4": [look(random, random.choice("12345")) for _ in range(random.randrange(2, 5))],
        "3-1": [look(random, random.choice([{"video": "是", "sound": "否"}, "video 是, sound 是"]))],
        "3-2": [look(random, random.choice(["wifi、tea", ["wifi", "tea"], "都没有", "茶水"]))],
        "3-3": [look(random, {"expected": random.choice("789"), "perceived": random.choice("789")})],
        "3-4": [look(random, value) for value in random.choice([["0", "0"], ["1", "0", "0"], ["不适用", "2"]])],
        "3-5": [look(random, random.choice(["没有", "? 不清楚", ":)", "否"]))],
    }  # fmt: skip
    if promotion == "是":
        answers["1-4"] = [look(random, random.choice(["是", "否"]))]
    # Two looks at one person or car are two only with their moments.
    for minute, each in enumerate(each for looks in answers.values() for each in looks):
        each["at"] = f"2026-10-12T{9 + minute // 60:02}:{minute % 60:02}:00+08:00"
    answers = {item: looks for item, looks in answers.items() if item == "1-3" or random.random() >= blank}
    return {
        "audit": f"R{number}", "checklist": "rounds", "version": "1.0.0", "dealer": "D1", "date": "2026-10-12", "auditor": "A-07",
        "people": on_duty, "units": {"car": cars, "complaint": complaints}, "answers": answers,
    }  # fmt: skip


def handler(random):
    return {"person": random.choice(PEOPLE)} if random.random() < 0.3 else {}


def per_person(random, on_duty):
    """Each of the role once or twice, now and then two together, and sometimes somebody who is not on duty."""
    advisors = [name for name in on_duty if name != "李梦瑶"]
    if len(advisors) == 2 and random.random() < 0.4:
        return [look(random, duration(random), person="、".join(advisors))]
    named = [name for name in advisors for _ in range(random.choice([1, 1, 3]))]
    if not named:
        named = ["陈思"]
    return [look(random, duration(random), person=name) for name in named]


def write(folder, random, count):
    """A workspace with so many submissions; returns their files."""
    (folder / "Checklists").mkdir(parents=True)
    (folder / "Checklists" / "rounds.yaml").write_text(CHECKLIST, encoding="utf-8")
    (folder / "network.yaml").write_text(NETWORK, encoding="utf-8")
    (folder / "2026-10").mkdir()
    files = []
    for number in range(count):
        file = folder / "2026-10" / f"R{number}.yaml"
        # JSON is YAML.
        file.write_text(json.dumps(submission(random, number), ensure_ascii=False), encoding="utf-8")
        files.append(file)
    return files
