# ruff: noqa: E501, SIM905
"""Words about persons: names and their shapes, who speaks by office, who is kin, who helps, who is what."""

from __future__ import annotations

from typing import Final

LATIN: Final = ("en", "es", "fr", "de")

SURNAMES_LATIN: Final = frozenset(
    "Kim Gim Lee Yi Rhee Ri Park Pak Bak Choi Choe Jung Jeong Jong Chung Chong Kang Gang Cho Jo Yoon Yun Jang Chang Lim Im Rim Han Oh Seo Suh So "
    "Shin Sin Kwon Gwon Hwang Ahn An Song Ryu Yoo Yu Hong Ko Go Moon Mun Yang Son Sohn Bae Pae Baek Paek Baik Heo Huh Nam Sim Shim Noh Roh Ro No Ha "
    "Kwak Gwak Sung Seong Song Cha Joo Ju Chu Woo U Min Jin Chin Ji Chi Eom Um Om Won Cheon Chon Chun Bang Pang Gong Kong Hyun Hyon Ham Byun Byon Yeom Yom "
    "Yeo Yo Choo Do To Seok Sok Sun Seol Sol Ma Gil Kil Yeon Yon Wi Pyo Myung Myong Ki Gi Ra La Na Wang Geum Kum Ok Yuk In Maeng Je Mo Tak Tang Guk Kuk Ku Gu Koo "
    "Eun Pyeon Pyon Yong Tae Bok Pok Bong Pong Chae Ri Ryang Ryom Rang Li Chol Ho Hyo Kye Gye Kyong Gyeong Mok Pi Sa Ye Ryong Jon Chon Paik Whang Rheem Kook Dokgo Hwangbo Namgung Sagong Seonu "
    "Jeon Bahn Ban Yim Hur Boo Eo Uh Cheong Nah Nho Rha Doh Ryoo Pyeong Kyung Seong Joung Kee Yoh Ihm".split()
)

SURNAMES_LIKE_WORDS: Final = frozenset(
    "In Do To So No Go Ma Na La Mo Me An Sin Sun Son Oh Won Long Long Yes O U Yo Un Um Om Ok Do Ha Ho Ra Je In".split()
)
"""Surnames that are words of a sentence as well: a name only with a given name in two joined syllables."""

SURNAMES_CYRILLIC: Final = frozenset(
    "Ким Ли Ри Пак Чхве Цой Чой Чон Чжон Кан Чо Юн Чан Лим Им Рим Хан О Со Син Шин Квон Хван Ан Сон Рю Ю Хон Ко Мун Ян Пэ Пэк Хо Нам Сим Но Ро Ха "
    "Квак Чха Чу У Пан Кон Пок Ку Хам Тхэ Пхё Пхе То Мин Чин Чи Ом Вон Хён Пён Ём Ё Чху Сок Соль Ма Киль Ён Ви Мён Ки На Ван Кым Ок Ин Че Тхак Ын Пхён Пон".split()
)

SURNAMES_HANGUL: Final = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경사부리림로려량렴렬룡복태목형피"
    "두감음빈동온호범좌팽승간상시갈"
)
SURNAMES_HANGUL_COMMON: Final = "방변표마김이박최정강조윤장임한오서신권황안송류전홍리림문백허남심노량양손배"
COMPOUND_HANGUL: Final = ("남궁", "황보", "제갈", "사공", "선우", "독고", "동방")

SURNAMES_HAN: Final = frozenset(
    "呉権厳曹関銭沢辺斉竜"  # as Japanese writes them
    "金李朴崔郑鄭姜趙赵尹张張林任韩韓吴吳徐申辛权權黄黃安宋柳全洪高文梁孙孫裴白许許南沈卢盧河郭成车車朱禹具闵閔陈陳池严嚴蔡元千方孔玄咸卞边邊廉余呂吕秋都苏蘇石宣薛马馬吉延魏表明奇罗羅王琴玉陆陸印孟诸諸牟卓国國鱼魚殷片龙龍艺藝奉庆慶史甘"
    "贾賈丁邓鄧冯馮董侯胡何袁曾彭萧蕭田潘杜叶葉程沉江姚钟鐘姜谭譚廖范汪陆贺賀顾顧毛邱秦侯邵孟龙万萬段雷钱錢汤湯黎武乔喬赖賴龚龔文戴陶夏刘劉杨楊周唐傅谢謝"
)

