"""Page residue is found by its shape, and articles stay whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tails import find_tails
from rules.text import normalise

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"

PROSE = {
    "en": (
        "Police in the border town took seven people off a coach on Monday night, a lawyer for two of the families said "
        "in the capital on Wednesday.\n\nThe families have heard nothing from them since that night, and the consulate has "
        "not been told where they are being held."
    ),
    "ko": (
        "국경 도시의 경찰이 월요일 밤 버스에서 일곱 명을 데려갔다고 가족 두 쪽을 돕는 변호사가 수요일 밝혔다.\n\n가족들은 그날 밤 이후 "
        "아무 소식도 듣지 못했으며 영사관도 이들이 어디에 있는지 통보받지 못했다고 한다."
    ),
    "zh-Hans": (
        "边境城市的警方星期一夜里从一辆长途汽车上带走了七个人，为其中两家提供法律协助的律师星期三在首都说。\n\n家属从那天夜里起"
        "没有得到任何消息，领事馆也没有接到通知，不知道他们被关押在什么地方。"
    ),
    "ja": (
        "国境の町の警察が月曜の夜、長距離バスから7人を連れ去ったと、家族2組を支える弁護士が水曜に首都で明らかにした。\n\n"
        "家族はその夜から何の知らせも受けておらず、領事館にも拘束先は知らされていないという。"
    ),
}
AFTER = {
    "en": "The lawyer has written to the ministry three times since then, and she has had no answer to any of her letters.",
    "ko": "변호사는 그 뒤로 세 차례 외교부에 편지를 보냈으나 어느 편지에도 아직 답을 받지 못했다고 기자에게 말했다.",
    "zh-Hans": "律师说，从那以后她已经三次写信给外交部，到现在为止没有收到任何一封信的答复，家属们仍然在等待消息。",
    "ja": "弁護士はその後、外務省に3度手紙を書いたが、これまでのところどの手紙にも返事は届いていないと話している。",
}

TAILS = [
    ("en", "Comments (3)\n\nreader1: It was the same last year. They were all sent away.\nreader2: Terrible."),
    ("en", "Join the Conversation\n\n1. I have followed this for years and I can tell you that nothing will change.\n\nLeave a comment"),
    ("en", "You may also like\n\nPolitics\n\nThe minister who was arrested in the land affair told the court that he would..."),
    ("en", "MOST READ\n1. Ex-mayor arrested in land affair\n2. Ten cafes for autumn\n3. The storm in pictures"),
    ("en", "Related stories\n\nEleven held in fish market raid\n\nHow the lake froze\n\nA life in letters"),
    ("en", "More on this: The river, a life in pictures | Analysis: the sister"),
    (
        "en",
        ("Monday 11th April, 2016\n\nTwo tankers left the rails near the harbour at the end of March, and a large spill was seen by...\n\n"
        "Tuesday 16th February, 2016\n\nThe department has ordered every garrison in the country to build new statues by the summer of..."),
    ),
    ("en", "Share this article\n\n© The Northern Gazette. All rights reserved."),
    ("en", "You are receiving this because you signed up. Unsubscribe here."),
    ("en", "(Reporting by A. Writer; Editing by B. Editor)"),
    ("en", "Facebook | Twitter | WhatsApp"),
    (
        "en",
        ("1. This is a shame.\n\n2. Agreed with the first comment. Nothing will come of it.\n\n1. Read the post from Monday.\n\n"
        "Comments are closed."),
    ),
    ("ko", "관련기사\n· 밀입국 중국인 8명 붙잡혀\n· 라면값 동결"),
    ("ko", "댓글 3\n하늘 | 정부는 뭐 하나요\n독자 | 무사하길 빕니다"),
    ("ko", "많이 본 뉴스\n1 김밥 한 줄 5000원\n2 전어 벌써 품귀"),
    ("ko", "저작권자 ⓒ 북쪽신문 무단전재 및 재배포 금지"),
    ("ko", "후원계좌 변경 안내 | 수신거부 | 개인정보처리방침"),
    ("zh-Hans", "相关新闻\n·一名蛇头在口岸落网\n·边境商人靠什么过活"),
    ("zh-Hans", "网友评论（3）\n猫：愿平安\n匿名：去年也抓过几百个"),
    ("zh-Hans", "分享到：微信|微博\n责任编辑：某某\n上一篇：九十名从业者被遣返"),
    ("zh-Hans", "版权所有 未经授权不得转载"),
    ("zh-Hant", "※你可能想看\n警方破獲集團 逮11人\n地鐵火警 三人嗆傷"),
    ("zh-Hant", "延伸閱讀\n連假疏運\n颱風動態"),
    ("ja", "関連記事\n・11人を逮捕 市場で一斉摘発\n・湖が凍った日"),
    ("ja", "★コメント欄\n・読者：去年も同じだった"),
    ("ja", "無断転載を禁じます"),
    ("es", "Te puede interesar: Detenido un patrón · Las mejores torrijas"),
    ("fr", "À lire aussi\n> Un passeur arrêté avec onze hommes\n> Recette de saison"),
    ("de", "Mehr zum Thema\nElf Festnahmen auf dem Markt\nDer See im Winter"),
    ("ru", "Читайте также: Арестован вице-мэр · Гречка подешевела"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "tail"), TAILS)
@pytest.mark.parametrize("body", ["en", "ko", "zh-Hans", "ja"])
def test_residue_after_an_article_is_marked_and_the_article_is_not(lang: str, tail: str, body: str) -> None:
    plain = normalise(f"{PROSE[body]}\n\n{tail}").plain
    article = len(normalise(PROSE[body]).plain)
    found = find_tails(plain, lang)
    assert found, "nothing was marked"
    assert found[0].start >= article
    unmarked = set(range(article, len(plain))) - {at for start, end in found for at in range(start, end)}
    assert "".join(plain[at] for at in sorted(unmarked)).strip() == ""


@pytest.mark.parametrize(
    ("lang", "residue"),
    [
        ("en", "Read also: Eleven held in fish market raid"),
        ("en", "Image source, Agency\n\nImage caption, The station on Monday night"),
        ("ko", "[관련기사] 밀입국 중국인 8명 붙잡혀"),
        ("zh-Hans", "【图说】车站进站口，旅客正在排队。"),
        ("ja", "関連記事：市場で一斉摘発"),
    ],
)
def test_residue_in_the_middle_does_not_take_the_rest_along(lang: str, residue: str) -> None:
    plain = normalise(f"{PROSE[lang]}\n\n{residue}\n\n{AFTER[lang]}").plain
    marked = "".join(plain[start:end] for start, end in find_tails(plain, lang))
    assert marked
    assert normalise(AFTER[lang]).plain not in marked
    assert normalise(PROSE[lang]).plain[:20] not in marked


def test_a_comments_link_on_top_does_not_swallow_the_article() -> None:
    plain = normalise(f"A headline about the coach\n\nComments (12)\n\n{PROSE['en']}\n\n{AFTER['en']}").plain
    assert sum(end - start for start, end in find_tails(plain, "en")) < 20


@pytest.mark.parametrize("lang", sorted(PROSE))
def test_an_article_without_residue_is_left_whole(lang: str) -> None:
    assert find_tails(normalise(f"{PROSE[lang]}\n\n{AFTER[lang]}").plain, lang) == ()


@given(st.lists(st.sampled_from([*PROSE.values(), *AFTER.values()]), max_size=6))
def test_paragraphs_of_prose_are_never_marked(pieces: list[str]) -> None:
    assert find_tails(normalise("\n\n".join(pieces)).plain) == ()


@given(st.lists(st.one_of(st.sampled_from([tail for _, tail in TAILS]), st.text(max_size=40)), max_size=6))
def test_marks_lie_inside_the_text_in_order(pieces: list[str]) -> None:
    plain = normalise("\n\n".join(pieces)).plain
    last = -1
    for start, end in find_tails(plain):
        assert last < start < end <= len(plain)
        assert plain[start:end] == plain[start:end].strip()
        last = end


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not in every checkout")
@pytest.mark.parametrize(
    ("number", "share_kept", "last_kept"),
    [
        ("000", (0.6, 0.8), "KCNA."),
        ("001", (0.9, 0.98), "declining."),
        ("003", (0.5, 0.7), "month old."),
        ("004", (0.7, 0.85), "markets."),
    ],
)
def test_the_tails_of_real_pages_are_found(
    number: str, share_kept: tuple[float, float], last_kept: str
) -> None:
    file = next(SEEDS.glob(f"{number}_*.txt"))
    plain = normalise(file.read_text("utf-8")).plain
    found = find_tails(plain, "en")
    assert found
    low, high = share_kept
    assert low < found[-1].start / len(plain) < high
    assert found[-1].end == len(plain.rstrip())
