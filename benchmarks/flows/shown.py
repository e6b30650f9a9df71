"""An event -> its texts and its truth, for people."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.flows.counting import told
from benchmarks.flows.events import Event


def show(event: Event) -> str:
    """The event's flows, each report, and each fact with who carries it from where."""
    return "\n".join((f"{event.name}: {', '.join(event.flows)}", *_reports(event), *_facts(event)))


def _reports(event: Event) -> Iterator[str]:
    for number, (outlet, article) in enumerate(zip(event.outlets, event.articles, strict=True)):
        yield f"\n===== {number} {outlet}: {article.title}\n\n{article.text.content}"


def _facts(event: Event) -> Iterator[str]:
    yield "\n===== truth"
    for fact in event.facts:
        yield f"{fact.fact}: {told(fact)}, chains {fact.chains}, {fact.verdict}"
        for carrier in fact.carriers:
            line = carrier.line
            parts = [f"  {carrier.report}", f"seen {line.seen}", f"from {line.root}"]
            parts += [f"cites {line.cites}"] * bool(line.cites) + ["faithful"] * carrier.faithful
            yield ", ".join([*parts, *filter(None, line.edit)])
    yield from (f"lost: {loss.kind} of {loss.fact}, {loss.before} -> {loss.after}" for loss in event.losses)