GIVEN_HANGUL: Final = frozenset(
    "확가강건경고광구국권귀규근금기길나남노단달담대덕도동두란람래련례록룡리림마만명모목무문미민배범별병보복봉부분비빈사산삼상서석선설섭성세소솔송수숙순슬승시식신심아안애양언여연열엽영예오옥온완왕외요용우욱운웅원월위유윤율은을의이익인일임자장재전정제조종주준중지진찬창채천철청초춘충치칠태택평표필하학한해행향혁현형혜호홍화환황효후훈휘희실갑녀득님돌점샘빛솔봄람늘슬찬"
)
"""Syllables that given names are made of: a guard when nothing but a relation stands before the name."""

# -- persons who speak by office, in their trade or for a group: their names stay readable

OFFICE_BEFORE: Final[dict[str, str]] = {
    "en": r"(?:(?:lt|col|gen|maj|capt|sgt|adm|cpl|insp|supt)\.?|lieutenant|major|sergeant|inspector|superintendent|attorney|lawyer|barrister|rep(?:resentative)?\.?|lawmaker|assembly(?:man|woman)|senator|sen\.|congress(?:man|woman)|mp|pastor|rev(?:erend)?\.?|father|fr\.|sister (?=\w+ \w+)|missionary|dr\.?|prof(?:essor)?\.?|spokes(?:man|woman|person)|minister|vice[- ]minister|ambassador|consul|president|chair(?:man|woman|person)?|chief|head|director(?:[- ]general)?|executive director|secretary[- ]general|secretary|coordinator|founder|co-?founder|researcher|research fellow|fellow|analyst|expert|scholar|journalist|reporter|correspondent|editor|author|novelist|writer|film-?maker|historian|photographer|activist|correspondents?(?: in [A-Z][\w ]{1,20})?|reporters?(?: in [A-Z][\w ]{1,20})?|campaigner|advocate|rapporteur|commissioner|judge|prosecutor|officer|captain|colonel|general|commander|marshal|leader|premier|king|coach|striker|goalkeeper|envoy|diplomat|official|manager|ceo|presenter|host|broker|smuggler|guide|economist|legislator|governor|mayor|deputy|member of parliament|organiser|organizer|volunteer|translator|interpreter|doctor|singer|actor|actress|chef|player)(?: friend| colleague)?(?: of [\w' -]{2,40})?,? (?:for [\w' -]{2,30},? )?$",
    "es": r"(?:abogad[oa]|vocero|vocera|diputad[oa]|pastora?|padre|doctora?|dr\.|dra\.|profesora?|portavoz|ministr[oa]|embajadora?|presidente|presidenta|director|directora|secretari[oa](?: general)?|fundadora?|investigadora?|analista|expert[oa]|periodista|activista|relatora?|juez|jueza|líder|misioner[oa]|intermediari[oa]|guía|coordinadora?)(?: (?:de|del|en) [\w ]{2,40})?,? $",
    "fr": r"(?:avocate?|ma[îi]tre|député[e]?|pasteure?|père|docteur|dr|professeure?|porte-parole|ministre|ambassadeur|ambassadrice|présidente?|directeur|directrice|secrétaire(?: général[e]?)?|fondateur|fondatrice|chercheuse|chercheur|analyste|experte?|journaliste|militante?|rapporteuse|rapporteur|juge|dirigeante?|responsable|missionnaire|passeur|guide|romancière|romancier|cinéaste)(?: (?:de|du|des|d’|d'|à) ?[\w ’'-]{2,40})?,? $",
    "de": r"(?:(?:Menschen|Bürger)rechtler(?:in)?|\w+(?:sprecher|minister|chef|referent|experte|vorsitzende[rn]?|direktor|leiter)(?:in)?|Konsul(?:in)?|Vorstand(?:smitglied|svorsitzende[rn]?)?|Referent(?:in)?|Mitarbeiter(?:in)?|Korrespondent(?:in)?|Anwalt|Anwältin|Rechtsanwalt|Rechtsanwältin|Abgeordneter?|Pastor(?:in)?|Pfarrer(?:in)?|Dr\.|Professor(?:in)?|Prof\.|Sprecher(?:in)?|Minister(?:in)?|Botschafter(?:in)?|Präsident(?:in)?|Vorsitzender?|Leiter(?:in)?|Direktor(?:in)?|Generalsekretär(?:in)?|Gründer(?:in)?|Forscher(?:in)?|Analyst(?:in)?|Experte|Expertin|Journalist(?:in)?|Aktivist(?:in)?|Berichterstatter(?:in)?|Richter(?:in)?|Machthaber|Missionar(?:in)?|Schleuser|Autor(?:in)?|Regisseur(?:in)?),? $",
    "ru": r"(?:адвокат\w*|депутат\w*|пастор\w*|доктор\w*|профессор\w*|представител\w+|министр\w*|посол\w*|президент\w*|директор\w*|секретар\w+|основател\w+|исследовател\w+|эксперт\w*|журналист\w*|корреспондент\w*|активист\w*|правозащитни\w+|докладчик\w*|судь\w+|лидер\w*|руководител\w+|миссионер\w*|режисс[её]р\w*|проводник\w*|глава|главы|консул\w*|сотрудник\w*|чиновник\w*|социолог\w*|юрист\w*|священник\w*|пресс-секретар\w+)(?: (?:организации|фонда|центра|института|группы|ассоциации|партии|министерства|правительства|МИДа?|университета|церкви|союза|комитета|общества|движения|посольства|консульства)(?: [А-ЯЁ«][\w» ]{1,30})?)? $",
    "ko": r"(?:(?<!가족 )(?<!유족 )(?<!가족)대표|공동대표|소장|회장|이사장|사무국장|사무총장|대변인|목사|교수|변호사|기자|특파원|연구원|연구위원|선임연구위원|의원|장관|차관|대사|전문가|평론가|작가|감독|배우|활동가|판사|검사|선교사|신부|박사|국장|단장|총리|주석|위원장|총비서|국무위원장|대통령|총장|간사|브로커|인권운동가|저널리스트|PD|앵커) ?(?:인 )?(?:= ?)?$",
    "zh": r"(?:律师|律師|牧师|牧師|发言人|發言人|议员|議員|教授|博士|记者|記者|特派员|特派員|编辑|編輯|责编|責編|部长|部長|大使|代表|负责人|負責人|会长|會長|主席|总统|總統|总理|總理|秘书长|秘書長|干事|幹事|研究员|研究員|专家|專家|学者|學者|分析师|分析師|工作者|活动人士|活動人士|活动家|活動家|传教士|傳教士|导演|導演|作家|领导人|領導人|蛇头|蛇頭|中介|掮客|向导|嚮導|检察官|檢察官|法官|司机|司機|主任|所长|所長|院长|院長|局长|局長|委员长|委員長|撰文|摄影[／/]?|攝影[／/]?|文[／/]|图[／/]) ?[:：／/]? ?$",
    "ja": r"(?:弁護士|牧師|報道官|議員|教授|博士|記者|特派員|大臣|大使|代表|会長|理事長|事務局長|所長|研究員|専門家|評論家|活動家|宣教師|監督|作家|総書記|主席|大統領|首相|委員長|語り部|編集長|ブローカー|案内人|支援者|通訳)(?:の|、|は|である)? ?$",
}

