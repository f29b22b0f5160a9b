#!/usr/bin/env python3
"""The published worked examples of the scoring rules, written as checklists and scored exactly."""

import unittest
from fractions import Fraction

from scorer.numbers import decimal_text
from scorer.reader import read_checklist
from scorer.scorecard import Scorecard
from scorer.submission import read_submission
from scorer.wilson import wilson_interval


def scored(checklist, answers, **more):
    """The scorecard, as JSON, of some answers under the keys of a checklist."""
    definition = read_checklist({"checklist": "example", "version": "1.0.0", **checklist})
    submission = {"audit": "a", "date": "2026-10-12", "answers": answers, **more}
    return Scorecard(definition, read_submission(submission)).as_json()


def items(answer, answers, **more):
    """Items i1, i2 … of one kind, and their answers."""
    raw = [{"item": f"i{place}", "answer": answer, **more} for place in range(1, len(answers) + 1)]
    return raw, {f"i{place}": value for place, value in enumerate(answers, start=1)}


def scale(low, high, step=1, zero=0):
    """A scale answer."""
    return {"scale": {"min": low, "max": high, "step": step, "zero": zero}}


def percent(text):
    """A number answer that is worth itself in per cent."""
    return {"measure": "number", "unit": "%", "linear": {"full": 100, "zero": 0}}, text


