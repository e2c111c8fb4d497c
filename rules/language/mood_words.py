# ruff: noqa: E501 (alternations are read as lists; cutting them hides what they say)
"""The patterns of moods, language by language: what stands before or after an act in each of them."""

from __future__ import annotations

import re
from typing import Literal

Mood = Literal["negated", "demanded", "possible", "habitual", "told"]
"""told: the act is spoken about (condemned, debated, remembered), not reported."""

Table = dict[tuple[Mood, Literal["before", "after", "ending"]], tuple[str, ...]]

# "A rally was held": no custody. Only verbs of holding can be meant.
_GATHERING = r"\b(?:talks?|rall(?:y|ies)|meetings?|conferences?|hearings?|protests?|vigils?|services?|ceremon(?:y|ies)|events?|forums?|elections?|demonstrations?|briefings?|funerals?|sessions?|summits?|seminars?|consultations?|exhibitions?)(?:\s+(?!where|when|after|and)[\w'-]+){0,6}\s*$"
# A ruling that people be sent away; "ordered the two detained" is no danger of that kind.
_ORDERED = r"\b(?:order(?:s|ed|ing)?|up(?:holds?|held)|confirm(?:s|ed)?|approv(?:es?|ed)|back(?:s|ed)|allow(?:s|ed)|cleared?|rul(?:es?|ed)|decree(?:s|d)?|sign(?:s|ed))(?:\s+(?!that\b|who\b|was\b|were\b|had\b|been\b)[\w'-]+){0,4}\s*$"
_RULED = r"\b(?:order|rul|decid|decree|decision|verdict)\w*\b[^;.]{0,30}\bthat\b[^;.]{0,100}\bbe\s*$"
_SENT_AWAY = re.compile(r"\b(?:be )?(?:deport|expel|expul|remov|repatri|extradit|return|sent|hand)")
ONLY = {
    _GATHERING: re.compile(r"\b(?:held|holds?|holding|kept|keeps?)\b"),
    _ORDERED: re.compile(r"\b(?:deport(?!ees)|expel|expuls|remov|extradit)"),
    _RULED: _SENT_AWAY,
}

_NUMBER_WORDS = "[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|dozen"