OFFICE_AFTER: Final[dict[str, str]] = {
    "en": r"(?:,? (?:\d{1,2},? )?(?:an? |the |its |who is (?:an? )?|his |her |their |our |executive |senior |chief |south |former |deputy )*(?:\w+[- ]){0,5}?(?:lawyer|attorney|pastor|activist|campaigner|director|head|founder|co-founder|chair\w*|spokes\w+|president|secretary|coordinator|researcher|professor|fellow|analyst|expert|scholar|lecturer|journalist|reporter|editor|novelist|minister|lawmaker|legislator|official|ambassador|diplomat|rapporteur|broker|smuggler|missionary|advocate|economist|manager|officer)\b)|,? an? (?:[\w-]+ ){1,4}who (?:heads|leads|runs|directs|founded|chairs|represents|teaches|studies|works (?:for|at|with))\b|, [A-Z][\w'’. -]{1,40}['’]s (?:\w+ ){0,2}(?:director|head|founder|president|secretary|spokes\w+|lawyer|coordinator|leader)\b|(?:, [1-9]\d)?,? who (?:has |had |have )?(?:headed|led|run|chaired|held|took part in drafting|has written|studies|teaches|heads|leads|runs|directs|manages|represents|edits|covers|researches|chairs|founded|writes|monitors|tracks|directed|reports)\b| of (?:the )?[A-Z]|,? (?:who plays|who played|plays|played|starring|as the)\b|['’]s (?:(?:\w+[- ]){0,3})(?:novel|book|film|documentary|report|study|article|column)\b|,? (?:commented|argued|argues|estimates|estimated|noted|tweeted|ruled)\b|,? in goal\b",
    "es": r",? (?:el |la |una? |su )*(?:\w+ ){0,3}?(?:abogad[oa]|pastora?|activista|director\w*|fundador\w*|portavoz|president[ea]|secretari[oa]|investigador\w*|profesor\w*|analista|expert[oa]|periodista|ministr[oa]|embajador\w*)\b",
    "fr": r",? (?:une? |le |la |l['’]|son |sa )*(?:\w+ ){0,3}?(?:avocate?|pasteure?|militante?|direct(?:eur|rice)|fondat(?:eur|rice)|porte-parole|présidente?|secrétaire|cherche(?:ur|use)|professeure?|analyste|experte?|journaliste|ministre|ambassadeur)\b",
    "de": r",? (?:ein |eine |der |die |ihr |sein )*(?:\w+ ){0,3}?(?:Anwalt|Anwältin|Pastor\w*|Aktivist\w*|Direktor\w*|Leiter\w*|Gründer\w*|Sprecher\w*|Präsident\w*|Vorsitzende\w*|Forscher\w*|Professor\w*|Analyst\w*|Expert\w*|Journalist\w*|Minister\w*)\b",
    "ru": r",? (?:\w+ ){0,3}?(?:адвокат|пастор|активист\w*|директор|основател\w+|представител\w+|президент|секретарь|исследовател\w+|профессор|эксперт|журналист\w*|министр|посол)\b",
    "ko": r"(?:\(\d{2}(?:세)?\))? ?(?:공동대표|대표|소장|회장|이사장|이사|사무국장|사무총장|국장|대변인|목사|교수|변호사|기자|특파원|연구원|연구위원|선임연구위원|위원장|위원|의원|장관|차관|대사|영사|선교사|신부|박사|감독|작가|판사|검사|총리|주석|총비서|대통령|국가주석|총장|간사|단장|팀장|센터장|실장|부장|앵커|PD|활동가|전 |씨는 연구)(?![가-힣]{0,1}가족)",
    "zh": r"(?:（\d{2}岁?）)?(?:律师|律師|牧师|牧師|教授|博士|议员|議員|记者|記者|部长|部長|大使|会长|會長|主席|总统|總統|总理|總理|秘书长|秘書長|研究员|研究員|导演|導演|发言人|發言人|代表|局长|局長|主任|所长|所長|委员长|委員長|报道|報道|報導)",
    "ja": r"(?:（\d{2}）)?(?:共同代表|副代表|報道官|次官|長官|統一相|国防相|院長|局長|部長|課長|署長|館長|事務総長|報告者|総領事|領事|公使|神父|司祭|社長|編集長|幹部|警察大佐|准教授|助教|名誉教授|大佐|少将|知事|市長|判事|検事|代表|弁護士|牧師|教授|博士|議員|記者|特派員|大臣|大使|会長|理事長|事務局長|所長|研究員|宣教師|監督|総書記|主席|大統領|首相|委員長|氏|報道官|外相|元大統領)",
}

