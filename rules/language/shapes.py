# ruff: noqa: E501 (alternations are read as lists; cutting them hides what they say)
"""Shapes of sentences per language: bare years, examples within a group, ages, first person, relative clauses.

Language data only: no topic, no place. Patterns are tried on folded text.
"""

from __future__ import annotations

import re
from functools import cache

from rules.language.topic import Topic
from rules.text import fold

YEAR = re.compile(
    r"(?<![\d.,:/-])(?:19[4-9]\d|20\d\d)(?![\d.,:/-]\d|\d)(?!\s?(?:명|名|人|元|円|원|people|won|yuan))"
)


def _folded(source: str) -> str:
    """A pattern whose Han characters are folded as the text is."""
    return re.sub("[\u3400-\u9fff]+", lambda run: fold(run.group()), source)


OFFICES = {
    "ja": re.compile(
        _folded(
            "の?(?:駐[^、。]{1,6})?(?:総?領事館|大使館|代表部|当局|政府|外務|側|国営|メディア|内部|情勢|問題|人権|専門|研究|"
            "、(?![両慈平咸黄])|や[^。]{1,8}(?:など|の国籍|出身)|関係筋|消息|向け|労働党|国家|指導部|の?保衛|の?国境警備|の?警備|の?監視|工作|公民証|レストラン(?!の?(?:元)?(?:従業|店)員))"
        )
    )
}
"""A nation's offices, not its people ("the embassy's staff")."""
CAUSES = {
    "ja": re.compile(
        _folded(
            "(?:たち|ら)?の?(?:支援|救援|保護活動|救出活動|救出に|救出を|人権|問題|取材|団体|援助活動|情勢|社会|コミュニティ|対策|政策|ビラ)"
        )
    )
}
"""The people as somebody's cause ("refugee aid", "refugee groups"): nobody is befallen."""

QUOTED = {
    "ja": re.compile(
        r"(?:の[^、。「]{1,8})?(?:たち|ら)?(?:\([^()]{1,12}\))?さ?ん?(?:が|は|も)[^。「」]{0,40}「[^」]{0,60}"
    )
}
"""What stands between who speaks and an act inside the words that are quoted (女性は「妹を送らないで」)."""

CHARGED = {
    "ja": re.compile(
        _folded(
            "の[^、。をがは]{0,12}(?:(?:容疑|疑い|罪)で|(?:人身)?売買で|(?:手助け|仲介|斡旋|あっせん|手引き)で)"
        )
    )
}
"""What stands between the people and an act that befell somebody else on their account (…の人身売買で逮捕)."""

PARTS: dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]] = {
    "en": (
        re.compile(
            r"\b(?:among (?:them|whom|the \w+)|including|includes?|included|one of (?:them|whom)|the youngest|the eldest|"
            r"the oldest|some of them|counting|such as)\b(?:\W+[\w'’-]+){0,3}\W*$"
        ),
        re.compile(r"\s+(?:is|are|was|were) among\b"),
    ),
    "es": (
        re.compile(r"\b(?:entre ell[oa]s|incluid[oa]s?|incluyendo|una de ellas)\b(?:\W+\w+){0,3}\W*$"),
        None,
    ),
    "fr": (re.compile(r"\b(?:dont|parmi (?:eux|elles)|y compris|l'une d'elles)\b(?:\W+\w+){0,3}\W*$"), None),
    "de": (
        re.compile(r"\b(?:darunter|unter ihnen|einschließlich|eine von ihnen)\b(?:\W+\w+){0,3}\W*$"),
        None,
    ),
    "ru": (
        re.compile(r"\b(?:среди них|в том числе|включая|среди которых|одна из них)\b(?:\W+\w+){0,3}\W*$"),
        None,
    ),
    "ko": (
        re.compile("(?:이 가운데|이 중|가운데는|중에는|일행에는)[^,.]{0,14}$"),
        re.compile("(?:도|이|가)? ?(?:포함|를 포함|을 포함|등 )"),
    ),
    "zh": (
        re.compile(
            "(?:其中|包括|包含|含(?:有)?|当中|内有|里面有|(?<![具共另还又])有)(?:有|一?名)?[^,。]{0,6}$"
        ),
        re.compile("等(?=[0-9一二三四五六七八九十])"),
    ),
    "ja": (
        re.compile("(?:うち|中には|このうち)[^、。]{0,8}$"),
        re.compile("(?:を含む|が含まれ|も含まれ|ら(?=[0-9]))"),
    ),
}

