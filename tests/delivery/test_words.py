"""What a message says: golden texts, three lengths, nothing that harms."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.alerts import MEDIUM, SHORT, digest, drill, notice, render
from monitor.alerts.phrases import TONGUES
from monitor.alerts.plain import clipped
from monitor.nouns import Change, ChangeKind, Message
from rules.verdict import Count, DateInterval, Place
from tests.delivery.samples import CHINA, NOW, evidence, exactly, facts, message

GOLDEN_EN = """\
NEW: 7 people arrested, Yanji, China (reported)
First report of this incident.
Date of the event: 4 May 2026.
People: six women, one child.

“Police in Yanji took seven people from a farmhouse on Monday, a pastor said.”
Seven held after raid on a farmhouse
Border Post (English), 5 May 2026
https://news.example/2026/05/raid?id=7&page=1

Why this was told: 11 points, 6 needed.
  +6 people and act: “took seven people”
  +5 place: “Yanji”

Incident i-abcd2345, message m-wxyz6789"""

GOLDEN_KO = """\
중복일 수 있음 · 인원 증가: 7명 또는 5명 체포, 옌지, 중국 (보도됨)
중복일 수 있음: 앞서 보냈으나 응답을 받지 못해, 이미 받으셨을 수 있습니다.
인원 증가: 2명에서 7명으로 늘어남
i-other234 사건과 같은 사건일 수 있으나 확실하지 않음.
보도마다 인원이 다름: 7명 또는 5명.
사건 날짜: 2026년 5월 4일.
사람들: 여성 여섯 명.

“경찰이 옌지의 농가에서 7명을 데려갔다.”
농가 급습 뒤 7명 구금
국경신문 (한국어), 2026년 5월 5일
https://news.example/ko/7

알리는 이유: 11점 (기준 6점).
  +6 people and act: “took seven people”
  +5 place: “Yanji”

