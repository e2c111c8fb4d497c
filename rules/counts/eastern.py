"""Counts in Korean, Chinese and Japanese: a number, a counter for people, and what stands around them."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rules.counts.found import CountFound, added_up, between, bounded, exact, joined_bounds, some_more
from rules.counts.numerals import KOREAN_PAIRS, NATIVE, NATIVE_TENS, neighbours, number
from rules.verdict import Count

_NOT_AFTER = r"(?<![0-9])(?<![0-9][.,])"
_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?"


def find_eastern(sentence: str, lang: str) -> tuple[CountFound, ...]:
    grammar = _GRAMMARS["zh" if lang.startswith("zh") else lang]
    found = [*_stated(sentence, grammar), *_by_sex(sentence, grammar)]
    taken = [(each.start, each.end) for each in found]
    for match in grammar.kin.finditer(sentence):
        if any(low < match.end() and match.start() < high for low, high in taken):
            continue
        group = "kin" if match["kin"] else "close"
        size = grammar.kin_sizes[match[group]]
        count = exact(size, "family" if size > 1 else "word")
        found.append(CountFound(count, match.start(), match.end(), match.span(group), article=size == 1))
    if lang == "ja":
        found = [each for each in found if not _JA_BESIDE.match(sentence, each.end)]
    found.sort(key=lambda each: (each.start, each.end))
    found = joined_bounds(sentence, list(_subsets(sentence, found, grammar)))
    return tuple(_sums(sentence, found, grammar))


@dataclass(frozen=True, slots=True)
class _Grammar:
    count: re.Pattern[str]
    """Groups: `low` and `high` of a range, or `alone` with `more` (余, 여), or `vague`, or `family`; `noun`."""
    before: tuple[tuple[re.Pattern[str], str], ...]
    """What may stand before, and what it makes of the count."""
    after: tuple[tuple[re.Pattern[str], str], ...]
    vague: dict[str, tuple[int, int]]
    noun_before: re.Pattern[str] | None
    bystanders: re.Pattern[str]
    follows: bool
    """The noun stands after the number."""
    kin: re.Pattern[str]
    kin_sizes: dict[str, int]
    joint: re.Pattern[str]
    """What may stand between the summands of a sum."""
    subset: re.Pattern[str]
    """What stands between the whole and its part."""
    subset_mark: re.Pattern[str]
    """What stands before a part whose whole is not beside it."""


def _stated(sentence: str, grammar: _Grammar) -> Iterator[CountFound]:
    for match in grammar.count.finditer(sentence):
        count = _value(match, grammar)
        if count is None:
            continue
        start, end = match.span()
        if (
            "bare" in grammar.count.groupindex
            and match["bare"] is not None
            and _BARE_AFTER.search(sentence[max(0, start - 8) : start]) is None
            and _BARE_BEFORE.match(sentence, end) is None
        ):
            continue
        flags: dict[str, bool] = {}
        for pattern, how in grammar.before:
            if (hit := pattern.search(sentence[max(0, start - 14) : start])) is not None:
                count, start = _apply(count, how, flags), start - (len(hit.group()))
        for pattern, how in grammar.after:
            if (hit := pattern.match(sentence, end)) is not None:
                count, end = _apply(count, how, flags), hit.end()
        noun = match.span("noun") if "noun" in grammar.count.groupindex and match["noun"] else None
        if noun is None and grammar.noun_before is not None:
            hit = grammar.noun_before.search(sentence[max(0, start - 16) : start])
            if hit is not None:
                first = max(0, start - 16) + hit.start("noun")
                noun = (first, first + len(hit["noun"]))
        named = sentence[noun[0] : noun[1]] if noun else _PHRASE_END.split(sentence[end : end + 6])[0]
        yield CountFound(
            count,
            start,
            end,
            noun,
            bystander=grammar.bystanders.search(named.rpartition("的")[2]) is not None
            or (not match["high"] and grammar.follows and _names_bystanders(sentence, end, grammar)),
            added=flags.get("added", False),
            total=flags.get("total", False),
        )


_BARE_AFTER = re.compile(
    "(?:탈출자|난민|여성|녀성|남성|노동자|로동자|근로자|청년|일행|이들|주민|아이|애|어린이|소년|소녀|아주머니|가족|식구|국적자|사람|여자|남자|"
    "자매|형제|남매|모두|전부|남은|다른|자녀|딸|아들|조카|동생|언니|손주|손녀|학생|젊은이|노인|부부|모녀|모자|가운데|중|[가-힣]{1,3}[민자])(?:들)?\\s$"
)
_BARE_BEFORE = re.compile(
    "(?:이|은|을|도)?\\s?(?:모두|다\\s|전원|전부|이서|이\\s(?:같이|함께|한꺼번에)|\\s?가운데|\\s?중)"
)
"""Where a Korean numeral without a counter counts persons: after a word for persons, or before "all" and "together"."""


def _by_sex(sentence: str, grammar: _Grammar) -> Iterator[CountFound]:
    """ "3男6女": the number of either sex, told together."""
    if grammar is not _CHINESE:
        return
    for match in _SEXES.finditer(sentence):
        low, high = number(match[1]), number(match[3])
        if low and high and match[2] != match[4]:
            yield CountFound(exact(low + high), match.start(), match.end())


_SEXES = re.compile(
    r"(?<![0-9第])([0-9]{1,2}|[一二两兩三四五六七八九十]{1,2})(?:名|个|個)?(男|女)(?:性|子|人)?[、和及與与]?([0-9]{1,2}|[一二两兩三四五六七八九十]{1,2})(?:名|个|個)?(男|女)"
)


def _names_bystanders(sentence: str, end: int, grammar: _Grammar) -> bool:
    """Chinese: the noun follows the number, whatever stands before it (总局一名官员)."""
    return grammar.bystanders.match(_PHRASE_END.split(sentence[end : end + 6])[0]) is not None


_PHRASE_END = re.compile("[,。;:!?()、和与與及跟在被将將于於把はがをにのと]")


def _apply(count: Count, how: str, flags: dict[str, bool]) -> Count:
    if how in ("added", "total"):
        flags[how] = True
        return count
    if how == "more":
        return some_more(count.low) if count.low and count.bound == "exact" else count
    return bounded(count, how)


def _value(match: re.Match[str], grammar: _Grammar) -> Count | None:
    vague = match["vague"]
    if vague:
        return between(*grammar.vague[vague.replace(" ", "")], "word")
    if match["family"]:
        size = number(match["family"])
        return exact(size, "family") if size else None
    words = match["low"] or match["alone"]
    if match["counter"] == "분" and words[0].isdigit():
        return None  # minutes
    if (pair := neighbours(words)) is not None and not match["high"]:
        return between(*pair)
    low = number(words)
    if low is None or low == 0:
        return None
    if match["high"]:
        high = number(match["high"])
        if high is None or high == 0:
            return None
        if low < 10 <= high and (match["high"][-1] in "十百千") and high // 10 ** (len(str(high)) - 1) > low:
            # 五、六百人: the hundreds are said once.
            low *= 10 ** (len(str(high)) - 1)
        if high < low:
            # 三四十人: the tens are said once.
            tens = high if high > 9 else 0
            if not tens or low > 9:
                return None
            low, high = low * 10, high
        return between(low, high)
    if match["more"]:
        return some_more(low)
    return exact(low * 2 if match["counter"] and match["counter"][0] in "对對" else low)


# --- the languages ----------------------------------------------------------------------------------------------


def _ends(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(f"(?:{words})\\s?$"), how) for words, how in pairs)


def _starts(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(f"\\s?(?:{words})"), how) for words, how in pairs)


def _any(words: dict[str, object] | dict[str, int] | dict[str, tuple[int, int]]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_KO_VAGUE = {
    "여러": (3, 9), "몇몇": (3, 9), "수십": (20, 99), "수십여": (20, 99), "수백": (200, 999), "수백여": (200, 999), "수천": (2000, 9999),
    "십수": (11, 19), "십여": (10, 19), "수": (3, 9), "여남은": (10, 14), "백수십": (110, 199), "몇십": (20, 99), "몇백": (200, 999),
}  # fmt: skip
_KO_NATIVE = f"(?:{_any(NATIVE_TENS)})(?:{_any(NATIVE)})?|(?:{_any(KOREAN_PAIRS)})|(?:{_any(NATIVE)})"
_KO_SINO = "(?:[일이삼사오육칠팔구]?[천백십])+[일이삼사오육칠팔구]?"
_KO_NUMBER = rf"(?:(?:{_DIGITS})\s?[천만백](?:\s?(?:{_DIGITS})(?:[천백])?)*|{_DIGITS}|(?<![가-힣])(?:{_KO_NATIVE}|{_KO_SINO}))"
_KO_KIN = {
    "부부": 2, "모녀": 2, "자매": 2, "남매": 2, "형제": 2, "모자": 2, "부녀": 2, "조손": 2, "쌍둥이": 2, "부모": 2,
    "어머니": 1, "아버지": 1, "아들": 1, "딸": 1, "할머니": 1, "할아버지": 1, "손녀": 1, "손자": 1, "여동생": 1, "남동생": 1, "동생": 1,
    "아들 부부": 2, "딸 부부": 2, "여성": 1, "남성": 1, "언니": 1, "누나": 1, "오빠": 1, "아내": 1, "남편": 1, "며느리": 1, "조카": 1, "이모": 1, "고모": 1, "외삼촌": 1, "아이": 1, "소년": 1, "소녀": 1,
}  # fmt: skip
_KO_BYSTANDERS = re.compile(
    "경찰|공안|브로커|안내인|조력자|의원|기자|특파원|목사|선교사|활동가|군인|병사|요원|직원|변호사|참가자|회원|관계자|전문가|시민|공무원|간부|운전사|"
    "운전기사|기사|단원|대원|장관|교수|학자|자원봉사자|관광객|주민들|보위원|경비대원|밀수꾼|거간꾼|서명자|관객|승객|통역|외교관|위원"
)
_KOREAN = _Grammar(
    count=re.compile(
        rf"(?P<family>(?!))|{_NOT_AFTER}(?:(?:(?P<low>{_KO_NUMBER})\s?(?:명)?\s?(?:[~∼〜–-]|(?:명)?(?:에서|또는|혹은|이나|내지)\s?)"
        rf"(?P<high>{_KO_NUMBER})|(?P<vague>{_any(_KO_VAGUE)}))|(?P<alone>{_KO_NUMBER})\s?(?P<more>여|余|餘)?)"
        r"(?:\s?(?P<counter>명|분(?=의|이|은|을|도|과|\s|$)|사람|식구|인(?!치|당|자|용|승|분|실|조|\s?시위|천|민|권)|名)"
        r"(?!\s?(?:단|령|문가|목상|색|함|칭|작|예|절|쾌|백|확))"
        # 청년 셋, 일곱 모두: no counter at all.
        r"|(?:(?<=둘|셋|넷)|(?<=다섯|여섯|일곱|여덟|아홉))(?P<bare>)(?=(?:이|은|을|도|과|뿐|로|의|에게|씩)?(?:\s|[,.·]|$)|이다|이서|까지|이었|이나)"
        r"|\s(?P<noun>(?:어린\s)?(?:자녀|아들|딸|아이|여성|남성|자매|형제|남매|손주|손녀|청년|소년|소녀|노인)(?!\s?[0-9]))(?=[들와과의이가은는을를도에,·\s]|$))"
    ),
    before=_ends(
        ("최소한?|적어도|못해도|적게는", "min"),
        ("최대|많게는|많으면|많아야", "max"),
        ("약|대략|어림잡아|줄잡아|거의|근", "about"),
        ("모두|총|전체|도합|통틀어|합쳐|합해|등|계|다 합쳐|까지|까지 모두|까지 합쳐", "total"),
        ("또 다른|또다른|추가로|다른|새로|외에|이외에", "added"),
    ),
    after=_starts(
        ("(?:을|이|를)?\\s?(?:훌쩍\\s?)?(?:넘는|넘게|넘어|넘었|웃도는|초과)", "over"),
        ("이상", "min"),
        ("이하|이내", "max"),
        ("미만", "under"),
        ("가량|정도|안팎|쯤|내외|남짓|선", "about"),
        ("(?:이|은|을)?\\s?(?:모두|전원|전부)", "total"),
    ),
    vague=_KO_VAGUE,
    noun_before=re.compile(r"(?P<noun>(?:[가-힣A-Za-z]+\s)?[가-힣A-Za-z]+)(?:\s?등)?\s?$"),
    bystanders=_KO_BYSTANDERS,
    follows=False,
    kin=re.compile(
        rf"(?<![가-힣])(?:한\s|그의?\s|그녀의?\s|일가족\s)?(?P<kin>{_any(_KO_KIN)})(?=[와과,·]|이|가|는|은|을|를|도|의|랑|들|에게|까지|\s|$)"
    ),
    kin_sizes=_KO_KIN,
    joint=re.compile(
        r"(?:와|과|,|·|및|그리고|랑|하고|,?\s?그의?|,?\s?그녀의?|[가-힣]+\(?[0-9]*\)?)?\s?(?:\([^()]{1,12}\))?(?:와|과|,|·| 및|그리고)\s?(?:그의|그|그녀의|그들의|함께)?\s?(?:[가-힣]+\s){0,2}?(?:[가-힣]+\s)?"
    ),
    subset=re.compile(
        r"(?:의|\s)?\s?(?:중|가운데|가운데서|중에서)(?:에서|에|의)?,?\s?(?:[가-힣]+\s){0,3}(?:[가-힣]+\s?)?"
    ),
    subset_mark=re.compile(r"(?:이|그|일행|여성들?|이들)\s?(?:중|가운데)(?:에서)?,?\s?(?:[가-힣]+\s){0,2}$"),
)

_HAN_NUMBER = rf"(?:(?:(?:{_DIGITS})[万萬千])*(?:{_DIGITS})|(?:(?:{_DIGITS})[万萬千]){{1,2}}|[〇零一二两兩三四五六七八九十百千万萬]{{1,12}})"
_ZH_VAGUE = {
    "数十": (20, 99), "數十": (20, 99), "几十": (20, 99), "幾十": (20, 99), "数百": (200, 999), "數百": (200, 999), "几百": (200, 999),
    "幾百": (200, 999), "数千": (2000, 9999), "數千": (2000, 9999), "几千": (2000, 9999), "幾千": (2000, 9999), "十几": (11, 19),
    "十幾": (11, 19), "十数": (11, 19), "十數": (11, 19), "多": (3, 9), "数": (3, 9), "數": (3, 9), "几": (3, 9), "幾": (3, 9),
    "好几": (3, 9), "好幾": (3, 9), "若干": (3, 9), "上百": (100, 199), "上千": (1000, 1999), "近百": (90, 100), "二十几": (21, 29),
    "二十幾": (21, 29), "三十几": (31, 39), "三十幾": (31, 39),
}  # fmt: skip
_ZH_PEOPLE = (
    "女子|女性|妇女|婦女|女人|女孩|女童|女生|男子|男性|男人|男孩|男童|男生|孩子|孩童|儿童|兒童|小孩|婴儿|嬰兒|幼儿|幼兒|少年|少女|青年|"
    "老人|成人|成年人|未成年人|人|难民|難民|逃亡者|移民|工人|伐木工|囚犯|家属|家屬|家人|亲属|親屬|母亲|母親|父亲|"
    "父親|女儿|女兒|儿子|兒子|子女|姐妹|姊妹|兄弟|孤儿|孤兒|公民|国民|國民|居民|被捕者|当事人|當事人|同伴|同胞|士兵|军人|軍人|媳妇|媳婦|者"
)
_ZH_BYSTANDERS = re.compile(
    "警|官员|官員|公安|民警|线人|線人|便衣|保安|战士|戰士|狱卒|獄卒|团体|團體|组织|組織|机构|機構|家属|家屬|遗属|遺屬|职员|職員|干事|幹事|(?<!留)(?<!脱北)学生|(?<!留)(?<!脫北)學生|教师|教師|师生|師生|教授|信徒|游客|遊客|網民|网民|观众|觀眾|邻居|鄰居|村民|目击者|目擊者|知情者|房东|房東|乘客|旅客|台商|船员|船員|工作人员|特工|主嫌|嫌犯|中国籍|中國籍|中国男|中國男|中国公民|中國公民|韩国人|韓國人|韩国籍|美国人|美國人|武警|边防(?!士兵|军人|兵)|邊防(?!士兵|軍人|兵)|蛇头|蛇頭|中介|掮客|向导|嚮導|记者|記者|议员|議員|律师|律師|牧师|牧師|传教士|傳教士|活动人士|"
    "司机|司機|专家|專家|市民|代表|成员|成員|人士|看守|干部|幹部|领事|領事|学者|學者|员工|員工|志愿者|志工|外交官|嫌疑人|嫌犯|委员|消息|丈夫"
)
_ZH_KIN = {
    "母女": 2, "母子": 2, "父子": 2, "父女": 2, "夫妇": 2, "夫婦": 2, "夫妻": 2, "姐妹": 2, "姊妹": 2, "兄弟": 2, "兄妹": 2, "姐弟": 2,
    "姊弟": 2, "双胞胎": 2, "雙胞胎": 2, "父母": 2, "祖孙": 2, "祖孫": 2, "妹妹": 1, "姐姐": 1, "姊姊": 1, "弟弟": 1, "哥哥": 1, "母亲": 1,
    "母親": 1, "父亲": 1, "父親": 1, "女儿": 1, "女兒": 1, "儿子": 1, "兒子": 1, "妻子": 1, "祖母": 1, "奶奶": 1, "外婆": 1, "嫂子": 1,
    "侄女": 1, "姪女": 1, "孙女": 1, "孫女": 1, "婆媳": 2, "姑嫂": 2, "兄嫂": 2, "情侣": 2, "情侶": 2, "小两口": 2, "小兩口": 2, "老两口": 2,
    "两口子": 2, "兩口子": 2, "两公婆": 2, "兩公婆": 2, "娘俩": 2, "娘倆": 2, "娘儿俩": 2, "爷俩": 2, "哥俩": 2, "姐俩": 2, "娘仨": 3, "爷仨": 3,
    "孩子": 1, "婴儿": 1, "嬰兒": 1, "男婴": 1, "男嬰": 1, "女婴": 1, "女嬰": 1, "外孙": 1, "外孫": 1, "孙子": 1, "孫子": 1, "外孙女": 1,
    "外孫女": 1, "侄子": 1, "姪子": 1, "外甥": 1, "外甥女": 1, "表妹": 1, "表姐": 1, "表哥": 1, "表弟": 1, "媳妇": 1, "媳婦": 1, "儿媳": 1, "姨妈": 1,
    "姨媽": 1, "姑姑": 1, "舅舅": 1, "叔叔": 1, "婶婶": 1, "嬸嬸": 1, "阿姨": 1, "岳母": 1, "婆婆": 1, "外公": 1, "爷爷": 1, "爺爺": 1, "幼子": 1, "幼女": 1,
    "两女": 2, "兩女": 2, "二女": 2, "三女": 3, "两子": 2, "兩子": 2, "二子": 2, "长子": 1, "長子": 1, "长女": 1, "長女": 1, "次子": 1, "次女": 1,
}  # fmt: skip
_ZH_JOINT = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}(?=\()|[\u4e00-\u9fff]某)?(?:\([^()]{1,12}\))?\s?(?:和|与|與|及|以及|暨|、|跟|、?同|连同|連同|還有|还有|(?:及|和)?(?:随行|隨行)|带着|帶著|携|攜|领着|領著|抱着|抱著|外加)(?:她|他|其|她们|他们|她們|他們|另)?的?"
)
_CHINESE = _Grammar(
    count=re.compile(
        rf"(?:[一两兩二三四]家|全家|举家|舉家|[一两兩二三四][户戶])(?:老小|老少|大小|上下)?(?P<family>{_HAN_NUMBER})(?:口|人)人?|"
        rf"(?<![第几幾数數百千万萬])(?<![0-9])(?<![0-9][.,])(?:(?P<low>{_HAN_NUMBER})(?:[名位个個人])?(?:到|至|或|或者|、|[~〜–-])(?P<high>{_HAN_NUMBER})|"
        rf"(?P<vague>{_any(_ZH_VAGUE)})|(?P<alone>{_HAN_NUMBER})(?P<more>余|餘|多|来|來)?)"
        rf"(?P<counter>名(?![列单單字义義称稱额額])|位(?![于於置])|人(?![民权權称稱次口大工类類物道质質均物行]|士)|口人|[对對](?:夫妇|夫婦|夫妻|母女|母子|父子|父女|姐妹|姊妹|兄弟|兄妹|姐弟|情侣|情侶|婆媳|双胞胎|雙胞胎)|"
        rf"[个個](?!月|多月|半月|星期|礼拜|禮拜|小时|小時|钟|鐘|年头|年頭|国|國|省|县|縣|市|村|团|團|组织|組織|家庭|民间|民間)(?=(?:[^,。;:!?()的、]{{0,6}}的)?[^,。;:!?()的、0-9]{{0,6}}?(?:{_ZH_PEOPLE}))|[个個](?=,|。|;|$))"
        rf"(?P<noun>(?:(?![一二两兩三四五六七八九十]+[名位个個人])[^,。;:!?()、0-9“”「」]){{0,16}}?(?:{_ZH_PEOPLE})(?!权|權|民|口|士|员|員))?"
    ),
    before=_ends(
        (
            "(?:至少|最少|不少于|不少於|起码|起碼|不下|不下于|不下於|少说|少說|少说也|少說也|最起码)(?:有|为|為|达|達|是|抓了)?",
            "min",
        ),
        ("(?:超过|超過|逾|多于|多於|不止)(?:有)?", "over"),
        ("(?:最多|多达|多達|至多|高达|高達|不超过|不超過|顶多|頂多)(?:有)?", "max"),
        ("不到|不足|少于|少於", "under"),
        ("(?:大约|大約|约|約|将近|將近|近|大概|约莫|差不多|估计|估計|估约|大致)(?:有|是)?", "about"),
        ("总共|總共|一共|合共|合计|合計|全部|共有|共|总计|總計|全数|全數|等", "total"),
        ("另有|另外|另|又有|又|再有|还有|還有|其他|其余|其餘|新增", "added"),
    ),
    after=_starts(
        ("以上", "min"),
        ("以下|以内|以內", "max"),
        ("左右|上下|前后|前後|之谱", "about"),
        ("全部|全数|全數|皆|均", "total"),
    ),
    vague=_ZH_VAGUE,
    noun_before=re.compile(r"(?P<noun>[\u4e00-\u9fff]{2,4})$"),
    bystanders=_ZH_BYSTANDERS,
    follows=True,
    kin=re.compile(rf"(?:一对|一對|她的|他的|其)?(?P<kin>{_any(_ZH_KIN)})"),
    kin_sizes=_ZH_KIN,
    joint=_ZH_JOINT,
    subset=re.compile(
        r"(?:当中|當中|之中|里面|裡面|中|里|裡|,其中),?(?:已?有|的|已|至少|另)?[^,。;0-9]{0,6}?"
    ),
    subset_mark=re.compile(
        r"(?:其中|当中|當中|之中|里头|裡頭|她们中|他们中|她們中|他們中)(?:的|已|有|至少)?$"
    ),
)

_JA_VAGUE = {
    "数": (3, 9), "十数": (11, 19), "数十": (20, 99), "数百": (200, 999), "数千": (2000, 9999), "複数": (2, 9), "何十": (20, 99),
    "何百": (200, 999), "二十数": (21, 29), "三十数": (31, 39),
}  # fmt: skip
_JA_KIN = {
    "夫婦": 2, "母子": 2, "親子": 2, "母娘": 2, "父子": 2, "姉妹": 2, "兄弟": 2, "姉弟": 2, "兄妹": 2, "双子": 2, "両親": 2, "妹": 1, "姉": 1,
    "弟": 1, "兄": 1, "母親": 1, "父親": 1, "娘": 1, "息子": 1, "祖母": 1, "妻": 1, "孫": 1, "夫妻": 2, "母": 1, "長男": 1, "長女": 1, "次男": 1,
    "次女": 1, "男の子": 1, "女の子": 1, "赤ちゃん": 1, "乳児": 1, "女性": 1, "男性": 1, "祖父": 1, "夫": 1, "とその妻": 2, "とその夫": 2, "とその娘": 2, "とその息子": 2, "とその母": 2, "とその母親": 2, "とその妹": 2, "とその姉": 2, "おい": 1, "めい": 1, "叔母": 1, "叔父": 1,
}  # fmt: skip
_JA_BYSTANDERS = re.compile(
    "警察|警官|公安|当局者|職員|係官|ブローカー|案内人|案内役|記者|議員|弁護士|牧師|宣教師|活動家|支援者|運転手|専門家|市民|参加者|外交官|(?<!北朝鮮の)(?<!北の)(?<!元)(?<!脱走)(?<!若い)(?<!人民軍の)兵士(?!1人)|隊員|"
    "関係者|代表|学者|教授|スタッフ|会員|委員|夫$|学生ら"
)
_JA_BESIDE = re.compile("の(?:目の前|面前|見ている前)|と(?:離れ離れ|引き離)|を(?:残して|残し、|置いて)")
"""After those who look on or stay behind: 夫と息子の目の前で."""
_JAPANESE = _Grammar(
    count=re.compile(
        rf"一家(?P<family>{_HAN_NUMBER})人|(?<!第)(?<![0-9])(?<![0-9][.,])(?:(?P<low>{_HAN_NUMBER})[人名]?(?:から|ないし|または|もしくは|、もしくは|か|あるいは|[~〜–-])"
        rf"(?P<high>{_HAN_NUMBER})|(?P<vague>{_any(_JA_VAGUE)})|(?P<alone>{_HAN_NUMBER}|ひと|ふた)(?P<more>余|余り)?)"
        r"(?P<counter>人(?!前(?!後)|[権民気物間口道種生員事格脈材家]|当たり|あたり|気|間|目)|名(?!義|前|称|簿|物)|り(?=[がはをのと、。]))(?!ずつ|一人|ひとり|1人|暮らし|っ子)"
        r"(?P<noun>(?!))?"
    ),
    before=_ends(
        ("少なくとも|最低でも|最低", "min"),
        ("最大で?|多くて|最多で", "max"),
        ("約|およそ|おおよそ|ほぼ|推定", "about"),
        ("計|合計|合わせて|総勢|全員で|全部で|など|ら", "total"),
        ("別の|さらに|新たに|ほかに|ほか|他に", "added"),
    ),
    after=_starts(
        ("以上", "min"),
        ("を?(?:超える|超す|超え|上回る)|超", "over"),
        ("以下|以内", "max"),
        ("未満", "under"),
        ("余り|あまり|余", "more"),
        ("前後|ほど|程度|くらい|ぐらい|近く|ばかり", "about"),
        ("全員|すべて", "total"),
    ),
    vague=_JA_VAGUE,
    noun_before=re.compile(
        r"(?P<noun>[\u4e00-\u9fff\u30a1-\u30fc々]+(?:の[\u4e00-\u9fff\u30a1-\u30fc]+)?|子ども|子供|赤ちゃん)(?:たち|ら)?$"
    ),
    bystanders=_JA_BYSTANDERS,
    follows=False,
    kin=re.compile(
        rf"(?P<kin>とその(?:妻|夫|娘|息子|母親?|妹|姉)(?![0-9\u4e00-\u9fff])|(?:夫妻|夫婦|母子|母娘|父子)(?![\u4e00-\u9fff々]|たち|ら[はがを、])|(?:女性|男性)(?=(?:\([0-9]{{1,2}}\))?と(?:その|彼女の|幼い|生後|妻|[0-9]{{1,2}}(?:歳|カ月)の)))|"
        rf"(?<![\u4e00-\u9fff])(?P<close>{_any({name: size for name, size in _JA_KIN.items() if name not in ('女性', '男性') and name[0] != 'と'})})"
        rf"(?![\u4e00-\u9fff々0-9]|たち|ら[はがを、])"
    ),
    kin_sizes=_JA_KIN,
    joint=re.compile(
        r"(?:\([^()]{1,12}\))?(?:と|、|および|及び|ならびに|や)(?:その|彼女の|彼の)?(?:生後)?(?:[0-9]{1,2}(?:(?:歳|代|カ月)の)?)?[^、。0-9]{0,8}?"
    ),
    subset=re.compile(r"の?(?:うち|中)(?:の|、|で|、?少なくとも)?[^、。0-9]{0,8}?"),
    subset_mark=re.compile(r"(?:うち|このうち|そのうち)(?:の|、)?[^、。0-9]{0,6}$"),
)

_GRAMMARS = {"ko": _KOREAN, "zh": _CHINESE, "ja": _JAPANESE}

# --- putting counts together ------------------------------------------------------------------------------------


def _subsets(sentence: str, found: list[CountFound], grammar: _Grammar) -> Iterator[CountFound]:
    """ "37명 가운데 31명", "其中三人", "4人のうち3人"."""
    wholes: set[int] = set()
    parts: dict[int, CountFound] = {}
    for number_, (whole, part) in enumerate(pairwise(found)):
        if whole.end <= part.start <= whole.end + 40 and grammar.subset.fullmatch(
            sentence, whole.end, part.start
        ):
            wholes.add(number_)
            parts[number_ + 1] = replace(part, subset=True, subset_of=whole.count)
    for at, each in enumerate(found):
        each = parts.get(at, each)
        if at in wholes:
            each = replace(each, whole=True)
        if not each.subset and grammar.subset_mark.search(sentence, max(0, each.start - 16), each.start):
            before = [other for other in found[:at] if not other.article and not other.bystander]
            each = replace(each, subset=True, subset_of=before[-1].count if before else None)
        yield each


def _sums(sentence: str, found: list[CountFound], grammar: _Grammar) -> Iterator[CountFound]:
    """Conjoined groups: "여성 2명과 어린이 1명", "一名女子和她的两个孩子"; kin alone count only inside a sum."""
    chain: list[CountFound] = []
    for each in [*found, None]:
        if each is not None and chain and _joins(sentence, chain[-1], each, grammar):
            chain.append(each)
            continue
        yield from _chained(chain, sentence)
        chain = [each] if each is not None else []


_PLURAL_TOO = frozenset(("여성", "남성", "아이", "소년", "소녀"))


def _joins(sentence: str, left: CountFound, right: CountFound, grammar: _Grammar) -> bool:
    if left.subset or right.subset or left.bystander or right.bystander or right.total:
        return False
    if right.added and not left.article:
        return False
    if left.article and sentence[slice(*(left.noun or (0, 0)))] in _PLURAL_TOO:
        # "여성과 어린이 3명" is three in all, "여성과 두 자녀" is one and two.
        number_first = right.article or (right.noun is not None and right.noun[0] > right.start)
        if not number_first:
            return False
    low = left.end
    high = right.noun[0] if right.noun and left.end <= right.noun[0] < right.start else right.start
    return low <= high <= low + 40 and grammar.joint.fullmatch(sentence, low, high) is not None


def _chained(chain: list[CountFound], sentence: str) -> Iterator[CountFound]:
    if len(chain) < 2:
        for each in chain:
            size = each.count.low or 0
            if not each.article or size > 1 or each.subset:
                yield each
        return
    for each in chain:
        if not each.article or (each.count.low or 0) > 1:
            yield replace(each, part=True)
    first, last = chain[0], chain[-1]
    yield CountFound(added_up([each.count for each in chain]), first.start, last.end, first.noun)