# -- words that tell of a person at risk or of kin

RISK_BEFORE: Final[dict[str, str]] = {
    "en": r"(?:son|daughter|wife|husband|mother|father|brother|sister|grandmother|grandfather|grandson|granddaughter|niece|nephew|cousin|aunt|uncle|widow|fianc[ée]e?|woman|man|girl|boy|orphan|teenager|student|refugee|detainee|survivor|client|relative|friend|companion|classmate|colleague|identified (?:only )?(?:by \w+ surname,?|as)|surnamed|(?:nick)?named|called|by the name of|pseudonym|alias|goes by|known as),? $",
    "es": r"(?:hij[oa]|espos[oa]|marido|mujer|madre|padre|herman[oa]|abuel[oa]|niet[oa]|sobrin[oa]|prim[oa]|tí[oa]|refugiad[oa]|llamad[oa]|seudónimo de|identificad[oa] como|apellidad[oa]),? $",
    "fr": r"(?:fils|fille|épouse|femme|mari|mère|père|frère|sœur|grand-mère|grand-père|nièce|neveu|cousine?|tante|oncle|réfugiée?|nommée?|prénommée?|pseudonyme de|surnommée?),? $",
    "de": r"(?:Sohn|Tochter|Frau|Ehemann|Mann|Mutter|Vater|Bruder|Schwester|Großmutter|Großvater|Enkel(?:in)?|Nichte|Neffe|Cousin(?:e)?|Tante|Onkel|Flüchtling|namens|Decknamen|genannt),? $",
    "ru": r"(?:сын\w*|доч\w+|жен\w|муж\w*|мат\w+|отец|отца|брат\w*|сестр\w+|бабушк\w+|дедушк\w+|внук\w*|внучк\w+|племянни\w+|т[её]т\w+|дяд\w+|беженк\w+|беженец|беженца|по имени|по фамилии|псевдоним\w*) $",
    "ko": r"(?:아들|딸|아내|남편|어머니|아버지|엄마|아빠|손녀|손자|며느리|사위|언니|누나|오빠|형|동생|남동생|여동생|이모|고모|삼촌|조카|친구|동창|할머니|할아버지|여성|남성|소녀|소년|난민|이름은|가명|부인|장모|시어머니|큰딸|작은딸|막내딸|큰아들|작은아들|막내아들|막내|출신의|모녀) ?$",
    "zh": r"(?:儿子|兒子|女儿|女兒|妻子|丈夫|母亲|母親|父亲|父親|妈妈|媽媽|爸爸|哥哥|弟弟|姐姐|姊姊|妹妹|祖母|奶奶|爷爷|爺爺|外婆|孙女|孫女|孙子|孫子|侄女|姪女|侄子|姪子|姑姑|阿姨|叔叔|舅舅|表姐|表姊|表弟|表哥|表妹|兄長|兄长|胞兄|胞弟|胞姐|胞妹|大哥|二哥|大姐|二姐|姨妈|姨媽|婆婆|岳母|外祖母|外公|祖父|堂兄|堂弟|堂姐|堂妹|外甥|外孙|外孫|外孙女|外孫女|养女|養女|儿媳|兒媳|同乡|同鄉|同伴|友人|嫂子|女子|男子|妇女|婦女|女孩|男孩|少女|少年|难民|難民|化名|原名|名叫|名为|名為|叫做|本名|当事人|當事人|受害人|亲属|親屬|家属|家屬|公民|工人|劳工|勞工|女工|士兵|军人|軍人|军官|軍官|船员|船員|渔民|漁民|学生|學生|女性|男性|女人|男人|青年|孤儿|孤兒|老人|媳妇|媳婦|嫂|姐夫|妹夫|姑父|舅妈|舅媽|(?<![记記学學作患])者|籍|的)$",
    "ja": r"(?:息子|娘|妻|夫|母|父|母親|父親|兄|弟|姉|妹|祖母|祖父|孫|姪|甥|叔母|叔父|いとこ|女性|男性|少女|少年|難民|仮名|本名|まとめ役|[0-9０-９]人)(?:の|、|は|で|である)?$",
}

