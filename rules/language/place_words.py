# ruff: noqa: E501
"""Words that tell what a place name is doing in a sentence: where, whence, whither, who speaks there."""

from __future__ import annotations

import re
from typing import Final

DATELINES: Final = re.compile(
    r"""(?mx)^\s*(?:
        [\[【(（〔［「][^\]】)）〕］」\n]{0,24}[=＝:：][^\]】)）〕］」\n]{1,24}[\]】)）〕］」]     # (서울=연합뉴스) 【ソウル=…】
      | [\[【(（〔［][^\]】)）〕］\n]{0,36}(?:[电電訊讯共信発發]|報導|报道|報道|時事|聯合)[\]】)）〕］]  # （…首尔5月3日电）
      | [\[【(（〔［][가-힣一-龥ァ-ヶー]{2,10}[ ·・][^\]】)）〕］\n]{1,24}[\]】)）〕］]                   # 【ソウル聯盟タイムズ】
      | (?:[\w가-힣]{2,12}通讯社|[一-龥]{2,6}社)?[一-龥]{2,8}\d{1,2}月\d{1,2}日[电電]                    # 新华社首尔5月3日电
      | [가-힣]{2,10}\s?(?:\([^)\n]{1,12}\)\s?)?[=＝]                                                    # 서울=
      | \p_UPPER
      | \p_TITLE
    )""".replace(
        r"\p_UPPER",
        r"[A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ'’.\- ]{2,30}(?:,[^\n—–()-]{1,30})?(?:\s?\([^)\n]{1,40}\))?"
        r"(?:,?\ (?:\d{1,2}\ \w+|\w+\ \d{1,2})\.?)?\s?(?:—|–|--|-\s)",
    ).replace(
        r"\p_TITLE",
        r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’.\-]+(?:\ [A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’.\-]+){0,2}"
        r"(?:,\ [^\n—–()]{1,24}?)?(?:\s?\([^)\n]{1,40}\)\s?(?:—|–|--|-\ |\.\ )|\ ?(?:—|–|--)\ ?(?=[A-ZА-ЯЁ]))",
    )
)
"""Head of a paragraph that says where the text was filed: a place in it is where the writer sat."""

BEFORE: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "en": (
        (
            (
                r"(?:left|leaving|set (?:out|off) from|setting (?:out|off) from|depart(?:ed|ing)(?: from)?|fle(?:d|eing)(?: from)?|"
                r"(?:running|run|ran) away from|slipped out of|journey from|trip from|(?:their|her|his|the) way from|"
                r"travell?(?:ed|ing) (?:\w+ )?from|escap(?:ed|ing)(?: from)?) (?:the )?(?:(?:city|town|province|county) of )?"
            ),
            "left",
        ),
        (r"(?:by way of|via|through|across|past) (?:\w+ ){0,2}", "via"),
        (r"(?:from|out of|leaving|left|fled) (?:\w+ ){0,3}", "from"),
        (
            r"(?:to|into|toward|towards|onto|for|bound for|reach(?:ed|ing)?|arriv(?:ed|ing) (?:in|at)) (?:\w+ ){0,2}",
            "to",
        ),
        (
            r"(?:in|at|near|outside|around|inside|on|off|(?<!way )of|within|throughout|beyond) (?:[\w'’-]+ ){0,5}",
            "at",
        ),
    ),
    "es": (
        (r"(?:desde|de|del|procedentes? de) (?:\w+ ){0,2}", "from"),
        (r"(?:hacia|hasta|a|al|rumbo a) (?:\w+ ){0,2}", "to"),
        (r"(?:en|cerca de|junto a|a las afueras de) (?:\w+ ){0,4}", "at"),
    ),
    "fr": (
        (r"(?:depuis|de|du|d['’])\s?(?:\w+ ){0,2}", "from"),
        (r"(?:vers|jusqu['’]à|jusqu['’]au|pour) (?:\w+ ){0,2}", "to"),
        (r"(?:à|au|aux|en|dans|près de|sur) (?:[\w'’-]+ ){0,4}", "at"),
    ),
    "de": (
        (r"(?:aus|von|vom) (?:\w+ ){0,2}", "from"),
        (r"(?:nach|bis|Richtung|zum|zur) (?:\w+ ){0,2}", "to"),
        (r"(?:in|im|bei|nahe|an|am|auf|um|vor) (?:[\w-]+ ){0,4}", "at"),
    ),
    "ru": (
        (r"(?:из|от|с|со) (?:\w+ ){0,2}", "from"),
        (r"(?:до|к|ко) (?:\w+ ){0,2}", "to"),
        (r"(?:в|во|на|под|около|близ|возле|у) (?:[\w-]+ ){0,3}", "at"),
    ),
    "zh": (
        (r"(?:经由|經由|途经|途經|取道|绕道|借道|经|經)[^，。、]{0,4}", "via"),
        (r"(?:从|從|由|自|离开|離開|逃离|逃離)[^，。、]{0,6}", "from"),
        (
            r"(?:移送|解送|转送|轉送|送交|转押|轉押|押解|遣送|前往|飞往|飛往|开往|開往|送往|运往|運往|押往|送到|运到|運到|押到|移送到|送回|转移至|轉移至|移交|抵达|抵達|到达|到達|返抵|往|赴|去|至|到)[^，。、]{0,4}",
            "to",
        ),
        (r"(?:在|于|於|位于|位於)[^，。、]{0,10}", "at"),
    ),
    "ja": (),
    "ko": (),
}
"""What stands right before the name (the pattern ends at the name)."""

