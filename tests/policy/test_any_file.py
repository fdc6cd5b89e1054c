"""Whatever stands in a pack's files, the answer is a list of mistakes or a pack that loads."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from moulint.policy import packs
from moulint.policy.validate import mistakes_in_pack
from moulint.policy.yaml12 import read

from .conftest import FILES

_WORDS = st.sampled_from(
    ["lot", "officer", "duty", "<lot>", "...", "what", "who", "each", "lane", "met_by", "", "no"]
)
_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), _WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(_WORDS, inner, max_size=3)
    ),
    max_leaves=6,
)


def _places(data: Any, path: tuple = ()) -> list[tuple]:
    inner: Any = data.items() if isinstance(data, dict) else ()
    if isinstance(data, list):
        inner = enumerate(data)
    return [path, *(one for key, value in inner for one in _places(value, (*path, key)))]


_PLACES = [
    (name, path)
    for name, text in FILES.items()
    if name.endswith(".yaml")
    for path in _places(read(text).data)
]


def _put(data: Any, path: tuple, value: Any) -> Any:
    if not path:
        return value
    data[path[0]] = _put(data[path[0]], path[1:], value)
    return data


def _check(changed: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in FILES.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(changed.get(file, text.encode()))
        found, _ = mistakes_in_pack(folder, packs.words())
        assert all(one.line >= 1 and "\n" not in one.text for one in found)
        if not found:
            assert packs.load(folder).rules


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(_PLACES), _VALUES)
@example(("parking.yaml", ()), ["a"])
@example(("vocabulary/concepts/parking.yaml", ("fire-lane", "belongs_to")), [{"lot": 1}])
def test_any_value_in_any_place(place: tuple[str, tuple], value: Any) -> None:
    name, path = place
    data = _put(read(FILES[name]).data, path, value)
    _check({name: json.dumps(data, ensure_ascii=False).encode()})  # JSON is YAML


@settings(deadline=None)
@given(st.sampled_from(sorted(FILES)), st.one_of(st.binary(), st.text().map(str.encode)))
def test_any_bytes(name: str, data: bytes) -> None:
    _check({name: data})


@pytest.mark.parametrize("name", sorted(FILES))
@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_a_file_that_breaks_off(name: str, data: st.DataObject) -> None:
    _check({name: FILES[name].encode()[: data.draw(st.integers(0, len(FILES[name])))]})
