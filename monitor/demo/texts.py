"""The demo newsroom's reports, in six languages and scripts. Invented: nobody was held, no such word was said."""

from __future__ import annotations

from monitor.demo.facts import Facts, Story


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
