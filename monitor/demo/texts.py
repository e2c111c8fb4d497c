"""The demo newsroom's stories, in six languages and scripts. Invented: nobody was held, no such word was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    en: str
    ko: str
    zh_hans: str
    zh_hant: str
    ja: str
    es: str


PLACES = (
    Place(
        "Yanji, Jilin Province",
        "지린성 옌지",
        "吉林省延吉市",
        "吉林省延吉市",
        "吉林省延吉",
        "Yanji, provincia de Jilin",
    ),
    Place(
        "Shenyang, Liaoning Province",
        "랴오닝성 선양",
        "辽宁省沈阳市",
        "遼寧省瀋陽市",
        "遼寧省瀋陽",
        "Shenyang, Liaoning",
    ),
    Place(
        "Kunming, Yunnan Province",
        "윈난성 쿤밍",
        "云南省昆明市",
        "雲南省昆明市",
        "雲南省昆明",
        "Kunming, Yunnan",
    ),
    Place(
        "Nanning, Guangxi",
        "광시좡족자치구 난닝",
        "广西南宁市",
        "廣西南寧市",
        "広西チワン族自治区南寧",
        "Nanning, Guangxi",
    ),
    Place(
        "Qingdao, Shandong Province",
        "산둥성 칭다오",
        "山东省青岛市",
        "山東省青島市",
        "山東省青島",
        "Qingdao, Shandong",
    ),
    Place(
        "Harbin, Heilongjiang Province",
        "헤이룽장성 하얼빈",
        "黑龙江省哈尔滨市",
        "黑龍江省哈爾濱市",
        "黒竜江省ハルビン",
        "Harbin",
    ),
    Place(
        "Shijiazhuang, Hebei Province",
        "허베이성 스자좡",
        "河北省石家庄市",
        "河北省石家莊市",
        "河北省石家荘",
        "Shijiazhuang",
    ),
)
LUANG_NAMTHA = Place(
    "Luang Namtha, Laos",
    "라오스 루앙남타",
    "老挝琅南塔",
    "寮國琅南塔",
    "ラオスのルアンナムター",
    "Luang Namtha, en el norte de Laos",
)

_MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTHS_ES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of one scripted incident."""

    place: Place
    number: int
    day: date
    later: int = 0
    """The number that becomes known afterwards."""

    @property
    def day_en(self) -> str:
        return f"{self.day.day} {_MONTHS_EN[self.day.month - 1]}"

    @property
    def day_es(self) -> str:
        return f"{self.day.day} de {_MONTHS_ES[self.day.month - 1]}"


@dataclass(frozen=True, slots=True)
class Story:
    lang: str
    title: str
    paragraphs: tuple[str, ...]
    teaser: str
    residue: tuple[str, ...] = ()
    """Headlines of other stories that the page shows below the article."""


def retitled(story: Story, title: str) -> Story:
    return replace(story, title=title)


def arrest_en(it: Facts) -> Story:
    return Story(
        "en",
        f"{it.number} North Korean refugees arrested in {it.place.en}, rights group says",
        (
            (
                f"Chinese police arrested {it.number} North Korean refugees in {it.place.en} on {it.day_en}, "
                "a rights group that helps people on the route said."
            ),
            (
                "The group had left a rented flat before dawn and was stopped at a checkpoint on the road south. "
                "Their driver lost contact with the organisers within the hour."
            ),
            (
                '"We do not know where they were taken, and we ask every embassy to call tonight," the group\'s '
                "coordinator said by telephone."
            ),
        ),
        "A rights group says people on the route to the south were stopped at a checkpoint.",
        (
            "Storm closes mountain railway",
            "Forty migrants detained after ferry search",
            "Choir wins national prize",
        ),
    )