class PublishedExamples(unittest.TestCase):
    """Scores of single published sheets."""

    def test_one_not_applicable_item_leaves(self):
        raw, answers = items(scale(0, 5), [5, 5, 5, 1, "N/A"], points=5)
        card = scored({"items": raw}, answers)
        self.assertEqual((card["earned"], card["full"], card["score"]), ("16/1", "20/1", "80/1"))
        self.assertEqual(card["na_as_zero"], "64/1")
        self.assertEqual(card["coverage"], [4, 4])

    def test_weighted_yes_no_maybe(self):
        options = [{"option": "yes", "rate": 1}, {"option": "maybe", "rate": 0.5}, {"option": "no", "rate": 0}]
        raw, answers = items({"choice": options}, ["no", "yes", "maybe"])
        for item, weight in zip(raw, (1, 2, 1)):
            item["weight"] = weight
        self.assertEqual(scored({"combine": "weighted", "items": raw}, answers)["score"], "125/2")

    def test_weighted_category_and_audit(self):
        for weights, values, expected in (((10, 5, 5), (75, 50, 100), "75/1"), ((10, 15, 5), (85, 50, 100), "70/1")):
            raw, answers = items(percent("")[0], values)
            for item, weight in zip(raw, weights):
                item["weight"] = weight
            self.assertEqual(scored({"combine": "weighted", "items": raw}, answers)["score"], expected)

    def test_five_s_sheet_with_zeros_counted_or_not_applicable(self):
        sheet = [(17, 25, 0), (22, 40, 0), (10, 25, 1), (14, 25, 1), (12, 20, 0)]
        for zero, score in ((0, "500/9"), ("n/a", "60/1")):
            sections, answers = [], {}
            for place, (earned, full, zeros) in enumerate(sheet, start=1):
                count = full // 5 - zeros
                values = [earned // count + (each < earned % count) for each in range(count)] + [zero] * zeros
                raw, own = items(scale(0, 5), values, points=5)
                for item in raw:
                    item["item"] = f"{place}-{item['item']}"
                answers |= {f"{place}-{name}": value for name, value in own.items()}
                sections.append({"section": str(place), "items": raw})
            self.assertEqual(scored({"sections": sections}, answers)["score"], score)

    def test_failed_critical_item_keeps_the_score(self):
        raw, answers = items("yes-no", ["yes"] * 13 + ["no"] * 2)
        raw[13] |= {"critical": True, "not-applicable": "forbid"}
        card = scored({"items": raw, "pass": 80}, answers)
        self.assertEqual((card["score"], card["outcome"], card["fired"]), ("260/3", "failed", ["i14"]))

    def test_mean_of_samples_rounded_inside_the_scheme(self):
        item = {"item": "p2", "points": 10, "answer": scale(0, 10), "combine": "mean", "round": 2}
        card = scored({"items": [item]}, {"p2": [10, 8, 4]})
        self.assertEqual((card["earned"], card["items"][0]["rate"]), ("733/100", "733/1000"))

    def test_cap_by_an_element_compared_in_whole_per_cent(self):
        for element, grade in ((79.5, "A"), (79.4, "B")):
            checklist = {
                "combine": "weighted",
                "grades": [{"grade": "A", "from": 90}, {"grade": "B", "from": 80}, {"grade": "C", "from": 0}],
                "sections": [
                    {"section": "1", "weight": 9, "items": [{"item": "a", "answer": percent("")[0]}]},
                    {
                        "section": "2", "weight": 1, "items": [{"item": "b", "answer": percent("")[0]}],
                        "minimum": {"score": 80, "rounded": 0, "effect": {"grade-at-most": "B"}},
                    },
                ],
            }
            first = str((950 - Fraction(str(element))) / 9)
            card = scored(checklist, {"a": first, "b": element})
            self.assertEqual((card["score"], card["grade"]), ("95/1", grade))

    def test_decimal_weights_meet_their_gate_exactly(self):
        raw, answers = items("yes-no", ["yes", "no", "yes"])
        for item, weight in zip(raw, ("0.1", "0.2", "0.7")):
            item["weight"] = weight
        card = scored({"combine": "weighted", "pass": 80, "items": raw}, answers)
        self.assertEqual((card["score"], card["outcome"]), ("80/1", "passed"))

    def test_ten_rules_of_a_tenth(self):
        answers = {f"i{place}": "pass" if place <= 3 else "fail" for place in range(1, 11)}
        raw = [{"item": name, "weight": 0.1} for name in answers]
        for scheme, score in (("xccdf-default", "30/1"), ("xccdf-flat", "30/1"), ("xccdf-absolute", "0/1")):
            self.assertEqual(scored({"scheme": scheme, "items": raw}, answers)["score"], score)

    def test_deductions_by_severity(self):
        kinds = [{"kind": "minor", "points": 1}, {"kind": "major", "points": 10}, {"kind": "critical", "points": 50}]
        checklist = {
            "grades": [
                {"grade": "E", "from": 96}, {"grade": "G", "from": 86}, {"grade": "C", "from": 70},
                {"grade": "F", "from": 0},
            ],
            "sections": [
                {
                    "section": "all", "combine": "deductions", "points": 100,
                    "items": [{"item": "x", "answer": {"deduction": kinds}}],
                },
            ],
        }
        for value, score, grade in (("minor 3, major 1", "87/1", "G"), ("minor 4", "96/1", "E"), (0, "100/1", "E")):
            card = scored(checklist, {"x": value})
            self.assertEqual((card["score"], card["grade"]), (score, grade))

    def test_grade_by_total_and_worst_element(self):
        for elements, grade in (((10, 0, 0), "4"), ((15, 0, 0), "2"), ((25, 0, 0), "0"), ((5, 5, 5), "5")):
            self.assertEqual(self._hygiene(elements), grade)

    def _hygiene(self, elements):
        """Penalty points on three elements of at most 25 (75 in all); the worst one caps the grade."""
        raw, answers = items({"measure": "number", "unit": "", "linear": {"full": 0, "zero": 25}}, elements, points=25)
        limits = [("5", 15), ("4", 20), ("3", 30), ("2", 40), ("1", 50)]
        grades = [{"grade": name, "from": f"{(75 - most) * 4}/3"} for name, most in limits]
        rules = []
        for name, most in (("4", 5), ("2", 10), ("1", 15), ("0", 20)):
            # Elements are whole fives, so the next one above `most` is the first to be capped.
            limit = f"{20 - most}/25"
            inner = [{"item": item["item"], "rate-at-most": limit} for item in raw]
            rules.append({"rule": f"cap{name}", "when": {"any-of": inner}, "effect": {"grade-at-most": name}})
        checklist = {"items": raw, "grades": [*grades, {"grade": "0", "from": 0}], "rules": rules}
        return scored(checklist, answers)["grade"]


class WilsonInterval(unittest.TestCase):
    """Published ends of the interval."""

    def test_published_ends(self):
        for good, size, ends in (
            (1, 1, ("0.206549", "1.000000")), (2, 3, ("0.207660", "0.938508")), (18, 20, ("0.698966", "0.972134")),
        ):
            found = wilson_interval(Fraction(good, size), Fraction(size))
            self.assertEqual(tuple(decimal_text(end, 6) for end in found), ends)

    def test_people_of_an_audit(self):
        raw, answers = items("yes-no", [[{"person": "Ann", "value": value}] for value in ("yes", "yes", "no")],
                             per="person")
        ann, = scored({"items": raw}, answers)["people"]
        self.assertEqual((ann["score"], ann["observations"], ann["ranked"]), ("200/3", 3, True))
        self.assertEqual((ann["low"][:8], ann["high"][:8]), ("0.207659", "0.938508"))


if __name__ == "__main__":
    unittest.main()
