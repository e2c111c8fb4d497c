"""The command line as people and programs meet it."""

from __future__ import annotations

import ast
import csv
import inspect
import io
import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from monitor.commands import main, parser
from monitor.commands.korean import KOREAN
from monitor.commands.phrases import Phrases
from monitor.commands.shared import cut, padded, table, width
from monitor.config import load_settings
from monitor.nouns import Outcome
from monitor.store import Store, open_store
from rules.documents import DocumentError
from rules.judge import _decide
from spiders.articles import teaser_article
from tests.store.made import NOW, article, due_entry, entry, poll, source, told, verdict
from tests.test_config import BROKEN
from tests.web import Answer, LocalWeb

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
TUMENWATCH = [sys.executable, "-m", "monitor"]

CONFIG = """contact: watch@example.org
sources:
  - {id: s, name: S, url: "https://news.example/s.xml"}
  - {id: later, url: "https://later.example/feed", on: false}
channels:
  - {id: console, url: "console://"}
crawl: {delay: 10 ms, timeout: 5 s, allow: ["127.0.0.0/8"]}
web: {on: false}
"""

ENGLISH = (
    "Chinese police arrested 11 North Korean defectors in Kunming on March 2, 2026, a rights group said on Tuesday."
    "\n\nThe 11 North Korean refugees were taken from a safe house in Kunming and are held by the police, a spokesman"
    " for the group told reporters."
)
KOREAN_NEWS = (
    "중국 쿤밍에서 탈북민 11명이 지난 2일 공안에 체포됐다고 인권단체가 3일 밝혔다.\n\n"
    "이 단체는 쿤밍의 은신처에 숨어 있던 탈북민 11명이 공안에 붙잡혀 구금돼 있다고 전했다."
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG, "utf-8")
    return path


@pytest.fixture
def store(config: Path) -> Iterator[Store]:
    store = open_store(load_settings(config).storage.ledger)
    yield store
    store.close()


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    return subprocess.run(
        [*TUMENWATCH, *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


# the line itself ---------------------------------------------------------------------------------------------


def commands() -> list[str]:
    """Every command with its verbs, as the parser knows them."""
    found = []
    for name, one in parser()._subparsers._group_actions[0].choices.items():  # type: ignore[union-attr, index]
        verbs = one._subparsers._group_actions[0].choices if one._subparsers else {}
        found += [f"{name} {verb}" for verb in verbs] or [name]
    return found


@pytest.mark.parametrize("command", [each for each in commands() if each != "demo"])
def test_every_command_explains_itself_and_knows_its_config(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "--help"]) == 0
    said = capsys.readouterr().out
    assert "--config FILE" in said
    if command.split()[-1] in ("list", "show", "check", "status", "why", "probe", "scan"):
        assert "--json" in said


def test_a_wrong_word_is_told_with_the_likely_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chek"]) == 2
    assert 'there is no command "chek" (did you mean "check"?)' in capsys.readouterr().err
    assert main(["sources", "lst"]) == 2
    assert '(did you mean "list"?)' in capsys.readouterr().err


def test_a_process_of_its_own_says_the_same_and_ends_with_the_status() -> None:
    helped = run("--help")
    assert helped.returncode == 0
    assert "tumenwatch check" in helped.stdout
    missing = run("status", "--config", "nowhere.yaml")
    assert missing.returncode == 2
    assert "nowhere.yaml: does not exist" in missing.stderr
    assert "Traceback" not in missing.stderr


def test_a_reader_that_has_enough_ends_a_command_quietly(config: Path) -> None:
    with subprocess.Popen(
        [*TUMENWATCH, "sources", "list", "--off", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.read(10)
        command.stdout.close()
        said = command.stderr.read()
    assert b"Traceback" not in said
    assert b"BrokenPipe" not in said


def test_wide_characters_stand_under_each_other() -> None:
    lines = list(table(["id", "name"], [("a", "데일리NK"), ("bb", "脱北者のニュース"), ("c", "x")]))
    assert lines[0] == "id  name"
    assert {width(line[: line.index(mark)]) for line, mark in zip(lines[1:], "데脱x", strict=True)} == {4}
    assert width(padded("한국", 6)) == 6
    assert width(cut("한국어로 쓴 긴 제목", 9)) <= 9


# Korean ------------------------------------------------------------------------------------------------------


def said_phrases() -> set[str]:
    """Every literal that the commands say."""
    found = set()
    for file in (ROOT / "monitor" / "commands").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "say"
                and node.args
            ):
                parts = [node.args[0]]
                if isinstance(node.args[0], ast.IfExp):
                    parts = [node.args[0].body, node.args[0].orelse]
                found |= {part.value for part in parts if isinstance(part, ast.Constant)}
    return found


def test_every_phrase_has_its_korean_with_the_same_places() -> None:
    said = said_phrases()
    assert len(said) > 60
    assert sorted(said - set(KOREAN)) == []
    assert [
        english
        for english, korean in KOREAN.items()
        if set(re.findall(r"\{(\w+)\}", english)) != set(re.findall(r"\{(\w+)\}", korean))
    ] == []


def test_every_note_of_the_judge_has_its_korean() -> None:
    inside: set[int] = set()
    notes: list[str] = []
    for node in ast.walk(ast.parse(inspect.getsource(_decide))):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            parts = [part.value if isinstance(part, ast.Constant) else 7 for part in node.values]
            notes += [note] if " " in (note := "".join(map(str, parts))) else []
        elif isinstance(node, ast.Constant) and id(node) not in inside and " " in str(node.value):
            notes.append(str(node.value))
    assert len(notes) >= 6
    assert [note for note in notes if Phrases("ko").note(note) == note] == []


def test_what_is_in_the_way_is_said_in_korean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG.replace("language: en", "") + "language: ko\n", "utf-8")
    assert main(["why", "https://news.example/1", "--config", str(path)]) == 2
    assert "장부" in capsys.readouterr().err
    assert main(["rules", "effect", "arst", "--config", str(path)]) == 2
    assert '"arst" 규칙이 없습니다 ("arts"을(를) 쓰려던 것입니까?)' in capsys.readouterr().err


def test_korean_settings_are_complained_about_in_korean(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text(
        CONFIG
        + "language: ko\ncolour: red\nhealth: {failing_after: soon, gaps: 3}\nroutes: [{name: a, channels: [consol]}]\n",
        "utf-8",
    )
    assert main(["check", "--config", str(config)]) == 1
    said = capsys.readouterr().out
    assert "10: colour: 여기에 없는 키입니다" in said
    assert (
        '11: health.failing_after: 기간(예: "10 min", "6 h", "14 days")이(가) 필요한데 "soon"이(가) 있습니다'
        in said
    )
    assert (
        '12: routes[a].channels[1]: "consol"이라는 채널이 없습니다 ("console"을(를) 쓰려던 것입니까?)' in said
    )
    assert "고칠 곳" in said


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        ("rules: {words: {arrest: {ko: {add:[쓸려]}}}}", "쌍점(:) 뒤에 공백이 필요합니다"),
        ("rules: {words: {arrest: {ko: {add: [“쓸려”]}}}}", "곧은 따옴표"),
        ("rules: {words: {arrest: {ko: {add: 쓸려}}}}", "괄호 안에 적으십시오: [쓸려]"),
        ("rules:\n  words:\n    arrest:\n    ko: {add: [쓸려]}", "앞에 공백이 더 많아야"),
        ("rules: {files: [mine.yaml]}", "mine.yaml이(가) 없습니다"),
        ("health: [a", "닫지 않았"),
    ],
)
def test_a_slip_of_the_pen_is_explained_in_korean(
    config: Path, capsys: pytest.CaptureFixture[str], mistake: str, said: str
) -> None:
    config.write_text(f"{CONFIG}language: ko\n{mistake}\n", "utf-8")
    assert main(["check", "--config", str(config)]) == 1
    assert said in capsys.readouterr().out


