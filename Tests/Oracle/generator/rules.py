"""Random rules over items, sections, departments and zeros, each of which can fire."""

from .items import section_effect
from .words import chance, text


class RuleMaker:
    """Knows what a checklist has to be watched."""

    def __init__(self, rng, maker, sections, grades, flat):
        self.rng = rng
        self.maker = maker
        self.sections = {} if flat else sections
        self.grade_caps = [grade["grade"] for grade in grades[1:]]
        self.departments = sorted({each.department for each in maker.sketches if each.scored and each.department})

    def effect(self):
        """An effect on the audit, or several."""
        rng = self.rng
        single = [
            "fail", "fail", "zero", {"score-at-most": rng.choice([0, 50, 59, 70, 79.5, 85])},
            *({"grade-at-most": rng.choice(self.grade_caps)} for _ in range(3) if self.grade_caps),
        ]
        if chance(rng, 0.2):
            several = [each for each in single if each != "zero"]
            first, second = rng.sample(several, 2)
            kinds = {str(first)[:8], str(second)[:8]}
            return [first, second] if len(kinds) == 2 else first
        return rng.choice(single)

    def fill_effects(self):
        """Gives critical items the effects that had to wait for the grades."""
        for sketch in self.maker.sketches:
            critical = sketch.raw.get("critical")
            if isinstance(critical, dict) and critical.get("effect") == "EFFECT":
                critical["effect"] = self.effect()

    def minimum(self, section):
        """A minimum for a section."""
        rng = self.rng
        minimum = {"score": rng.choice([50, 60, 70, 80, 90, 66.5])}
        if chance(rng, 0.3):
            minimum["rounded"] = rng.randint(0, 1)
        if chance(rng, 0.35):
            minimum |= {"scope": "section", "effect": section_effect(rng)}
        else:
            minimum["effect"] = self.effect()
        return minimum

    def rules(self):
        """Some declared rules."""
        found = []
        for place in range(1, self.rng.choice([0, 1, 2, 2, 3, 4]) + 1):
            scope = self.rng.choice(list(self.sections)) if self.sections and chance(self.rng, 0.3) else None
            when = self._condition(scope, 0)
            if when is None:
                continue
            rule = {"rule": f"r{place}", "title": text(500 + place), "when": when}
            if scope is None:
                rule["effect"] = self.effect()
            else:
                rule |= {"effect": section_effect(self.rng), "scope": {"section": scope}}
            found.append(rule)
        return found

    def _condition(self, scope, depth):
        rng = self.rng
        form = rng.choice(["item", "item", "section", "department", "zeros", *(["several"] * 3 if depth < 2 else [])])
        if form == "several":
            return self._several(scope, depth)
        if form == "section" and self.sections:
            inside = [scope, *self.sections[scope]] if scope else list(self.sections)
            return self._below({"section": rng.choice(inside)})
        if form == "department" and self.departments:
            return self._below({"department": rng.choice(self.departments)})
        if form == "zeros":
            return self._zeros()
        return self._item()

    def _below(self, what):
        when = {**what, "below": self.rng.choice([40, 60, 75, 85, 95, 100])}
        if chance(self.rng, 0.3):
            when["rounded"] = self.rng.randint(0, 2)
        return when

    def _item(self):
        candidates = [sketch for sketch in self.maker.sketches if sketch.kind != "information"]
        sketch = self.rng.choice(candidates)
        when = self.maker.trigger(sketch)
        return None if when is None else {"item": sketch.raw["item"], **when}

    def _zeros(self):
        rng = self.rng
        section = rng.choice(list(self.sections)) if self.sections and chance(rng, 0.4) else None
        inside = None if section is None else {section, *self.sections[section]}
        able = sum(
            each.scored and each.lowest == 0 and (inside is None or each.section in inside)
            for each in self.maker.sketches
        )
        if not able:
            return None
        when = {"zeros": rng.randint(1, min(able, 4))}
        return when if section is None else {**when, "in": section}

    def _several(self, scope, depth):
        inner = [self._condition(scope, depth + 1) for _ in range(self.rng.randint(2, 3))]
        inner = [each for each in inner if each is not None]
        if len(inner) < 2:
            return inner[0] if inner else None
        form = self.rng.choice(["any-of", "all-of", "at-least"])
        if form == "at-least":
            return {"at-least": self.rng.randint(1, len(inner)), "of": inner}
        return {form: inner}