DESCRIBING: Final[dict[str, str]] = {"en": r"\b(?:who|whom|whose|which)\b"}
"""What opens a description of persons."""

PASSING: Final[dict[str, str]] = {
    "en": r"(?:[ -]bound|[–-][A-Z]\w+(?: [A-Z]\w+)?)? (?:(?:night|sleeper|overnight|express) )?(?:train|bus|express|flight|coach|ferry|highway|motorway)\b"
    r"(?! (?:station|stop|terminal|depot))",
}
"""Right after a name: the end of a line or a road, not where something happened."""

AFTER: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ko": (
        (r"(?:\([^)]{1,12}\))?[가-힣]{0,2}?(?:을|를) (?:거쳐|통해|경유)", "via"),
        # 루이리에서 무세로 넘어간: they had left the one and were in the other.
        (
            r"(?:\([^)]{1,12}\))?[가-힣]{0,2}?(?:에서|을|를) (?:(?:[가-힣]+ ){0,2}[가-힣]+(?:으로|로) (?:넘어간|넘어온|넘어가|건너간|건너온|건너가|들어간|들어온|옮겨 간|이동한|달아난)(?!려)|떠난|떠나온|떠나 |출발한|출발해)",
            "left",
        ),
        (
            r"(?:\([^)]{1,12}\))?(?:성|시|현|주|군|구)?(?:으로|로) (?:넘어간|넘어온|건너간|건너온|들어간|들어온|숨어든|피신한|도착한|옮겨 간) (?!것|뒤|후)",
            "at",
        ),
        (r"(?:\([^)]{1,12}\))?(?:성|시|현|주|군|구|역|항|공항)?(?:에서|서|에|의)(?![가-힣])", "at"),
        (r"(?:\([^)]{1,12}\))?(?:성|시|현|주|군|구|역|항|공항|발)?(?:로부터|발)(?![가-힣])", "from"),
        (r"(?:\([^)]{1,12}\))?(?:성|시|현|주|군|구|역|항|공항|행)?(?:으로|로|까지|행)(?![가-힣])", "to"),
    ),
    "ja": (
        (r"(?:（[^）]{1,12}）)?(?:を経由|経由|を経て|を通|発の|出身|生まれ)", "via"),
        (r"(?:（[^）]{1,12}）)?[^、。]{0,6}?から", "from"),
        (
            r"(?:（[^）]{1,12}）)?[^、。でにの]{0,4}?(?:側へ|側に|へ|行き|に向|まで|に(?:引き渡|渡|送|移|返|戻|連れ戻|強制送還|押し戻))",
            "to",
        ),
        (r"(?:（[^）]{1,12}）)?[^、。]{0,8}?(?:で|にある|に|の)", "at"),
    ),
    "zh": (
        (r"(?:境内|市区|市區|近郊|郊外|一带|一帶|附近|火车站|火車站|车站|車站|机场|機場)", "at"),
        (r"(?:被|遭|落网|落網)", "at"),
    ),
    "en": (),
    "es": (),
    "fr": (),
    "de": (),
    "ru": (),
}
"""What stands right after the name."""

