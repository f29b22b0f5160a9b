"""Random answers of every kind, as definitions declare them."""

from .marks import falling_rates, mark
from .quantities import amount, count, deduction, duration, index, scale, share
from .words import chance, pick, text


def yes_no(rng, full):
    form = rng.randrange(4)
    if form == 0:
        return "yes-no"
    if form == 1:
        return {"yes-no": {"good": "no", "yes": ["有"], "no": ["无"]}}
    return {"yes-no": {"good": "no"} if form == 2 else {"good": "yes", "yes": ["看到"], "no": ["没看到"]}}


def choice(rng, full):
    count = rng.randint(2, 4)
    rates = falling_rates(rng, count)
    if full is None and chance(rng, 0.5):
        best = rng.choice([2, 3, 5, 10])
        points = [best, *sorted(rng.sample(range(0, best), min(count - 1, best)), reverse=True)]
        marks = [{"points": each} for each in points]
    else:
        marks = [mark(rng, rate, full) for rate in rates]
    options = [
        {"option": f"o{place}", "title": text(100 + place), **each} for place, each in enumerate(marks, start=1)
    ]
    rng.shuffle(options)
    return {"choice": options}


def multi_choice(rng, full):
    count = rng.randint(2, 4)
    if full is None:
        marks = [{"points": rng.choice([1, 2, 3])} for _ in range(count)]
        penalty = {"points": -rng.randint(1, 3)}
    elif full.denominator == 1 and 2 <= full < 1000:
        first = rng.randint(1, int(full))
        marks = [{"points": first}, {"points": int(full) - first + rng.randint(0, 1) or 1}]
        penalty = {"points": -rng.randint(1, int(full))}
    else:
        marks = [{"rate": 0.5}, {"rate": 0.5}, {"rate": 0.25}][:rng.randint(2, 3)]
        penalty = None
    if penalty and chance(rng, 0.6):
        marks.append(penalty)
    return {
        "multi-choice": [
            {"option": f"m{place}", "title": text(200 + place), **each} for place, each in enumerate(marks, start=1)
        ]
    }


def parts(rng, full):
    names = [{"part": f"p{place}", "title": text(400 + place)} for place in range(1, rng.randint(3, 5))]
    return {"parts": names, "mark": rng.choice(["all", "share"])}


def information(rng):
    """Asked, never scored."""
    kind = rng.choice(["text", "number", "money", "date"])
    answer = {"information": kind}
    if kind in ("number", "money"):
        answer |= {"unit": {"zh": "元", "en": "CNY"}, "tally": True}
    return answer


_KINDS = {
    yes_no: 22, choice: 12, multi_choice: 8, scale: 9, duration: 10, amount: 10, share: 12, index: 6, count: 10,
    deduction: 10, parts: 8,
}


def random_answer(rng, full):
    """An answer of any scored kind."""
    return pick(rng, _KINDS)(rng, full)
