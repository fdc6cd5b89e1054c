"""Rules that a rule file cannot say: Python classes of installed packages.

A package names them in its `moulint.rules` entry points, and brings the pack that they belong to
through `moulint.packs`. Only what the user installed is ever run; a pack that is given as a folder
is data, and nothing in it is executed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moulint.policy.mistakes import PackError
from moulint.policy.rule import Rule

if TYPE_CHECKING:
    from moulint.language.agreement import Agreement
    from moulint.model import Result

GROUP = "moulint.rules"


class CodeRule(Rule):
    """A rule with a verdict of its own making.

    A subclass fills in the fields of `Rule`, with `pack` the id of its package's pack, and
    overrides `judge`. Its cases stand in that pack's folder, in `ID.cases.md`.
    """

    __slots__ = ()

    def judge(self, agreement: Agreement) -> Result:
        """The verdict on one text of a document."""
        raise NotImplementedError


def verdict_of(agreement: Agreement, rule: Rule) -> Result:
    """The verdict of any rule: its own where it is code, else that of its patterns."""
    if isinstance(rule, CodeRule):
        return rule.judge(agreement)
    from moulint.judge.verdict import judge

    return judge(agreement, rule)


def rules_of(pack: str) -> tuple[CodeRule, ...]:
    """The code rules of installed packages that belong to a pack, in order of their ids."""
    from importlib.metadata import entry_points

    found: list[CodeRule] = []
    for point in entry_points(group=GROUP):
        named = f"rule {point.name} ({point.value})"
        try:
            given = point.load()
            rule = given() if isinstance(given, type) else given
        except Exception as error:
            reason = str(error) or type(error).__name__
            raise PackError([f"{named} cannot be loaded: {reason}"]) from error
        if not isinstance(rule, CodeRule):
            raise PackError([f"{named} is no CodeRule"])
        if rule.pack == pack:
            found.append(rule)
    return tuple(sorted(found, key=lambda one: one.id))