SPEAKING: Final[dict[str, tuple[str, ...]]] = {
    # "@" is the place name
    "en": (
        r"\b(?:told|said|says|announced|spoke|speaking|interview(?:ed)?|briefed|stated|testified|reported)\b[^.;]{0,60}\b(?:in|from|at) @",
        r"\b(?:news|press) (?:conference|briefing)s?\b[^.;]{0,30}\b(?:in|at) @",
        r"\b(?:according to|said|says|told|citing|quoting|by|from)\b[^.;]{0,40}\b(?:group|groups|charity|charities|organi[sz]ations?|ngo|ngos|activists?|pastors?|missionaries|missionary|lawyers?|attorneys?|monitors?|researchers?|institutes?|officials?|office|embassy|consulate|spokes\w+|website|newspaper|diplomats?|analysts?|experts?|association|network|coalition|ministry|government|reporters?|journalists?|correspondents?|sources?|residents?|insiders?|traders?|businessm[ae]n)(?: (?:based|working|living|staying|active|posted|here|there|who (?:works|lives|is based)))?(?: province)? in(?: the)?(?: \w+ (?:city|town|province) of)? @",
        r"\b(?:group|groups|charity|charities|organi[sz]ations?|ngo|ngos|activists?|pastors?|missionaries|missionary|lawyers?|attorneys?|monitors?|researchers?|institutes?|officials?|office|embassy|consulate|spokes\w+|website|newspaper|diplomats?|analysts?|experts?|association|network|coalition|ministry|government|reporters?|journalists?|correspondents?|sources?|residents?|insiders?|traders?|businessm[ae]n)(?: (?:based|working|living|staying|active|posted|here|there|who (?:works|lives|is based)))?(?: province)? in(?: the)?(?: \w+ (?:city|town|province) of)? @(?: province| city)?[^.;,]{0,40}?\b(?:said|says|told|tells|reports?|reported|confirmed|announced|declined|wrote|believes?|fears?|claims?|claimed|disclosed)\b",
        r"\b(?:embassy|consulate|ministry|government|news bureau|newsroom|headquarters) in(?: the)? @",
        r"\b(?:correspondents?|reporters?) in @",
        r"@[- ]based\b",
        r"\b(?:liv(?:es|ing)|resid(?:es|ing)|settled|resettled) in @(?![^.;]{0,80}?\b(?:was|were|has been|have been) (?!told|informed|asked))",
        r"^(?:By [^\n]{2,40}) in @",
    ),
    "es": (
        r"(?:organización|grupo (?:de derechos|humanitario|cívico|activista)|ONG|activistas?|abogad[oa]|funcionari[oa]s?|diario|periódico) (?:(?!fue|ha[nb]?\w* |est|[\w]+[ai]d[oa]s? )\w+ ){0,3}(?:de|en) @",
        r"(?:dijo|declaró|anunció|informó|explicó|según)(?:(?! que |fue|han |[ai]d[oa]s )[^.;,]){0,50} (?:en|desde|de) @",
        r"(?:rueda|conferencia) de prensa[^.;]{0,20} en @",
        r"vive[n]? en @",
    ),
    "fr": (
        r"(?:organisation|ONG|association|militants?|avocate?|responsable|diplomates?) (?:(?!est |a |ont |sont |été )\w+ ){0,3}(?:de|à|d['’]) ?@",
        r"(?:a dit|a déclaré|a annoncé|a indiqué|a affirmé|selon)(?:(?! que | qu['’]|été| ont |arrestation|expulsion)[^.;,]){0,50} (?:à|de|depuis) @",
        r"conférence de presse[^.;]{0,20} à @",
        r"(?:vit|vivant|habite|installée?) (?:près de |à )@",
    ),
    "de": (
        r"(?:Verein|Organisation|Hilfswerk|Anwalt|Anwältin|Aktivist(?:en|in)?|Diplomat(?:en)?|Regierung) (?:(?!wurde|ist |sind |hat |haben )\w+ ){0,3}(?:in|aus) @",
        r"(?:sagte|erklärte|teilte|berichtete|gab)(?:(?! dass |wurde| sei| seien |festge)[^.;,]){0,50} in @",
        r"Pressekonferenz[^.;]{0,20} in @",
        r"lebt in @",
    ),
    "ru": (
        r"(?:организаци\w+|НПО|активист\w*|адвокат\w*|правозащитн\w+|дипломат\w*) (?:(?!был|задерж|арест|наход)\w+ ){0,3}(?:в|из) @",
        r"(?:сказал|сообщил|заявил|рассказал)\w*(?:(?! что |был| о | об )[^.;,]){0,50} в @",
        r"пресс-конференци\w+[^.;]{0,20} в @",
        r"жив[её]т\w* в @",
    ),
    "ko": (
        r"@(?:\([^)]{1,12}\))?(?:시|시내)?(?:에서|의|에)? ?(?:(?![혔됐했갔됐]다|[다라]고 |것으로 )[^.,]){0,24}(?:기자회견|기자간담회|세미나|토론회|집회|기도회|브리핑|간담회|성명)",
        r"@(?!(?:성|시|현|주)?(?:에서|서 |으로|로 |까지))(?:\([^)]{1,12}\))?(?:시|시내)?(?:의|에 있는|에 본부를 둔| 소재| 주재| 주재하는|에 사는|에 거주하는|에 머무는|에 정착한)? ?[^.,]{0,14}?(?:(?<!무장)단체|소식통|친척|관계자|활동가|목사|변호사|특파원|기자|외교관|대표|(?<!일)가족|언니|누나|형|동생|지인|회원)",
        r"@(?:에서)? [가-힣]{2,4} (?:기자|특파원)",
        r"@(?:에서|에서는)(?:(?![다라]고 |[다라]며 |것으로 )[^.,]){0,20}(?:말했|밝혔|전했|설명했|주장했)",
    ),
    "zh": (
        r"在@[^，。；]{0,16}(?:记者会|記者會|发布会|發布會|说明会|說明會|座谈|座談|表示|说|說|称|稱|宣布|指出|告诉|告訴)",
        r"@(?:市)?[^，。；]{0,12}?(?:团体|團體|组织|組織|机构|機構|律师|律師|牧师|牧師|亲人|親人|亲戚|親戚|表姊|表姐|姊姊|姐姐|记者|記者|特派员|特派員|外交官)",
        r"(?:驻|駐|常驻|常駐|住在|居住在|定居|旅居|现居|現居|身在)@",
        r"记者[^，。；]{0,10}@[^，。；]{0,2}(?:报道|報導)",
    ),
    "ja": (
        r"@(?:市内|市|中心部)?(?:で|の)[^、。]{0,16}(?:会見|記者会見|会合|説明会|集会|述べ|語っ|話し)",
        r"@(?:市内|市)?(?:の|に拠点を置く|に本部を置く|在住の|に住む|に暮らす|駐在の)[^、。]{0,10}(?:団体|支援者|弁護士|牧師|活動家|親族|外交官|記者|関係者|提携団体|消息筋)",
        r"@(?:＝|=)",
    ),
}
"""Someone speaks, sits or lives there: not the scene of what is told."""

