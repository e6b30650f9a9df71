"""The file of a model's weights -> its bytes, if they are those that were published."""

from __future__ import annotations

import hashlib
from importlib.resources.abc import Traversable

from twosource.errors import WeightsError


def read_weights(path: Traversable, digest: str) -> bytes:
    """The bytes of the file, whose SHA-256 in hexadecimal digits must be `digest`.

    Raises WeightsError where the file is missing or another one.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        said = problem.strerror or problem
        raise WeightsError(f"{path.name}: {said}: install twosource again, or choose rules") from None
    found = hashlib.sha256(content).hexdigest()
    if found != digest:
        raise WeightsError(
            f"{path.name}: not the weights that were published (SHA-256 {found[:12]}, not {digest[:12]}): "
            "install twosource again, or choose rules"
        )
    return content