_EN: Table = {
    ("negated", "before"): (
        r"\b(?:not|never|n't|cannot|neither|nor|nobody|no one)\b(?:\s+[\w'-]+){0,3}\s*$",
        r"\bnone(?: of (?:them|the \w+|those|us))?\s+(?:[\w'-]+\s+){0,3}$",
        r"\bno\s+(?:[\w'-]+\s+){0,4}(?:was|were|had been|has been|have been|been)?\s*$",
        r"\b(?:denie[sd]|deny|denying|denial|dismiss(?:ed|es)|no (?:evidence|indication|sign) that)\b(?:\W+[\w'’.-]+){0,14}\W*$",
        r"\b(?:avoid(?:ed|ing)?|escap(?:ed|ing)|evad\w+|spared|refus(?:ed|es|al)|stopped short of|instead of|rather than|averted|narrowly)\b(?:\s+[\w'’-]+){0,6}\s*$",
        r"\bwithout (?:being |getting |having been )?$",
        r"\bno (?:evidence|record|sign|truth|confirmation)\b[^,;]{0,60}$",
    ),
    ("negated", "after"): (
        r"^[^,;.]{0,30}\b(?:was|were|is|are) (?:denied|false|untrue|averted|halted|suspended|called off)\b",
    ),
    ("demanded", "before"): (
        r"\b(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|should|must|ought|stop(?:s|ped|ping)?|halt(?:s|ing)?|end(?:s|ing)? (?:the|its|their|forced|all)|cease|refrain|oppos\w+|prevent\w*|prohibit\w*|ban(?:s|ned|ning)?|appeal(?:s|ed|ing)?|petition\w*|request(?:s|ed|ing)?|plead\w*|pledg\w*|implor\w*|beg(?:s|ged)?|insist(?:s|ed)?|suspend|block|against|protect\w*|let\b|allow\b|vow\w*|no more)\b[^;]{0,95}$",
        r"\b(?:do|does|did) not\s*$",
    ),
    ("told", "before"): (
        # Put on a list for what they did once.
        r"\b(?:sanction\w*|blacklist\w*|travel bans?|visa bans?|penalties)\b[^.;]{0,80}\b(?:for|over)\s(?:[\w-]+\s(?:and\s)?){0,3}$",
        r"\b(?:warrants?|wanted|bount(?:y|ies)|rewards?|posters?|wanted list|quota|lists?)\b(?:\W+[\w'’-]+){0,4}\W*$",
        r"\b(?:play(?:s|ed|ing)?|act(?:s|ed|ing)? as|pos(?:ed|ing) as|scenes?|film|novel|drill|exercise|simulat\w+|re-?enact\w*)\b(?:\W+[\w'’-]+){0,10}\W*$",
        r"\b(?:try(?:ing)?|tried|tries|attempt(?:s|ed|ing)?)\s+(?:to|at)\s+(?:\w+\s+){0,2}$",
        # "The group has documented the detention of 41": figures, not an event.
        r"\b(?:documented|documents|documenting|registered|catalogu?ed|tallied|logged|verified)\b[^.;]{0,40}$",
        # "A report was released": nobody was freed.
        r"\b(?:reports?|statements?|videos?|footage|photos?|photographs?|letters?|data|figures|names|lists?|documents?|surveys?|stud(?:y|ies)|findings|results|images?|books?),?\s+(?:(?:(?:[\w-]+\s+){0,7}(?:that|which)|that|which)\s+)?(?:(?:was|were|has been|had been|have been)\s+)?$",
        r"\b(?:reports?|stud(?:y|ies)|surveys?|footage|videos?)\b[^,.;]{0,50}\b(?:that|which)\s+(?:was\s+|were\s+)?$",
        _GATHERING,
        r"\b(?:condemn\w*|deplor\w*|denounc\w*|criticis\w*|criticiz\w*|protest(?:s|ed|ing)?|debat\w*|discuss\w*|rais(?:e[sd]?|ing) (?:the issue|concerns?)|issue of|question of|problem of|policy of|practice of|resolution on|remember\w*|commemorat\w*|about the|over the|anniversary of|concerns? (?:about|over))\b[^;,]{0,50}$",
    ),
    ("possible", "before"): (
        r"\b(?:could|(?<!in )(?<!of )(?<!last )(?<!this )(?<!since )(?<!early )(?<!late )(?<!mid-)may(?! \d)|might|would|can|will|shall|'ll|should)\b(?:\s+(?!were|was|had|that)[\w-]+){0,3}\s*$",
        r"\b(?:could|may|might|would|will) (?:be|get) [^,;]{0,40}\b(?:and|or) $",
        r"\b(?:if|unless|whether|once|in case|should they|were they to)\b(?:\W+[\w'’-]+){0,8}\W*$",
        r"\b(?:risk(?:s|ed|ing)?|fear(?:s|ed|ing|ful)?|afraid|threat(?:s|en\w*)?|fac(?:e[sd]?|ing)(?! (?:recognition|scan|match))|danger|possibility|potential\w*|likely(?= (?:to|be)\b)|await\w*|imminent\w*|pending|expect(?:s|ed|ing)?|scheduled|slated|ahead of|worr\w+|concern\w*|subject to|liable|vulnerable|deadline|brink|verge|looming|suspected plan)\b(?:\W+[\w'’-]+){0,8}\W*$",
        r"\b(?:plan(?:s|ned|ning)?|intend\w*|prepar\w+|about|due|want(?:s|ed)?|seek(?:s|ing)?|going|set|ready|decid\w+|agree[sd]?|order(?:s|ed)?|move[sd]?|threaten\w*|mean(?:s|t)?|wish\w*)\s+(?:to|for|the|their|on)\s+(?:\w+\s+){0,2}$",
        _ORDERED,
        _RULED,
        r"\bto be \w+ (?:on|in|into|aboard|to|over|across)(?:\W+[\w'’]+){0,3}\W*$",
        r"\b(?:from|of|against) (?:being|getting)\s*$",
        r"\b(?:to be|to get)\s+(?:\w+\s+){0,2}$",
        r"\bto\s+(?:\w+ly\s+)?$",
        r"\b(?:before|until|prior to)\s+(?:being|their|her|his|the|any)?\s*(?:\w+\s+)?$",
    ),
    ("possible", "after"): (
        r"^\W*(?:if\b|unless\b|would\b|could\b|risk|fears?\b|threat|looms?\b|is feared|was feared|imminent|may\b|might\b|orders?\b|order\b|proceedings|hearing)",
        r"^\w*\W+(?:\w+\W+){0,3}(?:is|are|was|were|remains?|looks?|seems?) (?:imminent|likely|feared|possible|pending|looming|near)",
    ),
    ("habitual", "before"): (
        r"\b(?:officials|those|anyone|whoever|people|countries|states|governments|agents|police|villagers|brokers) who(?: \w+ly)?\s*$",
        r"\b(?:often|usually|as a rule|normally|in most cases|as always|traditionally|routinely|regularly|frequently|typically|generally|always|sometimes|commonly|every (?:year|month|day|week)|each (?:year|month)|over the years|those|anyone|whoever|(?:many|most)(?! of (?:the|them|her|you|us|whom|[0-9]+)| part)|some of those|whenever|tend to|thousands|countless)\b(?:\W+[\w'’-]+){0,8}\W*$",
        # "Five refugees are arrested on Monday" is the present tense of news.
        r"^(?:(?!.*\b(?:"
        + _NUMBER_WORDS
        + r")\b)|(?=.*\bwhen\b)).*?\b(?:people|defectors|refugees|escapees|[a-z]+(?:eans|ians)|women|returnees|persons|who|they) (?:who )?(?:are|get) (?:(?:often|usually|then|also|forcibly|immediately|routinely)\s+)?$",
        r"\b(?:to|from) (?:stop|avoid) being\s*$",
    ),
    ("habitual", "after"): (
        r"^\s+(?:often |usually |typically )?(?:faces?|suffers?|endures?|risks?) (?:interrogation|torture|punishment|beatings?|forced|prison|imprisonment|years|execution|harsh|severe|brutal|persecution|labou?r)",
        r"^(?:\s(?:from|by|to|in|at|over|while|when)\s[\w ]{1,24}?)?\s(?:are|get)\s(?:\w+ly\s|then\s|often\s)?(?:tortured|beaten|punished|executed|subjected|forced|abused|made|starved|jailed|imprisoned|interrogated|questioned|sentenced|treated|stripped)\b",
        r"^\w*\W+(?:\w+\W+){0,3}(?:every year|each year|are common|have been common|over the years|for years|in recent years|for decades)\b",
    ),
}

