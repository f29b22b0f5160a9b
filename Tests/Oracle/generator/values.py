"""Random filled-in values. `quality` from 0 to 1 is how good they tend to be."""

from fractions import Fraction

from scorer.kinds import kind_name, normal_form
from scorer.numbers import duration as seconds_of
from scorer.numbers import number

from .words import chance, plain


def _from_best(rng, ranked, quality):
    """One of a list ranked from best to worst."""
    return ranked[0] if chance(rng, quality) else rng.choice(ranked)


def _thresholds(answer, read):
    """Every value at which the rate may change."""
    if "bands" in answer:
        keys = ("at-least", "above", "at-most", "below")
        return [read(band[key]) for band in answer["bands"] for key in keys if key in band]
    if "linear" in answer:
        return [read(answer["linear"]["full"]), read(answer["linear"]["zero"])]
    steps = answer["steps"]
    full = read(steps["full"])
    every = number(steps["every"]) * full if steps.get("relative") else read(steps["every"])
    sign = 1 if steps.get("past") == "above" else -1
    found = [full, *(full + sign * every * times for times in (1, 2, 3, 6, 11, 21))]
    return found + ([read(steps["zero-beyond"])] if "zero-beyond" in steps else [])


def _best_side(answer, read):
    """A value worth the most, or nearly so."""
    if "bands" in answer:
        band = answer["bands"][0]
        for key, shift in (("at-least", 0), ("at-most", 0), ("above", 1), ("below", -1)):
            if key in band:
                return read(band[key]) + shift
        return Fraction(1)
    return read((answer.get("linear") or answer["steps"])["full"])


def _around(rng, answer, read, quality, grain):
    if chance(rng, quality):
        return _best_side(answer, read)
    value = rng.choice(_thresholds(answer, read))
    return value + rng.choice([0, 0, grain, -grain, 3 * grain, value // 3])


def yes_no(rng, answer, quality):
    spec = answer["yes-no"] or {}
    good = spec.get("good", "yes")
    side = good if chance(rng, 0.3 + 0.7 * quality) else ("no" if good == "yes" else "yes")
    own = spec.get(side, [])
    return rng.choice([side, side, *own, *({"yes": ["是", "Y"], "no": ["否"]}[side] if not own else [])])


def choice(rng, answer, quality):
    def worth(option):
        return number(option.get("points", option.get("rate")))

    ranked = sorted(answer["choice"], key=worth, reverse=True)
    option = _from_best(rng, ranked, quality)
    return rng.choice([option["option"], option["option"], option["title"]["zh"]])


def multi_choice(rng, answer, quality):
    options = answer["multi-choice"]
    chosen = [
        option["option"] for option in options
        if chance(rng, 0.2 + 0.75 * quality if number(option.get("points", 1)) > 0 else 0.5 - quality / 2)
    ]
    if not chosen:
        return rng.choice(["none", "都没有"])
    return chosen if chance(rng, 0.5) else "、".join(chosen)


def scale(rng, answer, quality):
    spec = {key: number(value) for key, value in answer["scale"].items()}
    steps = int((spec["max"] - spec["min"]) / spec["step"])
    return plain(spec["min"] + spec["step"] * _from_best(rng, list(range(steps, -1, -1)), quality))


def measure(rng, answer, quality):
    if answer["measure"] == "number":
        value = _around(rng, answer, number, quality, Fraction(1, 4))
        shown = plain(max(value, Fraction(0))) if value.denominator <= 1000 else 1
        unit = answer["unit"] if isinstance(answer["unit"], str) else answer["unit"]["zh"]
        return f"{shown} {unit}" if chance(rng, 0.15) and not isinstance(shown, str) else shown
    if chance(rng, 0.08):
        return rng.choice(["not reached", "未达到", "not reached after 10 min", "10 分钟后放弃"])
    return _duration_text(rng, answer, int(max(_around(rng, answer, seconds_of, quality, 1), 0)))


def _duration_text(rng, answer, seconds):
    minutes, rest = divmod(seconds, 60)
    if "clock" in answer and chance(rng, 0.5):
        return f"{minutes}:{rest:02d}"
    if seconds % 6 == 0 and chance(rng, 0.4):
        value = plain(Fraction(seconds, 60))
        return value if "bare" in answer and chance(rng, 0.6) else f"{value} min"
    return rng.choice([f"{seconds} s", f"{seconds}秒", f"{minutes}分{rest}秒"])


def share(rng, answer, quality):
    whole = rng.choice([1, 3, 5, 10, 20, 40, 100])
    if answer["share"] == "target" and chance(rng, 0.3):
        return f"{rng.randint(0, whole * 6 // 5)}/{whole}"
    least = int(whole * quality) if chance(rng, 0.7) else 0
    return f"{rng.randint(least, whole)}/{whole}"


def index(rng, answer, quality):
    spec = {key: number(value) for key, value in answer["index"].items()}
    levels = [spec["min"] + spec["step"] * each for each in range(int((spec["max"] - spec["min"]) / spec["step"]) + 1)]
    expected = rng.choice([level for level in levels if level > 0])
    better = [level for level in levels if level >= expected]
    perceived = rng.choice(better if chance(rng, quality) else levels)
    if chance(rng, 0.5):
        return f"expected {plain(expected)}, perceived {plain(perceived)}"
    return {"expected": plain(expected), "perceived": plain(perceived)}


def count(rng, answer, quality):
    return 0 if chance(rng, quality) else rng.randint(0, 9)


def deduction(rng, answer, quality):
    pieces = []
    for kind in answer["deduction"]:
        usual = 0.85 if kind["points"] == "all" else 0.4
        if not chance(rng, usual + (1 - usual) * quality):
            pieces.append(f"{kind['kind']} {rng.randint(1, rng.choice([1, 3, 12]))}")
    return ", ".join(pieces) or rng.choice([0, "0"])


def parts(rng, answer, quality):
    words = {part["part"]: "yes" if chance(rng, 0.3 + 0.7 * quality) else "no" for part in answer["parts"]}
    return words if chance(rng, 0.5) else ", ".join(f"{part} {word}" for part, word in words.items())


def information(rng, answer, quality):
    kind = answer["information"]
    if kind == "text":
        return rng.choice(["甲", "A note"])
    return "2026-05-01" if kind == "date" else rng.choice([0, 12, 3.5, 1200])


def result(rng, answer, quality):
    return rng.choice(["pass", "pass", "fixed"] if chance(rng, quality) else ["fail", "error", "unknown", "pass"])


_BY_KIND = {
    "yes-no": yes_no, "choice": choice, "multi-choice": multi_choice, "scale": scale, "measure": measure,
    "share": share, "index": index, "count": count, "deduction": deduction, "parts": parts,
    "information": information, "result": result,
}


def random_value(rng, answer, quality):
    """A value for an answer of any kind, never blank and never "not applicable"."""
    answer = normal_form(answer)
    return _BY_KIND[kind_name(answer)](rng, answer, quality)
