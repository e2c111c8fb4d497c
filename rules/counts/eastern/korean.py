"""How Korean counts people: numerals native and Chinese, counters, qualifiers, kin, bystanders."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re

from rules.counts.eastern.grammar import DIGITS, NOT_AFTER, Grammar, any_of, ends, starts
from rules.counts.numerals import KOREAN_PAIRS, NATIVE, NATIVE_TENS

_VAGUE = {
    "여러": (3, 9), "몇몇": (3, 9), "수십": (20, 99), "수십여": (20, 99), "수백": (200, 999), "수백여": (200, 999), "수천": (2000, 9999),
    "십수": (11, 19), "십여": (10, 19), "수": (3, 9), "여남은": (10, 14), "백수십": (110, 199), "몇십": (20, 99), "몇백": (200, 999),
}  # fmt: skip
_NATIVE = f"(?:{any_of(NATIVE_TENS)})(?:{any_of(NATIVE)})?|(?:{any_of(KOREAN_PAIRS)})|(?:{any_of(NATIVE)})"
_SINO = "(?:[일이삼사오육칠팔구]?[천백십])+[일이삼사오육칠팔구]?"
_NUMBER = (
    rf"(?:(?:{DIGITS})\s?[천만백](?:\s?(?:{DIGITS})(?:[천백])?)*|{DIGITS}|(?<![가-힣])(?:{_NATIVE}|{_SINO}))"
)
_KIN = {
    "부부": 2, "모녀": 2, "자매": 2, "남매": 2, "형제": 2, "모자": 2, "부녀": 2, "조손": 2, "쌍둥이": 2, "부모": 2,
    "어머니": 1, "아버지": 1, "아들": 1, "딸": 1, "할머니": 1, "할아버지": 1, "손녀": 1, "손자": 1, "여동생": 1, "남동생": 1, "동생": 1,
    "아들 부부": 2, "딸 부부": 2, "여성": 1, "남성": 1, "언니": 1, "누나": 1, "오빠": 1, "아내": 1, "남편": 1, "며느리": 1, "조카": 1, "이모": 1, "고모": 1, "외삼촌": 1, "아이": 1, "소년": 1, "소녀": 1,
}  # fmt: skip
_BYSTANDERS = re.compile(
    "경찰|공안|브로커|안내인|조력자|의원|기자|특파원|목사|선교사|활동가|군인|병사|요원|직원|변호사|참가자|회원|관계자|전문가|시민|공무원|간부|운전사|"
    "운전기사|기사|단원|대원|장관|교수|학자|자원봉사자|관광객|주민들|보위원|경비대원|밀수꾼|거간꾼|서명자|관객|승객|통역|외교관|위원"
)
_BARE_AFTER = re.compile(
    "(?:탈출자|난민|여성|녀성|남성|노동자|로동자|근로자|청년|일행|이들|주민|아이|애|어린이|소년|소녀|아주머니|가족|식구|국적자|사람|여자|남자|"
    "자매|형제|남매|모두|전부|남은|다른|자녀|딸|아들|조카|동생|언니|손주|손녀|학생|젊은이|노인|부부|모녀|모자|가운데|중|[가-힣]{1,3}[민자])(?:들)?\\s$"
)
_BARE_BEFORE = re.compile(
    "(?:이|은|을|도)?\\s?(?:모두|다\\s|전원|전부|이서|이\\s(?:같이|함께|한꺼번에)|\\s?가운데|\\s?중)"
)
"""Where a Korean numeral without a counter counts persons: after a word for persons, or before "all" and "together"."""
KOREAN = Grammar(
    count=re.compile(
        rf"(?P<family>(?!))|{NOT_AFTER}(?:(?:(?P<low>{_NUMBER})\s?(?:명)?\s?(?:[~∼〜–-]|(?:명)?(?:에서|또는|혹은|이나|내지)\s?)"
        rf"(?P<high>{_NUMBER})|(?P<vague>{any_of(_VAGUE)}))|(?P<alone>{_NUMBER})\s?(?P<more>여|余|餘)?)"
        r"(?:\s?(?P<counter>명|분(?=의|이|은|을|도|과|\s|$)|사람|식구|인(?!치|당|자|용|승|분|실|조|\s?시위|천|민|권)|名)"
        r"(?!\s?(?:단|령|문가|목상|색|함|칭|작|예|절|쾌|백|확))"
        # 청년 셋, 일곱 모두: no counter at all.
        r"|(?:(?<=둘|셋|넷)|(?<=다섯|여섯|일곱|여덟|아홉))(?P<bare>)(?=(?:이|은|을|도|과|뿐|로|의|에게|씩)?(?:\s|[,.·]|$)|이다|이서|까지|이었|이나)"
        r"|\s(?P<noun>(?:어린\s)?(?:자녀|아들|딸|아이|여성|남성|자매|형제|남매|손주|손녀|청년|소년|소녀|노인)(?!\s?[0-9]))(?=[들와과의이가은는을를도에,·\s]|$))"
    ),
    before=ends(
        ("최소한?|적어도|못해도|적게는", "min"),
        ("최대|많게는|많으면|많아야", "max"),
        ("약|대략|어림잡아|줄잡아|거의|근", "about"),
        ("모두|총|전체|도합|통틀어|합쳐|합해|등|계|다 합쳐|까지|까지 모두|까지 합쳐", "total"),
        ("또 다른|또다른|추가로|다른|새로|외에|이외에", "added"),
    ),
    after=starts(
        ("(?:을|이|를)?\\s?(?:훌쩍\\s?)?(?:넘는|넘게|넘어|넘었|웃도는|초과)", "over"),
        ("이상", "min"),
        ("이하|이내", "max"),
        ("미만", "under"),
        ("가량|정도|안팎|쯤|내외|남짓|선", "about"),
        ("(?:이|은|을)?\\s?(?:모두|전원|전부)", "total"),
    ),
    vague=_VAGUE,
    noun_before=re.compile(r"(?P<noun>(?:[가-힣A-Za-z]+\s)?[가-힣A-Za-z]+)(?:\s?등)?\s?$"),
    bystanders=_BYSTANDERS,
    follows=False,
    kin=re.compile(
        rf"(?<![가-힣])(?:한\s|그의?\s|그녀의?\s|일가족\s)?(?P<kin>{any_of(_KIN)})(?=[와과,·]|이|가|는|은|을|를|도|의|랑|들|에게|까지|\s|$)"
    ),
    kin_sizes=_KIN,
    joint=re.compile(
        r"(?:와|과|,|·|및|그리고|랑|하고|,?\s?그의?|,?\s?그녀의?|[가-힣]+\(?[0-9]*\)?)?\s?(?:\([^()]{1,12}\))?(?:와|과|,|·| 및|그리고)\s?(?:그의|그|그녀의|그들의|함께)?\s?(?:[가-힣]+\s){0,2}?(?:[가-힣]+\s)?"
    ),
    subset=re.compile(
        r"(?:의|\s)?\s?(?:중|가운데|가운데서|중에서)(?:에서|에|의)?,?\s?(?:[가-힣]+\s){0,3}(?:[가-힣]+\s?)?"
    ),
    subset_mark=re.compile(r"(?:이|그|일행|여성들?|이들)\s?(?:중|가운데)(?:에서)?,?\s?(?:[가-힣]+\s){0,2}$"),
    bare_after=_BARE_AFTER,
    bare_before=_BARE_BEFORE,
    plural_too=frozenset(("여성", "남성", "아이", "소년", "소녀")),
)
