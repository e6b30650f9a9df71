"""Lost originals, found and invented: `python -m benchmarks.lost_originals [--half dev] [--chains N] [--misses]`.

Data under `../shared/data`:
- planted chains (`benchmarks/planting.py`) from the train part of `polnear`, the first 3,000 of `article_bias_allsides`
  and `news_events`; every second text chose the thresholds (`dev`), the others are reported on (`report`, the default);
- `news_events`: its own chains with a known original, which is taken out;
- pairs of reports of one event in `news_events` that stand in different chains.

Printed: how often a lost version stands above all reports that were made from the original when that is taken out, by
how many were; how often one is invented with the original left in; the same for the real chains; the share of
independent pairs with an invented one.
"""

from __future__ import annotations

import argparse
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.corpora import Document, bias_articles, news_events, polnear, report_of
from benchmarks.planting import Planted, is_long_enough, plant
from twosource.annotate.quotes import find_quotes
from twosource.language.agencies import find_publishers
from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.descent import Chain


def chains_of(reports: Sequence[Article]) -> tuple[Chain, ...]:
    """The chains that these reports form."""
    given = tuple(reports)
    passages = find_passages(given, tuple(quote for report in given for quote in find_quotes(report)))
    return draw_chains(given, passages, find_bonds(given, passages, ()))


def originals(half: str) -> Iterator[tuple[Document, list[Document]]]:
    """Texts that can be an original, each with others whose paragraphs its copies take; one corpus after another."""
    train = (document for document in polnear() if document.about["compartment"] == "train")
    for corpus in (list(train), list(bias_articles(3000)), list(news_events())):
        fit = [document for document in corpus if is_long_enough(document.text)]
        for n, document in enumerate(fit):
            if (n % 2 == 0) == (half == "dev"):
                yield document, [fit[(n + step) % len(fit)] for step in (7, 19, 31, 43, 55, 67)]


def _names_another(document: Document) -> bool:
    """Whether a text names an agency or outlet: it may say that it tells its story after that, which is missing too."""
    return any(True for _ in find_publishers(document.text))


