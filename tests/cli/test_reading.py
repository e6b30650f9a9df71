"""One report that breaks a step is left out; the others are analysed."""

from pathlib import Path

import pytest

from twosource.cli import reading
from twosource.desk.run import Watch, analyze
from twosource.model.analysis import Analysis
from twosource.model.article import Article, Finding


def breaking(
    articles: list[Article],
    findings: object = (),
    *,
    rulings: object = (),
    recipe: object = (),
    watch: Watch | None = None,
) -> Analysis:
    if any("unlucky" in article.text.content for article in articles):
        raise ZeroDivisionError("odd words")
    return analyze(articles)


def test_the_report_at_fault_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.txt").write_text("A dam above Oltava gave way on Sunday, the governor said.", encoding="utf-8")
    (tmp_path / "bad.txt").write_text("An unlucky day began in the valley on Monday.", encoding="utf-8")
    kept: list[object] = []

    def run(
        articles: list[Article],
        findings: tuple[object, ...] = (),
        *,
        rulings: object = (),
        recipe: object = (),
        watch: Watch | None = None,
    ) -> Analysis:
        kept[:] = findings
        return breaking(articles)

    monkeypatch.setattr(reading, "analyze", run)
    analysis = reading.analyze_paths([str(tmp_path)])
    assert [Path(a.source).name for a in analysis.articles] == ["good.txt"]
    assert any(f.left_out and "ZeroDivisionError: odd words" in f.message for f in kept if isinstance(f, Finding))


def test_a_fault_of_no_single_report_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("A dam above Oltava gave way on Sunday, the governor said.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nobody was hurt in the valley, the mayor of Vell said.", encoding="utf-8")

    def run(
        articles: list[Article],
        findings: object = (),
        *,
        rulings: object = (),
        recipe: object = (),
        watch: Watch | None = None,
    ) -> Analysis:
        if len([*articles]) > 1:
            raise RuntimeError("too many")
        return analyze(articles)

    monkeypatch.setattr(reading, "analyze", run)
    with pytest.raises(RuntimeError, match="too many"):
        reading.analyze_paths([str(tmp_path)])
