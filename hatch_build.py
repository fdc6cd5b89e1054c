"""Compiles the built-in rule packs into the wheel, or into the checkout of an editable install."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePacks(BuildHookInterface):  # type: ignore[type-arg]
    """Writes moulint/policy/compiled.json before the files are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and let the file into the wheel although git ignores it."""
        sys.path.insert(0, self.root)
        try:
            compiled = importlib.import_module("moulint.policy.compile")
            compiled.write()
        finally:
            sys.path.remove(self.root)
        build_data["artifacts"].append(Path(compiled.FILE).relative_to(self.root).as_posix())
