"""Calendar months."""

import calendar
import datetime
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    @staticmethod
    def parse(text):
        """`2026-10`, also from the beginning of a date."""
        return Month(int(text[:4]), int(text[5:7]))

    def __sub__(self, other):
        """Months from `other` to this one."""
        return (self.year - other.year) * 12 + self.number - other.number

    def back(self, months):
        years, number = divmod(self.year * 12 + self.number - 1 - months, 12)
        return Month(years, number + 1)

    @property
    def last_day(self):
        return datetime.date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    def __str__(self):
        return f"{self.year:04}-{self.number:02}"
