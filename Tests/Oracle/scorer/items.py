"""What became of each item: its state, its rate, and what it counts under each way of looking."""

from dataclasses import dataclass, field

from .numbers import ONE, ZERO, half_away, number
from .submission import BLANK, COUNTED, NOT_APPLICABLE, read_observations


def rounded_rate(item, rate):
    """The rate after the item's own rounding of its points, if it declares one."""
    if item.round is None or not item.full:
        return rate
    return half_away(item.full * rate, item.round) / item.full


@dataclass
class ItemResult:
    """One item of one audit. `placement` is by-rule, waived, waiver-expired, or None."""

    item: object
    observations: list
    placement: str | None = None
    missing: int = 0
    counted: list = field(default_factory=list)
    left: int = 0
    raw: object = None

    def __post_init__(self):
        self.counted = [each for each in self.observations if each.state == COUNTED]
        self.left = sum(each.state == NOT_APPLICABLE for each in self.observations)
        if self.counted and self.item.kind.scored:
            self.raw = self.item.combined_rate(self.counted)

    @property
    def combined(self):
        """The rate over the counted observations, None without any."""
        return None if self.raw is None else rounded_rate(self.item, self.raw)

    @property
    def leaves(self):
        """Whether the item is out of everything, for another reason than its answers."""
        return self.placement in ("by-rule", "waived") or not self.item.kind.scored

    @property
    def unanswered(self):
        """Whether something that was asked for is missing."""
        return self.placement is None and self.item.kind.scored and self.missing > 0

    @property
    def not_applicable(self):
        """Whether all that was observed does not apply."""
        return self.placement is None and self.item.kind.scored and not self.missing and not self.counted

    @property
    def state(self):
        """The state as it is printed."""
        if not self.item.kind.scored:
            return "information"
        if self.placement:
            return self.placement
        if not self.item.scored:
            return "unscored"
        if self.unanswered:
            return "unanswered"
        return "not-applicable" if self.not_applicable else "scored"

    @property
    def in_coverage(self):
        """Whether the item is applicable in the sense of the coverage."""
        if not self.item.scored or self.leaves:
            return False
        return not (self.not_applicable and self.item.not_applicable not in ("zero", "full"))

    @property
    def is_zero(self):
        """Whether rules that count zeros count this item."""
        return self.item.scored and not self.leaves and (self.placement == "waiver-expired" or self.combined == 0)

    def with_zeros(self, zeros):
        """The rate when `zeros` observations more had been worth nothing."""
        if not zeros:
            return self.combined
        if not self.counted or self.item.combine == "worst":
            return ZERO
        share = number(len(self.counted)) / (len(self.counted) + zeros)
        return rounded_rate(self.item, self.raw * share)

    def low(self):
        """The rate when everything missing is worth nothing."""
        return ZERO if self.item.combine == "pooled" and self.missing else self.with_zeros(self.missing)

    def high(self):
        """The rate when everything missing is worth as much as it still can be."""
        if not self.counted:
            return ONE
        item, kind = self.item, self.item.kind
        if item.combine == "worst":
            return self.combined
        if item.combine == "mean":
            total = self.raw * len(self.counted) + self.missing
            return rounded_rate(item, total / (len(self.counted) + self.missing))
        return rounded_rate(item, kind.best_from(kind.pool([each.answer for each in self.counted])))

    def rate(self, unanswered):
        """The rate that goes into the roll-up, None when the item leaves. `unanswered`: a policy, `low`, `high`."""
        if self.leaves:
            return None
        if self.placement == "waiver-expired":
            return ZERO
        if self.not_applicable:
            return {"zero": ZERO, "full": ONE}.get(self.item.not_applicable)
        if self.missing:
            if unanswered in ("zero", "low"):
                return self.low()
            return self.high() if unanswered == "high" else self.combined
        return self.combined

    def guard_rate(self, unanswered):
        """The rate with every observation that is not applicable counted as 0."""
        if self.leaves or self.placement == "waiver-expired":
            return self.rate(unanswered)
        if self.not_applicable:
            return ZERO
        if self.missing and unanswered == "zero":
            if self.item.combine == "pooled":
                return ZERO
            return self.with_zeros(self.left + self.missing)
        return self.with_zeros(self.left) if self.counted or self.left else None


def missing_count(item, observations, people, units):
    """How many observations are still to come."""
    said = [each for each in observations if each.state != BLANK or each.is_owed]
    if len(said) == 1 and said[0].state == NOT_APPLICABLE and not said[0].names_someone:
        return 0
    blanks = sum(each.is_owed for each in observations)
    if item.per == "person":
        named = {person for each in observations for person in each.people}
        absent = sum(person not in named for person in people)
    elif item.per != "once":
        named = {each.unit for each in observations}
        absent = sum(unit not in named for unit in units)
    else:
        absent = 0
    given = sum(each.state != BLANK for each in observations)
    return max(blanks + absent, item.at_least - given, 0)


def _meets(result, condition):
    """Whether the answer of the other item is the one asked for; a blank is taken as if it were."""
    if not result.counted:
        return not result.not_applicable
    answer = result.counted[0].answer
    if "is" in condition:
        wanted = condition["is"] if isinstance(condition["is"], list) else [condition["is"]]
        return not result.item.kind.chosen(answer).isdisjoint(wanted)
    if result.item.combine == "pooled":
        answer = result.item.kind.pool([each.answer for each in result.counted])
    amount = result.item.kind.amount(answer)
    read = result.item.kind.read
    tests = {
        "at-least": lambda limit: amount >= limit,
        "above": lambda limit: amount > limit,
        "at-most": lambda limit: amount <= limit,
        "below": lambda limit: amount < limit,
    }
    return amount is not None and all(test(read(condition[key])) for key, test in tests.items() if key in condition)


def item_results(checklist, submission):
    """The result of every item of the checklist's sections, by id, in file order."""
    items = {item.id: item for item in checklist.root.items()}
    results = {}

    def result(item_id):
        if item_id not in results:
            results[item_id] = build(items[item_id])
        return results[item_id]

    def build(item):
        if item.applies_when is not None:
            other = result(item.applies_when["item"])
            if other.placement is not None or not _meets(other, item.applies_when):
                return ItemResult(item, [], "by-rule")
        if item.id in submission.waivers:
            placement = "waived" if submission.waivers[item.id] >= submission.date else "waiver-expired"
            return ItemResult(item, [], placement)
        observations = read_observations(item.kind, submission.answers.get(item.id))
        missing = missing_count(item, observations, submission.people, submission.units)
        return ItemResult(item, observations, missing=missing)

    return {item_id: result(item_id) for item_id in items}
