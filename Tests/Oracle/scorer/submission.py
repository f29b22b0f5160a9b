"""Reads a submission, given as JSON, into observations."""

from dataclasses import dataclass
from fractions import Fraction

from .answers import is_blank, is_not_applicable_word

COUNTED, NOT_APPLICABLE, BLANK = "counted", "not applicable", "blank"


@dataclass
class Observation:
    """One look at one item."""

    state: str
    people: tuple = ()
    unit: str | None = None
    answer: object = None
    rate: Fraction | None = None
    half_filled: bool = False

    @property
    def names_someone(self):
        """Whether a person or a unit is named."""
        return bool(self.people) or self.unit is not None

    @property
    def is_owed(self):
        """Whether the answer was begun or somebody was named, and the rest is still to come."""
        return self.state == BLANK and (self.names_someone or self.half_filled)


@dataclass
class Submission:
    """One audit as it was filled in."""

    audit: str
    date: str
    people: list
    units: list
    answers: dict
    waivers: dict

    def people_in_order(self):
        """Everybody whom an observation names: first as listed, then by first mention."""
        named = dict.fromkeys(
            person
            for raw in self.answers.values()
            for observation in observation_mappings(raw)
            for person in _people(observation)
        )
        listed = [person for person in self.people if person in named]
        return listed + [person for person in named if person not in set(listed)]


def read_submission(raw):
    """The submission in a JSON structure."""
    return Submission(
        audit=raw["audit"],
        date=raw["date"],
        people=raw.get("people") or [],
        units=raw.get("units") or [],
        answers=raw.get("answers") or {},
        waivers={waiver["item"]: waiver["until"] for waiver in raw.get("waivers") or []},
    )


def observation_mappings(raw):
    """One mapping for each observation, whatever form the answer was written in."""
    if raw is None:
        return []
    entries = raw if isinstance(raw, list) else [raw]
    return [entry if isinstance(entry, dict) and "value" in entry else {"value": entry} for entry in entries]


def _people(observation):
    person = observation.get("person")
    if person is None:
        return ()
    return tuple(person) if isinstance(person, list) else (person,)


def read_observations(kind, raw):
    """The observations in the raw answer of one item."""
    return [_observation(kind, entry) for entry in observation_mappings(raw)]


def _observation(kind, entry):
    value, people, unit = entry["value"], _people(entry), entry.get("unit")
    if is_blank(value):
        return Observation(BLANK, people, unit)
    if is_not_applicable_word(value):
        return Observation(NOT_APPLICABLE, people, unit)
    answer = kind.read(value)
    if answer is None:
        return Observation(BLANK, people, unit, half_filled=True)
    if not kind.applies(answer):
        return Observation(NOT_APPLICABLE, people, unit, answer)
    return Observation(COUNTED, people, unit, answer, kind.rate(answer))