_KO: Table = {
    ("negated", "before"): (r"(?<![가-힣])(?:안|못)\s?$", r"않\s?$"),
    ("negated", "after"): (
        r"^\S{0,3}(?:되지|하지|지|시키지|당하지)(?:는|도|가)?\s?(?:않|못|아니|안)",
        r"^\S{0,2}(?:으나|지만|는데)[^.]{0,40}(?:빈집|빠져나|떠난|떠나고|떠났|아무도|허탕|텅 |헛걸음|없었)",
        # 북으로 보내느니: rather not.
        r"^\S{0,2}느니\s",
        # 붙잡혔다면 북송됐을 것: it did not come to that.
        r"^[혔했됐갔렸졌켰겼]?다면\s",
        r"^.{0,12}(?:놓였던|처했던|몰렸던|뻔했|뻔한|뻔하|뻔도)",
        r"^.{0,14}(?:사실무근|사실이 아니|사실과 다르|부인했|부인하|없다고|적이? 없|일은 없|바 없|없었|없는 것으로|(?:사람|이|인원|정보|정황|증거|사례|기록|흔적)[은는이가]? 없|면했|면한|모면|피했|피한|막았|무산|위기를 넘|간신히|가까스로)",
    ),
    ("demanded", "after"): (
        r"^.{0,16}(?:중단|중지|반대|막아|막기|막는|막으|저지|금지|촉구|(?<!몸값을 )(?<!돈을 )(?<!금을 )(?<!뇌물을 )(?<!서류를 )요구|말라|말 것|말아|마라|하지 말|지 말|지 않도록|멈추|멈춰|철회|방지|안 된다|안된다|않게 해|호소|되지 않도록|하지 않도록|그만|철회)",
        # 석방을 위한 기도, 석방 운동: wished for, not done.
        r"^(?:을|를)?\s?(?:위한|위해|위하여|염원|기원|기도|바라|바란|탄원|청원|운동|캠페인|협상|교섭|노력|간구|빌며|비는|약속)",
        r"^.{0,10}(?:해 달라|해달라|시켜 달라|해 주십시오|해야 한다|해야|하라|되길|되기를)",
    ),
    ("told", "after"): (
        r"^\s?(?:영장|동의안|적부심)",
        # 송환된 여성 48명의 증언
        r"^(?:된|됐던|당한|당했던|힌|혔던|간|갔던)\s[^.,]{0,24}?(?:증언|체험담|사연|경험담|이야기|수기|구술|기억)",
        # 송환에 관여한 관리, 체포되는 장면
        r"^(?:에|을|를)?\s?(?:관여|가담|연루|협력한|협조한)|^\S{0,3}\s?(?:장면|대목|연기|역할)",
        # 북송을 다룬 영화, 체포를 고발한 책
        r"^.{0,6}(?:을|를)\s?(?:집중 |생생하게 |정면으로 )?(?:추적한|추적하|다룬|다룰|다루|그린|그려|담은|담아|고발한|고발하|조명한|조명하|소재로|주제로|기록한|파헤친|알린|알리는|폭로한|취재한|연구한|분석한|묘사한|재현한|기억하|잊지)",
        r"^(?:을|를|이|가)?\s?(?:강화|심해|심하|기간|지시|바람|열풍|활동|실적|포상|작전을 예고|현황|건수|통계)",
        r"^.{0,12}(?:문제|규탄|비판|관련 결의|실태|정책|관행|을 둘러싼|규정|원칙|반인도|인권 침해|책임|역사|피해자|경험|체험|꿈을|악몽|상상|사건에 대한|논의|의제|시도)",
    ),
    ("possible", "before"): (
        r"(?:만약|만일|자칫|혹시|언제든|언젠가|머지않아|곧(?!바로|이어|장))\s?[^.]{0,14}$",
        r"[가-힣]{2,6}(?:으로|로) 돌아갈 준비",
        # 도망가면 모두 체포한다
        r"(?:도망가|도망치|달아나|떠나|넘어가|신고하|신고되|숨겨주|숨겨 주|돕|들키|걸리|잡히|붙잡히|체포되|발각되|적발되|시도하|탈출하|연락하|(?<![가-힣])가|(?<![가-힣])오|돌아오|돌아가|않으)면\s[^.,\"“”]{0,16}$",
    ),
    ("possible", "after"): (
        # 풀려날 거라는 말
        r"^날\s(?:것|거|수|예정|때|날|가능성|전망|듯|뻔)|^(?:날까|나길|나기를|나면|나도록|나게 해)",
        r"^(?:될|할|되면|하면|당하면|당할|시킬|되기 전|하기 전|하려|시키려|되려|혀 갈|질|힐|릴|낼|면\s|려는|려고|길 것)",
        r"^\S{0,4}\s?(?:수 있|수도 있)",
        # 들이닥치기 10분 전
        r"^\S{0,2}기\s?(?:(?:[0-9]+|몇|수|한|두|세|네)\s?(?:시간|분|초|일|주|달)\s?)?(?:전|직전|앞서)",
        # 이송된다는 연락을 받았다: told beforehand.
        r"^\S{0,2}(?:된|한|진|간|인)다는\s(?:연락|소식|통보|통지|전갈|말|이야기|얘기|계획|정보|방침|결정|것(?=입니다|이다|이었다))",
        r"^(?![와고며서]\s|면서\s|[해져돼]\s).{0,9}?(?:위기|우려|위험|가능성|임박|앞두|앞둔|(?<![가-힣])기로|예정|방침|처지|두려|공포|경우|직전|초읽기|절차|결정|계획|준비|대기|면 어|통보|수순|시간문제|막아야|명단|위협|압박|예고|시한|문턱|카운트다운|협의|서류|도장|명령|코앞|눈앞|갈림길|벼랑|공산|조짐|움직임|수 있|이 확정|가 확정|이 유력|설이|설\b|검토|추진|소문|가 예상|이 예상|조치를 앞)",
        r"^(?:려는|리라|게 될|기로 (?:했|한|결정)|도록 (?:한|하)|겠다|자는)",
    ),
    ("possible", "ending"): (
        # 넘겨질 것으로, 보내질 수 있다
        r"^[질될할낼길릴힐킬갈밀]\s?(?:것|거라|거란|수|예정|위기|처지|뻔|까|지\b|지도|지 모|듯|전망|판|운명|가능성|우려|위험|날|때|공산|상황|신세|형편|참)",
        r"^[질될할낼길릴힐킬갈밀](?:지|까)",
    ),
    ("habitual", "before"): (
        r"(?:통상|보통|대개|일반적으로|흔히|번번이|매번|해마다|매년|평소|으레|종종|수시로)\s[^.]{0,34}$",
    ),
    ("habitual", "after"): (
        r"^\S{0,3}(?:되곤|하곤|되기도|하기도|당하기도|되기 일쑤|돼 왔|돼왔|해 왔|해왔|되어 왔)",
        r"^\S{0,2}(?:된다|한다|되는|당하는|당한다)(?:\.|\s(?!것)|면|고\s(?!밝|전)|며)",
        r"^(?![^.]{0,24}[0-9]\s?명)[^.,]{0,20}(?:늘었|늘고|늘어나|늘어난|급증|증가|줄었|줄어|감소|빈번|잦아|잦은|속출)",
        r"^.{0,12}(?:경우가 많|사례가 많|사례가 늘|일이 잦|일이 많|잇따르고|늘고|일상)",
    ),
}