def arrest_ko(it: Facts) -> Story:
    return Story(
        "ko",
        f"중국 {it.place.ko}서 탈북민 {it.number}명 체포",
        (
            f"중국 {it.place.ko}에서 지난 {it.day.day}일 탈북민 {it.number}명이 중국 공안에 체포된 것으로 알려졌다.",
            "현지 소식통은 일행이 새벽에 숙소를 나서 남쪽으로 향하던 길에 검문소에서 붙잡혔다고 전했다.",
            "북한인권단체 관계자는 통화에서 “지금 어디에 있는지 아무도 모른다”며 외교 당국이 서둘러 줄 것을 호소했다.",
        ),
        "남쪽으로 향하던 일행이 검문소에서 붙잡혔다.",
        ("시립합창단 정기 공연 성황", "불법 어선 선원 12명 검거", "주말 전국에 비"),
    )


def arrest_ja(it: Facts) -> Story:
    return Story(
        "ja",
        f"中国{it.place.ja}で脱北者{it.number}人拘束",
        (
            f"中国{it.place.ja}で{it.day.day}日、脱北者{it.number}人が中国の公安当局に拘束されたことが分かった。支援団体が明らかにした。",
            "一行は夜明け前に滞在先を出て南へ向かう途中、検問で止められたという。",
            "支援団体の担当者は「行き先が分からない。各国政府に働きかけてほしい」と話した。",
        ),
        "南へ向かう途中、検問で止められたという。",
        ("駅前の再開発が完了", "密輸の疑いで男3人を逮捕", "週末は大雨の見込み"),
    )


def held_en(it: Facts) -> Story:
    return Story(
        "en",
        f"China holds {it.number} North Koreans who fled, activists say",
        (
            f"{it.number} North Korean refugees have been detained in {it.place.en} since {it.day_en}, activists said.",
            "They were found in a guesthouse near the bus station during a check of identity papers.",
        ),
        "Activists say a check of identity papers in a guesthouse led to the arrests.",
    )


def held_zh(it: Facts, *, traditional: bool = False) -> Story:
    if traditional:
        return Story(
            "zh-Hant",
            f"{it.number}名脫北者在{it.place.zh_hant}被拘留",
            (
                f"人權團體表示，{it.number}名脫北者{it.day.month}月{it.day.day}日在{it.place.zh_hant}被公安拘留。",
                "這些人當時住在汽車站附近的一家旅館，警方查驗證件時發現了他們。",
                "該團體呼籲各國政府立即介入。",
            ),
            "警方在旅館查驗證件。",
            ("球隊奪得聯賽冠軍", "三名走私嫌犯被捕"),
        )
    return Story(
        "zh-Hans",
        f"{it.number}名脱北者在{it.place.zh_hans}被拘留",
        (
            f"人权团体表示，{it.number}名脱北者{it.day.month}月{it.day.day}日在{it.place.zh_hans}被公安拘留。",
            "这些人当时住在汽车站附近的一家旅馆，警方查验证件时发现了他们。",
            "该团体呼吁各国政府立即介入。",
        ),
        "警方在旅馆查验证件。",
        ("球队夺得联赛冠军", "三名走私嫌犯被捕"),
    )


def held_es(it: Facts) -> Story:
    return Story(
        "es",
        f"Detienen a {it.number} refugiados norcoreanos en {it.place.es}",
        (
            (
                f"La policía detuvo el {it.day_es} a {it.number} refugiados norcoreanos en {it.place.es}, "
                "según una organización de derechos humanos."
            ),
            "El grupo había cruzado la frontera a pie durante la noche y esperaba un autobús hacia el sur.",
        ),
        "El grupo esperaba un autobús hacia el sur.",
        ("Lluvias en la costa", "Detenidos veinte migrantes en el puerto"),
    )


def held_ko(it: Facts) -> Story:
    return Story(
        "ko",
        f"{it.place.ko}서 탈북민 {it.number}명 구금",
        (
            f"{it.place.ko}에서 탈북민 {it.number}명이 지난 {it.day.day}일 현지 경찰에 붙잡혀 구금돼 있다고 인권단체가 밝혔다.",
            "이들은 밤새 걸어서 국경을 넘은 뒤 남쪽으로 가는 버스를 기다리고 있었다고 한다.",
        ),
        "밤새 걸어서 국경을 넘은 뒤였다.",
    )


