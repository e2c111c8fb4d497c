"""What messages say in each language: one typed table a language, and no sentence anywhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from monitor.nouns import ChangeKind
from rules.verdict import Count, DateInterval

Tongue = Literal["en", "ko"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language. Functions where grammar joins words, plain strings elsewhere."""

    of_the_resolver: bool
    """True for the language in which the resolver writes its reasons."""
    headline: Callable[[str, str, str, str], str]
    """(how many people, stage, place, certainty) -> the line that says it all."""
    brief: Callable[[str, str, str], str]
    """(how many people, stage, place) -> the same without certainty, for the narrowest room."""
    tags: Mapping[ChangeKind, str]
    stages: Mapping[str, str]
    certainties: Mapping[str, str]
    place_unknown: str
    people: Callable[[str, bool], str]
    """(number in words, is it exactly one) -> "7 people"."""
    people_unknown: str
    exact: Callable[[int], str]
    at_least: Callable[[int], str]
    at_most: Callable[[int], str]
    about: Callable[[str], str]
    between: Callable[[int, int], str]
    either: str
    """Joins figures that outlets disagree on: " or "."""
    figures_differ: Callable[[str], str]
    day: Callable[[date], str]
    days: Callable[[str, str], str]
    dated: Callable[[str], str]
    date_unknown: str
    first_report: str
    late: Callable[[int], str]
    late_unknown: str
    who: Callable[[str], str]
    where_else: Callable[[str], str]
    reported_by: Callable[[str, str, str], str]
    """(outlet, language, day)."""
    also: str
    why: Callable[[int, int], str]
    possibly: Callable[[str], str]
    incident: Callable[[str], str]
    message: Callable[[str], str]
    acknowledge: Callable[[str], str]
    repeat: str
    repeat_long: str
    more: Callable[[int], str]
    elsewhere: Callable[[int, str], str]
    """(how many more incidents, the command or the address that shows them all)."""
    digest: Callable[[int], str]
    digest_empty: str
    incidents: Callable[[int], str]
    drill: str
    drill_body: str
    link_withheld: str
    languages: Mapping[str, str]
    countries: Mapping[str, str]
    grown: Callable[[str, str], str]
    escalated: Callable[[str, str], str]
    released: str
    located: Callable[[str], str]
    confirmed: str
    harmed: str
    closed: str
    corrected: Callable[[str, str], str]

    def number(self, count: Count) -> str:
        """ "7", "at least 41", "up to 600", "about 20", "5 to 7"; empty when nothing is said."""
        low, high = count.low, count.high
        if low is None and high is None:
            return ""
        if low is None or high is None:
            return self.at_least(low) if low is not None else self.at_most(high or 0)
        plain = self.exact(low) if low == high else self.between(low, high)
        return self.about(plain) if count.bound == "about" else plain

    def numbers(self, count: Count | None, counts: tuple[Count, ...], most: int = 3) -> str:
        """How many, with every figure that outlets gave, the best first: "5 or 7"."""
        said = [self.number(one) for one in (count, *counts) if one is not None]
        return self.either.join(list(dict.fromkeys(filter(None, said)))[:most])

    def interval(self, days: DateInterval) -> str:
        return (
            self.day(days.low)
            if days.low == days.high
            else self.days(self.day(days.low), self.day(days.high))
        )

    def figure(self, words: str) -> str:
        """A resolver's figure ("5", "at least 41", "20 to 29", "5 + 2") in this language; as it came otherwise."""
        forms: tuple[tuple[str, Callable[..., str]], ...] = (
            (r"(\d+)", self.exact),
            (r"at least (\d+)", self.at_least),
            (r"up to (\d+)", self.at_most),
            (r"(\d+) to (\d+)", self.between),
        )
        for pattern, say in forms:
            if found := re.fullmatch(pattern, words):
                return say(*(int(number) for number in found.groups()))
        return words


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _s(number: int) -> str:
    return "" if number == 1 else "s"