MY_RULE = """rule: mine
name: x
why: y
kind: document
needs: [arts]
within: opening
points: -8
must_match:
  - {lang: ko, text: "두 사람을 다룬 영화가 나왔다. 탈북민 두 명이 지난 12일 중국 옌지에서 공안에 체포됐다."}
"""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("영화가", "이야기가", "예문에 이 묶음의 낱말이 없습니다: arts"),
        (" 탈북민 두 명이 지난 12일 중국 옌지에서 공안에 체포됐다.", "", "어느 규칙도 쓰이지 않습니다"),
        ("must_match", "must_not_match", "맞은 말: '영화'"),
        ("[arts]", "[영화]", "rules: words에서 묶음에 더합니다"),
        ("rule: mine", "rule: yours", '"mine"이(가) 필요합니다'),
        ("points: -8\n", "", "정수나 키와 값의 묶음"),
    ],
)
def test_a_wrong_rule_of_ones_own_is_explained_in_korean(
    config: Path, capsys: pytest.CaptureFixture[str], before: str, after: str, said: str
) -> None:
    assert before in MY_RULE
    config.with_name("mine.yaml").write_text(MY_RULE.replace(before, after), "utf-8")
    config.write_text(f"{CONFIG}language: ko\nrules: {{files: [mine.yaml]}}\n", "utf-8")
    assert main(["check", "--config", str(config)]) == 1
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("page", ["tuning.md", "tuning.ko.md"])
def test_the_rule_on_the_page_about_tuning_is_taken_as_it_stands_there(
    config: Path, capsys: pytest.CaptureFixture[str], page: str
) -> None:
    shown = re.search(
        r"^    rule: one-word-of-arts\n(?:    .*\n)+", (ROOT / "docs" / page).read_text("utf-8"), re.MULTILINE
    )
    assert shown
    mine = config.with_name("one-word-of-arts.yaml")
    mine.write_text(textwrap.dedent(shown[0]), "utf-8")
    config.write_text(CONFIG + "rules: {files: [one-word-of-arts.yaml]}\n", "utf-8")
    assert main(["check", "--config", str(config)]) == 0, capsys.readouterr().out
    mine.write_text(mine.read_text("utf-8").replace("[arts]", "[statistics]"), "utf-8")
    assert main(["check", "--config", str(config)]) == 1


