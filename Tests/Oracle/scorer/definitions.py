"""The plain classes that a checklist is read into."""

from dataclasses import dataclass, field
from fractions import Fraction

from .numbers import ONE, ZERO


@dataclass
class Item:
    """One item, with everything that it inherits already filled in."""

    id: str
    kind: object
    full: Fraction
    weight: Fraction
    per: str = "once"
    combine: str = "mean"
    at_least: int = 1
    not_applicable: str = "exclude"
    applies_when: dict | None = None
    critical: bool = False
    round: int | None = None
    department: str | None = None
    scored: bool = True

    def combined_rate(self, observations):
        """The declared combination of counted observations, before any rounding; there is at least one."""
        if self.combine == "pooled":
            return self.kind.rate(self.kind.pool([each.answer for each in observations]))
        rates = [each.rate for each in observations]
        return min(rates) if self.combine == "worst" else sum(rates, ZERO) / len(rates)


@dataclass
class Section:
    """A section, or the checklist itself as the section without an id."""

    id: str | None
    combine: str
    weight: Fraction = ONE
    points: Fraction | None = None
    children: list = field(default_factory=list)
    scored: bool = True

    def items(self):
        """Every item below, in file order."""
        for child in self.children:
            if isinstance(child, Item):
                yield child
            else:
                yield from child.items()

    def topmost_sections(self):
        """The sections directly below, in file order."""
        return [child for child in self.children if isinstance(child, Section)]

    def sections(self):
        """Every section below, in file order, outer before inner."""
        for child in self.children:
            if isinstance(child, Section):
                yield child
                yield from child.sections()


@dataclass
class Rule:
    """A condition with its effects; `scope` is the id of a section, or None for the audit."""

    id: str
    scope: str | None
    condition: object
    effects: list


@dataclass
class Adjustment:
    """One bonus (sign 1) or special deduction (sign -1)."""

    id: str
    sign: int
    kind_name: str
    points: Fraction
    options: dict
    kind: object
    at_most: Fraction | None
    of_score: bool


@dataclass
class Grade:
    """A grade and its lower limit."""

    id: str
    limit: Fraction
    above: bool


@dataclass
class Checklist:
    """A whole definition."""

    id: str
    root: Section
    rules: list
    adjustments: list
    grades: list
    pass_mark: Fraction | None
    ceiling: Fraction | None
    unanswered: str
    minimum_coverage: Fraction | None
    coverage_per_section: bool
    rank_minimum: int
    raw_points: bool
