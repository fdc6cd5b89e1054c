from __future__ import annotations

import pkgutil
import re
import shlex

import pytest

from moulint import __version__, cli

from .program import ROOT, moulint

COMMANDS = sorted(
    module.name.replace("_", "-")
    for module in pkgutil.iter_modules(cli.__path__)
    if not module.name.startswith("_")
)


def test_the_version() -> None:
    assert moulint("--version").out == f"moulint {__version__}\n"


def test_help_names_every_command() -> None:
    ran = moulint("--help")
    assert ran.code == 0
    for command in COMMANDS:
        assert re.search(rf"^  {command}  +\S", ran.out, re.MULTILINE), command


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples_that_name_real_options(command: str) -> None:
    ran = moulint(command, "--help")
    assert ran.code == 0
    assert "Examples:" in ran.out
    examples = ran.out.split("Examples:")[1].split("\n\n")[0]
    options = set(re.findall(r"--[\w-]+", ran.out.split("Options:")[1]))
    for line in examples.splitlines():
        if f"moulint {command}" in line:
            words = shlex.split(line.split("  moulint ")[-1].split("   ")[0], comments=False)
            assert {word for word in words if word.startswith("--")} <= options, line


@pytest.mark.parametrize("args", [[], ["check"], ["text"], ["explain"]])
def test_without_arguments_help_is_near(args: list[str]) -> None:
    ran = moulint(*args)
    assert ran.code == 2
    assert "--help" in ran.err + ran.out


def test_no_command_holds_the_others_back() -> None:
    """Adding a command is adding a file: nothing lists them."""
    shared = list((ROOT / "moulint" / "cli").glob("_*.py"))
    assert shared
    for path in shared:
        assert "provisions" not in path.read_text().replace("moulint.show", ""), path
