"""Data of the model as JSON and back, field by field; nothing else can come out of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from moulint import model

T = TypeVar("T")

_SAME = 0
"""Stands for the original text of a block that no change touches: the very same object."""


class DecodeError(ValueError):
    """What was read is not of the form that was expected."""


def dumps(value: object) -> bytes:
    """A dataclass of the model as JSON."""
    return json.dumps(_plain(value), separators=(",", ":"), ensure_ascii=True).encode()


def loads(kind: type[T], data: bytes) -> T:
    """The dataclass that was written. Raises DecodeError."""
    try:
        made = _decoder(cast(Any, kind))(json.loads(data))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise DecodeError(str(error)) from None
    assert isinstance(made, kind)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, model.Block):
        same = value.original is value.proposed
        row = [_plain(getattr(value, field.name)) for field in fields(value)]
        return [*row[:2], _SAME if same else row[2], *row[3:]]
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


Decoder = Callable[[Any], Any]


@cache
def _decoder(kind: Any) -> Decoder:
    """How a value of a type is made again of what JSON holds."""
    origin, args = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _of_dataclass(kind)
    if origin is Literal:
        return _one_of(args)
    if origin in (Union, UnionType):
        return _optional(next(one for one in args if one is not NoneType))
    if origin is tuple:
        return _of_tuple(args)
    if origin is frozenset:
        item = _decoder(args[0])
        return lambda data: frozenset(item(one) for one in _list(data))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _exactly(kind)


def _of_dataclass(kind: Any) -> Decoder:
    hints = get_type_hints(kind, vars(model))
    names = [field.name for field in fields(kind)]
    decoders = [_decoder(hints[name]) for name in names]

    blocks = kind is model.Block

    def made(data: Any) -> Any:
        row = _list(data)
        if len(row) != len(names):
            raise DecodeError(f"{len(row)} fields of {kind.__name__}")
        if not blocks or row[2] != _SAME:
            return kind(*[decode(one) for decode, one in zip(decoders, row, strict=True)])
        values = [
            decode(one) if number != 2 else None
            for number, (decode, one) in enumerate(zip(decoders, row, strict=True))
        ]
        values[2] = values[1]
        return kind(*values)

    return made


def _of_tuple(args: tuple[Any, ...]) -> Decoder:
    if len(args) == 2 and args[1] is Ellipsis:
        item = _decoder(args[0])
        return lambda data: tuple([item(one) for one in _list(data)])
    items = [_decoder(one) for one in args]
    return lambda data: tuple([item(one) for item, one in zip(items, _list(data), strict=True)])


def _optional(kind: Any) -> Decoder:
    inner = _decoder(kind)
    return lambda data: None if data is None else inner(data)


def _one_of(values: tuple[Any, ...]) -> Decoder:
    def made(data: Any) -> Any:
        if data not in values:
            raise DecodeError(f"{data!r} is none of {values}")
        return data

    return made


def _exactly(kind: type) -> Decoder:
    def made(data: Any) -> Any:
        if type(data) is not kind:
            raise DecodeError(f"{data!r} is no {kind.__name__}")
        return data

    return made


def _list(data: Any) -> list[Any]:
    if not isinstance(data, list):
        raise DecodeError(f"{type(data).__name__} where a list belongs")
    return data
