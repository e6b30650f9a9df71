"""Two reports that depend on each other -> which of them came first."""

from __future__ import annotations

from typing import NamedTuple

from twosource.lineage.agencies import credited_agencies, outlet_of
from twosource.model.article import Article

_CITED = 8.0
_OWN_TEXT = 4.0
_TIME = 3.0
_FULLER_CREDIT = 1.5
_CUT = 1.0
"""How much each sign weighs: to be cited settles it; then that the text's agency published the one; then the times;
then the fuller credit; then that copies lose paragraphs."""

_MUCH_MORE = 1.15
"""How many times more of one report stands in the other than the other way for it to be a cut of it."""


class Side(NamedTuple):
    """A report and what part of it (0..1) stands in the other; the publishers that it names; `cited` where the other
    says that it rests on it."""

    article: Article
    share: float
    named: frozenset[str] = frozenset()
    cited: bool = False


def came_first(left: Side, right: Side) -> bool:
    """Whether the left report is the earlier one; where nothing tells, the one with the lesser id."""
    lean = _lean(left, right)
    return lean > 0 if lean else left.article.id < right.article.id


def _lean(left: Side, right: Side) -> float:
    """Above zero: left first."""
    lean = _CITED * (left.cited - right.cited)
    lean += _OWN_TEXT * (_is_own(left.article, right) - _is_own(right.article, left))
    lean += _TIME * _sooner(left.article.published, right.article.published)
    lean += _FULLER_CREDIT * _sign(_credit(left.article) - _credit(right.article))
    return lean + _CUT * _cut(left.share, right.share)


def _is_own(article: Article, other: Side) -> bool:
    """Whether the outlet of one is the agency or outlet whose text the other says it is, or that was told its words."""
    return (
        outlet_of(article) is not None
        and outlet_of(article) != outlet_of(other.article)
        and outlet_of(article) in other.named
    )


def _credit(article: Article) -> float:
    return max((credited.weight for credited in credited_agencies(article)), default=0.0)


def _sooner(left: str | None, right: str | None) -> int:
    """1 where left was published sooner, -1 later, 0 where that is not known. Times count within a day where both have
    one: midnight stands for none."""
    if not left or not right:
        return 0
    size = 10 if "T00:00:00" in left + right or min(len(left), len(right)) <= 10 else 19
    return _sign((right[:size] > left[:size]) - (right[:size] < left[:size]))


def _cut(left: float, right: float) -> int:
    """1 where the right one is a cut of the left one: more of it stands in the other."""
    return (right > left * _MUCH_MORE) - (left > right * _MUCH_MORE)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
