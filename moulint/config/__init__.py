"""Settings: what a project asks of moulint, in `.moulint.toml` or `[tool.moulint]`.

One file decides for a checked file: the nearest one above it. Settings are data; nothing in them is
ever executed, and nothing that they take out of a report goes unsaid.
"""

from moulint.config.find import Shelf
from moulint.config.read import SettingsError, read
from moulint.config.settings import Acceptance, Override, Settings

__all__ = ["Acceptance", "Override", "Settings", "SettingsError", "Shelf", "read"]
