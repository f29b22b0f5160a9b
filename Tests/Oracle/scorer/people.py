"""Scorecards of departments and people, from the base alone."""

from .items import rounded_rate
from .numbers import ZERO, decimal_text
from .submission import COUNTED
from .wilson import wilson_interval


def department_slices(checklist, contributions):
    """(department, earned, full) for each department, in the order of its first item."""
    slices = {}
    for item in checklist.root.items():
        earned, full = slices.get(item.department, (ZERO, ZERO))
        more_earned, more_full = contributions.get(item.id) or (ZERO, ZERO)
        slices[item.department] = (earned + more_earned, full + more_full)
    return [(department, earned, full) for department, (earned, full) in slices.items()]


def share_of_hundred(earned, full):
    """earned ÷ full on the 100 basis, None without a full mark."""
    return earned / full * 100 if full else None


class PersonCard:
    """One person of one audit."""

    def __init__(self, person):
        self.person = person
        self.observations = 0
        self.earned = ZERO
        self.full = ZERO
        self.squares = ZERO

    @property
    def score(self):
        """Exact, on the 100 basis; None without a full mark."""
        return share_of_hundred(self.earned, self.full)

    def ranked(self, minimum):
        """Whether there is a score on enough observations."""
        return self.score is not None and self.observations >= minimum

    def interval(self):
        """Both ends of the Wilson interval as text, None without a score."""
        if self.score is None:
            return None, None
        ends = wilson_interval(self.score / 100, self.full * self.full / self.squares)
        return tuple(decimal_text(end, 12) for end in ends)


def person_cards(people, results, contributions, issued):
    """A card for each of the people, in their order."""
    cards = {person: PersonCard(person) for person in people}
    for result in results.values():
        own = {}
        for observation in result.observations:
            if observation.state == COUNTED:
                for person in observation.people:
                    own.setdefault(person, []).append(observation)
        for person, observations in own.items():
            _add(cards[person], result.item, observations, contributions.get(result.item.id), issued)
    return list(cards.values())


def _add(card, item, observations, contribution, issued):
    if not issued:
        card.observations += len(observations)
        return
    full = contribution[1] if contribution else ZERO
    if not full:
        return
    card.observations += len(observations)
    card.earned += full * rounded_rate(item, item.combined_rate(observations))
    card.full += full
    card.squares += full * full / len(observations)
