"""Kinds of answer built from named choices: how each is read, and the rate it is worth."""

import re

from .numbers import ONE, ZERO, number
from .ratings import clamp, rate_of

NOT_APPLICABLE_WORDS = {"不适用", "无此项", "免检", "n/a", "/"}
NOTHING_FOUND_WORDS = {"none", "都没有", "以上都没有"}
YES_WORDS = ("是", "合格", "符合", "达标", "对", "√", "✓", "y", "yes")
NO_WORDS = ("否", "不合格", "不符合", "不达标", "错", "×", "✗", "n", "no")


def is_blank(value):
    """Whether nothing was filled in."""
    return value is None or (isinstance(value, str) and not value.strip())


def is_not_applicable_word(value):
    """Whether the value is one of the words for "not applicable"."""
    return isinstance(value, str) and value.strip().lower() in NOT_APPLICABLE_WORDS


def names_of(entry, key):
    """Every word that stands for an option, part or kind of deviation: its id, its titles, its words."""
    title = entry.get("title", {})
    titles = [title] if isinstance(title, str) else list(title.values())
    return [str(name).lower() for name in [entry[key], *titles, *entry.get("words", [])]]


def index_of_names(entries, key):
    """A table from each accepted word to the id it stands for."""
    return {name: entry[key] for entry in entries for name in names_of(entry, key)}


class Kind:
    """What every kind of answer offers; most need only some of it."""

    scored = True
    poolable = False

    def read(self, value):
        """The answer in the text, None when it is blank after all; refuses what it cannot read."""
        raise NotImplementedError

    def applies(self, answer):
        """False for an answer that says "not applicable" by itself."""
        return True

    def rate(self, answer):
        """What the answer is worth, from 0 to 1."""
        raise NotImplementedError

    def chosen(self, answer):
        """The ids of the options that the answer chose."""
        return frozenset()

    def amount(self, answer):
        """The answer as a number, for conditions with limits."""
        return None


class YesNo(Kind):
    """Yes or no, either of which may be the good answer."""

    def __init__(self, spec):
        self.good = spec.get("good", "yes")
        self.words = dict.fromkeys(YES_WORDS, "yes") | dict.fromkeys(NO_WORDS, "no")
        for side in ("yes", "no"):
            self.words.update((word.lower(), side) for word in spec.get(side, []))

    def read(self, value):
        return self.words[value.strip().lower()]

    def rate(self, answer):
        return ONE if answer == self.good else ZERO

    def chosen(self, answer):
        return frozenset([answer])


class Choice(Kind):
    """One of several options."""

    def __init__(self, options, full):
        self.names = index_of_names(options, "option")
        self.rates = {option["option"]: rate_of(option, full) for option in options}

    def read(self, value):
        return self.names[str(value).strip().lower()]

    def rate(self, answer):
        return self.rates[answer]

    def chosen(self, answer):
        return frozenset([answer])


class MultiChoice(Choice):
    """Several options whose points are added."""

    def read(self, value):
        if isinstance(value, str):
            if value.strip().lower() in NOTHING_FOUND_WORDS:
                return frozenset()
            value = re.split(r"[、,，;；]", value)
        return frozenset(self.names[str(word).strip().lower()] for word in value)

    def rate(self, answer):
        return clamp(sum((self.rates[option] for option in answer), ZERO))

    def chosen(self, answer):
        return answer


class Parts(Kind):
    """Several yes-or-no points under one mark."""

    def __init__(self, spec):
        self.names = index_of_names(spec["parts"], "part")
        self.ids = [part["part"] for part in spec["parts"]]
        self.all_or_nothing = spec["mark"] == "all"
        self.words = YesNo({})

    def read(self, value):
        if isinstance(value, str):
            value = dict(piece.strip().rsplit(None, 1) for piece in re.split(r"[,，、;；]", value))
        met = {self.names[name.lower()]: word for name, word in value.items()}
        if any(is_blank(met.get(part)) for part in self.ids):
            return None
        return frozenset(part for part in self.ids if self.words.read(met[part]) == "yes")

    def rate(self, answer):
        if self.all_or_nothing:
            return ONE if len(answer) == len(self.ids) else ZERO
        return number(len(answer)) / len(self.ids)


class Result(Kind):
    """One of the nine results of XCCDF."""

    PASSING = frozenset(["pass", "fixed"])
    FAILING = frozenset(["fail", "error", "unknown"])
    LEAVING = frozenset(["notapplicable", "notchecked", "informational", "notselected"])

    def read(self, value):
        word = value.strip().lower()
        if word not in self.PASSING | self.FAILING | self.LEAVING:
            raise ValueError(f"not a result: {value!r}")
        return word

    def applies(self, answer):
        return answer not in self.LEAVING

    def rate(self, answer):
        return ONE if answer in self.PASSING else ZERO


class Information(Kind):
    """Asked and shown, never scored."""

    scored = False

    def read(self, value):
        return value

    def rate(self, answer):
        return None