STATEMENT = re.compile("(?:다|습니다|だった|でした)[.。][\"”’'」』]?\\s*$")
"""A short sentence with a verb is no date line ("28일 밤 11시께였다.")."""

ARTICLE = re.compile(r"(?:an?|une?|una|eine?[nrms]?)\s", re.IGNORECASE)
AGED = {
    "en": re.compile(
        r"\b[1-9]\d?-year-old (?:[\w-]+ ){0,4}?(?:woman|man|girl|boy|mother|father|worker|soldier|labou?rer|logger|student|defector|refugee|"
        r"orphan|escapee|migrant|teenager|national|citizen|[a-z]+(?:ean|ian))\b|"
        r"\b(?:a|an|the|this) (?!group|party|men|women)[\w.-]+(?: [\w-]+){0,3}, (?:aged )?[1-9]\d?\b,?(?! other| to | and |-)|"
        r"\b(?:woman|man|girl|boy|mother|father|worker|soldier|labou?rer|defector|refugee|escapee), (?:aged )?[1-9]\d?\b"
    ),
    "ko": re.compile(
        "(?:[0-9]{1,2}|[2-9]0대)\\s?(?:세|살|대)(?:의|인)?\\s?[가-힣]{0,4}\\s?(?:여성|녀성|남성|소녀|소년|어린이|청년|노인|남자|여자|여인|대학생|노동자|어머니|가장|임신부|임산부|산모|주부|작가|의사|간호사|군인|병사|청소년|아기|기술자|학생)(?!들|\\s?등|\\s?[0-9])"
        "|(?:여성|녀성|남성|소녀|소년|청년|여인|[가-힣]{2}민|[가-힣]{2}자)\\s?[가-힣A-Zㄱ-ㅎ]\\s?(?:모\\s?)?(?:\\([^()]{1,8}\\)\\s?)?씨(?=[는가를의와]|\\(|\\s(?:등|부부|모녀|가족|일가)?)(?!\\s(?:등|부부|모녀|모자|가족|일가|형제|자매|남매))"
        "|(?<![가-힣])[가-힣A-Zㄱ-ㅎ](?:모|[가-힣]{2})?\\s?(?:\\([^()]{1,8}\\)\\s?)?씨(?=[는가를의와]|\\s)(?!\\s?(?:등|부부|모녀|모자|가족|일가|형제|자매|남매|와|과))"
    ),
    "ja": re.compile(
        "[0-9]{1,2}(?:岁|歳|才|代)の[^、。0-9]{0,8}?(?:女性|男性|少女|少年|子|女|男)(?!ら|たち)"
        r"|(?:女性|男性|少女|少年|青年|兵士|母亲?|父亲?|の[男女]|[男女]性?[一-鿿ァ-ヶー]{1,6})\([0-9]{1,2}代?\)(?!ら|と|、|や)"
    ),
    "zh": re.compile(
        "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})岁的?[^,。0-9]{0,6}?(?:女子|女性|妇女|男子|男性|少女|少年|女孩|男孩)(?!们|等)"
    ),
}


@cache
def named_one(family: str, topic: Topic) -> re.Pattern[str] | None:
    """One person, known by a name or as somebody's kin after the word for who it is."""
    source = _NAMED_ONE.get(family)
    return re.compile(_folded(topic.filled(source))) if source else None


