"""One audit scored into its cards with PyYAML's C loader and fractions: `one_audit.py CHECKLIST NETWORK AUDIT OUT`.

Like the program, it writes the card of the audit and one for each department and person.

It knows the kinds of answer and rule that the benchmark's checklist uses, and nothing else.
"""

import re
import sys
from fractions import Fraction

import yaml

YES = {"是", "合格", "符合", "达标", "√", "✓", "yes", "Y"}
NO = {"否", "不合格", "不符合", "×", "no", "N"}
NOT_APPLICABLE = {"不适用", "N/A", "n/a", "无此项"}
DURATION = re.compile(r"(?:([\d.]+) ?(?:分钟|分|min))? ?(?:([\d.]+) ?(?:秒|s))?")


def load(path):
    with open(path, "rb") as file:
        return yaml.load(file.read(), yaml.CBaseLoader)


def quantity(text, kind):
    if kind == "duration":
        minutes, seconds = DURATION.fullmatch(text).groups()
        return 60 * Fraction(minutes or 0) + Fraction(seconds or 0)
    return Fraction(re.match(r"[\d.]+", text)[0])


def rate(item, text):
    """None for not applicable."""
    if text in NOT_APPLICABLE:
        return None
    answer = item.get("answer", {})
    if "choice" in answer:
        for option in answer["choice"]:
            if text in (option["option"], *option["title"].values()):
                return Fraction(option["rate"])
        raise ValueError(text)
    if "measure" in answer:
        value = quantity(text, answer["measure"])
        for band in answer["bands"]:
            if "at-most" in band and value > quantity(band["at-most"], answer["measure"]):
                continue
            if "at-least" in band and value < quantity(band["at-least"], answer["measure"]):
                continue
            return Fraction(band["rate"])
    if text not in YES and text not in NO:
        raise ValueError(text)
    return Fraction(text in YES)


def shown(value):
    """Half up to two decimals."""
    whole = int(value * 100 + Fraction(1, 2))
    return f"{whole // 100}.{whole % 100:02d}"


def written(answer):
    if isinstance(answer, list):
        (answer,) = answer
    return answer if isinstance(answer, dict) else {"value": answer}


def save(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def main(checklist_path, network_path, audit_path, out):
    checklist, network, audit = load(checklist_path), load(network_path), load(audit_path)
    dealer = next(dealer for dealer in network["dealers"] if dealer["dealer"] == audit["dealer"])
    people = {person["name"]: person for person in dealer["people"]}
    answers = {item: written(answer) for item, answer in audit["answers"].items()}
    sections, total_weight = [], Fraction(0)
    for section in checklist["sections"]:
        rated = [(item, answers[item["item"]], rate(item, answers[item["item"]]["value"])) for item in section["items"]]
        full = sum(Fraction(item["points"]) for item, _, value in rated if value is not None)
        sections.append((section, rated, full))
        if full:
            total_weight += Fraction(section["weight"])
    score, fired, findings = Fraction(0), [], []
    item_lines, section_lines, cards = [], [], {}
    for section, rated, full in sections:
        share = 100 * Fraction(section["weight"]) / total_weight / full if full else Fraction(0)
        earned = Fraction(0)
        for item, answer, value in rated:
            text = f"{item['item']} {item['text']['en']}" + (" **Critical**" if "critical" in item else "")
            if value is None:
                item_lines.append(f"| {text} | Not applicable | — | — |")
                continue
            worth = share * Fraction(item["points"])
            earned += worth * value
            line = f"| {text} | {answer['value']} | {shown(100 * value)} | {shown(worth * value)} / {shown(worth)} |"
            item_lines.append(line)
            whom = [item.get("department", section["department"])]
            if "person" in answer:
                whom.append(people[answer["person"]]["name"])
            for name in whom:
                cards.setdefault(name, []).append((worth, value, line))
            if value < 1:
                lost, note = shown(worth * (1 - value)), answer.get("note", "")
                findings.append(f"| {text} | {answer['value']} | {lost} | {note} | {item['remedy']['en']} |")
            if value == 0 and "critical" in item:
                fired.append(item["critical"]["effect"])
        score += earned
        section_lines.append(f"| {section['section']} {section['title']['en']} | {shown(earned)} |")
    for effect in fired:
        if isinstance(effect, dict) and "score-at-most" in effect:
            score = min(score, Fraction(effect["score-at-most"]))
    grades = [grade["grade"] for grade in checklist["grades"]]
    grade = next(g["grade"] for g in checklist["grades"] if score >= Fraction(g["from"]))
    for effect in fired:
        if isinstance(effect, dict) and "grade-at-most" in effect:
            grade = max(grade, effect["grade-at-most"], key=grades.index)
    failed = "fail" in fired or score < Fraction(checklist["pass"]) or grade == grades[-1]
    lines = [
        f"# {checklist['title']['en']} · {dealer['name']['en']} · {audit['date']}",
        "",
        f"| Final score | {shown(score)} |",
        "| :- | :- |",
        f"| Grade | {grade} |",
        f"| Outcome | {'Failed' if failed else 'Passed'} |",
        f"| Final score, exact | {score.numerator}/{score.denominator} |",
        "",
        "## Sections",
        "",
        *section_lines,
        "",
        "## Items",
        "",
        *item_lines,
        "",
        "## Findings",
        "",
        *findings,
    ]
    save(f"{out}/card.md", lines)
    for name, seen in cards.items():
        reached = 100 * sum(worth * value for worth, value, _ in seen) / sum(worth for worth, _, _ in seen)
        head = [f"# {name}", "", f"Score {shown(reached)}, {len(seen)} observations", ""]
        save(f"{out}/{name}.md", head + [line for _, _, line in seen])


main(*sys.argv[1:5])
