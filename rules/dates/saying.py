"""Whether a date is the day on which somebody said something, rather than the day on which it happened."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re

_EN = (
    r"said|says|told|tells|reported|reports|confirmed|announced|disclosed|revealed|stated|added|wrote|tweeted|posted|"
    r"claimed|argued|testified|warned|urged|demanded|denied|admitted|insisted|acknowledged|briefed|published|released "
    r"a statement|spoke|declared|issued|called|according to|presented (?:to|at|in)|testimony|testifies|news conference|"
    r"press conference|briefing|hearing|announcement|statement|told reporters|interviewed|recounted|explained|alleged|appealed|"
    r"reveals|announces|warns|urges|reports|brushed aside|charged on|complained|lamented|recalled|noted|pointed out|maintained|dismissed|rejected|responded|replied|answered|declined|refused to|commented|questions|queries"
)
_ES = (
    r"dijo|dijeron|dicen?|inform(?:ó|aron|an?)|confirm(?:ó|aron|an?)|anunci(?:ó|aron|an?)|declar(?:ó|aron)|señal(?:ó|aron|an?)|"
    r"asegur(?:ó|aron|an?)|afirm(?:ó|aron|an?)|denunci(?:ó|aron|an?)|revel(?:ó|aron|an?)|explic(?:ó|aron|an?)|indic(?:ó|aron|an?)|"
    r"public(?:ó|aron)|publicad[oa]s?|difundi(?:ó|eron)|difundid[oa]s?|emiti(?:ó|eron)|emitid[oa]s?|relat(?:ó|aron|an?)|cont(?:ó|aron)|precis(?:ó|aron|an?)|"
    r"advi(?:rtió|rtieron|erten?)|comunic(?:ó|aron)|comunicado|alert(?:ó|aron|an?)|lament(?:ó|aron|an?)|manifest(?:ó|aron)|sostuv(?:o|ieron)|"
    r"admiti(?:ó|eron)|reconoci(?:ó|eron)|escribi(?:ó|eron)|respondi(?:ó|eron)|coment(?:ó|aron)|present(?:ó|aron)|trascendió|dio a conocer|"
    r"dieron a conocer|hizo público|rueda de prensa|conferencia de prensa|pidi(?:ó|eron)|exigi(?:ó|eron)|instó|instaron|expres(?:ó|aron)|"
    r"conden(?:ó|aron)|neg(?:ó|aron)|desminti(?:ó|eron)|agreg(?:ó|aron)|añadi(?:ó|eron)|reiter(?:ó|aron)|repiti(?:ó|eron)|reclam(?:ó|aron)|solicit(?:ó|aron)|insisti(?:ó|eron)|critic(?:ó|aron)|subray(?:ó|aron)|destac(?:ó|aron)|supo|defendi(?:ó|eron)"
)
_FR = (
    r"dit|déclarée?|indiqué|annoncée?s?|confirmée?|affirmé|rapportée?|révélée?s?|expliqué|précisé|appris|fait savoir|(?:a|ont|avait) dénoncé|"
    r"dénoncent?|publiée?s?|assuré|écrit|témoigné|alerté|averti|raconté|confié|répété|réclamé|insisté|fait part|communiqué|conférence de presse|diffusée?s?|"
    r"demandé|exhorté|réagi|condamné|démenti|reconnu|admis|évoqué|souligné|ajouté|rappelé|déploré|annoncent?|indiquent?|affirment?|"
    r"précisent?|racontent?|rapportent?|confirment?|assurent?|signalé par"
)
_DE = (
    r"sagten?|teilten?|mitteilten?|erklärten?|berichteten?|bestätigten?|meldeten?|gab|gaben|hieß es|schrieb|schrieben|betonten?|warf|äußerten?|"
    r"verlautete|mitgeteilt|erfuhr|erfuhren|sagt|sagen|erklärt|berichtet|warnten?|warnt|kritisierten?|forderten?|bekanntgab|bekannt gab|"
    r"bekannt wurde|bekannt machte|beklagten?|ankündigten?|veröffentlichten?|veröffentlicht|pressekonferenz|räumte|appellierten?|schilderten?|"
    r"nannten?|verlangten?|baten?|wiederholten?|mahnten?|drängten?|verwies(?:en)?|verurteilten?|ergänzten?|dementierten?"
)
_RU = (
    r"сообщил\w*|сообща[ею]т|сообщени\w+|заявил\w*|заявля[ею]т|заявлени\w+|рассказал\w*|рассказыва[ею]т|подтвердил\w*|сказал\w*|объявил\w*|отметил\w*|"
    r"переда[ею]т|заверил\w*|опубликова\w+|написал\w*|пишет|пишут|стало известно|выяснил\w*|уточнил\w*|добавил\w*|пояснил\w*|"
    r"подчеркнул\w*|предупредил\w*|признал\w*|опроверг\w*|потребовал\w*|призвал\w*|говорит|говорят|пресс-конференци\w+|"
    r"повторил\w*|выразил\w*|напомнил\w*|осудил\w*|уведомил\w*|обратил\w+сь|утвержда[ею]т"
)
_OPENING = re.compile(r"(?:^|[.!?\"“]\s*)(?:on|el|le|am|в|late|early)?\s*$", re.IGNORECASE)
_NOT_BETWEEN = {
    "en": r"\b(?:that|who|which|were|was|had|been|when|after|before|where|whom|since|[a-z]{3,}ed)\b",
    "es": r"\b(?:que|quien|fueron|fue|había|cuando|tras|después)\b",
    "fr": r"\b(?:que|qui|ont|été|avait|quand|après|lorsque)\b",
    "de": r"\b(?:dass|wurden|wurde|waren|nachdem|als|seit)\b",
    "ru": r"\b(?:что|котор\w*|были|был|когда|после)\b",
}
_WORDS = {"en": _EN, "es": _ES, "fr": _FR, "de": _DE, "ru": _RU}
_BEFORE = {
    lang: re.compile(
        rf"(?:(?<!was )(?<!were )(?<!been )\b(?:{verbs})|\b(?:published|broadcast|aired|printed|posted))\b(?P<between>[^.;:!?\"“”]{{0,60}})$",
        re.IGNORECASE,
    )
    for lang, verbs in _WORDS.items()
}
_AFTER = {
    lang: re.compile(rf"(?P<between>[^.;:!?\"“”]{{0,60}}?)\b(?:{verbs})\b", re.IGNORECASE)
    for lang, verbs in _WORDS.items()
}
_STOPS = {lang: re.compile(words, re.IGNORECASE) for lang, words in _NOT_BETWEEN.items()}

_KO_AFTER = re.compile(
    r"(?:서야|에야|에서야)?\s?(?:\([^()]{1,10}\)\s?)?(?:오전|오후|저녁|밤|아침|낮)?\s?(?:(?:[가-힣A-Za-z·'’‘\"]+(?:에게|에서|에|과의|와의|과|와|을|를|이|가|은|는|도|로|의|통화)|낸|연|가진|열린|배포한|발표한|보낸|공개한|발간한|내놓은|펴낸)\s){0,5}?"
    r"(?:확인받|통보받|전해 들|전해들|전해 듣|알게 됐|알게 되|알았다|들었다|밝혔|밝혀졌|밝힌|알려졌|알려진|전해졌|전했|전한|확인됐|확인했|파악됐|보도했|보도된|말했|발표했|주장했|공개했|호소했|답했|드러났|설명했|촉구했|"
    r"기자회견|성명|브리핑|논평|입장문|통화에서|인터뷰에서|보고서|서한|자료에서|보도에서|방송에서|강연에서|세미나|토론회|발표회|간담회|[\"“])"
)
_KO_SOURCE_AFTER = re.compile(
    r"(?:\s?\([^()]{1,10}\))?(?:\s[^\s.,\"“”]{1,12}){1,6}?(?:에|말을|말에|을|를|전언을|보도를)?\s(?:따르면|의하면|들어보면|들어 보면|종합하면|빌리면|인용해)"
)
_KO_SPEAKER = re.compile(
    r"(?:부|원|처|정부|당국자|관계자|대변인|소식통|단체|대표|목사|활동가|위원회|연합|연대|모임|씨|의원|보고관|사무소|기구|매체|신문|방송|통신|변호사|선교사|회장|국장|"
    r"장관|대사|총장|교수|연구원|박사|가족|어머니|아버지|언니|오빠|동생|누나|남편|아내|아들|딸|측|쪽|센터|재단|협회|인권[가-힣]{2,4})(?:은|는|이|가|도)\s$"
)
"""통일부는 20일, …고 밝혔다: the day of the topic is that of the verb at the end, unless that has a subject of its own."""
_KO_SAYS_LATER = re.compile(
    r"(?!\s?(?:오전|오후|새벽|밤|아침|저녁|낮|자정|정오))[^\n]{4,400}?(?:다|라|냐|자|까|요|죠|것)[\"”’'」』]?(?:고|라고|이라고|며|면서|이라며|라며)\s(?:[가-힣·]{1,12}(?:에게|에서|에|을|를|히|게|로)\s){0,3}?"
    r"(?:밝혔|말했|전했|주장했|설명했|알렸|확인했|호소했|강조했|답했|적었|썼|보도했|발표했|털어놨|전해왔|전해 왔|알려왔|알려 왔|했)"
)
_KO_EVENT = re.compile(r"(?:[됐했갔왔힌혔된]|었다|았다)\s")
_ZH_AFTER = re.compile(
    r"(?:上午|下午|中午|晚间|晚間|晚|早|凌晨)?(?:专|專)?(?:电|電)(?![话話告邮郵视視])|"
    r"(?P<between>[^,。;!?“”「」]{0,18}?)(?:说|說|表示|透露|(?<![自谎声职名俗])称|(?<![自謊聲職名俗])稱|证实|證實|披露|宣布|报道|報道|報導|召开|召開|举行|舉行|发表|發表|指出|确认|確認|"
    r"告诉|告訴|通报|通報|(?<![口通音简簡短审審])[讯訊](?![息问問号號])|回应|回應|强调|強調|公布|接受|忆述|憶述|写道|寫道|哽咽|致电|致電|来电|來電|来信|來信|"
    r"受访|受訪|电话里|電話裡|声明|聲明|发文|發文|呼吁|呼籲|警告|控诉|控訴|质疑|質疑|追问|追問|查询|查詢|重申|否认|否認|刊出|刊登|播出|发出|發出|收到[^,。]{0,6}(?:短信|簡訊|简讯|讯息|訊息|微信|语音|語音))"
)
_ZH_EVENT = re.compile("[被遭将將把]|至|起|后|後|通知|告知")
_JA_AFTER = re.compile(
    r"(?P<between>[^。]{0,24}?)(?:発表|会見|明らかに|述べ|話し|語っ|伝え|報じ|認め|取材に|声明|説明し|主張し|分かった|わかった|強調|訴え|公表|報告|証言|通告|回答|答え|明かし|知らされ|知らせ|指摘|伝わ|報道|要請|(?<!助けを)(?<!保護を)(?<!亡命を)(?<!庇護を)求め|手渡|配信|集会|可決|採択|談話|(?<!身を)寄せ|確認し|確認さ|抗議|批判|電話をかけ|連絡し|コメント|発売|発行の|放送|放映|掲載)"
)
_JA_EVENT = re.compile("(?:た|れ|ち)(?:[、とのが]|こと)|た(?=[一-鿿])|れて|ていた|以降|から")
_JA_TOPIC = re.compile("は$")
"""警察は5日、…と発表した: the day of the topic is that of the verb at the end."""
_JA_SAYS_LATER = re.compile(
    "(?:午前|午後|夜|夕|未明|朝)?、[^。]{4,200}?(?:と|ことを|として|として、[^。、]{0,24}?|とする[^。]{0,8}を|を(?=公表|発表|公開|報告))(?:公開|発表|明らかに|述べ|語|話|訴え|伝え|報じ|主張|説明|"
    "公表|認め|確認し|報告|明かし|証言|指摘|非難|抗議|要請|回答|答弁|通告|警告|批判|呼びかけ|呼び掛け|懸念|危機感|求め|投稿|知らせ)"
)
_JA_BEFORE = re.compile("(?:によると|【|\\()[^。]{0,8}$")


_ISSUED_EN = re.compile(
    r"\bto (?:this|the) (?:newspaper|paper|magazine|agency|station|website|reporter)s?\b[^.;,]{0,12}$|"
    r"\b(?:report|study|survey|data|figures|findings|statistics|paper|letter|book|novel|film|video|footage)s?\b[^.;]{0,60}"
    r"\b(?:released|published|presented|issued|launched|posted|aired|out)\s+(?:late\s|early\s)?(?:on\s)?$",
    re.IGNORECASE,
)


def is_said(sentence: str, start: int, end: int, family: str) -> bool:
    """Whether the date at `sentence[start:end]` belongs to a verb of saying."""
    if family == "ko":
        for pattern in (_KO_AFTER, _KO_SOURCE_AFTER):
            match = pattern.match(sentence, end)
            if match is not None and _KO_EVENT.search(match.group()[:-2]) is None:
                return True
        return (
            not sentence.startswith("지난", start)
            and sentence.count('"', 0, start) % 2 == 0
            and sentence.count("“", 0, start) == sentence.count("”", 0, start)
            and _KO_SPEAKER.search(sentence, max(0, start - 16), start) is not None
            and _KO_SAYS_LATER.match(sentence, end) is not None
        )
    if family == "zh":
        match = _ZH_AFTER.match(sentence, end)
        return match is not None and _ZH_EVENT.search(match["between"] or "") is None
    if family == "ja":
        if sentence.startswith("にも", end) and not sentence.startswith("にもかか", end):
            return True  # "as early as": the day is still to come
        if _JA_TOPIC.search(sentence, 0, start) and _JA_SAYS_LATER.match(sentence, end):
            return True
        match = _JA_AFTER.match(sentence, end)
        return match is not None and _JA_EVENT.search(match["between"]) is None
    lang = family if family in _WORDS else "en"
    if lang == "en" and _ISSUED_EN.search(sentence, 0, start):
        return True
    before = _BEFORE[lang].search(sentence, 0, start)
    if before is not None and _STOPS[lang].search(before["between"]) is None and "," not in before["between"]:
        return True
    after = _AFTER[lang].match(sentence, end)
    if after is None or _STOPS[lang].search(after["between"]) is not None:
        return False
    # "On Thursday, a group in the capital said ..." opens its sentence; elsewhere the verb must stand close by.
    opens = _OPENING.search(sentence, 0, start) is not None
    return opens or ("," not in after["between"] and len(after["between"]) <= 20)