_ZH: Table = {
    ("negated", "before"): (
        r"(?:(?:没有|没)(?!证|身份|护照|合法|签证|户口|手续|音|消息|想到|料|多久|逃|躲|避|能逃|能躲)|未(?!经|成年|果|遂|婚|知|及|能逃|能躲|能避|能幸免|逃|躲)|没能(?!逃|躲|避)|从未|从没|并未|并非|绝无|不会|不得|拒绝|拒不|不肯|不愿|否认|不再|免于|免遭|免被|避免|(?<!未能)(?<!没能)(?<!没有)(?<!没)(?:逃过|躲过|逃脱|躲开)|险些|险遭|差点|差一点|无人|无一|而非|不是|尚未|不被|不予|幸免于|没被|不存在|暂缓|暂不|撤销|推翻|取消|废止|搁置|冻结|免除|迟迟不|谣传|讹传|误传)(?:(?!的|时|后|而|即|就|仍|却)[^,，。;；]){0,8}$",
        r"(?:撤销|推翻|废止|取消|驳回)(?:了)?对[^,，。;；]{0,20}的$",
    ),
    ("negated", "after"): (
        r"^[^,，。]{0,8}(?:不实|并非事实|不属实|子虚乌有|被叫停|叫停|暂停|未遂|未果|落空|系谣言|是谣言|属谣言|纯属|取消|告吹|一说|的传言|的谣言|不成立)",
    ),
    ("demanded", "before"): (
        r"(?:停止|不要|呼吁|要求|敦促|促请|(?<!仓)促(?!成|膝)|反对|勿|阻止|禁止|(?<![回反供响相])应(?!邀|对|急|讯|约|聘|付|接)|必须|吁|叫停|中止|防止|请求|恳请|恳求|哀求|跪求|不应|不可|(?<![分个特级性区辨识告离])别(?![的人处墅克])|切勿|莫(?![斯名桑罗大])|避免|立即停|保证不|希望|期盼|盼望|祈求|祈祷|代祷|争取|力争|设法让|奔走|撤回|救救|保护)(?:(?!的(?!朝|北|脱))[^。,，;；]){0,18}$",
    ),
    ("told", "before"): (
        r"(?:谴责|抗议|批评|讨论|探讨|关于|有关(?!部门|方面|人士|当局|机构|单位|国家)|针对|围绕|谈到|谈及|纪念|悼念|声讨|声援|控诉|关注(?!组|团体)|反映|题为|何谓|什么是|见证|记录|描写|描绘|讲述)[^。,，;；]{0,16}$",
    ),
    ("told", "after"): (
        r"^(?:令|证|状|通缉)",
        r"^(?:的)?(?:问题|政策|行为|做法|议题|原则|一事|机制|制度|史|体系|惯例|场面|情节|戏|桥段|镜头|故事|经历|历史|情景|记忆|体验|责任|危害|罪行|罪责|实态|真相|内幕|流程)",
    ),
    ("possible", "before"): (
        r"(?:可能|恐(?!怖|慌|吓|袭)|若(?!干)|如果|一旦|如被|如遭|面临|面对|即将|或会|或将|或被|或遭|将会|势将|势必|难逃|担心|忧心|忧虑|担忧|忧|(?<!不)怕|害怕|唯恐|随时|(?<!冒着)(?<!冒)(?<!冒着生命)危险|风险|(?<!受到)威胁|濒临|一经|倘|假如|万一|要是|只要|预计|预料|恐将|会被|会遭|会把|会将|就会|就要|要被|有被|本周内|数日内|几天内|日内|被告知|被通知|会不会|是否会|何时|迟早|早晚|说不定|没准|不日|行将|快要|正要|眼看|恐惧|以免|将被|将遭|将要|将于|将在|有意|势|预定|定于|扬言|明言|告诉他们会)(?:(?!的|时|途中|前往|去)[^,，。;；]){0,14}$",
        r"(?:等待|等候|等着|坐等|(?<![对虐招期看善优接款])待)[^,，。;；的时]{0,5}$",
        r"(?:准备|计划|(?<![模虚])拟|打算|考虑|决定|试图|企图|商量|安排|筹备|酝酿|着手|欲)(?:(?!的|时|途中|前往|去|渡|过|坐|乘|上车|出发|离|逃|转|越|赶|搭|穿|南下|北上|入境|投奔|偷|进|走|翻|步行)[^,，。;；]){0,8}$",
        r"(?:下一步|接下来|下一站|结局|结果|后果)(?:就是|便是|就会是|将是|很可能是|多半是|即是|可想而知是|就|是|便)[^,，。;；]{0,6}$",
        r"(?<![被已曾经])将(?:强制|强行|集体|一并|尽快|很快|陆续|分批|立即|不日|再次?|一律|照例|依法|正式|按例)?$",
        r"(?:办完|办妥|走完|结束|完成|一到|满|之?后|以后)[^,，。;；]{0,4}就(?:会|要|将)?(?:被|遭|把他们|把她们|把人)?$",
    ),
    ("possible", "after"): (
        r"^(?:返)?(?:回国|[回去]?<home>|出境|回去)?(?:的)?(?:危险|风险|可能|命运|威胁|边缘|恐惧|之虞|之忧|危机|厄运|噩运|忧虑|疑虑|前夕|前夜|在即|程序|手续|名单|恐怕|只怕|只是时间|不过是时间|近在|是早晚|是迟早|迫在|倒计时|进入倒计时|指日|箭在|已成定局|几成定局|通知|车票|航班|日期|关头|险境|阴影|压力|准备|流程|倒数|一途|险地)",
        r"^(?:到|去)?(?:哪|吗|与否|还是)",
        r"^(?:回国|回朝)?(?:或|恐|料|可能|很可能|有可能)(?:将|会|要)?(?:在|于|就在|成为|不远|迫近|难免|难以避免|发生)",
        r"^(?:的)?(?:车辆|大巴|班车|列车|航班|手续|文件|名单|时间|日子)(?:已经|已|都|均|将|正在|正)?(?:经)?(?:安排|备好|准备|就绪|排定|办妥|办好|到位|定下|敲定)",
        r"^[^,，。;；]{0,6}(?:恐怕|只是时间问题|是迟早的事|是早晚的事|几天之内|迫在眉睫|近在眼前|箭在弦上|已在办理|正在办理|在办理中)",
    ),
    ("habitual", "before"): (
        r"(?:经常|往往|通常|一般(?!人)|每年|每次|每逢|每当|每到|动辄|都会|凡是|(?<![平非])凡|历来|向来|屡屡|屡次|常常|时常|不断(?!更新)|多次|长期以来|多年来|照例|惯常|任何|所有(?!人)|谁|凡有|哪怕)[^,，。;；]{0,14}$",
    ),
    ("habitual", "after"): (
        r"^(?:的)?(?:事件|事|个案|案例|情况|现象|行动|消息)?(?:频发|频传|屡见不鲜|时有发生|时有所闻|司空见惯|日益|越来越|逐年|频繁|成为常态|已是常态|并不罕见|不在少数|屡禁不止)",
        r"^(?:的人|者)[,，]?(?:一律|往往|通常|大多|会|将|要|一般|都|多半|须|必须|常)",
    ),
}

