"""From the names a person gave to packs and rules; a wrong name is a usage error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from moulint.cli import _input, _say

if TYPE_CHECKING:
    from moulint.check import Plan
    from moulint.language.words.vocabulary import Vocabulary
    from moulint.model import View
    from moulint.policy.case import Case
    from moulint.policy.packs import Pack
    from moulint.policy.rule import Rule


def packs(names: Sequence[str]) -> tuple[Pack, ...]:
    """The packs of those names, the core pack where none is named."""
    from moulint.check import CORE
    from moulint.policy import packs as shelf
    from moulint.policy.mistakes import PackError

    found = []
    for name in names or (CORE,):
        try:
            found.append(shelf.load(name))
        except PackError as error:
            for line in error.lines:
                _say.problem(line)
            _input.stop(f"the pack {name} cannot be used")
    return tuple(found)


def plan(
    names: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    view: View,
    assume_agreement: bool,
) -> Plan:
    """What to do with each file."""
    from moulint import check
    from moulint.choose import UnknownRule

    try:
        return check.plan(
            packs(names),
            view=view,
            assume_agreement=assume_agreement,
            select=select,
            ignore=ignore,
        )
    except UnknownRule as error:
        raise click.UsageError(str(error)) from None


def rule(names: Sequence[str], name: str) -> tuple[Pack, Rule]:
    """One rule, and the pack it is of."""
    from moulint.choose import UnknownRule, named

    found = packs(names)
    try:
        rule = named([rule for pack in found for rule in pack.rules], name)
    except UnknownRule as error:
        raise click.UsageError(str(error)) from None
    return next(pack for pack in found if rule in pack.rules), rule


def cases(pack: Pack, rule: Rule) -> list[Case]:
    """The cases of one rule."""
    from moulint.policy import cases as shelf
    from moulint.policy.mistakes import PackError

    try:
        return [case for case in shelf.load(pack) if case.rule == rule.id]
    except PackError as error:
        for line in error.lines:
            _say.problem(line)
        return []


def vocabulary(names: Sequence[str]) -> Vocabulary:
    """The vocabulary of the first pack."""
    return packs(names)[0].vocabulary
