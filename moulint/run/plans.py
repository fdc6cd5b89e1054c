"""From the settings of a file to what is applied to it: packs, rules, words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from moulint.check import CORE, Plan
from moulint.choose import UnknownRule, choose, meant
from moulint.config import Settings, SettingsError
from moulint.extend import known_actors, with_actors
from moulint.policy.mistakes import PackError
from moulint.run.asked import Asked

if TYPE_CHECKING:
    from moulint.policy.packs import Pack
    from moulint.policy.rule import Rule


class Plans:
    """The plans of a run; files with the same settings share one."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._packs: dict[tuple[str, ...], tuple[Pack, ...]] = {}
        self._plans: dict[str, Plan] = {}
        self._broken: dict[str, PackError] = {}
        self.used: dict[str, Pack] = {}
        """The packs that files were judged by, by their ids."""

    def plan(self, settings: Settings) -> Plan:
        """What is applied to a file. Raises SettingsError; UnknownRule for a rule asked for."""
        asked = self._asked
        packs = tuple(_named(pack, settings) for pack in self._load(settings))
        every = [rule for pack in packs for rule in pack.rules]
        if asked.packs:
            settings = _fitting(every, settings)
        _check_names(every, settings)
        rules = choose(every, asked.select or settings.select, (*settings.ignore, *asked.ignore))
        made = Plan(packs, rules, settings.text, settings.assume_agreement)
        key = made.key()
        if key in self._broken:
            raise SettingsError("its rule pack", self._broken[key].lines)
        self.used |= {pack.id: pack for pack in packs}
        return self._plans.setdefault(key, made)

    def broken(self, plan: Plan, error: PackError) -> None:
        """Remember that the packs of a plan are of no use: they are tried on no other file."""
        self._broken[plan.key()] = error

    def left_out(self, plan: Plan) -> list[str]:
        """The rules that settings, and nobody who asked, keep from being applied."""
        if self._asked.select:
            return []
        applied = {rule.id for rule in plan.rules}
        every = [rule.id for pack in plan.packs for rule in pack.rules]
        return [rule for rule in every if rule not in applied and rule not in self._asked.ignore]

    def known(self, plan: Plan) -> set[str]:
        """The rules that a directive may name: those of the plan, and of the core pack."""
        from moulint.policy import packs as shelf

        packs = (*plan.packs, shelf.load(CORE))
        return {rule.id for pack in packs for rule in pack.rules}

    def _load(self, settings: Settings) -> tuple[Pack, ...]:
        from moulint.policy import packs as shelf

        names = _paths(settings)
        if names not in self._packs:
            try:
                self._packs[names] = tuple(shelf.load(name) for name in names)
            except PackError as error:
                where = settings.origins.get("packs", "") if not self._asked.packs else ""
                lines = [f"{where}: {line}" if where else line for line in error.lines]
                raise SettingsError(settings.file or "the pack", lines) from None
        return self._packs[names]


def _paths(settings: Settings) -> tuple[str, ...]:
    """The packs, those that are folders found from where the settings lie; a known name is none."""
    from moulint.policy import packs as shelf

    return tuple(
        str(settings.folder / name)
        if _folder(settings, name) and name not in shelf.names()
        else name
        for name in settings.packs
    )


def _folder(settings: Settings, name: str) -> bool:
    return "/" in name or "\\" in name or (settings.folder / name).is_dir()


def _named(pack: Pack, settings: Settings) -> Pack:
    try:
        return with_actors(pack, settings.actors)
    except KeyError as error:
        name = str(error.args[0])
        near = meant(name, known_actors(pack))
        raise _wrong(settings, "actors", f"actors: {name!r} is no actor; {near}") from None


def _fitting(rules: Sequence[Rule], settings: Settings) -> Settings:
    """The settings without the rules of packs that others were asked for instead of."""
    known = {name for rule in rules for name in (rule.id, f"{rule.pack}/{rule.id}")}

    def kept(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name in known)

    return replace(
        settings,
        select=kept(settings.select),
        ignore=kept(settings.ignore),
        severity={name: settings.severity[name] for name in kept(settings.severity)},
        locked=kept(settings.locked),
        accept=tuple(one for one in settings.accept if one.rule in known),
    )


def _check_names(rules: Sequence[Rule], settings: Settings) -> None:
    """Every rule that settings name must be one. Raises SettingsError."""
    named: dict[str, Iterable[str]] = {
        "select": settings.select,
        "ignore": settings.ignore,
        "severity": settings.severity,
        "locked": settings.locked,
    }
    for key, names in named.items():
        try:
            choose(rules, names)
        except UnknownRule as error:
            raise _wrong(settings, key, f"{key}: {error}") from None
    for one in settings.accept:
        try:
            choose(rules, [one.rule])
        except UnknownRule as error:
            raise SettingsError(settings.file, [f"{one.where}: {error}"]) from None


def _wrong(settings: Settings, key: str, text: str) -> SettingsError:
    where = settings.origins.get(key, settings.file)
    return SettingsError(settings.file or "the settings", [f"{where}: {text}"])
