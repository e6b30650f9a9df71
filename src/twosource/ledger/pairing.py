"""Sayings -> which pairs of them may be one claim, with their scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.ledger.clustering import Link
from twosource.ledger.compared import Compared
from twosource.ledger.comparison import compare
from twosource.ledger.hallmarks import find_hallmarks
from twosource.ledger.reading import Reading
from twosource.ledger.sayings import Saying
from twosource.ledger.wording import Wordings

# The thresholds lie on plateaus: on four read events a small step moves recall by a few pairs and precision hardly. Of
# 70 pairs drawn from what likeness alone joined in 34 events, one reader held 60 to be one claim and 5 to be in doubt.
SURE = 0.4
"""Likeness (mean of two cosines, 0..1) from which two sayings are one claim even where a third is nearly as like."""

LIKELY = 0.3
"""Likeness from which they are where each is the best that the other's reports have."""

CLEAR = 0.26
"""Likeness from which they are where each is the best by far (`_BY_FAR`). From 0.20 on, pairs
that stood out from all their rivals joined nine more of 709 right pairs, and ships turned away to ships set on fire."""

UNTOLD = 0.3
"""Likeness from which they are though they share no word that can be a verb, so that what is told may be two things."""

_NEARLY, _BY_FAR = 0.75, 1.15
"""How many times as like as the runner-up the pair must be."""

WITHIN = 0.6
"""Likeness from which two statements of one report say the same: a teaser and its sentence, a caption."""

HEADED = 0.35
"""Likeness from which a headline and a statement of its report say the same."""

_RETOLD = 0.25
"""Likeness that two statements of one report must have where other reports hold them together."""

_TWIN = 0.3
"""Likeness of two statements of one report from which one is no rival of the other: both tell the same thing."""

_UNREAL = 0.8
"""Factor of the likeness of what may or would be to what is: most such pairs are two things."""

_ELSEWHERE = 0.8
"""Factor of the likeness of two statements that name places, none of them the same."""

_OTHER_YEAR, _UNDATED = 0.6, 0.95
"""Factors of the likeness of two statements of which the sentences name years, none the same, and of which only one
does: what was in another year is mostly another thing."""

_UNRIVALLED = 0.05
"""Likeness that stands in where there is no runner-up: what unrelated sentences on one event have."""

_HALLMARK = 0.25
"""Likeness that a telling figure, time or quotation in common adds: with it pairs in quite other words reach the
thresholds, and what stands beside them in its report does not."""

_ALONE_TELLS = 1.0
"""How telling a hallmark must be to be enough where no other term is shared."""

_NAMES_TELL = 0.7
"""How telling a hallmark must be for a name to be enough beside it ("2.5 million more" at one firm)."""

_SPARED = 1.1
"""How much less other terms need to tell (`_EVIDENCE`) beside a hallmark that is telling alone."""

_EVIDENCE = 1.4
"""What the shared terms must tell (`Alike.evidence`): two rare ones or three of the middling sort; a name and what
everybody says of it are not enough."""

_TERMS = 3
"""Terms: what has fewer says too little for other words to say the same, unless they are nearly the same (`_SHORT`)."""

_SHORT = 0.5
"""Likeness that short statements must have: below it two of three terms are the topic of the reports."""

_BARE = 0.4
"""Likeness from which they are though one has no verb: a heading, a name and what it is."""

_RARE = 0.5
"""What the rarest of them, names aside, must tell; what every tenth statement has is what the reports are about."""

_NEARLY_SAME = 0.75
"""Likeness from which the words are nearly the same and how rare they are does not matter."""

_AVERAGE = 0.2
"""Likeness that the statements of two groups must have, on average, to the best of the other group, both groups
weighing the same, for the groups to become one."""

_LEAST = 0.1
"""Likeness that the least like pair of two groups must have: below it most such pairs are two things."""


