# ruff: noqa: E501
"""Words that attribute: according to whom, who said, and what kind of voice it is."""

from __future__ import annotations

from typing import Final

ACCORDING: Final[dict[str, tuple[str, ...]]] = {
    # "@" is where the voice stands, within the stretch the pattern leaves open
    "en": (
        r"\baccording to @",
        r"\b(?:citing|quoting|quoted|cited) @",
        r"\b(?:reported by|revealed by|disclosed by|announced by|confirmed by|in a (?:letter|statement|report) (?:by|from)) @",
    ),
    "es": (r"\bsegún @", r"\bde acuerdo con @", r"\bcitando a @"),
    "fr": (r"\b(?:selon|d['’]après) @", r"\b(?:appris|apprend)[^.;]{0,20} (?:auprès |de )@", r"\bcitant @"),
    "de": (
        r"\b(?:laut|nach Angaben (?:von |der |des |einer |eines )?|zufolge) @",
        r"\bunter Berufung auf @",
        r"\bwie @",
    ),
    "ru": (
        r"\b(?:по (?:данным|словам|информации|сведениям|сообщению)) @",
        r"\bсо ссылкой на @",
        r"\b(?:сообщил\w*|подтвердил\w*|рассказал\w*) в @",
    ),
    "ko": (r"@(?:에 따르면|에 의하면|를 인용|을 인용|의 말을 인용|발로)",),
    "zh": (r"(?:据|據|根据|根據|引述|引用|援引)@", r"(?:向|对|對)@(?:证实|證實|透露)"),
    "ja": (r"@(?:によると|によれば|の話では|の説明では|が伝えたところ|の話として|を引用し)",),
}

SAYING_AFTER: Final[dict[str, str]] = {
    "en": r"[^.;“”\"]{0,60}?\b(?:said|says|told|disclosed|announced|reported|reports|confirmed|revealed|claims?|claimed|stated|added|wrote|learned|alleged|acknowledged|admitted|argued|warned)\b",
    "es": r"[^.;]{0,60}?\b(?:dijo|declaró|anunció|informó|confirmó|reveló|denunció|afirmó|asegura|aseguró|explicó|señaló|publicó)\b",
    "fr": r"[^.;]{0,60}?\b(?:a (?:dit|déclaré|annoncé|indiqué|confirmé|révélé|affirmé|précisé|expliqué|rapporté)|affirme|indique|assure|rapporte|confirme)\b",
    "de": r"[^.;]{0,60}?\b(?:sagte|erklärte|teilte|bestätigte|berichtete|berichtet|meldete|gab bekannt|mitteilte|bekanntgab)\b",
    "ru": r"[^.;]{0,60}?\b(?:сказал\w*|сообщил\w*|сообщает|заявил\w*|подтвердил\w*|рассказал\w*|уточнил\w*|утвержда\w+)\b",
    "ko": r"[^.]{0,40}?(?:은|는|이|가|측은|도)[^.]{0,120}?(?:밝혔|말했|전했|설명했|주장했|알렸|확인했|보도했|공개했|발표했|했다고|덧붙였|밝힌|전한)",
    "zh": r"[^。；！？]{0,24}?(?:说|說|称|稱|表示|透露|证实|證實|指出|宣布|宣佈|告诉|告訴|披露|报道|報道|報導|认为|認為|通报|通報)",
    "ja": r"[^。]{0,12}?(?:は|が)[^。]{0,120}?(?:述べ|語っ|話し|明らかにし|発表し|伝え|説明し|報じ|指摘し|確認し|とし)|[^。]{0,30}(?:への取材|の取材)",
}

SAYING_BEFORE: Final[dict[str, str]] = {
    "en": r"\b(?:said|says|told|disclosed|announced|reported|confirmed|revealed|according to) (?:the |an? |its |their |his |her )?(?:\w+[ -]){0,4}$",
    "es": r"\b(?:dijo|declaró|informó|confirmó|explicó|según) (?:el |la |un |una )?(?:\w+ ){0,3}$",
    "fr": r"\b(?:dit|déclaré|indiqué|confirmé|expliqué|selon|auprès d['’]une?) (?:le |la |l['’]|un |une )?(?:\w+ ){0,3}$",
    "de": r"\b(?:sagte|erklärte|bestätigte|berichtete|wie) (?:der |die |das |ein |eine )?(?:\w+ ){0,3}$",
    "ru": r"\b(?:сообщил\w*|сказал\w*|подтвердил\w*|заявил\w*|рассказал\w*) (?:в )?(?:\w+ ){0,3}$",
    "ko": r"(?!)",
    "zh": r"(?:据|據|根据|根據)[^，。]{0,12}$",
    "ja": r"(?!)",
}