def every_nth(half: str, wanted: int) -> Iterator[tuple[Document, list[Document]]]:
    """That many originals, evenly spread over the corpora."""
    found = list(originals(half))
    chosen = (one for one in found[:: max(1, len(found) // (2 * wanted))] if not _names_another(one[0]))
    yield from itertools.islice(chosen, wanted)


def is_above(chains: Sequence[Chain], children: Sequence[str]) -> bool:
    """Whether one lost version, made from no report, stands above all of `children` in the chain that holds the most of
    them, and directly above two."""
    chain = max(chains, key=lambda one: len(set(one.reports) & set(children)))
    tops = {lost.id for lost in chain.lost if lost.parent is None}
    here = [branch for branch in chain.tree if branch.report in children]
    direct = sum(branch.lost in tops for branch in here)
    return direct >= min(2, len(here)) > 0 and all(_ends_in(branch.report, chain, tops) for branch in here)


def _ends_in(report: str, chain: Chain, tops: set[str]) -> bool:
    at = {branch.report: branch for branch in chain.tree}
    parents = {lost.id: lost.parent for lost in chain.lost}
    seen: str | None = report
    while seen is not None:
        branch = at[seen]
        if branch.lost in tops:
            return True
        seen = parents[branch.lost] if branch.lost else branch.parent
    return False


def right_parents(planted: Planted, chains: Sequence[Chain], without: bool) -> tuple[int, int]:
    """How many reports hang on the one they were made from (on a lost one where that is the original, taken out)."""
    at = {branch.report: branch for chain in chains for branch in chain.tree}
    ids = [report.id for report in planted.reports]
    right = 0
    for n, source in enumerate(planted.made_from[1:], 1):
        if source == 0 and without:
            right += at[ids[n]].lost is not None
        else:
            right += at[ids[n]].parent == ids[source or 0]
    return right, len(ids) - 1


def planted_figures(half: str, wanted: int, credited: bool, misses: bool) -> None:
    """Prints the figures of planted chains."""
    found: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    invented: Counter[str] = Counter()
    parents = {True: [0, 0], False: [0, 0]}
    for document, others in every_nth(half, wanted):
        planted = plant(document.text, [other.text for other in others], document.name, credited)
        ids = [report.id for report in planted.reports]
        children = [ids[n] for n, source in enumerate(planted.made_from) if source == 0]
        taken_out, left_in = chains_of(planted.reports[1:]), chains_of(planted.reports)
        hit = is_above(taken_out, children)
        apart = not any(set(children) <= set(chain.reports) for chain in taken_out)
        invented["apart"] += apart
        for kind in (f"{min(len(children), 5)} made from it", *(["provably lost"] if planted.provable else []), "all"):
            found[kind][hit] += 1
        if misses and not hit and planted.provable:
            print(
                f"    miss {document.name} {planted.made_from} {[len(r.text.content.split()) for r in planted.reports]}"
            )
        lost = [version for chain in left_in for version in chain.lost]
        invented["any"] += bool(lost)
        if misses and lost:
            print(f"    invented {document.name} {planted.made_from} {lost[0].detail}")
            print(f"        {[lack.where.words[:60] for lack in lost[0].lacks]}")
        invented["above"] += any(version.parent is None for version in lost)
        invented["chains"] += 1
        for without, chains in ((True, taken_out), (False, left_in)):
            right, all_of_them = right_parents(planted, chains, without)
            parents[without][0] += right
            parents[without][1] += all_of_them
    print(f"planted chains, {'credits in half of the copies' if credited else 'no credit anywhere'}:")
    print(
        f"  original taken out: copies that fall into several chains in {_share(invented['apart'], invented['chains'])}"
    )
    for kind, hits in sorted(found.items()):
        print(f"  original taken out, {kind}: found in {_share(hits[True], hits.total())}")
    print(f"  original left in: a lost version invented in {_share(invented['any'], invented['chains'])}")
    print(f"  original left in: one invented above it in {_share(invented['above'], invented['chains'])}")
    for without, (right, every) in parents.items():
        print(
            f"  original {'taken out' if without else 'left in'}: reports under the right parent {_share(right, every)}"
        )


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / max(1, whole):.3f}"


def events() -> dict[str, list[Article]]:
    """The reports of each event in `news_events`."""
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for document in news_events():
        found[document.about["event"]].append(report_of(document))
    return found


def real_figures() -> None:
    """Prints the figures of the real chains and of the independent pairs."""
    out: Counter[bool] = Counter()
    pairs: Counter[bool] = Counter()
    for reports in events().values():
        by_id = {report.id: report for report in reports}
        chains = chains_of(reports)
        for chain in chains:
            if len(chain.reports) < 3:
                continue
            original = chain.origin_report or chain.tree[0].report
            rest = [report for report in chain.reports if report != original]
            again = chains_of([by_id[report] for report in rest])
            hit = any(lost.parent is None for found in again for lost in found.lost)
            out[hit] += 1
            named = f"{by_id[original].outlet}" + ("" if chain.origin_report else " (itself a copy)")
            print(f"  {'found ' if hit else 'missed'} without {named}: {[by_id[r].outlet for r in rest]}")
        chain_of = {report: chain.id for chain in chains for report in chain.reports}
        for left, right in itertools.combinations(by_id, 2):
            if chain_of[left] != chain_of[right]:
                pairs[any(chain.lost for chain in chains_of([by_id[left], by_id[right]]))] += 1
    print(f"real chains of three or more: found in {_share(out[True], out.total())}")
    print(f"independent pairs on one event: invented in {_share(pairs[True], pairs.total())}")


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--half", choices=("dev", "report"), default="report", help="which texts (report)")
    options.add_argument("--chains", type=int, default=200, help="planted chains for each figure (200)")
    options.add_argument("--misses", action="store_true", help="list what was missed or invented")
    options.add_argument("--planted", action="store_true", help="planted chains alone")
    chosen = options.parse_args()
    for credited in (False, True):
        planted_figures(chosen.half, chosen.chains, credited, chosen.misses)
    if not chosen.planted:
        print("news_events:")
        real_figures()


if __name__ == "__main__":
    main()
