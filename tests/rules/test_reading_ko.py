"""Short Korean texts read as a careful duty officer would: told or left alone, and what of it.

Written away from the rules, round after round, each kept as it was first written. `x` in a field: not stated.
"""

# ruff: noqa: E501 - one text a line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pytest

from rules.judge import RuleSet, load_rules
from rules.places.finding import SITES
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document, Place


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its day of publication, and what is to be read in it; empty fields are not looked at."""

    day: str
    title: str
    text: str
    alert: bool
    stage: str = ""
    count: tuple[int | None, int | None] | None = None
    place: str = ""
    on: str = ""


def yes(
    day: str,
    title: str,
    text: str,
    stage: str,
    count: tuple[int | None, int | None] | int | None = None,
    place: str = "",
    on: str = "",
) -> Case:
    """A text to be told."""
    return Case(day, title, text, True, stage, (count, count) if isinstance(count, int) else count, place, on)


def no(day: str, title: str, text: str) -> Case:
    """A text to be left alone (or held for the digest)."""
    return Case(day, title, text, False)


CASES = (
    # --- first round
    yes("2024-06-14", "", "지린성 허룽에서 국경을 넘은 지 이틀 된 탈북 모녀가 12일 밤 변방대 순찰조에 덜미를 잡혔다. 현지 소식통은 13일 \"숨어 있던 옥수수 창고를 주인이 신고했다\"고 전했다.", "arrested", 2, "Helong", "2024-06-12"),
    yes("2023-10-11", "탈북민 수백 명 한밤중 북송…훈춘·투먼 세관 열렸다", "9일 밤 중국 지린성 훈춘과 투먼, 단둥에 억류돼 있던 탈북민들이 트럭에 나눠 실려 북한으로 보내졌다고 인권단체가 밝혔다. 단체는 규모를 600명 안팎으로 추정했다.", "repatriated"),
    yes("2025-03-20", "태국 농카이서 메콩강 건넌 북한 주민 8명 경찰에 발견", "태국 북동부 농카이주 경찰은 19일 새벽 메콩강을 건너온 북한 주민 8명을 강변 사원에서 붙잡아 조사하고 있다. 경찰은 이들을 이민국으로 넘길 예정이다.", "arrested", 8, "Nong Khai", "2025-03-19"),
    yes("2022-11-03", "", "랴오닝성 단둥 구류소에 넉 달째 갇혀 있는 탈북 여성 세 명이 조만간 북한으로 넘겨질 것으로 보인다고 대북 인권단체가 2일 밝혔다. 이 단체는 국경 봉쇄가 풀리는 대로 이송이 시작될 것이라고 우려했다.", "at_risk", 3, "Dandong"),
    yes("2019-04-30", "베트남 하띤서 체포된 탈북민 3명 석방", "지난 1일 베트남 하띤성에서 검문에 걸려 억류됐던 탈북민 3명이 29일 풀려나 제3국으로 향했다고 갈렙선교회가 전했다.", "released", 3, "Ha Tinh Province", "2019-04-29"),
    yes("2024-02-21", "", "중국 공안이 지난 18일 칭다오의 한 식당을 급습해 조리실에서 일하던 북한 여성 4명을 끌고 갔다. 함께 일하던 조선족 동포는 \"신분증을 보자고 하더니 뒷문으로 데려갔다\"고 말했다.", "arrested", 4, "Qingdao", "2024-02-18"),
    yes("2021-07-19", "선양 수용시설에 있던 50여 명, 버스 두 대로 단둥 거쳐 북으로", "랴오닝성 선양에 수감돼 있던 탈북자 50여 명이 14일 단둥 세관을 통해 북한에 인계됐다. 현지 주민은 \"이른 아침 압록강 다리가 통제됐다\"고 했다.", "repatriated", (50, 59), "Dandong", "2021-07-14"),
    yes("2020-01-16", "라오스 루앙남타에서 탈북 청소년 다섯, 국경경찰에 붙들려", "라오스 북부 루앙남타에서 탈북 청소년 5명과 이들을 안내하던 한국인 선교사가 13일 국경경찰에 붙들렸다. 선교사는 하루 만에 풀려났지만 아이들은 아직 경찰서에 있다.", "arrested", 5, "Luang Namtha", "2020-01-13"),
    yes("2025-09-02", "", "러시아 연해주 우수리스크의 벌목장에서 달아나 민가에 숨어 지내던 북한 노동자 2명이 지난달 28일 현지 경찰에 체포된 것으로 확인됐다. 이들은 난민 지위를 신청하려던 참이었다.", "arrested", 2, "Ussuriysk", "2025-08-28"),
    yes("2023-05-17", "\"어머니가 끌려갔어요\" 탈북 대학생의 호소", "서울의 한 대학에 다니는 탈북민 ㄱ씨는 16일 중국 창춘에 숨어 살던 어머니(52)가 지난 11일 공안에 연행됐다고 밝혔다. 함께 살던 이모도 같은 날 붙잡혔다.", "arrested", None, "Changchun", "2023-05-11"),
    yes("2022-08-30", "[속보] 쿤밍역서 탈북민 6명 체포", "중국 윈난성 쿤밍 고속철도역에서 탈북민 6명이 29일 오후 체포됐다고 대북 소식통이 30일 밝혔다.", "arrested", 6, "Kunming", "2022-08-29"),
    yes("2024-12-05", "", "중국 헤이룽장성 무단장에서 지난달 22일 일가족 네 명이 공안에 잡혀갔다. 이 가족은 양강도 혜산 출신으로, 5년 전 압록강을 건넜다고 한국에 사는 친척이 4일 전했다.", "arrested", 4, "Mudanjiang", "2024-11-22"),
    yes("2026-02-10", "탈북자 11명 태운 승합차, 난닝 톨게이트서 멈춰", "중국 광시좡족자치구 난닝으로 향하던 승합차가 7일 요금소에서 공안에 적발돼 타고 있던 탈북자 11명이 전원 구금됐다. 운전사인 중국인도 함께 조사를 받고 있다.", "detained", 11, "Nanning", "2026-02-07"),
    yes("2018-05-04", "", "몽골 자민우드에서 국경수비대에 붙잡힌 탈북민 5명이 중국으로 되돌려 보내질 처지에 놓였다. 북한인권시민연합은 3일 긴급 성명을 내고 몽골 정부에 송환 절차를 멈춰 달라고 호소했다.", "at_risk", 5, "Zamyn-Uud"),
    yes("2025-11-13", "중국 옌지서 은신 탈북민 부부 연행…10살 딸은 이웃집에", "중국 지린성 옌지의 한 아파트에 은신해 있던 30대 탈북민 부부가 10일 새벽 들이닥친 공안에 연행됐다. 당시 잠들어 있던 딸은 이웃이 돌보고 있다.", "arrested", 2, "Yanji", "2025-11-10"),
    yes("2021-04-27", "", "선양 공안국이 이달 중순 국군포로의 손녀를 포함한 탈북민 4명을 체포해 조사 중이라고 국군포로 가족회가 26일 주장했다. 가족회는 외교부에 석방 교섭을 요청했다.", "arrested", 4, "Shenyang"),
    yes("2024-07-31", "", "중국에서 체포됐던 탈북 여성 두 명이 한국인 가족의 노력 끝에 지난 25일 석방됐다. 이들은 산둥성 웨이하이 파출소에 보름간 붙들려 있었다.", "released", 2, "Weihai", "2024-07-25"),
    yes("2023-08-31", "북한 국경 열리자마자…단둥서 첫 강제송환", "북한이 국경을 다시 연 지 사흘 만인 29일 랴오닝성 단둥에서 탈북민 80여 명이 버스 두 대에 태워져 신의주로 넘어갔다고 소식통이 30일 전했다.", "repatriated", (80, 89), "Dandong", "2023-08-29"),
    yes("2025-06-18", "", "캄보디아 프놈펜의 이민국 수용소에 북한 국적 남성 1명이 수감돼 있다고 현지 인권단체가 17일 공개했다. 이 남성은 온라인 사기 조직에서 탈출해 한국대사관을 찾아가던 길에 붙잡혔다.", "detained", 1, "Phnom Penh"),
    yes("2022-03-23", "윈난 접경서 탈북민 일행 10명 행방 묘연…\"공안 호송차에 실려\"", "중국 윈난성 멍라현에서 라오스로 넘어가려던 탈북민 10명이 지난 20일 공안 호송차에 실려 간 것으로 전해졌다. 안내인은 산으로 달아나 화를 면했다.", "arrested", 10, "Mengla County", "2022-03-20"),
    # look-alikes
    no("2024-06-14", "탈북민 김모씨, 20억대 투자 사기 혐의 구속", "서울 강남경찰서는 투자금을 가로챈 혐의로 탈북민 김모(45)씨를 구속했다고 13일 밝혔다. 김씨는 같은 탈북민 30여 명에게서 돈을 받아 챙긴 것으로 조사됐다."),
    no("2023-11-21", "국회, 탈북민 강제북송 중단 촉구 결의안 채택", "국회는 20일 본회의에서 중국 정부에 탈북민 강제북송 중단을 촉구하는 결의안을 의결했다. 결의안은 2600여 명이 구금돼 있다는 보도에 깊은 우려를 표했다."),
    no("2025-01-09", "작년 입국 탈북민 236명…여성이 89%", "통일부는 지난해 국내에 입국한 탈북민이 236명으로 집계됐다고 8일 밝혔다. 코로나19 이후 중국 내 단속이 강화되면서 입국 규모가 크게 줄었다."),
    no("2024-04-12", "[인터뷰] \"세 번 북송되고도 살아남았다\"", "탈북민 작가 이순실 씨는 2001년 옌지에서 체포돼 투먼을 거쳐 북송됐다. 그는 \"온성 보위부에서 겪은 일을 잊을 수 없다\"며 최근 펴낸 수기에 그 기억을 담았다고 했다."),
    no("2022-10-05", "北, 국경서 탈북 시도 일가족 체포", "양강도 혜산에서 압록강을 건너려던 일가족 4명이 국경경비대에 붙잡혔다고 데일리NK가 4일 보도했다. 이들은 도 보위국으로 넘겨졌다."),
    no("2023-03-15", "중국 내 탈북민 인신매매 브로커 3명 검거", "중국 공안이 지린성 창바이에서 북한 여성을 팔아넘긴 중국인 브로커 3명을 검거했다고 현지 매체가 14일 전했다."),
    no("2025-07-08", "부산서 불법체류 베트남인 12명 적발, 강제추방", "부산출입국·외국인청은 7일 공사 현장에서 불법체류 베트남인 12명을 적발해 강제추방했다고 밝혔다."),
    no("2024-10-10", "강제북송 1년, 그날을 기억하며", "지난해 10월 9일 중국이 탈북민 600여 명을 북송한 지 1년이 됐다. 인권단체들은 9일 중국대사관 앞에서 추모 집회를 열고 명단 공개를 요구했다."),
    no("2021-06-11", "", "유엔 북한인권특별보고관은 10일 보고서에서 중국에 최소 1170명의 북한이탈주민이 구금돼 있다고 밝혔다. 그는 중국이 강제송환금지 원칙을 지켜야 한다고 촉구했다."),
    no("2022-09-14", "[사설] 탈북민 북송, 침묵이 답인가", "중국에 붙잡힌 탈북민이 북송되면 고문과 강제노동에 시달린다. 정부는 조용한 외교만 되뇌지 말고 당당히 송환 중단을 요구해야 한다."),
    no("2023-12-19", "러시아 파견 북한 노동자 300명 귀국", "블라디보스토크에서 일하던 북한 노동자 300여 명이 17일 고려항공편으로 평양에 돌아갔다. 계약 기간이 끝난 데 따른 정기 교대라고 소식통은 전했다."),
    no("2024-08-20", "교동도로 북한 주민 1명 귀순", "북한 주민 1명이 8일 새벽 한강하구 중립수역을 걸어서 건너 교동도로 귀순했다. 군은 신병을 확보해 관계기관에 넘겼다."),
    no("2025-02-25", "납북자 가족 \"억류 국민 6명 송환하라\"", "북한에 억류된 김정욱 선교사 등 우리 국민 6명의 가족이 24일 정부에 조속한 송환 노력을 촉구했다."),
    no("2024-01-18", "영화 '비욘드 유토피아' 아카데미 예비후보", "탈북 가족 다섯 명이 중국과 베트남, 라오스를 거쳐 태국까지 가는 여정을 담은 다큐멘터리 영화가 개봉한다. 감독은 촬영 중 일행이 공안에 잡힐 뻔했다고 털어놨다."),
    no("2023-07-05", "", "중국에서 탈북민을 돕다 체포된 한국인 목사가 1년 만에 석방돼 4일 귀국했다. 그는 지린성 룽징에서 구류돼 있었다."),
    no("2025-04-16", "윤석열 정부 '탈북 어민 강제북송' 항소심", "2019년 탈북 어민 2명을 판문점을 통해 강제 북송한 혐의로 기소된 정의용 전 국가안보실장의 항소심 첫 공판이 15일 열렸다."),
    no("2022-06-28", "중국, 두만강 일대 탈북 단속 강화", "중국 공안이 투먼과 룽징 일대에서 탈북자 단속을 강화하고 있다고 소식통이 27일 전했다. 신고 포상금은 1만 위안으로 올랐다."),
    no("2024-05-22", "우크라이나 \"북한군 포로 2명 한국행 원해\"", "쿠르스크에서 붙잡힌 북한군 포로 2명이 한국행을 희망하고 있다고 우크라이나 의원이 21일 전했다. 정부는 송환에 반대한다는 입장이다."),
    no("2023-09-07", "공안 들이닥쳤지만 빈집…탈북민 일행 먼저 떠나", "중국 공안이 5일 옌지의 한 은신처를 덮쳤으나 탈북민 4명은 이미 빠져나간 뒤였다. 일행은 무사히 라오스 국경을 넘은 것으로 전해졌다."),
    no("2025-10-02", "탈북민 위장 여권으로 입국하려던 조선족 2명 체포", "인천공항 세관은 1일 위조 여권으로 입국하려던 중국동포 2명을 붙잡아 조사하고 있다. 이들은 탈북민 신분을 사들인 것으로 드러났다."),
    no("2021-12-29", "", "세밑 한파 속에 하나원을 나온 탈북민 40명이 새 보금자리로 떠났다. 한 탈북민은 \"중국에서 잡힐까 봐 늘 신발을 신고 잤다\"고 회상했다."),
    no("2024-09-26", "일본인 납치 피해자 가족 방미", "북한에 의한 일본인 납치 피해자 가족들이 25일 워싱턴을 찾아 피해자 전원의 귀국을 위한 협력을 요청했다."),
)  # fmt: skip


@pytest.fixture(scope="module")
def ruleset() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


@pytest.mark.parametrize("case", CASES, ids=[f"{each.day} {(each.title or each.text)[:24]}" for each in CASES])
def test_a_korean_text_is_read_as_a_careful_officer_would(ruleset: RuleSet, case: Case) -> None:
    verdict = ruleset.judge(
        Document("case", case.title, case.text, datetime.fromisoformat(f"{case.day}T12:00:00+09:00"), lang="ko")
    )
    why = [f"{reason.rule} {reason.points:+d} {reason.words!r}" for reason in verdict.reasons]
    assert (verdict.decision == "alert") == case.alert, (verdict.decision, verdict.points, why)
    if not case.alert:
        return
    report = verdict.reports[0]
    found = (
        report.stage if case.stage else "",
        (report.count.low, report.count.high) if report.count and case.count else None,
        _place(report.places, case.place),
        report.event_date.low.isoformat() if report.event_date and case.on else "",
    )
    assert found == (case.stage, case.count, case.place, case.on)


def _place(found: Sequence[Place], wanted: str) -> str:
    """The first place, or the town in which the site of the first place lies."""
    if not wanted or not found:
        return ""
    near = found[:2] if found[0].kind in SITES else found[:1]
    return wanted if any(place.name == wanted for place in near) else found[0].name
