"""How a measured value becomes a rate: bands, a line between two limits, or complete steps."""

from dataclasses import dataclass
from fractions import Fraction

from .numbers import ONE, ZERO, number


def clamp(rate):
    """`rate` held between 0 and 1."""
    return min(ONE, max(ZERO, rate))


def rate_of(entry, full):
    """The rate that a band, option or step states, as `rate` or as `points` of the full mark."""
    if "rate" in entry:
        return number(entry["rate"])
    return number(entry["points"]) / full if full else ZERO


@dataclass(frozen=True)
class Band:
    """One band: limits of which any may be absent, and the rate inside them."""

    at_least: Fraction | None
    above: Fraction | None
    at_most: Fraction | None
    below: Fraction | None
    rate: Fraction

    def holds(self, value):
        """Whether `value` lies within all limits that are given."""
        return not (
            (self.at_least is not None and value < self.at_least)
            or (self.above is not None and value <= self.above)
            or (self.at_most is not None and value > self.at_most)
            or (self.below is not None and value >= self.below)
        )

    def limits(self):
        """The limits that are given."""
        return [limit for limit in (self.at_least, self.above, self.at_most, self.below) if limit is not None]


class Bands:
    """Bands tried in order; the first that holds gives the rate."""

    def __init__(self, entries, full, read=number):
        def limit(entry, key):
            return read(entry[key]) if key in entry else None

        self.bands = [
            Band(*(limit(entry, key) for key in ("at-least", "above", "at-most", "below")), rate_of(entry, full))
            for entry in entries
        ]
        self.worst = min(band.rate for band in self.bands)

    def rate(self, value):
        """The rate of the first band that holds."""
        for band in self.bands:
            if band.holds(value):
                return band.rate
        raise ValueError(f"no band holds {value}")

    def best_whole_number_from(self, start):
        """The best rate that a whole number of at least `start` can have."""
        candidates = {start}
        for band in self.bands:
            for limit in band.limits():
                candidates.update(Fraction(limit // 1 + shift) for shift in (-1, 0, 1, 2))
        return max(self.rate(value) for value in candidates if value >= start)


class Linear:
    """A straight line from the value worth everything to the value worth nothing."""

    worst = ZERO

    def __init__(self, entry, read=number):
        self.full, self.zero = read(entry["full"]), read(entry["zero"])

    def rate(self, value):
        """1 from `full` on, 0 from `zero` on, proportional in between."""
        return clamp((self.zero - value) / (self.zero - self.full))


class Steps:
    """Each complete step short of `full` (or past it) costs the same."""

    worst = ZERO

    def __init__(self, entry, full_mark, read=number):
        self.full = read(entry["full"])
        self.past_above = entry.get("past") == "above"
        if entry.get("relative"):
            self.every = number(entry["every"]) * self.full
        else:
            self.every = read(entry["every"])
        self.loss = rate_of(entry, full_mark)
        self.zero_beyond = read(entry["zero-beyond"]) if "zero-beyond" in entry else None

    def rate(self, value):
        """1 at `full` and on its good side; else 1 less the complete steps, never below 0."""
        short = value - self.full if self.past_above else self.full - value
        if short <= 0:
            return ONE
        if self.zero_beyond is not None:
            farther = value > self.zero_beyond if self.past_above else value < self.zero_beyond
            if farther:
                return ZERO
        return max(ZERO, 1 - (short // self.every) * self.loss)


def rating(answer, full, read=number):
    """The rating that an answer declares, or None when it declares none."""
    if "bands" in answer:
        return Bands(answer["bands"], full, read)
    if "linear" in answer:
        return Linear(answer["linear"], read)
    if "steps" in answer:
        return Steps(answer["steps"], full, read)
    return None
