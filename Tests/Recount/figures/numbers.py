"""Exact numbers and how they are shown."""

from fractions import Fraction


def number(cell):
    """The exact value of a cell; None where nothing was issued, which is never 0."""
    return Fraction(cell) if cell else None


def mean(values):
    """Of those that are there; None when none is (scores that were not issued stay out)."""
    there = [value for value in values if value is not None]
    return sum(there, Fraction(0)) / len(there) if there else None


def ratio(part, whole):
    return None if part is None or not whole else part / whole


def difference(value, other):
    return None if value is None or other is None else value - other


def shown(value, decimals=2):
    """Rounded half away from zero; an empty cell for nothing; never `-0.00`."""
    if value is None:
        return ""
    scale = 10**decimals
    units = (abs(value) * scale * 2 + 1) // 2
    digits = str(units).rjust(decimals + 1, "0")
    sign = "-" if value < 0 and units else ""
    return sign + (digits if decimals == 0 else digits[:-decimals] + "." + digits[-decimals:])


def percent(share, decimals=2):
    return shown(None if share is None else share * 100, decimals)


def plain(value):
    """With as many decimals as the number has, 12 at most."""
    if value is None:
        return ""
    return shown(value, next((places for places in range(12) if (value * 10**places).denominator == 1), 12))