TOLD: Final[dict[str, str]] = {
    "en": r"\b(?:told|in an interview with|speaking to|in a call with) (?:the )?$",
    "es": r"\b(?:dijo|contó|explicó|declaró) (?:a|al) $",
    "fr": r"\b(?:a (?:dit|déclaré|confié|expliqué) (?:à|au)|auprès de) (?:l['’])?$",
    "de": r"\b(?:sagte|erzählte|gegenüber) (?:der |dem )?$",
    "ru": r"\b(?:рассказал\w*|сообщил\w*|сказал\w*) $",
    "ko": r"(?!)",
    "zh": r"(?:告诉|告訴|对|對|向)$",
    "ja": r"(?!)",
}
"""The outlet that stands here only passes on what another says."""

TOLD_AFTER: Final[dict[str, str]] = {
    "ko": r"(?:에|과의? (?:통화|인터뷰)에서|와의? (?:통화|인터뷰)에서|에게|측에) ?[^.]{0,20}(?:밝|말|전|알)",
    "zh": r"(?:证实|證實|透露|表示|说明|說明)",
    "ja": r"(?:の取材に|の電話取材に|に対し|に)[^、。]{0,12}(?:語|述べ|話|明らか|答え|証言)",
}

VOICES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    # the kind of voice and the nouns for it; the first kind that speaks in the sentence wins when none is named
    "en": (
        ("court", r"\b(?:court|prosecutors?|indictment|verdict|judges?)\b"),
        (
            "relative",
            r"\b(?:relatives?|family members?|famil(?:y|ies) (?=said|told|say)|(?:his|her|their|a|the|one|whose) (?:\w+ )?(?:sister|brother|mother|father|uncle|aunt|cousin|son|daughter|wife|husband|niece|nephew))\b",
        ),
        (
            "official",
            r"\b(?:officials?|ministry|minister|government|lawmakers?|representative|rep\.|mp|parliament\w*|legislators?|embassy|consulate|police|authorities|agency|intelligence service|u\.?n\.? (?:human rights )?experts?|rapporteurs?|spokes\w+)\b",
        ),
        (
            "ngo",
            r"\b(?:ngos?|groups?|organi[sz]ations?|charit(?:y|ies)|activists?|campaigners?|pastors?|reverend|missionar(?:y|ies)|network|association|coalition|aid workers?|rights monitors?|volunteers?|church|lawyers?|attorneys?)\b",
        ),
        (
            "source",
            r"\b(?:sources?|residents?|villagers?|brokers?|witness(?:es)?|eyewitness(?:es)?|informants?|insiders?|drivers?|translators?|someone|people familiar)\b",
        ),
        (
            "outlet",
            r"\b(?:newspapers?|daily|news agency|broadcasters?|radio|television|website|media|report(?=s? (?:said|in))|magazine|weekly)\b",
        ),
    ),
    "es": (
        ("court", r"\b(?:tribunal|fiscal(?:ía)?|juez|jueza)\b"),
        (
            "relative",
            r"\b(?:familiar(?:es)?|parientes?|herman[oa]s?|primo|prima|tí[oa]|madre|padre|abuel[oa])\b",
        ),
        (
            "official",
            r"\b(?:funcionari[oa]s?|ministerio|ministr[oa]|gobierno|diputad[oa]s?|embajada|policía|autoridades|portavoz|expertos de la onu|relatora?)\b",
        ),
        (
            "ngo",
            r"\b(?:ong|grupo|organización|organizaciones|activistas?|pastora?|misioner[oa]|asociación|abogad[oa])\b",
        ),
        ("source", r"\b(?:fuentes?|vecin[oa]s?|testigos?|residentes?|informantes?)\b"),
        ("outlet", r"\b(?:diario|periódico|agencia|radio|televisión|medios?|revista)\b"),
    ),
    "fr": (
        ("court", r"\b(?:tribunal|cour|procureur|parquet|juge)\b"),
        (
            "relative",
            r"\b(?:proches?|parents?|famille|sœur|frère|mère|père|oncle|tante|cousine?|mari|femme)\b",
        ),
        (
            "official",
            r"\b(?:responsables?|ministère|ministre|gouvernement|députée?s?|ambassade|police|autorités|porte-parole|experts de l['’]onu|rapporteu(?:r|se))\b",
        ),
        (
            "ngo",
            r"\b(?:ong|groupe|organisations?|associations?|militante?s?|pasteur|missionnaire|avocate?s?|réseau)\b",
        ),
        ("source", r"\b(?:sources?|habitante?s?|témoins?|riverains?|informateurs?|passeu(?:r|se))\b"),
        ("outlet", r"\b(?:journal|quotidien|agence|radio|télévision|médias?|magazine)\b"),
    ),
    "de": (
        ("court", r"\b(?:Gericht|Staatsanwaltschaft|Richter(?:in)?)\b"),
        (
            "relative",
            r"\b(?:Angehörigen?|Verwandten?|Familie|Schwester|Bruder|Mutter|Vater|Onkel|Tante|Cousin(?:e)?|Neffe|Nichte)\b",
        ),
        (
            "official",
            r"\b(?:Beamte[rn]?|Ministerium|\w*ministerium|Minister(?:in)?|Regierung|Abgeordnete[rn]?|Botschaft|Polizei|Behörden|Sprecher(?:in)?|UN-Experten?)\b",
        ),
        (
            "ngo",
            r"\b(?:NGO|Gruppe|Organisation(?:en)?|Verein|Hilfswerk|Aktivist(?:en|in)?|Pastor(?:in)?|Missionar|Anwält\w+|Anwalt|Netzwerk)\b",
        ),
        (
            "source",
            r"\b(?:Quellen?|Gewährsleute|Gewährsmann|Anwohner|Augenzeug\w+|Informant(?:en)?|Dorfbewohner)\b",
        ),
        ("outlet", r"\b(?:Zeitung|Agentur|Nachrichtenagentur|Sender|Rundfunk|Medien|Magazin)\b"),
    ),
    "ru": (
        ("court", r"\b(?:суд\w*|прокуратур\w+)\b"),
        (
            "relative",
            r"\b(?:родственни\w+|родн\w+|сестр\w+|брат\w*|мат\w+|от(?:ец|ца)|дяд\w+|т[её]т\w+|муж\w*|жен\w)\b",
        ),
        (
            "official",
            r"\b(?:чиновник\w*|министерств\w+|МИД\w*|министр\w*|правительств\w+|депутат\w*|посольств\w+|полици\w+|власт\w+|представител\w+|эксперт\w+ ООН)\b",
        ),
        (
            "ngo",
            r"\b(?:НПО|организаци\w+|групп\w+|активист\w*|правозащитн\w+|пастор\w*|миссионер\w*|адвокат\w*|благотворительн\w+)\b",
        ),
        ("source", r"\b(?:источник\w*|жител\w+|очевид\w+|свидетел\w+|собеседник\w*)\b"),
        ("outlet", r"\b(?:газет\w+|агентств\w+|радио\w*|телеканал\w*|СМИ|издани\w+)\b"),
    ),
    "ko": (
        ("court", r"법원|검찰|재판부"),
        (
            "relative",
            r"가족|친척|유족|친지|누나|언니|오빠|형|남동생|여동생|어머니|아버지|이모|고모|삼촌|조카|남편|아내",
        ),
        (
            "official",
            r"당국자|정부|외교부|정보기관|정보당국|의원|대사관|총영사관|경찰|대변인|장관|유엔|특별보고관|공안기관",
        ),
        (
            "ngo",
            r"단체|인권단체|구호단체|목사|선교사|활동가|대표|사무국장|연대|네트워크|변호사|변호인|모임|협회|시민연합",
        ),
        ("source", r"소식통|주민|관계자|목격자|브로커|현지인|정보원|지인|협력자"),
        ("outlet", r"매체|신문|방송|통신|언론|일보"),
    ),
    "zh": (
        ("court", r"法院|检方|檢方|检察院|公诉人|公訴人"),
        (
            "relative",
            r"家属(?!律师)(?!律師)(?!委托)|家屬(?!律師)(?!委託)|亲属|親屬|亲人|親人|家人|哥哥|弟弟|姐姐|姊姊|妹妹|姑姑|母亲|母親|父亲|父親|丈夫|妻子|表姐|表姊",
        ),
        (
            "official",
            r"官员|官員|外交部|政府|当局|當局|议员|議員|大使馆|大使館|领事馆|領事館|警方|发言人|發言人|联合国|聯合國|情报(?:机构|院)|情報(?:機構|院)|部长|部長",
        ),
        (
            "ngo",
            r"团体|團體|组织|組織|民间|民間|牧师|牧師|传教士|傳教士|活动人士|活動人士|律师|律師|中心|协会|協會|联盟|聯盟|庇护所|庇護所|幹事|干事",
        ),
        (
            "source",
            r"知情者|知情人士|消息人士|村民|居民|目击者|目擊者|人士|翻译|翻譯|中介|蛇头|蛇頭|司机|司機",
        ),
        ("outlet", r"媒体|媒體|报纸|報紙|通讯社|通訊社|电台|電台|电视台|電視台|网站|網站"),
    ),
    "ja": (
        ("court", r"裁判所|検察"),
        ("relative", r"家族(?!の代理人)|親族|遺族|姉|妹|兄|弟|母親|父親|おば|おじ|夫|妻|いとこ"),
        (
            "official",
            r"当局者|政府|外務省|議員|大使館|総領事館|警察|報道官|国連|情報院|大臣|特別報告者|書簡",
        ),
        ("ngo", r"団体|支援者|牧師|宣教師|活動家|弁護士|NGO|ネットワーク|協会|連合|センター|代表"),
        ("source", r"消息筋|関係者|情報筋|住民|目撃者|ブローカー|村民|運転手|女性によると|店員"),
        ("outlet", r"メディア|新聞|通信|放送|ラジオ|テレビ|報道"),
    ),
}

