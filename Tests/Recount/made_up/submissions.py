"""Half a year of audits; some dealers skip months, some audits are blank in parts or altogether not applicable."""

from .checklists import VERSIONS

MONTHS = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]
# The first day of the new versions; some auditors only hear of it later.
CHANGE, LATE_CHANGE = "2026-10-01", "2026-10-20"


def files(random, dealers):
    texts, number = {}, 0
    months = [month for month in MONTHS if month >= "2026-09" or random.random() < 0.75]
    for month in months:
        for dealer, people in dealers.items():
            if dealer == "D5":
                continue
            for checklist in VERSIONS:
                for department in DEPARTMENTS.get(checklist, [None]):
                    for _ in range(random.choice([0, 1, 1, 1, 2])):
                        number += 1
                        day = f"{month}-{random.randint(1, 28):02}"
                        name = f"{random.randint(100, 999)}-{number}"
                        texts[f"in/{name}.yaml"] = submission(random, name, checklist, dealer, people, department, day)
    return texts


DEPARTMENTS = {"rooms": ["yard", "hall"], "complaints": ["sales", "service"]}


def submission(random, name, checklist, dealer, people, department, day):
    before, since = VERSIONS[checklist]
    version = since if day >= (LATE_CHANGE if random.random() < 0.1 else CHANGE) else before
    lines = [
        f"audit: {name}", f"checklist: {checklist}", f"version: {version}",
        f"dealer: {dealer}", f"date: {day}", "auditor: A-1",
    ]
    lines += [f"department: {department}"] if department else []
    answers = ANSWERS[checklist](random, people, day)
    if checklist == "rooms" and version == before:
        del answers["g"]
    lines += ["answers:"] + [f'  "{item}": {answer}' for item, answer in answers.items()]
    return "\n".join(lines) + "\n"


def yes_or_no(random, good=0.6):
    return "n/a" if random.random() < 0.08 else "yes" if random.random() < good else "no"


def rooms(random, people, day):
    if random.random() < 0.06:
        return {item: "n/a" for item in "abcdefg"} | {"g": "yes"}
    answers = {item: yes_or_no(random) for item in "acdefg"} | {"b": str(random.randint(0, 3))}
    for item in "acdeg":
        if answers[item] == "no" and random.random() < 0.5:
            person = random.choice(people)[0]
            answers[item] = f"{{value: no, person: {person}, note: '又是, \"{item}\"', evidence: photo/{item}.jpg}}"
    if random.random() < 0.15:
        answers[random.choice("abc")] = ""
    return {item: answers[item] for item in "abcdefg"}


def observed(random, people, answer, most=2):
    """Some of the people, each several times; at times two at once."""
    rows = []
    for id, _, _ in random.sample(people, random.randint(1, len(people))):
        for _ in range(random.randint(1, most)):
            rows.append(f"{{person: {id}, value: {answer()}}}")
    if random.random() < 0.3:
        rows.append(f"{{person: [{people[0][0]}, {people[1][0]}], value: {answer()}}}")
    return "[" + ", ".join(rows) + "]"


def flow(random, people, day):
    answers = {
        "a": observed(random, people, lambda: yes_or_no(random)), "b": yes_or_no(random),
        "c": observed(random, people, lambda: yes_or_no(random), 1), "d": yes_or_no(random, 0.8),
    }
    for item in "abcd":
        if random.random() < 0.12:
            answers[item] = ""
    return answers


def share(random):
    whole = random.randint(0, 7)
    return f"{random.randint(0, whole)}/{whole}"


def numbers(random, people, day):
    return {
        "1": observed(random, people, lambda: random.randint(0, 40)) if random.random() < 0.9 else "",
        "2": observed(random, people, lambda: share(random)),
        "3": observed(random, people, lambda: f"{random.randint(0, 9)}.{random.randint(0, 99):02}"),
    }


def survey(random, people, day):
    def answer():
        return ", ".join(
            f"{{unit: 客户{n}, value: {{expected: {random.randint(2, 18) / 2}, perceived: {random.randint(0, 20) / 2}}}}}"
            for n in range(random.randint(1, 3)))
    return {"1": f"[{answer()}]", "2": f"[{answer()}]"}


def complaints(random, people, day):
    feedback, closing = [], []
    for n in range(random.randint(1, 3)):
        start = f"{day}T{random.randint(0, 9):02}:{random.randint(0, 59):02}+08:00"
        who = random.choice([f"person: {people[0][0]}, ", f"person: [{people[0][0]}, {people[1][0]}], ", ""])
        head = f"unit: 诉{n}, {who}"
        kind = random.random()
        if kind < 0.6:
            later = min(int(day[-2:]) + random.choice([0, 0, 1, 2]), 30)
            end = f"{day[:-2]}{later:02}T{start[11:16] if random.random() < 0.3 else '11:30'}+08:00"
            feedback.append(f"{{{head}received: {start}, first-feedback: {end}}}")
            closing.append(f"{{{head}received: {start}, closed: {day[:-2]}30T23:00+08:00}}")
        elif kind < 0.9:
            feedback.append(f"{{{head}received: {start}, value: not reached}}")
            closing.append(f"{{{head}value: n/a}}")
        else:
            feedback.append(f"{{{head}value: not reached}}")
            closing.append(f"{{{head}value: not reached}}")
    return {"1": "[" + ", ".join(feedback) + "]", "2": "[" + ", ".join(closing) + "]"}


ANSWERS = {"rooms": rooms, "flow": flow, "numbers": numbers, "survey": survey, "complaints": complaints}
