"""Which rules are applied: all of the packs' rules, or those a person selects and ignores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from moulint.policy.rule import Rule


class UnknownRule(ValueError):
    """A name that no rule of the packs has; the message suggests the nearest one."""


def choose(
    rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """The rules left after selecting and ignoring; a rule is named by its id, or pack/id."""
    wanted = [_named(rules, name) for name in select]
    unwanted = [_named(rules, name) for name in ignore]
    return tuple(
        rule
        for rule in rules
        if (not wanted or any(rule in some for some in wanted))
        and not any(rule in some for some in unwanted)
    )


def named(rules: Sequence[Rule], name: str) -> Rule:
    """The first rule of that name. Raises UnknownRule."""
    return _named(rules, name)[0]


def _named(rules: Sequence[Rule], name: str) -> list[Rule]:
    found = [rule for rule in rules if name in (rule.id, f"{rule.pack}/{rule.id}")]
    if not found:
        known = sorted({rule.id for rule in rules})
        raise UnknownRule(f"there is no rule {name!r}; {meant(name, known)}")
    return found


def meant(name: str, known: Sequence[str]) -> str:
    """ "did you mean 'training'?", or all that there is."""
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    if not close:
        close = [one for one in known if name and name.lower() in one][:1]
    return f"did you mean {close[0]!r}?" if close else f"there are {', '.join(known)}"