def grown_en(it: Facts) -> Story:
    return Story(
        "en",
        f"{it.later} North Korean refugees, not {it.number}, are held in {it.place.en}",
        (
            (
                f"{it.later} North Korean refugees are being detained in {it.place.en}, more than first reported, "
                "activists said after speaking with a relative."
            ),
            "Police had searched a second guesthouse in the same street that night.",
        ),
        "Police had searched a second guesthouse that night.",
    )


def grown_ko(it: Facts) -> Story:
    return Story(
        "ko",
        f"{it.place.ko} 구금 탈북민 {it.later}명으로 파악",
        (
            f"중국 {it.place.ko}에 구금된 탈북민이 모두 {it.later}명인 것으로 파악됐다고 인권단체가 전했다.",
            "공안은 같은 날 밤 같은 골목의 다른 여관도 수색한 것으로 알려졌다.",
        ),
        "다른 여관도 수색한 것으로 알려졌다.",
    )


def returned_en(it: Facts) -> Story:
    return Story(
        "en",
        f"{it.number} refugees caught in {it.place.en} sent back to North Korea",
        (
            (
                f"The {it.number} North Korean refugees arrested in {it.place.en} were forcibly returned to North Korea "
                "this week, a rights group said."
            ),
            "A bus with covered windows crossed the bridge in the early morning, a resident said.",
        ),
        "A bus with covered windows crossed the bridge in the early morning.",
    )


def returned_ko(it: Facts) -> Story:
    return Story(
        "ko",
        f"{it.place.ko}서 붙잡힌 탈북민 {it.number}명 강제북송",
        (
            f"중국 {it.place.ko}에서 체포됐던 탈북민 {it.number}명이 최근 북한으로 강제북송된 것으로 확인됐다.",
            "현지 소식통은 창문을 가린 버스가 새벽에 다리를 건넜다고 전했다.",
        ),
        "창문을 가린 버스가 새벽에 다리를 건넜다.",
    )


def returned_zh(it: Facts, *, traditional: bool = False) -> Story:
    if traditional:
        return Story(
            "zh-Hant",
            f"{it.number}名脫北者從{it.place.zh_hant}被強制遣返",
            (
                f"知情人士透露，{it.number}名脫北者{it.day.month}月{it.day.day}日從{it.place.zh_hant}被強制遣返北韓。",
                "當地居民說，清晨有一輛遮住車窗的大巴駛過大橋。",
            ),
            "清晨有一輛遮住車窗的大巴駛過大橋。",
        )
    return Story(
        "zh-Hans",
        f"{it.number}名脱北者从{it.place.zh_hans}被强制遣返",
        (
            f"知情人士透露，{it.number}名脱北者{it.day.month}月{it.day.day}日从{it.place.zh_hans}被强制遣返朝鲜。",
            "当地居民说，清晨有一辆遮住车窗的大巴驶过大桥。",
        ),
        "清晨有一辆遮住车窗的大巴驶过大桥。",
    )


def released_en(it: Facts) -> Story:
    return Story(
        "en",
        f"{it.number} North Korean refugees released in Laos",
        (
            (
                f"The {it.number} North Korean refugees who were detained in {it.place.en} have been released and are safe, "
                "a rights group said on the telephone."
            ),
            "They are now in the care of a third country's embassy.",
        ),
        "They are now in the care of a third country's embassy.",
    )


def released_ja(it: Facts) -> Story:
    return Story(
        "ja",
        f"ラオスで拘束の脱北者{it.number}人、釈放",
        (
            f"{it.place.ja}で拘束されていた脱北者{it.number}人が釈放されたことが分かった。人権団体が明らかにした。",
            "現在は第三国の大使館に保護されているという。",
        ),
        "現在は第三国の大使館に保護されているという。",
    )