SOUGHT: Final[dict[str, str]] = {
    "en": r"\b(?:enter(?:ed|ing)?|into|inside|outside|storm(?:ed|ing)?|reach(?:ed|ing)?|(?:in )?front of|gates? of|walls? of|"
    r"(?:refuge|shelter|asylum) (?:in|at)) (?:the |an? )?(?:[\w-]+ ){0,3}(?:embassy|consulate)[\w -]{0,9} in $",
}
"""Words before the town of an embassy that somebody tries to reach: the scene, not whence somebody speaks."""

LAND: Final[dict[str, str]] = {
    "es": r"\b(?:provincia|prefectura|región) de $",
    "fr": r"\b(?:province|préfecture|région) (?:de |d['’]|du )$",
    "de": r"\b(?:Provinz|Präfektur|Region) $",
    "ru": r"\b(?:провинци\w+|префектур\w+|област\w+) $",
}
"""What before a name makes it the land around a town of the same name."""

GOVERNMENT_OF: Final[dict[str, str]] = {
    "es": r"(?:decisión|política|gobierno|régimen|postura|respuesta|silencio|portavoz|petición|permiso|acuerdo) (?:\w+ )?(?:de|con) $",
    "fr": r"(?:décision|politique|gouvernement|régime|position|réponse|silence|porte-parole|accord|feu vert) (?:\w+ )?(?:de|avec) $",
}
"""Nouns before the name of a capital that make it the government, though "of" stands between them."""

