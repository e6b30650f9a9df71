"""Signs and truth -> how far each kind of sign speaks: `python -m benchmarks.origin_weights [--write]`.

Data: PolNeAR's train part and the even-numbered articles of `article_bias_allsides` (see `benchmarks.origin_pairs`). A
logistic model over the pairs of a text and an agency that it shows signs of, one weight a kind, held near the
assumed weights by a Gaussian (its spread: SPREAD); a kind with fewer than FEWEST pairs keeps its assumption. --write
puts the result under [learned] in `language/lexicons/origin_weights.toml`.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.origin_pairs import Shown, of_bias, of_polnear
from twosource.language.lexicon import table

SPREAD = 1.5
"""Log-odds by which a weight may leave its assumption before the data must insist."""

FEWEST = 30
"""Pairs that show a kind below which nothing is learned of it: a weight from fewer turns with a label or two."""

Floats = npt.NDArray[np.float64]

FILE = Path(__file__).parent.parent / "src" / "twosource" / "language" / "lexicons" / "origin_weights.toml"


def learn(texts: list[Shown]) -> tuple[dict[str, float], dict[str, int]]:
    """The weights, and in how many pairs each kind stands."""
    assumed = table("origin_weights")["assumed"]
    kinds = [kind for kind in assumed if kind != "base"]
    rows, truth, weight = [], [], []
    for text in texts:
        for agency in text.chance:
            own = {sign.kind for sign in text.signs if sign.agency == agency}
            rows.append([float(kind in own) for kind in kinds])
            truth.append(float(text.wire == agency))
            weight.append(text.weight)
    x, y, w = np.array(rows), np.array(truth), np.array(weight)
    prior = np.array([assumed[kind] for kind in kinds])
    found = fit(x, y, w, prior, assumed["base"])
    counts = {kind: int(n) for kind, n in zip(kinds, x.sum(axis=0), strict=True)}
    return {k: float(v) for k, v in zip(kinds, found, strict=True) if counts[k] >= FEWEST}, counts


def fit(x: Floats, y: Floats, w: Floats, prior: Floats, base: float) -> Floats:
    """Newton's method on the penalised likelihood; it is concave, so that a few dozen steps suffice. The base stays:
    every pair shows some sign, so that its share and theirs could not be told apart."""
    beta = prior.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-base - x @ beta))
        gradient = x.T @ (w * (y - p)) - (beta - prior) / SPREAD**2
        curvature = (x * (w * p * (1 - p))[:, None]).T @ x + np.eye(len(prior)) / SPREAD**2
        beta = beta + np.linalg.solve(curvature, gradient)
    return beta


def main() -> None:
    """Print the weights beside the assumed ones; with --write, keep them."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--write", action="store_true", help="put them into the data file")
    chosen = options.parse_args()
    texts = [t for t in of_polnear() if t.known and t.part == "train"]
    texts += [t for t in of_bias() if t.part.startswith("even")]
    learned, counts = learn(texts)
    for kind, was in table("origin_weights")["assumed"].items():
        if kind == "base":
            continue
        now = f"{learned[kind]:6.2f}" if kind in learned else "  kept"
        print(f"{kind:14} assumed {was:5.1f}  learned {now}  ({counts[kind]} pairs)")
    if chosen.write:
        rows = "".join(f"{kind} = {value:.2f}\n" for kind, value in learned.items())
        FILE.write_text(
            re.sub(r"(?s)\[learned\]\n.*", lambda _: f"[learned]\n{rows}", FILE.read_text("utf-8")), "utf-8"
        )


if __name__ == "__main__":
    main()
