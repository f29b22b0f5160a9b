"""Random marks: what an option, band or step is worth. `full` is the full mark, None where the answer may set it."""

from fractions import Fraction

from .words import chance, plain

_LOWER_RATES = [Fraction(rate) for rate in ("0.9", "0.8", "0.75", "0.6", "0.5", "0.4", "1/3", "0.25", "0.2", "0.1")]


def mark(rng, rate, full):
    """A rate, as `rate` or as whole `points`."""
    if full is not None and full > 1 and (rate * full).denominator == 1 and chance(rng, 0.5):
        return {"points": plain(rate * full)}
    return {"rate": plain(rate)}


def falling_rates(rng, count):
    """1, then lower rates, mostly down to 0."""
    lower = sorted(rng.sample(_LOWER_RATES, count - 1), reverse=True)
    if chance(rng, 0.85):
        lower[-1] = Fraction(0)
    return [Fraction(1), *lower]


def bands(rng, full, limits, rising, shown=plain):
    """Bands over ascending limits; `rising` when more is better. The last band takes the rest or names its limit."""
    limits = limits if not rising else list(reversed(limits))
    rates = falling_rates(rng, len(limits) + 1)
    inclusive, exclusive = ("at-least", "above") if rising else ("at-most", "below")
    entries, last = [], None
    for limit, rate in zip(limits, rates):
        last = (inclusive if chance(rng, 0.75) else exclusive, limit)
        entries.append({last[0]: shown(last[1]), **mark(rng, rate, full)})
    rest = mark(rng, rates[-1], full)
    if chance(rng, 0.25):
        complement = {"at-least": "below", "above": "at-most", "at-most": "above", "below": "at-least"}[last[0]]
        rest = {complement: shown(last[1]), **rest}
    return [*entries, rest]


def range_bands(rng, full, limits, shown=plain):
    """A good range in the middle, a half-good one on either side, nothing outside."""
    a, b, c, d = limits
    rates = falling_rates(rng, 3)
    return [
        {"at-least": shown(b), "at-most": shown(c), **mark(rng, rates[0], full)},
        {"above": shown(a), "below": shown(b), **mark(rng, rates[1], full)},
        {"above": shown(c), "below": shown(d), **mark(rng, rates[1], full)},
        mark(rng, rates[2], full),
    ]


def step_loss(rng, full):
    """What one step costs."""
    if full is not None and full >= 4 and full.denominator == 1 and full < 1000 and chance(rng, 0.5):
        return {"points": rng.randint(1, int(full) // 2)}
    return {"rate": plain(rng.choice([Fraction(1, 20), Fraction(1, 10), Fraction(1, 4), Fraction(1, 3)]))}
