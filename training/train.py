"""Trains every head: `python -m training.train [--sets NAMES]` writes `training/out/network.pt` and its figures.

SEED fixes the order of everything; PyTorch's kernels may still differ in the last digits from machine to machine.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import torch

from training.batches import Batch, batches
from training.examples import Example
from training.finishing import finish_hedges
from training.learning import loss_of
from training.network import Network
from training.sets import SETS, load_tokenizer
from training.syntax import RELATIONS
from training.weights import minilm
from twosource.language.reader.gazetteer import NAMES
from twosource.language.reader.layout import ALL_TAGS, BY_CUE
from twosource.language.reader.pieces import SHAPES

SEED = 7
OUT = Path(__file__).parent / "out"
PIECES = 4096
"""Pieces of a batch, padding included."""
RATE, HEADS_RATE = 3e-4, 1e-3
"""Learning rates of the encoder's layers, and of what begins from nothing."""
WARM = 0.06
"""Share of the steps over which the rates rise; behind it they fall to 0."""
WEIGHTS = {"flat": 0.3, "arcs": 0.5, "clauses": 0.5, "hedges": 0.5}
"""What a head's loss counts; 1 where none is given."""


HEDGED = "cautions"
"""The set on which the head of the hedges is fitted once more at the end."""


class Task(NamedTuple):
    """A set that teaches: how to make its examples anew for an epoch, and how many epochs of it are seen."""

    name: str
    make: Callable[[random.Random], Sequence[Example]]
    epochs: float


def schedule(tasks: Sequence[Task], flags: int, chance: random.Random) -> list[Batch]:
    """Every batch of the whole training, mixed; an epoch's windows are cut anew."""
    found: list[Batch] = []
    for task in tasks:
        whole, part = int(task.epochs), task.epochs - int(task.epochs)
        for share in [1.0] * whole + ([part] if part else []):
            made = list(batches(task.make(chance), PIECES, flags, chance))
            found += made[: round(len(made) * share)]
    chance.shuffle(found)
    return found


def optimizer(network: Network, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW over everything but the word embeddings, which stay as they came: the sentence encoder shares them."""
    network.encoder.words.weight.requires_grad_(False)
    layers = list(network.encoder.layers.parameters())
    known = {id(p) for p in layers}
    others = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
    made = torch.optim.AdamW(
        [{"params": layers, "lr": RATE}, {"params": others, "lr": HEADS_RATE}], weight_decay=0.01, fused=True
    )
    rise = WARM * steps
    return made, torch.optim.lr_scheduler.LambdaLR(
        made, lambda step: min((step + 1) / rise, max(0.0, (steps - step) / (steps - rise)))
    )


def train(tasks: Sequence[Task], out: Path, start: Path | None = None) -> Network:
    """Trains on the tasks; writes the network and the course of the loss."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311
    network = Network(2 * SHAPES, len(NAMES), ALL_TAGS, BY_CUE.size, len(RELATIONS))
    network.encoder.load(minilm())
    if start:
        network.load_state_dict(torch.load(start))
    todo = schedule(tasks, len(NAMES), chance)
    adam, rates = optimizer(network, len(todo))
    began, mean, course = time.monotonic(), 0.0, []
    network.train()
    for step, batch in enumerate(todo, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(network, batch, WEIGHTS)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.grad is not None], 1.0)
        adam.step()
        rates.step()
        adam.zero_grad(set_to_none=True)
        mean = 0.98 * mean + 0.02 * loss.item() if step > 1 else loss.item()
        if step % 25 == 0 or step == len(todo):
            spent = time.monotonic() - began
            course.append((step, round(mean, 4), round(spent)))
            print(
                f"{step}/{len(todo)} loss {mean:.3f} {spent:.0f}s, {spent / step * (len(todo) - step):.0f}s left",
                flush=True,
            )
        if step % 400 == 0 or step == len(todo):
            torch.save(network.state_dict(), out / "network.pt")
    (out / "course.json").write_text(json.dumps(course), encoding="utf-8")
    return network


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", default=",".join(SETS), help="the sets to train on, by name")
    parser.add_argument("--scale", type=float, default=1.0, help="a factor on every set's epochs")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer()
    tasks = [
        Task(name, SETS[name].loader(tokenizer), SETS[name].epochs * options.scale) for name in options.sets.split(",")
    ]
    network = train(tasks, options.out)
    chance = random.Random(SEED)  # noqa: S311
    finish_hedges(network, SETS[HEDGED].loader(tokenizer)(chance), len(NAMES), PIECES)
    torch.save(network.state_dict(), options.out / "network.pt")


if __name__ == "__main__":
    main()