def noise(today: date) -> Iterator[tuple[str, str, Story]]:
    """Stories that look alike and wake nobody: (feed, slug, story)."""
    year = today.year
    yield (
        "riverside",
        "statistics",
        Story(
            "en",
            "Fewer North Koreans reached the South last year",
            (
                f"A total of 181 North Korean defectors arrived in South Korea in {year - 1}, the ministry's figures show.",
                (
                    "Since the 1990s more than 34,000 have settled there. Rights groups estimate that about 2,000 are "
                    "detained in China at any time."
                ),
            ),
            "The ministry's figures show a further fall.",
        ),
    )
    yield (
        "harbour",
        "anniversary",
        Story(
            "en",
            "Vigil marks the return of hundreds",
            (
                (
                    "Families lit candles outside the embassy to mark the anniversary of the October 2023 repatriation of "
                    "hundreds of North Korean refugees."
                ),
                "Speakers urged governments to speak with one voice.",
            ),
            "Families lit candles outside the embassy.",
        ),
    )
    yield (
        "monitor",
        "memoir",
        Story(
            "en",
            "Three times across the river: a memoir",
            (
                (
                    "In her new book a North Korean defector tells how she was arrested in China in 2004 and sent back, "
                    "and how she escaped again."
                ),
                "She now teaches cooking in Busan and hopes the book will be read at schools.",
            ),
            "A new book on three escapes.",
        ),
    )
    yield (
        "hangang",
        "fraud",
        Story(
            "ko",
            "탈북민 상대로 투자 사기 벌인 탈북민 구속",
            (
                "서울경찰청은 탈북민들에게 투자금을 받아 가로챈 혐의로 탈북민 ㄱ씨를 구속했다고 밝혔다.",
                "피해자는 서울과 경기 지역에 사는 30여 명으로 조사됐다.",
            ),
            "피해자는 30여 명으로 조사됐다.",
        ),
    )
    yield (
        "byeol",
        "opinion",
        Story(
            "ko",
            "[사설] 강제북송을 멈추라",
            (
                "중국은 탈북민 강제북송을 즉각 중단해야 한다. 국제사회가 한목소리를 내야 할 때다.",
                "해마다 얼마나 많은 사람이 북으로 보내지는지 아무도 모른다.",
            ),
            "국제사회가 한목소리를 내야 할 때다.",
        ),
    )
    yield (
        "qingliu",
        "fugitive",
        Story(
            "zh-Hans",
            "一名外逃经济嫌犯被遣返回国",
            (
                "外逃十二年的经济犯罪嫌疑人日前在警方押解下被遣返回国。",
                "这是今年本省追回的第九名外逃人员。",
            ),
            "今年追回的第九名外逃人员。",
        ),
    )
    yield (
        "haifeng",
        "film",
        Story(
            "zh-Hant",
            "描寫脫北者的紀錄片在台北上映",
            (
                "一部講述脫北者逃亡經歷的紀錄片本週在台北上映，導演出席了首映座談。",
                "片中主角二十年前曾在中國被捕並遭遣返，後來再度逃出。",
            ),
            "導演出席了首映座談。",
        ),
    )
    yield (
        "minato",
        "resolution",
        Story(
            "ja",
            "国会議員連盟が脱北者の送還に反対する決議",
            (
                "超党派の議員連盟は、中国による脱北者の強制送還に反対する決議を採択した。",
                "議員連盟は政府に対し、国連の場で問題を取り上げるよう求めている。",
            ),
            "超党派の議員連盟が採択した。",
        ),
    )
    yield (
        "brisa",
        "migrantes",
        Story(
            "es",
            "Detienen a treinta migrantes en la frontera sur",
            ("La policía detuvo a treinta migrantes centroamericanos en un control de carretera.",),
            "Un control de carretera.",
        ),
    )
    yield (
        "harbour",
        "prisoners",
        Story(
            "en",
            "Two North Korean prisoners of war ask to go south",
            (
                "Two North Korean soldiers captured in Ukraine have asked to be sent to South Korea, a lawmaker said.",
                "Officials said their repatriation was being discussed.",
            ),
            "Two soldiers captured in Ukraine made the request.",
        ),
    )
