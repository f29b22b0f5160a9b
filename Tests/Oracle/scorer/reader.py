"""Reads a checklist, given as JSON, into the plain classes; it trusts the file and checks next to nothing."""

import json

from .conditions import Below, read_condition, read_effects, read_trigger
from .definitions import Adjustment, Checklist, Grade, Item, Rule, Section
from .kinds import build_kind, implied_full_mark, kind_name, normal_form
from .numbers import ONE, ZERO, number

_FLAT_SCHEMES = {
    "xccdf-flat": "points",
    "xccdf-flat-unweighted": "points",
    "xccdf-absolute": "absolute",
}


def load_json(path):
    """A JSON file whose decimals stay text, so that they stay exact."""
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=str)


def _policy(value, inherited):
    if value is None:
        return inherited
    return value if isinstance(value, str) else value.get("policy", inherited)


class _Reader:
    """One pass over the file, in the order of its keys, since rules keep the order of the file."""

    def __init__(self, raw):
        self.raw = raw
        self.scheme = raw.get("scheme")
        self.not_applicable = _policy(raw.get("not-applicable"), "exclude")
        self.rules = []

    def checklist(self):
        raw = self.raw
        if self.scheme is None:
            combine = raw.get("combine", "points")
        else:
            combine = _FLAT_SCHEMES.get(self.scheme, "weighted")
        root = Section(None, combine)
        self.fill(root, raw, raw.get("department"))
        unanswered = raw.get("unanswered", "incomplete")
        coverage, per_section = None, False
        if isinstance(unanswered, dict):
            per_section = unanswered["exclude"].get("per") == "section"
            coverage = number(unanswered["exclude"]["coverage"])
            unanswered = "exclude"
        ceiling = raw.get("ceiling", 100)
        sections = [root, *root.sections()]
        return Checklist(
            id=raw["checklist"],
            root=root,
            rules=self.rules,
            adjustments=self.adjustments("bonus", 1) + self.adjustments("special-deductions", -1),
            grades=[
                Grade(grade["grade"], number(grade["above" if "above" in grade else "from"]), "above" in grade)
                for grade in raw.get("grades", [])
            ],
            pass_mark=number(raw["pass"]) if "pass" in raw else None,
            ceiling=None if ceiling == "none" else number(ceiling),
            unanswered=unanswered,
            minimum_coverage=coverage,
            coverage_per_section=per_section,
            rank_minimum=raw.get("rank-minimum", 3),
            raw_points=all(section.combine == "points" for section in sections),
        )

    def fill(self, section, raw, department):
        """Reads the children and rules of a section, or of the checklist, in the order of the keys."""
        for key, value in raw.items():
            if key == "items":
                section.children += [self.item(each, section, department) for each in value]
            elif key == "sections":
                section.children += [self.section(each, section, department) for each in value]
            elif key == "rules":
                self.rules += [self.declared_rule(each) for each in value]
            elif key == "minimum":
                condition = Below("section", section.id, number(value["score"]), value.get("rounded"))
                scope = section.id if value.get("scope") == "section" else None
                self.rules.append(Rule(section.id, scope, condition, read_effects(value["effect"])))

    def section(self, raw, parent, department):
        if self.scheme is None:
            combine = raw.get("combine", "points")
        else:
            combine = "points" if self.scheme in _FLAT_SCHEMES else "weighted"
        section = Section(
            raw["section"],
            combine,
            weight=number(raw.get("weight", 1)),
            points=number(raw["points"]) if "points" in raw else None,
        )
        ignored = self.scheme in _FLAT_SCHEMES or parent.combine == "points"
        section.scored = parent.scored and (ignored or section.weight > 0)
        self.fill(section, raw, raw.get("department", department))
        return section

    def item(self, raw, section, department):
        default = "yes-no" if self.scheme is None else "result"
        answer = normal_form(raw.get("answer", default))
        full = self.full_mark(raw, answer, section)
        kind = build_kind(answer, full)
        per = raw.get("per", "once")
        pooled = per == "once" and kind_name(answer) in ("count", "deduction")
        weight = full if self.scheme in _FLAT_SCHEMES else number(raw.get("weight", full))
        positive = (weight if section.combine in ("weighted", "worst", "absolute") else full) > 0
        item = Item(
            id=raw["item"],
            kind=kind,
            full=full,
            weight=weight,
            per=per,
            combine=raw.get("combine", "pooled" if pooled else "mean"),
            at_least=raw.get("at-least", 1),
            not_applicable=_policy(raw.get("not-applicable"), self.not_applicable),
            applies_when=raw.get("applies-when"),
            critical="critical" in raw and self.scheme is None,
            round=raw.get("round"),
            department=raw.get("department", department),
            scored=kind.scored and section.scored and positive,
        )
        if item.critical:
            self.critical_rule(raw, section)
        return item

    def full_mark(self, raw, answer, section):
        if kind_name(answer) == "information":
            return ZERO
        if self.scheme is not None:
            weight = number(raw.get("weight", 1))
            return ONE if weight and self.scheme != "xccdf-flat" else weight
        if "points" in raw:
            return number(raw["points"])
        if section.combine == "deductions":
            return section.points
        return implied_full_mark(answer)

    def critical_rule(self, raw, section):
        details = raw["critical"] if isinstance(raw["critical"], dict) else {}
        scope = section.id if details.get("scope") == "section" else None
        trigger = read_trigger(raw["item"], details.get("when", {}))
        self.rules.append(Rule(raw["item"], scope, trigger, read_effects(details.get("effect", "fail"))))

    def declared_rule(self, raw):
        scope = raw.get("scope")
        scope = scope["section"] if isinstance(scope, dict) else None
        return Rule(raw["rule"], scope, read_condition(raw["when"]), read_effects(raw["effect"]))

    def adjustments(self, key, sign):
        return [self.adjustment(raw, sign) for raw in self.raw.get(key, [])]

    def adjustment(self, raw, sign):
        answer = normal_form(raw.get("answer", "yes-no"))
        name = kind_name(answer)
        options = answer["choice"] if name == "choice" else []
        return Adjustment(
            id=raw["item"],
            sign=sign,
            kind_name=name,
            points=number(raw.get("points", 1)),
            options={option["option"]: number(option["points"]) for option in options},
            kind=None if name == "count" else build_kind(answer, ONE),
            at_most=number(raw["at-most"]) if "at-most" in raw else None,
            of_score=raw.get("of") == "score",
        )


def read_checklist(raw):
    """The checklist in a JSON structure."""
    return _Reader(raw).checklist()
