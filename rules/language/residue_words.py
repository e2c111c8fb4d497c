"""What pages say around an article, in nine languages: headings of lists and comments, buttons, notices.

Alternatives of regular expressions, matched without regard to case at the start of a line. They are the words of web
pages, not of a topic or a site.
"""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

LISTS = (
    # A list of other stories follows.
    (
        r"read (?:more|also|next)|more (?:on this|stories|news|from|extracts|like this|in|articles|coverage)|related(?: (?:stories|articles|news|posts|content|"
        r"topics|links|coverage|reading))?|most (?:popular|read|viewed|shared|commented)|you may (?:also )?(?:like|be interested)|recommended(?: for you|"
        r" stories| reading)?|also (?:trending|read|on|in the news)|trending(?: now| stories)?|popular (?:posts|stories|now)|latest (?:news|stories|posts|"
        r"articles)|recent (?:posts|articles|stories)|top stories|editor'?s'? picks|don'?t miss|see also|what to read next|in other news|in this section|"
        r"elsewhere on|further reading|previous (?:post|article|story)|next (?:post|article|story)|from our partners|sponsored(?: content)?|promoted"
    ),
    (
        r"관련\s?(?:기사|뉴스|글|보도|콘텐츠)|많이\s?본\s?(?:뉴스|기사)|인기\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스|글)|기자의?\s?다른\s?기사|이\s?시각\s?(?:주요\s?)?뉴스|"
        r"주요\s?뉴스|최신\s?(?:기사|뉴스)|함께\s?(?:읽으면|볼만한|보면)|더\s?보기|이전\s?(?:기사|글)|다음\s?(?:기사|글|뉴스)|실시간\s?(?:인기|주요)|오늘의\s?(?:주요\s?)?뉴스|"
        r"핫\s?이슈|\[?(?:다음 뉴스|카드뉴스|관련기사|포토뉴스)\]|헤드라인\s?뉴스|베스트\s?클릭|이\s?기사와\s?함께"
    ),
    (
        r"相[关關](?:阅读|閱讀|新[闻聞]|[报報][道導]|文章|[链鏈][接結]|主[题題]|[内內]容)|延伸(?:阅读|閱讀)|[热熱][门門](?:新[闻聞]|文章|[阅閱][读讀]|排行)|推[荐薦](?:阅读|閱讀|文章|新[闻聞])|"
        r"更多(?:新[闻聞]|[报報][道導]|文章|[内內]容|精彩)|上一篇|下一篇|(?:你|您)(?:可能|或许|或許)(?:也|还|還)?(?:想看|喜欢|喜歡|感[兴興]趣)|猜你喜[欢歡]|最新(?:新[闻聞]|文章|消息)$|"
        r"[编編][辑輯]推[荐薦]|今日(?:焦点|焦點|[热熱][点點])|人[气氣](?:排行|新[闻聞])|[阅閱][读讀]排行|往期回[顾顧]|(?:看|[读讀])更多|[点點][击擊]排行"
    ),
    (
        r"関連(?:記事|ニュース|リンク|トピック|キーワード)|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ(?:の)?(?:記事|ニュース)|人気(?:の)?(?:記事|ニュース)|"
        r"アクセスランキング|(?:記事|閲覧)ランキング|最新(?:記事|ニュース)|前の記事|次の記事|もっと(?:見る|読む)|他の記事|この記事を読んだ人|注目の(?:記事|ニュース)|ピックアップ"
    ),
    (
        r"(?:lea|lee|ver|mira)\s+(?:también|además|más)|te puede interesar|le puede interesar|noticias relacionadas|art[ií]culos relacionados|"
        r"relacionad[oa]s?$|lo más (?:leído|visto)|más (?:noticias|leídas|información|sobre)|también en|últimas noticias|puede que te interese"
    ),
    (
        r"(?:à|a) lire (?:aussi|également|sur le même)|lire (?:aussi|également|la suite)|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|"
        r"recommandés|associés)|les plus lus|plus d'(?:infos|articles)|dans la même rubrique|derniers articles|à voir (?:aussi|également)"
    ),
    (
        r"mehr zum thema|lesen sie (?:auch|mehr)|lesen sie hierzu|auch interessant|das könnte sie (?:auch )?interessieren|meistgelesen|weitere (?:artikel|"
        r"nachrichten|meldungen|themen)|verwandte (?:artikel|themen)|ähnliche artikel|zum thema|siehe auch|aktuelle (?:artikel|nachrichten)|empfohlene artikel"
    ),
    (
        r"читайте (?:также|ещ[её])|смотрите также|по теме|материалы по теме|похожие (?:статьи|новости|материалы)|ещ[её] по теме|популярное|самое читаемое|"
        r"другие новости|последние новости|рекомендуем|новости партн[её]ров|сюжеты? по теме"
    ),
)

