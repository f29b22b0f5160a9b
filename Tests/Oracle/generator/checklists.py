"""Random checklists: a tree of sections, filled with items, watched by rules."""

import random

from scorer.numbers import number

from .items import WEIGHTS, ItemMaker, policy
from .rules import RuleMaker
from .words import chance, pick, plain, text

DEPARTMENTS = {"sales": {"zh": "销售部", "en": "Sales"}, "service": {"zh": "售后服务部", "en": "Service"},
               "parts": {"zh": "配件部", "en": "Parts"}}
_SCHEMES = ["xccdf-default", "xccdf-flat", "xccdf-flat-unweighted", "xccdf-absolute"]
_GRADES = [
    [("A", "from", 90), ("B", "from", 80), ("C", "from", 60), ("D", "from", 0)],
    [("excellent", "above", 90), ("fair", "from", "66.5"), ("poor", "from", 0)],
    [("ok", "from", 75), ("bad", "from", 0)],
    [("A", "from", 100), ("B", "above", 85), ("C", "above", 50), ("D", "from", 0)],
]


class _Maker:
    """One checklist in the making."""

    def __init__(self, rng, name):
        self.rng = rng
        self.name = name
        self.scheme = rng.choice(_SCHEMES) if chance(rng, 0.14) else None
        self.flat = self.scheme not in (None, "xccdf-default")
        self.raw = {"checklist": name, "version": "1.0.0", "title": text(1)}
        self.sections = {}
        self.positive_sections = []

    def checklist(self):
        """The whole definition, and the sketches of its items."""
        rng, raw = self.rng, self.raw
        combine = self._head()
        departments = list(DEPARTMENTS) if "departments" in raw else []
        declared = raw.get("not-applicable", "exclude")
        self.items = ItemMaker(rng, self.scheme, declared, departments, list(raw.get("units", {})))
        rules_first = chance(rng, 0.3)
        if rules_first:
            raw["rules"] = []
        if chance(rng, 0.1):
            raw["items"] = self._items(None, combine, None, raw.get("department"), True, rng.randint(3, 8))
        else:
            raw["sections"] = self._children(combine, 1, raw.get("department"), True, rng.randint(1, 4))
            self._declare_total(combine)
        self.items.forward_condition()
        self._rules(rules_first)
        self._outside()
        return raw, self.items.sketches

    def _head(self):
        rng, raw = self.rng, self.raw
        if self.scheme is not None:
            raw["scheme"] = self.scheme
            combine = "weighted" if self.scheme == "xccdf-default" else "flat"
        else:
            combine = pick(rng, {"points": 45, "weighted": 42, "worst": 8})
            if combine != "points" or chance(rng, 0.3):
                raw["combine"] = combine
            if chance(rng, 0.45):
                raw["not-applicable"] = policy(rng, False)
        if chance(rng, 0.6):
            raw["pass"] = rng.choice([60, 75, 80, 90, 66.5])
        if chance(rng, 0.75):
            raw["grades"] = [
                {"grade": grade, key: float(limit) if isinstance(limit, str) else limit}
                for grade, key, limit in rng.choice(_GRADES)
            ]
        kind = pick(rng, {"absent": 50, "incomplete": 5, "zero": 20, "exclude": 25})
        if kind == "exclude":
            raw["unanswered"] = {"exclude": {"coverage": rng.choice(["80%", "50%", 0.9, "2/3"])}}
            if chance(rng, 0.4):
                raw["unanswered"]["exclude"]["per"] = rng.choice(["section", "section", "audit"])
        elif kind != "absent":
            raw["unanswered"] = kind
        if chance(rng, 0.3):
            raw["decimals"] = rng.randint(0, 4)
        if chance(rng, 0.4):
            raw["rank-minimum"] = rng.randint(1, 5)
        if chance(rng, 0.7):
            raw["departments"] = DEPARTMENTS
            if chance(rng, 0.4):
                raw["department"] = rng.choice(list(DEPARTMENTS))
        raw["roles"] = {"advisor": {"zh": "顾问", "en": "Advisor"}}
        if self.scheme is None and chance(rng, 0.5):
            raw["units"] = {"car": {"zh": "展车", "en": "Car"}}
        if chance(rng, 0.4):
            raw["ceiling"] = rng.choice([100, 105, 110, "none", "none"])
        return combine

    def _declare_total(self, combine):
        if combine == "weighted" and self.scheme is None and chance(self.rng, 0.25):
            self.raw["total"] = plain(sum(number(section["weight"]) for section in self.raw["sections"]))

    def _children(self, parent, depth, department, positive, count):
        return [
            self._section(parent, depth, department, positive, must_count=place == 0) for place in range(count)
        ]

    def _section(self, parent, depth, department, positive, must_count):
        rng = self.rng
        name = f"s{len(self.sections) + 1}"
        self.sections[name] = []
        raw = {"section": name, "title": text(600 + len(self.sections))}
        combine = self._section_combine(raw, parent)
        if parent in ("weighted", "worst") and (parent == "weighted" and self.scheme is None or chance(rng, 0.4)):
            raw["weight"] = 0 if not must_count and chance(rng, 0.08) else pick(rng, WEIGHTS)
        positive = positive and raw.get("weight") != 0
        if "departments" in self.raw and chance(rng, 0.4):
            department = raw["department"] = rng.choice(list(DEPARTMENTS))
        if combine == "deductions" or combine != "points" and parent == "points":
            raw["points"] = rng.choice([20, 50, 100])
        if positive:
            self.positive_sections.append(name)
            if self.scheme is None and chance(rng, 0.22):
                raw["minimum"] = {}
        nested = depth < 3 and combine != "deductions" and chance(rng, 0.25)
        if not must_count and self.scheme is None and combine == "points" and chance(rng, 0.03):
            raw.pop("minimum", None)
            raw["items"] = [self.items.information_item(name, department)]
            self.positive_sections = [each for each in self.positive_sections if each != name]
            return raw
        items_too = nested and chance(rng, 0.3)
        if not nested or items_too:
            raw["items"] = self._items(name, combine, raw.get("points"), department, positive, rng.randint(1, 5))
        if nested:
            before = len(self.sections)
            raw["sections"] = self._children(combine, depth + 1, department, positive, rng.randint(1, 2))
            self.sections[name] = list(self.sections)[before:]
        if "minimum" in raw and chance(rng, 0.4):
            # Rules keep the order of the file, so a minimum stands sometimes before and sometimes after the items.
            raw["minimum"] = raw.pop("minimum")
        return raw

    def _section_combine(self, raw, parent):
        if self.scheme is not None:
            return parent
        combine = pick(self.rng, {"points": 50, "weighted": 22, "worst": 10, "deductions": 14})
        if combine != "points" or chance(self.rng, 0.2):
            raw["combine"] = combine
        return combine

    def _items(self, section, combine, points, department, positive, count):
        return [
            self.items.item(section, combine, points, department, positive, must_count=place == 0)
            for place in range(count)
        ]

    def _rules(self, rules_first):
        watched = {
            name: [each for each in self.sections[name] if each in self.positive_sections]
            for name in self.positive_sections
        }
        rules = RuleMaker(self.rng, self.items, watched, self.raw.get("grades", []), self.flat)
        rules.fill_effects()
        self._fill_minima(self.raw, rules)
        declared = rules.rules()
        if declared:
            self.raw["rules"] = declared
        elif rules_first:
            del self.raw["rules"]

    def _fill_minima(self, raw, rules):
        for section in raw.get("sections", []):
            if "minimum" in section:
                section["minimum"] = rules.minimum(section["section"])
            self._fill_minima(section, rules)

    def _outside(self):
        for key, letter, share in (("bonus", "b", 0.35), ("special-deductions", "d", 0.35)):
            if chance(self.rng, share):
                self.raw[key] = [self._adjustment(f"{letter}{place}") for place in range(1, self.rng.randint(2, 4))]

    def _adjustment(self, name):
        rng = self.rng
        raw = {"item": name, "text": text(700), "points": rng.choice([1, 2, 0.5, 5])}
        form = rng.randrange(3)
        if form == 1:
            raw["answer"] = {"count": {"zh": "次", "en": "times"}}
        elif form == 2:
            del raw["points"]
            raw["answer"] = {"choice": [{"option": f"x{each}", "points": each} for each in (0, 2, 5)]}
        if chance(rng, 0.4):
            raw["at-most"] = rng.choice([1, 3, 4.5])
        if chance(rng, 0.25):
            raw["of"] = "score"
        return raw


def random_checklist(seed, name):
    """A checklist and the sketches of its items."""
    return _Maker(random.Random(f"{seed}/{name}"), name).checklist()
