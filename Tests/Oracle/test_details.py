#!/usr/bin/env python3
"""Points on which published sheets contradict each other, each as the scoring rules decide it."""

import unittest

from test_scorer import items, scored


class Details(unittest.TestCase):
    """One small sheet for each point."""

    def test_blank_leaves_the_audit_incomplete_with_bounds(self):
        raw, answers = items("yes-no", ["yes", None, "no", "yes"])
        card = scored({"items": raw}, answers)
        self.assertEqual((card["outcome"], card["score"]), ("incomplete", None))
        self.assertEqual((card["low"], card["high"], card["coverage"]), ("50/1", "75/1", [3, 4]))

    def test_expired_waiver_counts_as_failed(self):
        raw, answers = items("yes-no", ["yes", "yes"])
        del answers["i2"]
        for until, score in (("2026-10-12", "100/1"), ("2026-10-11", "50/1")):
            waivers = [{"item": "i2", "owner": "B", "reason": "c", "until": until}]
            self.assertEqual(scored({"items": raw}, answers, waivers=waivers)["score"], score)

    def test_chain_of_conditions(self):
        raw, answers = items("yes-no", ["no", None, None])
        raw[1]["applies-when"] = {"item": "i1", "is": "yes"}
        raw[2]["applies-when"] = {"item": "i2", "is": "no"}
        card = scored({"items": raw}, answers)
        self.assertEqual([item["state"] for item in card["items"]], ["scored", "by-rule", "by-rule"])
        self.assertEqual((card["score"], card["na_as_zero"], card["coverage"]), ("0/1", "0/1", [1, 1]))

    def test_section_cap_before_its_parent_and_its_own_minimum_after(self):
        checklist = {
            "sections": [
                {
                    "section": "s", "minimum": {"score": 60, "effect": "fail"},
                    "items": [
                        {
                            "item": "x", "not-applicable": "forbid",
                            "critical": {"scope": "section", "effect": {"score-at-most": 50}},
                        },
                        {"item": "y", "points": 9},
                    ],
                },
            ],
        }
        card = scored(checklist, {"x": "no", "y": "yes"})
        self.assertEqual((card["computed"], card["score"]), ("90/1", "50/1"))
        self.assertEqual((card["fired"], card["outcome"]), (["x", "s"], "failed"))

    def test_deductions_scaled_back_and_booked(self):
        checklist = {
            "sections": [
                {
                    "section": "s", "combine": "deductions", "points": 10,
                    "items": [{"item": "x", "points": 6}, {"item": "y", "points": 4}, {"item": "z", "points": 10}],
                },
            ],
        }
        card = scored(checklist, {"x": "no", "y": "yes", "z": "yes"})
        self.assertEqual(card["score"], "40/1")
        self.assertEqual([(item["earned"], item["full"]) for item in card["items"]],
                         [("12/1", "72/1"), ("8/1", "8/1"), ("20/1", "20/1")])
        card = scored(checklist, {"x": "no", "y": "yes", "z": "no"})
        self.assertEqual([(item["earned"], item["full"]) for item in card["items"]],
                         [("0/1", "75/2"), ("0/1", "0/1"), ("0/1", "125/2")])

    def test_pooled_share_and_joint_observation(self):
        item = {
            "item": "x", "per": "person", "combine": "pooled",
            "answer": {"share": "sample", "bands": [{"at-least": "80%", "rate": 1}, {"rate": 0}]},
        }
        answers = {"x": [{"person": "Ann", "value": "5/10"}, {"person": ["Ann", "Bo"], "value": "30/30"}]}
        card = scored({"items": [item]}, answers)
        self.assertEqual(card["score"], "100/1")
        self.assertEqual([(each["person"], each["score"], each["observations"]) for each in card["people"]],
                         [("Ann", "100/1", 2), ("Bo", "100/1", 1)])

    def test_steps_and_their_far_end(self):
        steps = {"full": "100%", "every": "5%", "points": 4, "zero-beyond": "80%"}
        for value, earned in (("100/100", 20), ("96/100", 20), ("95/100", 16), ("80/100", 4), ("79/100", 0)):
            item = {"item": "x", "points": 20, "answer": {"share": "target", "steps": steps}}
            self.assertEqual(scored({"items": [item]}, {"x": value})["earned"], f"{earned}/1")

    def test_lowest_section_takes_all(self):
        sections = [
            {"section": name, "items": [{"item": name + "1"}, {"item": name + "2"}]} for name in ("a", "b", "c")
        ]
        answers = {"a1": "yes", "a2": "yes", "b1": "yes", "b2": "no", "c1": "no", "c2": "yes"}
        card = scored({"combine": "worst", "sections": sections}, answers)
        self.assertEqual([item["full"] for item in card["items"]], ["0/1", "0/1", "50/1", "50/1", "0/1", "0/1"])
        self.assertEqual(card["score"], "50/1")

    def test_bonus_floor_and_ceiling(self):
        checklist = {
            "items": [{"item": "x"}], "ceiling": 105,
            "bonus": [{"item": "b", "points": 4, "answer": {"count": "n"}, "at-most": 10}],
            "special-deductions": [{"item": "d", "points": 2, "of": "score"}],
        }
        card = scored(checklist, {"x": "yes", "b": 3, "d": "yes"})
        self.assertEqual((card["adjustments"], card["score"]), ([["b", "10/1"], ["d", "-2/1"]], "105/1"))
        self.assertEqual(scored(checklist, {"x": "no", "d": "yes"})["score"], "0/1")


if __name__ == "__main__":
    unittest.main()