def test_check_says_which_added_word_was_there_before(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text(
        CONFIG + "rules: {words: {arrest: {en: {add: [nabbed, frogged]}}}, thresholds: {ko: {alert: 13}}}\n"
    )
    assert main(["check", "--config", str(config)]) == 0
    assert (
        "Tuned: ko alert 13, arrest/en +nabbed (there already), arrest/en +frogged."
        in capsys.readouterr().out
    )


def test_a_plain_text_in_place_of_json_lines_is_told_once(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "article.txt"
    text.write_text("Two were arrested.\n\nSo it was said.\n")
    assert main(["rules", "unused", str(text), "--config", str(config)]) == 2
    err = capsys.readouterr().err
    assert err.count("is not JSON lines") == 1
    assert "there is nothing to judge: no text could be read" in err


def test_no_fault_of_a_whole_broken_file_stays_in_english(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(BROKEN, "utf-8")
    say = Phrases("ko")
    with pytest.raises(DocumentError) as caught:
        load_settings(path)
    english = [f.message for f in caught.value.faults if say.fault(f.message) == f.message]
    # What other rooms or the file itself say in their own words stays.
    assert [
        message for message in english if not message.startswith(("'not/an", "minimum is", "both adds"))
    ] == []


# check -------------------------------------------------------------------------------------------------------


def test_the_shipped_config_passes_check() -> None:
    checked = run("check", "--config", str(ROOT / "config.yaml"))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "config.yaml is right." in checked.stdout
    assert "79 on" in checked.stdout
    assert "duty-mail" in checked.stdout


def test_check_names_every_fault_of_settings_channels_and_rules_at_once(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text(
        CONFIG.replace(
            '"console://"}',
            '"console://"}\n  - {id: mail, url: "mailtoss://x.example"}\n  - {id: two, url: "no address"}',
        )
        + "rules:\n  words: {arest: {en: {add: [nab]}}}\n  off: [no-such-rule]\n",
        "utf-8",
    )
    assert main(["check", "--config", str(config)]) == 1
    said = capsys.readouterr().out
    assert re.search(r"config\.yaml:7: channels\[mail\]\.url: ", said)
    assert re.search(r"config\.yaml:8: channels\[two\]\.url: ", said)
    assert re.search(r"config\.yaml:12: rules\.words\.arest: no word group", said)
    assert re.search(r"config\.yaml:13: rules\.off: no rule 'no-such-rule'", said)
    assert "x.example" not in said


def test_check_speaks_json(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json", "--config", str(config)]) == 0
    assert json.loads(capsys.readouterr().out)["right"] is True
    config.write_text(CONFIG + "colour: red\n", "utf-8")
    assert main(["check", "--json", "--config", str(config)]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert (fault["line"], fault["key"]) == (9, "colour")


# scan --------------------------------------------------------------------------------------------------------


def scanned(*arguments: str, capsys: pytest.CaptureFixture[str], status: int = 0) -> list[dict[str, object]]:
    assert main(["scan", "--json", "--config", str(ROOT / "config.yaml"), *arguments]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def lines(tmp_path: Path, *records: object) -> str:
    path = tmp_path / "articles.jsonl"
    path.write_text(
        "\n".join(json.dumps(one) if not isinstance(one, str) else one for one in records), "utf-8"
    )
    return str(path)


def test_scan_judges_json_lines_as_the_contract_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines(
        tmp_path,
        {
            "id": "en",
            "url": "https://a.example/1",
            "title": "",
            "text": ENGLISH,
            "published": "2026-03-03",
            "lang": "en",
        },
        {"id": "ko", "title": "", "text": KOREAN_NEWS, "published": "2026-03-03T09:00:00+09:00"},
        {
            "id": "fair",
            "title": "Harvest fair",
            "text": "The harvest fair drew a crowd.",
            "published": "2026-03-03",
        },
    )
    english, korean, fair = scanned(path, capsys=capsys)
    for found, text in ((english, ENGLISH), (korean, KOREAN_NEWS)):
        assert found["decision"] == "alert"
        (report, *_) = found["reports"]  # type: ignore[misc]
        assert (report["stage"], report["count"], report["count_bound"]) == ("arrested", [11, 11], "exact")
        assert report["places"][0]["id"] == "cn-kunming"
        assert report["event_date"] == ["2026-03-02", "2026-03-02"]
        assert all(text[span["start"] : span["end"]].strip() for span in report["evidence"])
        reasons = found["reasons"]
        assert sum(one["points"] for one in reasons) == found["points"]  # type: ignore[attr-defined]
        assert all(text[one["start"] : one["end"]] == one["words"] for one in reasons)  # type: ignore[attr-defined]
        assert "text" not in found
        assert "incident" not in found
    assert (english["lang"], korean["lang"]) == ("en", "ko")
    assert fair["decision"] == "none"
    assert fair["reports"] == []


def test_scan_resolves_incidents_in_order_of_publication(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines(
        tmp_path,
        {
            "id": "second",
            "url": "https://b.example/2",
            "text": KOREAN_NEWS,
            "published": "2026-03-03T12:00:00+00:00",
        },
        {
            "id": "first",
            "url": "https://a.example/1",
            "text": ENGLISH,
            "published": "2026-03-03T06:00:00+00:00",
        },
    )
    first, second = scanned("--incidents", path, capsys=capsys)
    assert (first["id"], first["alert"]) == ("first", "opened")
    assert (second["id"], second["alert"], second["incident"]) == ("second", "none", first["incident"])


def test_scan_reads_pages_and_prints_the_text_that_offsets_refer_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html = f"<html><head><meta charset='euc-kr'><title>쿤밍</title></head><body><article><h1>쿤밍</h1><p>{KOREAN_NEWS}"
    html = html.replace("\n\n", "</p><p>") + "</p></article></body></html>"
    page = tmp_path / "page.html"
    page.write_bytes(html.encode("cp949"))
    (found,) = scanned(str(page), "--published", "2026-03-03", capsys=capsys)
    assert found["decision"] == "alert"
    text = found["text"]
    assert isinstance(text, str)
    for one in found["reasons"]:  # type: ignore[attr-defined]
        assert (text if one["field"] == "text" else found["title"])[one["start"] : one["end"]] == one["words"]  # type: ignore[index]
    (again,) = scanned(lines(tmp_path, {"id": "h", "html": html, "published": "2026-03-03"}), capsys=capsys)
    assert again["decision"] == "alert"
    assert "text" in again


def test_scan_visits_addresses_politely(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = (
        "<html><body><article><h1>News</h1><p>"
        + ENGLISH.replace("\n\n", "</p><p>")
        + "</p></article></body></html>"
    )
    with LocalWeb() as web:
        web.answer("/news", Answer(body))
        assert (
            main(["scan", "--json", "--config", str(config), web.url("/news"), "--published", "2026-03-03"])
            == 0
        )
        (found,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert found["decision"] == "alert"
        assert web.asked("/robots.txt")
        assert main(["scan", "--config", str(config), web.url("/gone")]) == 1
    assert "/gone: the site answered 404" in capsys.readouterr().err


def test_scan_goes_on_after_what_it_cannot_read_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    korean = tmp_path / "old.txt"
    korean.write_bytes("탈북민".encode("cp949"))
    path = lines(tmp_path, "{broken", {"id": 1}, [1], {"id": "x", "text": 5}, {"id": "d", "text": "a", "published": "soon"},
                 {"id": "good", "text": "fine"})  # fmt: skip
    assert (
        main(
            [
                "scan",
                "--json",
                "--config",
                str(ROOT / "config.yaml"),
                str(korean),
                path,
                str(tmp_path / "no.txt"),
            ]
        )
        == 1
    )
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["good"]
    for expected in (
        'old.txt: is not in UTF-8; save it again as "UTF-8"',
        "articles.jsonl:1: is not one JSON object a line",
        "articles.jsonl:2: expected text, html or title",
        "articles.jsonl:3: expected an object with id and text, not list",
        "articles.jsonl:4: text: expected a text, not int",
        'articles.jsonl:5: published: expected a date such as 2024-02-08, not "soon"',
        "no.txt: cannot be read (No such file or directory)",
    ):
        assert expected in err


def test_scan_shows_the_addition_for_people_and_in_korean(tmp_path: Path, config: Path) -> None:
    english = run("scan", "--published", "2026-03-03", "--config", str(config), stdin=ENGLISH)
    assert english.returncode == 0, english.stderr
    assert "ALERT" in english.stdout
    points = [int(found) for found in re.findall(r"^ *([+-]\d+)  ", english.stdout, re.MULTILINE)]
    total = re.search(r"^ *= (-?\d+)$", english.stdout, re.MULTILINE)
    assert total is not None
    assert sum(points) == int(total[1])
    assert "11 people" in english.stdout
    config.write_text(CONFIG + "language: ko\n", "utf-8")
    korean = run("scan", "--published", "2026-03-03", "--config", str(config), stdin=ENGLISH)
    assert "경보" in korean.stdout
    assert "11명" in korean.stdout
    assert "체포" in korean.stdout


EXPECTED = {
    "000": ("2013-07-15", {"alert"}, {"arrested"}, [2, 2], "Yanji"),
    "001": ("2019-05-03", {"alert"}, {"arrested", "detained", "at_risk"}, [7, 7], "Liaoning"),
    "002": ("2024-02-08", {"alert"}, {"arrested"}, [2, 2], "Hebei"),
    "003": ("2012-03-08", {"alert"}, {"repatriated"}, [31, 31], None),
    "004": ("2023-12-07", {"alert", "digest"}, {"repatriated"}, [None, 600], None),
}


@pytest.mark.skipif(
    not SEEDS.exists(), reason="the five samples lie beside the project only where it is built"
)
@pytest.mark.parametrize("seed", EXPECTED)
def test_the_five_samples_are_judged_as_they_should(
    seed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published, decisions, stages, count, place = EXPECTED[seed]
    (file,) = SEEDS.glob(f"{seed}_*.txt")
    text = file.read_text("utf-8")
    record = {"id": seed, "title": "", "text": text, "published": published}
    for found in (
        *scanned(str(file), "--published", published, capsys=capsys),
        *scanned(lines(tmp_path, record), capsys=capsys),
    ):
        report = found["reports"][0]  # type: ignore[index]
        assert found["decision"] in decisions
        assert report["stage"] in stages
        assert report["count"] == count
        if place:
            assert report["places"][0]["name"].startswith(place)
        assert sum(one["points"] for one in found["reasons"]) == found["points"]  # type: ignore[attr-defined]


# backtest ----------------------------------------------------------------------------------------------------


def test_backtest_shows_what_a_change_would_gain_and_lose_with_scores(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines(
        tmp_path,
        {"id": "en", "title": "Eleven held", "text": ENGLISH, "published": "2026-03-03", "label": "new"},
        {"id": "ko", "title": "", "text": KOREAN_NEWS, "published": "2026-03-03", "label": "new"},
        {
            "id": "fair",
            "title": "Fair",
            "text": "The fair drew a crowd.",
            "published": "2026-03-03",
            "label": "other",
        },
    )
    trial = tmp_path / "trial.yaml"
    trial.write_text(CONFIG + "rules: {thresholds: {en: {alert: 999}}}\n", "utf-8")
    assert main(["backtest", "--with", str(trial), "--config", str(config), path]) == 1
    said = capsys.readouterr().out
    assert "3 texts judged; alerts: 2 before, 1 after; 0 gained, 1 lost." in said
    assert "- Eleven held" in said
    assert re.search(r"before: precision 1\.00  recall 1\.00", said)
    assert re.search(r"now: precision 1\.00  recall 0\.50", said)
    assert main(["backtest", "--json", "--with", str(config), "--config", str(trial), path]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in found["gained"]] == ["en"]


def test_backtest_judges_the_stored_archive(
    store: Store, config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = datetime.now(UTC) - timedelta(days=1)
    due = due_entry(store, now=at)
    text = article(text=ENGLISH.replace("March 2, 2026", f"{at - timedelta(days=1):%B %d, %Y}"))
    assert store.record_article(due, replace(text, published=at), verdict(), None, at, done=True)
    trial = tmp_path / "trial.yaml"
    trial.write_text(CONFIG + "rules: {thresholds: {en: {alert: 999}}}\n", "utf-8")
    assert main(["backtest", "--with", str(trial), "--config", str(config)]) == 1
    assert "1 texts judged; alerts: 1 before, 0 after" in capsys.readouterr().out
    assert main(["backtest", "--with", str(trial), "--config", str(config), "--since", "1 h"]) == 2
    assert "the archive is empty for that time" in capsys.readouterr().err


def test_backtest_counts_a_teaser_and_its_page_once(
    store: Store, config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = datetime.now(UTC) - timedelta(days=1)
    due = due_entry(store, now=at)
    page = replace(
        article(text=ENGLISH.replace("March 2, 2026", f"{at - timedelta(days=1):%B %d, %Y}")), published=at
    )
    teaser = replace(page, text=page.text.partition(".")[0] + ".", completeness="partial")
    assert store.record_article(due, teaser, verdict(), None, at, done=False)
    [again] = store.take_entries(at, 5, 600.0)
    assert store.record_article(again, page, verdict(), None, at, done=True)
    assert main(["backtest", "--with", str(config), "--config", str(config)]) == 0
    assert "1 texts judged; alerts: 1 before, 1 after" in capsys.readouterr().out


def test_backtest_names_a_text_without_id_by_its_line(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fair = {"title": "Fair", "text": "The fair drew a crowd.", "published": "2026-03-03"}
    path = lines(tmp_path, fair, {"text": ENGLISH, "published": "2026-03-03"})
    trial = tmp_path / "trial.yaml"
    trial.write_text(CONFIG + "rules: {thresholds: {en: {alert: 999}}}\n", "utf-8")
    assert main(["backtest", "--with", str(trial), "--config", str(config), path]) == 1
    assert f"- {path}:2" in capsys.readouterr().out


def test_rules_test_reports_blind_spots_and_rules_effect_shows_what_a_rule_does(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--config", str(config)]
    assert main(["rules", "test", "--json", *at]) == 0
    proof = json.loads(capsys.readouterr().out)["proof"]
    assert proof["examples"] > 10
    assert proof["failed"] == []
    assert proof["proven"] > 0
    path = lines(tmp_path, {"id": "en", "title": "", "text": ENGLISH, "published": "2026-03-03"})
    assert main(["scan", "--json", path, *at]) == 0
    found = json.loads(capsys.readouterr().out)
    rule = min((one for one in found["reasons"] if one["points"] > 0), key=lambda one: one["points"])["rule"]
    config.write_text(
        CONFIG + f"rules: {{thresholds: {{en: {{alert: {found['points']}}}}}}}\n", "utf-8"
    )  # just enough
    assert main(["rules", "effect", rule, path, *at]) == 0
    said = capsys.readouterr().out
    assert f"Rule {rule} took part in 1 of 1 texts. Without it 0 alerts more, 1 fewer." in said
    assert main(["rules", "effect", rule + "x", path, *at]) == 2
    assert f'did you mean "{rule}"?' in capsys.readouterr().err
    assert main(["rules", "unused", "--json", path, *at]) == 0
    unused = json.loads(capsys.readouterr().out)
    assert rule not in unused["rules"]
    assert unused["terms"]


# why, status, alerts, incidents ------------------------------------------------------------------------------


def test_why_tells_the_whole_story_of_an_address(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(store, channels=(("console", NOW),))
    [delivery] = store.take_deliveries("console", NOW, 1, 60)
    assert store.mark_sending(delivery, NOW)
    store.record_delivery(
        delivery, Outcome("failed for now", "451 try later", 451), NOW + timedelta(minutes=1), NOW
    )
    assert main(["why", "https://news.example/1?utm_source=x", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    for expected in ("Seen", " in s.", "ALERT", "9 points, alert from 7", "+9", "“Two”", "i-aaaaaaaa", "opened",
                     "console: failed for now", "“451 try later”"):  # fmt: skip
        assert expected in said, said
    assert main(["why", "https://news.example/1", "--json", "--config", str(config)]) == 0
    assert json.loads(capsys.readouterr().out)["versions"][0]["verdicts"][0]["verdict"]["points"] == 9


def test_why_shows_the_teaser_and_the_page_that_does_not_bear_it_out(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser_article(due.entry), verdict(), None, NOW, done=False)
    [again] = store.take_entries(NOW, 1, 60)
    cookies = article(text="We use cookies.")
    assert store.record_article(again, cookies, verdict("none", 0, reports=0), None, NOW, done=True)
    assert main(["why", "https://news.example/1", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    teaser, page = said.index("The teaser, as the source lists it:"), said.index("The page:")
    assert teaser < said.index("Only the teaser says so") < said.index("ALERT") < page < said.index("NONE")


def test_why_explains_silence_with_the_same_addition(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    due = due_entry(store)
    assert store.record_article(due, article(), verdict("none", 5, reports=0), None, NOW, done=True)
    assert main(["why", "https://news.example/1", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    assert "NONE  5 points, 2 short of 7" in said
    assert "+5" in said
    config.write_text(CONFIG + "language: ko\n", "utf-8")
    assert main(["why", "https://news.example/1", "--config", str(config)]) == 0
    assert "5점, 기준 7점에 2점 모자람" in capsys.readouterr().out


def test_why_says_when_an_address_was_never_seen(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", "https://news.example/never", "--config", str(config)]) == 1
    assert "was never seen" in capsys.readouterr().out


def test_a_ledger_that_is_not_there_yet_is_a_sentence(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--config", str(config)]) == 2
    assert "there is no ledger" in capsys.readouterr().err
    assert not (config.parent / "var").exists()


def test_status_shows_what_needs_a_person(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    due = due_entry(store)
    assert main(["status", "--config", str(config)]) == 0
    assert "No daemon is running." in capsys.readouterr().out
    assert store.record_entry_failure(due, "it hangs", None, datetime.now(UTC))
    assert main(["status", "--config", str(config)]) == 1
    said = capsys.readouterr().out
    assert "Given up" in said
    assert "it hangs" in said
    assert main(["status", "--json", "--config", str(config)]) == 1
    assert json.loads(capsys.readouterr().out)["set_aside"][0]["error"] == "it hangs"
    assert main(["ack", "https://news.example/1", "--config", str(config)]) == 0
    assert main(["status", "--config", str(config)]) == 0


def test_a_page_that_was_lost_long_ago_needs_nobody(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert store.record_entry_failure(
        due_entry(store), "it hangs", None, datetime.now(UTC) - timedelta(hours=30)
    )
    assert main(["status", "--config", str(config)]) == 0
    assert main(["status", "--since", "2d", "--config", str(config)]) == 1
    assert "it hangs" in capsys.readouterr().out


@pytest.mark.parametrize("how", ["m-i-aaaaaaaa", "duty", "all"])
def test_a_lost_alert_stays_in_status_until_somebody_acknowledges_it(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    told(store, channels=(("duty", NOW),))
    [delivery] = store.take_deliveries("duty", NOW, 1, 60)
    assert store.record_delivery(delivery, Outcome("failed for now", "HTTP 502", 502), None, NOW)
    at = ["--config", str(config)]
    assert datetime.now(UTC) - NOW > timedelta(days=1), "long before what status looks back on"
    assert main(["status", *at]) == 1
    said = capsys.readouterr().out
    assert "Reached nobody" in said
    assert "m-i-aaaaaaaa" in said
    assert "Yanji" in said
    assert main(["ack", how, "--by", "Mina", *at]) == 0
    assert "acknowledged by Mina" in capsys.readouterr().out
    heard = how != "duty"
    assert main(["status", *at]) == (0 if heard else 1), "who knows the channel's trouble has not heard of it"
    assert "HTTP 502" not in capsys.readouterr().out
    assert main(["retry", "duty", *at]) == 0, "what was acknowledged can still be tried again"


def test_status_names_a_channel_that_fails(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(store, channels=(("console", NOW),))
    [delivery] = store.take_deliveries("console", NOW, 1, 60)
    assert store.record_delivery(delivery, Outcome("broken", "HTTP 403", 403), datetime.now(UTC), NOW)
    assert main(["status", "--config", str(config)]) == 1
    assert "The channel console fails since" in capsys.readouterr().out


def test_status_names_rules_that_are_held_back(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.hold_rules("3f9c2a71d04be586", ["i-aaaaaaaa"], NOW, ())
    main(["status", "--config", str(config)])
    said = capsys.readouterr().out
    assert "they would lose i-aaaaaaaa" in said
    assert "tumenwatch rules accept 3f9c2a71d04be586" in said
    assert main(["rules", "accept", "3f9c2a71", "--by", "Mina", "--config", str(config)]) == 0
    capsys.readouterr()
    main(["status", "--config", str(config)])
    assert "held back" not in capsys.readouterr().out


def test_alerts_are_listed_and_shown_with_every_attempt(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(store, channels=(("console", NOW),))
    [delivery] = store.take_deliveries("console", NOW, 1, 60)
    assert store.mark_sending(delivery, NOW)
    assert store.record_delivery(delivery, Outcome("accepted", "250 queued as 7", 250), None, NOW)
    since = f"{(datetime.now(UTC) - NOW).days + 2}d" if datetime.now(UTC) > NOW else "1d"
    assert main(["alerts", "list", "--since", since, "--config", str(config)]) == 0
    listed = capsys.readouterr().out
    assert "m-i-aaaaaaaa" in listed
    assert "Yanji" in listed
    assert "console accepted" in listed
    assert main(["alerts", "show", "m-i-aaaaaaaa", "--config", str(config)]) == 0
    assert "250 queued as 7" in capsys.readouterr().out
    assert main(["alerts", "show", "m-nothing", "--config", str(config)]) == 1


def test_what_a_broken_channel_refused_is_sent_again_when_a_person_asks(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(store, channels=(("duty", NOW),))
    [delivery] = store.take_deliveries("duty", NOW, 1, 60)
    assert store.mark_sending(delivery, NOW)
    assert store.record_delivery(delivery, Outcome("broken", "550 no such user", 550), None, NOW)
    at = ["--config", str(config)]
    assert main(["retry", "dutty", *at]) == 1
    assert "nothing about dutty was set aside" in capsys.readouterr().err
    assert store.take_deliveries("duty", datetime.now(UTC), 1, 60) == []
    assert main(["retry", "duty", *at]) == 0
    assert "(duty) is due again" in capsys.readouterr().out
    [again] = store.take_deliveries("duty", datetime.now(UTC), 1, 60)
    assert again.message == delivery.message
    assert main(["retry", "all", *at]) == 0
    assert "nothing was set aside" in capsys.readouterr().out


def test_a_persons_hand_joins_parts_closes_and_notes(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(store, "1", "i-aaaaaaaa")
    told(store, "2", "i-bbbbbbbb")
    at = ["--config", str(config)]
    assert main(["incidents", "merge", "i-aaaaaaaa", "i-bbbbbbbb", "--by", "Ann", *at]) == 0
    file = store.incident_file("i-aaaaaaaa")
    assert file.taken_in == ("i-bbbbbbbb",)
    assert next(one.by for one in file.history if one.kind == "merged") == "Ann"
    number = next(kept.id for kept in file.members if kept.home == "i-bbbbbbbb")
    assert main(["incidents", "split", "i-aaaaaaaa", str(number), *at]) == 0
    assert store.incident_file("i-bbbbbbbb").merged_into == ""
    assert main(["incidents", "note", "i-aaaaaaaa", "영사관에 알림", *at]) == 0
    assert main(["incidents", "close", "i-aaaaaaaa", *at]) == 0
    capsys.readouterr()
    assert main(["incidents", "show", "i-aaaaaaaa", *at]) == 0
    said = capsys.readouterr().out
    for expected in (
        "영사관에 알림",
        "closed",
        "Yanji",
        "Reports:",
        "History:",
        "merged: took in i-bbbbbbbb (Ann)",
    ):
        assert expected in said, said
    assert main(["incidents", "merge", "i-aaaaaaaa", "i-nowhere1", *at]) == 1
    assert "there is no incident i-nowhere1" in capsys.readouterr().err


def test_incidents_are_listed_for_people_programs_and_spreadsheets(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(store)
    store.note("i-aaaaaaaa", "=HYPERLINK(1)", "Ann", NOW)
    at = ["--all", "--config", str(config)]
    assert main(["incidents", "list", *at]) == 0
    assert re.search(r"i-aaaaaaaa .*arrested .*2 people .*Yanji .*2026-02-28", capsys.readouterr().out)
    assert main(["incidents", "list", "--json", *at]) == 0
    assert json.loads(capsys.readouterr().out)[0]["incident"]["id"] == "i-aaaaaaaa"
    assert main(["incidents", "list", "--csv", *at]) == 0
    head, row = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    found = dict(zip(head, row, strict=True))
    assert (found["count_low"], found["place_ids"], found["country"]) == ("2", "cn-yanji", "CN")
    assert found["note"] == "'=HYPERLINK(1)"


# sources, send-test ------------------------------------------------------------------------------------------


def feed(*days_old: float) -> str:
    items = "".join(
        f"<item><title>Item {n}</title><link>https://x.example/{n}</link><guid>{n}</guid>"
        f"<pubDate>{format_datetime(datetime.now(UTC) - timedelta(days=days))}</pubDate></item>"
        for n, days in enumerate(days_old)
    )
    return f'<?xml version="1.0" encoding="EUC-KR"?><rss version="2.0"><channel><title>소식</title>{items}</channel></rss>'


def test_probe_visits_through_the_crawler_and_says_what_each_source_is_worth(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LocalWeb() as web:
        kind = "application/rss+xml"
        web.answer("/good", Answer(feed(0.1, 3).encode("cp949"), content_type=kind))
        web.answer("/quiet", Answer(feed(90).encode("cp949"), content_type=kind))
        web.answer("/empty", Answer(feed().encode("cp949"), content_type=kind))
        web.answer(
            "/html",
            Answer(
                '<html><head><link rel="alternate" type="application/rss+xml" href="/good"></head></html>'
            ),
        )
        web.answer("/forbidden", Answer(feed(0.1)))
        web.answer("/robots.txt", Answer("User-agent: *\nDisallow: /forbidden\n", content_type="text/plain"))
        paths = ("good", "quiet", "empty", "html", "forbidden", "gone")
        urls = [web.url(f"/{path}") for path in paths]
        assert main(["sources", "probe", "--json", "--config", str(config), *urls]) == 1
        probes = dict(zip(paths, json.loads(capsys.readouterr().out), strict=True))
        assert main(["sources", "probe", "--config", str(config), urls[0]]) == 0
        said = capsys.readouterr().out
    assert [probes[path]["verdict"] for path in paths] == [
        "good",
        "quiet",
        "empty",
        "failed",
        "failed",
        "failed",
    ]
    assert probes["good"]["charset"] == "cp949"
    assert probes["good"]["entries"] == 2
    assert "/good" in probes["html"]["why"]
    assert probes["forbidden"]["why"].startswith("robots.txt")
    assert "[  1/1]" in said
    assert "1 of 1 good" in said


def test_sources_are_listed_with_how_they_are_doing(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.set_sources([source()], NOW)
    [due] = store.take_sources(NOW, 1, 60)
    store.record_poll(due, poll(entry("1")), NOW, NOW)
    assert main(["sources", "list", "--off", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^s +S +ok", said, re.MULTILINE)
    assert re.search(r"^later .*off", said, re.MULTILINE)
    assert main(["sources", "probe", "sss", "--config", str(config)]) == 2
    assert 'there is no source "sss"' in capsys.readouterr().err


def test_send_test_shows_the_servers_own_answer(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with LocalWeb() as web:
        web.answer("/hook", Answer("thanks", status=200))
        web.answer("/broken", Answer("no such hook", status=404))
        config.write_text(
            CONFIG.replace(
                '"console://"}',
                f'"console://"}}\n  - {{id: hook, url: "json://127.0.0.1:{web.port}/hook", allow_private: true}}'
                f'\n  - {{id: broken, url: "json://127.0.0.1:{web.port}/broken?+X-Key=hunter2", allow_private: true}}',
            ),
            "utf-8",
        )
        assert main(["send-test", "console", "hook", "--config", str(config)]) == 0
        said = capsys.readouterr().out
        assert "hook: accepted 200" in said
        assert "DRILL" in said
        assert main(["send-test", "--config", str(config)]) == 1
        out, err = capsys.readouterr()
        assert "broken: broken 404" in out
        assert "not accepted by broken" in err
        assert "hunter2" not in out + err
        assert len(web.asked("/hook")) == 2
    assert main(["send-test", "hok", "--config", str(config)]) == 2
    assert 'did you mean "hook"?' in capsys.readouterr().err


def test_run_refuses_a_broken_config_with_every_fault(config: Path) -> None:
    config.write_text(CONFIG + "colour: red\nshape: round\n", "utf-8")
    started = run("run", "--once", "--config", str(config))
    assert started.returncode == 2
    assert "config.yaml:9: colour: is not a key here" in started.stderr
    assert "config.yaml:10: shape: is not a key here" in started.stderr
