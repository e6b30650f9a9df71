"""Trains the reader of pairs: `python -m training.train_pairs` writes `training/out/pairs.pt` and prints its figures.

First everything that teaches inference and likeness; one row in ten of the corpora of inference is kept for the figures.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.batches import rounded
from training.pair_network import CONTRADICTS, LIKE, SAME, PairNetwork
from training.pair_sets import Pair, held, inference, likeness
from training.sets import load_tokenizer
from training.train import OUT, SEED
from training.weights import minilm
from twosource.language.reader.pieces import CLOSE, OPEN

PIECES = 4096
"""Pieces of a batch, padding included."""
LONGEST = 96
"""Pieces that are read of one statement of a pair."""
RATE, HEAD_RATE = 2e-4, 1e-3
WARM = 0.06
NONE = -1


class Batch(NamedTuple):
    """ids, second, mask [pairs, pieces]; labels of inference (NONE: not told), likeness and same (below 0: not told)."""

    ids: Tensor
    second: Tensor
    mask: Tensor
    inference: Tensor
    like: Tensor
    same: Tensor
    weight: Tensor


Cut = tuple[list[int], list[int], Pair]


def cut(pairs: Iterable[Pair], tokenizer: Tokenizer) -> list[Cut]:
    """The pairs with the ids of both sides."""
    pairs = list(pairs)
    sides = [
        [e.ids[:LONGEST] for e in tokenizer.encode_batch([p[side] for p in pairs], add_special_tokens=False)]
        for side in (0, 1)
    ]
    return list(zip(*sides, pairs, strict=True))


def collate(group: Sequence[Cut]) -> Batch:
    """One padded batch."""
    size = rounded(max(len(a) + len(b) for a, b, _ in group) + 3)
    ids = np.zeros((len(group), size), np.int64)
    second, mask = np.zeros_like(ids), np.zeros_like(ids)
    for row, (a, b, _) in enumerate(group):
        line = [OPEN, *a, CLOSE, *b, CLOSE]
        ids[row, : len(line)], mask[row, : len(line)], second[row, len(a) + 2 : len(line)] = line, 1, 1
    told = [p for _, _, p in group]
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(second.astype(np.float32)),
        torch.from_numpy(mask.astype(np.float32)),
        torch.tensor([NONE if p.inference is None else p.inference for p in told]),
        torch.tensor([NONE if p.like is None else p.like for p in told], dtype=torch.float32),
        torch.tensor([NONE if p.same is None else p.same for p in told], dtype=torch.float32),
        torch.tensor([p.weight for p in told], dtype=torch.float32),
    )


def batches(cuts: Sequence[Cut], chance: random.Random | None) -> list[Batch]:
    """Pairs of like length together; in random order, each way round by chance, unless `chance` is None."""
    if chance:
        cuts = [(b, a, p) if p.inference is None and chance.random() < 0.5 else (a, b, p) for a, b, p in cuts]
    draw = chance.random if chance else lambda: 0.0
    order = sorted(cuts, key=lambda c: ((len(c[0]) + len(c[1]) + 2) // 16, draw()))
    groups: list[list[Cut]] = [[]]
    for one in order:
        if groups[-1] and rounded(len(one[0]) + len(one[1]) + 3) * (len(groups[-1]) + 1) > PIECES:
            groups.append([])
        groups[-1].append(one)
    if chance:
        chance.shuffle(groups)
    return [collate(group) for group in groups if group]


def loss_of(scores: Tensor, batch: Batch) -> Tensor:
    """The sum of what the batch teaches."""
    total = scores.sum() * 0
    if bool((batch.inference >= 0).any()):
        wrong = functional.cross_entropy(scores[:, : CONTRADICTS + 1], batch.inference, ignore_index=NONE)
        total = total + wrong * (batch.inference >= 0).float().mean()
    for column, wanted, weight in ((LIKE, batch.like, 3.0), (SAME, batch.same, 1.0)):
        told = wanted >= 0
        if bool(told.any()):
            wrong = functional.binary_cross_entropy_with_logits(scores[told, column], wanted[told], batch.weight[told])
            total = total + weight * wrong * told.float().mean()
    return total


def fit(network: PairNetwork, todo: Sequence[Batch], rate: float = RATE, head: float = HEAD_RATE) -> None:
    """One run over the batches; the word embeddings stay as they came."""
    network.encoder.words.weight.requires_grad_(False)
    layers = list(network.encoder.layers.parameters())
    known = {id(p) for p in layers}
    others = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
    adam = torch.optim.AdamW([{"params": layers, "lr": rate}, {"params": others, "lr": head}], weight_decay=0.01)
    rise = max(1.0, WARM * len(todo))
    rates = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min((step + 1) / rise, max(0.0, (len(todo) - step) / (len(todo) - rise + 1)))
    )
    began, mean = time.monotonic(), 0.0
    network.train()
    for step, batch in enumerate(todo, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(batch.ids, batch.second, batch.mask)
        loss = loss_of(scores.float(), batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.grad is not None], 1.0)
        adam.step()
        rates.step()
        adam.zero_grad(set_to_none=True)
        mean = 0.98 * mean + 0.02 * loss.item() if step > 1 else loss.item()
        if step % 50 == 0 or step == len(todo):
            print(f"{step}/{len(todo)} loss {mean:.3f} {time.monotonic() - began:.0f}s", flush=True)


@torch.no_grad()
def read(network: PairNetwork, cuts: Sequence[Cut]) -> np.ndarray:
    """The scores of pairs, in their order."""
    network.eval()
    found = []
    for start in range(0, len(cuts), 64):
        b = collate(cuts[start : start + 64])
        found.append(network(b.ids, b.second, b.mask).float().numpy())
    return np.concatenate(found)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--out", type=Path, default=OUT / "pairs.pt")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311
    options.out.parent.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer()
    rows = cut(chain(inference("mnli"), inference("snli")), tokenizer)
    taught, kept = ([r for r in rows if held(r[2].left) == side] for side in (False, True))
    alike = cut(likeness("train"), tokenizer)
    todo = [b for _ in range(options.epochs) for b in batches([*taught, *alike], chance)]
    network = PairNetwork()
    network.load(minilm())
    fit(network, todo)
    torch.save(network.state_dict(), options.out)
    scores, labels = read(network, kept), np.array([p.inference for _, _, p in kept])
    print(f"inference: {(scores[:, : CONTRADICTS + 1].argmax(1) == labels).mean():.3f} right of {len(labels)}")
    alike = cut(likeness("dev"), tokenizer)
    marks = np.array([p.like for _, _, p in alike])
    print(f"likeness: r {np.corrcoef(read(network, alike)[:, LIKE], marks)[0, 1]:.3f} of {len(marks)}")


if __name__ == "__main__":
    main()