사건 i-abcd2345, 메시지 m-wxyz6789"""


def test_a_first_report_in_english_reads_as_written_here() -> None:
    words = render(message())
    assert words.full == GOLDEN_EN
    assert words.subject == "NEW: 7 people arrested, Yanji, China (reported)"
    assert words.short == (
        "NEW: 7 people arrested, Yanji, China (reported) · First report of this incident · 4 May 2026 · "
        "six women, one child · i-abcd2345 · Border Post"
    )


def test_a_repeat_of_a_growing_incident_in_korean_reads_as_written_here() -> None:
    told = message(
        facts(
            changes=(Change(ChangeKind.GROWN, "urgent", "7 people instead of 2", "2", "7"),),
            counts=(exactly(7), exactly(5)),
            possibly="i-other234",
            people=("여성 여섯 명",),
            evidence=(
                evidence(
                    outlet="국경신문",
                    title="농가 급습 뒤 7명 구금",
                    url="https://news.example/ko/7",
                    lang="ko",
                    sentence="경찰이 옌지의 농가에서 7명을 데려갔다.",
                ),
            ),
        )
    )
    assert render(told, "ko", may_be_repeat=True, atlas={"cn-yanji": "옌지"}).full == GOLDEN_KO


def test_a_change_says_why_it_is_told() -> None:
    grown = Change(ChangeKind.GROWN, "urgent", "5 people instead of 2", "2", "5")
    assert "GROWN: 5 people instead of 2" in render(message(facts(changes=(grown,)))).medium


@pytest.mark.parametrize(
    ("count", "counts", "said"),
    [
        (exactly(1), (), "1 person arrested"),
        (exactly(5), (exactly(5), exactly(7)), "5 or 7 people arrested"),
        (Count(41, None, "at_least", "stated"), (), "at least 41 people"),
        (Count(None, 600, "at_most", "stated"), (), "up to 600 people"),
        (Count(20, 20, "about", "stated"), (), "about 20 people"),
        (Count(20, 29, "about", "stated"), (), "about 20 to 29 people"),
        (Count(2600, 2600, "exact", "stated"), (), "2,600 people"),
        (Count(5, 7, "range", "stated"), (), "5 to 7 people"),
    ],
)
def test_figures_are_said_as_they_are_known(count: Count, counts: tuple[Count, ...], said: str) -> None:
    words = render(message(facts(count=count, counts=counts)))
    assert said in words.short
    assert said in words.full


def test_without_a_number_the_people_are_described() -> None:
    words = render(message(facts(count=None, counts=(), people=("a mother and her son",))))
    assert words.short.startswith("NEW: a mother and her son arrested, Yanji, China")
    assert "people (number not known)" in render(message(facts(count=None, counts=(), people=()))).short


def test_a_late_report_says_how_late_it_is() -> None:
    late = facts(
        changes=(Change(ChangeKind.LATE, "normal", "first report, 99 days after the event"),),
        event_date=DateInterval(date(2026, 1, 1), date(2026, 1, 26)),
    )
    assert "Late: told 100 days after the event." in render(message(late)).medium
    assert "사건 100일 뒤에" in render(message(late), "ko").medium


def test_every_change_and_stage_has_words_in_every_language() -> None:
    stages = ("arrested", "detained", "at_risk", "repatriated", "released")
    for say in TONGUES.values():
        assert set(say.tags) == set(ChangeKind)
        assert set(say.stages) == set(stages)
        assert set(say.certainties) == {"confirmed", "reported", "feared"}


def test_a_korean_channel_gets_no_english_reason() -> None:
    befores = {
        ChangeKind.GROWN: ("at least 2", "7"),
        ChangeKind.ESCALATED: ("arrested", "repatriated"),
        ChangeKind.LOCATED: ("", "옌지"),
        ChangeKind.CORRECTED: ("7", "5"),
    }
    for kind in ChangeKind:
        change = Change(kind, "urgent", "an English reason", *befores.get(kind, ("", "")))
        words = render(message(facts(changes=(change,), people=())), "ko", atlas={"cn-yanji": "옌지"})
        assert "English reason" not in words.full, kind
        assert "arrested" not in words.short, kind


def test_a_country_alone_is_not_said_twice() -> None:
    assert "arrested, China (reported)" in render(message(facts(places=(CHINA,)))).short
    assert "place not known" in render(message(facts(places=()))).short


def test_a_digest_lists_each_incident_once_with_all_its_changes() -> None:
    first = facts(changes=(Change(ChangeKind.OPENED, "digest", "first report"),))
    later = facts(changes=(Change(ChangeKind.LOCATED, "digest", "first place: Yanji", "", "Yanji"),))
    other = facts(incident="i-zzzz9999", stage="released")
    made = digest([first, later, other], NOW, body="3 found, 2 told, 1 joined.")
    words = render(made)
    assert words.full.count("i-abcd2345") == 1
    assert words.full.startswith("Digest: 2 incidents\n")
    assert "NEW + PLACE KNOWN" in words.full
    assert "3 found, 2 told, 1 joined." in words.full
    assert "Digest: 2 incidents" in words.short
    assert "and 1 more incident" in words.short


def test_a_long_digest_names_how_many_are_left_out_of_the_shorter_forms() -> None:
    words = render(digest([facts(incident=f"i-{n:08}") for n in range(40)], NOW))
    shown = words.medium.count("Incident i-")
    assert 0 < shown < 40
    assert f"and {40 - shown} more incidents" in words.medium
    assert words.full.count("Incident i-") == 40


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("link", ["", "https://watch.example/ack/abcdefghijklmnopqrstuvwx"])
def test_a_shortened_digest_says_where_all_of_it_is(language: str, link: str) -> None:
    made = digest([facts(incident=f"i-{n:08}") for n in range(40)], NOW)
    words = render(made, language, link=link)
    where = link or f"tumenwatch alerts show {made.id}"
    assert words.medium.endswith(where)
    assert words.short.endswith(where)
    assert where not in words.full


def test_an_empty_digest_says_so() -> None:
    assert render(digest([], NOW)).short == "Digest: nothing new"


def test_a_drill_never_passes_for_an_incident() -> None:
    for language, mark in (("en", "DRILL, no real incident"), ("ko", "훈련 메시지")):
        for told in (drill(NOW), message(kind="drill")):
            words = render(told, language)
            assert all(
                text.startswith(mark) for text in (words.subject, words.short, words.medium, words.full)
            )


def test_a_health_notice_keeps_its_subject_and_its_lines() -> None:
    words = render(notice("Source down: Border Post", "No answer since 03:00.\nTried 9 times.", NOW))
    assert words.short == "Source down: Border Post"
    assert "No answer since 03:00.\nTried 9 times." in words.medium


HARMFUL = [
    ("@everyone look", "@everyone"),
    ("＠here look", "＠here"),
    ("<!channel> look", "<!channel>"),
    ("<@U123> look", "<@U123>"),
    ("<users/all> look", "<users/all>"),
    ("abc \u202egnp.exe", "\u202e"),
    ("zero\u200bwidth", "\u200b"),
    ("bell\x07 and \x1b[31mred", "\x1b"),
    ("line\r\nBcc: thief@evil.example", "\n"),
    ("[bank](https://evil.example)", "]("),
    ("lone \ud800 surrogate", "\ud800"),
]


@pytest.mark.parametrize(("title", "harm"), HARMFUL)
def test_what_would_ping_hide_or_break_is_neutralised(title: str, harm: str) -> None:
    words = render(message(facts(evidence=(evidence(title=title, sentence=title, outlet=title),))))
    for text in (words.subject, words.short):
        assert harm not in text
    assert all(harm not in line for text in (words.medium, words.full) for line in text.split("\n"))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https:///nohost", "data:text/html,x", "ht tp://x"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert url not in render(message(facts(evidence=(evidence(url=url),)))).full


NASTY = st.text(max_size=400)
COUNTS = st.one_of(
    st.none(),
    st.builds(
        lambda low, more, bound: Count(low, low + more, bound, "stated"),
        st.integers(0, 10**7),
        st.integers(0, 10**7),
        st.sampled_from(["exact", "about", "range"]),
    ),
    st.builds(lambda low: Count(low, None, "at_least", "stated"), st.integers(1, 10**7)),
    st.builds(lambda high: Count(None, high, "at_most", "stated"), st.integers(1, 10**7)),
)
CHANGES = st.builds(
    Change,
    st.sampled_from(list(ChangeKind)),
    st.just("urgent"),
    NASTY,
    st.text(max_size=30),
    st.text(max_size=30),
)
FACTS: st.SearchStrategy[Any] = st.builds(
    lambda **fields: facts(**fields),
    changes=st.lists(CHANGES, min_size=1, max_size=4).map(tuple),
    stage=st.sampled_from(["arrested", "detained", "at_risk", "repatriated", "released"]),
    certainty=st.sampled_from(["confirmed", "reported", "feared"]),
    count=COUNTS,
    counts=st.lists(COUNTS.filter(bool), max_size=4).map(tuple),
    places=st.lists(
        st.builds(
            Place,
            st.just("p"),
            st.sampled_from(
                ["Yanji", "투먼", "Khasan district of the Primorye region beside the river", "図們"]
            ),
            st.sampled_from(["city", "country"]),
            st.sampled_from(["CN", "RU", "ZZ", ""]),
        ),
        max_size=3,
    ).map(tuple),
    people=st.lists(NASTY, max_size=4).map(tuple),
    evidence=st.lists(
        st.builds(
            lambda title, sentence, url, outlet: evidence(
                title=title, sentence=sentence, url=url, outlet=outlet
            ),
            NASTY,
            NASTY,
            st.text(max_size=100),
            NASTY,
        ),
        max_size=3,
    ).map(tuple),
    sum=st.lists(NASTY, max_size=20).map(tuple),
    possibly=st.sampled_from(["", "i-other234"]),
)


@given(
    st.lists(FACTS, min_size=1, max_size=3),
    st.sampled_from(["en", "ko"]),
    st.sampled_from(["alert", "digest", "drill"]),
    st.booleans(),
    st.booleans(),
)
def test_the_lengths_hold_and_the_short_form_says_who_where_how_many_and_the_stage(
    incidents: list[Any], language: str, kind: Any, trusted: bool, repeat: bool
) -> None:
    told = Message("m-wxyz6789", kind, "urgent", NOW, tuple(incidents))
    words = render(told, language, trusted=trusted, may_be_repeat=repeat)
    say, first = TONGUES["ko" if language == "ko" else "en"], incidents[0]
    assert len(words.short) <= SHORT
    assert len(words.medium) <= MEDIUM
    assert "\n" not in words.short + words.subject
    assert say.stages[first.stage] in words.short
    if first.places and first.places[0].kind == "city":
        assert first.places[0].name.split()[0] in words.short
    numbers = [say.number(c) for c in (first.count, *first.counts) if c and say.number(c)]
    if numbers:
        assert numbers[0] in words.short
    if repeat:
        assert all(say.repeat in text for text in (words.subject, words.short, words.medium, words.full))


@given(st.text(max_size=300), st.integers(1, 60))
def test_no_word_is_cut_in_the_middle(text: str, most: int) -> None:
    cut = clipped(text, most)
    assert len(cut) <= most
    if cut != text and cut != "…":
        kept = cut[:-1]
        assert text.startswith(kept)
        following = text[len(kept)]
        ascii_word = kept[-1].isascii() and kept[-1].isalnum() and following.isascii() and following.isalnum()
        assert not ascii_word


def test_times_in_other_zones_are_told_as_utc_days() -> None:
    late = datetime(2026, 5, 6, 3, 0, tzinfo=timezone(timedelta(hours=9)))
    assert "5 May 2026" in render(message(facts(evidence=(evidence(published=late),), event_date=None))).full
