"""The evaluation's figures for names say what a reader of an untrusted channel would see."""

from __future__ import annotations

from monitor.evaluation.naming import Naming, naming
from rules.verdict import Document, Name, Report, Span, Verdict

TEXT = "Ri Chol-su was caught in Yanji. Pastor Kim Min-ho said so. Ri's sister Ri Hyang was sent back."


def _read(*masked: str) -> tuple[Document, Verdict, tuple[str, ...]]:
    names = tuple(
        Name(words, Span("text", TEXT.index(words), TEXT.index(words) + len(words))) for words in masked
    )
    report = Report(stage="arrested", certainty="reported", names=names)
    verdict = Verdict("alert", 0, 0, (), (report,), "en", ruleset="made")
    return Document(id="a", title="", text=TEXT), verdict, ("Ri Chol-su", "Ri Hyang")


def test_a_name_at_risk_counts_as_masked_only_when_it_can_no_longer_be_read() -> None:
    speakers = {"a": ("Kim Min-ho",)}
    assert naming([_read("Ri Chol-su", "Ri Hyang")], speakers) == Naming(2, 2, 1, 1)
    assert naming([_read("Ri Chol-su")], speakers).masked == 1
    assert naming([_read()], speakers).masked == 0


def test_a_speaker_who_was_masked_is_not_readable() -> None:
    assert naming([_read("Ri Chol-su", "Kim Min-ho")], {"a": ("Kim Min-ho",)}).readable == 0


def test_a_document_without_a_report_counts_nothing() -> None:
    document, _, names = _read()
    silent = Verdict("none", 0, 0, (), (), "en", ruleset="made")
    assert naming([(document, silent, names)], {"a": ("Kim Min-ho",)}) == Naming()