# 送り返されている。: it goes on; of an event it is said that it had happened (送還されていたことが分かった).
_GOING_ON_JA = r"^(?:さ|ら)?れ(?:続けて|て)い(?:る|ます)(?:[。」、]|$)"
ONLY[_GOING_ON_JA] = re.compile("送還|送り返|追い返|返さ|戻さ|追放|北送|逮捕|摘発|連行")

_JA: Table = {
    ("negated", "after"): (
        r"^(?:され|し|せ|ら|さ|れ|て|い|き){0,4}(?:ず|ない(?!よう|で|ことを|た)|なかった|ません|ぬ(?!よう))",
        r"^[^。]{0,12}が、[^。]{0,30}(?:受け入れ|受け取り|引き取り|入国)を(?:拒|断)",
        r"^.{0,8}(?:否定|事実はない|免れ|回避|を免)",
        r"^.{0,6}(?:見合わせ|凍結|延期)",
        r"^(?:の)?(?:要求|要請|命令|処分|決定)?[をの]?(?:拒[みんむま]|断っ|退け|突っぱね|見送|取りやめ|撤回し|取り消)",
        r"^.{0,14}(?:事実(?:は|も)(?:ない|なく|確認)|根拠(?:が|は)?な|デマ|虚偽|誤り|うそ|嘘|確認されてい?ない|確認できてい?ない|確認されなかった|未遂|を逃れ|を避け)",
    ),
    ("demanded", "after"): (
        r"^.{0,14}(?:しないよう|されないよう|さないよう|せないよう|れないよう|らないよう|しないで|さないで|せないで|らないで|れないで|中止|停止|中断|やめ|(?:を|は)止め(?!られな)|反対|阻止|禁止|撤回|取りやめ|食い止め|防ぐ|防止|守って|しないことを|せず希望|してはならない|すべきでない|べきではない|ことのないよう|ことがないよう|自制)",
        r"^(?:を|の|せず|し)?.{0,8}(?:求め|要請|訴え)",
        r"^[するす]{0,2}な(?=[。」!\s]|$)",
    ),
    ("told", "after"): (
        r"^状",
        # 移送を装った密輸, 収容期間: no one is moved or held.
        r"^(?:を|と)(?:装|偽っ|見せかけ|名目に|口実)",
        r"^(?:期間|者数|人員|環境|条件|費用|体制|基準)",
        r"^(?:「最も|を(?:最も|強く)?)(?:心配|懸念|憂慮)",
        r"^.{0,4}(?:問題|をめぐ|を非難|に抗議|に関する|の実態|政策|の歴史|の是非|制度|を批判|について)",
        r"^(?:の)?(?:強化|増加|徹底)|^を?強(?:め|ま)",
        r"^(?:拒否|協定|条約|法|権|先|率|業務|史|歴|阻止|反対|の原則)",
        r"^の(?:恐怖|悪夢|記憶|体験|経験|実情|現状|被害|歴史|背景|構図)|^(?:で|に)(?:協力|関し|関与|関わ|加担|携わ|連携|合意|一致)|^(?:を|の場面を)(?:描|題材|扱|テーマ)",
        r"^.{0,8}と(?:の|いう)(?:うわさ|噂|憶測|デマ)",
        r"^から[0-9一二三四五六七八九十]{1,3}(?:年|カ月)",
        # 送還された経験を持つ女性: what somebody has lived through.
        r"^(?:され|させられ|られ|れ|し)?た(?:経験|体験|過去|経歴|記憶)",
        r"^」?を(?:経験|体験|生き延び|くぐり抜け|語[るりっ]|振り返)",
        # 送り返された後に再び脱出した人: they are out again, and it was long ago.
        r"^(?:され|させられ|られ|れ|し)?た?(?:後|のち|あと)に?、?[^。、]{0,6}(?:再び|再度|もう一度|また)[^。、]{0,12}(?:脱出|逃|越え)",
        r"^.{0,10}」?とする(?:投稿|動画|うわさ|噂|書き込み)",
    ),
    ("possible", "after"): (
        r"^(?:さ|ら|せら)?れ(?:る(?![\s]|$|のを|のが|様子|ところ|姿|映像|動画|場面|光景|事件|事案)|れば|たら|た場合|かね|そう|よう)",
        r"^(?:る(?![\s]|$|のを|のが|様子|ところ|姿|映像|動画|場面|光景|事件|事案)|する|すれば|れば|しよう|しかね|させ(?:る|よう))",
        r"^(?!.{0,8}た(?:可能性|恐れ|おそれ|疑い)).{0,10}(?:恐れ|おそれ|可能性|危険|危機|懸念|見通し|予定|方針|(?<!く)決定|手続き|準備|寸前|かもしれ|だろう|場合|目前|間近|はずだ|書類に署名|瀬戸際|待つ|対象|秒読み|不安|憂慮|避けられな|時間の問題|を控え|に控え|を前に|こと(?:が|に|は)(?:正式に|すでに)?(?:決ま|決め|決し|なった|なって|なり)|に決ま|計画)",
        r"^(?:し)?(?:を|の|について|に向け)?(?:検討|協議|打診|前提|命じ|命令|処分|令|言い渡|決め|要求|求め|要請|迫|圧力|手配|通告|通知|通達|宣告|告げ|予告|示唆|意向|構え|中止|停止|中断|差し止め|に備え|計画)",
        # 送還へ: a headline that tells what is to come; 釈放、韓国へ tells where they went.
        r"^(?:される?|手続き|実施|執行|準備|方向)?へ(?!の|送|移|連|引)",
        r"^を?(?:狙|目的|任務|目標|目指)",
        # 捕らえて連れ戻す「班」: what somebody is there to do.
        r"^て[^、。]{0,10}(?:す|る)(?=[「『一-鿿ァ-ヶ])",
        r"^の(?:航空券|切符|便の|チケット|旅券|手配|準備|書類)",
        r"^[さしせられ]{0,4}ない(?:よう|で)|^[するす]{0,2}な(?=[。」!\s]|$)",
    ),
    ("told", "before"): (r"(?:語る|話す|考える|問う|学ぶ|読む|知る|向き合う)「?[^「」、。]{0,6}$",),
    ("possible", "ending"): (
        # 返す, 戻す: a term that ends in the plain form speaks of what is to come.
        r"^す(?![\s]|$|のを|のが|様子|ところ|姿|映像|動画|場面|光景|事件|事案|など)",
    ),
    ("possible", "before"): (
        r"(?:もし|万一|いつ|(?<![年月日間半人割時])近く(?![のにで])|まもなく|今にも|早ければ)[^、。]{0,12}$",
        r"(?:今週|今月|明日|あす|数日|週|月|年|近日|きょう)(?:中|内)?にも[^。]{0,16}$",
    ),
    ("habitual", "after"): (
        _GOING_ON_JA,
        r"^.{0,8}(?:ケースが|ことが多|ことがある|例がある|例もある|されてきた|してきた|が相次|が後を絶|例は|ケースも)",
    ),
    ("habitual", "before"): (
        r"(?:誰か|だれか)(?:が|を|は)[^。]{0,16}$",
        r"(?:しばしば|常時|絶えず|通常|いつも|頻繁に|毎年|多くは|たびたび|そのたびに|[0-9]度)[^、。]{0,14}$",
    ),
}

