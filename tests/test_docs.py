"""The pages on settings and build servers say what the program does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml

from moulint import __version__
from moulint.config import read
from moulint.config.keys import FILES, TOP
from moulint.start import HOME

ROOT = Path(__file__).parent.parent
SETTINGS = (ROOT / "docs" / "settings.md").read_text()
CI = (ROOT / "docs" / "ci.md").read_text()


def test_every_key_is_described_and_the_example_is_valid(tmp_path: Path) -> None:
    example = re.findall(r"```toml\n(.*?)```", SETTINGS, re.DOTALL)[0]
    assert set(tomllib.loads(example)) == {key.name for key in TOP}
    for key in FILES:
        assert f"`{key.name}`" in SETTINGS
    file = tmp_path / ".moulint.toml"
    file.write_text(example.replace('locked = ["discipline-exclusion"]', "locked = []"))
    assert read(file).packs == ("core", "policy")


def test_the_actions_inputs_are_described() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    described = set(re.findall(r"^\| `([\w-]+)` \|", CI, re.MULTILINE))
    assert described == set(action["inputs"])


def test_versions_and_addresses_are_those_of_this_release() -> None:
    assert set(re.findall(r"@v(\d\S*)|==(\S+)|rev: v(\S+)", CI)) >= {(__version__, "", "")}
    for page in (CI, SETTINGS):
        for address in re.findall(r"repo: (\S+)", page):
            assert address == HOME
    for block in re.findall(r"```yaml\n(.*?)```", CI, re.DOTALL):
        yaml.safe_load(block)
