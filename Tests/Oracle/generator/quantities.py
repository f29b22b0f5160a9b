"""Random answers that are numbers, as definitions declare them."""

from fractions import Fraction

from scorer.numbers import number

from .marks import bands, falling_rates, mark, range_bands, step_loss
from .words import chance, plain, text

_SCALES = [
    (0, 5, 1, 0), (1, 5, 1, 0), (1, 5, 1, 1), (0, 10, 0.5, 0), (1, 7, 2, 1), (-2, 2, 1, -2), (0, 1, 0.25, 0),
    (0, 100, 1, 0),
]


def scale(rng, full):
    low, high, step, zero = rng.choice(_SCALES)
    return {"scale": {"min": low, "max": high, "step": step, "zero": zero}}


def duration_limit(seconds):
    """A limit with its unit."""
    return f"{seconds // 60} min" if seconds % 60 == 0 else f"{seconds} s"


def duration(rng, full):
    answer = {"measure": "duration"}
    step = rng.choice([30, 60, 180, 300])
    form = rng.randrange(4)
    if form < 2:
        limits = sorted(rng.sample(range(1, 8), rng.randint(1, 3)))
        answer["bands"] = bands(rng, full, [step * each for each in limits], chance(rng, 0.2), duration_limit)
    elif form == 2:
        near, far = rng.sample([step * each for each in range(1, 9)], 2)
        answer["linear"] = {"full": duration_limit(near), "zero": duration_limit(far)}
    else:
        start = step * rng.randint(2, 5)
        steps = {"full": duration_limit(start), "every": duration_limit(step), **step_loss(rng, full), "past": "above"}
        if chance(rng, 0.4):
            steps["zero-beyond"] = duration_limit(start + step * rng.randint(1, 4))
        answer["steps"] = steps
    if chance(rng, 0.4):
        answer["not-reached"] = rng.choice([0, 0.2, "1/3"])
    if chance(rng, 0.15):
        answer["bare"] = "min"
    elif chance(rng, 0.15):
        answer["clock"] = "m:ss"
    return answer


def amount(rng, full):
    answer = {"measure": "number", "unit": rng.choice(["℃", {"zh": "个", "en": "pcs"}])}
    form = rng.randrange(5)
    if form == 0:
        answer["bands"] = range_bands(rng, full, [15, 18, 26, 30], int)
    elif form == 1:
        limits = [Fraction(each, 2) for each in sorted(rng.sample(range(2, 60), rng.randint(1, 3)))]
        answer["bands"] = bands(rng, full, limits, chance(rng, 0.5))
    elif form == 2:
        near, far = rng.sample(range(1, 40), 2)
        answer["linear"] = {"full": near, "zero": far}
    else:
        up, start = chance(rng, 0.4), rng.choice([20, 50, 100])
        steps = {"full": start, **step_loss(rng, full)}
        steps |= {"every": "10%", "relative": True} if chance(rng, 0.4) else {"every": rng.choice([2, 5, 2.5])}
        if up:
            steps["past"] = "above"
        elif chance(rng, 0.3):
            steps["past"] = "below"
        if chance(rng, 0.4):
            steps["zero-beyond"] = start * 3 // 2 if up else start // 2
        answer["steps"] = steps
    return answer


def share(rng, full):
    answer = {"share": rng.choice(["sample", "target"])}
    form = rng.randrange(4)
    if form == 1:
        limits = [Fraction(each, 20) for each in sorted(rng.sample(range(8, 21), rng.randint(1, 3)))]
        shown = (lambda limit: f"{limit * 100}%") if chance(rng, 0.5) else plain
        answer["bands"] = bands(rng, full, limits, True, shown)
        if number(answer["bands"][0].get("above", 0)) == 1:
            # Nothing lies above the whole of a sample, so this band could never be reached.
            answer["bands"] = bands(rng, full, [Fraction(4, 5), Fraction(19, 20)], True, shown)
    elif form == 2:
        steps = {"full": rng.choice(["100%", "90%", 0.8]), "every": rng.choice(["5%", 0.1]), **step_loss(rng, full)}
        if chance(rng, 0.4):
            steps["zero-beyond"] = "50%"
        answer["steps"] = steps
    elif form == 3:
        answer["steps"] = {"full": "80%", "every": "10%", "relative": True, **step_loss(rng, full)}
    return answer


def index(rng, full):
    low, high, step = rng.choice([(0, 10, 1), (1, 5, 1), (0, 5, 0.5)])
    answer = {"index": {"min": low, "max": high, "step": step}}
    form = rng.randrange(3)
    if form == 1:
        rates = falling_rates(rng, 3)
        answer["bands"] = [
            {"above": 1, **mark(rng, rates[0], full)},
            {rng.choice(["at-least", "above"]): rng.choice([1, 0.8, "2/3"]), **mark(rng, rates[1], full)},
            mark(rng, rates[2], full),
        ]
        if answer["bands"][1].get("above") == 1:
            answer["bands"][1] = {"at-least": 1, **mark(rng, rates[1], full)}
    elif form == 2:
        answer["steps"] = {"full": 1, "every": 0.1, **step_loss(rng, full)}
    return answer


def count(rng, full):
    limits = sorted(rng.sample(range(0, 8), rng.randint(1, 3)))
    entries = [
        {"at-most": limit, **mark(rng, rate, full)} for limit, rate in zip(limits, falling_rates(rng, len(limits) + 1))
    ]
    if chance(rng, 0.12) and len(entries) > 1:
        better, worse = entries[0], entries[1]
        entries[0] = {"at-most": better["at-most"], "rate": 0.3}
        entries[1] = {"at-most": worse["at-most"], "rate": 1}
    return {"count": {"zh": "处", "en": "spots"}, "bands": [*entries, {"rate": 0}]}


def deduction(rng, full):
    whole = Fraction(1) if full is None else full
    costs = [whole / part for part in (10, 4, 2, 5, 20) if 10 ** 6 % (whole / part).denominator == 0] or [whole]
    kinds = []
    for place in range(1, rng.randint(2, 4)):
        cost = rng.choice(costs)
        kind = {"kind": f"k{place}", "title": text(300 + place), "points": plain(cost)}
        if chance(rng, 0.35):
            kind["limit"] = plain(min(whole, cost * rng.randint(1, 2)))
        kinds.append(kind)
    if all("limit" in kind for kind in kinds) or chance(rng, 0.3):
        kinds.append({"kind": "ka", "title": text(350), "points": "all"})
    return {"deduction": kinds}
