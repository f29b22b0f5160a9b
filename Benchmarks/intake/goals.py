"""What was measured beside what was to be reached."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One line of the table. `goal` is the most that `value` may be; None when the line is there for information."""

    work: str
    measure: str
    value: float
    goal: float | None
    unit: str = ""
    #: What stands behind the value, such as the two times of a ratio.
    basis: str = ""

    @property
    def reached(self):
        return self.goal is None or self.value <= self.goal

    def shown(self, number):
        if self.unit:
            return f"{number:.0f} {self.unit}" if number >= 10 else f"{number:.1f} {self.unit}"
        return f"{number:.3f}" if number < 0.1 else f"{number:.2f}"

    def cells(self):
        goal = "" if self.goal is None else f"≤ {self.shown(self.goal)}"
        verdict = "" if self.goal is None else "reached" if self.reached else "**missed**"
        return self.work, self.measure, self.shown(self.value), goal, verdict, self.basis


HEADER = ("work", "measure", "value", "goal", "", "medians")


def markdown(results):
    lines = ["| " + " | ".join(HEADER) + " |", "|:---|:---|---:|---:|:---|:---|"]
    return "\n".join(lines + ["| " + " | ".join(result.cells()) + " |" for result in results])


def machine():
    """Processor model and number of cores, nothing else about where it ran."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        lines = file.read().splitlines()
    model = next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor"
    )
    cores = sum(line.startswith("processor") for line in lines)
    return f"{model}, {cores} cores"