NAMED: Final[dict[str, tuple[str, ...]]] = {
    # a group of its own name, not in the pack: the words printed
    "en": (
        r"\b(?:group|organi[sz]ation|charity|ngo|network|association|coalition|website|agency|lawyers['’] group)(?: called)? (?P<name>[A-Z][\w'’&-]+(?: (?:[A-Z][\w'’&-]+|for|of|the|in|and|to))*(?<! for)(?<! of)(?<! the)(?<! in)(?<! and)(?<! to))",
        r"(?P<name>[A-Z][\w'’&-]+(?: (?:[A-Z][\w&-]+|for|of|the|and))*)['’]s (?:director|secretary general|founder|head|spokes\w+|lawyer|coordinator)\b",
        r"according to (?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){1,4}|[A-Z]{2,6})\b",
    ),
    "es": (
        r"\b(?:organización|grupo|ONG|asociación|red) (?P<name>[«\"“]?[A-ZÁÉÍÓÚ][\wáéíóúñ]+(?: (?:[A-ZÁÉÍÓÚ][\wáéíóúñ]+|de|del|los|las|para|por))*[»\"”]?)",
    ),
    "fr": (
        r"\b(?:organisation|groupe|ONG|association|réseau) (?P<name>[A-ZÀÉ][\wàéè]+(?: (?:[A-ZÀÉ][\wàéè]+|de|des|du|pour|les))*)",
        r"(?:organisation|groupe|ONG|association|réseau) « (?P<name>[^»]{2,40}) »",
    ),
    "de": (
        r"\b(?:Organisation|Gruppe|NGO|Verein|Netzwerk|Hilfswerk) [„\"»]?(?P<name>[A-ZÄÖÜ][\wäöüß]+(?: (?:[A-ZÄÖÜ][\wäöüß]+|für|der|des|und))*)",
    ),
    "ru": (r"(?:организаци\w+|групп\w+|НПО|фонд\w*|объединени\w+) «(?P<name>[^»]{2,40})»",),
    "ko": (
        r"(?:단체|모임|네트워크|연대|협회|단체인|센터)(?:인)? ?['‘\"“<](?P<name>[^'’\"”>]{2,24})['’\"”>]",
        r"(?P<name>[가-힣A-Za-z]{2,14}(?:연대|연합|네트워크|협회|센터|시민모임|방송|보호회|구출모임|인권위))(?:은|는|이|가|에 따르면|측)",
    ),
    "zh": (
        r"(?:团体|團體|组织|組織|网站|網站|机构|機構|律师会|律師會)[「“『](?P<name>[^」”』]{2,20})[」”』]",
        r"[「“『](?P<name>[^」”』]{2,20})[」”』](?:\d{1,2}日|昨|今)?[^，。]{0,12}(?:称|稱|表示|证实|證實|宣布|发布|發布|召开|召開)",
    ),
    "ja": (r"(?:団体|ネットワーク|NGO|組織|サイト)[「『](?P<name>[^」』]{2,20})[」』]",),
}