class Pairing:
    """Pairs of sayings: how like they are, what a comparison says, whether they may be one."""

    def __init__(self, sayings: Sequence[Saying], shared: Mapping[tuple[int, int], float]) -> None:
        """`shared` holds the pairs that stand on shared wording, with the share of it."""
        self._sayings = sayings
        self.wordings = Wordings([s.reading for s in sayings])
        self._compared: dict[tuple[int, int], tuple[Compared, ...]] = {}
        pairs = list(self.wordings.pairs())
        self.hallmarks = {(h.left, h.right): h.telling for h in find_hallmarks([s.reading for s in sayings])}
        self._telling = {p: t for p, t in self.hallmarks.items() if sayings[p[0]].reports ^ sayings[p[1]].reports}
        pairs += [self.wordings.measure(*p) for p in sorted(self._telling.keys() - {(p.left, p.right) for p in pairs})]
        self._like = {(p.left, p.right): self._weighed(p.left, p.right, p.likeness) for p in pairs}
        self._evidence = {(p.left, p.right): p.evidence if p.rarest >= _RARE else 0.0 for p in pairs}
        self.shared = shared
        self._rivals = self._find_rivals()

    def candidates(self) -> set[tuple[int, int]]:
        """The pairs that share telling words, or a hallmark, the smaller place first."""
        return self._evidence.keys() | self.hallmarks.keys()

    def likeness(self, a: int, b: int) -> float:
        """How like two sayings are in their words, less where one tells what may be and the other what is."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._like:
            self._like[pair] = self._weighed(*pair, self.wordings.measure(*pair).likeness)
        return self._like[pair]

    def _weighed(self, a: int, b: int, like: float) -> float:
        """The likeness of words, less for another mood or place, more for a hallmark in common."""
        return like * self._mood(a, b) + _HALLMARK * self._telling.get((a, b), 0.0)

    def compared(self, a: int, b: int) -> tuple[Compared, ...]:
        """Everything in which two sayings were compared."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._compared:
            self._compared[pair] = compare(self._sayings[pair[0]].reading, self._sayings[pair[1]].reading)
        return self._compared[pair]

    def allowed(self, a: int, b: int) -> bool:
        """Whether nothing keeps two sayings apart: a story, a number, a denial."""
        one, other = self._sayings[a].stories, self._sayings[b].stories
        if one and other and not one & other:
            return False
        return all(c.agrees is not False for c in self.compared(a, b))

    def links(self, owner: Sequence[int] | None = None) -> list[Link]:
        """The pairs that may be one claim. Shared wording comes before likeness.

        `owner` are the groups that were found before, if any: one of the same group is no rival.
        """
        found = [Link(a, b, 1 + share) for (a, b), share in sorted(self.shared.items())]
        for a, b in sorted(self._evidence):
            like = self._like[a, b]
            if (a, b) not in self.shared and self._likely(a, b, like, owner):
                found.append(Link(a, b, like))
        return found

    def told(self, a: int, b: int) -> tuple[tuple[str, str], ...]:
        """How like two sayings are, in words for people."""
        return (("wording", f"{self.likeness(a, b):.2f}"),)

    def nearly(self) -> list[Link]:
        """The pairs that are too unsure to be joined, but not by much: by words alone none can be told."""
        return []

    def fits(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether two groups of sayings can be one: nothing keeps any two apart, and they are alike all in all."""
        rows = [[self._bridged(a, b) for b in right] for a in left]
        if any(like < 0 for row in rows for like in row):
            return False
        mean_of_left = sum(max(row) for row in rows) / len(left)
        mean_of_right = sum(max(row[j] for row in rows) for j in range(len(right))) / len(right)
        return (mean_of_left + mean_of_right) / 2 >= _AVERAGE

    def _bridged(self, a: int, b: int) -> float:
        """How like two sayings are that others may hold together; below zero where they must stay apart."""
        if not self.allowed(a, b):
            return -1.0
        pair = (a, b) if a < b else (b, a)
        like = 1.0 if pair in self.shared else self.likeness(a, b)
        if self.hallmarks.get(pair, 0.0) >= _ALONE_TELLS:
            return max(like, _AVERAGE)
        one_report = self._sayings[a].reports & self._sayings[b].reports
        return like if like >= (_RETOLD if one_report else _LEAST) else -1.0

    def standing_out(self, a: int, b: int, owner: Sequence[int] | None = None) -> float:
        """How many times as like as the next best two sayings are, seen from the one that has the stronger rival."""
        like = self.likeness(a, b)
        return min(like / self._runner_up(a, b, owner), like / self._runner_up(b, a, owner))

    def _likely(self, a: int, b: int, like: float, owner: Sequence[int] | None) -> bool:
        one, other = self._sayings[a], self._sayings[b]
        if one.reports & other.reports and not (one.reports - other.reports and other.reports - one.reports):
            return like >= self._within(a, b) and self._tells(a, b, like)
        if like < CLEAR or not self._tells(a, b, like):
            return False
        if like < UNTOLD and not (
            self._telling.get((a, b), 0.0) >= _NAMES_TELL or _one_doing(one.reading, other.reading)
        ):
            return False
        ratio = self.standing_out(a, b, owner)
        return any(
            like >= least and ratio >= best for least, best in ((SURE, _NEARLY), (LIKELY, 1.0), (CLEAR, _BY_FAR))
        )

    def _marked(self, a: int, b: int) -> bool:
        return self._telling.get((a, b), 0.0) >= _ALONE_TELLS

    def _mood(self, a: int, b: int) -> float:
        """What is taken off the likeness of words for what they tell of: another mood, another place."""
        one, other = self._sayings[a].reading, self._sayings[b].reading
        mood = 1.0 if one.possible == other.possible else _UNREAL
        if one.around != other.around and not one.around & other.around:
            mood *= _OTHER_YEAR if one.around and other.around else _UNDATED
        return mood if not one.places or not other.places or one.places & other.places else mood * _ELSEWHERE

    def _within(self, a: int, b: int) -> float:
        return HEADED if self._sayings[a].headline or self._sayings[b].headline else WITHIN

    def _tells(self, a: int, b: int, like: float) -> bool:
        """Whether what two sayings share is enough, and more than who they are about."""
        one, other = self._sayings[a].reading, self._sayings[b].reading
        if like >= _NEARLY_SAME or (self._marked(a, b) and one.asks == other.asks):
            return True
        if min(len(one.keys), len(other.keys)) < _TERMS and like < _SHORT:
            return False
        telling = self._telling.get((a, b), 0.0)
        both_have = one.keys & other.keys
        return (
            self._evidence[a, b] >= _EVIDENCE - _SPARED * telling
            and bool(both_have if telling >= _NAMES_TELL else both_have - one.names)
            and (like >= _BARE or (one.verbal and other.verbal) or telling >= _NAMES_TELL)
            and one.asks == other.asks
        )

    def _find_rivals(self) -> dict[tuple[int, str], list[tuple[float, int]]]:
        """For each saying and report, what of that report is like it, the best first."""
        found: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (a, b), like in self._like.items():
            for i, j in ((a, b), (b, a)):
                for report in self._sayings[j].reports:
                    found[i, report].append((like, j))
        for row in found.values():
            row.sort(key=lambda r: (-r[0], r[1]))
        return found

    def _runner_up(self, a: int, b: int, owner: Sequence[int] | None) -> float:
        """The likeness to `a` of the best saying in any report of `b` that is neither `b` nor tells what `b` tells."""
        best = _UNRIVALLED
        for report in self._sayings[b].reports:
            for like, rival in self._rivals.get((a, report), ()):
                if like <= best:
                    break
                if rival != b and not self._twins(b, rival, owner):
                    best = like
                    break
        return best

    def _twins(self, b: int, rival: int, owner: Sequence[int] | None) -> bool:
        if owner is not None and owner[b] == owner[rival]:
            return True
        pair = (min(b, rival), max(b, rival))
        return pair in self.shared or self.hallmarks.get(pair, 0.0) >= _ALONE_TELLS or self.likeness(*pair) >= _TWIN


def _one_doing(left: Reading, right: Reading) -> bool:
    """Whether two statements share what is done, be it as a verb here and as a noun there (decide, decision)."""
    return bool(left.keys & right.keys & (left.doings | right.doings))
