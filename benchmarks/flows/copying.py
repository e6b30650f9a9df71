"""A dispatch -> what outlets make of it: carried whole, cut, edited with a change of meaning, told in other words."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.flows.draft import OWN, UNNAMED, Draft, Line, Paragraph
from benchmarks.flows.newsroom import Newsroom
from benchmarks.flows.wordlists import Edit

_KEPT = (0.55, 0.8)
"""Share of the paragraphs behind the lead that a cut keeps."""


def whole(room: Newsroom, source: Draft, number: int) -> Draft:
    """The dispatch as it is, credit and all."""
    return source._replace(outlet=room.take("outlets"), title=_title(room, source), parent=number)


def cut(room: Newsroom, source: Draft, number: int, credited: bool) -> Draft:
    """Part of the dispatch, lightly edited."""
    first, *rest = source.body
    size = max(3, round(len(rest) * room.rng.uniform(*_KEPT)))
    kept = sorted(room.rng.sample(range(len(rest)), size))
    body = tuple(_lightly(room, paragraph) for paragraph in (first, *(rest[n] for n in kept)))
    return _carried(room, source, number, body, credited)


def edited(room: Newsroom, source: Draft, number: int, edits: Sequence[Edit], credited: bool) -> Draft:
    """The dispatch with the edits made in it, one source blurred or dropped, and perhaps without an answer."""
    by_fact = {edit.id: edit for edit in edits}
    body = [tuple(_changed(room, line, by_fact) for line in paragraph) for paragraph in source.body]
    body = _without_caveats(room, _resourced(room, body, set(by_fact)))
    return _carried(room, source, number, tuple(_lightly(room, paragraph) for paragraph in body), credited)


def _changed(room: Newsroom, line: Line, edits: dict[str, Edit]) -> Line:
    edit = edits.get(line.fact)
    return line._replace(clause=room.cast.fill(edit.after), edit=(edit.kind, edit.sort)) if edit else line


def _resourced(room: Newsroom, body: list[Paragraph], changed: set[str]) -> list[Paragraph]:
    """One sentence that stands alone in its paragraph loses its source, or the source's name."""
    named = [
        (n, i) for n, paragraph in enumerate(body) for i in range(len(paragraph)) if _can_lose(paragraph, i, changed)
    ]
    if not named:
        return body
    n, i = room.rng.choice(named)
    line = body[n][i]
    if room.rng.random() < 0.5:
        new = line._replace(frame="{clause}.", voice="", seen=OWN, edit=("attribution", "source dropped"))
    else:
        frame, source = room.frame("said"), room.word("blurred")
        new = line._replace(frame=frame, voice="", source=source, seen=UNNAMED, edit=("attribution", "named to vague"))
    return [*body[:n], (*body[n][:i], new, *body[n][i + 1 :]), *body[n + 1 :]]


def _can_lose(paragraph: Paragraph, at: int, changed: set[str]) -> bool:
    """Whether a sentence has a source that nothing beside it names too."""
    line, *rest = paragraph[at:]
    beside = [*paragraph[:at][-1:], *rest[:1]]
    told = bool(line.fact and line.voice) and line.fact not in changed and line.fact != "charge"
    return told and all(line.voice != other.voice for other in beside)


def _without_caveats(room: Newsroom, body: list[Paragraph]) -> list[Paragraph]:
    """The body without one kind of answer, or without any, half of the time."""
    kinds = sorted({line.caveat for paragraph in body for line in paragraph if line.caveat})
    if not kinds or room.rng.random() < 0.5:
        return body
    lost = {room.rng.choice(kinds)} if room.rng.random() < 0.7 else set(kinds)
    return [tuple(line for line in paragraph if line.caveat not in lost) for paragraph in body]


def _lightly(room: Newsroom, paragraph: Paragraph) -> Paragraph:
    """Small changes that no reader minds, outside what carries a fact."""
    for change in room.all_of("light"):
        before, after = change.split("=>")
        if room.rng.random() < 0.5:
            paragraph = tuple(
                line if line.fact else line._replace(frame=line.frame.replace(before.strip(), after.strip()))
                for line in paragraph
            )
    return paragraph


def _carried(room: Newsroom, source: Draft, number: int, body: tuple[Paragraph, ...], credited: bool) -> Draft:
    """A copy's form: with the agency's name at the end, or with no word of it."""
    tail = room.frame("credits", agency=source.outlet) if credited else ""
    return Draft(room.take("outlets"), _title(room, source), room.word("desks"), "", body, tail, source.chain, number)


def _title(room: Newsroom, source: Draft) -> str:
    """The dispatch's title, or another."""
    return source.title if room.rng.random() < 0.5 else room.title() or source.title


def retold(room: Newsroom, source: Draft, credited: bool) -> Draft:
    """The dispatch in other words, fact by fact in its order: "told AGENCY", or without a word of where it is from."""
    outlet, facts = room.take("outlets"), {fact.id: fact for fact in room.field.facts}
    body: list[Paragraph] = []
    for line in source.lines():
        clause = room.take(line.fact) if line.fact in facts or line.fact == "charge" else ""
        if clause:
            body.append((_again(room, line, clause, source.outlet, credited),))
        if clause and line.fact == "charge" and room.rng.random() < _ANSWERED:
            body.append((room.denial(),))
    body += [room.plain("background"), room.plain("background")]
    title = room.title() or source.title
    return Draft(
        outlet, title, f"By {room.take('reporters')}", "", room.laid_out(body), "", source.chain if credited else ""
    )


_ANSWERED = 0.6
"""How often a retelling gives the answer to a charge."""


def _again(room: Newsroom, line: Line, clause: str, agency: str, credited: bool) -> Line:
    if line.voice:
        frame = room.frame("after_agency", agency=agency) if credited else room.frame("said")
        return line._replace(frame=frame, clause=clause)
    frame = room.frame("seen_by_agency", agency=agency) if credited else "{clause}."
    return line._replace(frame=frame, clause=clause, doubtful=not credited)
