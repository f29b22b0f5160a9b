"""pandas and NumPy: `pandas_peer.py DATA INPUT OUT`, over the long CSV; one thread, as pandas has it.

Columns are read as categories, so that each distinct text is judged once and groups are sums over integer codes.
"""

import datetime
import math
import sys

import numpy as np
import pandas as pd
from sheet import (
    CHECKLIST,
    DUE_DAYS,
    HEADERS,
    PASS,
    RANK_MINIMUM,
    SCORE_LIMIT,
    VERSION,
    Z_SQUARED,
    Sheet,
)

USED = ["audit", "dealer", "date", "auditor", "item", "person", "unit", "value", "note", "evidence"]


def hundredths(numerator, denominator):
    """Half up to two decimals; shown with two by the writer."""
    return (200 * numerator + denominator) // (2 * denominator) / 100


class Answers:
    """The rows as integer codes."""

    def __init__(self, path, sheet):
        self.rows = rows = pd.read_csv(path, usecols=USED, dtype="category", keep_default_na=False, na_values=[""])
        self.sheet = sheet
        ids = [sheet.by_id[item] for item in rows["item"].cat.categories]
        values = rows["value"].cat.categories
        item = rows["item"].cat.codes.to_numpy().astype(np.int64)
        pair = item * len(values) + rows["value"].cat.codes.to_numpy()
        worth = np.full(len(ids) * len(values), -1, dtype=np.int64)
        for code in np.unique(pair):
            quarters = sheet.quarters(ids[code // len(values)], values[code % len(values)])
            worth[code] = -1 if quarters is None else quarters
        by_item = lambda name: np.array([getattr(i, name) for i in ids])[item]
        self.quarters, self.counted = worth[pair], worth[pair] >= 0
        self.number, self.section = by_item("number"), by_item("section")
        self.points = by_item("points") * self.counted
        self.earned = self.points * np.maximum(self.quarters, 0)
        self.short = self.counted & (self.quarters < 4)
        self.department = np.array([sheet.departments.index(i.department) for i in ids])[item]
        self.critical = np.array([bool(i.effect) for i in ids])[item]
        # Groups in the order of their first rows.
        self.audit, self.audits = pd.factorize(rows["audit"].cat.codes.to_numpy())
        self.first = np.unique(self.audit, return_index=True)[1]

    def text(self, name, places):
        return rows_of(self.rows[name], places)


def rows_of(column, places):
    return column.iloc[places].astype(object).to_numpy()


def sums(groups, count, section, sections, values):
    """One row a group, one column a section."""
    return (
        np.bincount(groups * sections + section, weights=values, minlength=count * sections)
        .astype(np.int64)
        .reshape(count, sections)
    )


class Scores:
    """What each audit comes to."""

    def __init__(self, answers):
        sheet = answers.sheet
        n, count = sheet.sections, len(answers.audits)
        full = sums(answers.audit, count, answers.section, n, answers.points)
        earned = sums(answers.audit, count, answers.section, n, answers.earned)
        applies, weights = full > 0, np.array(sheet.weights)
        product = np.where(applies, full, 1).prod(axis=1)
        self.shares = np.where(applies, weights * product[:, None] // np.where(applies, full, 1), 0)
        self.denominator = 4 * (applies * weights).sum(axis=1) * product
        self.score = (self.shares * earned).sum(axis=1)
        zero = math.prod(sheet.totals)
        self.zero = (np.array([w * zero // t for w, t in zip(sheet.weights, sheet.totals)]) * earned).sum(axis=1)
        self.observations = np.bincount(answers.audit, weights=answers.counted, minlength=count).astype(np.int64)
        fired = answers.critical & (answers.quarters == 0)
        self.fired = np.zeros((count, len(sheet.items) + 1), dtype=bool)
        self.fired[answers.audit[fired], answers.number[fired]] = True


def audits(answers, scores):
    sheet = answers.sheet
    critical = [item for item in sheet.items if item.effect]
    fired = {item.id: scores.fired[:, item.number] for item in critical}
    limited = next(fired[item.id] for item in critical if item.effect.startswith("score"))
    cut = limited & (100 * scores.score > SCORE_LIMIT * scores.denominator)
    numerator = np.where(cut, SCORE_LIMIT, 100 * scores.score)
    divided = np.where(cut, 1, scores.denominator)
    computed = hundredths(100 * scores.score, scores.denominator)
    grade = sum((numerator < least * divided).astype(np.int64) for least in (90, 80, 60))
    for item in critical:
        if item.effect.startswith("grade"):
            grade = np.where(fired[item.id], np.maximum(grade, "ABCD".index(item.effect[-1])), grade)
    failed = (numerator < PASS * divided) | (grade == 3)
    caps = np.full(len(grade), "", dtype=object)
    for item in critical:
        if item.effect == "fail":
            failed |= fired[item.id]
        caps = np.where(fired[item.id], caps + np.where(caps == "", "", ";") + f"{item.id}:{item.effect}", caps)
    divisor = np.gcd(numerator, divided)
    zero = 4 * sum(sheet.weights) * math.prod(sheet.totals)
    exact = [f"{p}/{q}" for p, q in zip((numerator // divisor).tolist(), (divided // divisor).tolist())]
    dealer = answers.text("dealer", answers.first)
    return {
        "audit": answers.text("audit", answers.first),
        "checklist": CHECKLIST,
        "version": VERSION,
        "dealer": dealer,
        "region": pd.Series(dealer).map(sheet.regions).to_numpy(),
        "date": answers.text("date", answers.first),
        "auditor": answers.text("auditor", answers.first),
        "outcome": np.where(failed, "failed", "passed"),
        "grade": np.array(list("ABCD"))[grade],
        "score": computed,
        "final": hundredths(numerator, divided),
        "computed": computed,
        "adjustments": 0.0,
        "low": "",
        "high": "",
        "na_as_zero": hundredths(
            np.where(limited, np.minimum(100 * scores.zero, SCORE_LIMIT * zero), 100 * scores.zero), zero
        ),
        "earned": computed,
        "full": 100.0,
        "coverage": 100.0,
        "caps": caps,
        "observations": scores.observations,
        "exact": exact,
        "pass": PASS,
        "rank_minimum": RANK_MINIMUM,
    }


def numbers(points, earned, denominator):
    """Score, earned and full of a group; empty where nothing counted."""
    some = points > 0
    return {
        "score": np.where(some, hundredths(100 * earned, np.where(some, 4 * points, 1)), np.nan),
        "earned": np.where(some, hundredths(100 * earned, denominator), np.nan),
        "full": np.where(some, hundredths(400 * points, denominator), np.nan),
    }


def departments(answers, scores):
    sheet, count = answers.sheet, len(answers.audits)
    names, n = len(sheet.departments), sheet.sections
    group = answers.audit * names + answers.department
    shares = np.repeat(scores.shares, names, axis=0)
    points = (shares * sums(group, count * names, answers.section, n, answers.points)).sum(axis=1)
    earned = (shares * sums(group, count * names, answers.section, n, answers.earned)).sum(axis=1)
    return {
        "audit": np.repeat(answers.text("audit", answers.first), names),
        "dealer": np.repeat(answers.text("dealer", answers.first), names),
        "department": np.tile(np.array(sheet.departments, dtype=object), count),
        **numbers(points, earned, np.repeat(scores.denominator, names)),
        "observations": np.bincount(group, weights=answers.counted, minlength=count * names).astype(np.int64),
        "findings": np.bincount(group, weights=answers.short, minlength=count * names).astype(np.int64),
    }


def people(answers, scores):
    sheet, n = answers.sheet, answers.sheet.sections
    person = answers.rows["person"].cat.codes.to_numpy().astype(np.int64)
    named = np.flatnonzero(person >= 0)
    names = len(answers.rows["person"].cat.categories)
    group, keys = pd.factorize(answers.audit[named] * names + person[named])
    count, audit = len(keys), keys // names
    section, points, earned = answers.section[named], answers.points[named], answers.earned[named]
    shares = scores.shares[audit]
    squares = (shares.astype(float) ** 2 * sums(group, count, section, n, points * points)).sum(axis=1)
    points = (shares * sums(group, count, section, n, points)).sum(axis=1)
    earned = (shares * sums(group, count, section, n, earned)).sum(axis=1)
    observations = np.bincount(group, weights=answers.counted[named], minlength=count).astype(np.int64)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate, ratio = earned / (4 * points), Z_SQUARED * squares / points.astype(float) ** 2
        spread = np.sqrt(Z_SQUARED * (rate * (1 - rate) * ratio / Z_SQUARED + ratio * ratio / (4 * Z_SQUARED)))
        low, high = (rate + ratio / 2 - spread) / (1 + ratio), (rate + ratio / 2 + spread) / (1 + ratio)
    dealer = answers.text("dealer", answers.first)[audit]
    name = answers.rows["person"].cat.categories.to_numpy()[keys % names]
    staff = pd.DataFrame(
        [(*key, *rest) for key, rest in sheet.people.items()],
        columns=["dealer", "name", "person", "role", "team", "department"],
    )
    found = pd.DataFrame({"dealer": dealer, "name": name}).merge(staff, on=["dealer", "name"], how="left")
    return {
        "audit": answers.text("audit", answers.first)[audit],
        "dealer": dealer,
        "person": found["person"],
        "name": name,
        "role": found["role"],
        "team": found["team"],
        "department": found["department"],
        **numbers(points, earned, scores.denominator[audit]),
        "observations": observations,
        "low": 100 * np.maximum(low, 0),
        "high": 100 * np.minimum(high, 1),
        "ranked": np.where(observations >= RANK_MINIMUM, "yes", "no"),
    }


def findings(answers, scores):
    sheet = answers.sheet
    places = np.flatnonzero(answers.short)
    audit, section = answers.audit[places], answers.section[places]
    lost = 100 * scores.shares[audit, section] * answers.points[places] * (4 - answers.quarters[places])
    dealer, name = answers.text("dealer", places), answers.text("person", places)
    ids = {key: person[0] for key, person in sheet.people.items()}
    column = lambda field: np.array([field(item) for item in sheet.items], dtype=object)[answers.number[places] - 1]
    date = answers.rows["date"].cat
    due = [
        (datetime.date.fromisoformat(day) + datetime.timedelta(days=DUE_DAYS)).isoformat() for day in date.categories
    ]
    return {
        "audit": answers.text("audit", places),
        "dealer": dealer,
        "item": column(lambda item: item.id),
        "department": column(lambda item: item.department),
        "person": [ids.get(key) for key in zip(dealer, name)],
        "unit": answers.text("unit", places),
        "value": answers.text("value", places),
        "points_lost": hundredths(lost, scores.denominator[audit]),
        "critical": column(lambda item: "yes" if item.effect else "no"),
        "note": answers.text("note", places),
        "evidence": answers.text("evidence", places),
        "remedy": column(lambda item: item.remedy),
        "due": np.array(due, dtype=object)[date.codes.to_numpy()[places]],
    }


def main(data, path, out):
    answers = Answers(path, Sheet(data))
    scores = Scores(answers)
    for name, table in (("audits", audits), ("departments", departments), ("people", people), ("findings", findings)):
        frame = pd.DataFrame(table(answers, scores))
        assert ",".join(frame.columns) == HEADERS[name]
        frame.to_csv(f"{out}/{name}.csv", index=False, float_format="%.2f", lineterminator="\n")


main(*sys.argv[1:4])
