"""Plain function of a room -> the same function compiled by Numba, kept on disk for the next process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

import numba
from numba.extending import register_jitable

P = ParamSpec("P")
R = TypeVar("R")


@cache
def digest_of(room: Path) -> str:
    """A digest of a room's sources: Numba looks at a function's own file alone to tell whether what it kept is still
    right, and a rule that the function calls may stand in another."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(room.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """The function, compiled when it is first called; other threads run meanwhile. Where nothing can be written,
    neither beside the sources nor in the user's folder, it is compiled anew in each process."""
    room = Path(function.__code__.co_filename).parent
    function.__qualname__ = f"{function.__qualname__}_{digest_of(room)}"
    try:
        return cast("Callable[P, R]", numba.njit(cache=True, nogil=True)(function))
    except RuntimeError:
        return cast("Callable[P, R]", numba.njit(nogil=True)(function))


def rules(*functions: Callable[..., object]) -> None:
    """Lets compiled functions call plain ones."""
    for function in functions:
        register_jitable(function)