COMMENTS = (
    # What readers wrote follows, to the end of the page.
    (
        r"(?:\d[\d,.]*\s+)?comments?\s*(?:\(\s*\d*\s*\))?(?:\s*:\s*\d[\d,.]*)?(?:\.?\s*sort by.*)?|(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|"
        r"(?:reader|user)s?'? comments|view (?:all )?comments|\d+ (?:responses|replies|thoughts on).*|show comments|discussion\s*\(\d+\)|what do you think\?"
    ),
    r"댓글\s*\(?\d*\)?(?:개)?|(?:독자|네티즌|누리꾼)\s?(?:의견|댓글)\s*\(?\d*\)?|의견\s?(?:쓰기|남기기)|전체\s?댓글\s*\d*|베스트\s?댓글",
    (
        r"(?:网友|網友|[读讀]者|用户|用戶)?(?:评论|評論|留言|跟[帖貼])(?:区|區)?\s*(?:\(\s*\d*\s*\))?(?:\s*\d+\s*[条條则則])?|【(?:留言|评论|評論|网友评论)】.*|[发發]表(?:评论|評論|留言)|"
        r"(?:最新|全部|热门|熱門)(?:评论|評論|留言)"
    ),
    r"★?コメント(?:欄|一覧)?\s*(?:\(\s*\d*\s*\)|\d+\s?件)?|コメントを(?:書く|投稿|残す)|(?:読者|みんな)の(?:声|コメント)",
    r"(?:\d+\s+)?comentarios?\s*(?:\(\s*\d*\s*\))?|(?:deja|escribe|añade) (?:un|tu) comentario",
    r"(?:\d+\s+)?commentaires?\s*(?:\(\s*\d*\s*\))?|(?:laisse[rz]|ajoute[rz]|écri(?:re|vez)) un commentaire|réagir(?: à cet article)?",
    r"(?:\d+\s+)?kommentare?\s*(?:\(\s*\d*\s*\))?|kommentar (?:schreiben|verfassen|hinterlassen)|leserkommentare|diskutieren sie mit",
    r"комментари(?:и|ев|й)\s*(?:\(\s*\d*\s*\))?|\d+\s+комментари\w+|оставить комментарий|добавить комментарий",
)

COMMENTS_CLOSED = (
    r"comments are (?:closed|not available|disabled|off)|commenting (?:is|has been) (?:closed|disabled)|댓글(?:을|이)?.{0,12}(?:닫|제한|종료)|评论(?:已|功能已)?关闭|"
    r"評論已關閉|コメントは受け付けて|los comentarios están cerrados|les commentaires sont fermés|die kommentare sind geschlossen|комментарии закрыты"
)
"""The notice under closed comments: what is numbered above it are comments."""