GOVERNMENT: Final[dict[str, tuple[str, ...]]] = {
    # "@" is the name of a capital; it stands for the government
    "en": (
        r"@['’]s (?!(?:main |central |west |east |north |south |international |railway |bus )*(?:station|airport|suburb|district|outskirt|street|port))",
        r"(?<!in )(?<!at )(?<!near )@ (?:has|have|had|says?|said|den(?:y|ies|ied)|insist|claim|refus|reject|regard|consider|agree|maintain|assure|ask|respond|announc|could|would|should|must|will|may|does|did|is (?:under|not|obliged|bound))",
        r"(?:\bby|\bthat|\bbetween|\burg(?:ed|es|ing)|call(?:ed|s|ing)? on|\bpress(?:ed|ing)?|\basked?|\btold|\baccording to|\bpressure on|\brelations with|\btreaty with|\bwith|\band|\bwhy did|\bexpect(?:ed|s)?) @",
        r"^@ (?!police|airport|station|railway|hostel|hotel|prison|detention|court|bus|-)",
    ),
    "es": (
        r"@ (?:no |ya |ha |había |niega|negó|insiste|sostiene|considera|reconoce|asegura|dice|dijo|afirm|respond|guard)",
        r"(?:insta(?:ron)? a|pidi\w+ a|presión sobre|según|entre) @",
        r"(?:^|[.!?:»”\"] )@ [a-zñáéíóú]{2,}",
    ),
    "fr": (
        r"@ (?:a |n['’]a |n['’]|ne |nie|affirme|assure|considère|reconnaît|refuse|dément|estime)",
        r"@, qui ",
        r"(?:appel\w+|exhort\w+|dit à|selon|entre|pression sur|demand\w+ à) @",
        r"(?:^|[.!?:»”\"] )@ [a-zéèàêç]{2,}",
    ),
    "de": (
        r"@ (?:hat|hatte|bestreitet|betrachtet|weist|erklärt|schweigt|will|wollte|sieht|lehnt)",
        r"(?:fordert\w*|laut|zwischen) @",
        r"fordert\w* @",
        r"@ (?:Entscheidung|Haltung|Regierung|Politik|Schweigen|Antwort|Führung|Zustimmung|Behörden)",
        r"(?:Entscheidung|Antwort|Druck|Zustimmung) (?:aus|von|auf) @",
        r"(?:^|[.!?:“\"] )@ (?!und )[a-zäöüß]{2,}",
    ),
    "ru": (
        r"@ (?:не |отрица|заявля|считает|отказыва|утвержда|призна)",
        r"(?:призвал\w* |между |отношени\w+ с )@",
        r"(?:решени\w+|позици\w+|власт\w+|ответ\w*|молчани\w+|правительств\w+|политик\w+|согласи\w+) @",
        r"(?:^|[.!?:»\"] )@ (?!и )[а-я]{3,}",
    ),
    "ko": (
        r"@ ?(?:당국|정부|측|외교부)",
        r"(?:^|[ ,])@(?:은|는|이|가) [^.]{0,30}(?:밝혔|부인|주장|반발|거부|입장)",
    ),
    "zh": (
        r"@(?:方面|当局|當局|政府|否认|否認|表示|称|稱|拒绝|拒絕|回应|回應|宣布|若|连|連)",
        r"(?:要求|敦促|呼吁|籲|促|与|與|和|、|向)@(?!市|火车|火車|机场|機場)",
    ),
    "ja": (r"@(?:当局|政府|側は)", r"@は[^、。]{0,20}(?:否定|主張|反発|表明|認め)"),
}

