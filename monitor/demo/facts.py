"""What the demo's invented incidents are made of: places with their names in each language, a number, a day."""

from __future__ import annotations

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
