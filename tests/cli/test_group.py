"""What all commands share."""

from __future__ import annotations

import pytest

from moulint.cli import main
from moulint.report import text

from .program import POOR


def test_a_mistake_of_its_own_is_told_and_never_passes_for_findings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_args: object) -> str:
        raise RuntimeError("boom")

    monkeypatch.setattr(text, "render", broken)
    with pytest.raises(SystemExit) as left:
        main(["check", "--no-cache", str(POOR)])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "RuntimeError: boom" in said
    assert said.rstrip().splitlines()[-1].startswith("moulint: broke")