FACILITIES: Final[dict[str, dict[str, str]]] = {
    "detention": {
        "en": r"(?:detention|holding|custody|internment|reception) (?:cent(?:re|er)|camp|facility|house|station|block|cells?)s?|border[- ](?:guards?|guards['’]|police|station|post)(?: (?:station|post|barracks|base|lock-?up|facility|headquarters))|border station|lock-?up|guard ?house|guard station|prison|jail|remand centre",
        "es": r"centro de (?:detención|internamiento|retención)|cárcel|prisión|puesto (?:de la guardia fronteriza|fronterizo)|cuartel de la guardia fronteriza",
        "fr": r"centre de (?:détention|rétention)|(?:détenue?s?|retenue?s?)[^.,;]{0,30}\bau centre|prison|poste (?:de garde-frontière|frontière|des gardes-frontières)|maison d['’]arrêt",
        "de": r"Haftanstalt|Gefängnis|Haftzentrum|Abschiebehaft\w*|Internierungslager|Grenzschutz(?:station|posten|kaserne)",
        "ru": r"спецпри[её]мник\w*|изолятор\w*|тюрьм\w+|СИЗО|центр\w* (?:временного )?(?:содержания|задержания)|лагер\w+|погранзастав\w+",
        "ko": r"변방 ?(?:대|구류소|구류시설|수용소|수용시설|초소|부대)|구류소|구류 ?시설|구치소|수용소|수용 ?시설|구금 ?시설|감옥|교도소|유치장|간수소",
        "zh": r"看守所|拘留所|拘留中心|拘留审查所|收容所|收容中心|监狱|監獄|边防(?:派出所|站|部队|大队|支队|单位|机构|拘留所)|邊防(?:派出所|站|部隊|大隊|支隊|單位|機構|拘留所)",
        "ja": r"看守所|拘置所|拘留所|収容所|収容施設|拘禁施設|拘束施設|刑務所|辺防派出所|国境警備隊(?:の)?(?:施設|駐屯地|収容所|詰め所|詰所|拘束施設)?|辺防(?:隊|部隊)(?:の)?(?:施設|詰め所)?",
    },
    "crossing": {
        "en": r"bridge|border crossing|crossing point|customs(?: house| post)?|checkpoint bridge",
        "es": r"puente|paso fronterizo|aduana",
        "fr": r"pont|poste-frontière|douane",
        "de": r"Brücke|Grenzübergang|Zoll",
        "ru": r"мост\w*|погранпереход\w*|таможн\w+",
        "ko": r"다리|대교|철교|세관|교두|해관|국경 ?검문소",
        "zh": r"大桥|大橋|口岸|海关|海關|桥|橋",
        "ja": r"大橋|橋|税関|口岸",
    },
}
"""Words that, standing by a town, name its place of custody or its crossing."""

FACILITY_KINDS: Final = ("detention", "prison", "crossing")

FACILITY_GAP: Final = {"en": 26, "es": 26, "fr": 26, "de": 26, "ru": 30, "ko": 12, "zh": 10, "ja": 10}
"""Characters that may stand between a town and the word for its place of custody."""

CLAUSES: Final[dict[str, str]] = {
    "en": r" (?:who|which|that)\b[^,;:—–]{3,90}?(?= (?:were|was|have been|has been) )|[,;:—–]| (?:and then|after|before|while|where|who|when|but|and (?=(?:were|was|have|had|are|is|then|later|moved|sent|taken|brought|driven|handed|put)\b))",
    "es": r"[,;:—–]| (?:y luego|después|antes|mientras|donde|quien|quienes|cuando|pero) ",
    "fr": r"[,;:—–]| (?:puis|après|avant|pendant que|où|qui|quand|mais) ",
    "de": r"[,;:—–]| (?:und dann|nachdem|bevor|während|aber) ",
    "ru": r"[,;:—–]| (?:и затем|после|перед|пока|где|когда|но) ",
    "ko": r"[,;:]|(?<=[가-힣])(?:고|며|지만|는데|은데|던|면서|뒤|후|다가|해|돼|된|한|친|힌|있던|있는) ",
    "zh": r"[，；：、—]|(?:后|後|之后|之後|随后|隨後|并|並|再|然后|然後)",
    "ja": r"[、；：]|(?:して|された後|した後|たのち|れた|した)(?=[^、。])",
}