_NAMED_ONE = {
    "ko": "(?<![가-힣])(?:(?:여|남)?동생|언니|누나|오빠|형|어머니|엄마|아버지|아빠|딸|아들|큰딸|작은딸|막내딸|큰아들|작은아들|막내아들|조카딸?|이모|고모|외?삼촌|아내|남편|며느리|사위|"
    "외?할머니|외?할아버지|외?손녀|외?손자|시어머니|장모|노모)(?:\\s?\\([^()]{1,10}\\))?(?=[가이를을도]\\s)",
    "zh": "(?:<home>|<leaving>)的?(?:妻子|媳妇|母亲|女儿|儿子|丈夫|妹妹|姐姐|弟弟|哥哥|新娘|孕妇)(?!们|等|和|与|及|、|携|带|俩|一家|三|两)|"
    "(?:女子|男子|妇女|妇人|公民|工人|劳工|员工|士兵|军人|军官|难民|母亲|女性|男性|青年|少年|少女|男人|女人|瓦工|船员|渔民|学生|技工|"
    "厨师|外交官|司机|护士|医生|者|籍)(?:[一-鿿]某某?(?!等)|(?!韩国|安全|高达|高调|白天|任何|林|文件|全)"
    "[金李朴崔郑姜赵尹张林韩吴申徐权黄安宋柳洪高文梁孙裴白许沈卢郭具禹朱任罗辛闵玄卞千池咸蔡严][一-鿿]{1,2}(?=[(,已于现将在被遭]|今年))|"
    # "Took Xiaohui away": a person by name in the hands of the verb.
    "[把将](?:[小阿][一-鿿]|[金李朴崔郑姜赵尹张林韩吴申徐权黄安宋柳洪高文孙裴白许沈郭禹朱辛闵玄池蔡严](?!先生|女士|家|氏一家|某等)[一-鿿]{1,2}?)(?=[从由强一]?[带抓押关送扣拘捕遣交移铐架拖逮])|"
    # "The younger sister has been sent back": one of the kin, as the subject.
    "(?:^|[,;。:「“、])(?:其|她的|他的|大|小|但|而|如今|现在)?(?:妹妹|姐姐|姊姊|弟弟|哥哥|母亲|女儿|儿子|妻子|丈夫|父亲)(?=(?:也|则|却|又)?(?:已|于|在(?:本|上|昨|今|[0-9])|被|遭|昨|今|本月|上))",
}

ALONE = {
    "en": re.compile(
        r"\ban? (?:(?!groups?\b|number\b|couple\b|pair\b|batch\b|party\b|few\b|handful\b|dozen\b|crowd\b|family\b|team\b)[\w-]+ ){0,3}?"
        r"[a-z]+(?:ean|ian|ese)\b(?! (?:famil|group|couple|pair|wom[ae]n and|crew|[\w-]+s\b))"
    ),
    "ko": re.compile(
        "(?:여성|남성|소녀|소년|청년|노동자|근로자|병사|군인|노인|임신부|임산부|대학생|청소년|어린이|아동|할머니|여인|처녀|기술자|의사|외교관|남학생|여학생|유학생)(?:이|가|을|를)\\s"
    ),
    "ru": re.compile(
        r"\b(?:женщин[аеу]|женщиной|мужчин[аеу]|мужчиной|девушк[аеу]|девушкой|девочк[аеу]|мальчик[ау]?|рабоч(?:ий|его|ему)|гражданин[ау]?|гражданк[аеу]|"
        r"беглец|беглец[ау]|беглянк[аеу]|перебежчик[ау]?|перебежчиц[аеу]|беженк[аеу]|беженец|беженц[ау]|солдат[ау]|офицер[ау]?|лесоруб[ау]?|дезертир[ау]?|"
        r"\w*коре(?:ец|йц[ау]|йцем|янк[аеу]|янкой)|студент[ау]?|моряк[ау]?|повар[ау]?|шве[яюе]|официантк[аеу]|строител[ья]|курьер[ау]?|плотник[ау]?|врач[ау]?|инженер[ау]?|дипломат[ау]?)\b"
    ),
    "zh": re.compile(
        "(?:男子|女子|男孩|女孩|男童|女童|少女|少年|老妇|妇人|媳妇|母亲|军官|士兵|逃兵|船员|外交官|工人)"
        "(?!们|等|人数|群|及|和|与|、|团|组|数)"
    ),
    "ja": re.compile(
        _folded(
            "(?<=[のた])(?<!人の)(?<!名の)(?<!多くの)(?:男性|女性|少年|少女|男児|女児|[男女]|青年|妊婦|母親|父親|兵士|作業員|労働者|技術者|留学生|料理人)"
            "(?:\\([0-9]{1,2}代?\\))?(?=が(?!相次)|を|は|の身柄)(?![^。]{0,24}(?:相次|多く|多数|増え|急増|ケース))"
        )
    ),
}
"""A word for somebody that, without a number, means one."""

DESCRIBES = {"ja": re.compile("[^、。をがはに]{1,12}")}
"""What may stand between a word of flight and the person whom it describes (逃れた元警備隊の男)."""


ONE_PRONOUN = {
    "en": re.compile(
        r"\b(?:he|him|she|her)\b(?! (?:family|children|two|three|four|relatives|parents|sons|daughters))"
    ),
    "zh": re.compile("[他她](?![们的])"),
}
"""A pronoun for one person."""