RISK_AFTER: Final[dict[str, str]] = {
    "en": r",? \(?(?:not (?:his|her|their) real name|a pseudonym|name changed|an alias)|,? (?:aged )?\d{1,2}(?:[,.;)]| years?\b| and\b)|,? who is \d{1,2}\b|,? (?:an? |the |her |his |their )+(?:\w+[- ]){0,5}?(?:refugee|mother|father|daughter|son|sister|brother|grandmother|wife|husband|woman|girl|boy|survivor)\b|['’]s (?:mother|father|daughter|son|sister|brother|wife|husband|family|aunt|uncle)\b",
    "es": r",? \(?(?:nombre ficticio|seudónimo|no es su verdadero nombre)|,? (?:de )?\d{1,2}(?: años)?\b",
    "fr": r",? \(?(?:nom d['’]emprunt|pseudonyme|le (?:pré)?nom a été (?:modifié|changé)|prénom modifié)|,? \d{1,2} ans\b",
    "de": r",? \(?(?:Name geändert|Pseudonym)|,? \(?\d{1,2}(?: Jahre)?\)?",
    "ru": r",? \(?(?:имя изменено|псевдоним)|,? \(?\d{1,2} (?:лет|год)",
    "ko": r"(?:\([^)]{0,6}(?:가명|\d{1,2}(?:세|살)?)[^)]{0,10}\))|[· ]?(?:\(가명\))",
    "zh": r"的(?:姐姐|姊姊|妹妹|哥哥|弟弟|母亲|母親|父亲|父親|女儿|女兒|儿子|兒子|妻子|丈夫|家人|家属|家屬|孩子|表姐|表哥|表妹|嫂子)|（[^）]{0,8}(?:化名|音译|音譯|假名|\d{1,2}[岁歲]?)[^）]{0,8}）|女士|小姐|太太|奶奶|阿姨|大娘|阿婆|母女|母子|姐妹|姊妹|夫妇|夫婦|一家|，?(?:现年|現年|今年)|，\d{2}[岁歲]",
    "ja": r"(?:さん|ちゃん|くん|君)?（[^）]{0,8}(?:仮名|\d{1,2})[^）]{0,8}）|(?:さん|ちゃん|くん)",
}

