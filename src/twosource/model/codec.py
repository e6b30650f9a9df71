"""Facts of the model -> bytes, and back: exact, by the types of their fields, and nothing is run on reading."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from twosource.errors import TwosourceError
from twosource.model.text import Anchor, Text

Plain = Any
"""What JSON holds: None, booleans, numbers, strings, lists."""

Texts = Mapping[str, Text]
"""The texts by the ids of their reports."""

_SUM = 8
"""Bytes before a value that tell whether it is whole: 64 bits."""


class BrokenValue(TwosourceError):
    """Bytes that hold no value of the type asked for."""


@dataclass(frozen=True, slots=True)
class Codec:
    """How values of one type are written and read. A text is written as the id of its report. `shape` names all fields
    and types beneath: where it differs, values of an older model are no values of this one."""

    plain: Callable[[Any], Plain]
    value: Callable[[Plain, Texts], Any]
    shape: str


def encode(value: object, of: Any) -> bytes:
    """A value of the type `of` as bytes."""
    body = json.dumps(codec(of).plain(value), separators=(",", ":")).encode("ascii")
    return blake2b(body, digest_size=_SUM).digest() + body


def decode(content: bytes, of: Any, texts: Texts) -> Any:
    """The value that was encoded; `texts` holds the texts that it points into. Raises BrokenValue."""
    body = content[_SUM:]
    if blake2b(body, digest_size=_SUM).digest() != content[:_SUM]:
        raise BrokenValue("the bytes are not those that were written")
    try:
        return codec(of).value(json.loads(body), texts)
    except (KeyError, TypeError, ValueError, IndexError, RecursionError) as error:
        raise BrokenValue(f"the bytes hold no {of}: {error}") from error


@cache
def codec(of: Any) -> Codec:
    """The codec of a type of the model."""
    if of in (str, int, float, bool, NoneType):
        return Codec(_same, _as_it_is, getattr(of, "__name__", str(of)))
    if of is Text:
        return Codec(attrgetter("report"), lambda plain, texts: texts[plain], "Text")
    if of is Anchor:
        return Codec(_place, lambda plain, texts: Anchor(texts[plain[0]], plain[1], plain[2]), "Anchor")
    if get_origin(of) is Literal:
        return Codec(_same, _as_it_is, repr(of))
    if get_origin(of) in (Union, UnionType):
        return _optional(of)
    if get_origin(of) is tuple:
        return _row(of)
    if get_origin(of) is frozenset:
        one = codec(get_args(of)[0])
        return Codec(lambda value: sorted(map(one.plain, value)), lambda p, texts: frozenset(p), f"{{{one.shape}}}")
    if is_dataclass(of) or (isinstance(of, type) and issubclass(of, tuple) and hasattr(of, "_fields")):
        return _record(cast(type, of))
    raise TypeError(f"no value of the type {of} can be kept")


def _same(value: Plain) -> Plain:
    return value


def _as_it_is(plain: Plain, texts: Texts) -> Any:
    return plain


def _place(where: Anchor) -> Plain:
    return (where.text.report, where.start, where.end)


def _optional(of: Any) -> Codec:
    (inner,) = (codec(one) for one in get_args(of) if one is not NoneType)
    return Codec(
        lambda value: None if value is None else inner.plain(value),
        lambda plain, texts: None if plain is None else inner.value(plain, texts),
        f"{inner.shape}?",
    )


def _row(of: Any) -> Codec:
    parts = get_args(of)
    if parts[1:] == (Ellipsis,):
        every = codec(parts[0])
        if every.plain is _same:
            return Codec(_same, lambda plain, texts: tuple(plain), f"{every.shape}*")
        return Codec(
            lambda value: [every.plain(one) for one in value],
            lambda plain, texts: tuple([every.value(one, texts) for one in plain]),
            f"{every.shape}*",
        )
    return _fixed(tuple, tuple, [codec(part) for part in parts], "")


def _record(of: type) -> Codec:
    hints = get_type_hints(of)
    names = [field.name for field in fields(cast(Any, of))] if is_dataclass(of) else list(cast(Any, of)._fields)
    codecs = [codec(hints[name]) for name in names]
    shown = f"{of.__name__}:{','.join(names)}"
    if issubclass(of, tuple):
        return _fixed(tuple, cast(Any, of)._make, codecs, shown)
    if len(names) == 1:
        return _fixed(lambda value: (getattr(value, names[0]),), lambda row: of(*row), codecs, shown)
    return _fixed(attrgetter(*names), lambda row: of(*row), codecs, shown)


def _fixed(take: Callable[[Any], Any], make: Callable[[Any], Any], codecs: list[Codec], shown: str) -> Codec:
    """A codec of values of a fixed number of parts. Only the parts that are not plain already are gone into."""
    deep = [(i, one.plain) for i, one in enumerate(codecs) if one.plain is not _same]
    readers = [(i, one.value) for i, one in enumerate(codecs) if one.value is not _as_it_is]
    size = len(codecs)

    def plain(value: Any) -> Plain:
        row = list(take(value))
        for i, write in deep:
            row[i] = write(row[i])
        return row

    def value(row: Plain, texts: Texts) -> Any:
        if len(row) != size:
            raise ValueError(f"{len(row)} parts, not {size}")
        row = list(row)
        for i, read in readers:
            row[i] = read(row[i], texts)
        return make(row)

    return Codec(plain, value, f"{shown}({','.join(one.shape for one in codecs)})")