_ES: Table = {
    ("negated", "before"): (
        r"\b(?:no|nunca|ni|ning[uú]n\w*|nadie|sin|neg\w+|desmint\w+|evit\w+|tampoco)\b(?:\s+[\w'-]+){0,4}\s*$",
        r"\b(?:anul\w+|suspendi\w+|paraliz\w+|cancel\w+|revoc\w+|fren(?:ó|aron|ada))\s+(?:la|su|las)\s+(?:orden de\s+)?$",
    ),
    ("demanded", "before"): (
        r"\b(?:pid\w+(?! asilo)|exig\w+|inst\w+ a|urg\w+|deten\w+ la|cese|poner fin|fin de las?|debe\w*|contra (?:la|las|los)|detenga|frenar|impedir|llam(?:ó|aron|an?|amiento) a|reclam\w+|solicit(?!ant)\w+(?! asilo)|suspend(?:a|an|er))\b[^;]{0,60}$",
    ),
    ("told", "before"): (
        r"\b(?:conden\w+|critic\w+|protest\w+|sobre la|debat\w+|denunci\w+ la política)\b[^;,]{0,40}$",
    ),
    ("possible", "before"): (
        r"\b(?:podr\w+|a un paso de|en vísperas de|a las puertas de|a horas de|a días de|pende\w*|de un momento a otro|orden\w* (?:su|la) (?=\w)|prev[ée]\w*|planea\w*|puede\w*|pueden|serán|será|a la espera|riesgo|peligro|tem\w+|amenaz\w+|a punto|ser[áa]n?|podría\w*|enfrent\w+|aguard\w+|esper\w+|inminente|van a|va a|hayan|sean|pendiente\w*)\b(?:\W+[\w'-]+){0,7}\W*$",
        r"\bal borde de (?:la\s|su\s|ser\s)?(?:\w+\s)?$",
        r"\b(?:si|cuando sean|en caso de)\b(?:\W+[\w'-]+){0,6}\W*$",
        r"\b(?:antes de|para|a fin de|sin)\s+(?:que\s+)?(?:[\w'-]+\s+){0,3}$",
        r"\b(?:orden(?:es)?|decreto|resolución|proceso|procedimiento|trámites?|plan(?:es)?|anuncio|amenaza|vuelo) (?:judicial )?de\s+(?:la\s+|su\s+)?$",
        r"\b(?:ordenó|ordenaron|autorizó|aprobó|decretó|dictó|confirmó)\s+(?:la|su)\s+$",
    ),
    ("possible", "after"): (
        r"^\W*(?:[\w-]+\s+){0,8}(?:es|está|parece|sería|son|están)\s+(?:inminentes?|previst[oa]s?|programad[oa]s?|probables?|próxim[oa]s?|cuestión)\b",
        r"^\s+(?:inminentes?|previst[oa]s?|anunciad[oa]s?)\b",
    ),
    ("habitual", "before"): (
        r"\b(?:suele\w*|siempre|cada año|a menudo|quienes|los que|habitualmente|son)\b(?:\W+[\w'-]+){0,5}\W*$",
    ),
}