NUMERAL_ZH = re.compile("[0-9一二两三四五六七八九十数多至近约逾超该这名他她]")
"""What a number of persons, or a word for them, begins with in Chinese."""

OBJECT_MARK = {"zh": re.compile("把(?!守|握|关|风)|将(?![近会要于在军])")}
"""What stands right before the words for those whom the act befalls."""

ONE_OF_THEM = {
    "es": re.compile(
        r"(?:la|lo|ella|él|la mujer|el hombre|la joven|el joven|la niña|el soldado|el obrero)\s?"
    ),
    "fr": re.compile(r"(?:elle|il|lui|la femme|l'homme|la jeune femme|le jeune homme|le soldat|l'ouvrier)"),
    "de": re.compile(r"(?:er|ihn|die frau|der mann|das mädchen|der junge|der soldat|der arbeiter|den mann)"),
    "ru": re.compile(
        r"(?:е[её]|ей|ею|женщин[ау]|мужчин[ау]|девушк[ау]|беглянк[ау]|беженк[ау]|рабочий|рабочего|солдата?)"
    ),
}
"""Words for one person named before."""

FIRST_PERSON = {
    "en": re.compile(
        r"\b(?:i|me|my) (?:was|had been|were|got)\b|\b(?:arrested|caught|repatriated|detained) me\b"
    ),
    "ko": re.compile("(?<![가-힣])(?:저는|제가|나는|내가|저를|나를)"),
    "zh": re.compile(
        "我(?:们)?(?:又|也|就|曾|当时|那时|那年|再次|第[一二三四]次|在[^,。]{1,8})?(?:被|遭)|[把抓关送将]我|我第[一二三四]次"
    ),
    "ja": re.compile("(?:私|わたし|わたくし|僕|俺|ぼく|おれ)(?:は|が|も|を)"),
    "fr": re.compile(r"\bj'ai été\b|\bje fus\b"),
    "es": re.compile(r"\bme (?:detuvieron|deportaron|arrestaron|devolvieron)\b"),
    "de": re.compile(r"\bich wurde\b|\bmich\b"),
    "ru": re.compile(r"\bменя\b"),
}


@cache
def life(family: str, topic: Topic) -> re.Pattern[str] | None:
    """What follows the date of an earlier station of a life ("who came in 2016"), which is no day of the event."""
    source = _LIFE.get(family)
    return re.compile(_folded(topic.filled(source))) if source else None


_LIFE = {
    "ja": "に?[^、。0-9]{0,16}?(?:から来|に来|へ来|渡って|渡った|を渡り|を渡っ|逃れ|<leaving>(?=[しを後]|の末)|入国し|定住|生まれ|結婚|移り住|抜け出し|逃げ出し|飛び出し|姿を消し|離れ|売られ|嫁い|暮らし始|別れ)"
}

SAME_DAY = {
    "es": re.compile(r"\b(?:ese|aquel|ese mismo|aquel mismo|el mismo) día\b"),
    "fr": re.compile(r"\b(?:ce jour-là|le même jour|ce même jour|ce matin-là|ce soir-là|cette nuit-là)"),
    "de": re.compile(
        r"\b(?:an (?:diesem|jenem) (?:tag|abend|morgen)|(?:am|noch am) selben (?:tag|abend)|am gleichen tag)\b"
    ),
    "ru": re.compile(r"\bв (?:тот|этот)(?: же)? (?:день|вечер)\b|\bв ту же ночь\b"),
    "zh": re.compile("(?:当日|当天|当晚|当夜|同日|同一天|那天|那晚|当天夜里)"),
    "ja": re.compile(
        _folded(
            "(?:同日|その日|当日|同夜|その夜|その晩|同じ日|翌日|翌朝)(?![^、。]{0,4}(?:発表|会見|明らか)|の)"
        )
    ),
    "ko": re.compile("(?<![가-힣])(?:그날|같은 날|당일|그 ?날 밤|이튿날|다음 ?날)"),
}
"""Words that point back to the day named before, or to the one after it."""
NEXT_DAY = {"ko": re.compile("이튿날|다음"), "ja": re.compile("翌")}
"""Which of them mean the day after."""

WHERE_TO = {"ko": re.compile("[에로]$")}
"""How a word for a place ends that its verb has still to follow."""

