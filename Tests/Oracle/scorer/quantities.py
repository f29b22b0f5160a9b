"""Kinds of answer that are numbers: scale, measure, share, index, count and deduction."""

import re

from .answers import Kind
from .numbers import ONE, ZERO, duration, number
from .ratings import clamp, rating

NOT_REACHED = "not reached"


class Scale(Kind):
    """A number on a declared scale."""

    def __init__(self, spec):
        self.low, self.high, self.step = (number(spec[key]) for key in ("min", "max", "step"))
        self.zero = number(spec["zero"])

    def read(self, value):
        answer = number(value)
        if not self.low <= answer <= self.high or (answer - self.low) % self.step:
            raise ValueError(f"off the scale: {value!r}")
        return answer

    def rate(self, answer):
        return clamp((answer - self.zero) / (self.high - self.zero))

    def amount(self, answer):
        return answer


class Measure(Kind):
    """A number with a unit, or a duration."""

    def __init__(self, spec, full):
        self.is_duration = spec["measure"] == "duration"
        self.bare, self.clock = spec.get("bare"), spec.get("clock")
        unit = spec.get("unit", "")
        self.units = [unit] if isinstance(unit, str) else list(unit.values())
        self.rating = rating(spec, full, duration if self.is_duration else number)
        self.not_reached = number(spec["not-reached"]) if "not-reached" in spec else self.rating.worst

    def read(self, value):
        if not self.is_duration:
            if isinstance(value, str):
                for unit in self.units:
                    value = value.removesuffix(unit) if unit else value
            return number(value)
        if isinstance(value, str) and re.search("not reached|未达到|放弃", value):
            return NOT_REACHED
        return duration(value, self.bare, self.clock)

    def rate(self, answer):
        return self.not_reached if answer == NOT_REACHED else self.rating.rate(answer)

    def amount(self, answer):
        return None if answer == NOT_REACHED else answer


class Share(Kind):
    """k of n: a sample, or what was reached of a target."""

    poolable = True

    def __init__(self, spec, full):
        self.rating = rating(spec, full)

    def read(self, value):
        part, whole = value.split("/")
        return number(part), number(whole)

    def applies(self, answer):
        return answer[1] != 0

    def rate(self, answer):
        share = answer[0] / answer[1]
        return self.rating.rate(share) if self.rating else min(ONE, share)

    def pool(self, answers):
        """Both sides added."""
        return sum((part for part, _ in answers), ZERO), sum((whole for _, whole in answers), ZERO)

    def best_from(self, answer):
        """The best rate that may still come of it."""
        return ONE


class Index(Kind):
    """What was perceived, against what was expected."""

    def __init__(self, spec, full):
        self.rating = rating(spec, full)

    def read(self, value):
        if isinstance(value, str):
            value = dict(piece.strip().rsplit(None, 1) for piece in re.split("[,，]", value))
        expected, perceived = number(value["expected"]), number(value["perceived"])
        return perceived / expected

    def rate(self, answer):
        return self.rating.rate(answer) if self.rating else min(ONE, answer)

    def amount(self, answer):
        return answer


class Count(Kind):
    """How many deviations there were."""

    poolable = True

    def __init__(self, spec, full):
        self.rating = rating(spec, full)

    def read(self, value):
        return number(value)

    def rate(self, answer):
        return self.rating.rate(answer)

    def amount(self, answer):
        return answer

    def pool(self, answers):
        """The sum."""
        return sum(answers, ZERO)

    def best_from(self, answer):
        """The best rate still to be had when deviations can only be added."""
        return self.rating.best_whole_number_from(answer)


class Deduction(Kind):
    """Each deviation costs points."""

    poolable = True

    def __init__(self, spec, full):
        self.full = full
        self.kinds = {entry["kind"]: entry for entry in spec["deduction"]}

    def read(self, value):
        if isinstance(value, int) or value.strip() == "0":
            if int(value) != 0:
                raise ValueError(f"a count without its kind: {value!r}")
            return {}
        pieces = (piece.strip().rsplit(None, 1) for piece in re.split("[,，、]", value))
        return {kind: number(times) for kind, times in pieces}

    def rate(self, answer):
        lost = ZERO
        for kind, times in answer.items():
            entry = self.kinds[kind]
            if entry["points"] == "all":
                lost += self.full if times > 0 else ZERO
                continue
            cost = number(entry["points"]) * times
            lost += min(number(entry["limit"]), cost) if "limit" in entry else cost
        return max(ZERO, 1 - lost / self.full) if self.full else ZERO

    def pool(self, answers):
        """The times of each kind added."""
        pooled = {}
        for answer in answers:
            for kind, times in answer.items():
                pooled[kind] = pooled.get(kind, ZERO) + times
        return pooled

    def best_from(self, answer):
        """The present rate, since nothing lost comes back."""
        return self.rate(answer)
