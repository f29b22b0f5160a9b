"""Bonus and special deductions."""

from .answers import is_blank, is_not_applicable_word
from .numbers import ZERO, number
from .submission import observation_mappings


def _points_of(adjustment, value):
    if is_blank(value) or is_not_applicable_word(value):
        return ZERO
    if adjustment.kind_name == "count":
        return number(value) * adjustment.points
    answer = adjustment.kind.read(value)
    if adjustment.kind_name == "choice":
        return adjustment.options[answer]
    return adjustment.points if answer == "yes" else ZERO


def amounts(adjustments, submission, total):
    """(id, signed amount) for each, against the total before any of them."""
    found = []
    for adjustment in adjustments:
        entries = observation_mappings(submission.answers.get(adjustment.id))
        amount = sum((_points_of(adjustment, entry["value"]) for entry in entries), ZERO)
        if adjustment.at_most is not None:
            amount = min(amount, adjustment.at_most)
        if adjustment.of_score:
            amount = amount * total / 100
        found.append((adjustment.id, adjustment.sign * amount))
    return found


def adjusted(total, found, ceiling):
    """The total with the amounts, held at 0 and at the ceiling."""
    score = max(ZERO, total + sum((amount for _, amount in found), ZERO))
    return score if ceiling is None else min(score, ceiling)
