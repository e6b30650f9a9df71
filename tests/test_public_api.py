"""What `import twosource` gives: these names and no others, at once."""

import subprocess
import sys

import pytest

import twosource

NAMES = {
    *("Analysis", "Article", "Bond", "Chain", "Claim", "Differences", "Finding", "Statement", "TwosourceError"),
    *("analyze", "article", "diff", "read", "sources", "summary", "to_contract", "to_html", "to_markdown", "why"),
}
SLOW = (
    *("click", "jinja2", "lxml", "numba", "numpy", "onnxruntime", "py3langid", "rapidfuzz", "rich", "spacy"),
    *("tokenizers", "trafilatura"),
)


def test_what_is_exported_is_what_is_meant_to_be() -> None:
    assert set(twosource.__all__) == NAMES
    assert all(getattr(twosource, name).__doc__ for name in NAMES)


def test_the_import_reads_nothing_that_takes_time() -> None:
    said = f"import sys, twosource; print([m for m in {SLOW!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_text_at_hand_goes_all_the_way() -> None:
    text = "A dam above Oltava gave way on Sunday, Governor Ilse Tarn said.\nThe road to Vell was under water by noon."
    reports = [twosource.article(text, outlet=name, title="Dam breaks") for name in ("The Post", "The Mail")]
    analysis = twosource.analyze(reports)
    assert {a.outlet for a in analysis.articles} == {"The Post", "The Mail"}
    assert "2 reports" in twosource.summary(analysis)
    assert twosource.to_contract(analysis)["reports"][0]["title"] == "Dam breaks"
    assert twosource.to_markdown(analysis).startswith("# ")
    assert twosource.to_html(analysis).startswith("<!DOCTYPE html>")
    assert analysis.claims[0].id[:6] in twosource.why(analysis, analysis.claims[0].id)


def test_a_claim_that_is_not_there_is_an_error_of_ours() -> None:
    with pytest.raises(twosource.TwosourceError, match="no such claim"):
        twosource.why(twosource.analyze([]), "1")


def test_findings_of_the_reading_are_carried_along() -> None:
    found = twosource.Finding("old.pdf", "binary", "not text", left_out=True)
    assert twosource.analyze([], [found]).findings == (found,)
