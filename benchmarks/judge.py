"""Articles judged per second and core: mixed (5 % relevant), by language, and against a plain keyword alternation.

Text in, verdict out; HTML extraction is not part of it. All figures are of one run on CPU time of one core; compare the ratios.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Sequence

from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document

LENGTH = 3000
FILLER = {
    "en": (
        "The city council met on Thursday to discuss the new bus lanes along the river. Shopkeepers said that deliveries "
        "had become harder, while cyclists praised the change. A decision is expected in the autumn. "
    ),
    "ko": "시의회는 목요일 강변 버스 전용차로 확대 방안을 논의했다. 상인들은 하역이 어려워졌다고 말했고 시민들은 대체로 환영했다. 결정은 가을에 나온다. ",
    "zh-Hans": "市议会星期四讨论了沿河公交专用道的方案。商户表示卸货变得困难，骑车人则表示欢迎。预计秋天作出决定。",
    "zh-Hant": "市議會星期四討論了沿河公車專用道的方案。商家表示卸貨變得困難，騎車人則表示歡迎。預計秋天作出決定。",
    "ja": "市議会は木曜日、川沿いのバス専用レーンの拡大案を話し合った。商店主は荷降ろしが難しくなったと話し、市民の多くは歓迎している。結論は秋に出る。",
}
RELEVANT = {
    "en": (
        "Chinese police arrested five North Korean refugees in the border city of Dandong on Monday, a pastor said. They "
        "are held at a guard station and could be sent back within days.\n\n"
    ),
    "ko": "중국 접경도시 단둥에서 탈북민 5명이 지난 8일 공안에 체포됐다고 소식통이 전했다. 이들은 변방대에 구금돼 있으며 북송될 위기에 처했다.\n\n",
    "zh-Hans": "消息人士说，五名脱北者本月8日在边境城市丹东被公安逮捕。他们被关押在边防看守所，随时可能被遣返。\n\n",
    "zh-Hant": "消息人士說，五名脫北者本月8日在邊境城市丹東遭公安逮捕。他們被關押在邊防看守所，隨時可能被遣返。\n\n",
    "ja": "中国の国境の街、丹東で今月8日、脱北者5人が公安当局に逮捕されたことが分かった。5人は収容施設に拘束され、強制送還される恐れがある。\n\n",
}


def article(lang: str, relevant: bool, number: int) -> Document:
    head = RELEVANT[lang] if relevant else ""
    body = head + FILLER[lang] * (LENGTH // len(FILLER[lang]) + 1)
    return Document(str(number), FILLER[lang][:40], body[:LENGTH])


def rate(work: Callable[[Document], object], documents: Sequence[Document]) -> float:
    start = time.process_time()
    for document in documents:
        work(document)
    return len(documents) / (time.process_time() - start)


def plain(ruleset: RuleSet) -> re.Pattern[str]:
    """All words of the pack as one alternation: what a keyword filter would run."""
    terms = {
        term.strip("!=^*")
        for words in ruleset.lexicon.lists
        for term in (*words.terms, *words.weak_terms)
        if "*" not in term.strip("*")
    }
    return re.compile("|".join(sorted(map(re.escape, terms), key=len, reverse=True)), re.IGNORECASE)


def main() -> None:
    ruleset = load_rules(DEFAULT_PACK, prove=False)
    shuffle = random.Random(7)
    languages = list(FILLER)
    mixed = [article(shuffle.choice(languages), number % 20 == 0, number) for number in range(600)]
    ruleset.judge(mixed[0])
    speed = rate(ruleset.judge, mixed)
    print(f"mixed feed, 5 % relevant, {LENGTH} characters: {speed:8.0f} articles/s")
    for lang in languages:
        told = rate(ruleset.judge, [article(lang, True, number) for number in range(15)])
        silent = rate(ruleset.judge, [article(lang, False, number) for number in range(150)])
        print(f"  {lang:8} relevant {1000 / told:7.1f} ms an article   irrelevant {1000 / silent:6.2f} ms")
    pattern = plain(ruleset)
    keywords = rate(lambda one: len(pattern.findall(one.title + one.text)), mixed[:60])
    print(
        f"plain alternation of the same words: {keywords:8.0f} articles/s; the judge is {speed / keywords:.1f} x as fast"
    )


if __name__ == "__main__":
    main()
