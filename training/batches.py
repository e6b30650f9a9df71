"""Examples -> padded tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.examples import Example
from training.tags import UNKNOWN
from twosource.language.reader.cues import distances
from twosource.language.reader.layout import DISTANCES, TOKEN_TAGS
from twosource.language.reader.pieces import CLOSE, OPEN


@dataclass
class Batch:
    """ids, shape, mask [windows, pieces]; flags [windows, pieces, lexicons]; labels by tag set [windows, pieces];
    rows, mask, far, tags of the cues [cues, pieces of a paragraph], `own` [cues, pieces] weights of the cue's own."""

    ids: Tensor
    shape: Tensor
    flags: Tensor
    mask: Tensor
    labels: dict[str, Tensor]
    rows: Tensor | None = None
    row_mask: Tensor | None = None
    far: Tensor | None = None
    own: Tensor | None = None
    cue_tags: Tensor | None = None
    heads: Tensor | None = None
    relations: Tensor | None = None


def batches(examples: Sequence[Example], pieces: int, flags: int, chance: random.Random) -> Iterator[Batch]:
    """The examples in batches of about `pieces` pieces, windows of like length together, in random order."""
    order = sorted(range(len(examples)), key=lambda i: ((len(examples[i].pieces.ids) + 1) // 16, chance.random()))
    groups: list[list[Example]] = []
    held: list[Example] = []
    longest = 0
    for i in order:
        size = rounded(max(longest, len(examples[i].pieces.ids) + 2))
        if held and size * (len(held) + 1) > pieces:
            groups.append(held)
            held, size = [], rounded(len(examples[i].pieces.ids) + 2)
        held, longest = [*held, examples[i]], size
    groups.append(held)
    chance.shuffle(groups)
    for group in groups:
        yield collate(group, flags)


def rounded(size: int) -> int:
    """The next multiple of 16: kernels are made for every new shape, so there should be few."""
    return -(-size // 16) * 16


def collate(group: Sequence[Example], flags: int) -> Batch:
    """One batch; each window is opened and closed by its signs."""
    size = rounded(max(len(e.pieces.ids) for e in group) + 2)
    ids = np.zeros((len(group), size), np.int64)
    shape, bits, mask = np.zeros_like(ids), np.zeros_like(ids), np.zeros_like(ids)
    labels = {
        t.name: np.full_like(ids, UNKNOWN) for t in TOKEN_TAGS if any(t.name in example.labels for example in group)
    }
    heads, relations = np.full_like(ids, UNKNOWN), np.full_like(ids, UNKNOWN)
    for row, example in enumerate(group):
        n = len(example.pieces.ids)
        ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = OPEN, example.pieces.ids, CLOSE
        shape[row, 1 : n + 1], bits[row, 1 : n + 1], mask[row, : n + 2] = example.pieces.shape, example.pieces.flags, 1
        for name, values in example.labels.items():
            labels[name][row, 1 : n + 1] = values
        if example.heads is not None and example.relations is not None:
            heads[row, 1 : n + 1] = np.where(example.heads >= 0, example.heads + 1, example.heads)
            relations[row, 1 : n + 1] = example.relations
    hot = (bits[..., None] >> np.arange(flags)) & 1
    batch = Batch(
        torch.from_numpy(ids),
        torch.from_numpy(shape),
        torch.from_numpy(hot.astype(np.float32)),
        torch.from_numpy(mask),
        {name: torch.from_numpy(values) for name, values in labels.items()},
    )
    if any(example.heads is not None for example in group):
        batch.heads, batch.relations = torch.from_numpy(heads), torch.from_numpy(relations)
    _add_cues(batch, group, size)
    return batch


def _add_cues(batch: Batch, group: Sequence[Example], size: int) -> None:
    cued = [(row, c) for row, example in enumerate(group) for c in example.cued]
    if not cued:
        return
    longest = rounded(max(c.stop - c.begin for _, c in cued))
    rows = np.zeros((rounded(len(cued)), longest), np.int64)
    mask, far = np.zeros_like(rows), np.full_like(rows, DISTANCES - 1)
    own, tags = np.zeros(rows.shape, np.float32), np.full_like(rows, UNKNOWN)
    for i, (row, c) in enumerate(cued):
        n = c.stop - c.begin
        rows[i, :n] = row * size + 1 + np.arange(c.begin, c.stop)
        mask[i, :n], far[i, :n], tags[i, :n] = 1, distances(n, c.cue), c.tags
        own[i, c.cue] = 1 / len(c.cue)
    batch.rows, batch.row_mask, batch.far = torch.from_numpy(rows), torch.from_numpy(mask), torch.from_numpy(far)
    batch.own, batch.cue_tags = torch.from_numpy(own), torch.from_numpy(tags)
