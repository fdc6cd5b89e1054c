"""One run of `moulint check`: for every file its settings, its verdicts, and what is accepted."""

from moulint.run.asked import Asked
from moulint.run.files import Problem, Ran, Run

__all__ = ["Asked", "Problem", "Ran", "Run"]
