"""Random items of a checklist, each sure to be one that a loader accepts."""

import random
from dataclasses import dataclass
from fractions import Fraction

from scorer.kinds import build_kind, implied_full_mark, kind_name, normal_form
from scorer.numbers import ZERO, number

from .answers import information, random_answer
from .values import random_value
from .words import chance, pick, plain, text

WEIGHTS = {1: 30, 2: 20, 3: 12, 5: 14, 10: 14, 25: 6, 0.5: 5, 0.1: 4, 2.5: 3, "1/3": 4, 10 ** 12: 3}
_POINTS = {1: 10, 2: 14, 3: 10, 4: 12, 5: 16, 10: 16, 20: 8, 0.5: 3, 2.5: 4, 100: 4, "1/3": 2, 10 ** 12: 2}
_POLICIES = {"exclude": 5, "zero": 2, "full": 2, "forbid": 2}


@dataclass
class Sketch:
    """What later steps need to know about an item that was made."""

    raw: dict
    answer: dict
    kind: str
    full: Fraction
    lowest: Fraction
    scored: bool
    section: str | None
    department: str | None
    policy: object


def policy(rng, for_item):
    """A declared way with "not applicable", short or with details."""
    name = pick(rng, _POLICIES)
    if chance(rng, 0.7) or name == "forbid":
        return name
    details = {"policy": name}
    if chance(rng, 0.6):
        details["reason"] = "required"
    if chance(rng, 0.5) or len(details) == 1:
        details["at-most"] = rng.randint(1, 2) if for_item else rng.randint(2, 5)
    return details


