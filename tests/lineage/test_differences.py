"""Two texts side by side: what is kept, reworded, cut, added, moved; nothing of either is lost, whatever they hold."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.lineage.reports import OTHER, WIRE, report

from twosource.lineage.differences import find_differences
from twosource.model.article import Article
from twosource.model.differences import Differences, Segment

PIER = "near the southern pier on Monday."


def differences(left: str, right: str) -> Differences:
    return find_differences(report("left", left), report("right", right))


def told(found: Differences, segment: Segment) -> str:
    """A segment with its words marked: [-left-]{+right+}, and {~left~right~} where the style alone differs."""
    parts = []
    for run in segment.runs:
        left = found.left.text.content[slice(*run.left)] if run.left else ""
        right = found.right.text.content[slice(*run.right)] if run.right else ""
        if run.kind == "same":
            parts.append(left)
        elif run.kind == "style":
            parts.append(f"{{~{left}~{right}~}}")
        else:
            parts.append((f"[-{left}-]" if left else "") + (f"{{+{right}+}}" if right else ""))
    return " ".join(parts)


def only(left: str, right: str) -> tuple[str, str]:
    """The kind and the words of the one segment."""
    found = differences(left, right)
    assert len(found.segments) == 1
    return found.segments[0].kind, told(found, found.segments[0])


@pytest.mark.parametrize(
    ("left", "right", "kind", "words"),
    [
        (
            "Harbour master Osko Velling said divers would need at least four days to lift the wreck.",
            "Harbour master Osko Velling said divers would need four days to lift the wreck.",
            "reworded",
            "Harbour master Osko Velling said divers would need [-at least-] four days to lift the wreck.",
        ),
        (
            "The defence minister, Talenskiy, organised a search of the quay.",
            "The defense minister, Talenskyy, organized a search of the quay.",
            "style",
            "The {~defence~defense~} minister, {~Talenskiy~Talenskyy~} , {~organised~organized~} a search of the quay.",
        ),
        (
            '"We heard a crack and then the water was at our knees," the mate said.',
            "“We heard a crack and then the water was at our knees,” the mate said.",
            "style",
            '{~"~“~} We heard a crack and then the water was at our knees, {~"~”~} the mate said.',
        ),
        # Words written together or apart.
        (
            "The crew launched a counter-offensive against the flood before the barge sank there.",
            "The crew launched a counteroffensive against the flood before the barge sank there.",
            "style",
            "The crew launched a {~counter-offensive~counteroffensive~} against the flood before the barge sank there.",
        ),
        # A quotation mark that one side has alone makes the words somebody's: no matter of style.
        (
            'The spokesman of the port in Tarnok called the whole story "a fairy tale" on Monday.',
            "The spokesman of the port in Tarnok called the whole story a fairy tale on Monday.",
            "reworded",
            'The spokesman of the port in Tarnok called the whole story [-"-] a fairy tale [-"-] on Monday.',
        ),
        # Nor is a sign that says as much as a word.
        (
            "The price of grain in the town rose by 40% within a week, millers and bakers said.",
            "The price of grain in the town rose by 40 within a week, millers and bakers said.",
            "reworded",
            "The price of grain in the town rose by 40 [-%-] within a week, millers and bakers said.",
        ),
        # A lone "of the" between two changes belongs to them; a figure does not.
        (
            "Divers saw the old rusty hull of the grey barge near the southern pier on Monday.",
            "Divers saw a broken keel of the white drowned ship near the southern pier on Monday.",
            "reworded",
            f"Divers saw [-the old rusty hull of the grey barge-]{{+a broken keel of the white drowned ship+}} {PIER}",
        ),
        (
            "Divers saw the old rusty 14 grey barges near the southern pier on Monday.",
            "Divers saw a broken keel 14 white drowned ships near the southern pier on Monday.",
            "reworded",
            f"Divers saw [-the old rusty-]{{+a broken keel+}} 14 [-grey barges-]{{+white drowned ships+}} {PIER}",
        ),
    ],
)
def test_words_inside_a_sentence(left: str, right: str, kind: str, words: str) -> None:
    assert only(left, right) == (kind, words)


def test_sentences_of_one_side_alone_are_cut_or_added() -> None:
    lines = WIRE.split("\n")
    found = differences(WIRE, "\n".join([*lines[:3], "Nobody knows who will pay.", *lines[4:]]))
    assert [segment.kind for segment in found.segments] == ["kept"] * 3 + ["cut", "added"] + ["kept"] * 2
    assert (found.tally.cut, found.tally.added, found.tally.moved) == (1, 1, 0)


def test_a_moved_paragraph_is_one_thing_in_two_places() -> None:
    lines = WIRE.split("\n")
    moved = [lines[0], lines[5].replace("last inspection", "yearly inspection"), *lines[1:5]]
    found = differences(WIRE, "\n".join(moved))
    assert [(s.kind, s.moved) for s in found.segments] == [("kept", False)] * 5 + [("reworded", True)]
    assert "its [-last-]{+yearly+} inspection" in told(found, found.segments[-1])


def test_the_heavier_part_keeps_its_place() -> None:
    lines = WIRE.split("\n")
    found = differences("\n".join(lines), "\n".join([*lines[3:], *lines[:3]]))
    assert [s.moved for s in found.segments if s.left and s.left[0] < WIRE.index(lines[3])] in ([True] * 3, [False] * 3)
    assert 0 < found.tally.moved < 6


def test_short_sentences_that_no_passage_holds_are_found_too() -> None:
    found = differences(f"Barge sinks in Tarnok fog\n{WIRE}", f"Grain barge sinks in fog\n{WIRE}\n* * *")
    assert told(found, found.segments[0]) == "{+Grain+} {~Barge~barge~} sinks in [-Tarnok-] fog"
    assert found.segments[-1].kind == "added"


def test_a_sentence_in_two_parts_stays_two_pairs() -> None:
    whole = "The crew of nine swam to a fishing boat in the fog, and divers will lift the wreck of the barge on Friday."
    parts = "The crew of nine swam to a fishing boat in the fog. Divers will lift the wreck of the barge on Friday."
    found = differences(whole, parts)
    assert [told(found, segment) for segment in found.segments] == [
        "The crew of nine swam to a fishing boat in the fog [-, and-]{+.+}",
        "{~divers~Divers~} will lift the wreck of the barge on Friday.",
    ]
    assert found.tally.moved == 0


def test_unrelated_reports_share_nothing() -> None:
    found = differences(WIRE, OTHER)
    assert {s.kind for s in found.segments} == {"cut", "added"}
    assert (found.tally.kept_left, found.tally.kept_right) == (0.0, 0.0)


def test_a_report_beside_itself_is_kept_whole() -> None:
    article = report("wire", WIRE)
    found = find_differences(article, article)
    assert {(s.kind, s.moved) for s in found.segments} == {("kept", False)}
    assert (found.tally.kept_left, found.tally.kept_right, found.tally.style) == (1.0, 1.0, 0)


@pytest.mark.parametrize("texts", [("", ""), ("", WIRE), (WIRE, " \n\t"), ("Fire", "Fire"), ("Fire", "Flood")])
def test_little_or_nothing_is_compared_too(texts: tuple[str, str]) -> None:
    check(*texts)


def test_scripts_without_spaces_are_compared_letter_by_letter() -> None:
    left = "火事で町の古い工場が金曜日の朝に焼けた。市長は死者が十二人だと述べた。"
    right = "火事で町の古い工場が土曜日の朝に焼けた。市長は死者が十二人だと述べた。"
    found = differences(left, right)
    assert [told(found, s) for s in found.segments] == [
        "火事で町の古い工場が [-金-]{+土+} 曜日の朝に焼けた。",
        "市長は死者が十二人だと述べた。",
    ]


PIECES = [
    *WIRE.replace("\n", ". ").split(". "),
    *OTHER.replace("\n", ". ").split(". "),
    *("火事で町の工場が焼けた。", "النار في المصنع القديم", "* * *", "No.", "\u200bzero\u200bwidth words\u00ad here"),
]
WORDS = ["at least", "not", "—", "“", "14", "2,400", "Talenskyy", "\x1c", "\x85", "_", "é", "e\u0301", "\n", "。", ","]
EDITS = st.lists(
    st.tuples(st.sampled_from(["cut", "move", "insert", "word", "join"]), st.integers(0, 99), st.integers(0, 99)),
    max_size=12,
)


def edited(parts: list[str], edits: list[tuple[str, int, int]]) -> list[str]:
    """Another version: pieces dropped, moved, put in, joined; words put into them."""
    parts = list(parts)
    for kind, at, other in edits:
        if not parts:
            return parts
        place = at % len(parts)
        if kind == "cut":
            parts.pop(place)
        elif kind == "move":
            parts.insert(other % len(parts), parts.pop(place))
        elif kind == "insert":
            parts.insert(place, PIECES[other % len(PIECES)])
        elif kind == "word":
            words = parts[place].split(" ")
            words.insert(other % (len(words) + 1), WORDS[other % len(WORDS)])
            parts[place] = " ".join(words)
        elif place + 1 < len(parts):
            parts[place] += f", and {parts.pop(place + 1)}"
    return parts


def check(left: str, right: str) -> Differences:
    """Every character that is not white space is in one run of one segment; what is called the same is the same."""
    found = differences(left, right)
    for side, article in enumerate((found.left, found.right)):
        covered = bytearray(len(article.text.content))
        for segment in found.segments:
            place = (segment.left, segment.right)[side]
            at = place[0] if place else 0
            for run in segment.runs:
                own = (run.left, run.right)[side]
                if own and place:
                    assert at <= own[0] < own[1] <= place[1]
                    words = article.text.content[slice(*own)]
                    assert words == words.strip()
                    at = own[1]
                    covered[slice(*own)] = bytes(n + 1 for n in covered[slice(*own)])
        blank = [c.isspace() for c in article.text.content]
        assert all(times == 1 or (space and times == 0) for times, space in zip(covered, blank, strict=True))
    _agree(found, found.left, found.right)
    return found


def _agree(found: Differences, left: Article, right: Article) -> None:
    for segment in found.segments:
        assert segment.left or segment.right
        for run in segment.runs:
            if run.kind == "same":
                assert run.left
                assert run.right
                before, after = left.text.content[slice(*run.left)], right.text.content[slice(*run.right)]
                assert "".join(before.split()) == "".join(after.split())


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=9), EDITS, st.sampled_from([". ", "\n", " "]))
def test_nothing_is_lost_whatever_was_edited(parts: list[str], edits: list[tuple[str, int, int]], gap: str) -> None:
    check(gap.join(parts), gap.join(edited(parts, edits)))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=80), st.text(max_size=80))
def test_nothing_is_lost_of_any_characters(left: str, right: str) -> None:
    check(left, right)


SENTENCE = "The mill burned down on Friday. "
NUMBERS = " ".join(f"word{n % 4999} and{n % 977}" for n in range(30_000))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (SENTENCE * 10_000, SENTENCE * 9_000 + "The town wept on Sunday. " * 1_000),
        (SENTENCE * 10_000, "The town wept on Sunday. " * 10_000),
        ("a" * 500_000, "b" * 500_000),
        (NUMBERS, NUMBERS.replace("word77 ", "another ")),
        ("火" * 20_000, "事" * 20_000),
        ("“" * 20_000, '"' * 20_000),
    ],
)
def test_long_texts_take_bounded_time(left: str, right: str) -> None:
    began = time.process_time()
    check(left, right)
    assert time.process_time() - began < 20
