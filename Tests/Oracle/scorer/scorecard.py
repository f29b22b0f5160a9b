"""The whole scorecard of one audit."""

from .adjustments import adjusted, amounts
from .items import item_results
from .numbers import ZERO, exact_text
from .people import department_slices, person_cards, share_of_hundred
from .rollup import RollUp
from .rules import Facts, Judgement


class Scorecard:
    """Scores one submission under one checklist; the results are the attributes."""

    def __init__(self, checklist, submission):
        self.checklist, self.submission = checklist, submission
        self.results = item_results(checklist, submission)
        in_coverage = [result for result in self.results.values() if result.in_coverage]
        self.applicable = len(in_coverage)
        self.answered = sum(not result.unanswered for result in in_coverage)
        self.base = self._roll_up(checklist.unanswered)
        self.incomplete = self._is_incomplete()
        self.issued = not self.incomplete and self.base.total is not None
        self.low = self.high = None
        if self.incomplete:
            self.low, self.high = (self._roll_up(bound).total for bound in ("low", "high"))
        self.contributions = self._contributions() if self.issued else {}
        self.departments = department_slices(checklist, self.contributions) if self.issued else []
        self._judge()

    def _roll_up(self, unanswered, adjust=None, guard=False):
        rates = {
            item_id: result.guard_rate(unanswered) if guard else result.rate(unanswered)
            for item_id, result in self.results.items()
        }
        return RollUp(self.checklist.root, rates, adjust)

    def _is_incomplete(self):
        if any(result.unanswered and result.item.critical for result in self.results.values()):
            return True
        if self.checklist.unanswered == "incomplete":
            return self.answered < self.applicable
        if self.checklist.unanswered == "exclude":
            return any(self._is_thin(results) for results in self._coverage_groups())
        return False

    def _coverage_groups(self):
        """The results that must each be covered: all together and, if declared, those of each topmost section."""
        groups = [list(self.results.values())]
        if self.checklist.coverage_per_section:
            for section in self.checklist.root.topmost_sections():
                groups.append([self.results[item.id] for item in section.items()])
        return groups

    def _is_thin(self, results):
        """Whether fewer of the applicable items are answered than the checklist asks for."""
        covered = [result for result in results if result.in_coverage]
        answered = sum(not result.unanswered for result in covered)
        return answered < self.checklist.minimum_coverage * len(covered)

    def _contributions(self):
        """(earned, full) of each item that takes part in the base."""
        weights = self.base.effective_weights()
        found = {}
        for item_id, (weight, rate) in weights.items():
            full = self.results[item_id].item.full if self.checklist.raw_points else 100 * weight
            found[item_id] = (full * rate, full)
        return found

    def _judge(self):
        scores = {name: share_of_hundred(earned, full) for name, earned, full in self.departments}
        judgement = Judgement(self.checklist, Facts(self.checklist, self.results, scores, self.issued))
        self.score = self.final = self.guard = None
        self.adjustments = [(adjustment.id, None) for adjustment in self.checklist.adjustments]
        if self.issued:
            total = self._roll_up(self.checklist.unanswered, judgement.adjust).total
            self.adjustments = amounts(self.checklist.adjustments, self.submission, total)
            self.score = adjusted(total, self.adjustments, self.checklist.ceiling)
        self.fired = judgement.finish()
        if self.issued:
            self.final = min([self.score, *judgement.audit_effects("score-at-most")])
            if judgement.audit_effects("zero"):
                self.final = ZERO
            self.guard = self._guard()
        self.grade = self._grade(judgement.audit_effects("grade-at-most"))
        self.outcome = self._outcome(bool(judgement.audit_effects("fail")))

    def _guard(self):
        """The score with everything that is not applicable counted as 0."""
        base = self._roll_up(self.checklist.unanswered, guard=True)
        if base.rates == self.base.rates:
            return self.final
        slices = {}
        for item_id, (weight, rate) in base.effective_weights().items():
            department = self.results[item_id].item.department
            earned, full = slices.get(department, (ZERO, ZERO))
            slices[department] = (earned + weight * rate, full + weight)
        scores = {name: share_of_hundred(earned, full) for name, (earned, full) in slices.items()}
        judgement = Judgement(self.checklist, Facts(self.checklist, self.results, scores, True))
        total = self._roll_up(self.checklist.unanswered, judgement.adjust, guard=True).total
        found = amounts(self.checklist.adjustments, self.submission, total)
        judgement.finish()
        if judgement.audit_effects("zero"):
            return ZERO
        return min([adjusted(total, found, self.checklist.ceiling), *judgement.audit_effects("score-at-most")])

    def _grade_position(self, score):
        for position, grade in enumerate(self.checklist.grades):
            if score > grade.limit or (score == grade.limit and not grade.above):
                return position
        return None

    def _grade(self, caps):
        """The position of the grade in the list, after the lowest cap."""
        if self.final is None or not self.checklist.grades:
            return None
        ids = [grade.id for grade in self.checklist.grades]
        return max([self._grade_position(self.final), *(ids.index(cap) for cap in caps)])

    def _outcome(self, fails):
        pass_mark = self.checklist.pass_mark
        if self.incomplete:
            return "incomplete"
        if fails:
            return "failed"
        if self.final is None:
            return "not scored"
        if pass_mark is not None:
            if self.final < pass_mark:
                return "failed"
            if self.grade is not None and self.grade > self._grade_position(pass_mark):
                return "failed"
        return "passed"

    def as_json(self):
        """The scorecard with exact numbers as text, ready to be written."""
        sums = [sum((pair[side] for pair in self.contributions.values()), ZERO) for side in (0, 1)]
        earned, full = sums if self.issued else (None, None)
        return {
            "audit": self.submission.audit,
            "checklist": self.checklist.id,
            "outcome": self.outcome,
            "grade": None if self.grade is None else self.checklist.grades[self.grade].id,
            "computed": exact_text(self.base.total if self.issued else None),
            "score": exact_text(self.score),
            "final": exact_text(self.final),
            "low": exact_text(self.low),
            "high": exact_text(self.high),
            "na_as_zero": exact_text(self.guard),
            "earned": exact_text(earned),
            "full": exact_text(full),
            "coverage": [self.answered, self.applicable],
            "fired": [rule.id for rule in self.fired],
            "adjustments": [[name, exact_text(amount)] for name, amount in self.adjustments],
            "items": self._items_as_json(),
            "departments": [
                {
                    "department": name,
                    "score": exact_text(share_of_hundred(part, whole)),
                    "earned": exact_text(part),
                    "full": exact_text(whole),
                }
                for name, part, whole in self.departments
            ],
            "people": self._people_as_json(),
        }

    def _items_as_json(self):
        lines = []
        for item_id, result in self.results.items():
            earned, full = self.contributions.get(item_id, (None, None))
            lines.append({
                "item": item_id,
                "state": result.state,
                "rate": "0/1" if result.state == "waiver-expired" else exact_text(result.combined),
                "earned": exact_text(earned),
                "full": exact_text(full),
            })
        for adjustment in self.checklist.adjustments:
            lines.append({"item": adjustment.id, "state": "outside", "rate": None, "earned": None, "full": None})
        return lines

    def _people_as_json(self):
        people = self.submission.people_in_order()
        lines = []
        for card in person_cards(people, self.results, self.contributions, self.issued):
            low, high = card.interval()
            lines.append({
                "person": card.person,
                "score": exact_text(card.score),
                "earned": exact_text(None if card.score is None else card.earned),
                "full": exact_text(None if card.score is None else card.full),
                "observations": card.observations,
                "ranked": card.ranked(self.checklist.rank_minimum),
                "low": low,
                "high": high,
            })
        return lines