LISTED: Final = re.compile(
    r"(?:市|県|县|縣|시|현)?(?:\([^()]{1,10}\))?(?:や|、|・|と|および|及び|和|与|與|及|와|과|·|, ?|,? (?:and|y|et|und|и) )"
)
"""What stands between two towns that are told in one breath."""

KOREAN_TAIL: Final = re.compile(
    r"(?:\([^)]{1,14}\))?(?:특별시|자치주|자치구|자치현|성|시|현|주|부|도|군|구|진|읍|역|항|변|발|행|산|쪽|측|편|내|외|서)?"
    r"(?:시내|시|에서는|에서도|에서의|에서만|에서|에게|에는|에도|에|의|은|는|이|가|을|를|과|와|도|만|으로는|으로|로부터|로는|로|까지|부터|이나|나|라는|이라는|인|이다|다|입니다|처럼|보다|이며|며)?"
    r"(?![가-힣])"
)
"""What may follow a place name in one Korean word."""

KOREAN_NOUNS: Final = re.compile(
    r"(?:공안|변방|구류|수용|감옥|교외|시내|지역|일대|인근|부근|국경|해관|세관|총영사관|영사관|대사관|공항|철도|기차|버스|당국|경찰|파출소|인민|외곽|북부|남부|동부|서부|주재|출신|주민|현지|시민|대교|다리|터미널|중심|루트|경로|접경|맞은편|근처|이민국|법원|검문소|호텔|항구|농가|농촌)"
)
"""Nouns that Korean writes together with a place name before them."""

DOUBT_CLEARED: Final[dict[str, tuple[str, str]]] = {
    # what right before and right after a doubtful name makes it a place
    "ko": (
        r"(?:성|주|자치구|[북남동서]부|접경도시(?:인)?|국경도시(?:인)?) $",
        r"(?:시|현|성|군|주|구)(?![가-힣]{3})|\([一-龥]{2,4}\)| ?(?:공안|변방|구류|수용소|세관|해관|감옥|구치소|역|공항)",
    ),
    "zh": (r"(?:省|市|州|区|區|县|縣)$", r"市|县|縣|口岸|看守所|边防|邊防|郡|区|區"),
    "ja": (
        r"(?:省|市|州|区|県|駅|町|村|都市|[東西南北]部)(?:の|・)?$",
        r"市|県|口岸|看守所|辺防|郡|駅|町|地区|村|における|において|(?<=[ァ-ー])(?:で(?![すあき])|国境|付近|近郊|郊外|の(?:検問|国境|警察|市街|町|街|税関|収容|拘置|留置))",
    ),
    "en": (
        r"\b(?:in|at|near|from|to|of|city of|town of|outside) $",
        r",? (?:province|city|prefecture|county|Province|City)\b|-",
    ),
    "es": (r"\b(?:en|de|a|desde|hacia) $", r""),
    "fr": (r"\b(?:à|de|vers|depuis) $", r""),
    "de": (r"\b(?:in|bei|aus|nach|von) $", r""),
    "ru": (r"\b(?:в|из|на|до|под|через|станци\w+|переход\w*) $", r""),
}

LOCAL: Final[dict[str, str]] = {
    "en": r"(?:local|nearby|the (?:city|town|county)['’]s) (?:\w+ )?$",
    "es": r"(?:local|de la ciudad|del lugar) $",
    "fr": r"(?:local|de la ville) $",
    "de": r"(?:örtlichen?|städtischen?) $",
    "ru": r"местн\w+ $",
    "ko": r"(?:현지|인근|이 지역|시내)(?:의)? $",
    "zh": r"(?:当地|當地|该市|該市|当地的|當地的|市内|市內)$",
    "ja": r"(?:現地の|当地の|同市の|地元の|近くの|市内の)$",
}
"""Words before a place of custody that tie it to the town last named in the sentence."""