_EN = Phrases(
    of_the_resolver=True,
    headline=lambda people, stage, place, certainty: f"{people} {stage}, {place} ({certainty})",
    brief=lambda people, stage, place: f"{people} {stage}, {place}",
    tags={
        ChangeKind.OPENED: "NEW",
        ChangeKind.ESCALATED: "ESCALATED",
        ChangeKind.GROWN: "GROWN",
        ChangeKind.LOCATED: "PLACE KNOWN",
        ChangeKind.CONFIRMED: "CONFIRMED",
        ChangeKind.HARMED: "DEATH OR INJURY",
        ChangeKind.RELEASED: "RELEASED",
        ChangeKind.CORRECTED: "CORRECTED",
        ChangeKind.LATE: "LATE",
        ChangeKind.CLOSED: "CLOSED",
    },
    stages={
        "arrested": "arrested",
        "detained": "detained",
        "at_risk": "at risk of forced return",
        "repatriated": "forcibly returned",
        "released": "released",
    },
    certainties={"confirmed": "confirmed", "reported": "reported", "feared": "feared"},
    place_unknown="place not known",
    people=lambda number, one: f"{number} {'person' if one else 'people'}",
    people_unknown="people (number not known)",
    exact=lambda n: f"{n:,}",
    at_least=lambda n: f"at least {n:,}",
    at_most=lambda n: f"up to {n:,}",
    about=lambda words: f"about {words}",
    between=lambda low, high: f"{low:,} to {high:,}",
    either=" or ",
    figures_differ=lambda words: f"Reports differ on the number: {words}.",
    day=lambda d: f"{d.day} {_MONTHS[d.month - 1]} {d.year}",
    days=lambda low, high: f"between {low} and {high}",
    dated=lambda words: f"Date of the event: {words}.",
    date_unknown="Date of the event: not said.",
    first_report="First report of this incident.",
    late=lambda n: f"Late: told {n:,} day{_s(n)} after the event.",
    late_unknown="Late: told long after the event.",
    who=lambda words: f"People: {words}.",
    where_else=lambda words: f"Also named: {words}.",
    reported_by=lambda outlet, language, day: f"{outlet} ({language}), {day}",
    also="Earlier reports:",
    why=lambda points, needed: f"Why this was told: {points} points, {needed} needed.",
    possibly=lambda other: f"Possibly the same as {other}; not certain enough to join them.",
    incident=lambda incident: f"Incident {incident}",
    message=lambda message: f"message {message}",
    acknowledge=lambda link: f"Acknowledge: {link}",
    repeat="MAY BE A REPEAT",
    repeat_long="This may be a repeat: an earlier try ended without an answer, so it may have reached you already.",
    more=lambda n: f"and {n} more incident{_s(n)}",
    elsewhere=lambda n, where: f"and {n} more incident{_s(n)}; all of it: {where}",
    digest=lambda n: f"Digest: {n} incident{_s(n)}",
    digest_empty="Digest: nothing new",
    incidents=lambda n: f"{n} incidents",
    drill="DRILL, no real incident",
    drill_body="If you can read this, alerts reach you on this channel. Nothing has happened; nothing is to be done.",
    link_withheld="(the site only: the full link spells a name that is masked here)",
    languages={
        "en": "English", "ko": "Korean", "zh": "Chinese", "zh-Hans": "Chinese", "zh-Hant": "Chinese",
        "ja": "Japanese", "es": "Spanish", "fr": "French", "de": "German", "ru": "Russian",
    },
    countries={
        "CN": "China", "KP": "North Korea", "KR": "South Korea", "JP": "Japan", "RU": "Russia",
        "MN": "Mongolia", "TH": "Thailand", "LA": "Laos", "VN": "Vietnam", "MM": "Myanmar",
        "KH": "Cambodia", "TW": "Taiwan", "HK": "Hong Kong", "MY": "Malaysia", "ID": "Indonesia",
        "PH": "Philippines", "SG": "Singapore", "UA": "Ukraine", "TR": "Turkey", "KZ": "Kazakhstan",
        "KG": "Kyrgyzstan", "UZ": "Uzbekistan", "US": "United States", "PL": "Poland", "IN": "India",
    },
    grown=lambda before, after: f"{after} people instead of {before}",
    escalated=lambda before, after: f"now {after}, before: {before}",
    released="they are reported released",
    located=lambda place: f"the place is now known: {place}",
    confirmed="now confirmed",
    harmed="a death or injury is reported",
    closed="the incident is closed",
    corrected=lambda before, after: f"{after} instead of {before}",
)  # fmt: skip

