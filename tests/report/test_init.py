from __future__ import annotations

import subprocess
import sys

import pytest

from moulint.report import Options, names, render

from .sample import REPORT, RULES


def test_every_format_is_found_and_renders_with_one_line_about_itself():
    assert {"text", "json"} <= set(names())
    assert all(not name.startswith("_") for name in names())
    for name in names():
        assert render(name, REPORT, RULES, Options())
        doc = sys.modules[f"moulint.report.{name}"].__doc__
        assert doc
        assert "\n" not in doc


def test_an_unknown_format_is_refused_by_name():
    with pytest.raises(ValueError, match=r"no report format 'pdf'; there are .*json"):
        render("pdf", REPORT, RULES, Options())


def test_a_private_module_is_no_format():
    with pytest.raises(ValueError, match="no report format"):
        render("_words", REPORT, RULES, Options())


def _imported(code: str) -> set[str]:
    found = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(found.stdout.split())


def test_listing_the_formats_imports_none_of_them():
    modules = _imported("import moulint.report; moulint.report.names()")
    assert {module for module in modules if module.startswith("moulint.report.")} == set()


@pytest.mark.parametrize("name", ["text", "json"])
def test_text_and_json_import_the_standard_library_only(name: str):
    modules = _imported(
        "from moulint.report import Options, render\n"
        "from moulint.model import Report\n"
        f"render({name!r}, Report('0', ()), (), Options())"
    )
    bare = _imported("")
    roots = {module.partition(".")[0] for module in modules - bare}
    assert roots - set(sys.stdlib_module_names) == {"moulint"}
    others = {one for one in modules if one.startswith("moulint.report.")}
    assert others <= {f"moulint.report.{one}" for one in (name, "_clean", "_words")}
