"""From an agreement's provisions to one verdict a rule, with its evidence."""

from moulint.judge.verdict import judge

__all__ = ["judge"]