class ItemMaker:
    """Makes the items of one checklist, in file order, and keeps a sketch of each."""

    def __init__(self, rng, scheme, inherited_policy, departments, units):
        self.rng = rng
        self.scheme = scheme
        self.inherited_policy = inherited_policy
        self.departments = departments
        self.units = units
        self.sketches = []

    def item(self, section, combine, section_points, department, positive, must_count):
        """A raw item for a section. `positive`: the section counts; `must_count`: so does this item."""
        rng = self.rng
        name = f"i{len(self.sketches) + 1}"
        raw = {"item": name, "text": text(len(self.sketches) + 1)}
        if self.scheme is not None:
            answer = self._scheme_answer(raw, must_count)
        elif not must_count and chance(rng, 0.07):
            answer = information(rng)
        else:
            answer = self._scored_answer(raw, combine, section_points, must_count)
        if answer not in ("yes-no", "result") or chance(rng, 0.2):
            raw["answer"] = answer
        answer = normal_form(answer)
        kind = kind_name(answer)
        if self.departments and chance(rng, 0.12):
            department = raw["department"] = rng.choice(self.departments)
        full = self._full(raw, answer, combine, section_points)
        zero = full == 0 or raw.get("weight") == 0
        sketch = Sketch(
            raw, answer, kind, full, self._lowest(answer, full), positive and not zero and kind != "information",
            section, department, self.inherited_policy,
        )
        if self.scheme is None and kind != "information":
            self._details(sketch, zero)
        self.sketches.append(sketch)
        return raw

    def information_item(self, section, department):
        """An item that is asked only."""
        raw = {"item": f"i{len(self.sketches) + 1}", "text": text(len(self.sketches) + 1)}
        raw["answer"] = information(self.rng)
        self.sketches.append(Sketch(
            raw, raw["answer"], "information", ZERO, Fraction(1), False, section, department, self.inherited_policy,
        ))
        return raw

    def _scheme_answer(self, raw, must_count):
        if chance(self.rng, 0.5):
            raw["weight"] = pick(self.rng, WEIGHTS)
        elif not must_count and chance(self.rng, 0.1):
            raw["weight"] = 0
        if chance(self.rng, 0.25):
            raw["answer"] = "yes-no"
            return "yes-no"
        return "result"

    def _scored_answer(self, raw, combine, section_points, must_count):
        rng = self.rng
        if combine == "deductions":
            if chance(rng, 0.6):
                raw["points"] = min(rng.choice([2, 5, 10, 20, 50]), section_points)
            full = number(raw.get("points", section_points))
            answer = random_answer(rng, full)
            if kind_name(normal_form(answer)) in ("choice", "multi-choice"):
                raw["points"] = plain(full)
            return answer
        if not must_count and combine == "points" and chance(rng, 0.05):
            raw["points"] = 0
            return {"share": "sample"} if chance(rng, 0.3) else "yes-no"
        if chance(rng, 0.75):
            raw["points"] = pick(rng, _POINTS)
        answer = random_answer(rng, number(raw["points"]) if "points" in raw else None)
        if combine == "weighted" and chance(rng, 0.6) or combine == "worst" and chance(rng, 0.2):
            raw["weight"] = 0 if not must_count and chance(rng, 0.1) else pick(rng, WEIGHTS)
        return answer

    def _full(self, raw, answer, combine, section_points):
        if kind_name(answer) == "information":
            return ZERO
        if self.scheme is not None:
            return Fraction(1)
        if "points" in raw:
            return number(raw["points"])
        return number(section_points) if combine == "deductions" else implied_full_mark(answer)

    def _lowest(self, answer, full):
        """The lowest rate that trying values brings to light."""
        if kind_name(answer) == "information":
            return Fraction(1)
        kind, trial = build_kind(answer, full), random.Random(7)
        if kind_name(answer) == "share":
            return kind.rate(kind.read("0/20"))
        return min(kind.rate(kind.read(random_value(trial, answer, 0))) for _ in range(25))

    def _details(self, sketch, zero):
        rng, raw = self.rng, sketch.raw
        if chance(rng, 0.22):
            raw["per"] = "person"
            if chance(rng, 0.4):
                raw["role"] = "advisor"
        elif self.units and chance(rng, 0.15):
            raw["per"] = self.units[0]
        if chance(rng, 0.22):
            poolable = sketch.kind in ("share", "count", "deduction")
            raw["combine"] = rng.choice(["mean", "worst", "worst", *(["pooled"] * 4 if poolable else [])])
        if chance(rng, 0.1):
            raw["at-least"] = rng.randint(2, 3)
        if chance(rng, 0.25):
            raw["not-applicable"] = policy(rng, True)
        if not zero and chance(rng, 0.15):
            decimals = rng.randint(0, 2)
            if (sketch.full * 10 ** decimals).denominator == 1:
                raw["round"] = decimals
        if chance(rng, 0.14):
            self._critical(sketch)
        if not zero and self.sketches and chance(rng, 0.16):
            self._condition(sketch)
        sketch.policy = raw.get("not-applicable", self.inherited_policy)

    def trigger(self, sketch):
        """What may narrow a condition on the item, or None where no answer could fire one."""
        rng = self.rng
        options = sketch.answer.get("choice", []) + sketch.answer.get("multi-choice", [])
        if options and chance(rng, 0.5):
            return {"option": rng.choice(options)["option"]}
        limits = [limit for limit in (0.25, 0.5, "1/3", 0.6) if number(limit) >= sketch.lowest]
        if limits and chance(rng, 0.4):
            return {"rate-at-most": rng.choice(limits)}
        if sketch.lowest == 0:
            return {}
        return {"rate-at-most": rng.choice(limits)} if limits else None

    def _critical(self, sketch):
        rng, raw = self.rng, sketch.raw
        when = self.trigger(sketch)
        if when is None:
            return
        raw.setdefault("not-applicable", policy(rng, True))
        details = {"when": when} if when else {}
        if sketch.section is not None and sketch.scored and chance(rng, 0.35):
            details |= {"scope": "section", "effect": section_effect(rng)}
        elif details or chance(rng, 0.6):
            details["effect"] = "EFFECT"
        raw["critical"] = details or True

    def forward_condition(self):
        """Perhaps makes one item depend on a later one that depends on nothing itself."""
        rng = self.rng
        free = [each for each in self.sketches if "applies-when" not in each.raw]
        targets = [place for place, each in enumerate(free) if each.scored and each.kind != "result"]
        if self.scheme is not None or not targets or not chance(rng, 0.15):
            return
        place = rng.choice(targets)
        sources = [each for each in free[place + 1:] if _can_be_source(each)]
        if sources:
            source = rng.choice(sources)
            free[place].raw["applies-when"] = {"item": source.raw["item"], **self._wanted(source)}

    def _condition(self, sketch):
        """Makes the item depend on an earlier one that is observed once."""
        sources = [other for other in self.sketches if _can_be_source(other)]
        if not sources:
            return
        chained = [other for other in sources if "applies-when" in other.raw]
        source = self.rng.choice(chained if chained and chance(self.rng, 0.5) else sources)
        sketch.raw["applies-when"] = {"item": source.raw["item"], **self._wanted(source)}

    def _wanted(self, source):
        rng = self.rng
        if source.kind == "yes-no":
            return {"is": rng.choice(["yes", "yes", "no", ["yes"]])}
        if source.kind == "choice":
            ids = [option["option"] for option in source.answer["choice"]]
            return {"is": rng.sample(ids, 2) if len(ids) > 2 and chance(rng, 0.5) else rng.choice(ids)}
        spec = source.answer["scale"]
        middle = plain(number(spec["min"]) + number(spec["step"]) * rng.randint(1, 2))
        return {rng.choice(["at-least", "above", "at-most", "below"]): middle}


def _can_be_source(sketch):
    several = {"per", "combine", "at-least"} & sketch.raw.keys()
    return sketch.kind in ("yes-no", "choice", "scale") and not several


def section_effect(rng):
    """An effect that has a meaning for a section."""
    return rng.choice(["zero", {"score-at-most": rng.choice([0, 40, 59, 75, 59.5])}])
