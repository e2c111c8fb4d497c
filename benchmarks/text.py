"""How fast texts are prepared and searched: `python benchmarks/text.py` prints articles a second on one core.

Articles are made up from common words (and, for a share of them, people and acts), 3,000 characters each, so that the
figures do not depend on any corpus. The word groups are 2,000 made-up terms beside a few real ones.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date

from rules.counts import find_counts
from rules.dates import find_dates
from rules.lexicon import Lexicon, WordList
from rules.tails import find_tails
from rules.text import language_of, normalise, sentences

_PLAIN = {
    "en": (
        "the minister of trade said that a new port would open in autumn and that it had cost more than planned while "
        "farmers’ groups in the north asked for help after the rain of last week because prices were low"
    ),
    "ko": (
        "장관은 새 항구가 가을에 문을 연다고 말했다 비용이 계획보다 늘었고 북쪽 농민 단체는 지난주 비 피해로 지원을 "
        "요청했다 가격이 낮아 어려움이 크다"
    ),
    "zh-Hans": "部长说新的港口将于秋天开放费用超过计划北方农民团体因上周大雨请求帮助价格很低，。",
    "ja": "大臣は新しい港が秋に開くと述べた費用は計画を上回り北部の農民団体は先週の雨で支援を求めている、。",
    "ru": (
        "министр сказал что новый порт откроют осенью и он обошелся дороже чем ожидали "
        "а фермеры просят помощи после дождей"
    ),
}
WORDS = {lang: words.split() if " " in words else list(words) for lang, words in _PLAIN.items()}
RELEVANT = {
    "en": "Five refugees were arrested near the border on Tuesday 21 May, a group said on Thursday.",
    "ko": "국경에서 난민 5명이 지난 21일 체포됐다고 단체가 23일 밝혔다.",
    "zh-Hans": "五名难民本月21日在边境被捕，团体23日说。",
    "ja": "国境で難民5人が21日に拘束されたと団体が23日発表した。",
    "ru": "Пять беженцев задержали на границе 21 мая, сообщила группа в четверг.",
}
PEOPLE = {"en": "refugee*", "ko": "난민", "zh-Hans": "难民", "ja": "難民", "ru": "беженц*"}
LENGTH = 3000
TODAY = date(2024, 5, 24)


def article(lang: str, chance: random.Random, relevant: bool) -> str:
    joiner = "" if lang in ("zh-Hans", "ja") else " "
    pieces: list[str] = [RELEVANT[lang]] if relevant else []
    length = 0
    while length < LENGTH:
        sentence = joiner.join(chance.choices(WORDS[lang], k=12 if joiner else 30)).capitalize()
        stop = "。" if not joiner else ". "
        pieces.append(sentence + stop + ("\n\n" if chance.random() < 0.3 else ""))
        length += len(pieces[-1])
    return "".join(pieces)


def lexicon(chance: random.Random) -> Lexicon:
    lists = [WordList("people", lang, (term,)) for lang, term in PEOPLE.items()]
    for lang, words in WORDS.items():
        letters = "".join(words)
        terms = tuple("".join(chance.choices(letters, k=6)).strip("，。、’") or "x" for _ in range(400))
        lists.append(WordList("other", lang, terms))
    return Lexicon(lists, needed=("people",))


def rate(work: Callable[[str], object], articles: list[str]) -> float:
    start = time.process_time()
    for text in articles:
        work(text)
    return len(articles) / max(time.process_time() - start, 1e-9)


def main() -> None:
    chance = random.Random(1)
    words = lexicon(chance)
    language_of("図們")  # the character tables are built once
    print(f"articles a second on one core, {LENGTH:,} characters each")
    columns = ("prefilter", "normalise", "language", "hits", "tails", "sentences")
    print(f"{'':10}" + "".join(f"{name:>12}" for name in columns) + f"{'all of a relevant one':>24}")
    for lang in WORDS:
        plain = [article(lang, chance, False) for _ in range(60)]
        relevant = [article(lang, chance, True) for _ in range(60)]
        ready = {text: normalise(text) for text in plain}
        assert not any(map(words.prefilter, plain))
        assert all(map(words.prefilter, relevant))

        def whole(text: str, lang: str = lang) -> None:
            prepared = normalise(text)
            language_of(text)
            words.hits(prepared, lang)
            find_tails(prepared.plain, lang)
            for sentence in sentences(prepared.plain, lang)[:6]:
                part = prepared.plain[sentence.start : sentence.end]
                find_counts(part, lang)
                find_dates(part, lang, TODAY)

        figures = (
            rate(words.prefilter, plain),
            rate(normalise, plain),
            rate(language_of, plain),
            rate(lambda text, lang=lang, ready=ready: words.hits(ready[text], lang), plain),
            rate(lambda text, lang=lang, ready=ready: find_tails(ready[text].plain, lang), plain),
            rate(lambda text, lang=lang, ready=ready: sentences(ready[text].plain, lang), plain),
        )
        print(
            f"{lang:10}"
            + "".join(f"{figure:12,.0f}" for figure in figures)
            + f"{rate(whole, relevant):24,.0f}"
        )


if __name__ == "__main__":
    main()
