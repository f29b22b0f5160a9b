"""Short bilingual texts, and numbers in the form that a file carries."""

_DIGITS = "零一二三四五六七八九"


def text(number):
    """A short text in both languages, different for each number."""
    return {"zh": "项" + "".join(_DIGITS[int(digit)] for digit in str(number)), "en": f"Text {number}"}


def plain(value):
    """A fraction as an integer, a decimal where it is a short one, else as the text `p/q`."""
    if value.denominator == 1:
        return value.numerator
    if 10 ** 6 % value.denominator == 0 and abs(value) < 10 ** 6:
        return float(value)
    return f"{value.numerator}/{value.denominator}"


def chance(rng, probability):
    """True with the given probability."""
    return rng.random() < probability


def pick(rng, weighted):
    """One key of a mapping from choices to their weights."""
    return rng.choices(list(weighted), list(weighted.values()))[0]