BYLINE: Final[dict[str, str]] = {
    "en": r"(?:\(?(?:reporting|editing|written|additional reporting|photo(?:graph)?s?|pictures?|words|story|text|translated|translation|edited|compiled)(?: from [\w ]{2,20})? by |^by |\n ?by )(?:[A-Z][\w.’-]+(?: [A-Z][\w.’-]*){0,2},? and )?$|\([A-Z][\w .’-]{1,30}/$",
    "es": r"(?:^por |\npor |redacción de )$",
    "fr": r"(?:^par |\npar )$",
    "de": r"(?:^von |\nvon )$",
    "ru": r"(?:автор:? |корреспондент )$",
    "ko": r"(?:글|사진|취재|기자) ?[=:·] ?$",
    "zh": r"(?:记者|記者|编辑|編輯|责编|責編|撰文|文|摄影|攝影)[ ：:／/]*$",
    "ja": r"(?:文|写真|取材|記者)[・：: ＝=]*$",
}

TITLES_LATIN: Final = (
    r"(?:Ms|Mrs|Mr|Miss|Mx|Frau|Herr|Mme|Mlle|M|Señora|señora|Sra|Sr|Señor|señor|Madame|Monsieur)\.? "
)
"""Courtesy titles, not part of the name."""
KIN_TITLES_LATIN: Final = r"(?:Sister|Brother|Grandmother|Grandma|Grandfather|Granny|Madam|Auntie|Aunt|Uncle|Mother|Mama|Old|Little|Oma|Tante|Abuela|Tía|Grand-mère) "
"""Titles that are printed as a part of the name."""

NAMED_LATIN: Final = (
    r"(?:sons?|daughters?|wife|husband|mother|father|brothers?|sisters?|grandmother|grandfather|grandsons?|granddaughters?|nieces?|nephews?|"
    r"cousins?|aunt|uncle|boys?|girls?|child|children|baby|infant|toddler|twins|younger|elder|older|eldest|oldest|youngest|friend|companion|"
    r"tí[oa]|abuel[oa]|hij[oa]s?|espos[oa]|marido|mujer|madre|padre|herman[oa]s?|niet[oa]s?|sobrin[oa]s?|prim[oa]s?|niñ[oa]s?|menor|mayor|"
    r"oncle|tante|grand-mère|grand-père|fils|fille|épouse|mari|mère|père|frère|sœur|cadette?|aînée?|nièce|neveu|cousine?|bébé|fillette|garçon|"
    r"Onkel|Tante|Großmutter|Großvater|Sohn|Söhne|Tochter|Töchter|Ehefrau|Frau|Ehemann|Mutter|Vater|Bruder|Brüder|Schwester|Enkel(?:in)?|Nichte|Neffe|Cousine?|Junge|Mädchen)"
)
"""Words for kin and children right before which a name may stand by itself."""

NAMED_CYRILLIC: Final = (
    r"(?:сын\w*|доч\w+|жен\w|муж\w*|мат\w+|отец|отца|брат\w*|сестр\w+|внук\w*|внучк\w+|племянни\w+|мальчик\w*|девочк\w*|ребен\w+|"
    r"двоюродн\w+ (?:брат\w*|сестр\w+)|подруг\w*)"
)

FAMILY_LATIN: Final = r"(?:[Ff]amilia|[Ff]amille|[Ff]amilie) "

NOT_GIVEN_LATIN: Final = frozenset(
    "Group Network Union Corp Church Home House Fund Trust Centre Center Society League Party Bank Hall Street Road Bridge River Press "
    "Mountain Island Port University School Hospital Hotel Daily Times News Post Ilbo Herald Journal Agency Institute Foundation Committee "
    "Coalition Alliance Mission Project Report Watch Monitor Voice Bureau Ministry Police Prison Camp County City Province Prefecture District "
    "Station Airport Line Temple Dynasty Administration Government Era Office Team Company Art Arts "
    "January February March April May June July August September October November December "
    "Januar Februar März Mai Juni Juli Oktober Dezember avril mai juin juillet "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Mittwoch Sonntag".split()
)
"""Words after which, or as which, no given name stands: organisations and months ("the Gang Group", "im April")."""

NOT_NAMES_LATIN: Final = frozenset(
    "The She He We In On An No So To At Is As Or But Her His For Not Who Why How They Then When That This It If A I Our My Me You "
    "Man Men Sun Mon Jan Jun May Her Si No Un Una El La Lo Los En Al De Su Son Le Les Il Et On Ne Pas Du Des Ce Se Sa Ses Im Am An Er "
    "Es So Sie Die Das Der Wie Wo Da Du Ihr Kind Bei Mit Nach Nun Man Ein Ob Wer Was War Hat Both All".split()
)
"""Short words that have the shape of a Korean name."""

