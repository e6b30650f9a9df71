"""What was found about the input is kept with its time."""

from pathlib import Path

from tests.archive.filing import made

from twosource.archive.findings import add, since
from twosource.model.article import Finding


def test_findings_come_back_in_their_order_from_a_time_on(tmp_path: Path) -> None:
    early = Finding("a.txt", "encoding", "not UTF-8, read as cp1252", left_out=False)
    late = Finding("b.pdf", "document", "a PDF: give its text", left_out=True)
    with made(tmp_path) as archive:
        add(archive.connection, [early], "2024-03-01T08:00:00Z")
        add(archive.connection, [late], "2024-03-02T08:00:00Z")
        assert since(archive.connection) == (("2024-03-01T08:00:00Z", early), ("2024-03-02T08:00:00Z", late))
        assert since(archive.connection, "2024-03-02") == (("2024-03-02T08:00:00Z", late),)


def test_a_finding_about_a_source_that_no_column_carries_is_kept(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        add(archive.connection, [Finding("a\udc80", "k", "m\0", left_out=True)], "t")
        assert since(archive.connection) == (("t", Finding("a\ufffd", "k", "m\ufffd", left_out=True)),)