_KO = Phrases(
    of_the_resolver=False,
    headline=lambda people, stage, place, certainty: f"{people} {stage}, {place} ({certainty})",
    brief=lambda people, stage, place: f"{people} {stage}, {place}",
    tags={
        ChangeKind.OPENED: "신규",
        ChangeKind.ESCALATED: "단계 상승",
        ChangeKind.GROWN: "인원 증가",
        ChangeKind.LOCATED: "장소 확인",
        ChangeKind.CONFIRMED: "사실 확인",
        ChangeKind.HARMED: "사망·부상",
        ChangeKind.RELEASED: "석방",
        ChangeKind.CORRECTED: "정정",
        ChangeKind.LATE: "뒤늦은 보도",
        ChangeKind.CLOSED: "종결",
    },
    stages={
        "arrested": "체포",
        "detained": "구금",
        "at_risk": "강제송환 위험",
        "repatriated": "강제송환",
        "released": "석방",
    },
    certainties={"confirmed": "확인됨", "reported": "보도됨", "feared": "우려됨"},
    place_unknown="장소 미상",
    people=lambda number, one: number,
    people_unknown="인원 미상",
    exact=lambda n: f"{n:,}명",
    at_least=lambda n: f"최소 {n:,}명",
    at_most=lambda n: f"최대 {n:,}명",
    about=lambda words: f"약 {words}",
    between=lambda low, high: f"{low:,}~{high:,}명",
    either=" 또는 ",
    figures_differ=lambda words: f"보도마다 인원이 다름: {words}.",
    day=lambda d: f"{d.year}년 {d.month}월 {d.day}일",
    days=lambda low, high: f"{low} ~ {high}",
    dated=lambda words: f"사건 날짜: {words}.",
    date_unknown="사건 날짜: 언급 없음.",
    first_report="이 사건의 첫 보도입니다.",
    late=lambda n: f"뒤늦은 보도: 사건 {n:,}일 뒤에 알려짐.",
    late_unknown="뒤늦은 보도: 사건이 있은 지 오래 뒤에 알려짐.",
    who=lambda words: f"사람들: {words}.",
    where_else=lambda words: f"함께 언급된 곳: {words}.",
    reported_by=lambda outlet, language, day: f"{outlet} ({language}), {day}",
    also="앞선 보도:",
    why=lambda points, needed: f"알리는 이유: {points}점 (기준 {needed}점).",
    possibly=lambda other: f"{other} 사건과 같은 사건일 수 있으나 확실하지 않음.",
    incident=lambda incident: f"사건 {incident}",
    message=lambda message: f"메시지 {message}",
    acknowledge=lambda link: f"확인하기: {link}",
    repeat="중복일 수 있음",
    repeat_long="중복일 수 있음: 앞서 보냈으나 응답을 받지 못해, 이미 받으셨을 수 있습니다.",
    more=lambda n: f"외 {n}건",
    elsewhere=lambda n, where: f"외 {n}건. 전체 보기: {where}",
    digest=lambda n: f"요약: 사건 {n}건",
    digest_empty="요약: 새로운 사건 없음",
    incidents=lambda n: f"사건 {n}건",
    drill="훈련 메시지, 실제 사건 아님",
    drill_body="이 메시지가 보이면 이 채널로 알림이 도착합니다. 아무 일도 일어나지 않았으며, 하실 일도 없습니다.",
    link_withheld="(링크에 보호할 이름이 있어 사이트 주소만 표시함)",
    languages={
        "en": "영어", "ko": "한국어", "zh": "중국어", "zh-Hans": "중국어", "zh-Hant": "중국어",
        "ja": "일본어", "es": "스페인어", "fr": "프랑스어", "de": "독일어", "ru": "러시아어",
    },
    countries={
        "CN": "중국", "KP": "북한", "KR": "한국", "JP": "일본", "RU": "러시아", "MN": "몽골",
        "TH": "태국", "LA": "라오스", "VN": "베트남", "MM": "미얀마", "KH": "캄보디아", "TW": "대만",
        "HK": "홍콩", "MY": "말레이시아", "ID": "인도네시아", "PH": "필리핀", "SG": "싱가포르",
        "UA": "우크라이나", "TR": "튀르키예", "KZ": "카자흐스탄", "KG": "키르기스스탄",
        "UZ": "우즈베키스탄", "US": "미국", "PL": "폴란드", "IN": "인도",
    },
    grown=lambda before, after: f"{before}에서 {after}으로 늘어남",
    escalated=lambda before, after: f"이전: {before}, 현재: {after}",
    released="석방된 것으로 보도됨",
    located=lambda place: f"장소가 알려짐: {place}",
    confirmed="사실로 확인됨",
    harmed="사망 또는 부상이 보도됨",
    closed="사건이 종결됨",
    corrected=lambda before, after: f"이전: {before}, 정정: {after}",
)  # fmt: skip


def phrases(language: str) -> Phrases:
    """The table for a channel's language; English for a language without a table."""
    return _KO if language.split("-")[0].lower() == "ko" else _EN


TONGUES: Mapping[Tongue, Phrases] = {"en": _EN, "ko": _KO}