LINES = (
    # A line by itself that belongs to the page and not to the article.
    r"(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|toute reproduction|todos los derechos reservados|все права защищены)",
    (
        r"share (?:this|on|via|article|:)|tweet this|follow us|like us on|print this|email this|save article|(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|kakao\w*)"
        r"(?:\s*[|·/,]\s*\w+)*$|subscribe\b|sign up (?:for|to)|unsubscribe\b|newsletter\b|donate(?: now| here|$)|support (?:us|our (?:work|journalism))|become a (?:member|subscriber)|"
        r"you are receiving this|you have read \d+ of|click here|download \(|download the app|advertis(?:ement|ing)$|cookie|privacy policy|terms of (?:use|service)|"
        r"top of page|bottom of page|back to top|skip to|connect with us|hi, what are you looking for|proudly in partnership|topics?:|tags?:|filed under|categories:|"
        r"image (?:source|caption|credit)|published$|posted (?:by|on|in)|related posts plugin|got a (?:question|tip|comment)|got something that you'?d like|contact us|"
        r"(?:\d+\s+)?(?:minutes?|hours?|days?) ago$|most viewed:|\(?(?:additional )?reporting by .{2,120}(?:editing|writing) by .*|"
        r"(?:translated|edited|written|compiled) (?:and edited )?by (?-i:[A-Z][\w.-]+) (?-i:[A-Z]).{0,100}|translated from \w+\.?$|credits? @|menu$|search$|log ?in$"
    ),
    (
        r"무단\s?(?:전재|복제|배포)|.{0,30}(?:무단\s?전재|재배포\s?금지|저작권자)|ⓒ|기사\s?제보|▷?\s?제보|구독\s?(?:하기|신청)|공유\s?(?:하기)?$|(?:페이스북|트위터|카카오(?:톡|스토리)?|네이버)\s?(?:공유|$|[|·])|"
        r"후원\s?(?:계좌|하기|안내)|수신\s?거부|개인정보|글자\s?크기|인쇄(?:하기)?$|스크랩$|좋아요\s?\d*$|\(?영상\s?(?:취재|편집)|입력\s?\d{4}|수정\s?\d{4}|채널\s?추가|뉴스레터|\[사진\]|▲.{0,60}(?:자료\s?사진|사진=)"
    ),
    (
        r"分享(?:到|至|给|給|[:|▲])|▲?分享|(?:微信|微博|QQ空间|臉書|脸书|LINE)(?:\s*[|·/]\s*\S+)*$|[责責]任[编編][辑輯]|[责責][编編]:|版[权權]所有|(?:未[经經]|不得|禁止).{0,8}(?:授[权權]|[转轉][载載])|"
        r"[转轉][载載](?:请|請|[须須])|[订訂][阅閱](?:[电電]子[报報]|我[们們])?(?:$|[|])|加入[会會][员員]|扫码|掃碼|[关關]注(?:我[们們]|公[众眾][号號])|列印|放大字[级級]|字[体體]大小|[检檢][举舉]不[当當]|"
        r"[点點][击擊](?:查看|[阅閱][读讀]|[进進]入)|打[赏賞]|[来來]源:.{0,20}$|【[图圖][说說]】|\(攝影"
    ),
    (
        r"無断(?:転載|複製)|転載を?禁|(?:著作権|©)|シェア(?:する)?$|ツイート$|ブックマーク$|(?:メルマガ|メールマガジン|会員)(?:登録|購読)|購読(?:する|はこちら)|印刷(?:する)?$|いいね|フォローする|ご支援|寄付(?:する|は)|"
        r"この記事を(?:シェア|共有)|有料会員|続きを読む|お問い合わせ|本件の?問い合わせ"
    ),
    (
        r"compart(?:ir|e)|suscr[ií]b|síguenos|partage[rz]|abonne(?:z|r)|inscrivez|suivez-nous|teilen$|abonnieren|newsletter|folgen sie|поделиться|подпис(?:аться|ывайтесь|ка)|"
        r"следите за нами|фото:|реклама$|anzeige$|publicité$|publicidad$"
    ),
)
"""Starts of lines, in any place of the page."""
