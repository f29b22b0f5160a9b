"""The 95 % Wilson interval of a share, from integers only."""

from fractions import Fraction
from math import isqrt

Z_SQUARED = Fraction("3.841458820694")
_PLACES = 60


def square_root(value):
    """The root of a fraction, cut off after 60 decimals; exact for squares of fractions."""
    scale = 10 ** _PLACES
    product = value.numerator * value.denominator
    return Fraction(isqrt(product * scale * scale), value.denominator * scale)


def wilson_interval(share, size):
    """Low and high end for an exact `share` (0 to 1) of an exact, possibly fractional, sample `size`."""
    inner = Z_SQUARED / size
    centre = share + inner / 2
    spread = square_root(inner * share * (1 - share) + inner * inner / 4)
    return (centre - spread) / (1 + inner), (centre + spread) / (1 + inner)
