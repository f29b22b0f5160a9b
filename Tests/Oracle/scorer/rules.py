"""Which rules fire, and what section-scope rules do to the rates of sections."""

from .conditions import ItemFails, Several, Zeros, reads_section
from .numbers import ZERO, half_away


class Facts:
    """What conditions read that no rule can change: answers, zeros, departments."""

    def __init__(self, checklist, results, departments, issued):
        self.results = results
        self.departments = departments
        self.issued = issued
        self.zeros = {
            section.id: sum(results[item.id].is_zero for item in section.items())
            for section in [checklist.root, *checklist.root.sections()]
        }

    def item_fails(self, condition):
        """Whether the answers of an item fire a condition on it."""
        result = self.results[condition.item]
        if result.placement is not None:
            return result.placement == "waiver-expired" and condition.option is None
        if condition.option is not None:
            return any(condition.option in result.item.kind.chosen(each.answer) for each in result.counted)
        if any(each.rate <= condition.limit for each in result.counted):
            return True
        return result.item.combine == "pooled" and bool(result.counted) and result.combined <= condition.limit


class Judgement:
    """One reading of all rules: `adjust` serves the roll-up, `fired` collects rules in their order."""

    def __init__(self, checklist, facts):
        self.facts = facts
        self.section_rates = {}
        self.fired = []
        self.by_section = {}
        self.for_audit = []
        for rule in checklist.rules:
            if rule.scope is None:
                self.for_audit.append(rule)
            else:
                self.by_section.setdefault(rule.scope, []).append(rule)
        self.section_rules = [rule for rule in checklist.rules if rule.scope is not None]

    def holds(self, condition, items_only=False):
        """Whether a condition holds; with `items_only`, no score of a section or department is there to be read."""
        if isinstance(condition, ItemFails):
            return self.facts.item_fails(condition)
        if isinstance(condition, Zeros):
            return self.facts.zeros[condition.section] >= condition.count
        if isinstance(condition, Several):
            return sum(self.holds(inner, items_only) for inner in condition.inner) >= condition.count
        return not items_only and self.facts.issued and self._is_below(condition)

    def _is_below(self, condition):
        if condition.what == "section":
            rate = self.section_rates.get(condition.id)
            score = None if rate is None else rate * 100
        else:
            score = self.facts.departments.get(condition.id)
        if score is None:
            return False
        if condition.rounded is not None:
            score = half_away(score, condition.rounded)
        return score < condition.mark

    def adjust(self, section, rate):
        """The section's rate after its own rules: first those that do not read it, then those that do."""
        self.section_rates[section.id] = rate
        if rate is None:
            return None
        rules = self.by_section.get(section.id, [])
        for reading in (False, True):
            group = [rule for rule in rules if reads_section(rule.condition, section.id) == reading]
            firing = [rule for rule in group if self.holds(rule.condition)]
            for rule in firing:
                rate = _after_effects(rate, rule.effects)
            self.fired += firing
            self.section_rates[section.id] = rate
        return rate

    def finish(self):
        """After the roll-up (or without one): section-scope rules that have nothing to act on, then the audit's."""
        for rule in self.section_rules:
            if self.section_rates.get(rule.scope) is None and self.holds(rule.condition, items_only=True):
                self.fired.append(rule)
        self.fired += [rule for rule in self.for_audit if self.holds(rule.condition)]
        return self.fired

    def audit_effects(self, name):
        """The values of one effect over all audit-scope rules that fired."""
        return [value for rule in self.fired if rule.scope is None for effect, value in rule.effects if effect == name]


def _after_effects(rate, effects):
    for name, value in effects:
        if name == "zero":
            rate = ZERO
        elif name == "score-at-most":
            rate = min(rate, value / 100)
    return rate
