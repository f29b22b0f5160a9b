"""From the rates of items to the rate of every section and of the whole, and back down as effective weights."""

from dataclasses import dataclass
from fractions import Fraction

from .definitions import Item
from .numbers import ONE, ZERO


@dataclass
class Part:
    """One child that takes part: its share of its parent, and the rate with which it does."""

    child: object
    share: Fraction
    rate: Fraction


@dataclass
class Node:
    """A section's rate (None when not scored), its parts, and the full mark it has under `points`."""

    rate: Fraction | None
    parts: list
    full: Fraction


class RollUp:
    """The roll-up of one set of item rates. `adjust` may replace a section's rate before its parent combines it."""

    def __init__(self, root, rates, adjust=None):
        self.rates = rates
        self.adjust = adjust
        self.nodes = {}
        self.root = self._node(root)

    @property
    def total(self):
        """The total in points of the 100 basis, None when not scored."""
        return None if self.root.rate is None else self.root.rate * 100

    def _node(self, section):
        candidates = [each for each in map(self._candidate_of(section), section.children) if each is not None]
        if section.combine == "absolute":
            candidates = [(item, item.weight, self.rates[item.id]) for item in section.items()]
        candidates = [each for each in candidates if each[1] > 0 and each[2] is not None]
        node = _COMBINATIONS[section.combine](section, candidates) if candidates else Node(None, [], ZERO)
        if section.combine != "points" and section.points is not None:
            node.full = section.points
        if self.adjust is not None and section.id is not None:
            node.rate = self.adjust(section, node.rate)
        self.nodes[section.id] = node
        return node

    def _candidate_of(self, section):
        """For each child: the child, its weight under this parent, its rate."""
        by_points = section.combine in ("points", "deductions")

        def candidate(child):
            if isinstance(child, Item):
                return child, child.full if by_points else child.weight, self.rates[child.id]
            node = self._node(child)
            return child, node.full if by_points else child.weight, node.rate

        return candidate

    def effective_weights(self):
        """For each item that takes part: its effective weight, and the rate with which it does."""
        found = {}

        def walk(node, weight):
            for part in node.parts:
                if isinstance(part.child, Item):
                    found[part.child.id] = (weight * part.share, part.rate)
                else:
                    walk(self.nodes[part.child.id], weight * part.share)

        walk(self.root, ONE)
        return found


def _proportional(section, candidates):
    whole = sum((weight for _, weight, _ in candidates), ZERO)
    parts = [Part(child, weight / whole, rate) for child, weight, rate in candidates]
    earned = sum((weight * rate for _, weight, rate in candidates), ZERO)
    return Node(earned / whole, parts, whole)


def _worst(section, candidates):
    lowest = min(range(len(candidates)), key=lambda index: candidates[index][2])
    parts = [
        Part(child, ONE if index == lowest else ZERO, rate) for index, (child, _, rate) in enumerate(candidates)
    ]
    return Node(candidates[lowest][2], parts, ONE)


def _absolute(section, candidates):
    """All or nothing: every rate that is not full counts as none at all."""
    return _worst(section, [(item, weight, ONE if rate == 1 else ZERO) for item, weight, rate in candidates])


def _deductions(section, candidates):
    """What is lost goes to the items that lost it; what is left, to all in proportion to what each can lose."""
    full = section.points
    losses = [mark * (1 - rate) for _, mark, rate in candidates]
    lost_in_all = sum(losses, ZERO)
    scale = min(ONE, full / lost_in_all) if lost_in_all else ONE
    left = full - scale * lost_in_all
    marks = sum((mark for _, mark, _ in candidates), ZERO)
    parts = []
    for (item, mark, _), loss in zip(candidates, losses):
        kept = left * mark / marks / full
        share = scale * loss / full + kept
        parts.append(Part(item, share, kept / share if share else ZERO))
    return Node(left / full, parts, full)


_COMBINATIONS = {
    "points": _proportional,
    "weighted": _proportional,
    "worst": _worst,
    "absolute": _absolute,
    "deductions": _deductions,
}