_FR: Table = {
    ("negated", "before"): (
        r"\b(?:ne|n'|pas|jamais|aucun\w*|personne ne|personne n'|sans|ni[ée]\w*|dément\w*|évit\w+|échapp\w+)\b(?:\s+[\w'-]+){0,4}\s*$",
        r"\b(?:annulé|suspendu|bloqué|empêché|gelé|cassé)\s+(?:l'|la\s+|le\s+|leur\s+|son\s+)(?:ordre d'|décision d')?$",
    ),
    ("demanded", "before"): (
        r"\b(?:appel\w+ à|demand(?!eur|euse)\w+(?! l'asile| asile)|exig\w+|exhort\w+|arrêter de|cesser|fin aux?|doit|doivent|contre (?:la|les|ces|l')|empêch(?:er|ent|e)|suspend(?:re|ent|e)|mettre fin|réclam\w+)\b[^;]{0,60}$",
    ),
    ("told", "before"): (
        r"\b(?:condamn\w+|dénonc\w+|critiqu\w+|protest\w+|débat\w*|question des?|à propos)\b[^;,]{0,40}$",
    ),
    ("possible", "before"): (
        r"\b(?:pourrai\w+|promis\w* (?:à|au)|à la veille|à deux doigts|en voie|s'apprêt\w+|prévoi\w+|encour\w+|en passe|peu\w+t|risqu\w+|danger|craign\w+|craint\w*|crainte|menac\w+|sur le point|ser(?:a|ont|ait|aient)|attend\w+|imminent\w*|redout\w+|devrai\w+|doivent être|soient|soit)\b(?:\W+[\w'-]+){0,7}\W*$",
        r"\bau bord (?:de\s|d'|de la\s|de l'|du\s)(?:être\s)?$",
        r"\b(?:s'ils?|si|si elles?|en cas de)\b(?:\W+[\w'-]+){0,6}\W*$",
        r"\b(?:avant|pour|afin)\s+(?:d'|de\s+|que\s+)?(?:[\w'-]+\s+){0,3}$",
        r"\b(?:va|vont)\s+(?:être\s+)?(?:\w+\s+)?$",
        r"\b(?:ordres?|arrêtés?|décisions?|procédures?|mesures?|projets?|menaces?|risques?|vols?)\s+(?:d'|de\s+)$",
        r"\b(?:ordonné|autorisé|confirmé|décidé|prononcé|validé)\s+(?:l'|la\s+|le\s+|leur\s+|son\s+)$",
    ),
    ("possible", "after"): (
        r"^\W*(?:[\w'’-]+\s+){0,8}(?:est|serait|semble|sont|paraît)\s+(?:imminente?s?|prévue?s?|programmée?s?|probables?|proches?|possibles?)\b",
        r"^\s+(?:imminente?s?|prévue?s?|annoncée?s?)\b",
    ),
    ("habitual", "before"): (
        r"\b(?:souvent|toujours|chaque année|généralement|ceux qui|celles qui|habituellement|sont (?:souvent|systématiquement))\b(?:\W+[\w'-]+){0,5}\W*$",
    ),
}

_IS_TO_BE = r"^\s+(?:werde|werden|wird)\b"
ONLY[_IS_TO_BE] = re.compile(r"\b(?:ab|aus|über|zurück|rück|heim|frei)\w+")
# "Überstellt werden": the present passive of a move is what is to come; that of holding is how things stand.

