"""From the `answer:` of a definition to its kind and to the full mark that it implies."""

from .answers import Choice, Information, MultiChoice, Parts, Result, YesNo
from .numbers import ONE, ZERO, number
from .quantities import Count, Deduction, Index, Measure, Scale, Share

_NAMES = (
    "yes-no", "choice", "multi-choice", "scale", "measure", "share", "count", "deduction", "parts", "index",
    "information", "result",
)
_RATED = {"measure": Measure, "share": Share, "index": Index, "count": Count, "deduction": Deduction}


def normal_form(answer):
    """The answer as a mapping that holds the name of its kind as a key."""
    return {answer: {}} if isinstance(answer, str) else answer


def kind_name(answer):
    """The kind of a mapping from `normal_form`."""
    return next(name for name in _NAMES if name in answer)


def implied_full_mark(answer):
    """The full mark of an item that names no points: its options' best, or 1."""
    name = kind_name(answer)
    if name in ("choice", "multi-choice"):
        points = [number(option["points"]) for option in answer[name] if "points" in option]
        if points:
            return max(points) if name == "choice" else sum((each for each in points if each > 0), ZERO)
    return ONE


def build_kind(answer, full):
    """The kind of answer, with everything in it related to the full mark."""
    name = kind_name(answer)
    if name == "yes-no":
        return YesNo(answer[name] or {})
    if name == "choice":
        return Choice(answer[name], full)
    if name == "multi-choice":
        return MultiChoice(answer[name], full)
    if name == "scale":
        return Scale(answer[name])
    if name == "parts":
        return Parts(answer)
    if name == "result":
        return Result()
    if name == "information":
        return Information()
    return _RATED[name](answer, full)
