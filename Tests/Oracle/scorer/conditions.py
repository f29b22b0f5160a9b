"""What a rule can look at, and how its text form is read."""

from dataclasses import dataclass
from fractions import Fraction

from .numbers import ZERO, number


@dataclass(frozen=True)
class ItemFails:
    """A counted observation has a rate of at most `limit`, or chose `option`."""

    item: str
    option: str | None = None
    limit: Fraction = ZERO


@dataclass(frozen=True)
class Below:
    """A section or department has a score below a mark, perhaps after rounding."""

    what: str
    id: str
    mark: Fraction
    rounded: int | None = None


@dataclass(frozen=True)
class Zeros:
    """At least so many items have rate 0, in one section or anywhere."""

    count: int
    section: str | None = None


@dataclass(frozen=True)
class Several:
    """At least so many of the inner conditions hold."""

    count: int
    inner: tuple


def read_trigger(item, when):
    """A condition on one item, from the mapping that may narrow it."""
    if "option" in when:
        return ItemFails(item, option=when["option"])
    return ItemFails(item, limit=number(when.get("rate-at-most", 0)))


def read_condition(when):
    """A condition from its mapping."""
    if "item" in when:
        return read_trigger(when["item"], when)
    for what in ("section", "department"):
        if what in when:
            return Below(what, when[what], number(when["below"]), when.get("rounded"))
    if "zeros" in when:
        return Zeros(when["zeros"], when.get("in"))
    if "any-of" in when:
        return Several(1, tuple(map(read_condition, when["any-of"])))
    if "all-of" in when:
        return Several(len(when["all-of"]), tuple(map(read_condition, when["all-of"])))
    return Several(when["at-least"], tuple(map(read_condition, when["of"])))


def reads_section(condition, section):
    """Whether the condition reads the score of this very section."""
    if isinstance(condition, Several):
        return any(reads_section(inner, section) for inner in condition.inner)
    return isinstance(condition, Below) and condition.what == "section" and condition.id == section


def read_effects(effect):
    """Effects as a list of (name, value)."""
    if isinstance(effect, list):
        return [pair for each in effect for pair in read_effects(each)]
    if isinstance(effect, str):
        return [(effect, None)]
    (name, value), = effect.items()
    return [(name, number(value) if name == "score-at-most" else value)]
