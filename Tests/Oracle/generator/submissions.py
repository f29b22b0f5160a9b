"""Random audits of a checklist: mostly complete, some with gaps, some where nothing applies."""

import random

from scorer.items import item_results
from scorer.submission import read_submission

from .values import random_value
from .words import chance, pick

_PEOPLE = ["张三", "李四", "王五", "赵六", "Ann Lee", "Bo Chen"]
_CARS = ["展车1", "展车2", "展车3"]
_DATE = "2026-10-12"
_LEAVING = ["notapplicable", "notchecked", "informational", "notselected"]
_MODES = {"complete": 68, "gaps": 20, "holes": 6, "nothing": 6}
_BLANKS = {"complete": 0, "gaps": 0.12, "holes": 0.4, "nothing": 0}


def _allowance(policy):
    """Whether "not applicable" may be said, and how often."""
    if policy == "forbid":
        return 0
    return policy.get("at-most", 10 ** 6) if isinstance(policy, dict) else 10 ** 6


class _Audit:
    """One audit in the making."""

    def __init__(self, rng, raw, sketches):
        self.rng, self.raw, self.sketches = rng, raw, sketches
        self.mode = pick(rng, _MODES)
        self.quality = rng.choice([1, 0.97, 0.9, 0.8, 0.6, 0.3])
        self.allowed = _allowance(raw.get("not-applicable", "exclude"))
        self.people = rng.sample(_PEOPLE, rng.randint(1, 4)) if chance(rng, 0.4) else []
        per_unit = any(sketch.raw.get("per", "once") not in ("once", "person") for sketch in sketches)
        self.cars = rng.sample(_CARS, rng.randint(1, 3)) if per_unit and chance(rng, 0.4) else []

    def submission(self, audit):
        """The submission with the documented keys."""
        found = {
            "audit": audit, "checklist": self.raw["checklist"], "version": self.raw["version"], "dealer": "D1",
            "date": _DATE, "auditor": "A-1",
        }
        if self.people:
            found["people"] = self.people
        if self.cars:
            found["units"] = self.cars
        found["answers"] = {}
        waivers = self._waivers()
        if waivers:
            found["waivers"] = waivers
        waived = {waiver["item"] for waiver in waivers}
        for sketch in self.sketches:
            if sketch.raw["item"] not in waived:
                self._fill(sketch, found["answers"])
        for key in ("bonus", "special-deductions"):
            for adjustment in self.raw.get(key, []):
                self._adjust(adjustment, found["answers"])
        if chance(self.rng, 0.1):
            shuffled = list(found["answers"].items())
            self.rng.shuffle(shuffled)
            found["answers"] = dict(shuffled)
        return found

    def _waivers(self):
        if not chance(self.rng, 0.15):
            return []
        able = [each.raw["item"] for each in self.sketches if each.scored and "applies-when" not in each.raw]
        return [
            {"item": item, "owner": "王经理", "reason": "改造", "until": self.rng.choice(
                ["2026-10-12", "2026-12-31", "2026-10-11", "2026-09-30"])}
            for item in able if chance(self.rng, 0.2)
        ]

    def _fill(self, sketch, answers):
        rng, name = self.rng, sketch.raw["item"]
        blank = _BLANKS[self.mode]
        if chance(rng, blank):
            if chance(rng, 0.4):
                answers[name] = rng.choice([None, ""])
            return
        budget = 0 if sketch.kind == "information" else min(self.allowed, _allowance(sketch.policy))
        if sketch.kind == "information":
            if chance(rng, 0.7):
                answers[name] = random_value(rng, sketch.answer, 1)
            return
        if budget and chance(rng, 1 if self.mode == "nothing" else 0.06):
            self.allowed -= 1
            answers[name] = self._not_applicable(sketch)
            return
        some_leave = budget > 0 and chance(rng, 0.15)
        self.allowed -= some_leave
        observations = self._observations(sketch, budget if some_leave else 0, blank)
        if observations != []:
            answers[name] = observations

    def _leaving_value(self, sketch):
        if sketch.kind == "result":
            return self.rng.choice(_LEAVING)
        if sketch.kind == "share" and chance(self.rng, 0.4):
            return "0/0"
        return self.rng.choice(["n/a", "不适用", "N/A"])

    def _not_applicable(self, sketch):
        value = self._leaving_value(sketch)
        if value == "0/0" and sketch.raw.get("per", "once") != "once":
            value = "n/a"
        policy = sketch.policy
        # A reason that the checklist asks for is owed by every item.
        wants_reason = any(isinstance(each, dict) and "reason" in each for each in (policy, self.raw.get("not-applicable")))
        return [{"value": value, "note": "无此项目"}] if wants_reason or chance(self.rng, 0.2) else value

    def _observations(self, sketch, leaving, blank):
        rng, raw = self.rng, sketch.raw
        found = []
        for named in self._names(sketch, blank):
            value = random_value(rng, sketch.answer, self.quality)
            if leaving and chance(rng, 0.35):
                leaving -= 1
                found.append({**named, "value": self._leaving_value(sketch), "note": "无"})
            elif chance(rng, blank):
                found.append({**named, "value": self._blank_value(sketch)})
            else:
                found.append({**named, "value": value})
        return self._shortened(found, raw)

    def _blank_value(self, sketch):
        if sketch.kind == "parts" and chance(self.rng, 0.5):
            ids = [part["part"] for part in sketch.answer["parts"]]
            return {**dict.fromkeys(ids, "yes"), self.rng.choice(ids): None}
        return self.rng.choice([None, ""])

    def _shortened(self, found, raw):
        """A single observation that names nobody may stand without its list."""
        if len(found) == 1 and raw.get("per", "once") == "once" and set(found[0]) == {"value"}:
            value = found[0]["value"]
            if not isinstance(value, (list, dict)) and chance(self.rng, 0.7):
                return value
        return found

    def _names(self, sketch, blank):
        """Who and what each observation of the item names."""
        rng, raw = self.rng, sketch.raw
        per, least = raw.get("per", "once"), raw.get("at-least", 1)
        if chance(rng, blank):
            least = 1
        if per == "person":
            named = [{"person": person} for person in self.people if not chance(rng, blank)]
            while len(named) < least or not named and not self.people or chance(rng, 0.3):
                named.append({"person": self._another(_PEOPLE, named, "person", blank)})
            return [self._joint(each) if chance(rng, 0.1) else each for each in named]
        if per != "once":
            # A unit that is looked at again needs the time of each look.
            times = (f"{_DATE}T{hour:02}:00:00+08:00" for hour in range(8, 24))
            named = [{"unit": car, "at": next(times)} for car in self.cars if not chance(rng, blank)]
            while len(named) < least or not named and not self.cars or chance(rng, 0.2):
                named.append({"unit": self._another(_CARS, named, "unit", blank), "at": next(times)})
            return [self._joint(each) if chance(rng, 0.3) else each for each in named]
        pooled = sketch.kind in ("count", "deduction") or sketch.kind == "result"
        several = pooled or "combine" in raw or "at-least" in raw
        count = max(least, rng.choice([1, 1, 2, 3])) if several else 1
        return [self._joint({}) if chance(rng, 0.12) else {} for _ in range(count)]

    def _another(self, names, named, key, blank):
        """One more name; where blanks occur, not one that is named already, as long as there are others."""
        others = [name for name in names if name not in {each[key] for each in named}]
        return self.rng.choice(others if blank and others else names)

    def _joint(self, named):
        """Adds one or two people to those whom the observation names."""
        people = [named["person"]] if "person" in named else []
        others = [person for person in _PEOPLE if person not in people]
        people += self.rng.sample(others, self.rng.randint(1, 2) if not people else 1)
        return {**named, "person": people if len(people) > 1 else people[0]}

    def _adjust(self, adjustment, answers):
        rng = self.rng
        if chance(rng, 0.5):
            return
        answer = adjustment.get("answer", "yes-no")
        if answer == "yes-no":
            values = ["yes", "no", "yes"]
        elif "count" in answer:
            values = [0, 1, 2, 3]
        else:
            values = [option["option"] for option in answer["choice"]]
        if chance(rng, 0.25):
            answers[adjustment["item"]] = [{"value": rng.choice(values)} for _ in range(rng.randint(1, 3))]
        else:
            answers[adjustment["item"]] = rng.choice([None, "n/a"]) if chance(rng, 0.1) else rng.choice(values)


def random_submission(seed, audit, raw, sketches, checklist):
    """A submission without answers to items that do not apply by rule."""
    found = _Audit(random.Random(f"{seed}/{audit}"), raw, sketches).submission(audit)
    if not any("applies-when" in sketch.raw for sketch in sketches):
        return found
    results = item_results(checklist, read_submission(found))
    for item_id, result in results.items():
        if result.placement == "by-rule":
            found["answers"].pop(item_id, None)
    return found
