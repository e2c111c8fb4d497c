"""Counts of people as intervals, phrase by phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.counts import CountFound, find_counts
from rules.text import LANGUAGES, normalise


def counts(phrase: str, lang: str) -> list[CountFound]:
    return list(find_counts(normalise(phrase).plain, lang))


def intervals(phrase: str, lang: str) -> set[tuple[int | None, int | None]]:
    return {(each.count.low, each.count.high) for each in counts(phrase, lang) if not each.article}


STATED: list[tuple[str, str, int | None, int | None]] = [
    ("en", "Five women were arrested.", 5, 5),
    ("en", "police held 31 people", 31, 31),
    ("en", "thirty-one refugees were caught", 31, 31),
    ("en", "three hundred and twelve people", 312, 312),
    ("en", "1,250 people", 1250, 1250),
    ("en", "at least 41 people", 41, None),
    ("en", "no fewer than six women", 6, None),
    ("en", "more than 50 people", 51, None),
    ("en", "over a hundred people", 101, None),
    ("en", "up to 600 people", None, 600),
    ("en", "as many as ten women", None, 10),
    ("en", "fewer than 20 people", None, 19),
    ("en", "about 30 people", 27, 33),
    ("en", "some 200 refugees", 180, 220),
    ("en", "an estimated 2,000 people", 1800, 2200),
    ("en", "60 people or more", 60, None),
    ("en", "dozens of women", 20, 99),
    ("en", "several children", 3, 9),
    ("en", "hundreds of refugees", 200, 999),
    ("en", "a dozen women", 12, 12),
    ("en", "half a dozen women", 6, 6),
    ("en", "two dozen women", 24, 24),
    ("en", "more than a dozen women", 13, None),
    ("en", "a couple of women", 2, 2),
    ("en", "30 to 40 people", 30, 40),
    ("en", "between 40 and 50 people", 40, 50),
    ("en", "nine or ten women", 9, 10),
    ("en", "9-10 women", 9, 10),
    ("en", "a family of four was held", 4, 4),
    ("en", "The seven were told to pack.", 7, 7),
    ("en", "All 12 are at home.", 12, 12),
    ("en", "The three left the hostel.", 3, 3),
    ("en", "Six of them, or all seven, were put on a truck.", 6, 7),
    ("en", "at least nine and at most eleven women", 9, 11),
    ("ko", "탈북 여성 11명이 체포됐다", 11, 11),
    ("ko", "탈북민 세 명", 3, 3),
    ("ko", "열다섯 명이 붙잡혔다", 15, 15),
    ("ko", "스물세 명", 23, 23),
    ("ko", "여섯 분이 갇혀 있다", 6, 6),
    ("ko", "2천600명", 2600, 2600),
    ("ko", "1만2천 명", 12000, 12000),
    ("ko", "최소 41명", 41, None),
    ("ko", "적어도 아홉 명", 9, None),
    ("ko", "50명 이상", 50, None),
    ("ko", "50명이 넘는 여성", 51, None),
    ("ko", "최대 600명", None, 600),
    ("ko", "많게는 10명", None, 10),
    ("ko", "약 200명", 180, 220),
    ("ko", "30명가량", 27, 33),
    ("ko", "20여 명", 20, 29),
    ("ko", "10여명", 10, 19),
    ("ko", "200여 명", 200, 220),
    ("ko", "수십 명", 20, 99),
    ("ko", "수백 명", 200, 999),
    ("ko", "여러 명", 3, 9),
    ("ko", "서너 명", 3, 4),
    ("ko", "두세 명", 2, 3),
    ("ko", "30~40명", 30, 40),
    ("ko", "적어도 9명, 많게는 10명", 9, 10),
    ("ko", "일가족 네 명", 4, 4),
    ("ko", "여성 2명과 어린이 1명", 3, 3),
    ("ko", "어머니와 두 자녀가 붙잡혔다", 3, 3),
    ("ko", "탈북 모녀와 아들 등 3명", 3, 3),
    ("ko", "탈북 모녀가 붙잡혔다", 2, 2),
    ("zh-Hans", "警方逮捕了五名妇女", 5, 5),
    ("zh-Hans", "码头附近五名妇女", 5, 5),
    ("zh-Hans", "脱北四姐妹", 4, 4),
    ("zh-Hans", "三个不肯说出自己姓名的女人", 3, 3),
    ("zh-Hans", "近五十名妇女", 45, 55),
    ("zh-Hans", "二百六十人", 260, 260),
    ("zh-Hans", "1万2千人", 12000, 12000),
    ("zh-Hans", "至少41人", 41, None),
    ("zh-Hans", "超过五十人", 51, None),
    ("zh-Hans", "多达600人", None, 600),
    ("zh-Hans", "约两百人", 180, 220),
    ("zh-Hans", "三十人左右", 27, 33),
    ("zh-Hans", "四十余名女子", 40, 49),
    ("zh-Hans", "二十多名女子", 20, 29),
    ("zh-Hans", "数十名女子", 20, 99),
    ("zh-Hans", "数百人", 200, 999),
    ("zh-Hans", "多名女子", 3, 9),
    ("zh-Hans", "十几个人", 11, 19),
    ("zh-Hans", "六到七名女子", 6, 7),
    ("zh-Hans", "两三个孩子", 2, 3),
    ("zh-Hans", "五、六百人", 500, 600),
    ("zh-Hans", "三四十人", 30, 40),
    ("zh-Hans", "一家四口被抓", 4, 4),
    ("zh-Hans", "三名妇女和一名儿童", 4, 4),
    ("zh-Hans", "一名女子和她的两个孩子", 3, 3),
    ("zh-Hant", "一名女子及其兩名子女", 3, 3),
    ("zh-Hant", "超過七十四萬人", 740_001, None),
    ("zh-Hant", "二十七名曾在外地伐木的男子", 27, 27),
    ("zh-Hant", "，四人已被送走", 4, 4),
    ("zh-Hant", "母子三人都關在縣警局", 3, 3),
    ("ja", "女性5人が拘束された", 5, 5),
    ("ja", "五名", 5, 5),
    ("ja", "少なくとも41人", 41, None),
    ("ja", "50人以上", 50, None),
    ("ja", "50人を超える女性", 51, None),
    ("ja", "最大600人", None, 600),
    ("ja", "約200人", 180, 220),
    ("ja", "30人ほど", 27, 33),
    ("ja", "10人余りが拘束", 10, 19),
    ("ja", "数人", 3, 9),
    ("ja", "数十人", 20, 99),
    ("ja", "十数人", 11, 19),
    ("ja", "2人ないし3人", 2, 3),
    ("ja", "6人、もしくは7人", 6, 7),
    ("ja", "一家4人", 4, 4),
    ("ja", "計4人", 4, 4),
    ("ja", "女性3人と子ども1人", 4, 4),
    ("ja", "累計3万4000人", 34000, 34000),
    ("ja", "５人", 5, 5),
    ("es", "cinco mujeres fueron detenidas", 5, 5),
    ("es", "al menos 41 personas", 41, None),
    ("es", "más de cincuenta personas", 51, None),
    ("es", "hasta 600 personas", None, 600),
    ("es", "unas 200 personas", 180, 220),
    ("es", "decenas de mujeres", 20, 99),
    ("es", "una veintena de mujeres", 18, 22),
    ("es", "treinta y una mujeres", 31, 31),
    ("es", "una familia de cuatro miembros", 4, 4),
    ("es", "cuatro mujeres y un niño", 5, 5),
    ("fr", "vingt-sept femmes ont été arrêtées", 27, 27),
    ("fr", "au moins 41 personnes", 41, None),
    ("fr", "plus de cinquante personnes", 51, None),
    ("fr", "jusqu'à 600 personnes", None, 600),
    ("fr", "environ 200 personnes", 180, 220),
    ("fr", "une dizaine de femmes", 9, 11),
    ("fr", "1 127 personnes", 1127, 1127),
    ("fr", "des dizaines de femmes", 20, 99),
    ("fr", "quatre femmes et un enfant", 5, 5),
    ("fr", "Elle et ses deux enfants", 3, 3),
    ("de", "fünf Frauen wurden festgenommen", 5, 5),
    ("de", "einunddreißig Menschen", 31, 31),
    ("de", "mindestens 41 Menschen", 41, None),
    ("de", "mehr als fünfzig Menschen", 51, None),
    ("de", "bis zu 600 Menschen", None, 600),
    ("de", "rund 200 Menschen", 180, 220),
    ("de", "Dutzende Frauen", 20, 99),
    ("de", "ein Dutzend Frauen", 12, 12),
    ("de", "vier mit Einheimischen verheiratete Frauen", 4, 4),
    ("de", "vier Frauen und ein Kind", 5, 5),
    ("de", "Die sieben wurden abgeschoben.", 7, 7),
    ("ru", "пять женщин задержаны", 5, 5),
    ("ru", "двадцать один человек", 21, 21),
    ("ru", "не менее 41 человека", 41, None),
    ("ru", "более пятидесяти человек", 51, None),
    ("ru", "до 600 человек", None, 600),
    ("ru", "около 200 человек", 180, 220),
    ("ru", "десятки женщин", 20, 99),
    ("ru", "семеро женщин", 7, 7),
    ("ru", "Девятнадцати женщинам объявили", 19, 19),
    ("ru", "четыре женщины и ребёнок, 5 человек", 5, 5),
]


@pytest.mark.parametrize(("lang", "phrase", "low", "high"), STATED)
def test_a_number_of_people_is_read_as_its_interval(
    lang: str, phrase: str, low: int | None, high: int | None
) -> None:
    assert (low, high) in intervals(phrase, lang)


SUMS = [
    ("en", "four women and a child were arrested", 5),
    ("en", "a mother and her two children", 3),
    ("en", "the girl, her parents and her grandmother", 4),
    ("en", "a couple and their son", 3),
    ("en", "a young woman and two older ones", 3),
    ("en", "she and her two daughters", 3),
    ("en", "two men, three women and a baby", 6),
    ("en", "a couple, their ten-year-old son and the woman's sister", 4),
    ("en", "her brother, the brother's wife, their two children and the wife's mother", 5),
    ("en", "a woman in her late thirties by the name of Ri and four others were held", 5),
    ("en", "a woman named Ri and her two children", 3),
    ("en", "three women and another two were held", 5),
    ("ko", "탈북 여성과 그의 여동생이 붙잡혔다", 2),
    ("ko", "어머니와 두 딸", 3),
    ("zh-Hans", "一名女子和她的妹妹", 2),
    ("zh-Hans", "一名军人与其刚上中学的弟弟", 2),
    ("zh-Hant", "一對夫婦和妻子背上的嬰兒", 3),
    ("zh-Hans", "三对夫妇,以及一位父亲和他的两个女儿", 9),
    ("zh-Hans", "申哲浩和另外四名伐木工", 5),
    ("zh-Hant", "爸爸、姐姐和九歲外甥女", 3),
    ("zh-Hant", "一名母親與未滿週歲的兒子", 2),
    ("ja", "女性2人と子ども3人", 5),
]


@pytest.mark.parametrize(("lang", "phrase", "size"), SUMS)
def test_conjoined_groups_are_added_up(lang: str, phrase: str, size: int) -> None:
    found = [each for each in counts(phrase, lang) if each.count.basis == "sum"]
    assert [(each.count.low, each.count.high) for each in found] == [(size, size)]


NAMED = [
    ("en", "Ri Mi and two companions", ["Ri Mi"], [3]),
    ("en", "Ri Mi, her son Ri Chol and his friend Pak Jin", ["Ri Mi", "Ri Chol", "Pak Jin"], [3]),
    ("en", "a woman, Ri Mi, and her mother", ["Ri Mi"], [2]),
    ("en", "Ri Mi told two women", ["Ri Mi"], []),
    ("es", "Ri Mi y sus dos hijos", ["Ri Mi"], [3]),
]


@pytest.mark.parametrize(("lang", "phrase", "names", "sizes"), NAMED)
def test_who_is_named_counts_one_inside_a_sum_and_nowhere_else(
    lang: str, phrase: str, names: list[str], sizes: list[int]
) -> None:
    spans = tuple((phrase.index(each), phrase.index(each) + len(each)) for each in names)
    found = find_counts(phrase, lang, names=spans)
    assert [each.count.low for each in found if each.count.basis == "sum"] == sizes
    assert not [each for each in found if (each.start, each.end) in spans and not each.part]


def test_a_breakdown_is_not_added_to_its_total() -> None:
    found = counts("Seven people, four women and three children, were held.", "en")
    assert [each.count.low for each in found if not each.part] == [7]


NOTHING = [
    ("en", "a 34-year-old fined 5,000 yuan on 8 June at 3.30"),
    ("en", "They were sentenced to five years and paid $300."),
    ("en", "No. 12 of 2019; room 7; Covid-19; 21st"),
    ("en", "He drove 12 kilometres past three villages and five hotels in two days."),
    ("en", "a girl aged 9 and boys of sixteen"),
    ("en", "children under ten"),
    ("en", "Three families have written, six months ago, 30 per cent."),
    ("en", "in seven of the cases"),
    ("ko", "9살, 24세, 3년, 5월 8일, 30분, 3명단, 두 달, 100만 원, 제3국, 300km"),
    ("ko", "1인당 7인치 2인자 설명 생명"),
    ("zh-Hans", "九岁，三年，5月8日，三十万元，第三人，三人称，二十人民币，两个月，五家旅馆"),
    ("ja", "9歳、3年、5月8日、30万元、3人目、人権、一人前、2カ月、5軒"),
    ("es", "de 34 años, 5 de junio, tres meses, 5.000 yuanes, cinco hoteles"),
    ("fr", "34 ans, le 5 juin, trois mois, 5 000 yuans, cinq hôtels"),
    ("de", "34 Jahre alt, am 5. Juni, drei Monate, 5.000 Yuan, fünf Hotels, die 34-jährige"),
    ("ru", "34 года, 5 июня, три месяца, 5000 юаней, пять гостиниц"),
]


@pytest.mark.parametrize(("lang", "phrase"), NOTHING)
def test_ages_money_dates_and_things_are_never_counted(lang: str, phrase: str) -> None:
    assert intervals(phrase, lang) == set()


SUBSETS = [
    ("en", "31 of the 37 refugees were sent back", 31, 37),
    ("en", "Nine of the eleven women were driven back", 9, 11),
    ("en", "Four of six women were caught", 4, 6),
    ("en", "Eleven out of a party of thirteen women have been caught", 11, 13),
    ("ko", "37명 가운데 31명이 송환됐다", 31, 37),
    ("ko", "11명 중 3명은 풀려났다", 3, 11),
    ("zh-Hans", "四十人里有三人逃走", 3, 40),
    ("zh-Hant", "被關押的十一名女性中有九人獲釋", 9, 11),
    ("ja", "4人のうち3人が送還された", 3, 4),
    ("de", "31 der 37 Frauen wurden abgeschoben", 31, 37),
    ("fr", "31 des 37 femmes ont été renvoyées", 31, 37),
    ("es", "31 de las 37 mujeres fueron devueltas", 31, 37),
    ("ru", "31 из 37 женщин отправили назад", 31, 37),
]


@pytest.mark.parametrize(("lang", "phrase", "part", "whole"), SUBSETS)
def test_a_part_knows_its_whole(lang: str, phrase: str, part: int, whole: int) -> None:
    parts = [each for each in counts(phrase, lang) if each.subset]
    assert [(each.count.low, each.subset_of.low if each.subset_of else None) for each in parts] == [
        (part, whole)
    ]
    assert [each.count.low for each in counts(phrase, lang) if each.whole] == [whole]


@pytest.mark.parametrize(
    ("lang", "phrase"),
    [
        ("zh-Hans", "警方打电话给其中一人的丈夫"),
        ("zh-Hant", "十六個人權團體共同發表聲明"),
        ("zh-Hant", "窩藏她們的夫婦已經回家"),
        ("zh-Hans", "比此前报道的二十人还多"),
        ("zh-Hans", "一名装卸工对本报说"),
        ("zh-Hant", "兩名女警走進病房"),
    ],
)
def test_kin_hosts_organisations_and_outdated_figures_count_nobody(lang: str, phrase: str) -> None:
    assert [each for each in counts(phrase, lang) if not each.bystander] == []


@pytest.mark.parametrize(
    ("phrase", "size"), [("合計已十二人", 12), ("被抓的人已增至八人", 8), ("累计达七人", 7)]
)
def test_a_growing_group_is_told_by_its_total(phrase: str, size: int) -> None:
    assert [(each.count.low, each.total) for each in counts(phrase, "zh-Hant")] == [(size, True)]


def test_a_part_whose_whole_is_elsewhere_is_still_a_part() -> None:
    assert [each.subset for each in counts("Two of them are children.", "en")] == [True]
    assert [each.subset for each in counts("其中三人是儿童。", "zh-Hans")] == [True]
    assert [each.subset for each in counts("うち2人は子どもだ。", "ja")] == [True]
    assert [each.subset for each in counts("이 가운데 2명은 어린이다.", "ko")] == [True]


ADDED = [
    ("en", "another two women were caught"),
    ("en", "two more women were caught"),
    ("ko", "탈북민 2명이 추가로 3명"),
    ("ko", "또 다른 3명이 붙잡혔다"),
    ("zh-Hans", "另有两名女子被带走"),
    ("ja", "さらに3人が拘束された"),
    ("de", "zwei weitere Frauen wurden festgenommen"),
    ("ru", "ещё две женщины задержаны"),
]


@pytest.mark.parametrize(("lang", "phrase"), ADDED)
def test_an_addition_says_so(lang: str, phrase: str) -> None:
    assert any(each.added for each in counts(phrase, lang))


BYSTANDERS = [
    ("en", "two guides and three police officers"),
    ("ko", "브로커 2명과 공안 3명"),
    ("zh-Hans", "两名蛇头和三名警察"),
    ("ja", "案内人2人と警察官3人"),
    ("fr", "deux passeurs et trois policiers"),
    ("ru", "два проводника и три полицейских"),
]


@pytest.mark.parametrize(("lang", "phrase"), BYSTANDERS)
def test_guides_and_police_are_marked_as_bystanders(lang: str, phrase: str) -> None:
    found = counts(phrase, lang)
    assert found
    assert all(each.bystander for each in found)


def test_known_people_are_counted_whatever_they_are_called() -> None:
    sentence = "Seven Zorblaxians were held."
    assert find_counts(sentence, "en", ((6, 17),))[0].count.low == 7
    noun = find_counts(sentence, "en", ((6, 17),))[0].noun
    assert noun is not None
    assert sentence[noun[0] : noun[1]] == "Zorblaxians"


def test_offsets_cut_the_expression_out_of_the_sentence() -> None:
    sentence = "지난 5일 최소 탈북 여성 11명이 체포됐다"
    found = counts(sentence, "ko")
    assert [sentence[each.start : each.end] for each in found] == ["11명"]


@given(
    st.lists(
        st.sampled_from(
            [
                "five",
                "31",
                "of",
                "the",
                "another",
                "women",
                "and",
                "a",
                "or",
                "to",
                "30,000",
                "%",
                "at",
                "least",
                "dozens",
                "명",
                "열",
                "세",
                "여",
                "中",
                "五",
                "十",
                "人",
                "名",
                "のうち",
                "3",
                ",",
                "、",
                "된",
                "from",
                "vier",
                "und",
                "ein",
                "Dutzend",
                "1.5",
                "из",
                "пять",
                "человек",
                "aged",
                "-",
                "〇",
                "万",
                "both",
                "half",
                "hundred",
                "thousand",
                "분",
                "其中",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["", " "]),
    st.sampled_from([*LANGUAGES, "und"]),
)
def test_no_sentence_raises_and_every_count_lies_inside_it(words: list[str], joiner: str, lang: str) -> None:
    sentence = joiner.join(words)
    for each in find_counts(sentence, lang):
        assert 0 <= each.start < each.end <= len(sentence)
        low, high = each.count.low, each.count.high
        assert low is None or high is None or low <= high


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, lang: str) -> None:
    find_counts(normalise(text).plain, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "digits", ["9" * 400, "9" * 5000, "1," + "000," * 300 + "000", "٣", "²", "1 000" * 50]
)
def test_monstrous_numbers_do_not_raise(lang: str, digits: str) -> None:
    for counter in (" people", "명", "人", " Menschen", " ago", "年前"):
        plain = normalise(digits + counter).plain
        find_counts(plain, lang)


def test_a_compound_thing_is_no_nationality() -> None:
    assert find_counts("Buses took deportees to five crossing points along the border.", "en") == ()


@pytest.mark.parametrize(
    ("lang", "sentence", "named"),
    [
        ("zh", "三名脱北学生在延吉被捕", "脱北学生"),
        ("zh", "三名脫北學生在延吉被捕", "脫北學生"),
        ("ja", "北朝鮮の兵士3人が延吉で拘束された", "北朝鮮の兵士"),
    ],
)
def test_students_and_soldiers_are_bystanders_unless_the_words_around_them_name_the_people(
    lang: str, sentence: str, named: str
) -> None:
    start = sentence.index(named)
    people = ((start, start + len(named)),)
    assert [each.bystander for each in find_counts(sentence, lang, people)] == [False]
    # The bare noun, although it is a person, names nobody.
    noun = ((start + len(named) - 2, start + len(named)),)
    assert [each.bystander for each in find_counts(sentence, lang, noun)] == [True]