NOW = {
    "ko": re.compile(
        "(?:돼|되어|된 채|혀|진 채|힌 채)\\s?있|(?:구금|수감|억류|수용|감금|구류|조사|심문)\\s?(?:중(?:이|인|으로|에|$)|상태)|현재|지금도|아직|여전히|[0-9가-힣]\\s?(?:일|달|주|개월|년)째|닷새째|사흘째|나흘째|이틀째|열흘째|보름째"
    ),
    "zh": re.compile(
        "(?:目前|现在|现(?=[仍正已被关扣羁押])|仍|至今|眼下|一直|尚|依然|迄今|还(?=[被关扣在])|如今)"
    ),
    "en": re.compile(
        r"\b(?:(?:is|are) (?:(?:still|now|currently|all|both) )*(?:being )?(?:held|kept|detained|locked|in)|remains?|still|now|currently)\b"
    ),
    "es": re.compile(
        r"\b(?:sigue[n]?|permanece[n]?|est[áa]n?|continúa[n]?|todavía|aún|lleva[n]?|se encuentra[n]?|mantiene[n]?|desde (?:hace|el|la|ayer|anoche|comienzos|principios|finales|\w+))\b"
    ),
    "fr": re.compile(
        r"\b(?:toujours|encore|restent?|demeurent?|actuellement|se trouvent?|croupi\w+|depuis)\b"
    ),
    "de": re.compile(
        r"\b(?:noch|weiterhin|nach wie vor|seit|derzeit|zurzeit|befinde[tn]|sitz(?:t|en)|hält|halten)\b"
    ),
    "ru": re.compile(
        r"\b(?:уже|до сих пор|по-прежнему|все еще|оста[ею]тся|находи?[тя]тся|содерж[иа]тся|сейчас|пока|сид[ия]т|удержива[ею]тся)\b"
    ),
}
"""Words that say how things stand at the time of writing."""
NOW_AFTER = {"en": 18, "ko": 12, "es": 22, "fr": 16, "de": 12, "ru": 12}
"""So many letters after the act such a word may still stand ("detenidos desde ayer")."""
EITHER_WORD = frozenset({"es", "ru"})
"""Languages whose common word for being taken is that for being held: it tells the taking, unless it lasts."""

SEIZED = {
    "ja": (
        re.compile(
            _folded(
                "(?:公安|警察|警官隊?|警備隊員?|警備兵|警備部隊|守備隊|武警|憲兵|捜査員|係官|兵士|海警|税関職員)(?:ら)?に(?:身柄を)?$"
                "|(?:公安|警察|警官隊?|警備隊|武警|憲兵|海警)(?:は|が)[^。]{0,60}を$"
            )
        ),
        re.compile(
            _folded(
                "(?:され|し)(?:た(?=こと|と|らし|もよう|模様|疑い|可能性|との|という|[。、」\\s]|$)|ました|、(?!今も|いまも|現在も|以来))"
            )
        ),
    )
}
"""Languages that have one word for taking and for holding: what stands before and after it where the police are said to
have done it once. By "the authorities" people are held."""


SINCE = {
    "en": re.compile(r"\bsince\b"),
    "es": re.compile(r"\bdesde\b"),
    "fr": re.compile(r"\bdepuis\b"),
    "de": re.compile(r"\bseit\b"),
    "ko": re.compile("부터"),
}
"""A date that says how long something has lasted."""
SINCE_AFTER = 3
"""So many letters after the date such a word may still end."""
ASIDE = {
    "en": re.compile(r"\b(?:who|which|whose|that (?:had|has|have|were|was)|where)\b[^;:]{0,90}$"),
    "es": re.compile(
        r"\b(?:que|quien(?:es)?|donde) (?:ha[nb]?\w*|llegar\w*|huy\w+|cruz\w+|encontr\w+|viv\w+)\b[^;:,]{0,60}$"
    ),
    "fr": re.compile(r"\b(?:qui|où|que l'on) (?:avai\w+|étai\w+|viv\w+|s'étai\w+)\b[^;:,]{0,60}$"),
    "de": re.compile(r",\s(?:die|der|das|deren|dessen|wo)\s[^;:,]{0,60}$"),
    "ru": re.compile(r"\bкотор\w+\b[^;:,]{0,60}$"),
}
"""What opens a description of persons, up to a date in it: the day is that of the description."""
DESCRIBED = {
    "en": re.compile(
        r"\b(?:who|which|whose|that)\b(?:(?!\bwho\b)[^;:])*?\b(?:[a-z]{2,}ed|had|has|was|were|went|came|left|ran|sold|bought|got|made|began|became|gave|took|stood|sent)\b"
        # The auxiliary of the act itself is no verb of the description.
        r"(?<!who was)(?<!who were)(?<!who had)(?<!who has)[^;:]*?(?:\b(?:has|have|had|was|were|is|are|being|been|faces?|may|could|will)\b|\b(?:\w+ly)\b)[^;:]{0,30}$"
    ),
}
"""A description with a verb of its own, up to the act of the main clause."""
HERE = {"en": re.compile(r"(?<!reporters )(?<!said )(?<!press )\bhere\b")}
"""Where the text is filed."""

