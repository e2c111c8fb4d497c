"""The demo newsroom's stories that look alike and wake nobody. Invented: no such word was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from monitor.demo.facts import Story


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
