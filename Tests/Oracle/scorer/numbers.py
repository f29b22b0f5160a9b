"""Exact numbers: reading them from text, rounding them, and writing them down."""

import re
from fractions import Fraction
from functools import lru_cache

ZERO = Fraction(0)
ONE = Fraction(1)

_SECONDS = {
    "s": 1, "sec": 1, "秒": 1, "秒钟": 1,
    "min": 60, "分": 60, "分钟": 60,
    "h": 3600, "小时": 3600, "时": 3600,
    "d": 86400, "天": 86400,
}
_DURATION_PART = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]+|秒钟|秒|分钟|分|小时|时|天)\s*")


@lru_cache(maxsize=100_000)
def _from_text(text):
    text = text.strip()
    if text.endswith("%"):
        return Fraction(text[:-1].strip()) / 100
    return Fraction(text)


def number(value):
    """The exact value of an integer, a decimal, a ratio such as `1/3`, or a percentage such as `85%`."""
    if isinstance(value, bool) or value is None:
        raise ValueError(f"not a number: {value!r}")
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int):
        return Fraction(value)
    if isinstance(value, float):
        return _from_text(repr(value))
    return _from_text(value)


def duration(text, bare=None, clock=None):
    """A length of time in seconds: `2分30秒`, `150 s`, `2.5 min`; bare numbers and clock forms when declared."""
    if isinstance(text, (int, float)) or re.fullmatch(r"\s*[0-9]+(\.[0-9]+)?\s*", text):
        if bare is None:
            raise ValueError(f"a duration without its unit: {text!r}")
        return number(text) * _SECONDS[bare]
    if ":" in text:
        if clock is None:
            raise ValueError(f"a clock form that was not declared: {text!r}")
        left, right = (Fraction(part) for part in text.split(":"))
        return left * 60 + right if clock == "m:ss" else left * 3600 + right * 60
    total, position = ZERO, 0
    lowered = text.lower()
    while position < len(lowered):
        match = _DURATION_PART.match(lowered, position)
        if match is None or match.group(2) not in _SECONDS:
            raise ValueError(f"not a duration: {text!r}")
        total += Fraction(match.group(1)) * _SECONDS[match.group(2)]
        position = match.end()
    return total


def half_away(value, decimals):
    """`value` rounded to `decimals` places, halves away from zero."""
    scale = 10 ** decimals
    scaled = abs(value) * scale
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, scale)


def decimal_text(value, decimals):
    """`value` written with exactly `decimals` places, halves away from zero."""
    digits = half_away(value, decimals) * 10 ** decimals
    sign = "-" if digits < 0 else ""
    text = str(abs(digits.numerator)).rjust(decimals + 1, "0")
    return f"{sign}{text[:-decimals]}.{text[-decimals:]}" if decimals else f"{sign}{text}"


def exact_text(value):
    """`p/q` in lowest terms, always with its denominator; None stays None."""
    return None if value is None else f"{value.numerator}/{value.denominator}"