COLLECTIVE = re.compile(
    r"famil|group|couple|party|crew|team|grupo|pareja|groupe|gruppe|paar|сем[ьe]|групп|пара\b|pair|number|handful|dozen"
)
"""Nouns that are one word and several persons."""

ARTICLED = {
    "en": re.compile(r"\b(?:the|an?|its|their|his|her|this|that)\s(?:[\w-]+\s)?$"),
}
TOLD_AFTER = {
    "en": re.compile(
        r"(?:it|that|this|all this|the handover|the arrests?|the raid|the return)\s(?:was|happened|took place|came|occurred)\s"
        r"(?!when\b)(?:(?:early|late|before|about|around|only|just|back|shortly|some)\s){0,2}(?:on|in|at|the|before|after|last|yesterday|dawn|noon|"
        r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    ),
}
"""Opens a sentence that gives the day of what the sentence before it tells."""
GATHERED = re.compile(
    r"\b(?:an?|the|several|some|whole|more) (?:[\w-]+ ){0,2}(?:numbers?|groups?|batch(?:es)?|party|busloads?|convoy|wave|crowd)\b(?: of)?"
)
"""Words for a bounded group whose size nobody tells."""

_LEFT = r"(?:[\s,]+(?!and\b|when\b|but\b|were\b|was\b)[\w'’]+){0,3}\s+$"
_FAR_LEFT = _LEFT.replace("0,3", "0,5")


@cache
def leaving(family: str, topic: Topic) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What tells of leaving home, before a date and after it."""
    before, after = _LEAVING.get(family, (None, None))
    source = _AFTER_LEAVING.get(family)
    return before, re.compile(_folded(topic.filled(source))) if source else after


_LEAVING: dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]] = {
    "en": (
        re.compile(
            r"\b(?:fled|flee|escaped|crossed(?! (?:at|back|the bridge|over the bridge)\b)|left|ran away|run away|defected|deserted|arrived|walked off|came|(?:had|have|has) come|settled|resettled|applied for(?: \w+)? asylum|sought asylum|asked for asylum)\b"
            + _LEFT
            + r"|\b(?:fled|left|ran away|run away|deserted|walked off|set out|abandoned)\b"
            + _FAR_LEFT
        ),
        None,
    ),
    "es": (re.compile(r"\b(?:huy\w+|huido|escap\w+|cruz\w+|lleg\w+|sali\w+)\b" + _LEFT), None),
    "fr": (re.compile(r"\b(?:fui\w*|traversé|franchi|quitté|arrivée?s?|passée?s?)\b" + _LEFT), None),
    "de": (
        re.compile(r"\b(?:floh\w*|überquert\w*|verließ\w*|kam\w*)\b" + _LEFT),
        re.compile(r"\s+(?:[\w-]+\s+){0,4}(?:geflohen|geflüchtet|verlassen|überquert|gekommen)\b"),
    ),
    "ru": (re.compile(r"\b(?:бежа\w+|сбежа\w+|пересек\w+|покину\w+|прибы\w+|пришл\w+)\b" + _LEFT), None),
}
_AFTER_LEAVING = {
    "ko": "\\s?[^,.0-9]{0,14}(?:<leaving>(?:한|해)|빠져나온|빠져나와|달아난|도망친|도망쳐|이탈한|이탈해|도주한|도주해|건너온|건너와|건넌|넘어온|넘어와|떠난|떠나|탈출한|탈출해|도착한|입국한|나온)",
    "zh": "(?:才|刚|就)?(?:[从自][^,。0-9]{1,16}?)?(?:逃离|逃出|越境|渡过|离开|<leaving>(?!者|女|男|人)|出逃|抵达|越过)",
    "ja": "に?[^、。0-9]{0,6}(?:<leaving>し|逃れ|越え|渡っ|脱出し|逃げ|出た|出発し|抜け出|離れ|飛び出|姿を消|失踪し)",
}