HAN_STOPS: Final = frozenset(
    "收听聽接打写寫坐站在说說称稱表告向被和与與的是出于於从從已今昨周将將曾也就都及或等为為对對到去来來有没沒不上下前后後正把让讓给給目透指认認当當同并並则則还還再又因由经經因本跟带帶一二三四五六七八九十哭住之其她他它了着著过過每个個名回家入逃日月年星"
)
"""Characters that follow a name rather than belong to it."""

HAN_NOT_NAMES: Final = frozenset(
    "什么 什麼 罗兴 羅興 孟加 安全 表示 表明 表达 表達 成员 成員 成功 方面 方式 高层 高層 高级 高級 文件 金钱 金錢 金额 金額 石油 张贴 張貼 全部 全体 全體 全家 周边 周邊 周围 周圍 周五 周一 周二 周三 周四 周六 周日 许多 許多 许可 严重 嚴重 陈述 陳述 万人 萬人 安置 安排 安危 安抚 安撫 任何 任务 任務 尚未 常年 常常 余下 余名 南方 南下 张望 郑重 鄭重 毛巾 何时 何時 何人 何以 何处 何處 高龄 高齡 高中 高速 白天 方向 方案 成年 成立 成为 成為 和平 平安 平日 平时 平時 明确 明確 明天 于是 丁香 夏天 夏季 秋天 秋季 江水 江边 江邊 江对 田里 田裡 雷达 车站 車站 车上 車上 车辆 車輛 马上 馬上 金正 申请 申請 权利 權利 权益 權益 申诉 申訴 洪水 文化 文字 宣布 宣佈 元旦 元月 元人 千名 千人 方才 池边 严厉 嚴厲 孔子 全数 全數 全員 全员 边境 邊境 边防 邊防 余生 成人 石头 石頭 王国 王國 谢绝 戴着 戴上 戴手 顾虑 顧慮 程序 程度 段时 段時 汤里 廉价 申报 申報 辛苦 辛酸 明年 魏氏 宣教 宣读 宣讀 宣称 宣稱 陆续 陸續 夫妇 夫婦 夫妻 河内 河內 河边 河邊 河对 河對 河面 成群 成百 国武 國武 国警 國警 国边 國邊 国公 國公 国外 國外 边枪 邊槍 黄海 黃海 黄昏 黃昏 黄金 黃金 史上 史无 史無 方才 方圆 安检 安檢 安檢 沙滩 沙灘       ".split()
)

KOREAN_NOT_NAMES: Final = frozenset(
    "병사 여아 남아 청년 노인 막내 연하 연상 차이 이상 미만 무렵 안팎 전후 터울 생일 군인 처녀 총각 산모 대원 조카 언제 어디 누구 무엇 이제 지금 방금이 부부 하나 모두 가운데 역시 먼저 함께 이름 사이 소식 두명 세명 명의 등이 등은 가족 자매 형제 남매 여성 남성 일행 소년 소녀 역할 생각 사진 이야기 둘과 셋과 모녀 모자 자신 사람 혼자 이들 그들 당시 최근 지난 이번 오늘 내일 어제 현지 관계 관련 소재 신분 사실 우리 저희 아이 아들 남편 아내 이미 아직 다시 계속 전원 대신 이후 이전 이상 이하 여러 모든 일부 대부분 다른 같은 어린 이날 그날 생활 안전 소원 걱정 얼굴 손목 목소리 편지 전화 통화 지인 이웃 마을 고향 수술 병원 학교 임신 만삭 애가 둘이 셋이 넷이 세인 중인 중이 국민 감옥 공안 남매 자국 문제 피해자 호구 목선 임신부 감옥이 국민이 임신한 호구부 공장 농장 시골 도시 나이 한명 한분 손님 여동생 남동생 언니 누나 오빠 이모 고모 삼촌 조카 며느리 사위 손자 손녀 할머니 할아버지 어머니 아버지 엄마 아빠 친구 동창 부모 자녀 자식 여자 남자 시신 장례 유해 생사 송환 체포 구금 석방 행방 안부 이다 인데 이라 이나 에게 정도 명이 명은 명과 진술 증언 기자 목사 대표".split()
)

SURNAMES_KANA: Final = frozenset(
    "キム イ リ パク チェ チョン チョ カン ユン チャン リム イム ハン オ ソ シン クォン クオン コン ファン アン ソン リュ ユ ホン ムン ヤン ペ ペク ホ ナム シム ノ ロ ハ クァク チャ チュ ウ ク ミン チン オム ウォン コ カク ピョン メン ヨ マ キル ヨン ピョ ミョン キ ラ パン クム ソク ソル ソヌ ファンボ ナムグン ト ジョン ジン ジュ ジャン チ".split()
)
"""Korean surnames as Japanese prints them."""