_DE: Table = {
    ("negated", "before"): (
        r"\b(?:nicht|nie|niemals|kein\w*|niemand|ohne|dementier\w*|bestreit\w*|bestritt\w*|statt)\b(?:\s+[\w'-]+){0,4}\s*$",
    ),
    ("demanded", "before"): (
        r"\b(?:fordert\w*|fordern|appell\w+|aufgeforder\w*|soll(?:e|te|ten)|(?:muss|müssen)(?! mit)|gegen die|stoppe?n?|beenden|verhindern?|ein ende der|verlang\w*|bitte(?:n|t|ten)?(?! um asyl))\b[^;]{0,60}$",
    ),
    ("demanded", "after"): (
        r"^[^.;]{0,60}\bzu (?:beenden|stoppen|unterlassen|verhindern|verzichten|verurteilen)",
    ),
    ("told", "before"): (r"\b(?:verurteil\w+|kritisier\w+|protest\w+|debatt\w+|über die)\b[^;,]{0,40}$",),
    ("possible", "before"): (
        r"\b(?:könnt\w+|unmittelbar vor|kurz vor|angedroht\w*|vorgesehen\w*|geplant\w*|ausgesetzt|zu entgehen|kann|können|wenn|falls|droht|drohen|drohend\w*|gefahr|befürcht\w+|angst|fürcht\w+|sollen|werden sollen|vor der|bevor|vorbereitet|steht|stehen|warten auf|erwart\w+|dürft\w+|würd\w+|ob)\b(?:\W+[\w'-]+){0,8}\W*$",
    ),
    ("possible", "after"): (
        r"^\W*(?:(?:[\w-]+\s+){0,3}(?:vorbereitet|geplant|vorgesehen|angeordnet|angedroht|beantragt)\b|werden (?:soll|könn|dürf)|drohte?|drohen|würden|könnten|zu werden)",
        r"^[^,.;:]{0,60}\b(?:steht|stehen|stehe|stünde) (?:[\w-]+ ){0,3}bevor\b",
        r"^\s+(?:\w+ )?rechnen\b",
        r"^\s+(?:\w+ )?bedroht\w*\b",
        _IS_TO_BE,
    ),
    ("negated", "after"): (
        r"^\s+(?:[\w-]+\s+){0,3}(?:gestoppt|ausgesetzt|aufgehoben|abgewendet|verhindert|verschoben|abgesagt|abgelehnt)\b",
    ),
    ("habitual", "before"): (
        r"\b(?:oft|meist|immer|jedes jahr|häufig|regelmäßig|üblicherweise|wer)\b(?:\W+[\w'-]+){0,5}\W*$",
    ),
}

_WILL = r"^[тсдш]\W"
ONLY[_WILL] = re.compile(
    r"\b(?:передаст|передадут|отправ[ия]т|вышл[ею]т|выдвор[ия]т|выда[сд]\w+|верн[уе]т|отпуст[ия]т|освобод[ия]т|депортируют)\b"
)
# Perfective verbs in the present form speak of what is to come.

_RU: Table = {
    ("negated", "before"): (
        r"\b(?:не|ни|никого|никто|без|опроверг\w*|отрица\w*|избеж\w*)\b(?:\s+[\w'-]+){0,3}\s*$",
        r"\b(?:отменил\w*|приостановил\w*|отложил\w*|остановил\w*|отмен\w+|предотвратил\w*)\s+(?:(?:е[её]|его|их|решение о|постановление о)\s+)?$",
    ),
    ("negated", "after"): (
        r"^\s+(?:[\w-]+\s+){0,3}(?:отменен\w*|приостановлен\w*|отложен\w*|не состоялась)\b",
        # "Увезти их пока не на чем": there is no way to do it.
        r"^[^.;]{0,40}\b(?:не на чем|некому|нечем|невозможно|нельзя)\b",
    ),
    ("demanded", "before"): (
        r"\b(?:призва\w+|требу\w+|потребова\w+|должн\w+|прекратить|остановить|против(?! вол)|запрет\w*|не допустить|просят(?! убежищ| об убежищ)|просил\w*(?! убежищ| об убежищ| временн| политич)|попросил\w*(?! убежищ| об убежищ))\b[^;]{0,60}$",
    ),
    ("told", "before"): (r"\b(?:осуд\w+|осужда\w+|протест\w+|критик\w+|о практике|вопрос о)\b[^;,]{0,40}$",),
    ("possible", "before"): (
        r"\b(?:мо[гж]\w+|под угрозой|на грани|вот-вот|планир\w+|собира\w+ся|в ближайш\w+|постановил\w*|приказ\w*|подготов\w+|указани\w+|велено|велел\w*|готовить\w*|собрать|со дня на день|если|будут|будет|грозит|грозила|угро\w+|опаса\w+|риск\w*|ждут|ожида\w+|готов\w+|предстоит|боятся|скоро|должны быть|намер\w+)\b(?:\W+[\w'-]+){0,7}\W*$",
        r"\b(?:перед|до|для|накануне)\s+(?:[\w-]+(?:ой|ей|ого|его|их|ым|им)\s+)?$",
        r"\bчтобы\b(?:\W+[\w'-]+){0,5}\W*$",
        r"(?<!исполнили )(?<!исполнил )(?<!исполнено )(?<!выполнили )\b(?:решени[ея]|постановлени[ея]|приказ\w*|распоряжени[ея]|ходатайств\w+|дел[оу]|запрос\w*|вопрос\w*|соглашени\w+)\s+об?\s+(?:(?:е[её]|его|их|принудительн\w+|возможн\w+|немедленн\w+)\s+){0,2}$",
        r"\b(?:разрешил\w*|санкционировал\w*|одобрил\w*|назначил\w*)\s+(?:(?:е[её]|его|их)\s+)?$",
    ),
    ("possible", "ending"): (_WILL,),
    ("possible", "after"): (
        r"^\W*(?:грозит|неизбежн\w+|может|ожида\w+|назначен\w*|запланирован\w*|намечен\w*)",
    ),
    ("habitual", "before"): (
        r"\b(?:часто|обычно|всегда|каждый год|как правило|тех\,? кого|регулярно)\b(?:\W+[\w'-]+){0,5}\W*$",
    ),
}

TABLES: dict[str, Table] = {
    "en": _EN,
    "ko": _KO,
    "zh": _ZH,
    "ja": _JA,
    "es": _ES,
    "fr": _FR,
    "de": _DE,
    "ru": _RU,
}
