"""One audit after the other in plain Python: exact integers, and floating point only in the Wilson interval."""

import datetime
import functools
import math

from sheet import (
    CHECKLIST,
    DUE_DAYS,
    HEADERS,
    PASS,
    RANK_MINIMUM,
    SCORE_LIMIT,
    VERSION,
    Z_SQUARED,
)


def hundredths(numerator, denominator):
    """A fraction of at least 0 to two decimals, half up."""
    whole = (200 * numerator + denominator) // (2 * denominator)
    return f"{whole // 100}.{whole % 100:02d}"


def field(text):
    """A text as one CSV field."""
    if text and ("," in text or '"' in text or "\n" in text):
        return '"' + text.replace('"', '""') + '"'
    return text or ""


@functools.cache
def due(date):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=DUE_DAYS)).isoformat()


class Part:
    """What a department or a person comes to, section by section."""

    __slots__ = ("points", "earned", "squares", "observations", "findings")

    def __init__(self, sections):
        self.points = [0] * sections
        self.earned = [0] * sections
        self.squares = [0] * sections
        self.observations = 0
        self.findings = 0


class Tables:
    """Scores audits and gathers the lines of the four files."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.lines = {name: [header] for name, header in HEADERS.items()}
        self.zero_product = math.prod(sheet.totals)
        self.zero_shares = [w * self.zero_product // t for w, t in zip(sheet.weights, sheet.totals)]

    def add(self, audit, dealer, date, auditor, answers):
        """`answers`: item, person, unit, value, note, evidence of each answer, in the order of the items."""
        sheet = self.sheet
        n = sheet.sections
        full, earned = [0] * n, [0] * n
        departments, people, short, fired, counted = {}, {}, [], [], 0
        for answer in answers:
            item, name = answer[0], answer[1]
            section, points, quarters = item.section, item.points, sheet.quarters(item, answer[3])
            department = departments.get(item.department)
            if department is None:
                department = departments[item.department] = Part(n)
            person = None
            if name:
                person = people.get(name)
                if person is None:
                    person = people[name] = Part(n)
            if quarters is None:
                continue
            counted += 1
            worth = points * quarters
            full[section] += points
            earned[section] += worth
            department.points[section] += points
            department.earned[section] += worth
            department.observations += 1
            if person is not None:
                person.points[section] += points
                person.earned[section] += worth
                person.squares[section] += points * points
                person.observations += 1
            if quarters < 4:
                department.findings += 1
                short.append((answer, quarters))
                if quarters == 0 and item.effect:
                    fired.append(item)
        applicable = [s for s in range(n) if full[s]]
        product = math.prod(full[s] for s in applicable)
        weight = sum(sheet.weights[s] for s in applicable)
        shares = [sheet.weights[s] * product // full[s] if full[s] else 0 for s in range(n)]
        whole = weight * product
        self._audit(
            audit, dealer, date, auditor, dot(shares, earned), 4 * whole, dot(self.zero_shares, earned), fired, counted
        )
        self._departments(audit, dealer, departments, shares, whole)
        self._people(audit, dealer, people, shares, whole)
        lines = self.lines["findings"]
        for (item, name, unit, value, note, evidence), quarters in short:
            lost = hundredths(100 * shares[item.section] * item.points * (4 - quarters), 4 * whole)
            person = sheet.people[dealer, name][0] if name else ""
            lines.append(
                f"{audit},{dealer},{item.id},{item.department},{person},{field(unit)},{field(value)},{lost},"
                f"{'yes' if item.effect else 'no'},{field(note)},{field(evidence)},{item.remedy},{due(date)}"
            )

    def _audit(self, audit, dealer, date, auditor, score, denominator, zero_score, fired, counted):
        """Scores come as parts of 1 over `denominator` and over the checklist's own product."""
        effects = {item.effect for item in fired}
        limited = f"score-at-most={SCORE_LIMIT}" in effects
        numerator, final_denominator = 100 * score, denominator
        if limited and numerator > SCORE_LIMIT * denominator:
            numerator, final_denominator = SCORE_LIMIT, 1
        divisor = math.gcd(numerator, final_denominator)
        exact = f"{numerator // divisor}/{final_denominator // divisor}"
        grade = next(
            g for g, least in (("A", 90), ("B", 80), ("C", 60), ("D", 0)) if numerator >= least * final_denominator
        )
        for effect in effects:
            if effect.startswith("grade-at-most="):
                grade = max(grade, effect[-1])
        failed = "fail" in effects or numerator < PASS * final_denominator or grade == "D"
        computed = hundredths(100 * score, denominator)
        zero_denominator = 4 * sum(self.sheet.weights) * self.zero_product
        zero = 100 * zero_score
        if limited:
            zero = min(zero, SCORE_LIMIT * zero_denominator)
        caps = ";".join(f"{item.id}:{item.effect}" for item in fired)
        self.lines["audits"].append(
            f"{audit},{CHECKLIST},{VERSION},{dealer},{self.sheet.regions[dealer]},{date},{auditor},"
            f"{'failed' if failed else 'passed'},{grade},{computed},{hundredths(numerator, final_denominator)},{computed},"
            f"0.00,,,{hundredths(zero, zero_denominator)},{computed},100.00,100.00,{caps},{counted},{exact},{PASS},"
            f"{RANK_MINIMUM}"
        )

    def _departments(self, audit, dealer, departments, shares, whole):
        lines = self.lines["departments"]
        for name, part in departments.items():
            points, earned = dot(shares, part.points), dot(shares, part.earned)
            numbers = (
                f"{hundredths(100 * earned, 4 * points)},{hundredths(100 * earned, 4 * whole)},"
                f"{hundredths(100 * points, whole)}"
                if points
                else ",,"
            )
            lines.append(f"{audit},{dealer},{name},{numbers},{part.observations},{part.findings}")

    def _people(self, audit, dealer, people, shares, whole):
        lines = self.lines["people"]
        for name, part in people.items():
            person, role, team, department = self.sheet.people[dealer, name]
            head = f"{audit},{dealer},{person},{name},{role},{team},{department}"
            points, earned = dot(shares, part.points), dot(shares, part.earned)
            if not points:
                lines.append(f"{head},,,,{part.observations},,,no")
                continue
            squares = sum(share * share * square for share, square in zip(shares, part.squares))
            low, high = wilson(earned / (4 * points), points * points / squares)
            ranked = "yes" if part.observations >= RANK_MINIMUM else "no"
            lines.append(
                f"{head},{hundredths(100 * earned, 4 * points)},{hundredths(100 * earned, 4 * whole)},"
                f"{hundredths(100 * points, whole)},{part.observations},{low:.2f},{high:.2f},{ranked}"
            )

    def write(self, folder):
        for name, lines in self.lines.items():
            with open(f"{folder}/{name}.csv", "w", encoding="utf-8", newline="") as file:
                file.write("\n".join(lines))
                file.write("\n")


def dot(left, right):
    return sum(a * b for a, b in zip(left, right))


def wilson(p, n):
    """The 95 % interval on the 100 basis."""
    ratio = Z_SQUARED / n
    spread = math.sqrt(Z_SQUARED * (p * (1 - p) / n + ratio / (4 * n)))
    low, high = (p + ratio / 2 - spread) / (1 + ratio), (p + ratio / 2 + spread) / (1 + ratio)
    return 100 * max(0.0, low), 100 * min(1.0, high)