JAPANESE_NOT_NAMES: Final = frozenset(
    "お母 お父 お兄 お姉 母 父 娘 息子 奥 旦那 皆 みな 子ども 赤 お嫁 嫁 婆 爺 おばあ おじい 叔母 叔父 弟 妹 兄 姉 お孫 孫 患者 学生 業者 職人 記者 運転手 店員 隣".split()
)

HELPERS: Final[dict[str, str]] = {
    "en": r"\b(?:brokers?|guides?|smugglers?|traffickers?|helpers?|missionar(?:y|ies)|pastors?|activists?|aid workers?|volunteers?|drivers?|interpreters?|lawyers?|journalists?|reporters?|officials?|officers?|police(?:m[ae]n|wom[ae]n)?|guards?|agents?|soldiers who|lawmakers?|experts?|diplomats?|spokes(?:man|woman|person|people)|informers?|informants?|witness(?:es)?|residents|villagers|experts?|protesters?|demonstrators?|members?)\b",
    "es": r"\b(?:intermediari[oa]s?|guías?|traficantes?|misioner[oa]s?|pastor(?:es|a)?|activistas?|voluntari[oa]s?|conductor(?:es|a)?|abogad[oa]s?|periodistas?|funcionari[oa]s?|agentes?|policías?|guardias?|soldados que|diputad[oa]s?|expert[oa]s?)\b",
    "fr": r"\b(?:passeu(?:r|se)s?|guides?|trafiquants?|missionnaires?|pasteurs?|militante?s?|bénévoles?|chauffeurs?|avocate?s?|journalistes?|responsables?|fonctionnaires?|agents?|policiers?|gardes?(?:-frontières?)?|députée?s?|experte?s?)\b",
    "de": r"\b(?:Schleuser(?:in(?:nen)?)?|Schlepper|Führer|Fluchthelfer(?:in(?:nen)?)?|Missionare?|Pastor(?:en|in)?|Aktivist(?:en|in(?:nen)?)?|Helfer(?:in(?:nen)?)?|Fahrer|Anwält(?:e|in(?:nen)?)|Anwalt|Journalist(?:en|in(?:nen)?)?|Beamte[rn]?|Polizist(?:en|in(?:nen)?)?|Grenzschützer|Abgeordnete[rn]?|Experten?)\b",
    "ru": r"\b(?:проводник\w*|посредник\w*|контрабандист\w*|миссионер\w*|пастор\w*|активист\w*|волонт[её]р\w*|водител\w+|адвокат\w*|журналист\w*|чиновник\w*|полицейск\w+|пограничник\w*|сотрудник\w*|депутат\w*|эксперт\w*)\b",
    "ko": r"브로커|안내인|안내원|가이드|길잡이|중개인|인솔자|선교사|목사|활동가|구호단체 직원|자원봉사자|운전사|운전기사|통역|변호사|기자(?![가-힣])|특파원|당국자|관계자|공무원|공안|경찰|변방대|경비대|군인들|의원|전문가|외교관|대변인|소식통|목격자|주민 신고자|참가자|회원",
    "zh": r"蛇头|蛇頭|中介|掮客|带路人|帶路人|带路的|帶路的|向导|嚮導|人贩子|人販子|传教士|傳教士|牧师|牧師|活动人士|活動人士|活动家|活動家|志愿者|志工|司机|司機|翻译|翻譯|律师|律師|记者|記者|官员|官員|民警|警察|公安|边防|邊防|士兵|议员|議員|专家|專家|外交官|发言人|發言人|知情者|知情人士|目击者|目擊者|成员|成員",
    "ja": r"ブローカー|案内人|案内役|手引き|仲介者|宣教師|牧師|活動家|支援者|ボランティア|運転手|通訳|弁護士|記者|特派員|当局者|関係者|公務員|公安|警察官?|警備隊員|係官|議員|専門家|外交官|報道官|目撃者|参加者|メンバー",
}
"""Persons who are not those at risk: never counted with them."""


ALIASES: Final = (
    r"not (?:his|her|their) real name|pseudonym|name changed|names? (?:has|have) been changed|가명|化名|假名|仮名|音译|音譯|псевдоним|имя изменено|nom d['’]emprunt|"
    r"prénom (?:a été )?modifié|Name geändert|Pseudonym|nombre ficticio|seudónimo"
)
"""What says that a printed name is not the real one: someone to be protected, in any language."""

ADDRESS: Final = r"\b(?:Mrs?|Ms|Miss)\.?\s$"
"""English forms of address, printed with the name and masked with it."""
